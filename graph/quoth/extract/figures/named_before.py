"""Dates that lean on those named before them: "in that year", "over the same period", "the first three months" of this year."""

from __future__ import annotations

import re

from quoth.extract.figures.date_values import ends_of
from quoth.extract.figures.dated import Dated
from quoth.extract.figures.quarters import shift_month
from quoth.extract.figures.weekdays import Ends
from quoth.model import PartialDate

_TWELFTH = 11  # months from the first month of a year to its last
_NEAR = 200  # characters: how far back a year is looked for that "the end of the year" may be of
_REACH = 700  # characters: how far back the year is looked for that things went on "during"
_AGAINST = re.compile(
    r"\b(?:over|than|from|with|to|against|on)\s(?:(?:just\s|about\s|some\s|only\s)?[^\sA-Za-z]*\d\S*\s(?:[a-z]+\s){0,2})?(?:in\s)?$",
    re.IGNORECASE,
)
_FIRST_MONTHS = re.compile(r"the\sfirst\s\S+\smonths", re.IGNORECASE)
_ENDS_SENTENCE = re.compile(r"[.!?][\"”’)]*\s")
_MOMENTS = frozenset(("month", "day", "weekday", "near_day", "near_month", "relative"))
_PRINTED = re.compile(r"(?:1[5-9]|20)\d\d|\byear\b")
_SPEAKS = r"\b(?:said|told|announced|reported|stated|claimed|testified|wrote|informed|assured|confirmed)\b"
_SAID = re.compile(rf"{_SPEAKS}[^;:]*$")
_THEN_SAID = re.compile(rf",?\s(?:[\w’'-]+\s){{1,6}}?{_SPEAKS}")
# Forms that say no stretch that something could go on over.
_TIMELESS = frozenset(("rolling", "length"))


def named_before(found: list[Dated], text: str, hit: re.Match[str]) -> Ends:
    """ "in that year", "over the same period": the year, month or stretch that the text named last, in the sentences just before.

    "From April to June 40 fell. He told us on Monday that 12 had burnt over the same period": from April to June, not Monday.
    """
    unit = hit[0].rpartition(" ")[2]
    if unit == "period" and found and (found[-1].form in _TIMELESS or not _told(found[-1])):
        return None  # "over the last 12 months … over that period", "in June" of a year that nobody knows
    if hit[0].lower() == "the year":
        return _year_before(found, text, hit.start())
    if unit in ("year", "period"):
        found = [d for d in found if not _told_then(d, text, hit.start())] or found
    stretches = [(d.period.start, d.period.end) for d in found if d.period.start and d.period.end]
    if unit in ("quarter", "week"):
        return next(((a, b) for a, b in reversed(stretches) if a and b and _is_stretch((a, b), unit)), None)
    last = stretches[-1] if stretches else None
    if last is None or last[0] is None or last[1] is None:
        return None
    return (last[0], last[1]) if unit == "period" else _whole((last[0], last[1]), unit)


def _told_then(d: Dated, text: str, at: int) -> bool:
    """ "told a committee in January that it was 4 per cent in the same year": when it was said is not when it was so.

    Nor is it in "On Tuesday the mayor told us that".
    """
    if d.form not in _MOMENTS or _PRINTED.search(text, d.atom.start, d.atom.end):
        return False
    before = max(text.rfind(stop, 0, d.span.start) for stop in (". ", "\n"))
    same = not _ENDS_SENTENCE.search(text, d.span.end, at)
    said = _SAID.search(text, before + 1, d.span.start) or _THEN_SAID.match(text, d.span.end)
    return same and said is not None


def _told(d: Dated) -> bool:
    return d.period.start is not None or d.period.end is not None


def _whole(ends: tuple[PartialDate, PartialDate], unit: str) -> Ends:
    """The one year or month that both ends lie in; "in that year" may also mean the twelve months that were named."""
    start, end = ends
    if unit == "year" and len(start.text) == 7 and shift_month(start.first_day(), _TWELFTH) == end.text:
        return start, end
    size = {"year": 4, "month": 7}.get(unit, 0)
    if size and start.text[:size] == end.text[:size] and len(start.text) >= size:
        return PartialDate(start.text[:size]), PartialDate(start.text[:size])
    return None


def _year_before(found: list[Dated], text: str, at: int) -> Ends:
    """ "Calls rose last year. It took 41,200 during the year": a whole year that was named, but not what it is held against."""
    near = (d for d in reversed(found) if at - d.span.end < _REACH)
    plain = (d for d in near if not _AGAINST.search(text, max(0, d.span.start - 40), d.atom.start))
    last = next((d for d in plain if _told(d) and not text.endswith("the ", 0, d.atom.start)), None)  # "the 1930 act"
    if last is None or last.period.start is None or last.period.start != last.period.end:
        return None
    year = last.period.start
    return (year, year) if len(year.text) == 4 else None


def months_of_year(found: list[Dated], text: str, hit: re.Match[str]) -> Ends:
    """ "has reported thefts this year, with 8,400 in the first three months": of the year that the sentence named."""
    if not found or not _FIRST_MONTHS.fullmatch(hit[0]) or _ENDS_SENTENCE.search(text, found[-1].span.end, hit.start()):
        return None
    year = found[-1].period.start
    if year is None or len(year.text) != 4 or found[-1].period.end != year:
        return None
    return ends_of("first_months", f"{hit[0]} of {year.text}", None)


def _is_stretch(ends: tuple[PartialDate, PartialDate], unit: str) -> bool:
    """Whether two dates are a quarter's first and last month, or a week's first and last day."""
    first, last = ends
    if unit == "week":
        a, b = first.day(), last.day()
        return a is not None and b is not None and (b - a).days == 6
    return len(first.text) == 7 and shift_month(first.first_day(), 2) == last.text


def of_another_year(found: list[Dated], at: int, published: PartialDate) -> bool:
    """ "It opened in 2019 and had 40 beds by the end of the year": not the year of publication."""
    near = (d.period.start or d.period.end for d in found if at - d.span.end < _NEAR)
    return any(date is not None and date.first_day().year != published.first_day().year for date in near)
