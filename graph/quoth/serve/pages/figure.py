"""The page of one figure: its whole story."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from quoth.ask import FigureIn, Reader, Trace
from quoth.ask.network import around
from quoth.ask.parts import Derived
from quoth.ask.trace import Tracer
from quoth.errors import NotFound
from quoth.late import LOADING
from quoth.model import Comparator, Direction, Extraction, Figure, Kind, Verdict
from quoth.serve.pages import asking, downloads
from quoth.serve.pages.evidence import Evidence, evidence_of
from quoth.serve.pages.links import Links, Ref, links_of
from quoth.serve.pages.meetings import AGREEING, Group, group, weighed
from quoth.serve.pages.rendering import render
from quoth.serve.pages.steps import Step, role_of, root_ref, speaker_ref, steps
from quoth.show.cite import cite, mood
from quoth.show.words import (
    clean,
    counted_out,
    document_title,
    figure_phrase,
    kind_words,
    listed,
    measure_words,
    period_words,
    shortened,
    statement_words,
)
from quoth.store import View
from quoth.store.lookup import document_of

_AGAINST = (Verdict.CONTRADICTS, Verdict.DENIES, Verdict.REBUTS)


@dataclass(frozen=True, slots=True)
class Fact:
    """One slot of a figure: ``term`` as the glossary has it, ``value`` empty where the text does not say."""

    term: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Disputing:
    """A statement that denies or doubts what the figure stands in."""

    speaker: Ref
    href: str
    words: str


@dataclass(frozen=True, slots=True)
class Sum:
    """What a figure says by arithmetic with others: whether it ``fits``, ``misses`` or is ``offered``, and the working."""

    finding: str
    expression: str
    explanation: str
    figures: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """The small graph: SVG, and the signs of its legend."""

    svg: Markup
    signs: tuple[dict[str, str], ...]


@dataclass(frozen=True, slots=True)
class FigurePage:
    """All that the page of a figure shows."""

    iri: str
    phrase: str
    printed: str
    counted: str
    facts: tuple[Fact, ...]
    mood: str
    asserter: Ref
    role: str
    document: Ref
    published: str
    evidence: Evidence
    steps: tuple[Step, ...]
    tally: tuple[str, str]
    roots: tuple[Ref, ...]
    against: Group
    agreeing: Group
    apart: Group
    disputed_by: tuple[Disputing, ...]
    sums: tuple[Sum, ...]
    questions: tuple[str, ...]
    measure: Ref | None
    parts: tuple[Ref, ...]
    total: Ref | None
    judgements: tuple[str, ...]
    picture: Picture
    citation: str
    downloads: tuple[Ref, ...]


def page(request: Request, view: View, iri: str) -> Response:
    """The page, or the part of it that ``format`` asks for.

    Raises:
        NotFound: when no document holds the figure.
    """
    reader = Reader(view)
    found = reader.figure(document_of(iri), iri)
    if found is None:
        raise NotFound(f"no figure {iri}")
    links = links_of(request)
    match request.query_params.get("format"):
        case "svg":
            return downloads.svg(_picture(reader, Tracer(reader).trace(found), links).svg, "figure")
        case "csv":
            return downloads.figures([found])
        case _:
            model = figure_page(view, reader, found, links)
            query = asking.sparql("trace/chain-of-figure", figure=iri)
            return render(request, "figure.html", model, title=model.phrase, query=query)


def figure_page(view: View, reader: Reader, found: FigureIn, links: Links) -> FigurePage:
    """The view model of a figure."""
    figure, extraction, iri = found.figure, found.extraction, found.iri
    traced = Tracer(reader).trace(found)
    comparisons = reader.comparisons(iri)
    against = weighed([*(c.comparison for c in traced.contradicted_by), *comparisons], _AGAINST)
    own = (iri, *_statement_iri(extraction, figure))
    asserter = extraction.agent(figure.asserter)
    document = extraction.document
    return FigurePage(
        iri=iri,
        phrase=figure_phrase(figure),
        printed=clean(figure.printed),
        counted=clean(figure.counted or figure.unit_text or ""),
        facts=facts(figure),
        mood=mood(found),
        asserter=speaker_ref(asserter, extraction, reader, links),
        role=role_of(asserter, extraction),
        document=links.ref(document_title(document), document.iri, clean(document.publisher or "")),
        published=document.published.text if document.published else "",
        evidence=evidence_of(found),
        steps=steps(traced, reader, links),
        tally=(counted_out(traced.documents, "document"), counted_out(len(traced.roots), "root")),
        roots=tuple(root_ref(root, links) for root in traced.roots),
        against=group(view, links, against, own),
        agreeing=group(view, links, weighed(comparisons, AGREEING), own),
        apart=group(view, links, weighed(reader.incomparable(iri), (Verdict.INCOMPARABLE,)), own),
        disputed_by=_disputing(traced, reader, links),
        sums=tuple(_sum(derived, found, links) for derived in traced.derivations),
        questions=traced.questions,
        measure=_measure(view, links, iri),
        parts=tuple(
            links.ref(clean(r["printed"]), r["part"], clean(r.get("counted", "")))
            for r in asking.rows(view, "figures/parts-of-total", total=iri)
        ),
        total=_total(extraction, figure, links),
        judgements=tuple(f"{j.act.value} by {clean(j.by)}: {clean(j.reason)}" for j in view.judgements(iri)),
        picture=_picture(reader, traced, links),
        citation=cite(found),
        downloads=downloads.of_thing(links, iri, ("turtle", "jsonld", "csv", "svg")),
    )


def facts(figure: Figure) -> tuple[Fact, ...]:
    """The slots of a figure in words; what the text does not say has no value."""
    bounds, scope = figure.bounds, figure.scope
    exact = figure.comparator is Comparator.EQUAL
    unit = "a plain count" if figure.unit == "count" else clean(figure.unit_text or figure.unit)
    said = [
        Fact(
            "comparator", "as printed" if exact else figure.comparator.words, _bounds(figure) if bounds.bounded else ""
        ),
        Fact("counted", clean(figure.counted or "")),
        Fact("event", clean(figure.event or "")),
        Fact("kind", "" if figure.kind is Kind.UNKNOWN else kind_words(figure)),
        Fact("place", listed(map(clean, scope.place)) if scope.place else ""),
        Fact("period", period_words(figure) if scope.period else ""),
        Fact("population", listed(map(clean, scope.population)) if scope.population else ""),
        Fact("unit", unit),
    ]
    if figure.direction is not None:
        said.append(Fact("direction", "up" if figure.direction is Direction.UP else "down"))
    if figure.of is not None:
        said.append(Fact("base", f"{figure.of:f}"))
    return tuple(said)


def _bounds(figure: Figure) -> str:
    """Both bounds, or the one there is and whether it is meant itself."""
    bounds = figure.bounds
    low, high = bounds.lower, bounds.upper
    if low is not None and high is not None:
        return f"{low:,f} to {high:,f}"
    if low is not None:
        return f"{low:,f} or above" if bounds.lower_inclusive else f"above {low:,f}"
    return f"{high:,f} or below" if bounds.upper_inclusive else f"below {high:,f}"


def _statement_iri(extraction: Extraction, figure: Figure) -> tuple[str, ...]:
    statement = extraction.statement(figure.statement)
    return (statement.iri,) if statement else ()


def _disputing(traced: Trace, reader: Reader, links: Links) -> tuple[Disputing, ...]:
    return tuple(
        Disputing(
            speaker_ref(said.speaker, said.extraction, reader, links),
            links.thing(said.statement.iri),
            shortened(statement_words(said.statement, said.extraction)),
        )
        for said in traced.disputed_by
    )


def _sum(derived: Derived, own: FigureIn, links: Links) -> Sum:
    others = [f for f in (*derived.inputs, *((derived.result,) if derived.result else ())) if f.iri != own.iri]
    said = derived.derivation
    figures = tuple(links.ref(figure_phrase(f.figure), f.iri) for f in others)
    return Sum(said.finding.value, clean(said.expression), clean(said.explanation), figures)


def _measure(view: View, links: Links, iri: str) -> Ref | None:
    row = asking.first(view, "measures/of-figure", figure=iri)
    return links.ref(measure_words(row["name"]), row["measure"]) if row else None


def _total(extraction: Extraction, figure: Figure, links: Links) -> Ref | None:
    total = extraction.figure(figure.part_of)
    return links.ref(figure_phrase(total), total.iri) if total else None


def _picture(reader: Reader, traced: Trace, links: Links) -> Picture:
    with LOADING:  # late: networkx would hold up the first page by 200 ms
        from quoth.show.picture.legend import legend
        from quoth.show.picture.svg import svg

    graph = around(reader, traced)
    drawn = svg(graph, f"What is around {figure_phrase(traced.figure.figure)}", links.thing)
    return Picture(Markup(drawn), tuple(legend(graph)))
