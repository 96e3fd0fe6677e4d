"""Days by their place in the week: "Friday", "last Wednesday", "the weekend"."""

from __future__ import annotations

import datetime as dt

from quoth.extract.figures.calendar_words import WEEKDAYS
from quoth.model import PartialDate

Ends = tuple[PartialDate, PartialDate] | None
_WEEKS = {"first": 0, "second": 1, "third": 2}
_SUNDAY, _MIDWEEK = 6, 2


def weekday(text: str, published: PartialDate | None) -> Ends:
    """ "Friday" in a text of a Friday is that day; "last Tuesday" and "next Tuesday" have two readings each."""
    today = published.day() if published else None
    if today is None:
        return None
    wanted = next(WEEKDAYS[w] for w in text.lower().split() if w in WEEKDAYS)
    day = PartialDate.of_day(today - dt.timedelta(days=(today.weekday() - wanted) % 7))
    return day, day


def near_day(text: str, published: PartialDate | None) -> Ends:
    """ "last Wednesday" in a text of a Tuesday: the last one and the one of last week are one day; on a Friday they are two."""
    today = published.day() if published else None
    first, _, rest = text.lower().partition(" ")
    wanted = next((WEEKDAYS[w] for w in rest.split() if w in WEEKDAYS), None)
    if today is None or wanted is None or first != "last" or not today.weekday() < wanted < _SUNDAY:
        return None
    return weekday(rest, published)


def vague_day(text: str, published: PartialDate | None) -> Ends:
    """ "the weekend" in a text of a Monday, Tuesday or Wednesday is the last one; later it may be the next."""
    today = published.day() if published else None
    if today is None or not text.lower().endswith("weekend") or today.weekday() > _MIDWEEK:
        return None
    saturday = today - dt.timedelta(days=today.weekday() + 2)
    return PartialDate.of_day(saturday), PartialDate.of_day(saturday + dt.timedelta(days=1))


def week_in_month(which: str, month: PartialDate) -> Ends:
    """The "first", "second", "third" or "last" seven days of a month."""
    if which in _WEEKS:
        first = month.first_day() + dt.timedelta(days=7 * _WEEKS[which])
        return PartialDate.of_day(first), PartialDate.of_day(first + dt.timedelta(days=6))
    last = month.last_day()
    return PartialDate.of_day(last - dt.timedelta(days=6)), PartialDate.of_day(last)
