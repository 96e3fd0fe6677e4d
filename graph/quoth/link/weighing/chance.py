"""Whether one number in two texts may well be chance: "15 states", "15 delegates"; "three contests", two weeks later "three contests"."""

from __future__ import annotations

from quoth.link import values
from quoth.link.meetings import Meeting
from quoth.model import Comparability, Dimension, Interval, Kind

_SOON = 7
"""So many days apart two texts tell of one happening, unless they say otherwise."""
_SEASON = 180
_TELLING = 1000
"""An unround number from here on is said again, and no other one, even by a text of another year."""


def may_be_chance(meeting: Meeting) -> bool:
    """Whether nothing but the number says that two figures count one thing, and the number is too plain for that.

    The plainer a number, the more else must be shared: up to a dozen the noun itself, told within a week or of one event; two digits or a
    rounded number the noun and the matter. Source: 310 pairs that signs alone related in 840 political articles, each judged by hand.
    """
    one, two = meeting.a.figure, meeting.b.figure
    if _opposite(one.bounds, two.bounds) and not values.distinctive(one):
        return True  # but "more than 14,000" became "up to 14 thousand"
    if values.common(one) or values.common(two):
        return Kind.SHARE in (one.kind, two.kind) or not (
            _counts_the_same(meeting) and (_soon(meeting) or _one_event(meeting))
        )
    if one.value != two.value:
        return not (_one_noun(meeting) or (_soon(meeting) and (meeting.ground.one_matter or _one_sort(meeting))))
    if values.distinctive(one):
        other = meeting.as_said.of(Dimension.EVENT) is Comparability.DIFFERENT and not meeting.ground.one_matter
        return other and not _one_sort(meeting)  # "14,000 people held", "14,000 migrants freed": one count, retold
    if _one_noun(meeting):
        return not (meeting.ground.one_matter or _one_event(meeting))
    return (
        not (meeting.ground.one_matter and _soon(meeting))
        or meeting.as_said.of(Dimension.COUNTED) is Comparability.DIFFERENT
    )


def no_rendering(meeting: Meeting) -> bool:
    """Whether one number of one source is likely of two things: "four states", "four candidates"; "250,000 refugees", "250,000 voters"."""
    if _of_another_year(meeting):
        return True
    if _one_noun(meeting) or not values.round_number(meeting.a.figure):
        return False
    if meeting.a.figure.value != meeting.b.figure.value and not (_soon(meeting) or meeting.ground.one_document):
        return (
            True  # "8.14 million jobs in his time", "over 8 million people, he said": the one only rounds to the other
        )
    return values.common(meeting.a.figure) or not (
        meeting.ground.one_matter or _soon(meeting) or meeting.joined or meeting.cites is not None
    )


def _of_another_year(meeting: Meeting) -> bool:
    """Whether a small or round number stands in two texts of one source a season apart: 126 deaths, 126 deaths."""
    apart = meeting.ground.days_apart
    one, two = meeting.a.figure, meeting.b.figure
    telling = values.distinctive(one) and values.distinctive(two) and min(one.value or 0, two.value or 0) >= _TELLING
    one_time = meeting.as_said.of(Dimension.PERIOD) is Comparability.SAME
    return apart is not None and apart > _SEASON and not telling and not one_time and not meeting.joined


def _opposite(one: Interval, two: Interval) -> bool:
    """Whether the one is a floor and the other a ceiling: "more than half", "less than half"."""
    floors = [i.lower is not None and i.upper is None for i in (one, two)]
    ceilings = [i.upper is not None and i.lower is None for i in (one, two)]
    return (floors[0] and ceilings[1]) or (ceilings[0] and floors[1])


def _one_noun(meeting: Meeting) -> bool:
    a, b = meeting.a.counted, meeting.b.counted
    return a is not None and b is not None and a.group == b.group


def _one_sort(meeting: Meeting) -> bool:
    """Whether both count people, or both things of one class: "migrants", "people"."""
    a, b = meeting.a.counted, meeting.b.counted
    return a is not None and b is not None and a.widest == b.widest


def _counts_the_same(meeting: Meeting) -> bool:
    return _one_noun(meeting) and meeting.as_said.of(Dimension.COUNTED) is Comparability.SAME


def _one_event(meeting: Meeting) -> bool:
    return meeting.a.event is not None and meeting.a.event == meeting.b.event


def _soon(meeting: Meeting) -> bool:
    apart = meeting.ground.days_apart
    return apart is None or apart <= _SOON
