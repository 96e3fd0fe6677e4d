"""Doubts about two numbers that are near each other, or of which one is told as a piece of the other: no conflict of two counts."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from quoth.link import values
from quoth.link.counts import Count
from quoth.link.meetings import Meeting
from quoth.link.readings import Reading
from quoth.link.words import fold
from quoth.model import Kind

_HARDLY: Final = Decimal("0.005")
"""So small a share of either is no conflict that a reader would speak of. Source: our own reading of disputes about numbers."""
_MANY: Final = Decimal(1000)
"""From here on; of fewer each one counts."""
_YEAR: Final = r"(?:19|20)\d\d"
# Since when or against what a change is measured. Source: our own reading of reports on statistics.
_BASE: Final = re.compile(
    rf"\b(?:since|from|than in|compared (?:to|with)|against|over|on|back to|relative to|versus) (?:the )?"
    rf"(?:(?:\w+ ){{0,2}}({_YEAR})|(year|month|week|quarter|season|decade|month|day) (?:before|earlier|ago)|"
    r"(?:previous|last|past|preceding) (year|month|week|quarter|season|decade))\b"
    r"|\b(year[- ](?:on|over)[- ]year|month[- ](?:on|over)[- ]month|a year earlier|in a year|annually)\b"
)


def part_of_that_number(meeting: Meeting) -> bool:
    """Whether one is told as a part of the other's number: "the 1.06 million included 390,000 who never claimed"."""
    return any(
        _within(reading, count, other)
        for (reading, count), (_, other) in (meeting.sides, meeting.sides[::-1])
        if count.figure.part_of is not None
    )


def _within(reading: Reading, part: Count, other: Count) -> bool:
    whole = next((c for c in reading.counts if c.figure.id == part.figure.part_of), None)
    return whole is not None and values.same_number(whole.figure, other.figure)


def hardly_apart(meeting: Meeting) -> bool:
    """Whether two numbers of many differ by next to nothing: "48,100 stops", "47,963 stops"."""
    one, two = meeting.a.figure.value, meeting.b.figure.value
    if one is None or two is None or min(one, two) < _MANY:
        return False
    return abs(one - two) <= _HARDLY * max(one, two)


def other_base(meeting: Meeting) -> bool:
    """Whether two changes are measured from two times: "fell 9 percent from the year before", "goes back to 2019: up 14 percent"."""
    if not all(c.figure.kind is Kind.CHANGE or c.figure.direction is not None for c in (meeting.a, meeting.b)):
        return False
    bases = [frozenset(_bases(r.sentence(c.figure))) for r, c in meeting.sides]
    turned = meeting.a.figure.direction is not meeting.b.figure.direction
    return bases[0] != bases[1] and (turned or (bool(bases[0]) and bool(bases[1])))


def _bases(sentence: str) -> list[str]:
    return [next(g for g in m.groups() if g) for m in _BASE.finditer(fold(sentence))]
