"""Two occasions of one text: this year's march and last year's, a march and the similar one in November, one in 1995 and one in 1997.

A text that tells of a dispute often recalls an older one of its sort. What a sentence recalls holds for the next sentences too, if they
name no time of their own.
"""

from __future__ import annotations

import re
from functools import lru_cache

from quoth.link.counts import Count
from quoth.link.meetings import Meeting
from quoth.link.readings import Reading
from quoth.link.settings_words import MONTHS
from quoth.link.words import fold

# Source of all lists: our own reading of news reports.
_OCCASION = (
    r"(?:march|rally|protest|demonstration|strike|gathering|vigil|walk-?out|stoppage|parade|event|meeting|march-past|election|poll|"
    r"referendum|vote|census|count|survey)"
)
_RECALLED = re.compile(
    r"\b(?:last year(?:'s)?|(?:in )?the (?:previous|preceding) year|(?:a|one|two|three|four|five) years? (?:ago|earlier|before)|"
    rf"(?:an?|another|the|their) (?:similar|earlier|previous|separate|rival) (?:[\w-]+ ){{0,3}}?{_OCCASION})\b"
)
_YEAR = re.compile(r"(?:\b(?:in|of|during|the|back in) (?:early |late |mid-)?)((?:19|20)\d\d)\b(?![,\d])")
_MONTH = re.compile(
    rf"\b(?:in|on|of) (?:early |late |mid-)?(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? )?({MONTHS})\b(?! (?:said|told|report))"
)
_COMPARED = re.compile(
    r"\b(?:than|from|since|to|with|over|as|like|unlike|exceed\w*|surpass\w*|against|beat\w*|match\w*) (?:[\w'-]+ ){0,3}$"
)
_SAID_THEN = re.compile(
    r"\b(?:said|says|told|report(?:ed|s)?|announced|estimated|statement|published|released|put|claimed|wrote) (?:[\w'-]+ ){0,2}$"
)
_CARRIED = 2
"""So many sentences on what is recalled still holds."""


def other_occasions(meeting: Meeting) -> bool:
    """Whether one text tells of two occasions: "last year 150,000 took part, the unions say; this time 180,000, the media report"."""
    if not meeting.one_document or any(c.figure.unit != "count" for c in (meeting.a, meeting.b)):
        return False
    first, second = sorted((meeting.a, meeting.b), key=lambda c: c.figure.number)
    (recalled, dated), (again, later) = (_when(meeting.of_a, c) for c in (first, second))
    near = meeting.of_a.layout.sentence(first.figure.number.start) == meeting.of_a.layout.sentence(
        second.figure.number.start
    )
    if (again and not recalled) or (recalled and not again and near):
        return True
    return bool(dated) and bool(later) and dated.isdisjoint(later)


def _when(reading: Reading, count: Count) -> tuple[bool, frozenset[str]]:
    """Whether a number is of a time or occasion that is recalled, and the months and years it is told of."""
    number, at = reading.layout.sentence(count.figure.number.start), count.figure.number.start
    starts = [*reading.layout.starts, len(reading.text)]
    found = _told(_piece(reading.text, starts[number], starts[number + 1], at))
    for back in range(number - 1, max(-1, number - 1 - _CARRIED), -1):
        if found[0] or found[1]:
            break
        found = _told(reading.text[starts[back] : starts[back + 1]])
    return found


def _piece(text: str, start: int, end: int, at: int) -> str:
    """What stands between two semicolons of a sentence, around a number."""
    before, behind = text.rfind(";", start, at), text.find(";", at, end)
    return text[before + 1 if before >= 0 else start : behind if behind >= 0 else end]


@lru_cache(1 << 10)
def _told(words: str) -> tuple[bool, frozenset[str]]:
    words = fold(" ".join(words.split()))

    def free(found: re.Match[str]) -> bool:
        return _COMPARED.search(words, max(0, found.start() - 40), found.start()) is None

    recalled = any(free(m) for m in _RECALLED.finditer(words))
    when = [m for pattern in (_YEAR, _MONTH) for m in pattern.finditer(words) if free(m)]
    then = (m[1] for m in when if not _SAID_THEN.search(words, max(0, m.start() - 40), m.start()))
    return recalled, frozenset(then)
