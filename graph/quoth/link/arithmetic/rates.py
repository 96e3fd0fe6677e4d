"""Shares that no text prints, offered where one figure is said to be a part of another: 1,641 of 26,000 is 6.3%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from quoth.link import rules
from quoth.link.arithmetic import allowed, cues
from quoth.link.arithmetic.amounts import Amount, per_hundred, printed
from quoth.link.arithmetic.passages import Passage, sort
from quoth.link.arithmetic.shares import base_behind, working
from quoth.link.arithmetic.working import PERCENT, Working
from quoth.link.counts import Count
from quoth.link.parts import can_be_part
from quoth.model import Comparator, Formula

_LEAST_BASE = 20
_DIGITS = re.compile(r"\d[\d,.]*")
_FIRM = (Comparator.EQUAL, Comparator.MORE, Comparator.AT_LEAST, Comparator.LESS, Comparator.AT_MOST)


def rates(passages: Sequence[Passage], taken: frozenset[str]) -> Iterator[Working]:
    """The shares that may be worked out; ``taken`` are figures (IRIs) whose share or sum is known already."""
    for place, passage in enumerate(passages):
        before = passages[place - 1] if place and passage.number - passages[place - 1].number <= 1 else None
        for count in passage.counts:
            if count.figure.iri not in taken and count.figure.comparator in _FIRM:
                yield from _of(passage, count, before)


def _of(passage: Passage, count: Count, before: Passage | None) -> Iterator[Working]:
    if sort(count.figure) == "O":
        yield from _with_its_base(passage, count)
    elif allowed.addable(count):
        base = _base(passage, count, before)
        if base is not None:
            yield from _rate(passage, count, base)
        yield from _for_each(passage, count)


def _with_its_base(passage: Passage, count: Count) -> Iterator[Working]:
    """ "18,200 of 70,000 electors voted by post"."""
    base, value = count.figure.of or Decimal(0), count.figure.value or Decimal(0)
    digits = len(_DIGITS.findall(count.figure.printed)) > 1  # "ten of thousand" is a slip of the pen
    if digits and 1 < value < base and allowed.one_voice(passage.reading, (count,)):
        amount = per_hundred(printed(count.figure), Amount.around(base))
        yield _working((count,), amount, PERCENT, 0.8)


def _base(passage: Passage, count: Count, before: Passage | None) -> Count | None:
    """The figure of which this one is said to be: "of the 26,000 inmates, 1,641", "355 of them"."""
    said = cues.OF_THEM.search(passage.behind(count)) or cues.OF_THOSE.search(passage.before(count))
    listed = passage.total_of(count)
    opened = listed is not None and listed in passage.counts and cues.OPENING_OF.search(passage.before(listed))
    if listed is not None and (said or opened):
        return listed
    behind = base_behind(passage, count)
    if behind is not None:
        return behind
    if not said or count.figure.part_of is not None:
        return None
    return _meant(passage, count, before)


def _meant(passage: Passage, count: Count, before: Passage | None) -> Count | None:
    """What "of them" means where reading found no total: the figure before it, if there is but one that can be meant."""
    here = passage.counts[: passage.counts.index(count)]
    for some in (here, before.counts if before else ()):
        whole = [c for c in some if allowed.addable(c) and c.figure.unit == count.figure.unit]
        if whole:
            alone = len(whole) == 1 and (count.counted is None or allowed.akin(whole[0], (count,)))
            return whole[0] if alone else None
    return None


def _rate(passage: Passage, part: Count, base: Count) -> Iterator[Working]:
    one, two = part.figure, base.figure
    if not allowed.addable(base) or base.figure.comparator not in _FIRM or one.unit != two.unit or not two.value:
        return
    lawful = (
        two.value >= _LEAST_BASE
        and one.value is not None
        and 1 < one.value < two.value
        and can_be_part(part, base)
        and allowed.one_sort(base, (part,))
        and allowed.one_time(base, (part,))
        and allowed.one_voice(passage.reading, (part, base))
        and allowed.one_rate(passage.reading, (part, base))
    )
    if lawful:
        yield _working((part, base), per_hundred(printed(one), printed(two)), PERCENT, 0.75)


def _for_each(passage: Passage, count: Count) -> Iterator[Working]:
    """Things counted for so many people: "940 transfer orders for the 18,800 people released"."""
    found = cues.FOR_BASE.match(passage.behind(count))
    base = passage.marked_in(found, "base") if found else None
    if base is None or count.figure.unit != "count" or base.figure.unit != "count" or not base.figure.value:
        return
    people = base.counted is not None and base.counted.widest == "person"
    things = count.counted is not None and count.counted.widest != "person"
    if not (people and things) or base.figure.value < _LEAST_BASE or base.figure.comparator not in _FIRM:
        return
    if allowed.one_voice(passage.reading, (count, base)) and allowed.one_rate(passage.reading, (count, base)):
        unit = f"per 100 {base.figure.counted}"
        yield _working((count, base), per_hundred(printed(count.figure), printed(base.figure)), unit, 0.7)


def _working(counts: tuple[Count, ...], amount: Amount, unit: str, sure: float) -> Working:
    return Working(
        Formula.RATE, rules.RATE_IMPLIED, counts, amount, unit, working(counts), sure, counted=counts[0].figure.counted
    )
