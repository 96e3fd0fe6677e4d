"""From amounts and days to pixels, with ticks at round numbers and at the calendar's own steps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor, log10

_LOG_FROM = 50
_SHORT = 100
"""Days up to which an axis shows days."""
_UNITS = ((10**12, "tn"), (10**9, "bn"), (10**6, "m"))


@dataclass(frozen=True, slots=True)
class Amounts:
    """The upright axis: from ``bottom`` to ``top`` pixels, logarithmic where the amounts span too far for a straight one."""

    low: float
    high: float
    bottom: float
    top: float
    logarithmic: bool

    @classmethod
    def fitting(cls, amounts: Sequence[Decimal], bottom: float, top: float) -> Amounts:
        """A scale on which all amounts have room."""
        low, high = float(min(amounts)), float(max(amounts))
        logarithmic = low > 0 and high / low > _LOG_FROM
        if logarithmic:
            return cls(10 ** floor(log10(low)), 10 ** ceil(log10(high)), bottom, top, True)
        low, high = min(low, 0.0), max(high, 0.0)
        step = _round_step((high - low) or 1.0)
        return cls(
            floor(low / step) * step, ceil(high / step) * step or (step if low == 0 else 0.0), bottom, top, False
        )

    def pixel(self, amount: Decimal | float) -> float:
        """Where an amount stands."""
        value = float(amount)
        if self.logarithmic:
            share = (log10(max(value, self.low)) - log10(self.low)) / max(log10(self.high) - log10(self.low), 1e-9)
        else:
            share = (value - self.low) / (self.high - self.low)
        return self.bottom + (self.top - self.bottom) * share

    def ticks(self) -> tuple[float, ...]:
        """Round amounts to draw a line at."""
        if self.logarithmic:
            return tuple(10.0**n for n in range(round(log10(self.low)), round(log10(self.high)) + 1))
        step = _round_step(self.high - self.low)
        return tuple(self.low + n * step for n in range(round((self.high - self.low) / step) + 1))


@dataclass(frozen=True, slots=True)
class Days:
    """The level axis."""

    first: dt.date
    last: dt.date
    left: float
    right: float

    @classmethod
    def fitting(cls, days: Sequence[dt.date], left: float, right: float) -> Days:
        """A scale with some room on both sides."""
        first, last = min(days), max(days)
        room = max((last - first).days // 20, 3)
        return cls(_shifted(first, -room), _shifted(last, room), left, right)

    def pixel(self, day: dt.date) -> float:
        """Where a day stands."""
        return self.left + (self.right - self.left) * (day - self.first).days / (self.last - self.first).days

    def ticks(self) -> tuple[tuple[dt.date, str], ...]:
        """Firsts of years or months, or single days of a short stretch, with what to write there; at most about eight."""
        span = (self.last - self.first).days
        if span <= _SHORT:
            step = max(1, -(-span // 7))
            days = (self.first + dt.timedelta(n) for n in range(step // 2, span, step))
            return tuple((day, f"{day.day} {day:%b %Y}") for day in days)
        months = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month
        step = next((s for s in (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000) if months / s <= 8), 18000)
        start = self.first.year * 12 + self.first.month - 1
        firsts = [_first(n) for n in range(start - start % step, start + months + step + 1, step) if n >= 12]
        form = "%Y" if step >= 12 else "%b %Y"
        return tuple((day, day.strftime(form)) for day in firsts if self.first <= day <= self.last)


def written(amount: float) -> str:
    """An amount as short as an axis has room for: ``1.2bn``, ``40,000``, ``0.5``."""
    for size, word in _UNITS:
        if abs(amount) >= size:
            return f"{amount / size:g}{word}"
    return f"{amount:,.0f}" if abs(amount) >= 10 or amount == round(amount) else f"{amount:g}"


def _round_step(reach: float) -> float:
    rough = reach / 5
    size = 10.0 ** floor(log10(rough))
    return next(m * size for m in (1, 2, 5, 10) if m * size >= rough - 1e-12)


def _first(months: int) -> dt.date:
    return dt.date(min(months // 12, dt.MAXYEAR), months % 12 + 1, 1)


def _shifted(day: dt.date, days: int) -> dt.date:
    return dt.date.fromordinal(min(max(day.toordinal() + days, 1), dt.date.max.toordinal()))
