"""A number that is told as what is true in the place of somebody else's: "the true figure is 1,300", "the minister puts it at 900".

Such words say themselves that the one measure is meant that was spoken of before, so that nouns and verbs need not be alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quoth.link import values
from quoth.link.antecedents import unsaid
from quoth.link.contrast_words import CONTRAST
from quoth.link.counts import Count
from quoth.link.moods import Mood, called_false, negated_behind
from quoth.link.one_measure import NUMBER, OF_WHAT, may_differ, one_says_how_many_more, sentences_apart
from quoth.link.readings import Reading
from quoth.link.words import fold, stem
from quoth.model import Quotation, Stance

# Source of all lists: our own reading of news and fact checks on disputed numbers.
_NUMBER = rf"{OF_WHAT}(?:{NUMBER})s?"
_MEASURE = (
    rf"(?:{_NUMBER}|costs?|bills?|price|levels?|scale|extent|size|rate|loss(?:es)?|turnout|crowd|attendance|audience|amount|percentage|share|sum|casualties|"
    r"deaths|population|value)"
)
_IS = r"(?:is|was|are|were|be|being|been|stands?|stood|lies?|lay|at|reached)"
_YEAR = r"(?<![\d,])(?:19|20)\d\d(?![\d,])"
_TRUE = re.compile(
    rf"\b(?:true|real|actual|correct)(?: [\w'-]+){{0,3}}? {_MEASURE}\b(?:[^.;:\d]|{_YEAR}){{0,110}}?\b{_IS}\b[^.;:\d]{{0,50}}$|"
    rf"\b{_MEASURE}\b[^.;:,\d]{{0,40}}? (?:more likely to be|more like|much closer to|closer to|nearer(?: to)?) (?:[\w-]+ ){{0,2}}$"
)
# "The real toll may be much higher": nobody says that it is. Source: as above.
_MAY_BE_HIGHER = re.compile(
    r"\b(?:may|might|could)(?: well)? be (?:[\w-]+ ){0,2}?(?:higher|lower|more|greater|larger)\b"
)
# The same of a noun that the claim has, too: "the actual catch was far larger - about 4.6 million tons".
_TRUE_THING = re.compile(rf"\b(?:true|real|actual) ([\w'-]+) {_IS}\b[^.;:\d]{{0,50}}$")
_IN_TRUTH = re.compile(r"\b(?:actually|in fact|in reality|in truth)\b[^.;]{0,50}$")
_REPORTEDLY = re.compile(r"\b(?:reportedly|officially|supposedly|allegedly)\b")
# "Put it at 900", "pegged the toll at 900": of the one thing that was spoken of.
_PUT_AT = re.compile(
    rf"\b(?:put|puts|putting|pegged|pegs|pegging|placed|places|estimated|estimates|set|sets) "
    rf"(?:it|(?:the|that|its) {_NUMBER}(?: (?:for|of|in|from) (?:[\w'-]+ ){{0,3}}?[\w'-]+)?) at (?:[\w-]+ ){{0,2}}$|"
    rf"\b(?:claim|estimate|reckon|believe|calculate|assess|declare|find|found|consider)\w* (?:it|(?:the|that|its) {_NUMBER}) to be "
    r"(?:[\w-]+ ){0,2}$"
)
# The same by "as high as 13,000", which stands in the number.
_PUT_AS_HIGH = re.compile(
    rf"\b(?:put|puts|putting|pegged|pegs|estimated|estimates) (?:it|(?:the|that|its) (?:true |real )?{_NUMBER}) $"
)
_AS_HIGH = re.compile(r"as (?:high|much|many|low|few|little) as\b", re.IGNORECASE)
# The same with its noun: "puts the shortfall at 120 million".
_PUT_THING = re.compile(
    r"\b(?:put|puts|putting|pegged|pegs|estimated|estimates) (?:the|that|its|this) ((?:[\w'-]+ ){0,2}?)([\w'-]+) at (?:[\w-]+ ){0,2}$"
)
# Words that make the number before a false one, or this one somebody's own. Source: as above.
_MISJUDGED = re.compile(
    r"\b(?:(?:under|over)-?(?:estimat|stat|count|report)\w*|exaggerat\w*|play(?:s|ed|ing)? down|"
    r"own (?:\w+ )?(?:research|figures?|data|count|estimates?|study|survey|analysis|calculations?|investigation|records))\b"
)
_IT_IS = re.compile(
    rf"\b(?:that )?(?:it|the {_NUMBER}) (?:(?:is|was|has been) and )?"
    r"(?:is|was|remains|remained|stands at|stood at|has reached|had reached) (?:at )?(?:(?:only|just|about|around|nearly|some) )?$"
)
# Whose number it is, where who counted stands before the word for the count: "while the board's figures for May state that 40 are shut".
_DATA_SAY = re.compile(
    r"(?:['’]s|s['’]|\b(?:[Oo]fficial|[Gg]overnment|[Pp]olice|[Mm]inistry|[A-Z]{2,6})) (?:own |latest |official )?"
    r"(?:figures|data|statistics|records|numbers|count|estimates?)\b[^,;.:]{0,40}? "
    r"(?:state|show|say|suggest|put|indicate|give|claim|record)s? (?:that )?[^,;.:]{0,30}$"
)
# Where a number is put right within a sentence: "listed as 71 instead of 57".
_LISTED_AS = re.compile(
    r"\b(?:listed|recorded|reported|counted|given|put|stated|added up|shown|entered|published|described|printed|"
    r"calculated)\b.*\b(?:as|at) $"
)
_INSTEAD = re.compile(r"^ (?:\w+ )?(?:instead of|rather than|when it should have been|and not) (?:the )?(?:\w+ )?$")
# "Instead of the 368,000 tonnes that the office reported, the fleet caught 4.6 million".
_IN_PLACE_OF = re.compile(r"\b(?:instead of|rather than|contrary to|far from)\b")
_INSTEAD_OF = re.compile(rf"{_IN_PLACE_OF.pattern}[^.;\d]{{0,40}}$")
# "Despite the official cost of the hall being 280 million, the final figure will be closer to 500 million".
_DESPITE_OFFICIAL = re.compile(
    r"\b(?:despite|in spite of) (?:the|an?|its|their) (?:official|published|reported|stated|advertised)\b"
)
_DESPITE_OFFICIAL_OF = re.compile(
    rf"{_DESPITE_OFFICIAL.pattern}[^.;\d]{{0,60}}?\b(?:being|of|at|as) (?:(?:only|just|about|around|some) )?$"
)
_SOMEBODY_GAVE = re.compile(
    r"^[^.;]{0,60}?\b(?:reported|claimed|stated|announced|declared|estimated|published|given|told|said|says|claims)\b"
)
_AS_SAID = re.compile(
    r"(?: [\w-]+){0,3},? (?:as|which|that) (?:[\w.’'-]+ ){1,6}?(?:been )?"
    r"(?:claim|say|said|put|suggest|assert|state|insist|allege|report|announce|disclos|estimat|maintain|told|predict)\w*\b"
)
# Nobody is named who said it: "not the 15 that the public was later told". Source: as above.
_WAS_TOLD = re.compile(
    r"(?: [\w-]+){0,3},? (?:as|which|that) (?:[\w.’'-]+ ){1,3}?(?:was|were|had been|has been) (?:\w+ )?(?:told|promised)\b(?! by)"
)
_NOT = re.compile(r"[^.;\n]{0,140}?[,–—-] ?(?:and )?not (?:the )?")
# "While the agency put the toll at 110, the board said …": set off against what follows.
_SETS_OFF_WHAT_FOLLOWS = re.compile(r"\W*(?:while|whereas|although|though)\b[^.;\d]*$")
# Right before the second number: it is the greater one, or the lesser.
_HIGHER = re.compile(r"\b(higher|greater|larger|lower|smaller)(?: (?:and|to be|at|of|is|was|-|put|puts|it))*[ ,:–—-]*$")
_BACK = 3
"""So many sentences back the number may stand that is put right."""


def put_right(reading: Reading, told: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    """The pairs of figures, of those ``told``, of which the second is told in the place of the first."""
    for at, second in enumerate(told):
        sentence = reading.layout.span(second.figure.number.start, len(reading.text))
        before = fold(" ".join(reading.text[sentence.start : second.figure.start].split(" ")))
        for asked in (_true, _false_before, _pointed, _put, _listed, _instead, _not_as_said, _not_that):
            first = asked(reading, told[:at], second, before)
            if first is not None:
                yield first, second
                break


def _near(reading: Reading, told: Sequence[Count], second: Count, most: int, *, told_so: bool = False) -> list[Count]:
    """The figures that stand up to ``most`` sentences back and may be another number for the same, the last one first."""
    back = (c for c in reversed(told) if sentences_apart(reading, c, second) <= most)
    return [c for c in back if may_differ(reading, c, second, told_so=told_so) and _rises(reading, c, second)]


def _rises(reading: Reading, first: Count, second: Count) -> bool:
    """Whether the second is the greater where it is told as higher, or the lesser where as lower: "much higher - at least 55"."""
    said = _HIGHER.search(reading.words_before(second.figure)[-60:])
    one, two = (c.figure.value or c.figure.bounds.lower or c.figure.bounds.upper for c in (first, second))
    if said is None or one is None or two is None:
        return True
    return (two > one) is (said[1] not in ("lower", "smaller", "fewer", "less"))


def _an_estimate(one: Count) -> bool:
    """Whether a number is told as somebody's: "police gave a cautious 240,000 estimate"."""
    return one.figure.counted is not None and one.figure.counted.casefold().split()[-1] in (
        "estimate",
        "claim",
        "count",
    )


def _named(reading: Reading, one: Count) -> bool:
    """Whether a text says who puts a number forward, be it who prints the text: "our report estimated that 120 million are lost"."""
    said = one.statement is not None and one.statement.quotation is not Quotation.NARRATION
    if _DATA_SAY.search(" ".join(reading.up_to(one.figure).split()) + " "):
        return True
    return one.spoken_by is not None and (said or one.spoken_by != reading.who(reading.narrator))


def _of_another(one: Count, second: Count) -> bool:
    return one.spoken_by is None or one.spoken_by != second.spoken_by


def _true(reading: Reading, told: Sequence[Count], second: Count, before: str) -> Count | None:
    """What a true number takes the place of: somebody else's, or one that its teller calls false."""
    plain = (_TRUE.search(before) and not _MAY_BE_HIGHER.search(before)) or _IN_TRUTH.search(before)
    thing = None if plain else _TRUE_THING.search(before)
    if not (plain or thing):
        return None
    loosely = plain and second.figure.unit == "count" and not _TRUE.search(before)  # "in fact" may be said of anything
    narrator = reading.who(reading.narrator)
    here = any(not sentences_apart(reading, c, second) for c in told)
    far = 0 if here and _IN_TRUTH.search(before) else _BACK  # "there had been 36, in reality 77": of those 36
    for first in _near(reading, told, second, far, told_so=plain is not None):
        if second.spoken_by != narrator and first.spoken_by == narrator and sentences_apart(reading, first, second):
            continue  # who is quoted with "actually" answers what was asked, and not the text
        if loosely and not _may_be_one(first, second):
            continue  # "killed 30 militants", "a wedding had in fact gathered 100 guests"
        if one_says_how_many_more(first.figure) and not one_says_how_many_more(second.figure):
            continue  # "11,000 more teachers are in post", "the true figure is closer to 10,000": that is of the vacancies
        alike = thing is None or stem(thing[1]) in {stem(t) for t in reading.sentence_words(first.figure.number.start)}
        if alike and (
            _of_another(first, second) or reading.wording(first).mood is Mood.DENIED or _passed_on(reading, first)
        ):
            return first
    return None


def _may_be_one(first: Count, second: Count) -> bool:
    """Whether two figures tell of one happening, or one leaves that or its noun to the other."""
    nouns = first.counted is None or second.counted is None or first.counted.group == second.counted.group
    return nouns and (first.event is None or second.event is None or first.event == second.event)


def _passed_on(reading: Reading, first: Count) -> bool:
    """Whether a number is somebody else's though the same tells it: "reportedly 42,000 died", "Seventeen? I hear it is 150"."""
    asked = reading.text.startswith("?", first.figure.span.end)
    start = reading.layout.span(first.figure.number.start, len(reading.text)).start
    return asked or _REPORTEDLY.search(fold(reading.text[start : first.figure.start])) is not None


def _false_before(reading: Reading, told: Sequence[Count], second: Count, before: str) -> Count | None:
    """The claim that the sentence before calls false, of what the sentence behind that counts."""
    number = reading.layout.sentence(second.figure.number.start)
    if number == 0 or second.counted is None:
        return None
    between = reading.layout.span(reading.layout.starts[number - 1], len(reading.text))
    denials = (s for s in reading.extraction.statements if s.stance is Stance.DENIES and s.disputes)
    disputed = {i for s in denials if any(cue in between for cue in s.cue) for i in s.disputes}
    near = (
        c
        for c in (_near(reading, told, second, _BACK) if disputed else ())
        if sentences_apart(reading, c, second) > 1 and c.figure.statement in disputed
    )
    return next((c for c in near if c.counted is not None and c.counted.group == second.counted.group), None)


def _pointed(reading: Reading, told: Sequence[Count], second: Count, before: str) -> Count | None:
    """The number of another speaker, where a second one says only what it is or puts it at, in contrast."""
    if _PUT_AS_HIGH.search(before) and _AS_HIGH.match(second.figure.printed):
        high = next(iter(_near(reading, told, second, 1, told_so=True)), None)
        return high if high is not None and _named(reading, high) and high.spoken_by != second.spoken_by else None
    put = _PUT_AT.search(before)
    if _SETS_OFF_WHAT_FOLLOWS.match(before):
        return None
    if not (put or (_IT_IS.search(before) and CONTRAST.search(before))):
        return None
    near = _near(reading, told, second, 1)
    if not near and put and CONTRAST.search(before) and second.counted is not None:
        near = [c for c in _near(reading, told, second, _BACK, told_so=True) if c.counted == second.counted]
    first = near[0] if near else None
    if first is None or first.spoken_by == second.spoken_by:
        return None
    in_sentence = sentences_apart(reading, first, second) == 0
    if not _named(reading, first) and not (in_sentence and _an_estimate(first)):
        return None
    return first if in_sentence or CONTRAST.search(before) else None


def _put(reading: Reading, told: Sequence[Count], second: Count, before: str) -> Count | None:
    """The number of another speaker for what a second one puts otherwise: "its own study puts the gap at 120 million"."""
    put = _PUT_THING.search(before)
    first = next(iter(_near(reading, told, second, 1)), None) if put else None
    if put is None or first is None or not _named(reading, first) or first.spoken_by == second.spoken_by:
        return None
    said = fold(
        reading.text[reading.layout.span(first.figure.number.start, len(reading.text)).start : second.figure.start]
    )
    noun = stem(fold(first.figure.counted or "").rpartition(" ")[2]) == stem(put[2])
    return first if noun and (_MISJUDGED.search(said) or CONTRAST.search(before)) else None


def _listed(reading: Reading, told: Sequence[Count], second: Count, before: str) -> Count | None:
    """The number that was listed by mistake: "1997 was listed as 71 instead of 57"."""
    first = told[-1] if told else None
    if first is None or not _INSTEAD.match(reading.text[first.figure.span.end : second.figure.start]):
        return None
    sentence = reading.layout.span(first.figure.number.start, len(reading.text))
    lead = fold(" ".join(reading.text[sentence.start : first.figure.start].split("\n")))
    return first if _LISTED_AS.search(lead) and may_differ(reading, first, second) else None


def _instead(reading: Reading, told: Sequence[Count], second: Count, before: str) -> Count | None:
    """The number that somebody gave, behind "instead of" in the same sentence."""
    if not (_IN_PLACE_OF.search(before) or _DESPITE_OFFICIAL.search(before)):
        return None
    for first in _near(reading, told, second, 0):
        sentence = reading.layout.span(first.figure.number.start, len(reading.text))
        lead = fold(reading.text[sentence.start : first.figure.start])
        if _DESPITE_OFFICIAL_OF.search(lead):
            return first
        between = fold(reading.text[first.figure.span.end : second.figure.start])
        if _INSTEAD_OF.search(lead) and _SOMEBODY_GAVE.match(between):
            return first
    return None


def _not_as_said(reading: Reading, told: Sequence[Count], second: Count, before: str) -> Count | None:
    """The number in whose place another's is denied: "172 people survived - not 174, as the government had been saying"."""
    first = next((c for c in reversed(told) if values.comparable_units(c.figure, second.figure)), None)
    if first is None or not _NOT.fullmatch(reading.text, first.figure.span.end, second.figure.start):
        return None
    one, two = first.figure, second.figure
    rivals = (
        values.comparable_units(one, two)
        and not values.can_both_hold(one, two)
        and values.near(one, two, values.MOST_APART)
    )
    named = _AS_SAID.match(reading.text, two.span.end) and not _WAS_TOLD.match(reading.text, two.span.end)
    return first if rivals and named else None


def _not_that(reading: Reading, told: Sequence[Count], second: Count, before: str) -> Count | None:
    """The number that who gives another one has just called wrong: "the figure of 49,154 is incorrect. There are 49,044 in the cells"."""
    if second.spoken_by is None or not unsaid(second.figure):
        return None
    first = next(iter(_near(reading, told, second, 1)), None)
    if first is None or not unsaid(first.figure) or first.spoken_by != second.spoken_by:
        return None
    return first if reading.wording(first).mood is Mood.DENIED and _is_called_false(reading, first) else None


def _is_called_false(reading: Reading, first: Count) -> bool:
    """Whether a number itself is called wrong or denied, and not so many were "not at home"."""
    sentence = reading.layout.span(first.figure.number.start, len(reading.text))
    behind = reading.text[first.figure.number.end : sentence.end]
    return not negated_behind(behind) or called_false(reading.text[sentence.start : first.figure.start], behind)
