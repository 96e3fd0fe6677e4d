"""What meets a figure or a statement: comparisons as its page tells them, seen from its side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from quoth.ask import Reader
from quoth.ask.reader import other_side
from quoth.model import Comparison, Verdict
from quoth.rdf.graphs import comparison_node
from quoth.serve.pages.glances import FigureLine, Glance, glances
from quoth.serve.pages.links import Links, Ref
from quoth.serve.pages.steps import speaker_ref
from quoth.show.denying import denier
from quoth.show.words import clean
from quoth.store import View

SHOWN = 6
AGREEING = (Verdict.AGREES, Verdict.SAME_QUOTE, Verdict.DERIVED, Verdict.DRIFTS, Verdict.FITS)


@dataclass(frozen=True, slots=True)
class Meeting:
    """One comparison: the other side, the verdict, how far the two compare, and why; ``put`` as lists have it."""

    href: str
    verdict: str
    comparability: str
    differs_in: tuple[str, ...]
    explanation: str
    status: str
    phrase: str
    other: str
    put: str
    speaker: Ref
    document: Ref
    published: str


@dataclass(frozen=True, slots=True)
class Group:
    """Some meetings, and how many more there are."""

    items: tuple[Meeting, ...]
    total: int

    @property
    def more(self) -> int:
        """How many are not shown."""
        return self.total - len(self.items)


def group(view: View, links: Links, comparisons: Sequence[Comparison], things: Iterable[str]) -> Group:
    """The first few of some comparisons, seen from the side that is one of ``things`` (IRIs)."""
    own, shown = frozenset(things), comparisons[:SHOWN]
    others = {c: _other(c, own) for c in shown}
    lines = glances(view, links, set(others.values()))
    meant = (denied_there(view, links, c, lines[others[c]]) for c in shown)
    return Group(tuple(_meeting(links, c, line) for c, line in zip(shown, meant, strict=True)), len(comparisons))


def denied_there(view: View, links: Links, comparison: Comparison, side: Glance) -> Glance:
    """A side as this comparison means it: a claim that somebody else denies there is put down to who denies it."""
    if comparison.verdict is not Verdict.DENIES or side.iri != comparison.a.thing or not isinstance(side, FigureLine):
        return side
    extraction = view.extraction(comparison.a.document)
    denying = denier(comparison, extraction)
    who = speaker_ref(denying, extraction, Reader(view), links) if denying is not None else None
    return side if who is None else replace(side, asserter=who, mood="denied")


def _other(comparison: Comparison, own: frozenset[str]) -> str:
    mine = comparison.a.thing if comparison.a.thing in own else comparison.b.thing
    return other_side(comparison, mine).thing


def weighed(comparisons: Iterable[Comparison], verdicts: Iterable[Verdict]) -> tuple[Comparison, ...]:
    """Those with such a verdict, in the order of the verdicts, the surer first."""
    rank = {verdict: n for n, verdict in enumerate(verdicts)}
    kept = (c for c in dict.fromkeys(comparisons) if c.verdict in rank)
    return tuple(sorted(kept, key=lambda c: (rank[c.verdict], -c.confidence, c.a.thing, c.b.thing)))


def _meeting(links: Links, comparison: Comparison, other: Glance) -> Meeting:
    return Meeting(
        href=links.thing(comparison_node(comparison.a.thing, comparison.b.thing, links.base).value),
        verdict=comparison.verdict.value,
        comparability=comparison.comparability.value,
        differs_in=tuple(d.value for d in comparison.differs_in),
        explanation=clean(comparison.explanation),
        status=comparison.status.value,
        phrase=other.phrase,
        other=other.href,
        put=other.put,
        speaker=other.asserter,
        document=other.document,
        published=other.published,
    )
