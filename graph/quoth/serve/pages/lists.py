"""The lists: documents, speakers, measures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from starlette.requests import Request
from starlette.responses import Response

from quoth.ask.nodes import NAMELESS_PUBLISHER, NARRATOR
from quoth.ask.words import stems
from quoth.serve.pages import asking, downloads
from quoth.serve.pages.catalogue import Paper, Tally, Voice, counts, papers, tallies, voices
from quoth.serve.pages.links import Links, Ref, links_of
from quoth.serve.pages.memo import remembered
from quoth.serve.pages.paging import Paged, paged
from quoth.serve.pages.rendering import render
from quoth.store import View
from quoth.store.lookup import document_of

T = TypeVar("T")
Line = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list: what it is about, and its further cells."""

    thing: Ref
    cells: Line


@dataclass(frozen=True, slots=True)
class ListPage:
    """A list with the words that it was filtered by; ``total`` is how long it is without them."""

    rows: Paged[Row]
    about: str
    total: int


def documents(request: Request) -> Response:
    """All documents, the latest first."""
    found = remembered(request, "papers", papers)
    chosen = _chosen(request, found, lambda p: f"{p.title} {p.publisher} {p.published}")
    columns = ("title", "page", "publisher", "published")
    return _page(request, "documents", chosen, len(found), columns, _paper_row, "documents/held")


def speakers(request: Request) -> Response:
    """Everybody who speaks, those in most documents first."""
    found = remembered(request, "voices", voices)
    chosen = _chosen(request, found, lambda v: v.name)
    columns = ("name", "page", "documents", "statements", "figures")
    named = {paper.iri: paper.name for paper in remembered(request, "papers", papers)}

    def row(voice: Voice, links: Links) -> Row:
        return _voice_row(voice, links, named.get(document_of(voice.iri), ""))

    return _page(request, "speakers", chosen, len(found), columns, row, "speakers/list-speakers")


def measures(request: Request) -> Response:
    """Everything that is counted, what most documents count first."""
    found = remembered(request, "tallies", tallies)
    chosen = _chosen(request, found, lambda t: t.name)
    columns = ("name", "page", "figures", "documents")
    return _page(request, "measures", chosen, len(found), columns, _tally_row, "figures/list-measures")


def _page(
    request: Request, name: str, chosen: Sequence[T], total: int, columns: Line,
    row: Callable[[T, Links], Row], query: str,
) -> Response:  # fmt: skip
    links = links_of(request)
    if request.query_params.get("format") == "csv":
        rows = (row(one, links) for one in chosen)
        return downloads.table(columns, ((r.thing.text, r.thing.href or "", *r.cells) for r in rows), name)
    shown = paged(request, chosen)
    model = ListPage(shown.showing(row(one, links) for one in shown.items), _about(request), total)
    return render(request, f"{name}.html", model, title=name.capitalize(), query=asking.sparql(query))


def _about(request: Request) -> str:
    return request.query_params.get("about", "").strip()


def _chosen(request: Request, found: Sequence[T], words: Callable[[T], str]) -> Sequence[T]:
    about = _about(request)
    return tuple(one for one in found if matches(words(one), about)) if about else found


_stems = lru_cache(1 << 15)(stems)
"""The names of a store are looked through at each search."""


def matches(words: str, about: str) -> bool:
    """Whether a text has every word that was asked for; beginnings of words count while somebody types."""
    wanted = _stems(about)
    there = _stems(words) if wanted else frozenset()
    return all(any(word.startswith(one) for word in there) for one in wanted)


def _paper_row(paper: Paper, links: Links) -> Row:
    return Row(links.ref(paper.name, paper.iri), (paper.publisher, paper.published))


def _voice_row(voice: Voice, links: Links, document: str) -> Row:
    """A speaker; one without a name with the document that tells of it."""
    cells = (voice.documents, voice.statements, voice.figures)
    tells = voice.iri.endswith(NARRATOR)
    where = f"{'of' if tells else 'in'} {document}" if document and not voice.name else ""
    who = links.ref(voice.name or (NAMELESS_PUBLISHER if tells else "a speaker who is not named"), voice.iri, where)
    return Row(who, tuple(map(str, cells)))


def _tally_row(tally: Tally, links: Links) -> Row:
    return Row(links.ref(tally.name, tally.iri), (str(tally.figures), str(tally.documents)))


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A document with how much was read out of it."""

    document: Ref
    publisher: str
    published: str
    statements: int
    figures: int


def document_line(view: View, links: Links, paper: Paper) -> DocumentLine:
    """One document."""
    return DocumentLine(links.ref(paper.name, paper.iri), paper.publisher, paper.published, *counts(view, paper.iri))
