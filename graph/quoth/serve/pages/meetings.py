"""What meets a figure or a statement: comparisons as its page tells them, seen from its side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quoth.ask.reader import other_side
from quoth.model import Comparison, Verdict
from quoth.rdf.graphs import comparison_node
from quoth.serve.pages.glances import figure_line, statement_line
from quoth.serve.pages.links import Links, Ref
from quoth.show.words import clean
from quoth.store import View

SHOWN = 6
AGREEING = (Verdict.AGREES, Verdict.SAME_QUOTE, Verdict.DERIVED, Verdict.DRIFTS, Verdict.FITS)


@dataclass(frozen=True, slots=True)
class Meeting:
    """One comparison: the other side, the verdict, how far the two compare, and why. ``answers``: whether this side answers
    the other one.
    """

    href: str
    verdict: str
    comparability: str
    differs_in: tuple[str, ...]
    explanation: str
    confidence: int
    status: str
    answers: bool
    phrase: str
    other: str
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
    own = frozenset(things)
    return Group(tuple(_meeting(view, links, c, own) for c in comparisons[:SHOWN]), len(comparisons))


def weighed(comparisons: Iterable[Comparison], verdicts: Iterable[Verdict]) -> tuple[Comparison, ...]:
    """Those with such a verdict, in the order of the verdicts, the surer first."""
    rank = {verdict: n for n, verdict in enumerate(verdicts)}
    kept = (c for c in dict.fromkeys(comparisons) if c.verdict in rank)
    return tuple(sorted(kept, key=lambda c: (rank[c.verdict], -c.confidence, c.a.thing, c.b.thing)))


def _meeting(view: View, links: Links, comparison: Comparison, own: frozenset[str]) -> Meeting:
    mine = comparison.a.thing if comparison.a.thing in own else comparison.b.thing
    side = other_side(comparison, mine)
    if side.is_figure:
        line = figure_line(view, links, side.thing)
        phrase, speaker, document, day = line.phrase, line.asserter, line.document, line.published
    else:
        said = statement_line(view, links, side.thing)
        phrase, speaker, document, day = said.words or said.cue, said.speaker, said.document, said.published
    return Meeting(
        href=links.thing(comparison_node(comparison.a.thing, comparison.b.thing, links.base).value),
        verdict=comparison.verdict.value,
        comparability=comparison.comparability.value,
        differs_in=tuple(d.value for d in comparison.differs_in),
        explanation=clean(comparison.explanation),
        confidence=round(comparison.confidence * 100),
        status=comparison.status.value,
        answers=mine == comparison.a.thing,
        phrase=phrase or "what is said there",
        other=links.thing(side.thing),
        speaker=speaker,
        document=document,
        published=day,
    )
