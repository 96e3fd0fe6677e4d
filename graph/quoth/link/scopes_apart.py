"""Two numbers that seem to exclude each other, and hold for others each: of another fate, sort, part, people or house."""

from __future__ import annotations

import re
from collections.abc import Callable

from quoth.link import values
from quoth.link.counted_words import EXCLUDING
from quoth.link.counts import Count
from quoth.link.happenings import one_more, other_happenings
from quoth.link.meetings import Meeting
from quoth.link.one_measure import two_fates
from quoth.link.readings import Reading
from quoth.link.words import STOP, fold, stem, tokens

# What a sentence opens with, and holds for: "Among inspectors, …". Source of all lists: our own reading of news reports.
_OPENS_WITH = re.compile(r"^\W*(?:in|among|at|for|of)\b (?:the )?((?:[\w'-]+ ?){1,6}),")
_NO_SCOPE = frozenset(
    "statement letter report interview conference briefing speech post tweet article press memo note release email message hearing "
    "part time times response addition fact contrast reality truth all total example instance now once first last present best worst "
    "least most end moment way case view return turn short particular general those them these which whom".split()
)
"""Words of such a phrase that tell where somebody spoke, or join sentences. Source: our own list."""
_OF_A_PEOPLE = re.compile(
    r"^([A-Z][a-z]+(?:n|sh|ese|i|ch)) (?:dead|wounded|injured|missing|deaths|victims|casualties|fatalities)$"
)
_IN_A_HOUSE = re.compile(r"\b(?:in|at) (?:the |an? |one )(?:[\w'-]+ ){0,4}?(?:morgue|mortuary|cemetery|hospital)\b")
_IN_A_PLACE = re.compile(
    r"^\W*(?:In|At|Around|Near) (?:the (?:city|town|port|village) of )?([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})\b(?!,? \d{4})"
)
_HOUR = re.compile(
    r"\b(?:by|at|around|before|after|in the|late in the|early in the) (?:(?:late|early|mid|mid-) ?)?"
    r"(noon|midday|midnight|morning|afternoon|evening|night|dawn|dusk|nightfall|lunchtime|\d{1,2}(?::\d\d)? ?[ap]\.?m)\b"
)
_STRETCH = re.compile(
    r"\b(?:on|in|by|during|for) the (?:first|second|third|last|final|opening|closing) (?:day|night|hour|week|weekend)\b(?! of)|"
    r"\bat any one time\b"
)
_DAYS = re.compile(
    r"\b(?:in|over|within|during|after) (?:the )?(?:past |last )?(?:two|three|four|five|six|seven|ten|several|\d{1,2}) "
    r"(?:days|weeks|months|nights)\b|"
    r"\bsince (?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\bthis (?:month|week|year)\b"
)
_A_DAY = re.compile(
    r"\bon (?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?! (?:that|said))|\bovernight\b|\bin the (?:past|last) (?:24|twenty-four) hours\b"
)
_BY_A_DAY = re.compile(
    r"^\W*(?:by|as of) (?:late |early )?((?:mon|tues|wednes|thurs|fri|satur|sun)day|now|then|yesterday|today|tonight|"
    r"the (?:next|following) (?:day|morning|evening|week))\b"
)
_RISES = re.compile(
    r"\b(?:number|toll|figure|it|this|that|count)\b[^.;]{0,20}\b"
    r"(?:would|will|could|may|might|(?:is|was|are|were) (?:expected|likely|set) to) "
    r"(?:still |yet )?(?:rise|change|increase|climb|go up|grow)\b"
)
_HURT_TOO = re.compile(r"\b(?:casualty|casualties|victims?)\b")
_A_SHARE = re.compile(
    r"\d+ ?(?:%|per ?cent)|(?:most|half|a third|two thirds|a quarter|a majority|the majority) (?:of )?\w"
)
_IN_SO_MANY = re.compile(
    r"\b(?:in|at|from|of) (?:just |only |some |the )?(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:[\w-]+ )?"
    r"(?:counties|districts|states|cities|towns|villages|provinces|hospitals|homes|schools|prisons|countries|regions|areas|sites|places|trusts)\b"
)
_NO_COUNT = re.compile(
    r"\b(?:third|half|quarter|fifth|tenth|fraction|percent|per cent) of (?:the |its |their |an? estimated |some |about )*$|"
    r"% of (?:the |its |their )?$|"
    r"\b(?:permit|permission|licen[cs]e|application|tickets?|chairs?|seats?|room|space) (?:for|to hold) (?:up to |about |some )?$"
)
_SORT_ENDS = re.compile(r"[.,;:—(]")
_BEHIND = 60
"""Characters behind a number in which its sort may stand: "2,581 people it classified as combatants"."""


def _befell_otherwise(meeting: Meeting) -> bool:
    """Whether what befell the ones is not what befell the others: "more than 91 wounded", "insisted that 19 died"."""
    return two_fates(*meeting.sides)


def _of_two_sorts(meeting: Meeting) -> bool:
    """Whether nobody is of both, by the noun or the words behind: "civilian deaths", "people whom it calls combatants"."""
    one, two = (_sorts(r, c) for r, c in meeting.sides)
    return any(
        (one & x and two & y and not (one & y or two & x)) or (one & y and two & x and not (one & x or two & y))
        for x, y in EXCLUDING
    )


def _sorts(reading: Reading, count: Count) -> frozenset[str]:
    end = count.figure.span.end
    behind = _SORT_ENDS.split(fold(reading.text[end : end + _BEHIND].split("\n")[0]))[0]
    return frozenset(map(stem, tokens(f"{count.figure.counted or ''} {behind}")))


def _of_other_parts(meeting: Meeting) -> bool:
    """Whether either sentence opens with what it holds for, and these are two: "In colleges, …", "In primary schools, …"."""
    hits = (_OPENS_WITH.match(fold(r.sentence(c.figure))) for r, c in meeting.sides)
    one, two = (frozenset(tokens(hit[1])) - STOP if hit is not None else frozenset() for hit in hits)
    return not (one <= two or two <= one or _NO_SCOPE & (one | two))


def _only_there(meeting: Meeting) -> bool:
    """Whether the later of two numbers of one text is of a place that the text has not named before.

    "The police counted 735,000 marchers. In Dorn the mayor announced 87,000."
    """
    if not meeting.one_document:
        return False
    (reading, early), (_, late) = sorted(meeting.sides, key=lambda side: side[1].figure.number)
    hit = _IN_A_PLACE.match(reading.sentence(late.figure))
    return hit is not None and hit[1] not in reading.text[: early.figure.number.end]


def _other_hours(meeting: Meeting) -> bool:
    """Whether either is told of an hour of the day, and these are two: "by noon 73,000 had come", "in the evening it was 280,000"."""
    one, two = (frozenset(m[1] for m in _HOUR.finditer(fold(r.sentence(c.figure)))) for r, c in meeting.sides)
    return bool(one) and bool(two) and one.isdisjoint(two)


def _other_times(meeting: Meeting) -> bool:
    """Whether either of two numbers of one text is of a time of its own: "in contrast to 2021 when 9,643 were, it was 13,435 in 2023"."""
    one, two = (c.figure.scope.period for _, c in meeting.sides)
    return meeting.one_document and one.dated and two.dated and not one.meets(two)


def _a_stretch(meeting: Meeting) -> bool:
    """Whether just one is told of a stretch of it: "25,000 took part on the first day"."""
    return meeting.just_one(lambda r, c: _STRETCH.search(fold(r.sentence(c.figure))) is not None)


def _of_days(meeting: Meeting) -> bool:
    """Whether one is of several days and the other of a day: "four dead on Monday", "50 people had been killed in three days"."""
    ways = (meeting.sides, meeting.sides[::-1])
    told = [[fold(r.sentence(c.figure)) for r, c in way] for way in ways]
    return any(_DAYS.search(many) and not _DAYS.search(one) and _A_DAY.search(one) for many, one in told)


def _by_then(meeting: Meeting) -> bool:
    """Whether the later of two numbers of one text is of a day by which things stood so: "By Saturday, 4,000 homes were without power"."""
    if not meeting.one_document:
        return False
    first, last = (fold(r.sentence(c.figure)) for r, c in sorted(meeting.sides, key=lambda side: side[1].figure.number))
    hit = _BY_A_DAY.match(last)
    return hit is not None and hit[1] not in first


def _may_rise(meeting: Meeting) -> bool:
    """Whether the smaller may still rise: "eight soldiers were killed, but the number would rise"."""
    least = min(meeting.sides, key=lambda side: side[1].figure.value or 0)
    return _RISES.search(fold(least[0].sentence(least[1].figure))) is not None


def _hurt_too(meeting: Meeting) -> bool:
    """Whether just one counts casualties or victims, who need not be dead: "the toll is 40", "there were 120 casualties"."""
    return meeting.just_one(lambda r, c: _HURT_TOO.search(fold(c.figure.counted or "")) is not None)


def _some_of_them(meeting: Meeting) -> bool:
    """Whether just one is of so many places, or by a share of those asked: "120 fires in three counties", "76% of hospitals said"."""
    asked = meeting.just_one(lambda r, c: _A_SHARE.match(fold(r.name(c.figure.asserter))) is not None)
    return asked or meeting.just_one(lambda r, c: _IN_SO_MANY.search(fold(r.sentence(c.figure))) is not None)


def _no_count(meeting: Meeting) -> bool:
    """Whether either is what a share is of, or what was allowed: "a third of the 170,000", "a permit for 300 people"."""
    return any(_NO_COUNT.search(f"{fold(r.words_before(c.figure))} ") for r, c in meeting.sides)


def _two_disputes(meeting: Meeting) -> bool:
    """Whether each has its own rival in its sentence, and the two pairs have no number in common.

    "In primary schools 38% struck, the ministry said, while the union spoke of 75%. In others it was 24%, or 62% by the union's count."
    """
    if not meeting.one_document:
        return False
    one, two = ([c, *_rivals_beside(r, c)] for r, c in meeting.sides)
    if len(one) == 1 or len(two) == 1 or meeting.b in one:
        return False
    return not any(values.same_number(a.figure, b.figure) for a in one for b in two)


def _rivals_beside(reading: Reading, count: Count) -> list[Count]:
    """The figures of its sentence in its unit that somebody else puts forward."""
    named = count.spoken_by is not None
    return [
        c
        for c in reading.beside(count)
        if named
        and c.spoken_by not in (None, count.spoken_by)
        and c.figure.unit == count.figure.unit
        and (c.figure.unit == "percent" or c.event == count.event or None in (c.event, count.event))
    ]


def _of_a_people(meeting: Meeting) -> bool:
    """Whether just one is of the dead of a people: "the number of Egyptian dead", "577 people had died"."""
    one, two = (_OF_A_PEOPLE.match(c.figure.counted or "") for _, c in meeting.sides)
    if one is not None and two is not None:
        return one[1] != two[1]
    hit, (reading, other) = (one, meeting.sides[1]) if one is not None else (two, meeting.sides[0])
    near = reading.sentence(other.figure) if meeting.one_document else reading.text
    return hit is not None and hit[1] not in near


def _who_lie_there(meeting: Meeting) -> bool:
    """Whether just one counts the dead or hurt in one house: "the dead in the Sollum morgue were 550", "577 deaths in all"."""
    return meeting.just_one(lambda r, c: _IN_A_HOUSE.search(_content(r, c)) is not None)


def _content(reading: Reading, count: Count) -> str:
    """The sentence of a figure without who puts it forward, and where that is."""
    told = reading.sentence(count.figure)
    source = reading.words(count.statement.source) if count.statement is not None else ""
    return fold(told.replace(source, " ") if source else told)


SCOPES_APART: tuple[tuple[Callable[[Meeting], bool], str], ...] = (
    (other_happenings, "each tells of another happening"),
    (one_more, "one is of one more happening of that sort"),
    (_only_there, "one is of a place that is named for it alone"),
    (_other_hours, "each was told at another hour"),
    (_befell_otherwise, "something else befell the ones than the others"),
    (_of_two_sorts, "nobody is of both sorts"),
    (_of_other_parts, "each is of another part"),
    (_other_times, "each is of another time"),
    (_a_stretch, "one is of a stretch of it"),
    (_of_days, "one is of a day, the other of several"),
    (_by_then, "one tells how things stood by another day"),
    (_may_rise, "the smaller may still rise"),
    (_hurt_too, "one may count the hurt, too"),
    (_some_of_them, "one is of some of them"),
    (_no_count, "one is what another is a part of, or what was allowed"),
    (_two_disputes, "each has a rival of its own beside it"),
    (_of_a_people, "one is of a people that the other does not name"),
    (_who_lie_there, "one counts only those in one place"),
)
"""What is asked of two numbers, and what is told where the answer is yes."""
