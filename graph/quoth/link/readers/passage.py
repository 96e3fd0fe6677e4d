"""Two numbers as the network reads them: the words around each, how the numbers stand, and how many days lie between."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

from quoth.link import values
from quoth.link.counts import Count
from quoth.link.meetings import Meeting
from quoth.link.readers.words import Words, words_around

OPENS, PARTS = 101, 102
"""The pieces that stand before and between the two."""
_UNLIKE, _SAME, _SAME_BUT_BOUND, _BOTH_HOLD, _NO_VALUE, _TIMES = 1, 2, 3, 4, 5, 6
"""How two numbers stand: in two units; one number, with one comparator or two; both can be true; unknown; so many times the other."""
_STEPS: Final = (0.1, 0.5, 0.8, 1.0, 1.25, 2.0, 10.0)
"""How many times the earlier the later number is, from step to step."""
_DAYS: Final = (1, 2, 4, 8, 32, 201)
"""How many days lie between two texts, from step to step; 0 stands for an unknown date."""
ONE_TEXT: Final = len(_DAYS) + 2
"""What stands in their place for two numbers of one text."""
STANDS: Final = _TIMES + len(_STEPS) + 1
DAYS: Final = ONE_TEXT + 1
"""Ways to stand and steps of days are below these."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Two numbers with their words, as one row: ``marks`` are 1 and 2 at the numbers, ``sides`` 0 and 1 by whose words they are."""

    pieces: tuple[int, ...]
    marks: tuple[int, ...]
    sides: tuple[int, ...]

    @classmethod
    def of(cls, one: Words, two: Words) -> Passage:
        """The row of two numbers, the first first."""
        first, second = len(one.pieces) + 2, len(two.pieces) + 1
        marks = [0] * (first + second)
        for at in one.number:
            marks[1 + at] = 1
        for at in two.number:
            marks[first + at] = 2
        pieces = (OPENS, *one.pieces, PARTS, *two.pieces, PARTS)
        return cls(pieces, tuple(marks), (0,) * first + (1,) * second)


@dataclass(frozen=True, slots=True)
class OfTwo:
    """The words of two numbers, the earlier or cited one first, with how the numbers stand (1 to 13) and the days between (0 to 7, 8 in one
    text).
    """

    words: Passage
    stand: int
    days: int


def of_two(meeting: Meeting) -> OfTwo:
    """The row of two figures, of which ``b`` is told first."""
    (later, late), (earlier, early) = meeting.sides
    words = Passage.of(words_around(earlier, early), words_around(later, late))
    return OfTwo(words, stand(early, late), _days(meeting))


def stand(one: Count, two: Count) -> int:
    """How the second number stands to the first, from 1 to 13."""
    first, second = one.figure, two.figure
    if not values.comparable_units(first, second):
        return _UNLIKE
    if values.same_number(first, second):
        return _SAME if first.comparator is second.comparator else _SAME_BUT_BOUND
    if values.can_both_hold(first, second):
        return _BOTH_HOLD
    if first.value is None or second.value is None or first.value <= 0 or second.value <= 0:
        return _NO_VALUE
    return _TIMES + bisect_right(_STEPS, float(second.value / first.value))


def mirrored(stands: int) -> int:
    """How the first number stands to the second where the second `stand` so to it: the steps are as many on both sides of 1."""
    return 2 * _TIMES + len(_STEPS) - stands if stands >= _TIMES else stands


def _days(meeting: Meeting) -> int:
    if meeting.one_document:
        return ONE_TEXT
    apart = meeting.ground.days_apart
    return 0 if apart is None else 1 + bisect_right(_DAYS, apart)
