"""The page of search results: figures, speakers, documents and measures that fit a number, words or a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from quoth.ask import Request as Asked
from quoth.ask import understand
from quoth.ask.parameters import ParameterType, Value, term
from quoth.ask.words import excerpt
from quoth.errors import WrongCall
from quoth.serve.desk import Desk
from quoth.serve.pages import asking, downloads
from quoth.serve.pages.catalogue import papers, tallies, voices
from quoth.serve.pages.glances import FigureLine, figure_lines
from quoth.serve.pages.links import Links, Ref, links_of
from quoth.serve.pages.lists import matches
from quoth.serve.pages.memo import remembered
from quoth.serve.pages.paging import Paged, paged
from quoth.serve.pages.rendering import render
from quoth.serve.pages.wording import Wording, wording
from quoth.show.words import clean, shortened
from quoth.store import View
from quoth.store.lookup import document_of

LIMIT = 500
"""How many figures are looked for."""
_BESIDE = 6


@dataclass(frozen=True, slots=True)
class Hit:
    """A figure that fits, with its sentence; ``exact`` says whether its value is the one asked for."""

    figure: FigureLine
    sentence: str
    exact: bool


@dataclass(frozen=True, slots=True)
class SearchPage:
    """What was found; ``more`` whether there are more figures than were looked for."""

    asked: str
    number: str
    words: tuple[str, ...]
    figures: Paged[Hit]
    more: bool
    speakers: tuple[Ref, ...]
    measures: tuple[Ref, ...]
    documents: tuple[Ref, ...]

    @property
    def empty(self) -> bool:
        """Whether nothing fits."""
        return not (self.figures.total or self.speakers or self.measures or self.documents)


def search(request: Request) -> Response:
    """The page; an IRI leads to its thing at once."""
    asked = request.query_params.get("q", "").strip()[:400]
    links = links_of(request)
    try:
        wanted = understand(asked)
    except WrongCall:
        return RedirectResponse("/", 303)
    if wanted.iri is not None:
        return RedirectResponse(links.thing(wanted.iri), 303)
    desk: Desk = request.app.state.desk
    index = _index(request, wanted)
    with desk.view() as view:
        found = tuple(islice(fitting(request, view, wanted), LIMIT + 1))
        shown = paged(request, found[:LIMIT], size=20)
        hits = shown.showing(_hits(view, links, shown.items, index))
    if request.query_params.get("format") == "csv":
        return downloads.table(_COLUMNS, (_cells(hit) for hit in hits.items), "search")
    model = SearchPage(asked, _number(wanted), wanted.words, hits, len(found) > LIMIT, *_beside(request, asked, links))
    query = _behind(wanted)
    return render(request, "search.html", model, title=f"{asked} – search", query=query)


def fitting(request: Request, view: View, wanted: Asked) -> Iterator[tuple[str, bool]]:
    """The figures (IRIs) that fit a search, those of the exact value first; whether each is one."""
    order = remembered(request, "papers", papers)
    return _figures(view, wanted, _index(request, wanted), [p.iri for p in order])


def _index(request: Request, wanted: Asked) -> Wording | None:
    return remembered(request, "wording", wording) if wanted.words else None


def _figures(view: View, wanted: Asked, index: Wording | None, documents: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """The figures (IRIs) that fit, those of the exact value first; whether each is one."""
    if wanted.number is None:
        yield from ((figure, True) for figure in index.find(wanted.words, documents)) if index else ()
        return
    seen: set[str] = set()
    place = {iri: n for n, iri in enumerate(documents)}
    for query, values, exact in _queries(wanted):
        rows = asking.rows(view, query, **values)
        for row in sorted(rows, key=lambda r: (place.get(r["document"], 0), r["figure"])):
            figure = row["figure"]
            if (
                figure not in seen
                and (index is None or index.fits(figure, wanted.words))
                and _in_unit(view, figure, wanted)
            ):
                seen.add(figure)
                yield figure, exact


def _in_unit(view: View, figure: str, wanted: Asked) -> bool:
    unit = wanted.number.unit if wanted.number else None
    return unit is None or asking.rows(view, "figures/at-a-glance", figure=figure)[0]["unit"] == unit


def _queries(wanted: Asked) -> Iterator[tuple[str, dict[str, Value], bool]]:
    """Queries of the library with their values, and whether what they find is exact; none for a number that no store can hold."""
    number = wanted.number
    if number is None or not all(map(_can_be_held, (number.value, number.lower, number.upper))):
        return
    if number.value is not None:
        yield "figures/find-by-value", {"value": number.value}, True
        yield "figures/find-by-bound", {"value": number.value}, False
    elif number.lower is not None and number.upper is not None:
        yield "figures/find-by-range", {"lower": number.lower, "upper": number.upper}, True


def _can_be_held(value: Decimal | None) -> bool:
    try:
        return value is None or bool(term(ParameterType.DECIMAL, value))
    except ValueError:
        return False


def _behind(wanted: Asked) -> str | None:
    """The query of the library that comes nearest to the search; none for a number that no store can hold."""
    for query, values, _ in _queries(wanted):
        return asking.sparql(query, **values)
    return asking.sparql("figures/find-by-words", word=wanted.words[0]) if wanted.words else None


def _hits(view: View, links: Links, found: Sequence[tuple[str, bool]], index: Wording | None) -> Iterator[Hit]:
    iris = [iri for iri, _ in found]
    lines = figure_lines(view, links, iris)
    evidence = {} if index else asking.rows_of(view, "figures/evidence", iris)
    for iri, exact in found:
        said = index.sentence(iri, index.texts.get(document_of(iri), "")) if index else _around(evidence.get(iri, ()))
        yield Hit(lines[iri], shortened(clean(said), 320), exact)


def _around(rows: Sequence[asking.Row]) -> str:
    """The words of a figure with the few before and after them that the store keeps beside it."""
    return excerpt(*(rows[0].get(part, "") for part in ("before", "words", "after"))) if rows else ""


def _amount(value: Decimal | None) -> str:
    """An amount with commas and without noughts that nobody wrote: "4.2 million" is 4,200,000, not 4,200,000.0."""
    digits = f"{value:,f}" if value is not None else ""
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _number(wanted: Asked) -> str:
    """The number that was understood, in words."""
    number = wanted.number
    if number is None:
        return ""
    amount = (
        _amount(number.value) if number.value is not None else f"{_amount(number.lower)} to {_amount(number.upper)}"
    )
    base = f" of {_amount(number.of)}" if number.of is not None else ""
    return f"{amount}{base}{f' {number.unit}' if number.unit else ''}"


def _beside(request: Request, asked: str, links: Links) -> tuple[tuple[Ref, ...], ...]:
    """Speakers, measures and documents whose names have the words."""
    if not any(char.isalpha() for char in asked):
        return (), (), ()
    who = (links.ref(v.name, v.iri) for v in remembered(request, "voices", voices) if matches(v.name, asked))
    what = (links.ref(t.name, t.iri) for t in remembered(request, "tallies", tallies) if matches(t.name, asked))
    where = (
        links.ref(p.name, p.iri, p.publisher) for p in remembered(request, "papers", papers) if matches(p.title, asked)
    )
    return tuple(islice(who, _BESIDE)), tuple(islice(what, _BESIDE)), tuple(islice(where, _BESIDE))


_COLUMNS = ("figure", "printed", "counted", "value", "asserter", "document", "published", "sentence")


def _cells(hit: Hit) -> tuple[str, ...]:
    line = hit.figure
    said = (line.asserter.text, line.document.text, line.published)
    return (line.iri, line.printed, line.counted, line.value, *said, hit.sentence)
