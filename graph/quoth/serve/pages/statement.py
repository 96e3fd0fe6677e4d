"""The page of one statement: who says it, inside what, with which figures."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from quoth.ask import Reader
from quoth.ask.chain import is_telling, spoken_path
from quoth.errors import NotFound
from quoth.model import Extraction, Span, Statement, Verdict
from quoth.serve.pages import asking, downloads
from quoth.serve.pages.links import Links, Ref, links_of
from quoth.serve.pages.meetings import AGREEING, Group, group, weighed
from quoth.serve.pages.reading import anchor
from quoth.serve.pages.rendering import render
from quoth.serve.pages.steps import role_of, speaker_ref
from quoth.serve.pages.weaving import Mark, Piece, flowing, paragraphs, woven
from quoth.show.words import clean, document_title, figure_phrase, shortened, statement_words
from quoth.store import View
from quoth.store.lookup import document_of


@dataclass(frozen=True, slots=True)
class StatementPage:
    """All that the page of a statement shows."""

    iri: str
    anchor: str
    who: Ref
    role: str
    stance: str
    negated: bool
    quotation: str
    words: str
    pieces: tuple[Piece, ...]
    document: Ref
    published: str
    path: tuple[Ref, ...]
    inner: tuple[Ref, ...]
    figures: tuple[Ref, ...]
    against: Group
    agreeing: Group
    downloads: tuple[Ref, ...]


def page(request: Request, view: View, iri: str) -> Response:
    """The page.

    Raises:
        NotFound: when no document holds the statement.
    """
    extraction = view.extraction(document_of(iri))
    statement = next((s for s in extraction.statements if s.iri == iri), None)
    if statement is None:
        raise NotFound(f"no statement {iri}")
    model = statement_page(view, extraction, statement, links_of(request))
    query = asking.sparql("trace/reports-of-statement", statement=iri)
    return render(request, "statement.html", model, title=f"{model.who.text}: {model.words}"[:90], query=query)


def statement_page(view: View, extraction: Extraction, statement: Statement, links: Links) -> StatementPage:
    """The view model of a statement."""
    reader, document = Reader(view), extraction.document
    speaker = extraction.agent(statement.speaker)
    comparisons = reader.comparisons(statement.iri)
    against = weighed(comparisons, (v for v in Verdict if v.opposes))
    return StatementPage(
        iri=statement.iri,
        anchor=anchor(statement.iri),
        who=speaker_ref(speaker, extraction, reader, links),
        role=role_of(speaker, extraction),
        stance=statement.stance.value,
        negated=statement.polarity.value == "negated",
        quotation=statement.quotation.value,
        words=statement_words(statement, extraction) or "What the publisher tells in its own voice",
        pieces=_pieces(extraction, statement),
        document=links.ref(document_title(document), document.iri, clean(document.publisher or "")),
        published=document.published.text if document.published else "",
        path=tuple(
            _named(s, extraction, reader, links) for s in spoken_path(extraction, statement.id) if s is not statement
        ),
        inner=tuple(_named(s, extraction, reader, links) for s in extraction.statements if s.inside == statement.id),
        figures=tuple(links.ref(figure_phrase(f), f.iri) for f in extraction.figures if f.statement == statement.id),
        against=group(view, links, against, (statement.iri,)),
        agreeing=group(view, links, weighed(comparisons, AGREEING), (statement.iri,)),
        downloads=downloads.of_thing(links, statement.iri, ("turtle", "jsonld")),
    )


def _named(statement: Statement, extraction: Extraction, reader: Reader, links: Links) -> Ref:
    who = speaker_ref(extraction.agent(statement.speaker), extraction, reader, links)
    telling = is_telling(extraction, statement)
    words = "in its own voice" if telling else shortened(statement_words(statement, extraction), 120)
    return links.ref(who.text, statement.iri, words)


def _pieces(extraction: Extraction, statement: Statement) -> tuple[Piece, ...]:
    """The paragraph with the statement's parts marked; nothing where there are no words."""
    spans = (*statement.source, *statement.cue, *statement.content)
    document = extraction.document
    if not spans or not document.text_held:
        return ()
    text = flowing(document.text, document.boilerplate)
    whole = next((p for p in paragraphs(text) if min(spans).start in p), Span.covering(spans))
    marks = [Mark(s, 2, "said voice-1 depth-0") for s in statement.content]
    marks += [Mark(s, 6, "cue voice-1") for s in (*statement.source, *statement.cue)]
    return woven(text, marks, whole.cover(Span.covering(spans)))
