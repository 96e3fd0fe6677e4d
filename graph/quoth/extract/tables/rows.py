"""What the labels of each row say: where, when, of whom and of what its numbers are, and whether it is a total."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from quoth.extract.figures.place_words import KNOWN
from quoth.extract.tables import label_words as words
from quoth.extract.tables.captions import Caption
from quoth.extract.tables.columns import Column, Numbers, Use, place_rank
from quoth.extract.tables.grid import Cell, Table
from quoth.extract.tables.periods import YearShape, is_partial, period_of
from quoth.extract.tables.units import Hint, hint_in, without
from quoth.model import Period, Span

Named = tuple[tuple[str, Span], ...]
_MARKS = re.compile(r"^[\s*•·–-]+|^(?:of which|including|o/w):?\s|[\s*†‡§:]+$|\s?\[\w\]$|\s?\([pref]\)$")
_GRAND = re.compile(r"grand total|overall|statewide|nationwide|whole\b", re.IGNORECASE)
_SHARE = re.compile(
    r"^(?:%|per ?cent(?:age)?) of\b|\((?:%|per ?cent)\)$", re.IGNORECASE
)  # "Per cent of capacity" among rows of counts
_RATE = re.compile(r"\bper\s1[\d, ]*0\b")  # "Rate per 100,000 population" among rows of counts
_BRACKETS = re.compile(r"\([^()]{1,30}\)$")
_BEHIND_COMMA = re.compile(r",\s((?:%|[^\s,]{1,12})(?:\s[^\s,]{1,12})?)$")
_SCALE = re.compile(r"\((?:in\s)?(?:thousands?|millions?|billions?|[’']?000s?)\)$", re.IGNORECASE)
_TWO_YEARS = re.compile(r"((?:19|20)\d\d)-(\d\d)")
_DATED = re.compile(r"(.*[^\W\d_]),?\s(?:in\s|\()?((?:19|20)\d\d)\)?")  # "Deaths in custody, 2029"
_OF_YEARS = re.compile(r"\b(?:years?|seasons?)\b", re.IGNORECASE)
_GENERAL = re.compile(r"(?:sub|grand|overall|national|regional|country|whole .*)", re.IGNORECASE)
_ALL = re.compile(r"all\s", re.IGNORECASE)  # "All industries": of whatever kind, which the caption's noun says
_TAIL = re.compile(r"\b(?:listed|shown|above|below|combined|total)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RowLabels:
    """The labels of a row. ``key`` has one entry a label, ``None`` where the row sums up over it; ``total`` says that it does."""

    places: Named = ()
    population: Named = ()
    things: Named = ()
    period: Period = Period()
    period_span: Span | None = None
    total: bool = False
    average: bool = False
    hint: Hint | None = None
    key: tuple[str | None, ...] = ()


@dataclass(frozen=True, slots=True)
class _Section:
    """A label that stands alone above the rows that it holds for."""

    text: str = ""
    span: Span = Span(0, 0)
    rows: int = 0


def rows_of(
    table: Table, columns: Sequence[Column], numbers: Numbers, caption: Caption, shape: YearShape | None
) -> dict[int, RowLabels]:
    """The labels of every row of the body that has numbers."""
    labels = [c for c in columns if c.use.labels]
    figures = [c.number for c in columns if c.use is Use.FIGURES]
    section: _Section | None = None
    ended = False
    sections, subtotals = 0, 0
    out: dict[int, RowLabels] = {}
    for number in range(table.heads, len(table.rows)):
        row = table.rows[number]
        if any((number, f) in numbers for f in figures):
            alone = sections > 1 and not subtotals and _sums_up(row)  # no section has a total of its own
            grand = section is not None and (alone or _is_grand(row, out) or (ended and not _sums_up(row)))
            subtotals += _sums_up(row) and not grand
            read = _labels(row, labels, _Section() if grand else section, caption, shape)
            out[number] = replace(read, key=(*read.key[:-1], None)) if grand else read
            ended = ended or (_sums_up(row) and section is not None and section.rows > 0)
            section = section and replace(section, rows=section.rows + 1)
        elif label := _alone(row):
            section, ended, sections = _Section(_clean(label.text), label.span), False, sections + 1
    return out


def _is_grand(row: Sequence[Cell], before: Mapping[int, RowLabels]) -> bool:
    """Whether a row below sections sums up all of them: it says so, or follows on the total of the last one."""
    label = _clean(row[0].text)
    last = before[max(before)] if before else None
    return _GRAND.match(label) is not None or (
        words.TOTAL_ROW.match(label) is not None and last is not None and last.total
    )


def _sums_up(row: Sequence[Cell]) -> bool:
    """ "Total expenses": what follows on it is no part of its section."""
    return words.TOTAL_ROW.match(_clean(row[0].text)) is not None


def _alone(row: Sequence[Cell]) -> Cell | None:
    """The one label of a row that says nothing else, or says it in every cell."""
    said = {cell.text: cell for cell in row if not cell.empty}
    return next(iter(said.values())) if len(said) == 1 else None


def _clean(text: str) -> str:
    return _MARKS.sub("", _MARKS.sub("", text))


def _labels(
    row: Sequence[Cell], columns: Sequence[Column], section: _Section | None, caption: Caption, shape: YearShape | None
) -> RowLabels:
    places: list[tuple[int, str, Span]] = []
    people: list[tuple[str, Span]] = []
    things: list[tuple[str, Span]] = []
    key: list[str | None] = []
    where, average, hint = None, False, None
    period = (period_of(section.text, shape) if section is not None else None) or Period()
    for column, text, span in (*_cells(row, columns), *_of_section(section)):
        total = words.TOTAL_ROW.match(text) is not None and column is not None
        average = average or words.AVERAGE_ROW.match(text) is not None
        key.append(None if total else text)
        rest = _TAIL.sub("", words.TOTAL_WORDS.sub("", text)).strip(" ,") if total else text
        use = _use(column, text, columns, caption)
        found, rest = _unit_of(use, text, rest)
        hint = found or hint
        if not text or use is Use.UNITS:
            continue
        if use is Use.PERIODS and column is None and where is not None:
            continue  # "January" below "2031"
        if use is Use.PERIODS and not total:
            season = _season(text, column)
            period, where = season or _period(text, caption, shape, period), span
        elif total and (use is not Use.THINGS or _nothing_left(rest, text, caption)):
            if use is Use.PLACES and _is_part(rest, text, section):
                places.append((column.rank if column else 9, rest, Span(span.start, span.start + len(rest))))
        elif use is Use.PLACES:
            places.append((column.rank if column else 9, text, span))
        elif use is Use.POPULATIONS:
            people.append((text, span))
        elif re.search(r"[^\W\d_]", rest):
            own, rest = _dated(rest, shape) if not period else (period, rest)
            period, where = (own, span) if own != period else (period, where)
            things.append((rest, span))
    named = tuple((text, span) for _, text, span in sorted(places, key=lambda p: p[0]))
    summed = None in key
    key = [None if summed and not k else k for k in key]  # "All prisoners" with nothing below "Sex"
    return RowLabels(named, tuple(people), _once(things), period, where, summed, average, hint, tuple(key))


def _dated(label: str, shape: YearShape | None) -> tuple[Period, str]:
    """The year that ends the label of a row, and the label without it: "Deaths in custody, 2029"."""
    hit = _DATED.fullmatch(label)
    return ((period_of(hit[2], shape) or Period()), hit[1]) if hit else (Period(), label)


def _unit_of(use: Use, text: str, rest: str) -> tuple[Hint | None, str]:
    """The unit that a row's label names, and the label without its scale: "Heavy rail (thousands)"."""
    if use is Use.THINGS and _SHARE.search(text):
        return Hint("percent", Decimal(1), text, 0, 0), rest
    if use is Use.UNITS or (use is Use.THINGS and _RATE.search(text)):
        return hint_in(text), rest
    if use is Use.THINGS and _SCALE.search(text):
        return hint_in(text, whole=False), without(rest, hint_in(rest, whole=False))
    if use is Use.THINGS and (hit := _BEHIND_COMMA.search(text)) and (own := hint_in(hit[1])) and own.unit is not None:
        return own, _BEHIND_COMMA.sub("", rest).strip()  # "Operating margin, %"
    if use is Use.THINGS and (hit := _BRACKETS.search(text)) and (own := hint_in(hit[0])) and own.unit is not None:
        return own, _BRACKETS.sub("", rest).strip()  # "Earnings per share (pence)" in a table of thousands
    return None, rest


def _nothing_left(rest: str, text: str, caption: Caption) -> bool:
    """Whether the label of a total names no thing: "Total"; "All industries", where the caption's noun says of what."""
    every = bool(caption.noun) and _ALL.match(text) is not None
    return not rest or every or words.TOTAL_ROW.match(rest) is not None or rest == text


def _is_part(rest: str, text: str, section: _Section | None) -> bool:
    """ "North total" below no section "North": the total of a place that has a name, where "County total" has none."""
    named = rest != text and text.startswith(rest) and rest[:1].isupper() and not place_rank(rest)
    return (
        named
        and not _GENERAL.fullmatch(rest)
        and not words.WHOLE.fullmatch(rest)
        and (section is None or section.text.lower() != rest.lower())
    )


def _once(things: Sequence[tuple[str, Span]]) -> Named:
    """Labels, each once: one that spans two columns stands in both."""
    found: dict[str, tuple[str, Span]] = {}
    for text, span in things:
        found.setdefault(text.lower(), (text, span))
    return tuple(found.values())


def _cells(row: Sequence[Cell], columns: Sequence[Column]) -> Iterator[tuple[Column | None, str, Span]]:
    for column in columns:
        if column.number < len(row):
            cell = row[column.number]
            yield column, "" if cell.empty else _clean(cell.text), cell.span


def _of_section(section: _Section | None) -> Iterator[tuple[Column | None, str, Span]]:
    if section is not None:
        yield None, section.text, section.span


def _use(column: Column | None, text: str, columns: Sequence[Column], caption: Caption) -> Use:
    """What one label says: as its column does, but that some values speak for themselves."""
    if column is None:
        if period_of(text, None):
            return Use.PERIODS
        over_places = any(c.use is Use.PLACES for c in columns)
        parted = any(place_rank(word) for word in caption.parted)  # "by region", and "North" over the rows
        return Use.PLACES if over_places or parted or text in KNOWN else Use.THINGS
    if column.use is Use.THINGS and words.POPULATION_VALUE.fullmatch(text):
        return Use.POPULATIONS
    return Use.PLACES if column.use is Use.THINGS and text in KNOWN else column.use


def _season(text: str, column: Column | None) -> Period | None:
    """ "2005-06" below "Year" runs from one year to the next; below "Month" it is June."""
    hit = _TWO_YEARS.fullmatch(text)
    if hit is None or column is None or not _OF_YEARS.search(column.head):
        return None
    found = period_of(f"{hit[1]}–{hit[2]}", None) if (int(hit[1]) + 1) % 100 == int(hit[2]) else None
    return replace(found, text=text) if found is not None else None


def _period(text: str, caption: Caption, shape: YearShape | None, before: Period) -> Period:
    """The period that a label names; a month alone belongs to the year beside it, or to the caption's."""
    if is_partial(text):
        near = before or caption.period
        year = near.start.text if near.start and near.start == near.end and len(near.start.text) == 4 else ""
        found = period_of(f"{text} {year}", None) if year else None
        return found or Period(text=text)
    return period_of(text, shape) or before
