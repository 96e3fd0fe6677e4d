"""Figures as rows of numbers, and how two rows may stand: what is cheap to ask of millions of pairs at once.

A row holds what the rules of ``verdicts`` look at first, words as hashes and sets as 64 bits of which each member sets one. Two
equal words have equal hashes and two sets with a common member share a bit, so `stands` may let a pair pass that the rules have
nothing to say of, and never the other way round. Rows are packed, 100 bytes each, so that an index can keep them as they are.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from enum import IntEnum
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from quoth.link import candidates, places, values
from quoth.link.comparability import until_told
from quoth.link.counts import Count
from quoth.link.lexicon import EVENTS
from quoth.model import Direction, Kind

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

Rows: TypeAlias = dict[str, NDArray[Any]]
"""Figures by column, each an array of one length."""
Mask: TypeAlias = Any
"""An array of truths. numpy's stubs give `Any` for what comparing two arrays gives, so no closer type can be held."""

_PACK = struct.Struct("<7I3i3Q4d4B")
_KINDS = {Kind.UNKNOWN: 0, Kind.STOCK: 1, Kind.FLOW: 2, Kind.CUMULATIVE: 3, Kind.RATE: 4, Kind.SHARE: 5, Kind.CHANGE: 6}
_FLOW, _CUMULATIVE = 2, 3
_SHARP, _CLASSED, _COUNT, _PERSON, _VALUED = 1, 2, 4, 8, 16
_LOOSE = 1 + 1e-9
_SOON = 14
"""Days; the same that ``meetings`` and ``between`` take for one story."""


class Sort(IntEnum):
    """What a row stands for: a figure of a sentence, a cell, quoted words, a document as one that is cited, or one that cites it."""

    TOLD = 0
    CELL = 1
    WORDS = 2
    ISSUED = 3
    CITED = 4


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
        first, last, _told(count),
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


def columns(packed: bytes) -> Rows:
    """Packed rows by column."""
    read = np.frombuffer(packed, LAYOUT)
    return {name: np.ascontiguousarray(read[name]) for name in LAYOUT.names or ()}


def take(rows: Rows, which: NDArray[Any]) -> Rows:
    """The rows at some places."""
    return {name: column[which] for name, column in rows.items()}


def stands(a: Rows, b: Rows) -> NDArray[np.uint8]:
    """How each row of ``a`` may stand to the row of ``b`` at the same place; symmetric."""
    found = np.where(_alike(a, b), Standing.ALIKE, Standing.APART).astype(np.uint8)
    one_thing = _one_thing(a, b)
    parts = one_thing & _fitting(a, b)
    found[parts] = Standing.PART
    known = one_thing & (a["kind"] == b["kind"]) & _equal(a, b, "first", "last")
    found[known] = Standing.MEETING
    found[known & ((a["upper"] < b["lower"]) | (b["upper"] < a["lower"]))] = Standing.EXCLUDING
    found[_one_number(a, b)] = Standing.ONE_NUMBER
    rivals = (a["sort"] == Sort.CELL) & (b["sort"] == Sort.CELL) & ((a["row"] != b["row"]) | (a["row"] == 0))
    found[rivals] = Standing.APART
    found[_bound(a, b)] = Standing.BOUND
    return found


def _bound(a: Rows, b: Rows) -> Mask:
    """The same words twice, or a document and one that cites such a document."""
    one, two = a["sort"], b["sort"]
    words = (one == Sort.WORDS) & (two == Sort.WORDS)
    return words | ((one > Sort.WORDS) & (two > Sort.WORDS) & (one != two))


def _alike(a: Rows, b: Rows) -> Mask:
    """One sort of thing in one named place, whenever it was: that two such figures can't be compared is worth telling."""
    what = (a["event"] == b["event"]) | ((a["traits"] & _PERSON) == 0)
    return _equal(a, b, "unit", "widest", "group", "where") & what & (a["group"] != 0) & (a["where"] != 0)


def _one_thing(a: Rows, b: Rows) -> Mask:
    """What may be the same, or a part of the same, thing in times that are both known."""
    groups = (a["group"] == b["group"]) | (a["group"] == b["widest"]) | (b["group"] == a["widest"])
    kinds = (a["kind"] != 0) & ((a["kind"] == b["kind"]) | (_over_time(a) & _over_time(b)))
    times = (a["first"] != 0) & (b["first"] != 0)
    nouns = _equal(a, b, "unit", "widest") & (a["widest"] != 0)
    return nouns & groups & kinds & times & _events_meet(a, b) & _one_place(a, b)


def _over_time(a: Rows) -> Mask:
    """What comes together over a time: a flow, or what has come together in all."""
    return (a["kind"] == _FLOW) | (a["kind"] == _CUMULATIVE)


def _fitting(a: Rows, b: Rows) -> Mask:
    """Whether the time of one holds the time of the other, for kinds of which parts add up."""
    inside = (a["first"] >= b["first"]) & (a["last"] <= b["last"])
    inside |= (b["first"] >= a["first"]) & (b["last"] <= a["last"])
    return inside & (a["kind"] <= _CUMULATIVE) & (b["kind"] <= _CUMULATIVE)


def _events_meet(a: Rows, b: Rows) -> Mask:
    """Two verbs of which one is in no class may mean the same."""
    return (a["event"] == b["event"]) | ((a["traits"] & b["traits"] & _CLASSED) == 0)


def _one_number(a: Rows, b: Rows) -> Mask:
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
    figures = (a["sort"] < Sort.WORDS) & (b["sort"] < Sort.WORDS)
    return figures & ((thing & placed) | (soon & _one_time(a, b))) & _same_number(a, b)


def _one_time(a: Rows, b: Rows) -> Mask:
    """Whether two figures may have been told at about one time."""
    return (np.abs(a["told"] - b["told"]) <= _SOON) | (a["told"] == 0) | (b["told"] == 0)


def _one_place(a: Rows, b: Rows) -> Mask:
    """Whether a place of the one is, or holds, a place of the other."""
    return ((a["places"] & b["around"]) | (a["around"] & b["places"])) != 0


def _same_number(a: Rows, b: Rows) -> Mask:
    """As ``values.same_number`` has it."""
    one, two = a["value"], b["value"]
    off = np.abs(one - two)
    rounds = (off <= b["slack"] * _LOOSE) & (off * 50 <= np.abs(one) * _LOOSE)
    rounds |= (off <= a["slack"] * _LOOSE) & (off * 50 <= np.abs(two) * _LOOSE)
    unvalued = ((a["traits"] | b["traits"]) & _VALUED) == 0
    return _equal(a, b, "unit", "of", "direction") & (
        (one == two) | rounds | (unvalued & _equal(a, b, "lower", "upper"))
    )


def _equal(a: Rows, b: Rows, *names: str) -> Mask:
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


def _told(count: Count) -> int:
    day = count.told.day() if count.told else None
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
        | _VALUED * (figure.value is not None)
    )


def _word(word: str | None) -> int:
    return (zlib.crc32(word.encode()) or 1) if word else 0


def _bits(words: Iterable[str]) -> int:
    found = 0
    for word in words:
        found |= 1 << (zlib.crc32(word.encode()) & 63)
    return found
