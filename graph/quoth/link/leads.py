"""Leads: two numbers that can't be held against each other for certain, though they may well contradict each other.

"35 people were killed by the police" beside "37 died in the unrest": no verdict, and what a reporter would ask about first. Twelve signs
are weighed, each a number that can be checked by hand. Two whom one text names, and who count things of one sort in one breath, most
often oppose each other, however they word it: "Police said 107,000 attended, but the archive estimated that 300,000 had been out".
"""

from __future__ import annotations

import math
from decimal import Decimal
from typing import Final

from quoth.link import guards, values
from quoth.link.counts import Count
from quoth.link.event_words import TOLLS
from quoth.link.hardly_one import no_name_in_common
from quoth.link.meetings import Meeting
from quoth.link.moods import Mood
from quoth.link.near_things import hardly_apart, other_base, part_of_that_number
from quoth.link.other_days import of_an_earlier_state, of_others, of_the_last_one, told_before_it, worst_since
from quoth.link.phrases import excludes
from quoth.link.weighing.signs import ratio
from quoth.model import Comparability, Comparator, Dimension

LEAST: Final = 0.35
"""How likely a lead has to be."""
STRANGERS: Final = 0.2
"""What is left of the likelihood where two texts have no name in common, nor tell of one matter."""
MOVED: Final = 0.5
"""What is left where a toll is told on another day, and higher. Source: our own reading of 155 real excerpts, where it mostly has grown."""
BESIDE: Final = 0.55
"""How likely two oppose each other whom one text names one behind the other. Source: our own reading of real excerpts, six of ten."""
_MANY_TIMES: Final = Decimal(12)
_BIAS: Final = 0.2
# How much each sign speaks for a contradiction. Source: a logistic regression (`training/leads.py`) over the 1,757 pairs of different
# numbers in `tests/gold/pairs` (stories and contrasts) that no rule can compare, of which 431 contradict or deny each other.
WEIGHTS: Final = {
    "times apart": -0.55,
    "both can hold": -2.17,
    "one voice": -1.59,
    "about": -0.28,
    "other mood": -0.91,
    "kind part": -0.78,
    "kind different": -0.17,
    "period part": -0.78,
    "period different": -0.27,
    "counted part": -0.29,
    "counted different": -0.25,
    "event different": -0.39,
}
_PART: Final = (Comparability.PART, Comparability.WHOLE, Comparability.OVERLAP)


def likelihood(meeting: Meeting) -> float:
    """How likely two numbers that can't be compared contradict each other, from 0 to 1; 0 for one number told twice."""
    if meeting.same_number:
        return 0.0
    odds = _BIAS + sum(WEIGHTS[name] * seen for name, seen in signs(meeting).items() if seen)
    likely = 1 / (1 + math.exp(-odds))
    if beside(meeting):
        likely = max(likely, BESIDE)
    if likely < LEAST:
        return likely  # and no longer asked about: most pairs end here
    if other_times(meeting) or _a_part(meeting) or any(apart(meeting) for apart in FIRM):
        return 0.0
    return likely * (STRANGERS if _strangers(meeting) else 1) * (MOVED if _has_moved(meeting) else 1)


def beside(meeting: Meeting) -> bool:
    """Whether two whom one text names give two numbers of things of one sort, in one sentence or in two that follow each other."""
    one, two = meeting.a, meeting.b
    if not meeting.one_document or one.row is not None or two.row is not None or one.spoken_by == two.spoken_by:
        return False
    narrator = meeting.of_a.who(meeting.of_a.narrator)
    if any(c.spoken_by in (None, narrator) or c.figure.part_of is not None for c in (one, two)):
        return False
    layout = meeting.of_a.layout
    if abs(layout.sentence(one.figure.number.start) - layout.sentence(two.figure.number.start)) > 1:
        return False
    return _of_one_sort(one, two) and _two_numbers(meeting)


def _of_one_sort(one: Count, two: Count) -> bool:
    """Whether the nouns are of one class and exclude nothing of each other, and no two things befell what they count."""
    nouns = one.counted, two.counted
    alike = nouns[0] is not None and nouns[1] is not None and nouns[0].widest == nouns[1].widest
    return alike and not excludes(*nouns) and (None in (one.event, two.event) or one.event == two.event)


def _two_numbers(meeting: Meeting) -> bool:
    """Whether the two are in one unit, can't both be true, and are not too far apart to be of one thing."""
    one, two = meeting.a.figure, meeting.b.figure
    apart = values.comparable_units(one, two) and not values.can_both_hold(one, two)
    spoken = any(r.names_its_speaker(c) for r, c in meeting.sides)
    return apart and values.near(one, two, _MANY_TIMES) and not spoken and not meeting.one_voice


def signs(meeting: Meeting) -> dict[str, float]:
    """The signs by name: 0 or 1, but for "times apart", the logarithm to base 2 of how many times one is the other, at most 5."""
    one, two = meeting.a.figure, meeting.b.figure
    stand = {d: meeting.alignment.of(d) for d in (Dimension.KIND, Dimension.PERIOD, Dimension.COUNTED, Dimension.EVENT)}
    found = {f"{d.value} different": float(c is Comparability.DIFFERENT) for d, c in stand.items()}
    found |= {f"{d.value} part": float(c in _PART) for d, c in stand.items() if d is not Dimension.EVENT}
    return found | {
        "times apart": abs(ratio(one, two)),
        "both can hold": float(values.can_both_hold(one, two)),
        "one voice": float(meeting.one_voice),
        "about": float(Comparator.ABOUT in (one.comparator, two.comparator)),
        "other mood": float(guards.other_mood(meeting)),
    }


def other_times(meeting: Meeting) -> bool:
    """Whether both are told of a date, and of two: "7,289 waited at the end of July", "7,177 at the end of June"."""
    dated = all(c.figure.scope.period.dated for c in (meeting.a, meeting.b))
    return dated and meeting.as_said.of(Dimension.PERIOD) is Comparability.DIFFERENT


def _a_part(meeting: Meeting) -> bool:
    """Whether just one is told as a part of a total: "120 of them"."""
    return meeting.just_one(lambda reading, count: reading.wording(count).part)


def _strangers(meeting: Meeting) -> bool:
    """Whether the two stand in two texts that seem to tell of other things."""
    if meeting.one_document:
        return False
    return no_name_in_common(meeting) or not (meeting.ground.named or meeting.ground.one_matter)


def _has_moved(meeting: Meeting) -> bool:
    """Whether one toll is told on another day, and higher the later: "the toll hit 86", "the toll rises to over 100"."""
    one, two = meeting.a, meeting.b
    if meeting.one_document or one.event not in TOLLS or two.event not in TOLLS or not meeting.ground.days_apart:
        return False
    if one.told is not None and two.told is not None and one.told.first_day() < two.told.first_day():
        one, two = two, one
    return ratio(one.figure, two.figure) > 0


def denied(meeting: Meeting) -> bool:
    """Whether who tells one of them denies it: 900 in "denied that 900 were ill" is nobody's claim against another's 400."""
    return any(reading.wording(count).mood is Mood.DENIED for reading, count in meeting.sides)


FIRM: Final = (
    denied,
    guards.further_ones,
    told_before_it,
    worst_since,
    of_others,
    of_an_earlier_state,
    of_the_last_one,
    part_of_that_number,
    other_base,
    hardly_apart,
)
"""What sets two numbers apart for certain: of pairs kept apart by these 8 in 100 are opposed, of the rest 32."""
