"""Why a careful reader would not call two numbers a contradiction, though nothing says outright that they count two things.

A count that still runs, told by a newspaper in its own voice, may be of another hour; what somebody fears is more is no other count; what
one body first said is not held against what another says. Asked in one text and across two, and of what is carried from one to the other.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from quoth.link import values
from quoth.link.counts import Count
from quoth.link.event_words import CHANGING, TOLLS
from quoth.link.meetings import Meeting
from quoth.link.names import organization
from quoth.link.naming import is_person
from quoth.link.readings import Reading
from quoth.link.weighing.mentions import is_press
from quoth.link.words import fold, tokens

# Source of all lists: our own reading of news on tolls and crowds, and invented lines in their manner.
_FEARED = re.compile(
    r"\b(?:may|might|could) (?:well |even |in fact )?(?:have|be|number|reach|exceed|cross|rise|climb|top|go|pass)\b|"
    r"\b(?:fear(?:s|ed)?|likely|probably)\b"
)
_NOT_MANY_TIMES = Decimal("2.5")
_ROUNDED = Decimal("1.15")
"""Numbers no further apart than these: one is what the other may come to, or is rounded."""
_ROUND = 800
"""A number of one digit and noughts that another may be rounded to is no smaller."""
_A_MONTH = 31
_AT_FIRST = re.compile(
    r"\b(?:initial|first|preliminary|provisional) (?:official )?(?:death |casualty )?"
    r"(?:tolls?|counts?|figures?|numbers?|tall(?:y|ies)|reports?)\b"
    r"(?! (?:has|have|had)\b)|"
    r"\bhad (?:initially|at first|first|originally) (?:spoken|counted|estimated|given)\b|"
    r"\b(?:initially|at first|originally) (?:spoke|said|claimed|reported|put|announced|told|gave|stated|acknowledged|admitted)\b"
)
# Behind a number: some of those it counts died, so that it counts no dead.
_OF_WHOM_DIED = re.compile(
    r"^[^.;]{0,80}?\b(?:of whom|of which|including|among them) (?:about |some |at least |up to )?[\d,.]+ (?:[\w-]+ ){0,2}?"
    r"(?:die|died|dead|deaths?|fatal|killed|perished)\b"
)
_CASES = re.compile(r"\b(?:cases|infections|patients)\b")
# "Were arrested and interned": fewer than all arrested. "In their three hospitals alone": fewer than in all.
_TWO_DEEDS = re.compile(
    r"^(?: [\w'-]+){0,3}?(?: were| was| have been| had been|,)(?: [^.;,\d]{0,40},)?(?: were)? (?:arrested|detained|rescued|treated|"
    r"evacuated|displaced|infected|caught|captured|recalled|sacked|dismissed) and (?:[\w-]+ )?(?!(?:killed|injured|wounded|hurt)\b)"
    r"\w+(?:ed|en|ld|nt)\b"
)
_ALONE = re.compile(r"\b(?:in|at|from) (?:[\w'’-]+ ){1,5}?alone\b")
_DAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
_DEAD = re.compile(r"\b(?:deaths?|dead|fatalit(?:y|ies)|killed|(?:death )?toll)\b")
_GLOBAL = re.compile(
    r"\bglobal (?:figures?|totals?|tolls?|counts?|numbers?|deaths|estimates?|tally)\b|\bworldwide\b|\bglobally\b"
)
# What all died of: of disease and hunger as well as by force.
_ALL_CAUSES = re.compile(
    r"\bcombined effects\b|\b(?:hunger|disease|starvation|malnutrition) and (?:violence|disease|hunger|fighting|famine)\b|"
    r"\bdirectly (?:and|or) indirectly\b|\bindirect(?:ly)? (?:deaths|caused|killed)\b"
)
_THIS_NUMBER = re.compile(r"\b(?:the|this|that|their|his|its) $")
_OF_A_NUMBER = re.compile(r"^ ?(?:-\s?)?(?:figure|number|toll|tally|count|estimate|claim)\b")
# "Fired 22 missiles at two bases": where it was, and what "the number" of the next sentence does not take up.
_SO_MANY_AT = re.compile(r"\b\d[\d,.]*(?: [\w'-]+){1,3} (?:at|in|across|against|from|on)$")
_FEW = 12
_A_NOUN = re.compile(r"^ [a-z]{3,}")
# What a body's name may have behind it where a part of it speaks.
_ARMS = frozenset(
    "health authorities authority officials official ministry spokesman spokeswoman military army leadership leaders chief head "
    "government command staff office report reports account statement data figures representatives representative executives".split()
)


def arguable(meeting: Meeting) -> str:
    """Why a reader might say that both hold, or that nobody knows; else ""."""
    if _still_counted(meeting):
        return "both were counted on, and one may be of another hour"
    return arguable_though_told(meeting)


def arguable_though_told(meeting: Meeting) -> str:
    """The same of two numbers of which a text tells itself that they stand against each other, so that they are of one time."""
    return next((told for asked, told in _REASONS if asked(meeting)), "")


def _sentence(reading: Reading, count: Count) -> str:
    return fold(" ".join(reading.sentence(count.figure).split()))


def _behind(reading: Reading, count: Count) -> str:
    end = reading.layout.span(count.figure.number.start, len(reading.text)).end
    return fold(reading.text[count.figure.span.end : end])


def _is_toll(count: Count) -> bool:
    counted = fold(count.figure.counted or "")
    return count.event in TOLLS or _DEAD.search(counted) is not None or _CASES.search(counted) is not None


def _still_counted(meeting: Meeting) -> bool:
    """Whether two texts of about one day tell how many are dead, ill or missing, one in its own voice or both nearly the same number.

    Each may be of another hour.
    """
    apart = meeting.ground.days_apart
    if meeting.one_document or apart is None or apart > 1:
        return False
    near = values.near(meeting.a.figure, meeting.b.figure, _ROUNDED)
    runs = all((_is_toll(c) or c.event in CHANGING) and not _long_over(c) for c in (meeting.a, meeting.b))
    return runs and (near or any(_in_its_own_voice(r, c) for r, c in meeting.sides))


def _long_over(count: Count) -> bool:
    """Whether what is counted was over a month before it was told."""
    end = count.figure.scope.period.end or count.figure.scope.period.start
    return end is not None and count.told is not None and (count.told.first_day() - end.last_day()).days > _A_MONTH


def _in_its_own_voice(reading: Reading, count: Count) -> bool:
    """Whether a newspaper tells it as what it knows; what a body's own release says is that body's count."""
    return count.spoken_by is None or (is_press(reading) and count.spoken_by == reading.who(reading.narrator))


def _feared(meeting: Meeting) -> bool:
    """Whether just one is what may be so, and not many times the other: "over 1,000 may have died", "the toll was 900"."""
    if not all(_is_toll(c) for c in (meeting.a, meeting.b)):
        return False
    one, two = (
        _FEARED.search(f"{r.words_before(c.figure)[-60:]} {_behind(r, c)[:40]}") is not None for r, c in meeting.sides
    )
    if one is two or not values.near(meeting.a.figure, meeting.b.figure, _NOT_MANY_TIMES):
        return False
    feared, counted = (meeting.a, meeting.b) if one else (meeting.b, meeting.a)
    return _most(feared) > _most(counted)


def _most(count: Count) -> Decimal:
    figure = count.figure
    return figure.value or figure.bounds.upper or figure.bounds.lower or Decimal(0)


def _rounded(meeting: Meeting) -> bool:
    """Whether the greater of two near numbers is a round thousand, of one digit: 900 and 1,000."""
    if not values.near(meeting.a.figure, meeting.b.figure, _ROUNDED):
        return False
    more = max((meeting.a, meeting.b), key=_most)
    return (
        values.digits(more.figure) == 1
        and _most(more) >= _ROUND
        and all(values.round_number(c.figure) for c in (meeting.a, meeting.b))
    )


def _at_first(reading: Reading, count: Count) -> bool:
    return _AT_FIRST.search(reading.words_before(count.figure)) is not None


def _counts_the_sick(meeting: Meeting) -> bool:
    """Whether of one count some died, so that it is no count of the dead, and the other is: "in 270 people, of which 93 could die"."""
    ways = (meeting.sides, meeting.sides[::-1])
    return any(
        _OF_WHOM_DIED.match(_behind(*here)) is not None
        and not _DEAD.search(fold(here[1].figure.counted or ""))
        and _is_toll(there[1])
        for here, there in ways
    )


def _all_causes(reading: Reading, count: Count) -> bool:
    return _ALL_CAUSES.search(_sentence(reading, count)) is not None


def _of_one_place_alone(meeting: Meeting) -> bool:
    """Whether the lesser of two is told of one place alone: "355 in their three hospitals alone"; a part that is more than all is none."""
    less, more = sorted(meeting.sides, key=lambda side: _most(side[1]))
    alone = [_ALONE.search(_sentence(*side)) is not None for side in (less, more)]
    return alone[0] and not alone[1]


def _of_one_day(meeting: Meeting) -> bool:
    """Whether one is one day's number of several that its sentence tells: "17 died on Tuesday, while 20 had died on Monday"."""
    days = [frozenset(_DAY.findall(_sentence(r, c))) for r, c in meeting.sides]
    several = [len(d) > 1 and _day_of(r, c) for d, (r, c) in zip(days, meeting.sides, strict=True)]
    return several[0] is not several[1]


def _day_of(reading: Reading, count: Count) -> bool:
    return _DAY.search(reading.clause(count)) is not None and len(reading.beside(count)) > 1


def _names_again(reading: Reading, count: Count) -> bool:
    """Whether a number that somebody else gave is only named again: "the 10,000 figure was an estimate"."""
    named = _THIS_NUMBER.search(reading.words_before(count.figure) + " ") and _OF_A_NUMBER.match(
        _behind(reading, count)
    )
    if not named:
        return False
    before = (c for c in reading.counts if c.figure.number < count.figure.number and c.spoken_by != count.spoken_by)
    return any(values.same_number(c.figure, count.figure) for c in before)


def _where_it_was(reading: Reading, count: Count) -> bool:
    """Whether a few places or the like are told right behind another number, of what was done there: "22 missiles at two bases"."""
    before = fold(" ".join(reading.words_before(count.figure).split()))
    return (
        _most(count) <= _FEW
        and _SO_MANY_AT.search(before) is not None
        and _A_NOUN.match(_behind(reading, count)) is not None
    )


def _kin(meeting: Meeting) -> bool:
    """Whether a body speaks here and a part of it there: "the Front", "the Front's health officials"; in two texts, one and the same."""
    if any(is_person(r, c) for r, c in meeting.sides):
        return False  # who is called so may be somebody else, and who is one and the same was asked before
    one, two = (tokens(organization(r.name(c.figure.asserter))) for r, c in meeting.sides)
    short, long = sorted((frozenset(one), frozenset(two)), key=len)
    if short == long and short and not meeting.one_document:
        return True
    return bool(short) and short < long and long - short <= _ARMS and not short <= _ARMS


_REASONS: tuple[tuple[Callable[[Meeting], bool], str], ...] = (
    (_feared, "one is what is feared, and not many times the other"),
    (_rounded, "the one may be the other, rounded"),
    (lambda m: m.just_one(_at_first), "one is what was said at first"),
    (_counts_the_sick, "one counts the sick, of whom some died"),
    (
        lambda m: m.just_one(lambda r, c: _GLOBAL.search(r.clause(c)) is not None) and not m.same_number,
        "one is of the whole world",
    ),
    (lambda m: _is_toll(m.a) and m.just_one(_all_causes), "one counts those who died of hunger or disease, too"),
    (lambda m: any(_names_again(r, c) for r, c in m.sides), "one is only named again"),
    (lambda m: m.just_one(lambda r, c: _TWO_DEEDS.match(_behind(r, c)) is not None), "one says what else befell them"),
    (_of_one_place_alone, "one is of one place alone"),
    (_of_one_day, "one is of one day of several"),
    (lambda m: m.just_one(_where_it_was), "one is where the other happened"),
    (_kin, "a body speaks here, and a part of it there"),
)
"""What is asked of two numbers, and what is told where the answer is yes."""
