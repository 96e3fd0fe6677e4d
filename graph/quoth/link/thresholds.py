"""Numbers that nobody claims: those to be reached, "the 1,237 delegates needed to win", and those that only say what is counted."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from quoth.link import values
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


# "1,140 classes have more than 30 pupils", "62 flats with at least four rooms": from a number that is counted to one that tells which
# ones are. Source: our own list.
_WHICH: Final = re.compile(
    r"^ (?:[\w'’-]+ ){0,3}?[\w'’-]+s (?:[\w'’-]+ ){0,4}?(?:that |which |who )?"
    r"(?:(have|had|having)|with|of|waited|waiting|lasting|earn|earned|earning|aged|older than|longer than)(?: for)? $|"
    r"^ [^.;:]*\bin (?:[\w'’-]+ )?[\w'’-]+s (?:of|with|over) $"
)
_TO_IT: Final = 80
"""Characters between the two at most."""


def says_which(reading: Reading, count: Count) -> bool:
    """Whether a number only tells which ones another number of its sentence counts: "1,140 classes have more than 30 pupils"."""
    figure = count.figure
    if not values.only_bounds(figure) or count.row is not None:
        return False
    sentence = reading.layout.span(figure.number.start, len(reading.text))
    before = (c for c in reading.counts if sentence.start <= c.figure.number.start < figure.span.start)
    last = max(before, key=lambda c: c.figure.number.start, default=None)
    if last is None or figure.span.start - last.figure.number.end > _TO_IT:
        return False
    between = fold(reading.text[last.figure.number.end : figure.span.start])
    found = _WHICH.match(between)
    # "its 14 schools have more than 5,000 pupils" tells how many these are together
    return found is not None and (found[1] is None or (last.figure.value or 0) >= (figure.value or 0))


@lru_cache(1 << 8)
def claimed(reading: Reading) -> tuple[Count, ...]:
    """The figures of a text that somebody claims: all but those that only tell which ones another one counts."""
    return tuple(count for count in reading.counts if not says_which(reading, count))


_OVER = re.compile(r"(?:by|for) (?:more|less|longer|shorter|fewer|over|under|at least)\b")
"""How those that are counted are told from the rest: "delayed by more than ten minutes"."""


def over_another(meeting: Meeting) -> bool:
    """Whether one side counts only what is over a threshold that the other side does not name.

    Example: "1,230 sailings left late", "only 640 sailings were delayed by more than ten minutes": both can be true.
    """
    one, two = ({fold(p) for p in c.figure.scope.population if _OVER.match(fold(p))} for _, c in meeting.sides)
    return one != two
