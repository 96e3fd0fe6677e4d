"""What is concluded of two numbers of one text that may be rivals: told, kept as a lead, or withheld though a rule would tell it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from quoth.link import rules
from quoth.link.counts import Count
from quoth.link.explain import both
from quoth.link.leads import denied
from quoth.link.meetings import Meeting, once
from quoth.link.readings import Reading
from quoth.link.rivalry import BETWEEN, likelihood, likelihood_by_signs, may_be_rivals, near_rivals
from quoth.link.rivalry.set_apart import set_apart
from quoth.link.sureness import contradiction, worth
from quoth.link.unlike import left_open
from quoth.model import Comparability, Comparison, Verdict

FEW: Final = 4
"""In a text of no more numbers than this, what a rule tells is told: there is little else that it could be mistaken for. Of the others the
signs alone are asked: "12 died of measles. 40 died of cholera" reads as two counts of one thing."""
SHORT: Final = 6
"""In a text of no more numbers than this two have to be likelier."""


@dataclass(frozen=True, slots=True)
class Limits:
    """From which likelihood on what a rule tells is told, two numbers contradict each other though no rule brings them together (where
    neither slots nor words set them apart), and two are worth asking about.
    """

    borne_out: float
    told: float
    asked: float


OF_FEW: Final = Limits(0.7, 0.78, 0.6)
"""Of the passages in ``tests/link/two_sides.txt`` 56 of 130 conflicts are as likely as to be told, and three of 82 look-alikes, which words
set apart.
"""
IN_SHORT: Final = Limits(0.7, 0.85, 0.6)
IN_LONG: Final = Limits(0.6, 0.75, 0.4)
"""Of invented stories that nothing was learned from 17 of 18 and 14 of 15 that no rule tells were right from the second limit on, and 23
of 25 of those that rules tell from the first; of those between the third and the second half contradict each other (docs/link-scores.md).
"""
_SURE: Final = ((0.9, 0.9), (0.8, 0.85), (0.6, 0.8), (0.0, 0.6))
"""What a contradiction is worth that a rule tells as well, by its likelihood."""
_LEARNED: Final = 0.85
"""The same of one that no rule tells."""
_HELD_BACK, _REFUSED = 0.5, 0.3
"""How likely one is at least that a rule tells and that is held back, and one of two that can't be rivals: half, and three of ten."""


def with_rivals(reading: Reading, found: Iterable[Comparison]) -> tuple[Comparison, ...]:
    """The comparisons of one text, one a pair, with its rivals, without contradictions that the words around them do not bear out."""
    known = {frozenset((c.a.thing, c.b.thing)): c for c in found}
    for meeting in _meetings(reading, known):
        pair = frozenset((meeting.a.figure.iri, meeting.b.figure.iri))
        told = _concluded(meeting, known.get(pair))
        if told is not None:
            known[pair] = told
    return once(known.values())


def borne_out(meeting: Meeting) -> bool:
    """Whether the words around two figures of one text, of which a rule says that they contradict each other, bear it out.

    Cells are borne out by their table.
    """
    cells = meeting.a.row is not None or meeting.b.row is not None
    return cells or _few(meeting) or _likelihood(meeting) >= _limits(meeting).borne_out


def _meetings(reading: Reading, known: Mapping[frozenset[str], Comparison]) -> Iterator[Meeting]:
    """The pairs that a rule calls contradictions or that may be rivals, the later figure as ``a``; cells, and what agrees, left out."""
    told = [count for count in reading.counts if count.row is None]
    at = {count.figure.iri: place for place, count in enumerate(told)}
    called = (pair for pair, c in known.items() if c.verdict is Verdict.CONTRADICTS and pair <= at.keys())
    pairs = {tuple(sorted(at[iri] for iri in pair)) for pair in called}
    pairs |= set(_near_pairs(reading, told, known))
    for first, second in sorted(pairs):
        yield Meeting(told[second], told[first], reading, reading)


def _near_pairs(
    reading: Reading, told: Sequence[Count], known: Mapping[frozenset[str], Comparison]
) -> Iterator[tuple[int, ...]]:
    """The places of two figures that may be rivals and of which nothing certain is known."""
    for first, one in enumerate(told):
        for second in range(first + 1, min(first + BETWEEN + 2, len(told))):
            before = known.get(frozenset((one.figure.iri, told[second].figure.iri)))
            if (before is None or before.verdict is Verdict.INCOMPARABLE) and near_rivals(reading, one, told[second]):
                yield first, second


def _likelihood(meeting: Meeting) -> float:
    if not may_be_rivals(meeting.of_a, meeting.a, meeting.b):
        return 0.0
    return likelihood_by_signs(meeting) if _few(meeting) else likelihood(meeting)


def _concluded(meeting: Meeting, before: Comparison | None) -> Comparison | None:
    likely, limits = _likelihood(meeting), _limits(meeting)
    if before is not None and before.verdict is Verdict.CONTRADICTS:
        return _weighed(meeting, before, likely)
    if likely >= limits.told and not set_apart(meeting):
        return _two_counts(meeting)
    return left_open(meeting, likely) if likely >= limits.asked and not denied(meeting) else before


def _weighed(meeting: Meeting, before: Comparison, likely: float) -> Comparison:
    """What a rule tells, with what it is worth; held back where the words around the two do not bear it out."""
    if _few(meeting) or likely >= _limits(meeting).borne_out:
        return replace(before, confidence=worth(likely, _SURE))
    return left_open(meeting, max(likely, _HELD_BACK) if likely else _REFUSED)


def _limits(meeting: Meeting) -> Limits:
    return OF_FEW if _few(meeting) else IN_SHORT if len(meeting.of_a.counts) <= SHORT else IN_LONG


def _few(meeting: Meeting) -> bool:
    return len(meeting.of_a.counts) <= FEW


def _two_counts(meeting: Meeting) -> Comparison:
    told = f"{both(meeting)} are, by the words around them, two speakers' numbers of one thing, and they can't both be true."
    return contradiction(meeting, rules.RIVALS, told, Comparability.SAME, _LEARNED)
