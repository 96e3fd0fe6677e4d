"""What the headings above a column of figures say, level by level: what is counted, where, when, of whom, in which unit."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

from quoth.extract.figures.place_words import KNOWN
from quoth.extract.tables import label_words as words
from quoth.extract.tables.captions import Caption
from quoth.extract.tables.columns import Column
from quoth.extract.tables.grid import Cell
from quoth.extract.tables.periods import YearShape, dates_in, is_partial, period_of, year_before
from quoth.extract.tables.units import Hint, hint_in, without
from quoth.model import Period, Span

_FROM = re.compile(
    r"\b(?:change|increase|decrease|difference|growth)"
    r"(?:\s(?:in|of)\s[\w ]{2,30})?\s(?:from|on|over|since|against|vs\.?|compared\s(?:with|to))$",
    re.IGNORECASE,
)
_OF = re.compile(rf"^(?:{words.OF_WHICH}|of\b):?\s")
_SIZED = re.compile(r"[A-Z].*\s(?:County|City|Province|District|Borough|Township|Parish)")


@dataclass(slots=True)
class Heading:
    """The parts of a column's headings; ``words`` are all of them as printed, ``group`` those above the lowest."""

    things: list[tuple[str, Span]] = field(default_factory=list)
    places: list[tuple[str, Span]] = field(default_factory=list)
    population: list[tuple[str, Span]] = field(default_factory=list)
    period: Period = Period()
    period_span: Span | None = None
    hint: Hint | None = None
    total: bool = False
    change: bool = False
    falls: bool = False
    to_date: bool = False
    may_total: bool = False
    words: tuple[str, ...] = ()
    group: tuple[str, ...] = ()

    @property
    def unit(self) -> str | None:
        """The unit that the headings name."""
        return self.hint.unit if self.hint else None

    @property
    def factor(self) -> Decimal:
        """By what printed values are multiplied."""
        return self.hint.factor if self.hint else Decimal(1)


def heading_of(column: Column, caption: Caption, shape: YearShape | None) -> Heading:
    """What stands above one column."""
    told = Heading(words=tuple(c.text for c in column.heads), group=tuple(c.text for c in column.heads[:-1]))
    partial: Cell | None = None
    for cell in column.heads:
        if words.COMPARED.match(cell.text):
            told.change, told.hint = True, hint_in(cell.text) or told.hint  # "vs. Jun 2030"
            continue
        if dates_in(cell.text) and any(_FROM.search(c.text) for c in column.heads):
            continue  # "Change from" over "2029": what it is compared with
        if is_partial(cell.text):
            partial = cell
        else:
            _level(told, cell, shape)
    if partial is not None:
        _dated(told, partial, caption)
    before = next((c for c in column.heads if words.YEAR_BEFORE.search(c.text)), None)
    if before is not None and not told.change and not told.period:
        told.period, told.period_span = year_before(caption.period, before.text), before.span
    return told


def _level(told: Heading, cell: Cell, shape: YearShape | None) -> None:
    """One heading: a period, a total, a place, a group of people, a unit, or a thing, perhaps with a date in it."""
    if period := period_of(cell.text, shape):
        told.period, told.period_span = period, cell.span
        return
    text = " ".join(re.sub(r"_+", " ", cell.text).split()).strip("*†‡§ ")
    hint = hint_in(text)
    told.hint = hint or told.hint
    text = _OF.sub("", without(text, hint))
    if words.TO_DATE.search(text):
        told.to_date, text = True, words.TO_DATE.sub("", text).strip(" ,()–-")
    told.change = told.change or words.CHANGE.search(text) is not None
    told.falls = told.falls or words.FALLS.search(text) is not None
    if not told.period:
        text = _date_inside(told, text, cell, shape)
    every = words.ALL_OF.fullmatch(text) and told.unit != "percent"
    if words.TOTAL_COLUMN.fullmatch(text) or every:
        told.total = True
    elif (whole := words.TOTAL_OF.match(text)) and told.unit != "percent" and not told.change:
        told.may_total = True  # "Total doses" beside "First doses": it sums up where the others add up to it
        told.things.append((text[whole.end() :], cell.span))
    elif text in KNOWN or _SIZED.fullmatch(text):
        told.places.append((text, cell.span))
    elif words.POPULATION_VALUE.fullmatch(text):
        told.population.append((text, cell.span))
    elif re.search(r"[^\W\d_]", text) and not _empty(text):
        told.things.append((text, cell.span))


def _empty(text: str) -> bool:
    """Whether a heading names no thing: "Number", "Change since April"."""
    return (
        words.GENERIC.fullmatch(text) or words.CHANGE_ALONE.fullmatch(text) or words.PACE.fullmatch(text)
    ) is not None


def _date_inside(told: Heading, text: str, cell: Cell, shape: YearShape | None) -> str:
    """ "Homes 2023", "Cases in June 2024": the one date, and the heading without it."""
    found = dates_in(text)
    if len(found) != 1:
        return text
    start, end, period = found[0]
    if _FROM.search(text[:start].strip()):
        return text  # "Change on 2030": what it is compared with
    told.period, told.period_span = period_of(text[start:end], shape) or period, cell.span
    left = re.sub(r"[\s,(]*(?:\b(?:in|on|for|as of|at)\b)?[\s(]*$", "", text[:start])
    return f"{left} {text[end:].strip(' ,)')}".strip()


def _dated(told: Heading, partial: Cell, caption: Caption) -> None:
    """ "March" below or above "2024", or in a table whose caption names one year."""
    near = told.period or caption.period
    if near.start is None or near.start != near.end or len(near.start.text) != 4:
        told.period, told.period_span = Period(text=partial.text), partial.span
        return
    name = re.sub(r"(?i)^(first|second|third|fourth) (quarter|half)$", _quarter, partial.text)
    period = period_of(f"{name} {near.start.text}", None)
    told.period, told.period_span = period or Period(text=partial.text), partial.span


def _quarter(hit: re.Match[str]) -> str:
    order = ("first", "second", "third", "fourth").index(hit[1].lower()) + 1
    return f"{'Q' if hit[2].lower() == 'quarter' else 'H'}{order}"
