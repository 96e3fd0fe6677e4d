"""Where marks stand: at their amount and day, side by side where they would hide each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from quoth.show.plot.points import Mark
from quoth.show.plot.scales import Amounts, Days

_STEP = 17.0
"""How wide a mark is, in pixels, with some air."""
_NEAR = 7.0
"""Nearer than so many pixels to each other, both ways, one of two marks can't be seen or clicked."""
_MOST = 5
"""How many steps a mark goes aside at most: what stands further off is no longer at its day."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark and its middle, in pixels."""

    mark: Mark
    x: float
    y: float


def placed(drawn: Iterable[Mark], up: Amounts, along: Days) -> tuple[Placed, ...]:
    """Each mark at its place, or beside it where another stands there already: by turns to the right and to the left."""
    taken: dict[tuple[int, int], list[tuple[float, float]]] = {}
    found: list[Placed] = []
    for mark in drawn:
        x, y = along.pixel(mark.point.day), up.pixel(mark.point.at)
        x = next((at for at in _aside(x, along) if _is_free(taken, at, y)), x)
        taken.setdefault(_cell(x, y), []).append((x, y))
        found.append(Placed(mark, x, y))
    return tuple(found)


def _aside(x: float, along: Days) -> Iterator[float]:
    steps = (0, *(sign * n for n in range(1, _MOST + 1) for sign in (1, -1)))
    yield from (at for step in steps if along.left <= (at := x + step * _STEP) <= along.right)


def _is_free(taken: dict[tuple[int, int], list[tuple[float, float]]], x: float, y: float) -> bool:
    column, row = _cell(x, y)
    around = (taken.get((column + dx, row + dy), ()) for dx in (-1, 0, 1) for dy in (-1, 0, 1))
    return not any(abs(x - ox) < _NEAR and abs(y - oy) < _NEAR for spots in around for ox, oy in spots)


def _cell(x: float, y: float) -> tuple[int, int]:
    return int(x // _NEAR), int(y // _NEAR)
