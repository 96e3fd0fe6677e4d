"""Quarters and halves of a year: of the one that is printed, else of the last or the next one."""

from __future__ import annotations

import datetime as dt
import re

from quoth.extract.figures.calendar_words import QUARTERS
from quoth.extract.figures.weekdays import Ends
from quoth.model import PartialDate

_TOLD_AFTER = 60  # days
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")


def quarter(text: str, published: PartialDate | None) -> Ends:
    year = _YEAR.search(text)
    if year:
        of = int(year[0])
    elif published:
        of = published.first_day().year - ("last" in text.lower())
    else:
        return None
    part = next(QUARTERS[w] for w in re.findall(r"\w+", text.lower()) if w in QUARTERS)
    length = 6 if "half" in text or text[0] == "H" else 3
    if part * length > 12:
        return None
    return PartialDate(f"{of}-{(part - 1) * length + 1:02}"), PartialDate(f"{of}-{part * length:02}")


def bare_quarter(text: str, published: PartialDate | None) -> Ends:
    """ "the third quarter": the last one that was over by the day of publication."""
    if published is None or len(published.text) < 7:
        return None
    length = 6 if "half" in text else 3
    part = next(QUARTERS[w] for w in re.findall(r"\w+", text.lower()) if w in QUARTERS)
    now = published.first_day()
    of = now.year if now.month > part * length else now.year - 1
    return PartialDate(f"{of}-{(part - 1) * length + 1:02}"), PartialDate(f"{of}-{part * length:02}")


def next_quarter(text: str, published: PartialDate) -> Ends:
    """ "the third quarter", said of what is to come: the first one that wasn't over two months ago, since a firm tells of one after it."""
    past = bare_quarter(text, published)
    if past is None or (published.first_day() - past[1].last_day()).days <= _TOLD_AFTER:
        return past
    return PartialDate(_year_on(past[0])), PartialDate(_year_on(past[1]))


def _year_on(month: PartialDate) -> str:
    return shift_month(month.first_day(), 12)


def shift_month(day: dt.date, step: int) -> str:
    at = day.year * 12 + day.month - 1 + step
    return f"{at // 12}-{at % 12 + 1:02}"
