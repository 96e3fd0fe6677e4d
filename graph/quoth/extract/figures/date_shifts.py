"""Times that lean on another figure's: "a year earlier", "in the same months of 2024"."""

from __future__ import annotations

import datetime as dt
import re

from quoth.extract.figures.date_values import COUNTS
from quoth.extract.figures.quarters import shift_month
from quoth.model import PartialDate, Period

_SAME = re.compile(r"the (?:same|corresponding|comparable|equivalent)\b|this (?:point|time|stage)\b")


def shifted(text: str, period: Period) -> Period | None:
    """ "a year earlier", said of a figure that is compared with one of ``period``; ``None`` where that isn't known so exactly."""
    low = re.sub(r"^(?:in|for|over|during|at|from|on)\s", "", text.lower())
    low = re.sub(r"^the (?:previous|preceding|prior) (year|quarter|month|week)$", r"the \1 before", low)
    hit = re.match(r"(\S+)\s(year|quarter|month|week|day|hour|decade)s?\s", low)
    same = re.search(r"\b((?:1[5-9]|20)\d\d)\b", low)
    if period.start is None or period.end is None or low.endswith("ago"):
        return None
    if _SAME.match(low):
        years = period.end.first_day().year - int(same[0]) if same else 1
        return _moved(period, years * 12, 0, text)
    if hit is None:
        return None
    word = "one" if hit[1] in ("a", "an", "the") else hit[1]
    count = int(word) if word.isdigit() else COUNTS.get(word)
    if count is None:
        return None
    months = count * {"year": 12, "decade": 120, "quarter": 3, "month": 1}.get(hit[2], 0)
    days = count * {"week": 7, "day": 1}.get(hit[2], 0)
    return _moved(period, months, days, text) if months or days else None


def _moved(period: Period, months: int, days: int, text: str) -> Period | None:
    ends = [_earlier(e, months, days) for e in (period.start, period.end) if e is not None]
    if len(ends) != 2 or ends[0] is None or ends[1] is None or months < 0:
        return None
    return Period(ends[0], ends[1], text)


def _earlier(date: PartialDate, months: int, days: int) -> PartialDate | None:
    """A date some months or days before; ``None`` where it is printed less exactly than that."""
    first = date.first_day()
    if days:
        return PartialDate.of_day(first - dt.timedelta(days=days)) if date.day() is not None else None
    if len(date.text) == 4:
        return PartialDate(str(first.year - months // 12)) if months % 12 == 0 else None
    month = shift_month(first, -months)
    if len(date.text) == 7:
        return PartialDate(month)
    try:
        return PartialDate.of_day(dt.date.fromisoformat(f"{month}-{first.day:02}"))
    except ValueError:  # a year before 29 February
        return None
