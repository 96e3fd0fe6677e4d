"""Labels that are dates or stretches of time: "2023", "FY 2022", "Jan 2024", "Q3 2024", "2019–20", "year to March"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from quoth.extract.figures.calendar_words import DAY, MONTH, MONTHS, WEEKDAY, YEAR
from quoth.extract.figures.date_forms import ANY, MASKING
from quoth.extract.figures.date_values import ends_of
from quoth.model import PartialDate, Period

_LONGEST = 60
_EDGE = re.compile(
    r"^(?:(?:as (?:of|at)|at|on|in|for|during|end of|full[ -]year|calendar year|school year|academic year|season|CY|AY"
    r"|the year(?!\s(?:to|end))|the(?=\s(?:year|12|twelve|six|nine|three)\s))\s)+"
    r"|[\s*†‡§]+$|\s?\[\w\]$|\s?\((?:provisional|preliminary|prelim|estimate|estimated|est|forecast|revised|projected|actuals?|outturn|plan|planned|budget|budgeted|target|final|proposed|approved|[a-eprf])\.?\)$"
    r"|\s(?:season|school year|academic year|provisional|preliminary|estimate|forecast)$",
    re.IGNORECASE,
)
_FISCAL = re.compile(
    rf"(?:FY|fiscal(?: year)?|financial year)\s?['’]?({YEAR}|\d\d)(?:\s?[-–/]\s?({YEAR}|\d\d))?", re.IGNORECASE
)
_QUARTER = re.compile(rf"({YEAR})[\s/-]?([QH][1-4])|([QH][1-4])[\s/]?({YEAR})", re.IGNORECASE)
_SHORT_MONTH = re.compile(rf"({MONTH})['’-](\d\d)", re.IGNORECASE)
_NAME = rf"{MONTH}|(?-i:Mar|Jun|Jul)\b"
_MONTHS = re.compile(rf"({_NAME})\s?(?:–|-|to|through)\s?({_NAME}),?\s({YEAR})", re.IGNORECASE)
_LENGTHS = {
    "quarter": 3,
    "three months": 3,
    "six months": 6,
    "half": 6,
    "half-year": 6,
    "half year": 6,
    "nine months": 9,
}
_YEAR_TO = re.compile(
    rf"(?:the\s)?(years?|12 months|twelve months|{'|'.join(_LENGTHS)})\s(?:to|ending|ended)(?:\s(?:in|on))?"
    rf"\s(?:(?:{DAY}\s)?({MONTH})(?:\s{DAY}(?!\d))?)(?:,?\s({YEAR}))?",
    re.IGNORECASE,
)
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)")  # with points the day stands first everywhere
_QUARTER_OF_TWO = re.compile(
    rf"(?:[QH][1-4]|(?:quarter|half)\s[1-4])\s?,?\s?(?:FY\s?)?{YEAR}\s?[/–-]\s?\d\d(?:\d\d)?\b", re.IGNORECASE
)
_DAY_TO_DAY = re.compile(
    rf"(?:from\s)?({DAY})\s({MONTH})\s({YEAR})\s?(?:[–-]|to|until|through)\s?({DAY})\s({MONTH})\s({YEAR})",
    re.IGNORECASE,
)
_DAYS = re.compile(rf"({DAY})\s?[–-]\s?({DAY})\s({MONTH}),?\s({YEAR})")
# "1 January to 9 August 2031": one year for both ends
_FROM_DAY = re.compile(
    rf"(?:from\s|between\s)?({DAY})\s({MONTH})\s?(?:[–-]|to|until|through|and)\s?({DAY})\s({MONTH}),?\s({YEAR})",
    re.IGNORECASE,
)
_DAY_OF_YEARS = re.compile(
    rf"\b(?:at|on|as of|as at)\s(?:({DAY})\s({MONTH})|({MONTH})\s({DAY}))(?!\w|,?\s?\d|\s?(?:to|[–-])\s)", re.IGNORECASE
)
_RUNS = re.compile(
    rf"\byears?\s(?:run|begin|start|go)s?\s(?:from\s|on\s)?(?:({DAY})\s({MONTH})|({MONTH})\s({DAY}))[^.;]{{0,40}}?\b(?:to|through|until)\s"
    rf"(?:({DAY})\s({MONTH})|({MONTH})\s({DAY}))",
    re.IGNORECASE,
)
_PARTIAL = re.compile(
    rf"{MONTH}(?:\s?(?:–|-|to)\s?{MONTH})?|Q[1-4]|H[12]|(?:first|second|third|fourth) (?:quarter|half)", re.IGNORECASE
)
_TWO_YEARS = re.compile(r"((?:19|20)\d\d)\s?[/–-]\s?(?:\d\d)?\d\d")
_SEASON = re.compile(
    rf"(?:early\s|late\s)?(?:spring|summer|autumn|fall|winter)\s(?:of\s)?{YEAR}(?:\s?[/–-]\s?\d\d)?\b|\bweek\s\d\d?(?:\sof|,)?\s{YEAR}",
    re.IGNORECASE,
)
_BARE_OF_YEAR = re.compile(rf"\b(?:Mar|Jun|Jul)\s{YEAR}\b")
_ORDINAL = re.compile(r"^(?:The\s)?(?:First|Second|Third|Fourth|1st|2nd|3rd|4th)\b")
_NTH_QUARTER = re.compile(rf"(?:1st|2nd|3rd|4th)\s(?:quarter|half)(?:\sof|,)?\s{YEAR}", re.IGNORECASE)
_SPOKEN = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth"}
_FORMS = MASKING - {"weekday", "near_day", "ago", "relative", "so_far"}
# A label of digits or of a month; keeps the costly patterns from each name of a town.
_BARE_MONTH = re.compile(r"\b(Mar|Jun|Jul)\b(?!\.)")  # what a sentence never has without its stop
_WEEKDAY = re.compile(rf"(?:on\s)?{WEEKDAY}s?", re.IGNORECASE)
_LIKELY = re.compile(rf"\d|{MONTH}|day\b|quarter|half|year", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class YearShape:
    """What a table calls a year: from a month (and day) of the year before to a month (and day) of the year named."""

    first_month: int
    last_month: int
    first_day: int | None = None
    last_day: int | None = None

    @property
    def whole(self) -> bool:
        """Whether it is twelve months over two years."""
        return self.first_month == self.last_month % 12 + 1 and self.first_month > 1

    def period(self, year: int, text: str) -> Period:
        """The twelve months that bear the number ``year``."""
        start = f"{year - (self.first_month > self.last_month)}-{self.first_month:02}"
        end = f"{year}-{self.last_month:02}"
        if self.first_day and self.last_day:
            start, end = f"{start}-{self.first_day:02}", f"{end}-{self.last_day:02}"
        return Period(PartialDate(start), PartialDate(end), text)


def shape_of(texts: Iterable[str]) -> YearShape | None:
    """What captions and remarks say of the years: "Years run from 1 April of the year before to 31 March"."""
    found = None
    for text in texts:
        if hit := _RUNS.search(text):
            return _days(hit)
        if (hit := _YEAR_TO.search(text)) and found is None:
            found = _up_to(hit)
        if (hit := _DAY_OF_YEARS.search(text)) and found is None:
            found = _one_day(hit)
    return found


def _up_to(hit: re.Match[str]) -> YearShape:
    """ "Year to March", "Six months ended 30 June" over columns of years: the months that each of them stands for."""
    last, months = _month(hit[2]), _LENGTHS.get(hit[1].lower(), 12)
    return YearShape((last - months) % 12 + 1, last)


def _one_day(hit: re.Match[str]) -> YearShape:
    """Rule ``day-of-each-year``: "Prison population at 31 March" over columns of years: each stands for that day of it."""
    day, month = _digits(hit[1] or hit[4]), _month(hit[2] or hit[3])
    return YearShape(month, month, day, day)


def _days(hit: re.Match[str]) -> YearShape:
    day, month = hit[1] or hit[4], hit[2] or hit[3]
    last_day, last_month = hit[5] or hit[8], hit[6] or hit[7]
    return YearShape(_month(month), _month(last_month), _digits(day), _digits(last_day))


def _digits(day: str) -> int:
    return int(re.sub(r"\D", "", day))


def _month(name: str) -> int:
    return MONTHS[name.lower().strip(".")]


def is_period(text: str) -> bool:
    """Whether a label is a date or a stretch of time and nothing else, a month or quarter without a year too."""
    plain = _plain(text)
    return bool(_PARTIAL.fullmatch(plain)) or period_of(text, None) is not None


def is_partial(text: str) -> bool:
    """Whether a label names a part of a year and no year: "March", "Q2"."""
    return _PARTIAL.fullmatch(_plain(text)) is not None


def period_of(text: str, shape: YearShape | None) -> Period | None:
    """The period that a whole label names, years taken as ``shape`` says; ``None`` for other labels."""
    plain = _plain(text)
    if not plain or len(plain) > _LONGEST or not _LIKELY.search(plain):
        return None
    try:
        return _fiscal(plain, shape) or _special(plain) or _form(plain, shape)
    except ValueError:  # "Q4 of a half", "2023 to 2020": printed like a period and none
        return None


def _plain(text: str) -> str:
    before, plain = None, " ".join(text.split())
    while plain != before:
        before, plain = plain, _EDGE.sub("", plain)
    return _BARE_MONTH.sub(r"\1.", plain.strip(" ,;:"))


def _fiscal(plain: str, shape: YearShape | None) -> Period | None:
    """ "FY 2022" is the year that the table explains, else the year as it is called; "FY 2021–22" is from 2021 to 2022."""
    hit = _FISCAL.fullmatch(plain)
    if hit is None:
        return None
    first = int(hit[1]) if len(hit[1]) == 4 else 2000 + int(hit[1])
    last = first if hit[2] is None else int(str(first)[: 4 - len(hit[2])] + hit[2])
    if shape is not None and last - first <= 1:
        return shape.period(last, plain)
    return Period(PartialDate(str(first)), PartialDate(str(last)), plain) if first <= last else None


def _special(plain: str) -> Period | None:
    if _WEEKDAY.fullmatch(plain):
        return Period(text=plain)  # of which week, the label does not say
    if hit := _QUARTER.fullmatch(plain):
        return _ends("quarter", f"{(hit[2] or hit[3]).upper()} {hit[1] or hit[4]}", plain)
    if hit := _SHORT_MONTH.fullmatch(plain):
        date = PartialDate(f"20{hit[2]}-{_month(hit[1]):02}")
        return Period(date, date, plain)
    if hit := _MONTHS.fullmatch(plain):
        start, end = (PartialDate(f"{hit[3]}-{_month(name):02}") for name in (hit[1], hit[2]))
        return Period(start, end, plain) if start <= end else None
    if _QUARTER_OF_TWO.fullmatch(plain) or _SEASON.fullmatch(plain):
        return Period(text=plain)  # which months the quarters of such a year are, it does not say
    if (hit := _YEAR_TO.fullmatch(plain)) and hit[3]:
        return _up_to(hit).period(int(hit[3]), plain)
    return _of_days(plain)


def _of_days(plain: str) -> Period | None:
    """A day with points, or a stretch from day to day."""
    if hit := _DAYS.fullmatch(plain):
        start, end = (PartialDate(f"{hit[4]}-{_month(hit[3]):02}-{_digits(day):02}") for day in (hit[1], hit[2]))
        return Period(start, end, plain) if start <= end else None
    if hit := _FROM_DAY.fullmatch(plain):
        days = ((hit[1], hit[2]), (hit[3], hit[4]))
        start, end = (PartialDate(f"{hit[5]}-{_month(name):02}-{_digits(day):02}") for day, name in days)
        return Period(start, end, plain) if start <= end else None
    if hit := _DAY_TO_DAY.fullmatch(plain):
        start, end = (PartialDate(f"{hit[n + 2]}-{_month(hit[n + 1]):02}-{_digits(hit[n]):02}") for n in (1, 4))
        return Period(start, end, plain) if start <= end else None
    if hit := _DOTTED.fullmatch(plain):
        date = PartialDate(f"{hit[3]}-{int(hit[2]):02}-{int(hit[1]):02}")
        return Period(date, date, plain)
    return None


def _form(plain: str, shape: YearShape | None) -> Period | None:
    plain = _ORDINAL.sub(
        lambda hit: _SPOKEN.get(hit[0].lower(), hit[0].lower()), plain
    )  # "Third quarter 2022" at the top of a column
    hit = ANY.fullmatch(re.sub(r"\bto\b|\bthrough\b", "-", plain) if plain[:1].isdigit() else plain)
    form = hit.lastgroup if hit else None
    if form is None or form not in _FORMS:
        return None
    if form == "year" and shape is not None:
        return shape.period(int(plain), plain)
    if shape is not None and shape.whole and (two := _TWO_YEARS.fullmatch(plain)):
        return shape.period(int(two[1]) + 1, plain)
    return _ends(form, hit[0] if hit else plain, plain)


def _ends(form: str, text: str, phrase: str) -> Period | None:
    ends = ends_of(form, text, None)
    return Period(ends[0], ends[1], phrase) if ends else None


def dates_in(text: str) -> list[tuple[int, int, Period]]:
    """The dates and stretches of time in a caption: where they stand, and what they name."""
    found = []
    at = 0
    for hit in sorted(_found(text), key=lambda h: (h.start(), -h.end())):
        if hit.start() < at:
            continue
        period = period_of(hit[0], None)
        if period is not None:
            found.append((hit.start(), hit.end(), period))
            at = hit.end()
    return found


def _found(text: str) -> Iterable[re.Match[str]]:
    for pattern in (
        _DAYS,
        _DAY_TO_DAY,
        _FROM_DAY,
        _DOTTED,
        _YEAR_TO,
        _QUARTER_OF_TWO,
        _SEASON,
        _BARE_OF_YEAR,
        _NTH_QUARTER,
        _FISCAL,
        _MONTHS,
        _QUARTER,
        ANY,
    ):
        yield from pattern.finditer(text)


def shape_text(text: str) -> str | None:
    """The words of a caption that only say which month years end with."""
    hit = _YEAR_TO.search(text)
    return hit[0] if hit and not hit[3] else None


def year_before(period: Period, text: str) -> Period:
    """The same stretch of the year before: "Same day last year" beside numbers of 31 May 2031; a phrase alone where nothing is dated."""
    if period.start is None or period.end is None:
        return Period(text=text)
    start, end = (f"{int(d.text[:4]) - 1}{d.text[4:]}" for d in (period.start, period.end))
    try:
        return Period(PartialDate(start), PartialDate(end), text)
    except ValueError:  # 29 February
        return Period(text=text)


def last_day_of(period: Period) -> int:
    """By which day a period ends, for telling the latest of several; the earliest possible where unknown."""
    return period.end.last_day().toordinal() if period.end else 0
