"""Two numbers that two texts tell together: that both say "from 178 in 2017 to 64 last autumn" is no chance."""

from __future__ import annotations

from quoth.link import guards, values
from quoth.link.counts import Count
from quoth.link.meetings import Meeting
from quoth.link.readings import Reading

DIGITS = 5
"""So many significant digits two numbers have together at least that two sentences do not share by chance: 64 and 178."""
NEXT = 6
"""So many where they stand in two sentences, one right behind the other: 513,000 and 317,000."""


def told_together(meeting: Meeting) -> bool:
    """Whether two texts of one story give two numbers, each of them both in one sentence or in two that follow each other.

    Then they tell of the same two things, however they word it: "The count fell from 178 to 64", "64 people slept rough, compared
    with 178".
    """
    if not meeting.told_across or not _one_number(meeting.a, meeting.b):
        return False
    if not (meeting.ground.related or meeting.ground.named):
        return False
    if guards.in_denial(meeting) or guards.other_rate(meeting):
        return False
    ours, theirs = _around(meeting.of_a, meeting.a), _around(meeting.of_b, meeting.b)
    pairs = ((one, two) for one in ours for two in theirs if _one_number(one[0], two[0]))
    return any(_telling(meeting.a, one, NEXT if far or off else DIGITS) for (one, far), (_, off) in pairs)


def _around(reading: Reading, count: Count) -> list[tuple[Count, bool]]:
    """The figures of the sentence of a figure and of those before and behind it, each with whether it stands in one of these."""
    at = reading.layout.sentence(count.figure.number.start)
    return [(c, n != at) for n in (at - 1, at, at + 1) for c in reading.of_sentence.get(n, ())]


def _telling(count: Count, other: Count, least: int) -> bool:
    """Whether two numbers are two, neither an everyday one, with digits enough."""
    known = not (values.common(count.figure) or values.common(other.figure))
    apart = not _one_number(count, other)
    return known and apart and values.digits(count.figure) + values.digits(other.figure) >= least


def _one_number(one: Count, two: Count) -> bool:
    """Whether both give one number or one range, to the last digit."""
    return one.figure.value == two.figure.value and values.same_number(one.figure, two.figure)
