"""Shares of one whole, which make 100 per cent: "wind 34 percent, solar 16, gas 30 and coal the remaining 20 percent"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from quoth.link import rules
from quoth.link.arithmetic import allowed, cues
from quoth.link.arithmetic.amounts import Amount, total
from quoth.link.arithmetic.passages import Passage, sort
from quoth.link.arithmetic.working import PERCENT, Working, plus
from quoth.link.counts import Count
from quoth.link.values import half_unit
from quoth.model import Comparator, Formula

_ALL = Amount.around(Decimal(100))
_FURTHEST = Decimal(20)


def shares_of_one_whole(passage: Passage) -> Iterator[Working]:
    """The shares that a sentence gives of several things in one verb."""
    shares = tuple(c for c in passage.counts if sort(c.figure) == "P")
    if len(shares) < 2 or any(c.figure.comparator is not Comparator.EQUAL for c in shares):
        return
    rest = bool(cues.REMAINDER.search(passage.before(shares[-1])))
    composed = bool(cues.COMPOSED.search(passage.marked)) and _one_verb(passage, shares)
    if (len(shares) < 3 and not rest) or not (rest or _one_verb(passage, shares)):
        return
    if not allowed.one_voice(passage.reading, shares):
        return
    amount = total(Amount.around(c.figure.value, half_unit(c.figure.value, PERCENT)) for c in shares if c.figure.value)
    found = Working(
        Formula.SUM, rules.SUM_OF_SHARES, shares, amount, PERCENT, plus(shares), 0.8 if rest else 0.7, against=_ALL
    )
    off = amount.value - _ALL.value
    if amount.meets(_ALL) or (rest and abs(off) <= _FURTHEST) or (composed and 0 < off <= _FURTHEST):
        yield found


def _one_verb(passage: Passage, shares: tuple[Count, ...]) -> bool:
    """Whether the shares follow each other in one list, each of another subject and none of another time or base."""
    gaps = [passage.between(a, b) for a, b in pairwise(shares)]
    return all(g is not None and len(g) <= 60 and ";" not in g and not cues.ANOTHER_TIME.search(g) for g in gaps)
