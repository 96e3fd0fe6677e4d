"""Two numbers of which a text says itself that they are in conflict.

"She counted some 500 bodies, contradicting the official claim that 169 died." A reporter who writes so has compared them; what
each counts need not be worked out again. Only words that say it outright are read: that two numbers differ, or follow a "but", is not
enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from quoth.link import rules, values
from quoth.link.counts import Count
from quoth.link.discrepancies import discrepancies
from quoth.link.doubts import other_things
from quoth.link.estimates_apart import estimates_apart
from quoth.link.explain import said
from quoth.link.held_against import held_against
from quoth.link.layout import Layout
from quoth.link.meetings import Meeting
from quoth.link.one_measure import of_two_fates
from quoth.link.other_days import given_up
from quoth.link.phrases import counted
from quoth.link.put_right import put_right
from quoth.link.readings import Reading
from quoth.link.sureness import contradiction
from quoth.link.tellers import counts_tellers
from quoth.link.thresholds import over_another
from quoth.link.told_apart import told_apart
from quoth.link.words import STOP, fold, stem, tokens
from quoth.model import Comparability, Comparison, Kind, Span

# Source: our own reading of news reports.
_CONFLICT = re.compile(
    r"\b(?:contradict(?:s|ed|ing)?|in contradiction (?:to|with)|at odds with|in conflict with|flies in the face of|"
    r"in (?:stark|sharp|marked|direct|total|complete) contrast (?:to|with)|"
    r"in contrast (?:to|with)(?= (?:the |an? )?(?:[\w'’-]+ ){0,4}?(?:claim|figure|estimate|number|toll|count|report|statement)s?\b)|"
    r"(?:conflict|clash)(?:s|es|ed|ing)? (?:sharply |directly )?with|"
    r"differ(?:s|ed|ing)? (?:so |very )?(?:sharply |wildly |widely |greatly |remarkably |dramatically |markedly |significantly )?from|"
    r"(?:more|fewer|higher|lower|less) than the (?:official|government'?s?|government’s|police|ministry'?s?|ministry’s|army'?s?|army’s) "
    r"(?:death )?(?:figure|toll|tally|count|number) of)\b"
)
_OFFICIAL = re.compile(r"\b(?:official|government|police|ministry|army)")
# Behind a factor: "more than double what Spire claimed". Source: as above.
_WHAT = re.compile(r"\s(?:what|the (?:figure|number|total|count|toll)(?: that)?) ([^,;.:()]{2,60})")
# The same of somebody's claim: "despite the minister's previous estimate of 28,000", "countering a report that predicted 4,000".
# Source: as above.
_DESPITE = re.compile(
    r"\b(?:despite|in spite of|contrary to|counter(?:s|ed|ing)) (?:[\w.’'-]+ ){1,6}?"
    r"(?:claim|estimate|figure|report|study|assertion|statement|toll|tally|count|projection|forecast|prediction)s?\b"
    r"(?= (?:of|that|by|from|which|showing|saying|putting) )"
)
# The same by comparing, where the second number is somebody's: "far below the figure of over 100 given by the opposition".
# Source: as above.
_FAR_FROM = re.compile(
    r"\b(?:far|well|much|significantly|substantially|considerably|sharply) (?:below|above|short of|"
    r"(?:lower|higher|smaller|larger|greater|less|more|fewer) than) (?:the|an?) (?:[\w'-]+ ){0,3}?"
    r"(?:figure|number|toll|tally|count|estimate|total|claim)s?\b"
    r"(?=[^.;]{0,60}? (?:given|claimed|cited|announced|reported|provided|released|offered|quoted|issued|put (?:forward|out)|made) by )"
)
# Behind a factor: "double the official figure", "five times higher than the government's estimates". Source: as above.
_OFFICIAL_NUMBER = re.compile(
    r"\s(?:(?:higher|more|greater|larger) than |as (?:many|much|high) as )?(?:the |their |its )?"
    r"(?:official|published|reported|declared|stated|"
    r"(?:government|ministry|police|company|council|state|army)(?:['’]s)?|[A-Z][\w.-]*(?:['’]s)) (?:[\w-]+ ){0,2}?"
    r"(?:figures?|number|toll|tally|count|estimates?|total|claim|amount)\b"
)
_IS = frozenset(("is", "was", "are", "were", "remains", "remained"))
# What a sentence calls a number of which another sentence tells: "the government figure". Source: as above.
_A_NUMBER = re.compile(
    r"\b(?:figure|figures|number|numbers|toll|tally|count|estimate|estimates|total|totals|claim|claims|account|report|reports|statement|statements|data|"
    r"finding|findings|conclusion|conclusions|investigation|inquiry|review|survey|study)\b"
)
_THIS_IS = re.compile(r"\W*(?:this|that|which) (?:is|was|stands|stood) $")
_THIS_NUMBER = re.compile(r"\b(?:this|that) (?:figure|number|toll|tally|count|estimate|total|claim)\b")
_BACK = 3
_FAR_BACK = 5
"""So many sentences back a figure may stand that a sentence only names; the second where it speaks of "this number"."""
_LOOSELY = Decimal("1.25")
"""By so much more "more than five times" is meant at most."""
_COUNTS = (Kind.STOCK, Kind.FLOW, Kind.CUMULATIVE, Kind.UNKNOWN)


def conflicts(reading: Reading) -> Iterator[Comparison]:
    """A contradiction for each pair of figures of two speakers that the text sets against each other by a word of conflict."""
    told = (c for c in reading.counts if c.row is None and c.figure.part_of is None)
    whole = [c for c in told if not (counts_tellers(reading, c) or given_up(reading, c))]
    if len(whole) < 2:
        return
    for pair in _pairs(reading, whole):
        meeting = _meeting(reading, *pair)
        if not other_things(meeting) and not over_another(meeting):
            yield _told(meeting)


def _pairs(reading: Reading, whole: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    """The pairs of figures, of those ``whole``, that a word of conflict or correction holds against each other."""
    yield from held_against(reading, whole)
    whole = [c for c in whole if not reading.held_against(c.figure)]  # "1,300, up from 1,000 in 2019": of the 1,300
    told = [c for c in whole if c.figure.kind in _COUNTS]
    yield from _multiples(reading, told)
    yield from put_right(reading, whole)
    yield from told_apart(reading, whole)
    yield from discrepancies(reading, whole)
    yield from estimates_apart(reading, told)
    for sentence in _sentences(reading, told):
        words = reading.text[sentence.start : sentence.end].lower()
        word = _CONFLICT.search(words) or _FAR_FROM.search(words)
        against = None if word else _DESPITE.search(words)
        pair = _against_a_claim(told, sentence, against) if against else None
        if word:
            pair = _pair(reading, told, sentence, sentence.start + word.start(), sentence.start + word.end())
        if pair is not None:
            yield pair


def _multiples(reading: Reading, told: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    """ "More than double what Spire claimed, at 782 rides", after Spire's 317 and 420: 317 is meant, of which 782 is so many times."""
    for factor in (c for c in reading.counts if c.figure.unit == "factor" and c.figure.value):
        words = _WHAT.match(reading.text, factor.figure.span.end)
        official = _OFFICIAL_NUMBER.match(reading.text, factor.figure.span.end)
        if words is None and official is None:
            continue
        here = [c for c in reading.beside(factor) if c in told and c.figure.unit != "factor"]
        count = next((c for c in here if c.figure.number > factor.figure.number), here[-1] if here else None)
        if count is None:
            continue
        spoken, at = (_stems(words[1]) if words else None), reading.layout.sentence(factor.figure.number.start)
        claims = (
            c
            for c in reversed(told)
            if 0 < at - reading.layout.sentence(c.figure.number.start) <= _BACK
            and (spoken is None or spoken & _stems(reading.name(c.figure.asserter)))
            and _so_many_times(count, c, factor)
        )
        pair = next((p for c in claims if (p := _rivals(c, count))), None)
        if pair is not None:
            yield pair


def _so_many_times(count: Count, claim: Count, factor: Count) -> bool:
    """Whether the one number is as many times the other as the factor says, within a tenth where that is no bound."""
    one, other, times = count.figure.value, claim.figure.value, factor.figure.value
    if one is None or other is None or times is None:
        return False
    if factor.figure.bounds.bounded:
        return bool(other) and one / other in factor.figure.bounds and one <= times * other * _LOOSELY
    return abs(one - times * other) <= abs(one) / 10


def _sentences(reading: Reading, told: Sequence[Count]) -> Iterator[Span]:
    """The sentences that have a figure, in their order."""
    layout: Layout = reading.layout
    seen = dict.fromkeys(layout.sentence(c.figure.number.start) for c in told)
    for number in seen:
        yield layout.span(layout.starts[number], len(reading.text))


def _pair(reading: Reading, told: Sequence[Count], sentence: Span, start: int, end: int) -> tuple[Count, Count] | None:
    """The figure before the word and the one behind it; or one of them, and the one that the sentence only names."""
    here = [c for c in told if sentence.start <= c.figure.number.start < sentence.end]
    before = [c for c in here if c.figure.number.start < start]
    behind = [c for c in here if c.figure.number.start >= end]
    if before and behind:
        official = bool(_OFFICIAL.search(reading.text[start:end].lower()))
        # "50 died and 91 were hurt, contradicting the army's 19 dead": against the 50
        alike = [c for c in before if not of_two_fates(reading, c, behind[0])]
        return _rivals(alike[-1], behind[0], two_speak=official) if alike else None
    subject = reading.text[sentence.start : start].lower()
    if not behind or not (_A_NUMBER.search(subject) or _THIS_IS.match(subject)):
        return None
    likely = [c for c in told if not of_two_fates(reading, c, behind[0])]
    named = _named(reading, likely, reading.text[sentence.start : start], sentence.start)
    return _rivals(named, behind[0]) if named is not None else None


def _against_a_claim(told: Sequence[Count], sentence: Span, word: re.Match[str]) -> tuple[Count, Count] | None:
    """The last figure before the words for somebody's claim and the first behind them, where they count things of one sort."""
    here = [c for c in told if sentence.start <= c.figure.number.start < sentence.end]
    before = [c for c in here if c.figure.number.start < sentence.start + word.start()]
    behind = [c for c in here if c.figure.number.start >= sentence.start + word.end()]
    if not before or not behind:
        return None
    one, other = before[-1].counted, behind[0].counted
    if one is not None and other is not None and one.widest != other.widest:
        return None
    return _rivals(before[-1], behind[0])


def _named(reading: Reading, told: Sequence[Count], words: str, at: int) -> Count | None:
    """The last figure before whose speaker the words name, else the last of the sentence before, or whichever "this number" is.

    "The government figure" after "The Narran government put the toll at 150"; "The finding" after whatever was found.
    """
    layout, spoken = reading.layout, _stems(words)
    this = _THIS_NUMBER.search(words) is not None
    most = _FAR_BACK if this else _BACK
    near = [
        c
        for c in told
        if 0 < layout.sentence(at) - layout.sentence(c.figure.number.start) <= most and not values.vague(c.figure)
    ]
    named = next((c for c in reversed(near) if spoken & _stems(reading.name(c.figure.asserter))), None)
    last = (
        near[-1]
        if near and (this or layout.sentence(at) - layout.sentence(near[-1].figure.number.start) == 1)
        else None
    )
    return named or last or _counted_alike(told, words, at)


def _counted_alike(told: Sequence[Count], words: str, at: int) -> Count | None:
    """The last figure before of what the words name, where all before give one number: "the official death toll"."""
    spoken = list(tokens(fold(words)))
    meant = counted(" ".join(spoken[:-1] if spoken and spoken[-1] in _IS else spoken))
    if meant is None or meant.event is None:
        return None
    alike = [c for c in told if c.figure.number.start < at and c.event == meant.event and c.counted is not None]
    return alike[-1] if alike and all(values.same_number(c.figure, alike[-1].figure) for c in alike) else None


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(t) for t in tokens(fold(words).replace("'s", "")) if t not in STOP)


def _rivals(one: Count, other: Count, *, two_speak: bool = False) -> tuple[Count, Count] | None:
    """The two, where they are of two speakers (which ``two_speak`` knows) and in one unit, and can't both be true."""
    figures = one.figure, other.figure
    apart = two_speak or one.spoken_by is None or one.spoken_by != other.spoken_by
    if not apart or not values.comparable_units(*figures) or values.can_both_hold(*figures):
        return None
    return one, other


def _meeting(reading: Reading, one: Count, other: Count) -> Meeting:
    first, second = sorted((one, other), key=lambda c: c.figure.number)
    return Meeting(second, first, reading, reading)


def _told(meeting: Meeting) -> Comparison:
    reading, first, second = meeting.of_a, meeting.b, meeting.a
    told = (
        f"The text says itself that {said(reading, second)} and {said(reading, first)} are in conflict with each other."
    )
    return contradiction(meeting, rules.CONFLICT_TOLD, told, Comparability.SAME)
