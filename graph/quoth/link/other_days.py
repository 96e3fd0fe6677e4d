"""What shows that two numbers are of two days: the one was printed before the other's day, or is of an older happening of its sort."""

from __future__ import annotations

import re

from quoth.link import values
from quoth.link.counts import Count
from quoth.link.event_words import CHANGING, TOLLS
from quoth.link.meetings import Meeting
from quoth.link.readings import Reading
from quoth.link.settings_words import moves
from quoth.link.words import fold, tokens
from quoth.model import Comparability, Dimension, Kind

# "The deadliest attack since a bombing in the port that killed …". Source: our own reading of news reports.
_SINCE_ONE = re.compile(
    r"\b(?:worst|deadliest|bloodiest|biggest|largest|heaviest|gravest|fiercest|strongest|highest|most [a-z]+)\b[^.;:]*? since "
    r"(?!then\b|last (?:week|month)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)[^.;:,]*(?:, (?:which|when|in which)\b[^.;:,]*)?$"
)


# "Earlier authorities had put the toll at 384": a state that was told before. Source: as above.
_EARLIER_STATE = re.compile(
    r"^\W*(?:earlier|previously|initially|at first)\b(?!,? (?:this|last|in) )|"
    r"\b(?:had|was|were) (?:earlier|previously|initially) (?:been )?(?:put|said|reported|given|stated|announced)\b|"
    r"\bhad (?:said|claimed|told|estimated)\b[^.;]{0,60}\b(?:earlier|previous|first|last) [^.;]{0,90}\bhad (?:put|estimated|counted)\b|"
    r"\b(?:earlier|previous|initial|first) (?:official |death |provisional ){0,2}"
    r"(?:reports?|tolls?|figures?|counts?|tall(?:y|ies)|estimates?|probes?|inquiry|bulletins?) "
    r"(?:had )?(?:put|said|suggested|of|was|were|spoke|gave)\b"
)
# "Raised the toll to 55 from the earlier official count of 52". Source: as above.
_FROM_AN_EARLIER = (
    r"\b(?:from|instead of|up on|down on) (?:the|an?|its|their) "
    r"(?:earlier|previous|initial|first|original|preliminary|provisional|prior)\b[^.;\d]{0,40}"
)
_BETWEEN = re.compile(rf"\W*{_FROM_AN_EARLIER}")
_BEFORE = re.compile(rf"{_FROM_AN_EARLIER}$")
# "Comparable to the last march when a million took part", "six months ago when a million gathered". Source: as above.
_LAST_ONE = re.compile(
    r"\b(?:the|their|its) (?:last|previous|earlier) (?!week|month|year|night)[^.;,]{2,40} (?:when|in which|that drew|which drew)\b[^.;,]*$|"
    r"\b(?:an?|another) (?:similar|earlier|previous|separate) (?:[\w-]+ ){0,3}?"
    r"(?:march|rally|protest|demonstration|strike|gathering|vigil|walkout|stoppage)\b[^.;,]*$|"
    r"\bago,? when\b[^.;,]*$|\b(?:prior to|before) (?:the|this|that) [^.;]{3,60}, the (?:deadliest|worst|biggest|largest)\b[^.;]*$"
)
_OF_THESE = re.compile(r" (?:\w+ )?of (?:these|those|them)\b")
_DAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
# "Four of the fatalities", "nine of the wounded". Source: as above.
_OF_THEM = re.compile(
    r"^ of (?:the|those|these|its|their) (?:dead|deaths|fatalities|victims|bodies|killed|deceased|injured|wounded|"
    r"missing|rescued|casualties|arrested|detained)\b"
)
_LONG = 60
"""From more days than this on a round number stands in two stories."""
_YEAR = re.compile(
    r"(?<![\d,.:])((?:19|20)\d\d)(?:s\b|(?![\d,:]))(?! ?(?:GMT|UTC|BST|EST|EDT|hours|hrs|local time|[ap]\.?m\b))"
)


def of_an_earlier_state(meeting: Meeting) -> bool:
    """Whether of two tolls of one text the lesser is told as what was said earlier: "earlier authorities had put it at 384"."""
    a, b = meeting.a, meeting.b
    if not meeting.one_document:
        return False
    if _revised(meeting):
        return True
    if a.event not in TOLLS or a.event != b.event:
        return False
    reading, less = min(meeting.sides, key=lambda side: side[1].figure.value or side[1].figure.bounds.lower or 0)
    return _EARLIER_STATE.search(reading.words_before(less.figure)) is not None


def _revised(meeting: Meeting) -> bool:
    """Whether the one is told as what the other was changed from: "raised the toll to 55 from the earlier official count of 52"."""
    one, other = sorted((c.figure.span for c in (meeting.a, meeting.b)), key=lambda span: span.start)
    return _BETWEEN.fullmatch(meeting.of_a.text, one.end, other.start) is not None


def given_up(reading: Reading, count: Count) -> bool:
    """Whether a number is told as what another took the place of, so that nobody holds it now: "to 55 from the earlier count of 52"."""
    return _BEFORE.search(reading.words_before(count.figure)) is not None


def _one_number(meeting: Meeting) -> bool:
    """Whether both give one striking number: then both tell of the older one, be it in other words."""
    return meeting.same_number and values.distinctive(meeting.a.figure)


def of_others(meeting: Meeting) -> bool:
    """Whether of those whom one thing befell one text counts some, and then "others": "6,700, 730 of them children, and 2,700 others"."""
    others = [(c.figure.counted or "").casefold().startswith("other") for c in (meeting.a, meeting.b)]
    return meeting.one_document and meeting.a.event == meeting.b.event and others[0] is not others[1]


def of_the_last_one(meeting: Meeting) -> bool:
    """Whether just one of two figures is told of the last such occasion: "the last march, when a million took part"."""
    if _one_number(meeting):
        return False
    return meeting.just_one(lambda r, c: _LAST_ONE.search(r.words_before(c.figure)) is not None)


def of_another_year(meeting: Meeting) -> bool:
    """Whether just one sentence names a year or decade gone by, and the other text has no time of its own and never names that year."""
    ways = ((meeting.of_a, meeting.a, meeting.of_b, meeting.b), (meeting.of_b, meeting.b, meeting.of_a, meeting.a))
    return not meeting.one_document and any(_tells_of_a_year_gone(*way) for way in ways)


def _tells_of_a_year_gone(here: Reading, count: Count, there: Reading, other: Count) -> bool:
    printed = count.told.first_day().year if count.told else None
    if printed is None or other.figure.scope.period.dated or other.told is None:
        return False
    years = {
        m[1]
        for m in _YEAR.finditer(here.sentence(count.figure))
        if int(m[1]) < min(printed, other.told.first_day().year)
    }
    return bool(years) and not any(year in there.text for year in years)


def told_before_it(meeting: Meeting) -> bool:
    """Whether one text was printed before the day of which the other tells: Thursday's paper has no count of Tuesday's march.

    An earlier state of a toll that runs on is a part of it all the same.
    """
    part = meeting.alignment.combined in (Comparability.PART, Comparability.WHOLE)
    running = any(c.figure.kind is Kind.CUMULATIVE or moves(r.nearby(c).sentence) for r, c in meeting.sides)
    if part and running:
        return False
    ways = ((meeting.a, meeting.b), (meeting.b, meeting.a))
    return not meeting.one_document and any(_begins_after(one, other) for one, other in ways)


def _begins_after(one: Count, other: Count) -> bool:
    """Whether the period of ``one`` begins after the other's text was printed, which gives no period of its own."""
    start, printed = one.figure.scope.period.start, other.told
    silent = not other.figure.scope.period.dated
    return start is not None and printed is not None and silent and start.first_day() > printed.last_day()


def named_elsewhere(meeting: Meeting) -> bool:
    """Whether none is told of two named places: "no one was arrested in Velm", "no one was arrested in Orsa"."""
    one, two = (frozenset(t for name in c.figure.scope.place for t in tokens(name)) for c in (meeting.a, meeting.b))
    return bool(one) and bool(two) and one.isdisjoint(two) and meeting.a.figure.value == 0


def some_of_these(meeting: Meeting) -> bool:
    """Whether just one of two figures counts some of those told of before: "400 of these people marched in Velm"."""
    some = [
        _OF_THESE.match(r.text[c.figure.number.end : c.figure.number.end + 20]) is not None for r, c in meeting.sides
    ]
    return some[0] is not some[1] and not meeting.same_number


def changes_by_the_day(meeting: Meeting) -> bool:
    """Whether one text tells on two days how many are missing or trapped: "three are missing, says Sunday's report; on Saturday seven"."""
    if not meeting.one_document or meeting.a.event not in CHANGING or meeting.a.event != meeting.b.event:
        return False
    one, two = (frozenset(_DAY.findall(fold(r.sentence(c.figure)))) for r, c in meeting.sides)
    return bool(one) and bool(two) and one.isdisjoint(two)


def long_apart(meeting: Meeting) -> bool:
    """Whether months lie between two texts that give a round number without one period: a march of 2001, another of 2007."""
    apart = meeting.ground.days_apart
    exact = (
        meeting.a.figure.value == meeting.b.figure.value
    )  # "1.03 million" and 1,028,000 are one number by rounding alone
    bound = (exact and values.distinctive(meeting.a.figure)) or meeting.as_said.of(
        Dimension.PERIOD
    ) is Comparability.SAME
    return apart is not None and apart > _LONG and not bound


def only_some_of_them(meeting: Meeting) -> bool:
    """Whether of two texts just one counts some of the dead or the missing: "four of the fatalities were identified", "four deaths"."""
    some = [
        _OF_THEM.search(fold(r.text[c.figure.number.end : c.figure.number.end + 40])) is not None
        for r, c in meeting.sides
    ]
    return not meeting.one_document and some[0] is not some[1] and not values.distinctive(meeting.a.figure)


def worst_since(meeting: Meeting) -> bool:
    """Whether just one is told of an older happening, since which there was none like it: "the worst since a blast that killed 150"."""
    if _one_number(meeting):
        return False
    return meeting.just_one(lambda r, c: _SINCE_ONE.search(r.words_before(c.figure)) is not None)
