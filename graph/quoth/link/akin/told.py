"""Numbers of one text that are most likely part and whole, or one count, where no rule sees it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from quoth.link import guards, rules, values
from quoth.link.akin.likely import Kin, likely_kin
from quoth.link.explain import changes, printed, said
from quoth.link.meetings import Meeting
from quoth.link.readings import Reading
from quoth.link.rivalry.told import FEW
from quoth.model import Comparability, Comparison, Dimension, Verdict

A_PART: Final = 0.6
ONE_COUNT: Final = 0.7
"""From which likelihood on it is told. Source: articles held out, `docs/link-scores.md`."""


def kin(reading: Reading, found: Iterable[Comparison]) -> Iterator[Comparison]:
    """A comparison for each two numbers that are most likely part and whole or one count; ``found`` is what rules tell.

    What a rule lists under a total that it is no part of ("2,870 people, among them 402 assaults") is a part of nothing.
    """
    known = {frozenset((c.a.thing, c.b.thing)): c for c in found}
    no_parts = {c.a.thing for c in known.values() if c.rule == rules.NOT_A_PART}
    for two in likely_kin(reading):
        if two.fits < A_PART and two.agrees < ONE_COUNT:
            continue
        before = known.get(frozenset((two.part.count.figure.iri, two.whole.count.figure.iri)))
        told = None
        if two.agrees >= ONE_COUNT and before is None:
            told = _one_count(reading, two)
        elif two.agrees < ONE_COUNT and two.part.count.figure.iri not in no_parts and _is_open(before):
            told = _a_part(reading, two)
        if told is not None:
            yield told


def _is_open(found: Comparison | None) -> bool:
    """Whether rules found no more than that two are not comparable."""
    return found is None or found.verdict is Verdict.INCOMPARABLE


def _one_count(reading: Reading, two: Kin) -> Comparison | None:
    later, earlier = sorted((two.part.count, two.whole.count), key=lambda c: c.figure.number, reverse=True)
    meeting = Meeting(later, earlier, reading, reading)
    if len(reading.counts) <= FEW or not values.bears_out(later.figure, earlier.figure):
        return None  # “40 names were cleared. The mayor bought 40 chairs”: so short a text gives little to go by
    if _denied(meeting) or _a_goal(meeting):
        return None
    again, likely = (
        f"{said(reading, later)} most likely takes up {printed(earlier)} of the same text",
        round(two.agrees, 3),
    )
    if any(d.dimension is Dimension.COMPARATOR for d in meeting.drift):
        told = f"{again}; on the way {changes(meeting.drift)}."
        return meeting.conclude(Verdict.DRIFTS, rules.KIN, likely, told, meeting.drift)
    return meeting.conclude(
        Verdict.AGREES, rules.KIN, likely, f"{again}: one count said again.", stands=Comparability.SAME
    )


def _a_part(reading: Reading, two: Kin) -> Comparison | None:
    part, whole = two.part.count, two.whole.count
    meeting = Meeting(part, whole, reading, reading)
    if _denied(meeting):
        return None
    told = f"{said(reading, part)} is most likely a part of {said(reading, whole)}, or an earlier state of it."
    return meeting.conclude(Verdict.FITS, rules.KIN, round(two.fits, 3), told, stands=Comparability.PART)


def _denied(meeting: Meeting) -> bool:
    """Whether one of the two is denied, or said where something is."""
    return guards.denied(meeting) or guards.in_denial(meeting)


def _a_goal(meeting: Meeting) -> bool:
    """Whether only one is a plan or a goal, and no more than near the other: "7,041,000 signed, seven million was the goal"."""
    return meeting.a.figure.value != meeting.b.figure.value and guards.other_mood(meeting)
