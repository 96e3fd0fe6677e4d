"""Two numbers of which a sentence holds the one against the other as somebody else's.

"The line could cost 28 million, compared with the ministry's estimate of 6 million". Comparing alone is not enough (a year is compared
with the one before): the second number has to be a claim or an estimate of somebody, and of the same time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quoth.link.counts import Count
from quoth.link.one_measure import may_differ, sentences_apart
from quoth.link.readings import Reading
from quoth.link.words import fold, stem, tokens
from quoth.model import Kind

# Between two numbers, the second of which is held against the first. Source: our own reading of news on disputed numbers.
_FAR = (
    r"(?:far|well|much|way|significantly|substantially|considerably|dramatically|"
    r"drastically|sharply|vastly|slightly|many times|several times)"
)
_HELD = re.compile(
    rf"\b(?:compared (?:with|to)|as opposed to|as against|against|versus|contrasts? (?:\w+ )?with|rather than|a far cry from|"
    rf"nowhere near|"
    rf"(?:{_FAR} )?(?:more|fewer|less|higher|lower|greater|larger|smaller|bigger)(?:,? (?:however|though),?)? than|"
    rf"(?:{_FAR} )?(?:above|below|over|under|short of|beyond)(?! (?-i:[A-Z])[\w-]+,)|"
    r"(?:twice|double|triple|times|half)(?: (?:as many as|as much as|as high as|more than|higher than))?)(?= )",
    re.IGNORECASE,
)
_NOUN = r"(?:figure|number|toll|tally|count|estimate|total|claim|projection|calculation|assessment|statistic)s?"
# Before the second number: it is somebody's. Source: as above.
_SOMEBODYS = re.compile(
    rf"\b(?:official|government|police|ministry|state|army|military|council|company|union|published|reported|declared|stated|advertised|"
    r"publici[sz]ed|quoted|circulated|cited|touted|often-cited|widely cited|"
    rf"[\w.-]+(?:['’]s|s['’])) (?:[\w-]+ ){{0,2}}?(?:death )?(?:{_NOUN}|index|rate|price|cost|level)(?: of| that)?(?: [\w-]+){{0,2}} ?$|"
    rf"\bofficial (?:[\w-]+ ){{0,6}}?(?:death )?{_NOUN}(?: (?:for|in) (?:[\w-]+ ?){{1,2}})? of ?$",
    re.IGNORECASE,
)
# The same where a body is called by its letters: "the NHS estimate of 3,700".
_ACRONYMS = re.compile(rf"\b[A-Z]{{2,6}} (?:[\w-]+ ){{0,2}}?(?:death )?{_NOUN}(?: of| that)?(?: [\w-]+){{0,2}} ?$")
# Behind it: who gives it. Source: as above.
_GIVEN = (
    r"(?:claimed|given|cited|announced|reported|provided|released|offered|quoted|issued|estimated|recorded|published|stated|suggested|"
    r"counted|put forward|put out|touted|declared|acknowledged|admitted|calculated|advertised|listed)"
)
_GIVEN_BY = re.compile(
    rf"^[^.;\d]{{0,50}}?\b(?:{_GIVEN} (?:(?:on )?\w+ )?(?:by|in)|(?:forecast(?:ed)?|predicted|projected) (?:(?:on )?\w+ )?by) ",
    re.IGNORECASE,
)
_WIDELY_GIVEN = re.compile(rf"^ {_NOUN} (?:\w+ly |often |so far )?{_GIVEN}\b(?! (?:last|earlier|in)\b)", re.IGNORECASE)
_WHO_GIVES = re.compile(
    rf"^(?: [\w-]+){{0,3}}? (?:that |which )?(?:[\w.’'-]+ ){{1,5}}?(?:has |have |had )?(?:{_GIVEN}|claims?|says?|said|gave|puts?) "
)
_GIVES = (_GIVEN_BY, _WHO_GIVES, _WIDELY_GIVEN)
# Words that make the second a number of another time, or of the same source before. Source: as above.
_OTHER_TIME = re.compile(
    r"\b(?:earlier|previous(?:ly)?|last (?:year|month|week|summer|winter|spring|autumn|quarter|decade)|ago|before|prior|original(?:ly)?|"
    r"initial(?:ly)?|first|(?:in|of|since|for) (?:19|20)\d\d|target|goal|limit|capacity|average|"
    r"(?<!for the )same (?:period|month|time)|same (?:period|month|time)(?! ?(?:[.,;:)]|$)))\b",
    re.IGNORECASE,
)
_FORETOLD = re.compile(r"^[^.;\d]{0,50}?\b(?:forecast(?:ed)?|predicted|projected)\b", re.IGNORECASE)
_OPINION = re.compile(r"\b(?:estimate|claim|projection|calculation|assessment)s?\b", re.IGNORECASE)
_TOLD_THEN = re.compile(
    r"\b(?:earlier|last (?:year|month|week|summer|winter|spring|autumn)(?!['’]s)|(?:\w+ )?\w+ ago)\b", re.IGNORECASE
)
_EACH_YEAR = re.compile(r"\b(?:each|every|a|per) year\b|\bannual(?:ly)?\b|\byearly\b", re.IGNORECASE)
_OF_A_YEAR = re.compile(r"\b(?:for|in|of) (?:19|20)\d\d\b")
# Right before the second number, in a clause of its own: "while the ministry's projection was". Source: our own reading of such news.
_GUESS = r"(?:estimate|projection|calculation|forecast)"
_OTHERS_GUESS = re.compile(
    rf"(?:^|, |; )(?:while |whereas |but |and )?(?:the |an? )?(?:((?:[\w.-]+ ){{0,2}}[\w.-]+)['’]s? (?:own )?{_GUESS}"
    rf"|(?:comparable|corresponding) (?:{_GUESS}|figure) (?:by|from|of) (?:the )?((?:[\w.-]+ ?){{1,4}}?))"
    r" (?:is|was|stands at|stood at) (?:only |just |about )?$",
    re.IGNORECASE,
)
_GUESSED = re.compile(r"\b(?:estimat|calculat|project|forecast)\w*\b", re.IGNORECASE)
_IN_SENTENCE = 2
"""So many figures of its sentence are looked at: in "6,800 deaths in the 29 towns, more than NBH estimates of 3,700" no 29 is meant."""
_BACK = 3
"""So many sentences back the number may stand that is held against another."""
_FAR_BACK = 4
"""The same where the sentence names what is counted."""
_UP_TO = re.compile(r"[;,:]| and | as well as |\d")
_LEAD = 75
"""So many characters at most between the word that compares and the second number."""


def held_against(reading: Reading, told: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    """The pairs of figures, of those ``told``, that a sentence holds against each other so; the one told first comes first."""
    for second in told:
        first = _compared(reading, told, second) or _guessed_otherwise(reading, told, second)
        if first is not None:
            yield first, second


def _compared(reading: Reading, told: Sequence[Count], second: Count) -> Count | None:
    """The figure that is compared with ``second``, where that is somebody else's."""
    sentence = reading.layout.span(second.figure.number.start, len(reading.text))
    before = reading.text[sentence.start : second.figure.start]
    words = list(_HELD.finditer(before))
    if not words:
        return None
    lead, behind = before[words[-1].end() :], reading.text[second.figure.span.end : sentence.end]
    near = f"{lead} {_UP_TO.split(behind, maxsplit=1)[0]}"
    if _OPINION.search(near):
        near = _TOLD_THEN.sub("", near)  # "the estimate offered last year" is of one time with this year's
    named = _SOMEBODYS.search(lead) or _ACRONYMS.search(lead) or any(p.match(behind) for p in _GIVES)
    if _EACH_YEAR.search(before):
        near = _OF_A_YEAR.sub("", near)  # "1,400 each year, eight times the official figure for 2011"
    if len(lead) > _LEAD or not named or _OTHER_TIME.search(near):
        return None
    at = sentence.start + words[-1].start()
    here = [c for c in told if sentence.start <= c.figure.number.start < at and _is_meant(c, second)][-_IN_SENTENCE:]
    back = here or [
        c for c in told if c.figure.number < second.figure.number and 0 < sentences_apart(reading, c, second) < _BACK
    ]
    if not here:
        alike = _of_its_noun(before, [c for c in told if 0 < sentences_apart(reading, c, second) <= _FAR_BACK])
        if not alike and _FORETOLD.match(behind):
            return None  # of several numbers before nobody knows which forecast is meant
        back = alike or back
    if second.figure.kind is not Kind.CHANGE:  # "6,901 is 2,415 more than in June. It is lower than the union's 9,000"
        back = [c for c in back if c.figure.kind is not Kind.CHANGE]
    return next((c for c in reversed(back) if may_differ(reading, c, second, words[-1].group())), None)


def _guessed_otherwise(reading: Reading, told: Sequence[Count], second: Count) -> Count | None:
    """The one number of the clause or sentence before that somebody reckons, where ``second`` is the reckoning of somebody else."""
    here = reading.layout.span(second.figure.number.start, len(reading.text)).start
    found = _OTHERS_GUESS.search(" ".join(reading.text[here : second.figure.start].split()) + " ")
    if found is None:
        return None
    start = here
    if found.start() == 0:
        start = reading.layout.span(max(0, here - 2), len(reading.text)).start
    near = [c for c in told if start <= c.figure.number.start < second.figure.number.start]
    alike = [c for c in near if c.figure.unit == second.figure.unit]
    if len(alike) != 1:
        return None
    (first,) = alike
    before = reading.text[start : first.figure.start]
    whose = {stem(t) for t in tokens(fold(found[1] or found[2]))}
    same = whose & {stem(t) for t in tokens(fold(before))}
    if same or not _GUESSED.search(before) or not may_differ(reading, first, second, told_so=True):
        return None
    return first


def _of_its_noun(before: str, back: Sequence[Count]) -> list[Count]:
    """The figures before whose noun most words stand that the sentence names: "the winter wheat forecast was higher"."""
    told = {stem(t) for t in tokens(fold(before))}
    named = [len(c.counted.before & told) if c.counted is not None else 0 for c in back]
    return [c for c, n in zip(back, named, strict=True) if n == max(named, default=0) > 0]


def _is_meant(count: Count, second: Count) -> bool:
    """Whether a figure is in the unit of the one that it is held against, be that told by the year alone."""
    return count.figure.unit.partition(" per ")[0] == second.figure.unit.partition(" per ")[0]
