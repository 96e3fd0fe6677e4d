"""What shows that two numbers which seem to exclude each other are of two things: asked last, before a contradiction is told.

"The Olmo bank said its own deposits rose by 11 per cent" is no answer to what another bank says of its deposits, nor do "five died,
including the gunman" and "a gunman killed four" exclude each other.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from quoth.link.arguable import arguable
from quoth.link.counts import Count
from quoth.link.doubts import doubtful, weeks_apart
from quoth.link.event_words import TOLLS
from quoth.link.meetings import Meeting
from quoth.link.nearby import names
from quoth.link.readings import Reading
from quoth.link.settings_words import MONTHS
from quoth.link.words import STOP, fold, stem, tokens
from quoth.model import Comparability, Dimension

# Source of all lists: our own reading of news reports, and invented lines in their manner.
_MAY_BE_MORE = re.compile(
    r"\b(?:may|might|could) (?:well |even )?be (?:much |far |even |considerably |significantly |slightly )?"
    r"(?:higher|more|greater|larger|worse|lower|smaller|fewer)\b"
)
_COUNTING = (
    r"(?:count(?:s|ed)?|figures?|numbers?|tall(?:y|ies)|tolls?|estimates?|data|statistics|records?|reports?|accounts?|"
    r"investigations?|surveys?)"
)
_ITS_OWN = re.compile(rf"\b(?:its|their|his|her) own (?!(?:[\w-]+ )?{_COUNTING}\b)[a-z-]+\b")
_ITS_MEN = re.compile(
    r"\b(?:of |lost |losing )(?:its|their|his|her|our) (?:own )?(?:men|soldiers|fighters|troops|members|officers|guards|police|comrades)\b"
)
_THE_DOER = re.compile(
    r"\b(?:including|counting|as well as|along with|besides) (?:the|its|their|an?|two|three|both) (?:[\w-]+ )?"
    r"(?:gunm[ae]n|attackers?|assailants?|bombers?|shooters?|killers?|perpetrators?|suspects?|drivers?|pilots?|hijackers?|militants?)\b"
)
# Who looked where they were, and can only tell of that. The other side's "his men" and "its forces" tell of all.
_HIS_TEAM = re.compile(
    r"\b(?:his|her|their|its) (?:(?:own|search|rescue|local|small|relief|medical) )?(?:team|crew|church|parish|congregation|ward|"
    r"hospital|clinic|"
    r"school|village|town|neighbou?rhood|district|family|shelter|station|branch|street|unit)s? (?:alone )?(?:had |has |have )?"
    r"(?:found|lost|counted|recovered|treated|buried|received|seen|saw|admitted|pulled|taken|took|retrieved)\b|"
    r"\b(?:he|she|they) (?:himself |herself |themselves )?(?:alone|personally) (?:had |has |have )?[a-z]+\b"
)
_ALL_OVER = re.compile(
    r"\b(?:across|throughout|all over|around) the (?:country|nation|region|province|state|world)\b|\b(?:nation|country)-?wide\b|"
    r"\bin (?:\w+ )?(?:several|many|dozens of|(?:two|three|four|five|six|seven|eight|nine|ten|\d+)) "
    r"(?:cities|towns|villages|provinces|countries)\b"
)
# "Total exports fell by 3 per cent", "exports to Orsa fell by 18".
_TOTAL = re.compile(
    r"\b(?:total|overall|aggregate) (?!of\b|(?:death|dead|toll|tally|number|count|casualt|fatalit|turnout|crowd|"
    r"attendance|figure)\w*)[a-z-]+\b"
)
_AROUND = re.compile(
    r"\band (?:its |the |his |their )?(?:[a-z]+ )?(?:neighbou?ring|nearby|surrounding|adjacent|adjoining|outlying|neighbou?rs)\b|"
    r"\bin and around\b|"
    r"\band (?:in )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several) other "
    r"(?:cities|towns|villages|provinces|districts|states|countries)\b"
)
_REGION = "province|region|county|state|district|prefecture|governorate|municipality"
_BLAMES = re.compile(
    r"\baccus(?:es|ed|ing) (?:the )?((?:[\w'-]+ ){1,3}?)(?:of|for) (?:[\w-]+ )?(?:about |some |at least |more than )?$"
)
_BY_WHOM = re.compile(
    r"^ (?:[\w-]+ ){1,3}?(?:on \w+day )?by (?:the )?(rebels|army|police|government|militants|guerrillas|separatists|insurgents|"
    r"soldiers|troops|protesters|loyalists|opposition|military|gunmen)\b"
)
_HAVE_SO_FAR = re.compile(
    r"^ (?:[\w-]+ ){1,3}?(?:have|has) (?:now |already |also )?(?:been )?[a-z]+(?:ed|en|lt|de|ne|id|one|ft)\b"
)
_SINGLE_DAY = re.compile(
    r"\b(?:on|this|last|since) (?:early |late )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:today|yesterday|overnight)\b"
)
_SINCE_IT = re.compile(
    r"\bsince (?:it|he|she|they|the [a-z-]+) (?:was |were |had )?(?:opened|built|founded|elected|formed|set up|"
    r"launched|took|taken|came|began operating)\b"
)
_ILL = re.compile(
    r"^ (?:[\w-]+ ){1,2}?(?:ill|sick|dead|homeless|hurt|wounded|injured|jobless|stranded|missing|trapped|unaccounted)\b"
)
_LEFT = re.compile(
    r"^ (?:[\w-]+ ){0,2}?(?:(?:still )?left\b(?! (?:the|for|on|in|an?|his|her|its|their|home|at|after|behind)\b)|"
    r"remaining|remain|alive|still alive|surviv)"
)
_BY_VOTE = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|back(?:s|ed|ing)|approv(?:es|ed|ing)|reject(?:s|ed|ing)|endors(?:es|ed|ing)) [^.;]{0,40}?\bby $"
)
_LATER = re.compile(
    r"\b(?:hours|days|minutes|weeks) (?:later|afterwards?)\b|\blater (?:that|in the) (?:day|night|evening|morning|week)\b"
)
_WHICH_ONE = re.compile(
    r"\b(first|second|third|fourth|fifth|final|last|latest) (round|phase|stage|wave|half|quarter|attack|raid|blast|strike|day|week|leg|"
    r"batch|trial|reading|explosion|shell|ballot|vote)\b"
)
_PAID_FOR = re.compile(
    r"\b(?:paid|pays?|paying|compensat\w+|settled?|represent\w*)\b[^.;]*\b(?:relatives|families|heirs|survivors|widows) of (?:the )?$"
)
_OF_THESE = re.compile(r"^ of (?:the|those|these) (?!\d|(?:two|three|four|five|six|seven|eight|nine|ten)\b)[a-z]")
_MERELY = re.compile(r"\b(?:only|just|merely|no more than)\b")
_KILLED = re.compile(
    r"(?:^|\b(?:said|says|that)\b|[,;:])\s*(?:the |government |security )?(soldiers|troops|army|military|forces|police|rebels?|guerrillas?|"
    r"militants?|insurgents?|separatists?|gunmen|protesters|demonstrators) (?:(?!said|says|that|who|and)[a-z-]+ ){0,3}?"
    r"(?:killed|shot|wounded|injured|captured) (?:dead )?(?:(?:at least|about|some|more than|only) )?$"
)
_SIDES = {
    **dict.fromkeys(map(stem, ("soldiers", "troops", "army", "military", "forces", "government")), "army"),
    **dict.fromkeys(map(stem, ("rebels", "guerrillas", "militants", "insurgents", "separatists")), "rebels"),
    **dict.fromkeys(map(stem, ("protesters", "demonstrators")), "protesters"),
}
_PROVISION = re.compile(r"\bprovisions\b|\bset aside\b")
_BLACK = re.compile(r"\b(?:black|parallel|unofficial|street|kerb) (?:market|rate|price)s?\b")
# What is said to have risen or fallen, right before the verb.
_MOVES = re.compile(
    r"(?:.*(?:\b(?:say|said|says|that|while|but|and)\b|[,;:“\"])|^)\s*([a-z][\w '’-]{0,60}?)"
    r" (?:has |have |had )?(?:rose|risen|fell|fallen|climbed|dropped|grew|grown|shrank|shrunk|jumped|declined|increased|decreased|dipped|"
    r"surged|slumped|soared|plunged|slipped|edged|gained|lost|went up|went down|gone up|gone down|were up|was up|were down|was down)"
    r" (?:(?:up|down|by|about|around|some|nearly|almost|only|just|more than|less than) )*$"
)
_SAME_THING = dict.fromkeys(map(stem, ("economy", "gdp", "output", "product", "production")), "output")
_IDLE = frozenset(
    map(
        stem,
        """in of on the a an its their his her our to for at last this it they he she that these those which who but by official
        national annual gross domestic""".split(),
    )
)
_MONEY = re.compile(
    r"\b(?:exports|imports|sales|output|production|profits?|revenues?|debts?|spending|losses|income|earnings|prices|wages|trade|investment|loans|"
    r"deposits|reserves|aid)$"
)
_SAID_ON = re.compile(
    r"\b(?:said|reported|announced|told [\w ]{2,20}|estimated|confirmed|put [\w ]{2,20}) (?:late |early )?(?:on )?"
    r"(mon|tues|wednes|thurs|fri|satur|sun)day\b"
)
_ON_A_DATE = re.compile(rf"^\W*on (?:(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{MONTHS})|(?:{MONTHS}) \d{{1,2}})\b")
_NOW = re.compile(r"\bnow\b|\b(?:has|have) (?:risen|climbed|grown|reached)\b")
_WEEK = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")


def hardly_one(meeting: Meeting) -> str:
    """Why two numbers that seem to exclude each other are hardly told of one thing, or may both hold; else ""."""
    return next((told for apart, told in _REASONS if apart(meeting)), "") or doubtful(meeting) or arguable(meeting)


def no_name_in_common(meeting: Meeting) -> bool:
    """Whether either text gives names, and the two have none in common, nor a date: a strike here and a strike there."""
    dated = all(c.figure.scope.period.dated for c in (meeting.a, meeting.b))
    if meeting.one_document or (dated and meeting.as_said.of(Dimension.PERIOD) is Comparability.SAME):
        return False
    one, two = (_all_names(r) for r in (meeting.of_a, meeting.of_b))
    return bool(one) and bool(two) and not any(_kin(n, two) for n in one)


def _of_another_time(meeting: Meeting) -> bool:
    """Whether of "3% this year and 3.4% next year" the second is held against a number of no time: that may be of this year."""
    a, b = meeting.a, meeting.b
    silent = {not c.figure.scope.period.text for c in (a, b)} == {True, False}
    reading, timed = (meeting.of_b, b) if not a.figure.scope.period.text else (meeting.of_a, a)
    return silent and any(
        c is not timed
        and c.figure.statement == timed.figure.statement
        and c.figure.unit == timed.figure.unit
        and c.figure.scope.period.text not in (None, timed.figure.scope.period.text)
        for c in reading.counts
    )


def _all_names(reading: Reading) -> frozenset[str]:
    """The names in a text, its publisher's among them."""
    return names(reading.text) | names(f"of {reading.extraction.document.publisher or ''}")


def _kin(name: str, others: frozenset[str]) -> bool:
    """Whether a name, or one made from it, is among others: "Velm", "Velmer"."""
    root = name[:4]
    return name in others or any(o.startswith(root) for o in others)


def _exactly_one(pattern: re.Pattern[str], words: Callable[[Reading, Count], str]) -> Callable[[Meeting], bool]:
    return lambda meeting: meeting.just_one(lambda r, c: pattern.search(words(r, c)) is not None)


def _sentence(reading: Reading, count: Count) -> str:
    return fold(" ".join(reading.sentence(count.figure).split()))


def _before(reading: Reading, count: Count) -> str:
    return reading.words_before(count.figure) + " "


def _clause(reading: Reading, count: Count) -> str:
    return reading.clause(count)


def _behind(reading: Reading, count: Count) -> str:
    end = count.figure.number.end
    return fold(reading.text[end : end + 90].split("\n")[0].split(".")[0])


def _each_its_own(meeting: Meeting) -> bool:
    """Whether either side counts its own: "the army lost 5 of its men", "the rebels lost 3 of their men"."""
    return all(_ITS_MEN.search(_sentence(r, c)) for r, c in meeting.sides)


def _all_over_and_here(meeting: Meeting) -> bool:
    """Whether of two texts one counts all over the country, the other at a place that it names: "marches across the country"."""
    if meeting.one_document:
        return False
    wide = [_ALL_OVER.search(_sentence(r, c)) is not None for r, c in meeting.sides]
    here = meeting.sides[wide.index(False)][1] if wide[0] is not wide[1] else None
    return here is not None and here.places.known


def _town_and_province(meeting: Meeting) -> bool:
    """Whether just one of two texts speaks of the province that bears a town's name: "in Leen", "in Leen province"."""
    if meeting.one_document:
        return False
    shared = {t for c in (meeting.a, meeting.b) for p in c.figure.scope.place for t in tokens(p)} & meeting.ground.named
    return any(_as_region(name, meeting.of_a.text) is not _as_region(name, meeting.of_b.text) for name in shared)


def _as_region(name: str, text: str) -> bool:
    found = rf"\b{re.escape(name)} (?:{_REGION})\b|\b(?:{_REGION}) of {re.escape(name)}\b"
    return re.search(found, fold(text)) is not None


def _done_by_others(meeting: Meeting) -> bool:
    """Whether two bodies did what is counted: "14 violations by the rebels", "accused the army of 33 violations"."""
    one, two = (_doer(r, c) for r, c in meeting.sides)
    return bool(one) and bool(two) and one.isdisjoint(two)


def _doer(reading: Reading, count: Count) -> frozenset[str]:
    before = _before(reading, count)
    found = _BLAMES.search(before) or _BY_WHOM.match(_behind(reading, count)) or _KILLED.search(before)
    stems = map(stem, tokens(found[1] if found else ""))
    return frozenset(_SIDES.get(s, s) for s in stems)


def _one_day_and_all(meeting: Meeting) -> bool:
    """Whether one counts those of one day, and the other all who have come so far: "4,500 crossed on Sunday", "21,000 have crossed"."""
    return any(_of_a_day(*one) and _of_all_so_far(*other) for one, other in (meeting.sides, meeting.sides[::-1]))


def _of_a_day(reading: Reading, count: Count) -> bool:
    return _SINGLE_DAY.search(_sentence(reading, count)) is not None and not _HAVE_SO_FAR.match(_behind(reading, count))


def _of_all_so_far(reading: Reading, count: Count) -> bool:
    runs = _HAVE_SO_FAR.match(_behind(reading, count)) is not None
    return runs and not _SINGLE_DAY.search(_sentence(reading, count))


def _told_later(meeting: Meeting) -> bool:
    """Whether just one of two tolls is told as a later state: "sixteen hours later"."""
    return meeting.a.event in TOLLS and _exactly_one(_LATER, _sentence)(meeting)


def _back_then_and_now(meeting: Meeting) -> bool:
    """Whether of two tolls of one text one is told "on 20 October", the other as it is "now"."""
    tolls = meeting.a.event in TOLLS or meeting.a.event == "injure"
    sentences = [_sentence(r, c) for r, c in meeting.sides]
    then, now = ([pattern.search(s) is not None for s in sentences] for pattern in (_ON_A_DATE, _NOW))
    return meeting.one_document and tolls and then[0] is not then[1] and now == then[::-1]


def _then_and_then(meeting: Meeting) -> bool:
    """Whether the two are told of two in a row: "in the first round", "in the second round"."""
    one, two = (frozenset(_WHICH_ONE.findall(_sentence(r, c))) for r, c in meeting.sides)
    return not one & two and any(a != b and a[1] == b[1] for a in one for b in two)


def _some_of_them(meeting: Meeting) -> bool:
    """Whether just one counts some of those known: "29 of the dead", "46 died"; "only a dozen of the dead" is held against another."""
    if any(c.figure.unit != "count" or _MERELY.search(fold(c.figure.printed)) for c in (meeting.a, meeting.b)):
        return False
    return _exactly_one(_OF_THESE, _behind)(meeting)


def _befell_some(meeting: Meeting) -> bool:
    """Whether just one says what befell those counted where no verb does: "made 80 guests ill", "350 guests were there"."""
    return meeting.a.event is None and meeting.b.event is None and _exactly_one(_ILL, _behind)(meeting)


def _other_things_move(meeting: Meeting) -> bool:
    """Whether two rates tell how two things moved: "housing starts fell by 11 per cent", "housing completions rose by 4"."""
    if any(c.figure.unit == "count" for c in (meeting.a, meeting.b)):
        return False
    one, two = (_what_moves(r, c) for r, c in meeting.sides)
    return bool(one) and bool(two) and bool(one - two) and bool(two - one)


def _what_moves(reading: Reading, count: Count) -> frozenset[str]:
    """The stems of what is said to rise or fall, right before the verb; a pronoun names nothing."""
    found = _MOVES.search(_before(reading, count))
    stems = (stem(t.removesuffix("'s")) for t in tokens(found[1] if found else "") if t not in STOP)
    return frozenset(_SAME_THING.get(s, s) for s in stems if s not in _IDLE)


def _of_one_sort(meeting: Meeting) -> bool:
    """Whether just one is of one sort of what is sold, owed or earned: "textile exports", "exports"."""
    one, two = (fold(c.figure.counted or "") for c in (meeting.a, meeting.b))
    short, long = sorted((one, two), key=len)
    return short != long and _MONEY.fullmatch(short) is not None and long.endswith(f" {short}")


def _said_days_apart(meeting: Meeting) -> bool:
    """Whether two texts tell on two days of a week, more than one apart, what was said: "said on Monday", "said on Thursday"."""
    if meeting.one_document:
        return False
    days = [_SAID_ON.search(_sentence(r, c)) for r, c in meeting.sides]
    if not all(days):
        return False
    one, two = (_WEEK.index(d[1]) for d in days if d)
    return min((one - two) % 7, (two - one) % 7) > 1


_REASONS: tuple[tuple[Callable[[Meeting], bool], str], ...] = (
    (no_name_in_common, "the texts have no name in common"),
    (weeks_apart, "weeks lie between the texts, and not both say when it was"),
    (_of_another_time, "one stands beside a number of another time"),
    (_exactly_one(_MAY_BE_MORE, _before), "one is what it may be"),
    (_exactly_one(_ITS_OWN, _clause), "one is of the speaker's own"),
    (_each_its_own, "each counts its own"),
    (_exactly_one(_THE_DOER, _sentence), "one counts whoever did it, too"),
    (_exactly_one(_HIS_TEAM, _sentence), "one tells of what the speaker saw"),
    (_all_over_and_here, "one is of the whole country, the other of one place"),
    (_exactly_one(_TOTAL, _clause), "one is of the total"),
    (_exactly_one(_AROUND, _sentence), "one is of the places around, too"),
    (_town_and_province, "one is of a town, the other of the province"),
    (_done_by_others, "two bodies did it"),
    (_one_day_and_all, "one is of one day, the other of all so far"),
    (_exactly_one(_SINCE_IT, _sentence), "one is of all the time since something began"),
    (_exactly_one(_BLACK, _sentence), "one is of the black market"),
    (_exactly_one(_PROVISION, _before), "one was only set aside"),
    (_told_later, "one was told later"),
    (_back_then_and_now, "one was told on an earlier day"),
    (_then_and_then, "each is of another one in a row"),
    (_exactly_one(_PAID_FOR, _before), "one counts those who were paid for"),
    (_some_of_them, "one counts some of them"),
    (_befell_some, "one says what befell them"),
    (_exactly_one(_LEFT, _behind), "one counts those who are left"),
    (_exactly_one(_BY_VOTE, _before), "one is the outcome of a vote"),
    (_of_one_sort, "one is of one sort of it"),
    (_other_things_move, "each tells how another thing moved"),
    (_said_days_apart, "they were said on two days"),
)
"""What is asked of two numbers, and what is told where the answer is yes."""
