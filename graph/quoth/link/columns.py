"""Figures as rows of numbers, and how two rows may stand: what is cheap to ask of millions of pairs at once.

A row holds what the rules of ``verdicts`` look at first, words as hashes and sets as 64 bits of which each member sets one. Two
equal words have equal hashes and two sets with a common member share a bit, so `stands` may let a pair pass that the rules have
nothing to say of, and never the other way round. Rows are packed, 100 bytes each, so that an index can keep them as they are.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from quoth.link import candidates, places, values
from quoth.link.comparability import until_told
from quoth.link.counts import Count
from quoth.link.lexicon import EVENTS
from quoth.model import Direction, Kind, PartialDate

LAYOUT = np.dtype(
    [
        *((name, "<u4") for name in ("unit", "of", "widest", "group", "event", "where", "row")),
        *((name, "<i4") for name in ("first", "last", "told")),
        *((name, "<u8") for name in ("places", "around", "sources")),
        *((name, "<f8") for name in ("value", "slack", "lower", "upper")),
        *((name, "u1") for name in ("kind", "direction", "sort", "traits")),
    ]
)  # fmt: skip
"""One figure. ``first`` and ``last`` are days of a period that is known at both ends, else 0; ``told`` is the day of publication, 0
where no day is named; ``where`` stands for all named places."""

ALIKE = "alike"
"""A column besides: equal where two figures look alike, 0 where a figure looks like nothing."""

Rows: TypeAlias = dict[str, NDArray[Any]]
"""Figures by column, each an array of one length."""
Mask: TypeAlias = Any
"""An array of truths. numpy's stubs give `Any` for what comparing two arrays gives, so no closer type can be held."""

_PACK = struct.Struct("<7I3i3Q4d4B")
_KINDS = {Kind.UNKNOWN: 0, Kind.STOCK: 1, Kind.FLOW: 2, Kind.CUMULATIVE: 3, Kind.RATE: 4, Kind.SHARE: 5, Kind.CHANGE: 6}
_FLOW, _CUMULATIVE = 2, 3
_SHARP, _CLASSED, _COUNT, _PERSON = 1, 2, 4, 8
_MIX = np.uint64(0x9E3779B97F4A7C15)
_LOOSE = 1 + 1e-9
_SOON, _REPRINTED = 14, 31
"""Days; the same that ``meetings`` and ``between`` take for one story, and ``reprints`` for one text."""
_HASHES, _SHARED = ("unit", "of", "widest", "group"), 2
"""Where a sentence keeps its smallest hashes, and how many of them two renderings share."""


class Sort(IntEnum):
    """What a row stands for: a figure of a sentence, a cell, a sentence, quoted words, a document that may be cited, one that cites."""

    TOLD = 0
    CELL = 1
    SENTENCE = 2
    WORDS = 3
    ISSUED = 4
    CITED = 5


class Standing(IntEnum):
    """How two rows may stand; what is higher is told first. ``ALIKE`` gives no verdict but that they can't be compared."""

    APART = 0
    ALIKE = 1
    PART = 2
    MEETING = 3
    EXCLUDING = 4
    ONE_NUMBER = 5
    BOUND = 6


def row(count: Count) -> bytes:
    """A figure as one packed row."""
    figure, counted = count.figure, count.counted
    reach = values.reach(figure)
    first, last = _days(count)
    return _PACK.pack(
        _word(figure.unit), _word(None if figure.of is None else str(figure.of.normalize())),
        _word(counted.widest if counted else None), _word(counted.group if counted else None),
        _word(count.event), _where(count), _word(_row(count)),
        first, last, _day(count.told),
        _bits(count.places.regions), _bits(places.around(count.places)), _bits(count.sources),
        float("nan") if figure.value is None else float(figure.value),
        0.0 if figure.value is None else float(values.half_unit(figure.value, figure.unit)),
        float("-inf") if reach.lower is None else float(reach.lower),
        float("inf") if reach.upper is None else float(reach.upper),
        _KINDS[figure.kind],
        0 if figure.direction is None else 1 + list(Direction).index(figure.direction),
        Sort.TOLD if count.row is None else Sort.CELL,
        _traits(count),
    )  # fmt: skip


def mark(sort: Sort) -> bytes:
    """The row of a document, or of its words, under a key that is no figure's."""
    return _PACK.pack(*[0] * 7, 0, 0, 0, 0, 0, 0, 0.0, 0.0, 0.0, 0.0, 0, 0, sort, 0)


def sentence(hashes: Sequence[str], told: PartialDate | None) -> bytes:
    """The row of a sentence with the smallest hashes of its words, in hexadecimal."""
    kept = [int(h[:8], 16) for h in hashes[: len(_HASHES)]]
    padded = [*kept, *[0] * (7 - len(kept))]
    return _PACK.pack(*padded, 0, 0, _day(told), 0, 0, 0, 0.0, 0.0, 0.0, 0.0, 0, 0, Sort.SENTENCE, 0)


def columns(packed: bytes) -> Rows:
    """Packed rows by column, with `ALIKE`, which is worked out of several.

    What has bounds and no value gets a value that stands for them.
    """
    read = np.frombuffer(packed, LAYOUT)
    found = {name: read[name].copy() for name in LAYOUT.names or ()}
    unvalued = np.isnan(found["value"])
    bounds = found["lower"][unvalued].view(np.uint64) * _MIX ^ found["upper"][unvalued].view(np.uint64)
    found["value"][unvalued] = -1.0 - (bounds >> np.uint64(12))
    found[ALIKE] = _alike(found)
    return found


def _alike(rows: Rows) -> NDArray[np.uint64]:
    """One number for unit, noun, named places, and of people what happened to them; 0 where one of these is not said."""
    mixed = np.zeros(len(rows["unit"]), dtype=np.uint64)
    event = np.where(rows["traits"] & _PERSON, rows["event"], 0)
    for column in (rows["unit"], rows["widest"], rows["group"], rows["where"], event):
        mixed = (mixed ^ column) * _MIX
        mixed ^= mixed >> np.uint64(29)
    mixed[(rows["group"] == 0) | (rows["where"] == 0)] = 0
    return mixed


class Side:
    """One side of many pairs: the rows at some places, each column taken when it is first asked for.

    ``rows`` may be such a side too: an order in which rows are often asked for is worth keeping.
    """

    __slots__ = ("_rows", "_taken", "_which")

    def __init__(self, rows: Rows | Side, which: NDArray[Any]) -> None:
        self._rows = rows
        self._which = which
        self._taken: Rows = {}

    def __getitem__(self, name: str) -> NDArray[Any]:
        if name not in self._taken:
            self._taken[name] = self._rows[name].take(self._which)
        return self._taken[name]

    def among(self, some: NDArray[Any]) -> Side:
        """The same side of some of the pairs."""
        return Side(self._rows, self._which[some])


def stands(a: Side, b: Side) -> NDArray[np.uint8]:
    """How each row of ``a`` may stand to the row of ``b`` at the same place; symmetric.

    The most telling columns are looked at of all pairs, the others of those that are left.
    """
    found = np.where((a[ALIKE] == b[ALIKE]) & (a[ALIKE] != 0), Standing.ALIKE, Standing.APART).astype(np.uint8)
    timed = np.flatnonzero(_timed(a, b))
    found[timed] = np.maximum(found[timed], _one_thing(a.among(timed), b.among(timed)))
    close = np.flatnonzero(_close(a, b) & (a["sort"] < Sort.SENTENCE))
    found[close[_one_number(a.among(close), b.among(close))]] = Standing.ONE_NUMBER
    cells = np.flatnonzero((a["sort"] == Sort.CELL) & (b["sort"] == Sort.CELL))
    rows = a.among(cells)["row"]
    found[cells[(rows != b.among(cells)["row"]) | (rows == 0)]] = Standing.APART
    others = np.flatnonzero((a["sort"] >= Sort.SENTENCE) & (b["sort"] >= Sort.SENTENCE))
    found[others] = np.where(_bound(a.among(others), b.among(others)), Standing.BOUND, Standing.APART)
    return found


def _bound(a: Side, b: Side) -> Mask:
    """The same words twice, nearly the same sentence, or a document and one that cites such a document."""
    one, two = a["sort"], b["sort"]
    words = (one == Sort.WORDS) & (two == Sort.WORDS)
    printed = (one == Sort.SENTENCE) & (two == Sort.SENTENCE) & _one_time(a, b, _REPRINTED)
    if printed.any():
        printed &= sum((a[x] == b[y]) & (a[x] != 0) for x in _HASHES for y in _HASHES) >= _SHARED
    return words | printed | ((one > Sort.WORDS) & (two > Sort.WORDS) & (one != two))


def _timed(a: Side, b: Side) -> Mask:
    """Whether the times of both are known, and the one holds the other."""
    first, last, other_first, other_last = a["first"], a["last"], b["first"], b["last"]
    inside = (first >= other_first) & (last <= other_last)
    inside |= (other_first >= first) & (other_last <= last)
    return inside & (first != 0) & (other_first != 0)


def _one_thing(a: Side, b: Side) -> NDArray[np.uint8]:
    """What may be the same thing, or of kinds of which parts add up a part of it, in times that meet."""
    groups = (a["group"] == b["group"]) | (a["group"] == b["widest"]) | (b["group"] == a["widest"])
    kinds = (a["kind"] != 0) & ((a["kind"] == b["kind"]) | (_over_time(a) & _over_time(b)))
    nouns = _equal(a, b, "unit", "widest") & (a["widest"] != 0)
    one_thing = nouns & groups & kinds & _events_meet(a, b) & _one_place(a, b)
    known = one_thing & _equal(a, b, "kind", "first", "last")
    apart = (a["upper"] < b["lower"]) | (b["upper"] < a["lower"])
    parts = one_thing & (a["kind"] <= _CUMULATIVE) & (b["kind"] <= _CUMULATIVE)
    found = np.where(known, np.where(apart, Standing.EXCLUDING, Standing.MEETING), np.where(parts, Standing.PART, 0))
    return found.astype(np.uint8)


def _over_time(a: Side) -> Mask:
    """What comes together over a time: a flow, or what has come together in all."""
    return (a["kind"] == _FLOW) | (a["kind"] == _CUMULATIVE)


def _events_meet(a: Side, b: Side) -> Mask:
    """Two verbs of which one is in no class may mean the same."""
    return (a["event"] == b["event"]) | ((a["traits"] & b["traits"] & _CLASSED) == 0)


def _close(a: Side, b: Side) -> Mask:
    """Two values of which one is, or rounds to, the other, whatever their units."""
    one, two = a["value"], b["value"]
    off = np.abs(one - two)
    return (one == two) | (
        (off <= np.maximum(a["slack"], b["slack"]) * _LOOSE) & (off * 50 <= np.maximum(one, two) * _LOOSE)
    )


def _one_number(a: Side, b: Side) -> Mask:
    """One number of one thing in one place, whenever it was told; of one sort of thing only where it was told at about one time.

    Then it may be a striking number of which the one text does not say where, or any that comes from one source.
    """
    nouns = (_equal(a, b, "widest") & (a["widest"] != 0)) | ((a["traits"] & _COUNT) == 0)
    thing = _equal(a, b, "group") & (a["group"] != 0) & _events_meet(a, b)
    sharp = (a["traits"] & b["traits"] & _SHARP) != 0
    source = (a["sources"] & b["sources"]) != 0
    placed = _one_place(a, b)
    nowhere = (a["places"] == 0) | (b["places"] == 0)
    soon = (thing & source) | (sharp & (source | (nouns & (placed | nowhere))))
    figures = (a["sort"] < Sort.SENTENCE) & (b["sort"] < Sort.SENTENCE) & _equal(a, b, "unit", "direction")
    figures &= (a["of"] == b["of"]) | (a["of"] == 0) | (b["of"] == 0)
    return figures & ((thing & placed) | (soon & _one_time(a, b, _SOON)))


def _one_time(a: Side, b: Side, days: int) -> Mask:
    """Whether two may have been told at about one time."""
    return (np.abs(a["told"] - b["told"]) <= days) | (a["told"] == 0) | (b["told"] == 0)


def _one_place(a: Side, b: Side) -> Mask:
    """Whether a place of the one is, or holds, a place of the other."""
    return ((a["places"] & b["around"]) | (a["around"] & b["places"])) != 0


def _equal(a: Side, b: Side, *names: str) -> Mask:
    found: Mask = a[names[0]] == b[names[0]]
    for name in names[1:]:
        found &= a[name] == b[name]
    return found


def _days(count: Count) -> tuple[int, int]:
    period = until_told(count)
    if not period.dated or period.end is None:
        return 0, 0
    first, last = period.days()
    return first.toordinal(), last.toordinal()


def _day(told: PartialDate | None) -> int:
    day = told.day() if told else None
    return day.toordinal() if day else 0


def _where(count: Count) -> int:
    found = count.places
    return _word("|".join(sorted((*found.regions, "&", *found.institutions)))) if found.named else 0


def _row(count: Count) -> str | None:
    """The row and column of a cell."""
    return next((repr(key) for key in candidates.of_row(count)), None)


def _traits(count: Count) -> int:
    figure, counted = count.figure, count.counted
    return (
        _SHARP * values.distinctive(figure)
        | _CLASSED * (count.event in EVENTS)
        | _COUNT * (figure.unit == "count")
        | _PERSON * (counted is not None and counted.group == "person")
    )


def _word(word: str | None) -> int:
    return (zlib.crc32(word.encode()) or 1) if word else 0


def _bits(words: Iterable[str]) -> int:
    found = 0
    for word in words:
        found |= 1 << (zlib.crc32(word.encode()) & 63)
    return found
