"""Numbers that have to be reached: "the 1,237 delegates needed to win". Nobody claims them, so nobody denies them."""

from __future__ import annotations

import re

from quoth.link.counts import Count
from quoth.link.meetings import Meeting
from quoth.link.readings import Reading
from quoth.link.words import fold

# Source: our own reading of news on votes, laws and licences.
_REACHED = re.compile(r"^(?:[ -][\w'’-]+){0,4}?[ -](?:needed|required|necessary|threshold|quorum)\b")
_NEEDS = re.compile(
    r"\b(?:needs?|needed|requires?|required|takes|threshold of|quorum of|magic number(?:,| of)?) (?:(?:the|at least|a|all) ){0,2}$"
)
_FAR = 80


def to_be_reached(reading: Reading, count: Count) -> bool:
    """Whether a number has to be reached: "the 1,237 delegates needed to win", "it takes 60 votes"."""
    number = count.figure.number
    sentence = reading.layout.span(number.start, len(reading.text))
    before = fold(reading.text[max(sentence.start, number.start - _FAR) : number.start])
    behind = fold(reading.text[number.end : min(sentence.end, number.end + _FAR)])
    return bool(_REACHED.match(behind) or _NEEDS.search(before))


def nobodys(meeting: Meeting) -> bool:
    """Whether either of two numbers has to be reached."""
    return any(to_be_reached(r, c) for r, c in meeting.sides)


_OVER = re.compile(r"(?:by|for) (?:more|less|longer|shorter|fewer|over|under|at least)\b")
"""How those that are counted are told from the rest: "delayed by more than ten minutes"."""


def over_another(meeting: Meeting) -> bool:
    """Whether one side counts only what is over a threshold that the other side does not name.

    Example: "1,230 sailings left late", "only 640 sailings were delayed by more than ten minutes": both can be true.
    """
    one, two = ({fold(p) for p in c.figure.scope.population if _OVER.match(fold(p))} for _, c in meeting.sides)
    return one != two
