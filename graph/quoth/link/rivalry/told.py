"""What is concluded of two numbers of one text that may be rivals: told, kept as a lead, or withheld though a rule would tell it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from quoth.link import guards, rules
from quoth.link.contrasts import changed
from quoth.link.counts import Count
from quoth.link.explain import both
from quoth.link.hardly_one import hardly_one
from quoth.link.leads import FIRM
from quoth.link.meetings import Meeting, once
from quoth.link.peoples import two_peoples
from quoth.link.readings import Reading
from quoth.link.rivalry import BETWEEN, likelihood, may_be_rivals, near_rivals
from quoth.link.rivalry.signs import one_is_aside
from quoth.link.settling import told_apart
from quoth.link.sureness import contradiction
from quoth.link.unlike import lead
from quoth.model import Comparability, Comparison, Dimension, Verdict

# What a likelihood is worth: of contradictions that rules told in 144 pairs of real reports which nobody had mended anything on, and of
# pairs in invented stories that the trees did not learn from (docs/link-scores.md).
BORNE_OUT: Final = 0.7
"""From here on what a rule tells is told: of 46 real pairs 42 are right and 3 arguable, of 98 less likely ones 53 and 10."""
FEW: Final = 4
"""In a text of no more numbers than this, what a rule tells is told: there is little else that it could be mistaken for."""
TOLD: Final = 0.8
"""From here on two numbers of such a text contradict each other though no rule brings them together: of 64 invented pairs 60 do.

In longer texts such pairs stay leads: of 20 that were told for a trial eleven were right and four arguable.
"""
ASKED: Final = 0.6
"""From here on two numbers are worth asking about: of those that are not told, six of ten contradict each other."""
_SURE: Final = ((0.9, 0.95), (0.8, 0.9), (0.7, 0.84), (0.0, 0.6))
"""What a contradiction is worth that a rule tells as well, by its likelihood."""
_LEARNED: Final = 0.78
"""The same of one that no rule tells."""
_HELD_BACK, _REFUSED = 0.5, 0.3
"""How likely one is at least that a rule tells and that is held back, and one of two that can't be rivals: half, and three of ten."""
_SETTING: Final = (Dimension.PLACE, Dimension.PERIOD, Dimension.POPULATION)
_PART: Final = (Comparability.PART, Comparability.WHOLE)
_APART: Final = (*_PART, Comparability.OVERLAP, Comparability.DIFFERENT)


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
    return cells or _few(meeting) or _likelihood(meeting) >= BORNE_OUT


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
    return likelihood(meeting) if may_be_rivals(meeting.of_a, meeting.a, meeting.b) else 0.0


def _concluded(meeting: Meeting, before: Comparison | None) -> Comparison | None:
    likely = _likelihood(meeting)
    if before is not None and before.verdict is Verdict.CONTRADICTS:
        return _weighed(meeting, before, likely)
    if _few(meeting) and likely >= TOLD and not _doubtful(meeting):
        return _two_counts(meeting)
    return _to_ask_about(meeting, likely) if likely >= ASKED else before


def _weighed(meeting: Meeting, before: Comparison, likely: float) -> Comparison:
    """What a rule tells, with what it is worth; held back where the words around the two do not bear it out."""
    if _few(meeting) or likely >= BORNE_OUT:
        return replace(before, confidence=next(share for least, share in _SURE if likely >= least))
    return _to_ask_about(meeting, max(likely, _HELD_BACK) if likely else _REFUSED)


def _few(meeting: Meeting) -> bool:
    return len(meeting.of_a.counts) <= FEW


def _doubtful(meeting: Meeting) -> bool:
    """Whether slots or words set the two apart: another place or time, a part of the other, another mood."""
    if any(meeting.alignment.of(dimension) in _APART for dimension in _SETTING):
        return True
    if told_apart(meeting.a, meeting.b) or meeting.alignment.of(Dimension.COUNTED) in _PART or _shares_of_two(meeting):
        return True
    if changed(meeting) or any(apart(meeting) for apart in FIRM):
        return True
    return bool(two_peoples(meeting) or guards.unlike(meeting) or one_is_aside(meeting) or hardly_one(meeting))


def _shares_of_two(meeting: Meeting) -> bool:
    """Whether both are shares, each with a noun of its own beside it: "40 per cent of the schools", "13 per cent of the clerks"."""
    shares = all(c.figure.unit == "percent" for c in (meeting.a, meeting.b))
    printed = not any(r.leaves_its_noun(c.figure) for r, c in meeting.sides)
    return shares and printed and meeting.alignment.of(Dimension.COUNTED) is not Comparability.SAME


def _two_counts(meeting: Meeting) -> Comparison:
    told = f"{both(meeting)} are, by the words around them, two speakers' numbers of one thing, and they can't both be true."
    return contradiction(meeting, rules.RIVALS, told, Comparability.SAME, _LEARNED)


def _to_ask_about(meeting: Meeting, likely: float) -> Comparison:
    return lead(meeting, likely, "the words around them leave open whether both count one thing")
