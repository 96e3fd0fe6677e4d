"""What a careful reader would doubt of two numbers that seem to exclude each other, however they were brought together.

Asked of every contradiction: of two clauses that agree in all, of two numbers that a text sets against each other in words, and of
those that follow for other texts. A contradiction that is only arguable is better not told.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from quoth.link.counts import Count
from quoth.link.denial_words import SIDE
from quoth.link.event_words import TOLLS
from quoth.link.meetings import Meeting
from quoth.link.near_things import hardly_apart, other_base, part_of_that_number
from quoth.link.occasions import other_occasions
from quoth.link.places import SEVERAL_NATIONS, compare, read
from quoth.link.readings import Reading
from quoth.link.scopes_apart import SCOPES_APART
from quoth.link.settings_words import MONTHS
from quoth.link.weighing.mentions import is_press
from quoth.link.words import STOP, fold, stem, tokens
from quoth.model import Comparability

# Source of all lists: our own reading of news reports on disputed numbers.
_ADDS = re.compile(
    r"^(?: [\w'-]+){0,4} plus (?:about |some |another |an? )?(?:[$£€¥]|\d|(?:one|two|three|four|five|ten) )"
)
_ADDED = re.compile(r"\b(?:plus|on top of|in addition to) (?:(?:about|some|another|the|an?|its|their) )?$")
_HOW_MANY_MORE = re.compile(
    r"^ (?:[\w'-]+ )?(?:fewer|more|less)\b,? (?:or|and|voters|people|than (?!about|around|some|nearly)[a-z])"
)
_ACCOUNTS_FOR = re.compile(
    r"\baccount(?:s|ed|ing)? for (?:the )?[^.;:\d]{0,60}$|\b(?:worst|hardest)[- ](?:hit|affected)\b[^.;:\d]{0,40}\bwith (?:[a-z]+ )?$"
)
# Whose number it is: "the treasury's earlier 2.7 billion figure", "than the number Orsa News reported: 87,000".
_OWNER = re.compile(r"\b([\w.-]+)(?:'s|s') (?:[\w-]+ ){0,2}$")
_A_NUMBER = "figure|estimate|claim|tally|toll|projection|calculation|forecast|number|total|count"
_ITS_NUMBER = re.compile(rf"^ (?:{_A_NUMBER})\b")
_GIVEN_BY = re.compile(
    rf"\b(?:{_A_NUMBER}) (?:that |which )?((?:[\w.'-]+ ){{1,4}}?)(?:reported|gave|gives|claimed|claims|announced|published|cited) "
    r"[^.;:\d]{0,40}: $"
)
# The same behind it: "far short of the 702 deaths that Orsa News calculated".
_COUNTED_BY = re.compile(
    r"^(?: [\w'-]+){0,4}? (?:that|which) ((?:[\w'-]+ ){1,4}?)(?:ha[sd] )?"
    r"(?:calculated|counted|estimated|confirmed|tallied|documented|verified)\b"
)
# Put aside in passing, and nobody is named who gave it: "the true cost was 19 billion (not 2.9 billion)".
_NOT = re.compile(r"\bnot (?:the )?$")
_WHO_GAVE_IT = re.compile(
    r"^(?: [\w'-]+){0,4}?,? (?:as|which|that|by|claimed|announced|reported|given|stated|quoted|cited|estimated|listed)\b"
)
_OFF_BY = re.compile(
    r"\b(?:over|under)-?(?:estimat|stat|count|report|rat)\w*\b[^.;:\d]{0,90}? by (?:(?:about|some|around|nearly|at least) )?$"
)
_BUDGETED = re.compile(r"^ (?:\w+ )?(?:budgeted|allocated|earmarked|set aside|allotted|approved)\b")
# Nouns for a side of which a text on another matter speaks, too. Source: as above.
_COMMON = frozenset(
    stem(w)
    for w in "police organiser organisers organizer organizers government ministry authorities officials official union unions opposition "
    "army military rebels protesters campaigners activists spokesman spokeswoman spokesperson".split()
)
_LATER = re.compile(
    r"\b(?:later|subsequently) (?:reported|said|announced|gave|put|told|acknowledged|admitted|conceded)\b[^.;]*$"
)
_LEAVES_OUT = re.compile(
    r"\b(?:(?:not|without|n't) (?:including|counting|include|count|cover)|(?:not|n't) take (?:\w+ )?account of|leav(?:es|ing) out)\b"
)
_A_NATION = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, SEVERAL_NATIONS), key=len, reverse=True))})\b")
# Behind a number: that it is of all of a country or of the world. In front of one: that it is of some place.
_OF_ALL = re.compile(
    r"^(?: [\w'-]+){0,6}? (?:(?:for|in|across|of|over|throughout) the (?:whole|entire) "
    r"(?:country|nation|state|world|region|continent|industry)|nationwide|nationally|worldwide|globally)\b"
)
_IN_A_PLACE = re.compile(rf"\b(?:in|at) (?:the )?(?:city of |town of |state of )?(?!(?i:{MONTHS})\b)[A-Z][a-z]+")
# Whose a number is of which nobody is named: the authorities', or what the text itself holds for true.
_SOMEBODYS = re.compile(r"\bofficial(?:ly)?\b|\b(?:actual|actually|true|real|in fact|in reality)\b")
_WEEK = 7


def doubtful(meeting: Meeting) -> str:
    """Why it is doubtful that two numbers exclude each other; else ""."""
    return other_things(meeting) or next((told for asked, told in _LOOSE if asked(meeting)), "")


def other_things(meeting: Meeting) -> str:
    """Why two numbers are hardly of one thing, though a text sets them against each other in so many words; else ""."""
    return next((told for asked, told in _REASONS if asked(meeting)), "")


def _before(reading: Reading, count: Count) -> str:
    return reading.words_before(count.figure) + " "


def _behind(reading: Reading, count: Count) -> str:
    end = count.figure.span.end
    return fold(reading.text[end : end + 60].split("\n")[0])


def _a_summand(meeting: Meeting) -> bool:
    """Whether either is only added to another one: "9 billion for the jets plus 7 billion for their upkeep", "the true cost was 25"."""
    return any(_ADDS.match(_behind(r, c)) or _ADDED.search(_before(r, c)) for r, c in meeting.sides)


def _in_another_mouth(meeting: Meeting) -> bool:
    """Whether the words at either name who gives it, and somebody else is taken to: "the treasury's 2.7 billion figure", says Mr Lund."""
    return any(_is_anothers(r, c) for r, c in meeting.sides)


def _is_anothers(reading: Reading, count: Count) -> bool:
    before = _before(reading, count)
    owner = _OWNER.search(before) if _ITS_NUMBER.match(_behind(reading, count)) else _GIVEN_BY.search(before)
    owner = owner or _COUNTED_BY.match(_behind(reading, count))
    if owner is None:
        return False
    named = frozenset(tokens(owner[1])) - STOP - {"news"}
    return bool(named) and named.isdisjoint(tokens(fold(reading.name(count.figure.asserter))))


def _put_aside(meeting: Meeting) -> bool:
    """Whether either is only said not to be so by who is taken to give it: "19 billion (not 2.9 billion), the bank's head says"."""
    return any(
        _NOT.search(_before(r, c)) is not None
        and not _WHO_GAVE_IT.match(_behind(r, c))
        and any(o.spoken_by == c.spoken_by for o in r.beside(c) if o is not c)
        for r, c in meeting.sides
    )


def how_many_more(meeting: Meeting) -> bool:
    """Whether either says by how many another is passed: "whether a million fewer, or a million more, had voted"."""
    return any(_HOW_MANY_MORE.match(_behind(r, c)) or _OFF_BY.search(_before(r, c)) for r, c in meeting.sides)


def _set_aside(meeting: Meeting) -> bool:
    """Whether just one is what may be spent: "less than the 16 billion budgeted for it", "it will cost 30"."""
    return meeting.just_one(lambda r, c: c.figure.unit != "count" and _BUDGETED.match(_behind(r, c)) is not None)


def _two_papers(meeting: Meeting) -> bool:
    """Whether two texts tell either number themselves, of no day that both name: who counted, and when, nobody says."""
    narrators = all(c.spoken_by in (None, r.who(r.narrator)) for r, c in meeting.sides)
    return narrators and not meeting.one_document and not _both_dated(meeting)


def _both_dated(meeting: Meeting) -> bool:
    return all(c.figure.scope.period.dated for c in (meeting.a, meeting.b))


def _one_side(meeting: Meeting) -> bool:
    """Whether of two texts both numbers are of one side that bears no name: "police said 17,000", "police said 75,000"."""
    if meeting.one_document:
        return False
    names = [frozenset(tokens(fold(r.name(c.figure.asserter)))) - STOP for r, c in meeting.sides]
    sides = [frozenset(SIDE.get(stem(t), stem(t)) for t in n if stem(t) in _COMMON) for n in names]
    bare = any(n and all(stem(t) in _COMMON for t in n) for n in names)
    return bare and not sides[0].isdisjoint(sides[1])


def weeks_apart(meeting: Meeting) -> bool:
    """Whether two texts a week or more apart count who came, and not both say when: a rally of June, another of July."""
    apart = meeting.ground.days_apart
    undated = not all(c.figure.scope.period.dated for c in (meeting.a, meeting.b))
    counts = meeting.a.figure.unit == "count" and not {meeting.a.event, meeting.b.event} & TOLLS
    return not meeting.one_document and counts and undated and apart is not None and apart >= _WEEK


def _told_later(meeting: Meeting) -> bool:
    """Whether of one text just one is told as a later state: "said that 7.3 million were enrolled", "later reported 7.1 million"."""
    return meeting.one_document and meeting.just_one(lambda r, c: _LATER.search(_before(r, c)) is not None)


def _one_place_of_many(meeting: Meeting) -> bool:
    """Whether just one is the share of some place or sort: "Velm accounts for the most, with 17 deaths"."""
    return meeting.just_one(lambda r, c: _ACCOUNTS_FOR.search(_before(r, c)) is not None)


def _leaves_out(meeting: Meeting) -> bool:
    """Whether just one is said to leave some out: "no more than 10,000. We are not including those who died of hunger"."""
    return meeting.just_one(lambda r, c: _LEAVES_OUT.search(_with_the_next(r, c)) is not None)


def _with_the_next(reading: Reading, count: Count) -> str:
    starts = [*reading.layout.starts, len(reading.text)]
    at = reading.layout.sentence(count.figure.number.start)
    behind = reading.text[count.figure.number.end : starts[min(at + 2, len(starts) - 1)]]
    return fold(" ".join(behind.split("\n")[0].split()))


def _other_nations(meeting: Meeting) -> bool:
    """Whether of one text one is of a country, and the other of another, or its sentence names another only: "the president of Velmia"."""
    if not meeting.one_document:
        return False
    if compare(*(read(c.figure.scope.place) for c in (meeting.a, meeting.b))) is Comparability.DIFFERENT:
        return True
    return any(
        here.places.regions <= SEVERAL_NATIONS
        and bool(here.places.regions)
        and not there.places.known
        and bool(named := _nations(reading.sentence(there.figure)))
        and named.isdisjoint(here.places.regions)
        for here, (reading, there) in ((meeting.a, meeting.sides[1]), (meeting.b, meeting.sides[0]))
    )


def _nobody_named(meeting: Meeting) -> bool:
    """Whether a newspaper tells either in its own voice: whose number it is was not read, "the bureau gave a rate of 19.7"."""
    return not _both_dated(meeting) and any(
        c.spoken_by in (None, r.who(r.narrator))
        and r.extraction.document.publisher is not None
        and is_press(r)
        and not _SOMEBODYS.search(r.clause(c))
        for r, c in meeting.sides
    )


def _of_all(meeting: Meeting) -> bool:
    """Whether just one is of a whole country, and the other's sentence names a place: "the estimate of 1.4 for the whole country"."""
    ways = (meeting.sides, meeting.sides[::-1])
    return any(
        _OF_ALL.match(_behind(*here)) is not None
        and not _OF_ALL.match(_behind(*there))
        and _IN_A_PLACE.search(there[0].sentence(there[1].figure)) is not None
        for here, there in ways
    )


def _nations(words: str) -> frozenset[str]:
    return frozenset(_A_NATION.findall(words.casefold()))


_REASONS: tuple[tuple[Callable[[Meeting], bool], str], ...] = (
    (part_of_that_number, "one is told as a part of the other"),
    (other_base, "they are measured from two times"),
    (_in_another_mouth, "one is somebody else's than who is taken to give it"),
    (_put_aside, "one is only said not to be so"),
    (_a_summand, "one is only a part of a sum"),
    (how_many_more, "one says how many more or fewer"),
    (_set_aside, "one is what may be spent"),
    (_one_place_of_many, "one is of a part of them"),
    (_of_all, "one is of a whole country, the other of a place"),
    (_other_nations, "each is of another country"),
    (other_occasions, "each is of another occasion"),
    *SCOPES_APART,
)
_LOOSE: tuple[tuple[Callable[[Meeting], bool], str], ...] = (
    (hardly_apart, "they are next to the same"),
    (_one_side, "both are of one side, which is called by no name"),
    (_told_later, "one was told later"),
    (_nobody_named, "nobody is named who gives one of them"),
    (_two_papers, "nobody is named who counted"),
    (_leaves_out, "one leaves some out"),
)
"""What is asked of two numbers, and what is told where the answer is yes; the second where no words say that they are in conflict."""
