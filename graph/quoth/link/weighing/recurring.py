"""Whether one number in two texts is one count, by how sure the signs are of it, how striking it is, and whom both texts name.

What stands around two numbers is often too little to see one story: "386 dead eels" here, "her figure of 386" there. Two whole texts that
both name a Falkner, a Hollin and an Ulverkraft tell one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from quoth.link import values
from quoth.link.candidates import SHORT
from quoth.link.meetings import Meeting
from quoth.link.readings import Reading
from quoth.link.weighing.opinion import Opinion
from quoth.link.weighing.senses import senses
from quoth.link.weighing.weighed import RENDERED, independent, of_two_things, rendered
from quoth.model import Comparison

_COMMON: Final = 1000
"""Of the words in the order of their use, so many are worth nothing as names: "University", "American"."""
_RARE: Final = 12000
"""So many words further a name is as good as one that nobody knows."""
_DIGITS: Final = 3
_VERDICT: Final = 0.65
"""How often, of what is one count, the likeliest way of saying it again is the right one."""


@dataclass(frozen=True, slots=True)
class _Terms:
    """How sure the signs must be that both are one count, what the names in common must be worth, and how far apart the texts may be."""

    sure: float
    named: float
    days: int


# Source: equal numbers of 907 political articles, which share their people all year, each judged by hand (docs/link-scores.md).
_TELLING: Final = (_Terms(0.8, 0, 60), _Terms(0.6, 2, 60))
"""Of these one suffices where the number has three digits that tell something: "386", "9,318"."""
_ROUGH: Final = (_Terms(0.85, 0, 60), _Terms(0.6, 3, 60))
"""The same of counts of a thousand and more with two: "2,400"."""
_PLAIN: Final = (_Terms(0.9, 2, 14),)
"""The same of other counts that are no everyday number: "46", "340"."""
_PLAIN_AND_SHORT: Final = (_Terms(0.9, 0, 14),)
"""The same of these in two texts of a dozen numbers or fewer."""


def recurring(meeting: Meeting, seen: Opinion) -> Comparison | None:
    """The conclusion about one number in two texts that most likely is one count; ``seen`` gives the `opinion` of the meeting."""
    a, b = meeting.a.figure, meeting.b.figure
    if not meeting.told_across or a.value != b.value or a.unit != b.unit or values.common(a):
        return None
    terms = [t for t in _terms(meeting) if _met(meeting, t)]
    if not terms or of_two_things(meeting):
        return None
    shares = seen()
    sure = sum(shares[verdict] for verdict in RENDERED)
    if sure < min(t.sure for t in terms):
        return None
    verdict = independent(shares, max(RENDERED, key=shares.__getitem__))
    return rendered(meeting, sure * _VERDICT, verdict)


def _terms(meeting: Meeting) -> tuple[_Terms, ...]:
    figure = meeting.a.figure
    if values.digits(figure) >= _DIGITS:
        return _TELLING
    if figure.unit != "count":
        return ()  # "$2.5 million" is spent on many things
    if values.distinctive(figure):
        return _ROUGH
    if all(len(reading.counts) <= SHORT for reading, _ in meeting.sides):
        return _PLAIN_AND_SHORT
    return () if _two_sorts(meeting) else _PLAIN


def _two_sorts(meeting: Meeting) -> bool:
    """Whether both say what they count, and it is of two sorts: "18 points", "18 days"."""
    one, two = meeting.a.counted, meeting.b.counted
    return one is not None and two is not None and one.widest != two.widest


def _met(meeting: Meeting, terms: _Terms) -> bool:
    apart = meeting.ground.days_apart
    if apart is None or apart > terms.days:
        return False
    return not terms.named or shared_names(meeting.of_a, meeting.of_b) >= terms.named


def shared_names(one: Reading, two: Reading) -> float:
    """What the names that two texts share are worth together: 1 for each that is rare, nothing for one that stands everywhere."""
    return sum(map(_worth, one.named & two.named))


def _worth(name: str) -> float:
    place = senses().places.get(name)
    return 1.0 if place is None else min(1.0, max(0.0, (place - _COMMON) / _RARE))
