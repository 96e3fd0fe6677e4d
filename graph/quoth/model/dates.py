"""Dates as exact as they were printed, and stretches between them."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A year, a month of a year, or a day: ``2019``, ``2024-03``, ``2025-01-20``.

    Raises:
        ValueError: when the text has another form or names no day of the calendar.
    """

    text: str

    def __post_init__(self) -> None:
        if not _FORM.fullmatch(self.text):
            raise ValueError(f"not a date as YYYY, YYYY-MM or YYYY-MM-DD: {self.text!r}")
        self.first_day()

    def __str__(self) -> str:
        return self.text

    @classmethod
    def of_day(cls, day: dt.date) -> PartialDate:
        """The date that names one day."""
        return cls(day.isoformat())

    def first_day(self) -> dt.date:
        """The earliest day that this can mean."""
        return _first_day(self.text)

    def last_day(self) -> dt.date:
        """The latest day that this can mean."""
        first = self.first_day()
        if len(self.text) == 4:
            return dt.date(first.year, 12, 31)
        if len(self.text) == 7:
            return dt.date(first.year, first.month, calendar.monthrange(first.year, first.month)[1])
        return first

    def day(self) -> dt.date | None:
        """The day, where one is named."""
        return self.first_day() if len(self.text) == 10 else None


@lru_cache(1 << 12)
def _first_day(text: str) -> dt.date:
    year, month, day = (int(p) for p in (text + "-01-01")[:10].split("-"))
    return dt.date(year, month, day)


@dataclass(frozen=True, slots=True)
class Period:
    """When something held: from a date to a date, each perhaps unknown, and the phrase that says so.

    A phrase that can't be resolved ("since the governor took office") stays in ``text`` with no dates.
    """

    start: PartialDate | None = None
    end: PartialDate | None = None
    text: str | None = None

    def __bool__(self) -> bool:
        return bool(self.start or self.end or self.text)

    @property
    def dated(self) -> bool:
        """Whether at least one end is known."""
        return bool(self.start or self.end)

    def days(self) -> tuple[dt.date, dt.date]:
        """The first and the last day, an unknown end taken as open."""
        first = self.start.first_day() if self.start else dt.date.min
        last = self.end.last_day() if self.end else dt.date.max
        return first, last

    def holds(self, other: Period) -> bool:
        """Whether ``other`` lies within this period."""
        (a, b), (c, d) = self.days(), other.days()
        return a <= c and d <= b

    def meets(self, other: Period) -> bool:
        """Whether the two share a day."""
        (a, b), (c, d) = self.days(), other.days()
        return max(a, c) <= min(b, d)
