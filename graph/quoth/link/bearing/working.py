"""Numbers that a passage does not print and that follow from those it does: a sum, what is left, so many times as much.

"Half of the 600 workers walked out." -> 300. "Orla Venn, born in 1961, died aged 42." -> 2003.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, permutations

from quoth.link.bearing.lexicon import AGES, EACH, TIMES
from quoth.link.bearing.numbers import Number, Relation, Sort
from quoth.link.bearing.passages import Passage
from quoth.link.words import STOP, stem

MOST = 5
"""In a passage with more numbers of one sort nearly every number can be worked out by chance."""
THREE = 3
_WHOLE = frozenset((Sort.COUNT, Sort.MONEY))


def worked_out(wanted: Number, have: Passage) -> bool:
    """Whether simple arithmetic over a passage's exact numbers gives ``wanted``; a bound is met by too many results to tell anything."""
    if wanted.bound not in "=~":
        return False
    results = _years(have) if wanted.sort is Sort.YEAR else _counts(wanted, have) if wanted.sort in _WHOLE else iter(())
    return any(Number(wanted.sort, r, wanted.at).bears_on(wanted) is Relation.BEARS_OUT for r in results)


def _counts(wanted: Number, have: Passage) -> Iterator[float]:
    exact = [n for n in have.numbers if n.sort is wanted.sort and n.bound == "=" and n.value > 0]
    if len(exact) > MOST:
        return
    like = [n.value for n in exact if _one_noun(n, wanted)]
    if len(like) > 1:
        yield sum(like)
    for one, other in combinations(like, 2):
        yield from (one + other, abs(one - other))
    if len(like) == THREE:
        yield from (sum(like) - 2 * one for one in like)  # some came and some went
    if EACH & have.low:
        yield from (a * b for a, b in combinations([n.value for n in exact], 2))
    yield from (n.value * share for n in exact for share in _shares(have))
    for one, other in permutations([n.value for n in exact], 2):
        if EACH & have.low and one % other == 0:
            yield one / other


def _shares(have: Passage) -> Iterator[float]:
    """The fractions, multiples and per cents that a passage names."""
    yield from (TIMES[word] for word in TIMES.keys() & have.low)
    yield from (n.value / 100 for n in have.numbers if n.sort is Sort.SHARE and n.bound == "=")


def _years(have: Passage) -> Iterator[float]:
    """A year and a span of years or an age beside it."""
    if not AGES & have.low:
        return
    spans = [n.value for n in have.numbers if n.sort is Sort.COUNT and n.bound == "="]
    for year in (n.value for n in have.numbers if n.sort is Sort.YEAR):
        yield from (end for span in spans for end in (year + span, year - span))


def _one_noun(one: Number, other: Number) -> bool:
    """Whether two numbers may count one thing: "9 marbles", "4 of them"."""
    nouns = [n.noun for n in (one, other) if n.noun and n.noun not in STOP]
    return len(nouns) < 2 or stem(nouns[0]) == stem(nouns[1])
