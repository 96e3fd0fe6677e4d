"""Dates of publication as pages and people write them. Only what is written: nothing is completed or guessed."""

from __future__ import annotations

import re

from quoth.errors import WrongCall
from quoth.model import PartialDate

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
"""A month in English, whole or short, as a part of a pattern."""

_DAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?"
DATE = (
    rf"(?:{_DAY}{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|{_DAY}\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?[\s-]{MONTH},?[\s-]\d{{4}}"
    r"|\d{4}-\d{2}-\d{2}|\d{4}/\d{2}/\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{4})"
)
"""A whole date as a part of a pattern; the month in any case with ``re.I``."""

_ISO = re.compile(r"\s*(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}.{0,20})?\s*")
_COMPACT = re.compile(r"\s*(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?\s*")
_MONTH_FIRST = re.compile(rf"({MONTH})\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\b", re.I)
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+({MONTH}),?[\s-]+(\d{{4}})\b", re.I)
_STROKES = re.compile(r"\s*(?:(\d{4})/(\d{2})/(\d{2})|(\d{1,2})[/.](\d{1,2})[/.](\d{4}))\s*")

FORMS = "2026, 2026-02 or 2026-02-06"


def date_in(words: str) -> PartialDate | None:
    """The first whole date in ``words``: "Friday, February 6, 2026", "6 Feb. 2026", "2026-02-06T10:00:00Z".

    Dates in figures alone other than ISO 8601 ("02/06/2026") can mean two days and give ``None``, but where only one of the two
    is in the calendar ("23/04/2025").
    """
    iso = _ISO.match(words)
    if iso:
        return _checked(iso[1])
    compact = _COMPACT.fullmatch(words)
    if compact:
        return _checked("-".join(compact.groups()))
    strokes = _STROKES.fullmatch(words)
    if strokes:
        return _of_strokes(*strokes.groups())
    found = [
        (m.start(), year, month, day)
        for pattern, order in ((_MONTH_FIRST, (3, 1, 2)), (_DAY_FIRST, (3, 2, 1)))
        if (m := pattern.search(words))
        for year, month, day in [m.group(*order)]
    ]
    if not found:
        return None
    _, year, month, day = min(found)
    return _checked(f"{year}-{_MONTHS.index(month[:3].lower()) + 1:02}-{int(day):02}")


def _of_strokes(year: str | None, month: str, day: str, a: str, b: str, last: str) -> PartialDate | None:
    """The day of "2025/04/23" and "23/04/2025"; ``None`` for "03/04/2025", but "04/04/2025" is one day either way."""
    if year:
        return _checked(f"{year}-{month}-{day}")
    one, other = (_checked(f"{last}-{int(m):02}-{int(d):02}") for d, m in ((a, b), (b, a)))
    return one or other if one is None or other is None or one == other else None


def date_given(given: str | PartialDate | None) -> PartialDate | None:
    """A date that a user gave.

    Raises:
        WrongCall: when it has another form than those of ISO 8601, named in the message.
    """
    if given is None or isinstance(given, PartialDate):
        return given
    try:
        return PartialDate(given.strip())
    except ValueError as error:
        raise WrongCall(f"not a date: {given!r}", hint=f"give {FORMS}") from error


def _checked(text: str) -> PartialDate | None:
    """``text`` as a date, where the calendar has it and a newspaper could."""
    try:
        date = PartialDate(text)
    except ValueError:
        return None
    return date if 1600 <= date.first_day().year <= 2200 else None
