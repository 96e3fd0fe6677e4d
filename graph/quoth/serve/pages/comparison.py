"""The page of one comparison: two sides, what differs, and the rule that concluded."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from quoth.ask import FigureIn, Reader
from quoth.errors import NotFound
from quoth.model import Comparison, Extraction, Figure, Side, Stance, Statement
from quoth.serve.pages import asking, downloads
from quoth.serve.pages.figure import Fact, facts
from quoth.serve.pages.glossary import vocabulary
from quoth.serve.pages.judging import Decided, decided
from quoth.serve.pages.links import Links, Ref, links_of
from quoth.serve.pages.moods import PUT
from quoth.serve.pages.rendering import render
from quoth.serve.pages.steps import Change, change_of, speaker_ref
from quoth.show.cite import mood
from quoth.show.denying import denier
from quoth.show.words import clean, document_title, figure_phrase, sentence, statement_words
from quoth.store import View


@dataclass(frozen=True, slots=True)
class SideView:
    """One side with the words it stands in."""

    name: str
    href: str
    phrase: str
    put: str
    who: Ref
    document: Ref
    published: str
    words: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class ComparisonPage:
    """All that the page of a comparison shows."""

    iri: str
    verdict: str
    explanation: str
    comparability: str
    differs_in: tuple[str, ...]
    drift: tuple[Change, ...]
    sides: tuple[SideView, SideView]
    parts: tuple[Ref, ...]
    rule: str
    rule_label: str
    rule_sentence: str
    confidence: int
    status: str
    judgements: tuple[Decided, ...]
    short_id: str
    downloads: tuple[Ref, ...]


def page(request: Request, view: View, iri: str) -> Response:
    """The page.

    Raises:
        NotFound: when there is no such comparison.
    """
    found = comparison_named(view, iri)
    model = comparison_page(view, found, iri, links_of(request))
    query = asking.sparql("contradictions/of-figure", figure=found.a.thing)
    return render(request, "comparison.html", model, title=model.explanation, query=query)


def comparison_named(view: View, iri: str) -> Comparison:
    """The comparison of that IRI.

    Raises:
        NotFound: when there is none.
    """
    row = asking.first(view, "contradictions/at-a-glance", comparison=iri)
    found = view.comparisons(of=row["a"]) if row else ()
    match = next((c for c in found if {c.a.thing, c.b.thing} == {row["a"], row["b"]}), None)
    if match is None:
        raise NotFound(f"no comparison {iri}")
    return match


def comparison_page(view: View, found: Comparison, iri: str, links: Links) -> ComparisonPage:
    """The view model of a comparison."""
    reader = Reader(view)
    rule = vocabulary()["rules"].get(found.rule)
    return ComparisonPage(
        iri=iri,
        verdict=found.verdict.value,
        explanation=clean(found.explanation),
        comparability=found.comparability.value,
        differs_in=tuple(d.value for d in found.differs_in),
        drift=tuple(change_of(d) for d in found.drift),
        sides=(_side("a", found.a, reader, links, found), _side("b", found.b, reader, links, found)),
        parts=tuple(links.ref(part.rsplit("/", 1)[-1], part) for part in found.parts),
        rule=found.rule,
        rule_label=rule.label if rule else found.rule,
        rule_sentence=rule.sentence if rule else "",
        confidence=round(found.confidence * 100),
        status=found.status.value,
        judgements=decided(view, iri),
        short_id=iri.rpartition("/")[2],
        downloads=downloads.of_thing(links, iri, ("turtle", "jsonld")),
    )


def _side(name: str, side: Side, reader: Reader, links: Links, found: Comparison) -> SideView:
    extraction = reader.extraction(side.document)
    document = extraction.document
    figure = next((f for f in extraction.figures if f.iri == side.thing), None)
    statement = next((s for s in extraction.statements if s.iri == side.thing), None)
    said = statement_words(statement, extraction) if statement else ""
    denying = denier(found, extraction) if name == "a" else None
    speaker = denying or extraction.agent(figure.asserter if figure else statement.speaker if statement else None)
    return SideView(
        name=name,
        href=links.thing(side.thing),
        phrase=figure_phrase(figure) if figure else "a statement",
        put=PUT["denied"] if denying else _put(extraction, figure, statement),
        who=speaker_ref(speaker, extraction, reader, links),
        document=links.ref(document_title(document), document.iri, clean(document.publisher or "")),
        published=document.published.text if document.published else "",
        words=sentence(figure, extraction) if figure else said,
        facts=facts(figure) if figure else (),
    )


def _put(extraction: Extraction, figure: Figure | None, statement: Statement | None) -> str:
    """What stands before the name of the speaker of a side, where they deny it."""
    denied = statement is not None and statement.stance is Stance.DENIES
    return PUT[mood(FigureIn(extraction, figure)) if figure else "denial" if denied else ""]
