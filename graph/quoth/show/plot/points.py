"""What is plotted: figures as points in time, and how asserters are told apart."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

MOST_SERIES = 8
OTHERS = "others"


@dataclass(frozen=True, slots=True)
class Point:
    """One figure: ``value``, or the bounds of a range; ``day`` when it holds, ``dated`` whether the text says so.

    ``since`` and ``until`` are the days of a period; ``root`` (IRI) is what it leads back to; ``href`` leads to its page.
    ``mood`` is ``denied`` or ``negated`` where the asserter does not put it forward; ``against`` counts who speaks against it.
    """

    label: str
    asserter: str
    day: dt.date
    dated: bool
    value: Decimal | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    root: str | None = None
    href: str | None = None
    mood: str = ""
    against: int = 0

    @property
    def at(self) -> Decimal:
        """Where the mark stands: the value, else the middle of the range, else the bound there is."""
        if self.value is not None:
            return self.value
        bounds = [bound for bound in (self.lower, self.upper) if bound is not None]
        return sum(bounds, Decimal(0)) / len(bounds) if bounds else Decimal(0)

    @property
    def amounts(self) -> tuple[Decimal, ...]:
        """Every amount that must have its place on the plot."""
        return tuple(a for a in (self.at, self.lower, self.upper) if a is not None)


@dataclass(frozen=True, slots=True)
class Mark:
    """The points that fall on one spot, drawn as one: the first of them, and how many."""

    point: Point
    series: int
    times: int


def series(points: Iterable[Point]) -> tuple[str, ...]:
    """The asserters by how many figures they put forward, the rest as ``others``."""
    counted = Counter(p.asserter for p in points)
    names = sorted(counted, key=lambda name: (-counted[name], name))
    return tuple(names) if len(names) <= MOST_SERIES else (*names[: MOST_SERIES - 1], OTHERS)


def marks(points: Sequence[Point], names: Sequence[str]) -> tuple[Mark, ...]:
    """One mark a spot, asserter and standing (put forward or denied, spoken against or not), in the order of time."""
    spots: dict[tuple[int, dt.date, Decimal, bool, str, bool], list[Point]] = {}
    for point in sorted(points, key=lambda p: (p.day, p.at, p.label)):
        which = names.index(point.asserter) if point.asserter in names else len(names) - 1
        spot = (which, point.day, point.at, point.dated, point.mood, point.against > 0)
        spots.setdefault(spot, []).append(point)
    return tuple(Mark(found[0], which, len(found)) for (which, *_), found in spots.items())
