"""Two numbers of two bodies of whom a text says right before that their numbers differ.

"The health ministry and the strike committee have issued different figures on participation. A statement by the ministry said that 31
percent took part. The committee announced that 80 percent did": who writes so has compared the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from quoth.link import values
from quoth.link.antecedents import unsaid
from quoth.link.counts import Count
from quoth.link.readings import Reading
from quoth.link.words import STOP, fold, stem, tokens

_NUMBERS = r"(?:figures|numbers|estimates|data|accounts|tolls|statistics|counts|tallies|totals|claims)"
# What says so, with the words for who they are of behind it. Source: our own reading of news reports on disputed numbers.
_BETWEEN = (
    re.compile(r"\b(?:discrepanc(?:y|ies)|mismatch|divergence)\b[^.;]{0,40}? between (?P<sides>[^.;]+)"),
    re.compile(
        rf"\b(?:gap|gulf|difference|disagreement)\b[^.;]{{0,40}}? between (?P<sides>[^.;]*?(?:{_NUMBERS}|\bofficial|\bcount\b)[^.;]*)"
    ),
)
# The same with those words before it. Source: as above.
_DIFFER = re.compile(
    rf"\b(?:(?:issued|given|gave|released|published|offered|put out|reported|provided|announced) "
    rf"(?:\w+ )?(?:different|differing|conflicting|contradictory|diverging|competing) {_NUMBERS}|"
    rf"(?:differ|differed|disagree|disagreed|(?:are|were) at (?:odds|loggerheads)) (?:\w+ly )?(?:on|over|about) "
    rf"(?:the |their |its )?(?:[\w-]+ )?(?:{_NUMBERS}|number|count|toll|size|scale|extent|cost))\b"
)
_MAYBE = re.compile(
    r"discrepanc|mismatch|diverg|\bgap\b|gulf|difference|disagree|differ|at odds|loggerheads|conflicting|contradictory|competing"
)
"""One of these stands in every text that says so; most have none."""
# What somebody has or lost is held against nothing that another has. Source: as above.
_ITS_OWN = re.compile(
    r"\b(?:it|they|we) (?:ha[sd]|have|owns?|owned|employs?|employed|lost|sold|built)\b|"
    r"\b(?:its|their|our) (?:own )?(?:[\w-]+ )?(?:members?|membership|staff|workers|employees|workforce|shops|stores|branches|side|losses|"
    r"dead|customers|sales|profits?|revenues?|pupils|patients)\b"
)
_ON = 3
"""So many sentences on at most the second of the two numbers is told."""
_MOST_APART = Decimal(1000)
"""By this factor at most: the text has said that they differ, but a slip of reading may have taken another number."""


def discrepancies(reading: Reading, told: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    """The pairs of figures, of those ``told``, that follow such a sentence and are of the two whom it names; one pair a sentence."""
    if _MAYBE.search(reading.text) is None:
        return
    starts = [*reading.layout.starts, len(reading.text)]
    for number, start in enumerate(starts[:-1]):
        sides = _sides(reading.text[start : starts[number + 1]])
        if not sides:
            continue
        near = [c for c in told if 0 <= reading.layout.sentence(c.figure.number.start) - number <= _ON]
        pair = next((p for p in _pairs(near) if _of_both(reading, *p, sides)), None)
        if pair is not None:
            yield pair


def _sides(sentence: str) -> frozenset[str]:
    """The stems of the words for whom a sentence says to have differing numbers; none where it says nothing of the kind."""
    if _MAYBE.search(sentence) is None:
        return frozenset()
    words = fold(" ".join(sentence.split()))
    between = next((m for pattern in _BETWEEN if (m := pattern.search(words))), None)
    if between is not None:
        return _stems(between["sides"])
    differ = _DIFFER.search(words)
    return _stems(words[: differ.start()]) if differ else frozenset()


def _pairs(near: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    return ((one, other) for at, one in enumerate(near) for other in near[at + 1 :] if _may_differ(one, other))


def _may_differ(one: Count, other: Count) -> bool:
    """Whether two figures count one sort of thing in one unit and can't both be true."""
    a, b = one.figure, other.figure
    if not values.comparable_units(a, b) or values.can_both_hold(a, b) or not values.near(a, b, _MOST_APART):
        return False
    first, second = one.counted, other.counted
    said = first is not None and second is not None and not (unsaid(a) or unsaid(b)) and a.unit == "count"
    return not said or (first is not None and second is not None and first.widest == second.widest)


def _of_both(reading: Reading, one: Count, other: Count, sides: frozenset[str]) -> bool:
    """Whether the two are of two speakers, each of whom the sentence names by a word that is not the other's."""
    if None in (one.spoken_by, other.spoken_by) or one.spoken_by == other.spoken_by:
        return False
    if any(_ITS_OWN.search(reading.clause(c)) for c in (one, other)):
        return False
    ours, theirs = (_stems(reading.name(c.figure.asserter)) & sides for c in (one, other))
    return bool(ours - theirs) and bool(theirs - ours)


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(t) for t in tokens(fold(words)) if t not in STOP)
