"""Two numbers that a text says are not one: the second is told as higher or lower, as what the records say, or with a charge of fiddling.

"Police spoke of 16 dead. Residents put the toll higher, saying that around 32 were killed": a floor of 16 admits 32, but who writes so
knows of two counts. Which of them holds is left open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quoth.link.counts import Count
from quoth.link.one_measure import NUMBER, OF_WHAT, may_differ, sentences_apart
from quoth.link.readings import Reading
from quoth.link.words import fold

# Source of all lists: our own reading of news reports on disputed numbers.
_NUMBER = rf"{OF_WHAT}(?:{NUMBER}|cost|bill|loss|turnout)s?"
_HIGHER = re.compile(
    rf"\b(?:put|puts|putting|gave|gives|giving|offer(?:s|ed|ing)?|cit(?:es|ed|ing)|report(?:s|ed|ing)?|said|says|claim(?:s|ed|ing)?|has|have)"
    rf" (?:that )?(?:(?:the|a|an|its|their) )?(?:(?:{_NUMBER}) (?:was |is |at )?(?:\w+ )?(?P<after>higher|lower)|"
    rf"(?:even |much |far |slightly |significantly |considerably )*(?P<before>higher|lower) {_NUMBER})\b"
    r"(?! than| (?:is|was|reflects?|came|comes) )"
)
_LARGER = re.compile(
    rf"\b(?P<whose>[\w.’'-]+[’']s? |the )?{_NUMBER}(?P<by> (?:used|made|given|published|provided|released|offered) by)?[^;\d]{{0,70}}? "
    r"(?:is|was|are|were|stands|stood) (?:even |much |far |slightly |significantly |considerably )*"
    r"(?P<after>higher|larger|greater|lower|smaller)\W{1,4}(?:(?:at|about) ?)?$"
)
_ACCORDING = re.compile(r"\baccording to (?:[\w.’'-]+ ){1,6}?")
_ACCUSED = re.compile(
    r"\baccus\w+ [^.;]{0,60}?\bof [\"“]?(?:fiddling|massaging|cooking|inflating|manipulating|doctoring|distorting|fudging|exaggerating|"
    r"understating|underreporting|undercounting|playing down|downplaying|hiding|concealing) (?:the |its |their |his |her )?(?:\w+ )?"
    r"(?:figure|number|statistic|toll|count|book|data|scale|extent|size)s?\b"
)
_OWN_RECORDS = re.compile(
    r"(?:['’]s|s['’]|\b(?:his|her|its|their)) own (?:\w+ )?(?:figures|data|numbers|statistics|records|estimates?|count|reports?|accounts) "
    r"(?:\w+ )?(?:show|shows|showed|suggest\w*|indicate\w*|reveal\w*|put|puts|say|says|said|tell|tells)\b"
)
# What somebody calls the true number, and what is told officially. Source: as above.
_REAL = re.compile(
    rf"\b(?:true|real|actual) (?:[\w'-]+ ){{0,3}}?(?:{_NUMBER}|rate|share|level|price|size)\b[^.;:]{{0,80}}$"
)
_OFFICIALLY = re.compile(
    r"\bofficial (?:results?|figures?|data|statistics|numbers?|records|reports?)\b[^.;:]{0,80} "
    r"(?:show|shows|showed|put|puts|gave|give|gives|say|says|said|stood|stand|suggest\w*|indicate\w*)\b"
)
_ANOTHER_TIME = re.compile(
    r"\b(?:earlier|previous(?:ly)?|last (?:year|month|week)|year|month|ago|forecast|expect\w*|target|average|record)\b"
)
_BACK = 3
"""So many sentences back the number may stand that is told apart from another."""
_A_TENTH = 10


def told_apart(reading: Reading, told: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    """The pairs of figures, of those ``told``, of which the text says so; the one told first comes first."""
    for at, second in enumerate(told):
        lead = _lead(reading, told, second)
        for asked in (_higher, _larger, _accused, _own_records, _official):
            first = asked(reading, told[:at], second, lead)
            if first is not None:
                yield first, second
                break


def _lead(reading: Reading, told: Sequence[Count], second: Count) -> str:
    """The folded words before a number in its sentence, with the sentence before where that gives no number itself."""
    layout, start = reading.layout, second.figure.start
    number = layout.sentence(start)
    bare = number > 0 and not reading.of_sentence.get(number - 1)
    return fold(" ".join(reading.text[layout.starts[number - 1 if bare else number] : start].split()))


def _others(reading: Reading, told: Sequence[Count], second: Count) -> Iterator[Count]:
    """Who else gave a number for the same right before, the last one first."""
    for first in reversed(told):
        if sentences_apart(reading, first, second) > _BACK:
            return
        apart = first.spoken_by is None or first.spoken_by != second.spoken_by
        if apart and may_differ(reading, first, second, told_so=True):
            yield first


def _higher(reading: Reading, told: Sequence[Count], second: Count, lead: str) -> Count | None:
    """ "Local people put the toll higher, saying that around 32 were killed"."""
    words = _HIGHER.search(lead)
    if words is None or _ANOTHER_TIME.search(lead, words.start()):
        return None
    up = "higher" in (words["after"], words["before"])
    return next((c for c in _others(reading, told, second) if _is_so(c, second, up=up)), None)


def _larger(reading: Reading, told: Sequence[Count], second: Count, lead: str) -> Count | None:
    """ "The operator's estimate is 843,000 gallons. The estimate used by the agency is larger - 1 million gallons"."""
    words = _LARGER.search(lead)
    if (
        words is None
        or not (words["by"] or words["whose"] not in (None, "the ") or _ACCORDING.search(lead, 0, words.start()))
        or _ANOTHER_TIME.search(lead, words.start())
    ):
        return None
    up = words["after"] in ("higher", "larger", "greater")
    near = (
        c for c in reversed(told) if sentences_apart(reading, c, second) <= 1 and not reading.held_against(c.figure)
    )
    return next((c for c in near if may_differ(reading, c, second, told_so=True) and _is_so(c, second, up=up)), None)


def _is_so(first: Count, second: Count, *, up: bool) -> bool:
    one, two = first.figure.value, second.figure.value
    two = (second.figure.bounds.lower if up else second.figure.bounds.upper) if two is None else two
    low, high = (one, two) if up else (two, one)
    return low is not None and high is not None and high - low > low / _A_TENTH


def _accused(reading: Reading, told: Sequence[Count], second: Count, lead: str) -> Count | None:
    """ "The union accused the ministry of fiddling the figures, claiming that 4,000 nurses had gone on strike"."""
    return next(_others(reading, told, second), None) if _ACCUSED.search(lead) else None


def _own_records(reading: Reading, told: Sequence[Count], second: Count, lead: str) -> Count | None:
    """ "The premier said that 40 per cent of schools were open. But the ministry's own figures show that 13 per cent were open"."""
    if not _OWN_RECORDS.search(lead) and not _OWN_RECORDS.search(_sentence_before(reading, second)):
        return None
    return next((c for c in _others(reading, told, second) if _one_thing(c, second)), None)


def _official(reading: Reading, told: Sequence[Count], second: Count, lead: str) -> Count | None:
    """ "The League says that the real pass rate was 37 percent. Official results showed a pass rate of 78 percent"."""
    if not _OFFICIALLY.search(lead):
        return None
    others = (c for c in _others(reading, told, second) if _REAL.search(_before(reading, c)))
    return next((c for c in others if _measured_alike(c, second)), None)


def _before(reading: Reading, count: Count) -> str:
    start = reading.layout.span(count.figure.number.start, len(reading.text)).start
    return fold(" ".join(reading.text[start : count.figure.start].split()))


def _measured_alike(one: Count, other: Count) -> bool:
    """Whether the last words of both nouns are one: "real pass rate", "national pass rate"."""
    nouns = [fold(c.figure.counted or "").split()[-1:] for c in (one, other)]
    return bool(nouns[0]) and nouns[0] == nouns[1]


def _one_thing(one: Count, other: Count) -> bool:
    nouns = one.counted, other.counted
    return one.event == other.event and None not in nouns and nouns[0] == nouns[1]


def _sentence_before(reading: Reading, count: Count) -> str:
    number = reading.layout.sentence(count.figure.number.start)
    starts = reading.layout.starts
    return fold(" ".join(reading.text[starts[number - 1] : starts[number]].split())) if number else ""
