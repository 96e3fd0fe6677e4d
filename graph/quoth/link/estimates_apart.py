"""Two numbers that one sentence gives as two estimates of one thing, by two sides.

"Estimates of the crowd ranged from 300,000, by the police, to 1.3 million, according to the organisers"; "at least 880,000 marched, a
figure that the ministry put at 119,000". Who writes so has compared them, and the noun of the second need not be said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from quoth.link import values
from quoth.link.counts import Count
from quoth.link.one_measure import NUMBER, OF_WHAT, may_differ, sentences_apart
from quoth.link.readings import Reading
from quoth.link.words import fold
from quoth.model import Figure

# Source of all lists: our own reading of news reports on disputed numbers.
_NOUN = rf"{OF_WHAT}(?:{NUMBER}|turnout|claim|account|report)s?"
_RANGED = re.compile(
    rf"\b{_NOUN}\b[^.;\d]{{0,70}}? (?:rang(?:ed?|es|ing)|var(?:y|ied|ies|ying)|differ(?:ed|s|ing)?|diverg(?:ed?|es|ing)|went)"
    r"(?: (?:widely|wildly|greatly|sharply|hugely|considerably))?,? (?:from|between)\b[^.;\d]{0,50}$"
)
_AND = re.compile(r"^[^.;\d]{0,80}?\b(?:to|and)\b[^.;\d]{0,60}$")
_WHO = re.compile(
    r"\b(?:according to|by|from|police|organi[sz]ers?|union|government|ministry|officials?|army|military|rebels?|opposition|residents?|"
    r"witnesses|claimed|said|says|estimated|reported|counted)\b"
)
_WHICH = re.compile(
    rf",? an? {_NOUN} (?:that|which) [^.;\d]{{2,70}}?\b(?:put|puts|estimates|estimated|reckons|reckoned|gave|gives|claims|claimed)\b"
    r"[^.;\d]{0,12}? (?:at|as|to be) (?:(?:only|just|about|around|some|nearly|over|more than|fewer than|at least) )?$"
)
_MOVED = re.compile(
    rf",? an? {_NOUN} (?:that|which) [^.;\d]{{2,40}}?\b(?:raised|lowered|increased|reduced|cut|put up|brought down)\b to "
    r"(?:(?:only|just|about|around|some|nearly|over) )?$"
)
_BY = re.compile(r"^ (?:\w+ )?(?:by|in) (?:the |an? )?\w")
_EARLIER = re.compile(r"\b(?:earlier|previous(?:ly)?|initial(?:ly)?|first|last (?:year|month|week)|ago|later|before)\b")


def estimates_apart(reading: Reading, told: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    """The pairs of figures, of those ``told``, that a sentence gives as two estimates; the one told first comes first."""
    for first, second in pairwise(told):
        if sentences_apart(reading, first, second):
            continue
        if _are_ends(reading, first, second) or _is_put_otherwise(reading, first, second):
            yield first, second


def _are_ends(reading: Reading, first: Count, second: Count) -> bool:
    """Whether estimates are said to range from the one to the other, and whose they are is said."""
    before, between, behind = _around(reading, first, second)
    if not _RANGED.search(before) or not _AND.match(between) or not _two_ends(first.figure, second.figure):
        return False
    return bool(_WHO.search(f"{before[-50:]} {between}")) and bool(_WHO.search(f"{between} {behind[:50]}"))


def _two_ends(a: Figure, b: Figure) -> bool:
    apart = a.unit == b.unit and not values.can_both_hold(a, b)
    return apart and values.near(a, b, values.MOST_APART)


def _is_put_otherwise(reading: Reading, first: Count, second: Count) -> bool:
    """Whether the first is called a figure that somebody puts at the second."""
    _, between, behind = _around(reading, first, second)
    if _EARLIER.search(between) or not may_differ(reading, first, second, told_so=True):
        return False
    return bool(_WHICH.search(between)) or bool(_MOVED.search(between) and _BY.match(behind))


def _around(reading: Reading, first: Count, second: Count) -> tuple[str, str, str]:
    """What stands before, between and behind two figures of one sentence, folded."""
    sentence = reading.layout.span(first.figure.number.start, len(reading.text))
    cuts = ((sentence.start, first.figure.start), (first.figure.span.end, second.figure.start))
    before, between = (fold(" ".join(reading.text[a:b].split())) + " " for a, b in cuts)
    behind = fold(reading.text[second.figure.span.end : sentence.end])
    return before, between, behind


_PUTS = re.compile(
    r"\b(?:put|puts|putting|estimat\w+|forecasts?|project(?:s|ed)|predict(?:s|ed)|expect(?:s|ed)|calculat\w+)\b"
)
"""How somebody puts forward what something will cost. Source: our own list."""


def is_an_estimate(reading: Reading, count: Count, other: Count) -> bool:
    """Whether somebody puts a cost at so much, where another says what it will be.

    "The treasury puts the cost at $7 billion. The minister says that it will cost $4 billion."
    """
    cue = fold(reading.words(count.statement.cue)) if count.statement is not None else ""
    costs = count.figure.is_money and other.figure.is_money
    return costs and _PUTS.search(cue) is not None and count.figure.scope.period.text is None
