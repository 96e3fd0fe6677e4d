"""What a printed date means: a first and a last partial date, or nothing where the text alone can't tell.

Relative forms are resolved against the day of publication and only backwards, since news tells of what was; what can't be
resolved without a guess gives ``None`` and stays a phrase.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from quoth.extract.figures.calendar_words import MONTHS
from quoth.extract.figures.numberwords import UNITS
from quoth.extract.figures.quarters import bare_quarter, next_quarter, quarter, shift_month
from quoth.extract.figures.weekdays import Ends, near_day, vague_day, week_in_month, weekday
from quoth.model import PartialDate

COUNTS = {word: int(value) for word, value in UNITS.items()}
_SOON = dt.timedelta(days=90)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")


def ends_of(form: str, text: str, published: PartialDate | None) -> Ends:
    """First and last date of ``text``, printed in ``form`` (a key of ``date_forms.FORMS``)."""
    try:
        return _READERS[form](text, published)
    except (
        ValueError,
        OverflowError,
    ):  # "February 30" names no day; the day before 1 January of the year 1 has no name
        return None


def _same(date: str) -> Ends:
    return PartialDate(date), PartialDate(date)


def _month_in(text: str) -> int | None:
    return next((MONTHS[w] for w in re.findall(r"[a-z]+", text.lower()) if w in MONTHS), None)


def _day(text: str, published: PartialDate | None) -> Ends:
    """ "Jan. 20, 2025"; "3 November" is the latest one up to publication, or one of the next weeks: last year's would have its year."""
    month = _month_in(text)
    day = re.search(r"(?<!\d)(\d{1,2})(?!\d)", text)
    if month is None or day is None:
        return None
    year = _YEAR.search(text)
    last = re.search(r"(?:[-–]|\band|\bto|\bthrough)\s?(\d{1,2})(?!\d)", text)
    if year:
        return _days(f"{year[0]}-{month:02}", day[1], last[1] if last else day[1])
    today = published.day() if published else None
    if today is None:
        return None
    past = (month, int(day[1])) <= (today.month, today.day)
    soon = dt.date(today.year, month, int(day[1])) - today <= _SOON if not past else False
    return _days(f"{today.year if past or soon else today.year - 1}-{month:02}", day[1], last[1] if last else day[1])


def _days(month: str, first: str, last: str) -> Ends:
    """ "March 3-9": the first and the last day."""
    return PartialDate(f"{month}-{int(first):02}"), PartialDate(f"{month}-{int(last):02}")


def _so_far(text: str, published: PartialDate | None) -> Ends:
    """ "the start of the year": the year of publication."""
    if published is None or ("month" in text.lower() and len(published.text) < 7):
        return None
    return _same(published.text[:7] if "month" in text.lower() else published.text[:4])


def _month_year(text: str, published: PartialDate | None) -> Ends:
    year, month = _YEAR.search(text), _month_in(text)
    return _same(f"{year[0]}-{month:02}") if year and month else None


def _month(text: str, published: PartialDate | None) -> Ends:
    month = _month_in(text)
    if month is None or published is None or len(published.text) < 7:
        return None
    now = published.first_day()
    return _same(f"{now.year if month <= now.month else now.year - 1}-{month:02}")


def _near_month(text: str, published: PartialDate | None) -> Ends:
    """ "last August" in a text from April 2003 is that of 2002, "this August" that of 2003."""
    month = _month_in(text)
    if month is None or published is None or len(published.text) < 7:
        return None
    now, first = published.first_day(), text.lower().partition(" ")[0]
    behind = -1 if first == "last" and month >= now.month else 0
    ahead = 1 if first == "next" and month <= now.month else 0
    return _same(f"{now.year + behind + ahead}-{month:02}")


def _next_month(text: str, published: PartialDate) -> Ends:
    """ "June", said of what is to come: the first one that isn't over."""
    month = _month_in(text)
    if month is None or len(published.text) < 7:
        return None
    now = published.first_day()
    return _same(f"{now.year if month >= now.month else now.year + 1}-{month:02}")


def _months(text: str, published: PartialDate | None) -> Ends:
    """ "the January-June period": of the year that is printed, else the last one that was over by the day of publication."""
    first, last = (MONTHS[w] for w in re.findall(r"[a-z]+", text.lower()) if w in MONTHS)
    year = _YEAR.search(text)
    if year is None and (published is None or len(published.text) < 7):
        return None
    now = published.first_day() if published else None
    of = int(year[0]) if year else now.year - (last > now.month) if now else 0
    return (PartialDate(f"{of - (first > last)}-{first:02}"), PartialDate(f"{of}-{last:02}"))


def _quarter_to(text: str, published: PartialDate | None) -> Ends:
    """ "the June quarter": April to June of the year that is printed, else the last one that was over."""
    month, year = _month_in(text), _YEAR.search(text)
    if month is None or (year is None and (published is None or len(published.text) < 7)):
        return None
    now = published.first_day() if published else None
    of = int(year[0]) if year else now.year - (month >= now.month) if now else 0
    return PartialDate(f"{of}-{month - 2:02}"), PartialDate(f"{of}-{month:02}")


def _iso(text: str, published: PartialDate | None) -> Ends:
    return _same(text)


def _slashed(text: str, published: PartialDate | None) -> Ends:
    """ "13/02/2024" has one reading, "03/02/2024" has two."""
    first, second, year = (int(p) for p in text.split("/"))
    year = year if year > 99 else 2000 + year
    if first > 12 >= second:
        return _same(f"{year}-{second:02}-{first:02}")
    if second > 12 >= first or first == second:
        return _same(f"{year}-{first:02}-{second:02}")
    return None


def _years(text: str, published: PartialDate | None) -> Ends:
    """ "2012–13": 2012 to 2013."""
    first, second = re.findall(r"\d+", text)
    last = second if len(second) == 4 else first[:2] + second
    return (PartialDate(first), PartialDate(last)) if first < last else None


_STEPS = {"half-year": 6, "quarter": 3, "year": 12, "month": 1, "week": 7, "fortnight": 14, "day": 1}
_IN_DAYS = frozenset(("week", "fortnight", "day"))
_WEEK_TO = re.compile(r"\s?\b(?:to|through)\s|\s?[–—-]\s?")
_MONTH_WORD = re.compile(r"[A-Z][a-z]+")
_ENDING = re.compile(r"\b(?:up to|to|(?:that |which )?(?:ending|ended)|through)\b")


def _span_to(text: str, published: PartialDate | None) -> Ends:
    """ "the year to June 2024" is July 2023 to June 2024; "the week to 11 August" has seven days, "the ten years to 2033" ten years."""
    head, tail = _ENDING.split(text.replace("FYE ", "the year ending "), maxsplit=1)
    end = _point(tail, published)
    length = _length(head)
    if end is None or length is None:
        return None
    count, unit = length
    if unit in _IN_DAYS:
        days = dt.timedelta(days=_STEPS[unit] * count - 1)
        return (PartialDate.of_day(end.first_day() - days), end) if end.day() is not None else None
    if len(end.text) == 4:
        first = end.first_day().year - count + 1
        return (PartialDate(str(first)), end) if unit == "year" and count > 1 else None
    return _whole_months(end, count * _STEPS[unit])


def _whole_months(end: PartialDate, months: int) -> Ends:
    """The months up to ``end``; from the day after where it is no last day of a month: "the year to 12 October"."""
    after = end.last_day() + dt.timedelta(days=1)
    if after.day == 1:
        return PartialDate(shift_month(end.first_day(), 1 - months)), PartialDate(end.text[:7])
    return PartialDate(f"{shift_month(after, -months)}-{after.day:02}"), end


def _point(text: str, published: PartialDate | None) -> PartialDate | None:
    """The day, month or year in which a span ends."""
    bare = re.sub(r"\bthe (?:end|last day) of\b", "", text).strip()
    if "quarter" in bare:
        ends = (quarter if _YEAR.search(bare) else bare_quarter)(bare, published)
        return ends[1] if ends else None
    if _month_in(bare) is None:
        return PartialDate(bare) if _YEAR.fullmatch(bare) else None
    year = _YEAR.search(bare)
    rest = bare.replace(year[0], "") if year else bare
    reader = _day if re.search(r"\d", rest) else _month_year if year else _month
    ends = reader(bare, published)
    return ends[1] if ends else None


def _length(text: str) -> tuple[int, str] | None:
    """ "the six months": 6 and month."""
    hit = re.search(r"(?:(\d+|[a-z]+)\s)?(half-year|year|quarter|month|fortnight|week|day)s?\s*$", text.strip().lower())
    if hit is None:
        return None
    word = hit[1] or "one"
    count = int(word) if word.isdigit() else 1 if word in ("the", "last", "past", "a") else COUNTS.get(word)
    return (count, hit[2]) if count else None


def _week_of(text: str, published: PartialDate | None) -> Ends:
    """ "the week beginning 5 May": seven days from there on, unless another end is printed: "the week of January 28 to February 3"."""
    first, *rest = _WEEK_TO.split(text)
    year = _YEAR.search(text)
    start = _day(f"{first} {year[0]}" if year and not _YEAR.search(first) else first, published)
    if start is None:
        return None
    if not rest:
        return start[0], PartialDate.of_day(start[0].first_day() + dt.timedelta(days=6))
    month = "" if _month_in(rest[0]) else f" {_MONTH_WORD.findall(first)[-1]}"
    end = _day(f"{rest[0]}{month}", published if year is None or _YEAR.search(rest[0]) else start[0])
    return (start[0], end[1]) if end is not None and start[0].first_day() <= end[1].last_day() else None


def _edge(text: str, published: PartialDate | None) -> Ends:
    """ "the last night of May": the last day of the last May."""
    of = _point(text.rpartition(" of ")[2], published)
    if of is None:
        return None
    return _same(PartialDate.of_day(of.first_day() if text.startswith("the first") else of.last_day()).text)


def _week_in(text: str, published: PartialDate | None) -> Ends:
    """ "the first week of March": its first seven days."""
    of = _point(text.rpartition(" of ")[2], published)
    return week_in_month(text.split()[1], of) if of is not None and len(of.text) == 7 else None


def _turn(text: str, published: PartialDate | None, coming: bool = False) -> Ends:
    """ "the turn of the year", "New Year": its first day, the last one before publication; in December it may be the next."""
    if published is None or len(published.text) < 7:
        return None
    now = published.first_day()
    if "month" in text.lower():
        return _same(f"{shift_month(now, int(coming))}-01")
    eve = text.endswith("Eve")
    if now.month == 12 and not coming:
        return None
    return _same(
        f"{now.year - 1}-12-31" if eve and not coming else f"{now.year}-12-31" if eve else f"{now.year + coming}-01-01"
    )


def _closing(text: str, published: PartialDate | None, coming: bool = False) -> Ends:
    """ "the end of the year": of the last year that was over; "year-end" is its last day."""
    if published is None or len(published.text) < 7:
        return None
    now, low = published.first_day(), text.lower()
    over = PartialDate(shift_month(now, 0 if coming else -1) if "month" in low else str(now.year - (not coming)))
    return _same(PartialDate.of_day(over.last_day()).text) if low.endswith("-end") else (over, over)


def coming_ends(form: str, text: str, published: PartialDate) -> Ends:
    """The same as :func:`ends_of` for what lies ahead: the first such month or day that isn't over; of weekdays there may be two."""
    try:
        return COMING[form](text, published)
    except ValueError:
        return None


def _next_day(text: str, published: PartialDate) -> Ends:
    """ "1 July", said of what is to come: the first one from the day of publication on."""
    past = _day(text, published)
    today = published.day()
    if past is None or today is None or _YEAR.search(text) or past[1].last_day() >= today:
        return past
    return _day(f"{text} {past[0].first_day().year + 1}", published)


def _first_months(text: str, published: PartialDate | None) -> Ends:
    """ "the first seven months of 2023": January to July."""
    year = _YEAR.search(text)
    hit = re.search(r"first\s(\S+)\smonths", text.lower())
    if hit is None or not (year or published):
        return None
    count = int(hit[1]) if hit[1].isdigit() else COUNTS.get(hit[1])
    if not count or count > 12:
        return None
    of = int(year[0]) if year else published.first_day().year - ("last" in text) if published else 0
    if published and text.endswith("the year") and len(published.text) >= 7 and published.first_day().month < count:
        of -= 1  # the last ones that were over
    return PartialDate(f"{of}-01"), PartialDate(f"{of}-{count:02}")


def _decade(text: str, published: PartialDate | None) -> Ends:
    year = _YEAR.search(text[:-1])
    if year is None or re.search(r"early|mid|late", text):
        return None
    return PartialDate(year[0]), PartialDate(str(int(year[0]) + 9))


def _year(text: str, published: PartialDate | None) -> Ends:
    return _same(text)


def _unresolved(text: str, published: PartialDate | None) -> Ends:
    return None


def _relative(text: str, published: PartialDate | None) -> Ends:
    """ "last year" needs a year of publication, "last month" a month, "yesterday" a day."""
    if published is None:
        return None
    low = text.lower()
    first, _, unit = low.partition(" ")
    step = {"last": -1, "next": 1}.get(first, 0)
    if unit == "year":
        return _same(str(published.first_day().year + step))
    if unit == "month" and len(published.text) >= 7:
        return _same(shift_month(published.first_day(), step))
    today = published.day()
    if today is None:
        return None
    if unit == "week" and step == 0:  # "last week" may be the seven days before
        monday = today - dt.timedelta(days=today.weekday())
        return PartialDate.of_day(monday), PartialDate.of_day(monday + dt.timedelta(days=6))
    days = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}.get(low)
    return None if days is None else _same((today + dt.timedelta(days=days)).isoformat())


_READERS: dict[str, Callable[[str, PartialDate | None], Ends]] = {
    "span_to": _span_to,
    "week_of": _week_of,
    "edge": _edge,
    "fiscal": _unresolved,
    "fiscal_near": _unresolved,
    "era": _unresolved,
    "week_in": _week_in,
    "turn": _turn,
    "closing": _closing,
    "first_months": _first_months,
    "day": _day,
    "month_year": _month_year,
    "months": _months,
    "quarter_to": _quarter_to,
    "iso": _iso,
    "slashed": _slashed,
    "years": _years,
    "quarter": quarter,
    "bare_quarter": bare_quarter,
    "bare_half": _unresolved,
    "decade": _decade,
    "ago": _unresolved,
    "same_then": _unresolved,
    "own_first": _unresolved,
    "length": _unresolved,
    "vague": vague_day,
    "rolling": _unresolved,
    "week_no": _unresolved,
    "that": _unresolved,
    "relative": _relative,
    "so_far": _so_far,
    "near_day": near_day,
    "near_month": _near_month,
    "weekday": weekday,
    "month": _month,
    "year": _year,
}
COMING: dict[str, Callable[[str, PartialDate], Ends]] = {
    "day": _next_day,
    "month": _next_month,
    "bare_quarter": next_quarter,
    "turn": lambda text, published: _turn(text, published, coming=True),
    "closing": lambda text, published: _closing(text, published, coming=True),
    "weekday": _unresolved,
    "vague": _unresolved,
    "near_day": _unresolved,
}
