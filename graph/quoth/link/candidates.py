"""Which figures are held against each other at all: only those that share a meeting key, so that big tables stay cheap.

Every pair that a rule of ``verdicts`` could speak of shares one of these keys, hot keys aside:

* one number, exact or within the rounding of the other, in one unit;
* what is counted and where (each place and what holds it), in sentences also what is counted alone;
* inside one text also what is counted, what happened to it and when.

Cells of tables meet by fewer keys (``docs/link-rules.md`` tells of them): two cells of two tables by row, column and
period; a cell and a sentence by the place, or by a number that few cells of that noun have. Where more than ``HELD``
figures share a key, they must also share event, places and period, and of each lot the first ``HELD`` of the text are held.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, product
from typing import TypeAlias

from quoth.link import places, values
from quoth.link.comparability import until_told
from quoth.link.counts import Count
from quoth.link.words import fold

HELD = 40
"""From this many figures of one document on a key is hot."""
SHORT = 12
"""A text with no more figures than this in its sentences is short."""
FEW = 3
"""A number that more cells of one noun give than this says nothing about which of them a sentence means."""

Pair: TypeAlias = tuple[Count, Count]
Lots: TypeAlias = Mapping[Hashable, Sequence[Count]]


@dataclass(frozen=True, slots=True)
class Numbers:
    """Figures by unit and value; ``rising`` are the values of each unit in their order."""

    lots: Lots
    rising: Mapping[str, Sequence[Decimal]]

    @classmethod
    def of(cls, counts: Sequence[Count]) -> Numbers:
        """The index of some figures."""
        lots = _lots(counts, _number)
        rising: dict[str, set[Decimal]] = {}
        for count in counts:
            if count.figure.value is not None:
                rising.setdefault(count.figure.unit, set()).add(count.figure.value)
        return cls(lots, {unit: sorted(found) for unit, found in rising.items()})

    def near(self, unit: str, value: Decimal) -> list[Count]:
        """The figures whose other value rounds to ``value``."""
        slack = min(values.half_unit(value, unit), abs(value) / 49)
        rising = self.rising.get(unit, ())
        within = rising[bisect_left(rising, value - slack) : bisect_right(rising, value + slack)] if slack else ()
        return [c for other in within if other != value for c in self.lots[unit, other]]


def inside(counts: Sequence[Count]) -> Iterator[Pair]:
    """The pairs of one document that can meet, each once, the earlier figure of the text first."""
    told, cells = _apart(counts)
    place = {c.figure.iri: i for i, c in enumerate(counts)}
    pairs = [
        *_by_key(told, told),
        *_by_noun(told, told),
        *_by_place_of_cells(told, cells),
        *_by_number(told, told),
        *_by_number_of_cells(told, cells),
    ]
    pairs += (p for lot in _lots(told, _measured).values() for p in _lot(lot, lot))
    when = _lots(told, _when)
    pairs += (p for lot in when.values() for p in _lot(lot, lot))
    pairs += (p for lot in _rows(cells).values() for p in _lot(lot, lot))
    seen: set[tuple[int, int]] = set()
    for one, two in pairs:
        first, second = sorted((place[one.figure.iri], place[two.figure.iri]))
        if first != second:
            seen.add((first, second))
    return ((counts[i], counts[j]) for i, j in sorted(seen))


def across(one: Sequence[Count], two: Sequence[Count]) -> Iterator[Pair]:
    """The pairs of two documents that can meet, each once, the figure of ``one`` first; the same pairs whichever is which."""
    (told, cells), (others, other_cells) = _apart(one), _apart(two)
    if len(told) <= SHORT and len(others) <= SHORT:
        # one thing may go by two nouns and units, or by none, and an answer may count another
        pairs = list(product(told, others))
    else:
        pairs = [*_by_key(told, others), *_by_noun(told, others), *_by_number(told, others)]
    pairs += (*_by_place_of_cells(told, other_cells), *_by_number_of_cells(told, other_cells))
    pairs += ((a, b) for b, a in (*_by_place_of_cells(others, cells), *_by_number_of_cells(others, cells)))
    pairs += _shared(_rows(cells), _rows(other_cells))
    return iter({(a.figure.iri, b.figure.iri): (a, b) for a, b in pairs}.values())


def _apart(counts: Iterable[Count]) -> tuple[list[Count], list[Count]]:
    """Figures of sentences, and cells of tables."""
    told: list[Count] = []
    cells: list[Count] = []
    for count in counts:
        (told if count.row is None else cells).append(count)
    return told, cells


def _rows(cells: Sequence[Count]) -> Lots:
    """Cells by row and column; left out where two of one table share the key, since nobody can tell those apart."""
    found = _lots(cells, of_row)
    tables = {key: [c.row.table for c in lot if c.row] for key, lot in found.items()}
    return {key: lot for key, lot in found.items() if len(set(tables[key])) == len(lot)}


def _by_key(one: Sequence[Count], two: Sequence[Count]) -> Iterator[Pair]:
    return _shared(_lots(one, _where), _lots(two, _where)) if one and two else iter(())


def _by_noun(one: Sequence[Count], two: Sequence[Count]) -> Iterator[Pair]:
    """Figures of sentences with one noun, wherever they hold: a text may leave the place unsaid."""
    return _shared(_lots(one, _what), _lots(two, _what)) if one and two else iter(())


def _by_place_of_cells(told: Sequence[Count], cells: Sequence[Count]) -> Iterator[Pair]:
    """Sentences with cells of one place: those that give one number, or tell of a time that both know."""
    return ((a, b) for a, b in _by_key(told, cells) if _one_time(a, b) or values.same_number(a.figure, b.figure))


def _one_time(a: Count, b: Count) -> bool:
    one, two = until_told(a), until_told(b)
    return one.dated and two.dated and one.meets(two)


def _by_number(one: Sequence[Count], two: Sequence[Count]) -> Iterator[Pair]:
    ours, theirs = Numbers.of(one), Numbers.of(two)
    yield from _shared(ours.lots, theirs.lots)
    yield from _rounded(ours, theirs)
    if one is not two:
        yield from ((a, b) for b, a in _rounded(theirs, ours))


def _rounded(ours: Numbers, theirs: Numbers) -> Iterator[Pair]:
    for unit, rising in ours.rising.items():
        for value in rising:
            near = theirs.near(unit, value)
            if near:
                yield from _lot(ours.lots[unit, value], near)


def _by_number_of_cells(told: Sequence[Count], cells: Sequence[Count]) -> Iterator[Pair]:
    """Sentences with the cells that give their number, where a few cells of one noun do."""
    if not told or not cells:
        return
    index = Numbers.of(cells)
    rounds = [c for c in cells if c.figure.value is not None and values.half_unit(c.figure.value, c.figure.unit)]
    rounded = Numbers.of(rounds)
    for count in told:
        unit, value = count.figure.unit, count.figure.value
        same = [c for key in _number(count) for c in index.lots.get(key, ())]
        if value is not None:
            same += [*index.near(unit, value), *_rounding_to(rounded, unit, value)]
        for lot in _lots(same, _noun).values():
            if len(lot) <= FEW:
                yield from ((count, c) for c in lot)


def _rounding_to(rounded: Numbers, unit: str, value: Decimal) -> Iterator[Count]:
    """The rounded figures that ``value`` rounds to: one for each precision that it has."""
    for digits in range(1, len(value.as_tuple().digits)):
        step = value.adjusted() - digits + 1
        below = (value.scaleb(-step) // 1).scaleb(step)
        for candidate in (below, below + Decimal(1).scaleb(step)):
            slack = min(values.half_unit(candidate, unit), abs(candidate) / 49)
            if candidate != value and abs(candidate - value) <= slack:
                yield from rounded.lots.get((unit, candidate), ())


def _shared(one: Lots, two: Lots) -> Iterator[Pair]:
    for key, lot in one.items():
        if key in two:
            yield from _lot(lot, two[key])


def _lot(one: Sequence[Count], two: Sequence[Count]) -> Iterator[Pair]:
    """The pairs of two lots that share a key; of hot ones those that share more, and never more than ``HELD`` of each."""
    if max(len(one), len(two)) <= HELD:
        yield from _pairs(one, two)
        return
    finer, others = _lots(one, _finer), _lots(two, _finer)
    for key, lot in finer.items():
        if key in others:
            yield from _pairs(lot[:HELD], others[key][:HELD])


def _pairs(one: Sequence[Count], two: Sequence[Count]) -> Iterator[Pair]:
    return combinations(one, 2) if one == two else product(one, two)


def _lots(counts: Iterable[Count], keys: Callable[[Count], Iterable[Hashable]]) -> dict[Hashable, list[Count]]:
    found: dict[Hashable, list[Count]] = {}
    for count in counts:
        for key in keys(count):
            found.setdefault(key, []).append(count)
    return found


def _number(count: Count) -> Iterator[Hashable]:
    figure = count.figure
    if figure.value is not None:
        yield figure.unit, figure.value
    elif figure.bounds.bounded:
        yield figure.unit, figure.bounds


def _where(count: Count) -> Iterator[Hashable]:
    if count.counted is not None and count.places.known:
        for place in places.around(count.places) if count.places.regions else ("",):
            yield count.figure.unit, count.counted.widest, place


def _what(count: Count) -> Iterator[Hashable]:
    if count.counted is not None:
        yield count.figure.unit, count.counted.widest


def _measured(count: Count) -> Iterator[Hashable]:
    """By what a measure is of, and by what happened: its noun is often left out ("3 million hectares burned")."""
    known = values.CONVERSIONS.get(count.figure.unit)
    if known is not None and count.event is not None:
        yield known[0], count.event


def _when(count: Count) -> Iterator[Hashable]:
    period = _period(count)
    if count.counted is not None and period is not None:
        yield count.figure.unit, count.counted.group, count.event, period


def of_row(count: Count) -> Iterator[Hashable]:
    """By what a cell meets cells of other tables; nothing for figures of sentences and for cells that say too little."""
    period, scope = _period(count), count.figure.scope
    if count.row is not None and count.counted is not None and (count.row.label or period):
        yield count.figure.unit, count.counted.widest, count.event, count.row.label, period, scope.population


def _noun(count: Count) -> Iterator[Hashable]:
    yield count.counted.widest if count.counted else None


def _finer(count: Count) -> Iterator[Hashable]:
    group = count.counted.group if count.counted else None
    yield group, count.event, count.places, _period(count)


def _period(count: Count) -> Hashable:
    period = until_told(count)
    return period.days() if period.dated else fold(period.text) if period.text else None
