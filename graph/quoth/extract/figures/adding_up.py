"""Lists whose numbers add up exactly to one told before: "owed £73m; suppliers £31m, the tax office £22m and landlords £20m"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from quoth.extract.figures.listing import chained
from quoth.extract.figures.wholes import Told, compared
from quoth.model import Comparator

_REST = re.compile(r"\bthe\s(?:remaining|other|rest)\b[^.;]{0,20}$", re.IGNORECASE)
_MANY = 3
_NEAR, _FAR = 1, 8
"""So many sentences before the list a total may stand; a list that tells a rest may have it farther off."""
_LEAST = 50
"""Smaller counts add up by chance."""


def adding_up(told: Told, known: Mapping[int, int]) -> dict[int, int]:
    """Rule ``part-adding-up``: each number of a list that names all of a number told before, to the last digit, with that number.

    Example: "The town counted 6,841 votes. Mara Quist took 3,100, Jon Feld 2,411 and the Greens 1,330." -> parts of the 6,841
    """
    out: dict[int, int] = {}
    for run in _runs(told, known):
        total = _sum_of(told, run)
        if total is not None:
            out.update(dict.fromkeys(run, total))
    return out


def _runs(told: Told, known: Mapping[int, int]) -> Iterator[tuple[int, ...]]:
    """The lists of one sentence: neighbours of one unit, none of them a part or the total of one already."""
    run: list[int] = []
    for n in range(len(told.found)):
        plain = _plain(told, n) and n not in known and n not in known.values()
        joined = bool(run) and told.sentence(run[-1]) == told.sentence(n) and _next_to(told, run[-1], n)
        if not (plain and joined):
            yield tuple(run)
            run = []
        run = [*run, n] if plain else []
    yield tuple(run)


def _next_to(told: Told, a: int, b: int) -> bool:
    one, two = told.found[a], told.found[b]
    return b == a + 1 and one.unit == two.unit and chained(told.r, one, two)


def _plain(told: Told, n: int) -> bool:
    m = told.found[n]
    exact = m.value is not None and m.comparator is Comparator.EQUAL and m.unit != "percent" and m.of is None
    return exact and not compared(told.r, m)


def _sum_of(told: Told, run: tuple[int, ...]) -> int | None:
    """The number before a list that it makes."""
    if len(run) < 2:
        return None
    last = told.found[run[-1]]
    rest = bool(_REST.search(told.r.text[told.found[run[-2]].end : last.start + 1] + _head(told, run[-1])))
    if len(run) < _MANY and not rest:
        return None
    together = sum((told.found[n].value or Decimal(0) for n in run), Decimal(0))
    here, reach = told.sentence(run[0]), _FAR if rest and not last.counts else _NEAR
    for k in range(run[0] - 1, -1, -1):
        m = told.found[k]
        if here - told.sentence(k) > reach:
            return None
        if m.unit == last.unit and m.value == together and _plain(told, k) and _of_one_sort(told, k, run):
            return k
    return None


def _of_one_sort(told: Told, total: int, run: tuple[int, ...]) -> bool:
    """Whether each number of a list of counts may be of what the total counts: all bare or with its noun, or each of a sort of its own."""
    m = told.found[total]
    own = [n for n in run if told.own(n) and told.noun(n) != told.noun(total)]
    return not m.counts or (m.value is not None and m.value >= _LEAST and len(own) in (0, len(run)))


def _head(told: Told, n: int) -> str:
    """The words that belong to a figure before its number: "the remaining"."""
    m = told.found[n]
    return told.r.text[m.start : m.number.start]
