"""How likely two numbers of one text are rivals: two sides' counts of one thing, which can't both be right.

Reports seldom say again what a second number counts: "The union counted 900 at the gates. Forty buses had come. By the firm's
reckoning it was 400." No slot and no rule brings the two together, though a reader sees it. Some fifty signs of a pair are weighed by
trees that were learned from invented stories in which every such pair is marked (``tests/gold/disputes``, ``training/rivalry.py``).
"""

from __future__ import annotations

from decimal import Decimal

from quoth.link import values
from quoth.link.counts import Count
from quoth.link.meetings import Meeting
from quoth.link.readings import Reading
from quoth.link.rivalry.forest import forest
from quoth.link.rivalry.signs import signs

__all__ = ["likelihood", "may_be_rivals", "near_rivals", "signs"]
_FAR = 5
"""Two numbers further apart than so many sentences are hardly told as rivals."""
_TIMES = Decimal(200)
_NEAR, _BETWEEN, _NEAR_TIMES = 3, 2, Decimal(8)
"""No pair of stories that no rule tells was likely with more sentences or numbers between, or further apart."""


def may_be_rivals(reading: Reading, one: Count, two: Count) -> bool:
    """Whether two figures of a text may be rivals at all: in one unit, not both true, of two voices, and near each other."""
    if one.row is not None or two.row is not None or not values.comparable_units(one.figure, two.figure):
        return False
    return (
        _two_voices(reading, one, two)
        and not values.can_both_hold(one.figure, two.figure)
        and values.near(one.figure, two.figure, _TIMES)
        and _near(reading, one, two)
    )


def near_rivals(reading: Reading, one: Count, two: Count) -> bool:
    """Whether two figures that may be rivals, of which no rule says so, are near enough to be asked about at all."""
    first, second = sorted((one.figure.number.start, two.figure.number.start))
    layout = reading.layout
    return (
        layout.sentence(second) - layout.sentence(first) <= _NEAR
        and values.near(one.figure, two.figure, _NEAR_TIMES)
        and sum(first < c.figure.number.start < second for c in reading.counts) <= _BETWEEN
    )


def likelihood(meeting: Meeting) -> float:
    """How likely two figures of one text that may be rivals are, from 0 to 1."""
    return forest().likelihood(signs(meeting))


def _two_voices(reading: Reading, one: Count, two: Count) -> bool:
    """Whether two speakers put them forward, of whom the text names at least one."""
    voices = {count.spoken_by or reading.who(reading.narrator) for count in (one, two)}
    sources = one.own_sources & two.own_sources
    return len(voices) > 1 and not sources and one.figure.statement != two.figure.statement


def _near(reading: Reading, one: Count, two: Count) -> bool:
    at = (reading.layout.sentence(count.figure.number.start) for count in (one, two))
    return abs(next(at) - next(at)) <= _FAR
