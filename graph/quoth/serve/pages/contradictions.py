"""The page of contradictions: every comparison that says something, to filter, sort, page and take along."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from starlette.requests import Request
from starlette.responses import Response

from quoth.ask.words import stems
from quoth.model import Comparability, Decisions, Dimension, Status, Verdict
from quoth.rdf.concepts import concept, member
from quoth.serve.desk import Desk
from quoth.serve.pages import asking, downloads
from quoth.serve.pages.catalogue import certain, differing, explanations, leads, numbers
from quoth.serve.pages.choice import LEADS, SORTS, SPEAKS_AGAINST, Choice, chosen
from quoth.serve.pages.gathering import Entry, gathered
from quoth.serve.pages.glances import Glance, glances
from quoth.serve.pages.links import Links, links_of
from quoth.serve.pages.meetings import denied_there
from quoth.serve.pages.memo import remembered
from quoth.serve.pages.paging import Paged, paged
from quoth.serve.pages.rendering import render
from quoth.show.words import clean
from quoth.store import View

_EXPORTED = 2_000
"""How many rows the CSV has at most: each costs some look-ups."""
_AGAIN = 10
"""How many comparisons of one dispute are told in a line each, beside the first."""


@dataclass(frozen=True, slots=True)
class Line:
    """One comparison in the list."""

    iri: str
    href: str
    verdict: Verdict
    comparability: Comparability
    percent: int
    status: Status
    differs_in: tuple[str, ...]
    a: Glance
    b: Glance
    explanation: str


@dataclass(frozen=True, slots=True)
class Told:
    """One dispute in the list: its first comparison, others that set the same two numbers against each other, and how many more."""

    line: Line
    again: tuple[Line, ...]
    more: int

    @property
    def others(self) -> int:
        """How many comparisons there are beside the first."""
        return len(self.again) + self.more


@dataclass(frozen=True, slots=True)
class ContradictionsPage:
    """All that the page shows; ``found`` comparisons are listed of ``total`` that have these verdicts.

    ``rejected`` more would be listed, had nobody rejected them; they are, where the choice asks for them.
    """

    disputes: Paged[Told]
    found: int
    choice: Choice
    total: int
    rejected: int
    verdicts: tuple[str, ...]
    dimensions: tuple[str, ...]
    sorts: tuple[str, ...]


def contradictions(request: Request) -> Response:
    """The page, or the rows as CSV."""
    desk: Desk = request.app.state.desk
    links, choice = links_of(request), chosen(request.query_params)
    whole = tuple(_entries(request, choice))
    found = _ordered(request, choice, _taken(request, choice, whole))
    with desk.view() as view:
        decided = _decided(view)
        rejected = frozenset(iri for iri, status in decided.items() if status is Status.REJECTED)
        left_out = sum(e.iri in rejected for e in found)
        if not choice.rejected:
            whole = tuple(e for e in whole if e.iri not in rejected)
            found = [e for e in found if e.iri not in rejected]
        if request.query_params.get("format") == "csv":
            lines = lines_of(view, links, [e.iri for e in found[:_EXPORTED]], decided)
            return downloads.table(_COLUMNS, map(_cells, lines), "contradictions")
        shown = paged(request, gathered(found, partial(_numbers, request)), size=20)
        disputes = shown.showing(_told(view, links, shown.items, decided))
    verdicts = (SPEAKS_AGAINST, LEADS, "all", *(v.value for v in Verdict if v is not Verdict.INCOMPARABLE))
    model = ContradictionsPage(
        disputes, len(found), choice, len(whole), left_out, verdicts, tuple(d.value for d in Dimension), SORTS
    )
    query = (
        asking.sparql("contradictions/leads")
        if choice.verdict == LEADS
        else asking.sparql("contradictions/with-verdict", verdict=concept(choice.verdicts[0]).value)
    )
    return render(request, "contradictions.html", model, title="Contradictions", query=query)


def _told(
    view: View, links: Links, disputes: Iterable[Sequence[Entry]], decided: Mapping[str, Status]
) -> Iterator[Told]:
    shown = [[e.iri for e in one[: 1 + _AGAIN]] for one in disputes]
    lines = {line.iri: line for line in lines_of(view, links, [iri for iris in shown for iri in iris], decided)}
    for iris, one in zip(shown, disputes, strict=True):
        first, *again = (lines[iri] for iri in iris)
        yield Told(first, tuple(again), len(one) - len(iris))


def _numbers(request: Request, verdict: Verdict) -> Mapping[str, Hashable]:
    return remembered(request, ("numbers", verdict), _about(numbers, verdict))


def _entries(request: Request, choice: Choice) -> Iterator[Entry]:
    if choice.verdict == LEADS:
        yield from (Entry(iri, Verdict.INCOMPARABLE, sure) for iri, sure in remembered(request, ("leads",), leads))
        return
    for verdict in choice.verdicts:
        for iri, confidence in remembered(request, ("certain", verdict), _about(certain, verdict)):
            yield Entry(iri, verdict, confidence)


def _taken(request: Request, choice: Choice, whole: Sequence[Entry]) -> list[Entry]:
    kept = [e for e in whole if round(e.confidence * 100) >= choice.confidence]
    if choice.dimension is not None:
        there = remembered(request, ("differing", choice.dimension), _about(differing, choice.dimension))
        kept = [e for e in kept if e.iri in there]
    words = stems(f"{choice.topic} {choice.speaker}")
    if words:
        said = _said(request, choice)
        kept = [e for e in kept if words <= stems(said.get(e.iri, ""))]
    if choice.of:
        kept = _of(request, choice.of, kept)
    return kept


def _of(request: Request, thing: str, kept: list[Entry]) -> list[Entry]:
    """Those with one thing (IRI) as a side; of a figure those of the statement that it stands in as well."""
    desk: Desk = request.app.state.desk
    with desk.view() as view:
        there = {row["comparison"] for row in asking.rows(view, "contradictions/meeting", thing=thing)}
    return [e for e in kept if e.iri in there]


def _said(request: Request, choice: Choice) -> Mapping[str, str]:
    """The explaining sentences: they name both speakers and both figures."""
    found: dict[str, str] = {}
    for verdict in choice.verdicts:
        found |= remembered(request, ("explanations", verdict), _about(explanations, verdict))
    return found


def _about(make: Callable[[View, asking.T], asking.U], what: asking.T) -> Callable[[View], asking.U]:
    return lambda view: make(view, what)


def _ordered(request: Request, choice: Choice, found: list[Entry]) -> list[Entry]:
    """By the column asked for; where that leaves it open what speaks against something, then the surer ones, of leads the likeliest."""
    surer = 1 if choice.verdict == LEADS else -1
    grave = sorted(found, key=lambda e: (not e.verdict.opposes, surer * e.confidence, e.iri))
    if choice.sort == "verdict":
        return sorted(grave, key=lambda e: e.verdict.value)
    if choice.sort == "speaker":
        said = _said(request, choice)
        return sorted(grave, key=lambda e: said.get(e.iri, "").casefold())
    return grave


def _decided(view: View) -> Mapping[str, Status]:
    """What people said last of each thing."""
    return Decisions.of(view.judgements()).status


def lines_of(view: View, links: Links, iris: Sequence[str], decided: Mapping[str, Status]) -> Iterator[Line]:
    """Comparisons (IRIs) with both their sides, asked for at once."""
    found = asking.rows_of(view, "contradictions/at-a-glance", iris)
    sides = glances(view, links, {rows[0][side] for rows in found.values() for side in ("a", "b")})
    for iri in iris:
        rows = found[iri]
        row = rows[0]
        side_a = sides[row["a"]]
        if asking.verdict(row["verdict"]) is Verdict.DENIES:
            met = view.comparisons(of=row["a"], verdicts=frozenset((Verdict.DENIES,)))
            side_a = next((denied_there(view, links, c, side_a) for c in met if row["b"] == c.b.thing), side_a)
        yield Line(
            iri=iri,
            href=links.thing(iri),
            verdict=asking.verdict(row["verdict"]),
            comparability=asking.comparability(row["comparability"]),
            percent=round(float(row["confidence"]) * 100),
            status=decided.get(iri) or member(Status, asking.node(row["status"])),
            differs_in=tuple(asking.dimension(r["dimension"]).value for r in rows if "dimension" in r),
            a=side_a,
            b=sides[row["b"]],
            explanation=clean(row.get("explanation", "")),
        )


_COLUMNS = (
    "comparison", "verdict", "comparability", "confidence", "status", "differs_in", "a", "a_iri", "a_document", "b", "b_iri",
    "b_document", "explanation",
)  # fmt: skip


def _cells(line: Line) -> tuple[str, ...]:
    head = (line.iri, line.verdict.value, line.comparability.value, f"{line.percent / 100:g}", line.status.value)
    sides = (cell for side in (line.a, line.b) for cell in (side.phrase, side.iri, side.document.text))
    return (*head, "; ".join(line.differs_in), *sides, line.explanation)
