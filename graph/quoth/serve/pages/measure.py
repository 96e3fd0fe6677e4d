"""The page of a measure: every figure of it on one plot, and the table under it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from markupsafe import Markup
from starlette.datastructures import State
from starlette.requests import Request
from starlette.responses import Response

from quoth.errors import NotFound
from quoth.model import Comparator, PartialDate
from quoth.rdf.concepts import member
from quoth.serve.pages import asking, downloads
from quoth.serve.pages.catalogue import Paper, papers, titled
from quoth.serve.pages.disputed import opponents
from quoth.serve.pages.glances import speaker_of
from quoth.serve.pages.links import Links, Ref, links_of
from quoth.serve.pages.memo import kept
from quoth.serve.pages.moods import PUT, moods
from quoth.serve.pages.paging import Paged, paged
from quoth.serve.pages.rendering import render
from quoth.show.plot import COLOURS, OTHERS, Point, plot, series, sign
from quoth.show.words import clean, measure_words
from quoth.store import View
from quoth.store.lookup import document_of

PLOTTED = 600
"""How many figures one plot has room for."""


@dataclass(frozen=True, slots=True)
class Counted:
    """One figure of the measure; ``mood`` as `quoth.show.cite.mood` has it, ``against`` how many say otherwise."""

    iri: str
    href: str
    printed: str
    comparator: Comparator
    value: Decimal | None
    lower: Decimal | None
    upper: Decimal | None
    unit: str
    begins: str
    ends: str
    asserter: Ref
    document: Ref
    published: str
    root: str | None
    mood: str
    against: int

    @property
    def put(self) -> str:
        """What stands before the name of the asserter, where they do not put it forward."""
        return PUT[self.mood]

    @property
    def days(self) -> tuple[str, ...]:
        """When it holds, as exact as printed: a day, or the first and the last; empty where the text does not say."""
        return tuple(dict.fromkeys(end for end in (self.begins, self.ends) if end))


@dataclass(frozen=True, slots=True)
class Sign:
    """One asserter of the plot's legend: the path of its mark in a box of 20 by 20, and its colour."""

    name: str
    path: str
    colour: str
    number: int


@dataclass(frozen=True, slots=True)
class MeasurePage:
    """All that the page of a measure shows; ``left_out`` says how many figures the plot has no place for."""

    iri: str
    name: str
    plot: Markup | None
    signs: tuple[Sign, ...]
    unit: str
    left_out: int
    asserters: int
    documents: int
    roots: int
    figures: Paged[Counted]
    downloads: tuple[Ref, ...]


def page(request: Request, view: View, iri: str) -> Response:
    """The page, the table as CSV, or the plot as SVG.

    Raises:
        NotFound: when there is no such measure.
    """
    name = asking.first(view, "measures/name-of", measure=iri).get("name")
    if name is None:
        raise NotFound(f"no measure {iri}")
    links, name = links_of(request), measure_words(name)
    figures, drawn = plotted(request.app.state, iri, name)
    shape = request.query_params.get("format")
    if shape == "csv":
        return downloads.table(_COLUMNS, map(_cells, figures), "measure")
    if shape == "svg" and drawn.svg is not None:
        return downloads.svg(drawn.svg, "measure")
    model = measure_page(figures, drawn, iri, name, paged(request, figures), links)
    query = asking.sparql("measures/figures", measure=iri)
    return render(request, "measure.html", model, title=model.name, query=query)


def plotted(state: State, iri: str, name: str) -> tuple[Sequence[Counted], Drawing]:
    """The figures of a measure, and their plot; worked out once for each state of the store."""
    links, held = Links(state.desk.settings.base), titled(kept(state, "papers", papers))
    against = kept(state, "opponents", opponents)

    def make(view: View) -> tuple[Sequence[Counted], Drawing]:
        figures = counted(view, asking.rows(view, "measures/figures", measure=iri), held, against, links)
        return figures, drawing(figures, name)

    return kept(state, ("measure", iri), make)


def measure_page(
    figures: Sequence[Counted], drawn: Drawing, iri: str, name: str, shown: Paged[Counted], links: Links
) -> MeasurePage:
    """The view model of a measure."""
    return MeasurePage(
        iri=iri,
        name=name,
        plot=Markup(drawn.svg) if drawn.svg else None,
        signs=drawn.signs,
        unit=drawn.unit,
        left_out=len(figures) - drawn.points,
        asserters=len({f.asserter.href or f.asserter.text for f in figures}),
        documents=len({f.document.href for f in figures}),
        roots=len({f.root or f.iri for f in figures}),
        figures=shown,
        downloads=downloads.of_thing(links, iri, ("turtle", "jsonld", "csv", "svg")),
    )


def counted(
    view: View, rows: Sequence[asking.Row], papers: Mapping[str, Paper], against: Mapping[str, int], links: Links
) -> tuple[Counted, ...]:
    """The figures of a measure, each once, by the day of the document; ``against`` how many say otherwise than a figure (IRI)."""
    first = {row["figure"]: row for row in reversed(rows)}
    put = moods(view, first)
    found = (_counted(row, papers, links, put.get(iri, ""), against.get(iri, 0)) for iri, row in first.items())
    return tuple(sorted(found, key=lambda f: (f.published, f.iri)))


def _counted(row: asking.Row, papers: Mapping[str, Paper], links: Links, mood: str, against: int) -> Counted:
    home = document_of(row["figure"])
    paper = papers.get(home)
    return Counted(
        iri=row["figure"],
        href=links.thing(row["figure"]),
        printed=clean(row["printed"]),
        comparator=member(Comparator, asking.node(row["comparator"])),
        value=_amount(row.get("value")),
        lower=_amount(row.get("lower")),
        upper=_amount(row.get("upper")),
        unit=row["unit"],
        begins=row.get("begins", ""),
        ends=row.get("ends", ""),
        asserter=speaker_of(links, row),
        document=links.ref(paper.publisher or paper.name if paper else "a document", home),
        published=paper.published if paper else "",
        root=row.get("root"),
        mood=mood,
        against=against,
    )


def _amount(text: str | None) -> Decimal | None:
    return Decimal(text) if text is not None else None


@dataclass(frozen=True, slots=True)
class Drawing:
    """A plot with its legend, in one unit, of so many figures."""

    svg: str | None
    signs: tuple[Sign, ...]
    unit: str
    points: int


def drawing(figures: Sequence[Counted], name: str) -> Drawing:
    """The plot of the figures in the commonest unit that have an amount and a date; of the latest, where there are too many."""
    units = Counter(f.unit for f in figures)
    unit = min(units, key=lambda u: (-units[u], u), default="")
    found = [point for f in figures if f.unit == unit and (point := _point(f)) is not None][-PLOTTED:]
    if not found:
        return Drawing(None, (), unit, 0)
    names = series(found)
    signs = tuple(Sign(n, sign(i, 10, 10), COLOURS[i], i) for i, n in enumerate(names))
    return Drawing(plot(found, f"{name}: value against time"), signs, unit, len(found))


def _point(figure: Counted) -> Point | None:
    since, until = _day(figure.begins, first=True), _day(figure.ends, first=False)
    day = until or since or _day(figure.published, first=True)
    if day is None or (figure.value is None and figure.lower is None and figure.upper is None):
        return None
    return Point(
        label=_label(figure),
        asserter=figure.asserter.text if figure.asserter.text != OTHERS else "Others",
        day=day,
        dated=bool(since or until),
        value=figure.value,
        lower=figure.lower,
        upper=figure.upper,
        since=since,
        until=until,
        root=figure.root,
        href=figure.href,
        mood=figure.mood,
        against=figure.against,
    )


def _label(figure: Counted) -> str:
    put = f"{figure.put} {figure.asserter.text}".strip()
    when = " to ".join(figure.days) or figure.published
    count = figure.against
    against = f"; {count} say{'s' if count == 1 else ''} otherwise" if count else ""
    return f"{figure.printed}: {put}, {figure.document.text}, {when}{against}"


@lru_cache(1 << 12)
def _day(text: str, *, first: bool) -> dt.date | None:
    if not text:
        return None
    date = PartialDate(text)
    return date.first_day() if first else date.last_day()


_COLUMNS = (
    "figure", "printed", "comparator", "value", "lower", "upper", "unit", "from", "to", "asserter",
    "publisher", "published", "mood", "say otherwise",
)  # fmt: skip


def _cells(f: Counted) -> tuple[str, ...]:
    amounts = ("" if a is None else f"{a:f}" for a in (f.value, f.lower, f.upper))
    head = (f.iri, f.printed, f.comparator.value, *amounts, f.unit, f.begins, f.ends)
    return (*head, f.asserter.text, f.document.text, f.published, f.mood, str(f.against))
