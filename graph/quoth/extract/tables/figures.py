"""The figures of a table: each number with what its headings, labels, caption and remarks say of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from quoth.extract.figures.units import is_money
from quoth.extract.tables import label_words as words
from quoth.extract.tables.around import BY_TITLE, places_around, with_around
from quoth.extract.tables.beside import parts_of_the_one_before, with_things_before, with_years_to_date
from quoth.extract.tables.captions import Caption, caption_of, dated_by_notes
from quoth.extract.tables.columns import Column, Numbers, Use, columns_of
from quoth.extract.tables.counted import Subject, counts_noun, subject_of
from quoth.extract.tables.grid import Table
from quoth.extract.tables.heading import Heading, heading_of
from quoth.extract.tables.kinds import kind_of_cell
from quoth.extract.tables.numbers import Number, decimal_commas, number_of, pointed_thousands
from quoth.extract.tables.periods import YearShape, last_day_of, period_of, shape_of
from quoth.extract.tables.rows import Named, RowLabels, rows_of
from quoth.extract.tables.totals import one_sided, total_columns, total_rows, with_last_total, with_runs
from quoth.extract.tables.tree import parents_of, with_parents
from quoth.extract.tables.units import Hint, hint_in, without
from quoth.model import Direction, Figure, Interval, Kind, PartialDate, Period, Scope, Span

_ADDITIVE = (Kind.RATE, Kind.SHARE, Kind.CHANGE)
_EXTREME = re.compile(r"\b(?:highest|lowest|max(?:imum)?|min(?:imum)?|peak|record|largest|smallest)\b", re.IGNORECASE)
_PERCENT_OF = re.compile(
    r"^\(?(?:%|per ?cent|percentage)\s(?:out )?of\s(?:the\s|all\s)?([^(),]+?)[\s),]*$", re.IGNORECASE
)
_YEARS = re.compile(r"(?:19|20)\d\d\s?[/–-]\s?(?:\d\d)?\d\d")
_COUNTS_CORNER = re.compile(r"(?:number|volume|amount|value)s? of\s\w", re.IGNORECASE)
_NUMBER_OF = re.compile(
    r"\b(?:number of|employees|headcount|staff(?!\scosts?)|sample size|respondents|full-time equivalents?|fte)\b|^n$",
    re.IGNORECASE,
)
_SURE, _UNSURE = 0.9, 0.6


@dataclass(frozen=True, slots=True)
class CellFigure:
    """A figure with its cell, row and column counted from 0 with the head, and whether it sums up others."""

    row: int
    column: int
    total: bool
    figure: Figure


def table_figures(table: Table, published: PartialDate | None) -> tuple[Figure, ...]:
    """The figures of a table in text order; ids are those of cells (``r3c2``), ``part_of`` names one of them.

    ``iri``, ``statement``, ``asserter`` and ``chain`` are left for the assembler. ``published`` is for the day when labels will say
    "last year": dates in tables are read as printed.
    """
    return tuple(cell.figure for cell in cell_figures(table))


def cell_figures(table: Table) -> tuple[CellFigure, ...]:
    """The figures of a table with their cells."""
    reading = _Reading(table)
    if not reading.figure_columns:
        return ()
    cells = {(r, c): reading.cell(r, c) for r in reading.rows for c in reading.figure_columns if reading.tells(r, c)}
    return tuple(_with_total(cells, reading, at) for at in cells)


def _with_total(cells: Mapping[tuple[int, int], CellFigure], reading: _Reading, at: tuple[int, int]) -> CellFigure:
    """The cell as a part of the total below or above it, else of the one beside it."""
    cell, (row, column) = cells[at], at
    if any(_EXTREME.search(text) for text in reading.heads[column].words):
        return cell  # the highest of all is no sum
    below, beside = reading.sums.get(row), reading.within.get(column, reading.beside.get(column))
    for place in ((below, column) if below is not None else at, (row, beside) if beside is not None else at):
        total = cells.get(place) if place != at else None
        if total is not None and _fits(cell.figure, total.figure):
            return replace(cell, figure=replace(cell.figure, part_of=total.figure.id))
    return cell


def _fits(part: Figure, total: Figure) -> bool:
    """Whether one amount can be a part of another: both add up, of one unit, and the part is not the larger."""
    if part.value is None or total.value is None or part.kind in _ADDITIVE or total.kind in _ADDITIVE:
        return False
    return part.unit == total.unit and part.unit != "percent" and abs(part.value) <= abs(total.value)


class _Reading:
    """One table with all that was found in it on the way to its figures."""

    def __init__(self, table: Table) -> None:
        self.table = table
        width = table.width
        commas = decimal_commas(cell for row in table.body for cell in row) or pointed_thousands(table.body)
        self.numbers: Numbers = {
            (r, c): number
            for r, row in enumerate(table.rows)
            if r >= table.heads and len(row) == width
            for c, cell in enumerate(row)
            if not cell.empty and (number := number_of(cell, commas=commas, nouns=c > 0)) is not None
        }
        self.caption: Caption = with_around(dated_by_notes(caption_of(table.caption), table.notes), table)
        self.shape: YearShape | None = shape_of(
            [self.caption.text, *(cell.text for cell in (*table.notes, *table.above))]
        )
        self.caption = _as_explained(self.caption, self.shape)
        self.columns: Sequence[Column] = columns_of(table, self.numbers, self.caption)
        self.figure_columns = [c.number for c in self.columns if c.use is Use.FIGURES]
        self.caption = _with_corner(self.caption, self.columns)
        heads = {c: heading_of(self.columns[c], self.caption, self.shape) for c in self.figure_columns}
        self.heads = with_years_to_date(
            with_things_before(heads, self._shares(), nouns=not self.caption.noun), self.caption.period
        )
        rows = rows_of(table, self.columns, self.numbers, self.caption, self.shape)
        self.rows = with_last_total(rows, self.numbers, self.figure_columns)
        added = [c for c in self.figure_columns if not self.heads[c].change and self.heads[c].unit != "percent"]
        parents = parents_of(table, self.rows, self.numbers, added)
        self.rows = with_parents(self.rows, parents)
        sums = with_runs(total_rows(self.rows), self.rows, self.numbers, added)
        whole = {row: total for row, total in sums.items() if row not in parents}
        self.sums = one_sided(whole, self.numbers, added) | parents
        self.beside = total_columns(self.heads, self.rows, self.numbers)
        self.heads |= {c: replace(self.heads[c], total=True) for c in set(self.beside.values())}
        self.within = parts_of_the_one_before(self.heads)
        self.hint = self.caption.hint or _hint_of_notes(table) or _hint_of_corner(self.columns)

    def tells(self, r: int, c: int) -> bool:
        """Whether a cell has a number that can be read: one in brackets is a minus in accounts of money, and else unclear."""
        number = self.numbers.get((r, c))
        if number is None or not number.bracketed:
            return number is not None
        return self.heads[c].change or is_money(_unit(number, self._hint(self.rows[r], self.heads[c], number))[0])

    def cell(self, r: int, c: int) -> CellFigure:
        """The figure of one cell."""
        number, head, row = self.numbers[r, c], self.heads[c], self.rows[r]
        hint = self._hint(row, head, number)
        unit, unit_text = _unit(number, hint)
        subject = subject_of(head, row, self.caption, unit, parted=c in self.beside)
        for noun in (number.noun, hint.noun if hint else "", _base(hint) if hint and unit == "percent" else ""):
            subject = _with_noun(subject, noun)
        if not self.table.heads and len(self.figure_columns) > 1:  # which number is which, nobody says
            subject = replace(subject, counted=None)
        labels = [text for text, _ in row.things]
        kind = kind_of_cell(
            (*head.words, *(text for text, _ in head.things if text not in head.words)),
            labels,
            self.caption.noun or ("" if head.things and c not in self.beside else self.caption.far),
            unit,
            rate=bool(hint and hint.rate),
            same=counts_noun(head, self.caption.noun),
            signed=number.plus or head.change,
        )
        scope = self._scope(head, row, subject, kind)
        if kind is Kind.FLOW and scope.period.end and not scope.period.start:  # "doses given to 31 May"
            kind = Kind.CUMULATIVE
        value, bounds = _scaled(number, hint)
        direction = _direction(value, head) if kind is Kind.CHANGE else None
        figure = Figure(
            id=f"r{r}c{c}",
            iri="",
            span=number.whole,
            number=number.number,
            printed=self._printed(r, c, number),
            value=abs(value) if value is not None and direction else value,
            bounds=Interval() if direction else bounds,
            comparator=number.comparator,
            direction=direction,
            unit=unit,
            unit_text=unit_text,
            counted=subject.counted,
            kind=kind,
            scope=scope,
            confidence=_SURE if subject.counted and self.table.heads else _UNSURE,
        )
        return CellFigure(r, c, row.total or head.total, figure)

    def _printed(self, r: int, c: int, number: Number) -> str:
        cell = self.table.rows[r][c]
        return cell.text[number.whole.start - cell.span.start : number.whole.end - cell.span.start]

    def _hint(self, row: RowLabels, head: Heading, number: Number) -> Hint | None:
        """The row's own unit, but that a column of per cents stays one: "Heavy rail (thousands)" below "Change (%)"."""
        own = self._unit_hint(head, number)
        share = own is not None and own.unit in ("percent", "percentage-point")
        if row.hint is None and own is not None and own is self.hint and own.unit is not None and _counts(row):
            return None  # "Number of employees" among millions of crowns
        return own if share else row.hint or own

    def _unit_hint(self, head: Heading, number: Number) -> Hint | None:
        """The unit that the column names, else the caption: not for a share beside amounts, nor for people beside money."""
        if head.hint is not None:
            return head.hint
        if head.change and number.unit == "count":
            return self._points
        if self.hint is None or head.change or number.unit in ("percent", "percentage-point"):
            return None
        if self.hint.unit == "index":
            return self.hint
        if self.hint.unit is not None and self._mixed and not counts_noun(head, self.caption.noun):
            return None
        people = any(words.COUNTS_PEOPLE.search(text) for text, _ in head.things)
        return None if people and (self.hint.unit is not None) else self.hint

    def _scope(self, head: Heading, row: RowLabels, subject: Subject, kind: Kind) -> Scope:
        places = _distinct((*row.places, *head.places, *self.caption.places))
        period, where = self._period(head, row, kind)
        named = tuple(name for name, _ in places) or tuple(name for name, _ in self._around)
        spans = tuple(s for _, s in places) or tuple(s for _, s in self._around if s is not None)
        evidence = [("place", spans), ("period", (where,) if where else ())]
        evidence.append(("population", tuple(s for _, s in subject.population)))
        told = tuple((slot, spans) for slot, spans in evidence if spans)
        near = {"place": bool(row.places or head.places), "period": bool(head.period or row.period), "population": True}
        far = {
            "place": BY_TITLE if self._around and not places else 0.7,
            "period": self.caption.period_sure,
            "population": 0.7,
        }
        sure = tuple(
            (slot, 0.9 if near[slot] else far[slot])
            for slot, spans in evidence
            if spans or (slot == "place" and named) or (slot == "period" and period)
        )
        return Scope(
            named,
            period,
            tuple(dict.fromkeys(t for t, _ in subject.population)),
            told,
            sure,
        )

    def _period(self, head: Heading, row: RowLabels, kind: Kind) -> tuple[Period, Span | None]:
        if head.period:
            return head.period, head.period_span
        if row.period:
            return row.period, row.period_span
        if kind is Kind.CHANGE and (newest := self._newest_before(head)) is not None:
            return newest.period, newest.period_span
        return self.caption.period, self.caption.period_span

    def _shares(self) -> frozenset[int]:
        """The columns in which every number is a per cent."""
        units: dict[int, set[str]] = {}
        for (_, column), number in self.numbers.items():
            units.setdefault(column, set()).add(number.unit)
        return frozenset(column for column, found in units.items() if found == {"percent"})

    @cached_property
    def _around(self) -> tuple[tuple[str, Span | None], ...]:
        """The places that hold where neither label nor caption names one."""
        return places_around(self.table)

    @cached_property
    def _mixed(self) -> bool:
        """Whether columns have units of their own, so that the caption's is not that of all."""
        return any(h.hint is not None or h.change for h in self.heads.values())

    @cached_property
    def _points(self) -> Hint | None:
        """The unit of a change without one: points where all else is in per cent."""
        others = [h for h in self.heads.values() if not h.change]
        percent = bool(others) and all(h.unit == "percent" for h in others)
        return Hint("percentage-point", Decimal(1), "points", 0, 0) if percent else None

    def _newest_before(self, change: Heading) -> Heading | None:
        """The heading that a column of changes tells of: the latest of those between it and the changes before it, else of all."""
        near: list[Heading] = []
        for column in sorted(self.heads):
            head = self.heads[column]
            if head is change:
                break
            near = [] if head.change else [*near, head]
        dated = [h for h in near if h.period.dated] or [h for h in self.heads.values() if h.period.dated]
        return max(dated, key=lambda h: last_day_of(h.period), default=None)


def _with_noun(subject: Subject, noun: str) -> Subject:
    """A subject with the noun that a cell or a unit adds to it."""
    said = subject.counted or ""
    if not noun or noun.lower() in said.lower():
        return subject
    return replace(subject, counted=f"{noun}, {said}" if said else noun)


def _base(hint: Hint) -> str:
    """ "passengers" of "% of passengers, by operator": whom a share is of, where they are people or things that are counted."""
    hit = _PERCENT_OF.search(hint.text)
    return hit[1] if hit and words.SHARED.fullmatch(hit[1]) else ""


def _counts(row: RowLabels) -> bool:
    """Whether the label of a row counts people or things, so that the unit of the table is not its own."""
    return any(_NUMBER_OF.search(text) for text, _ in row.things)


def _as_explained(caption: Caption, shape: YearShape | None) -> Caption:
    """The caption's year as a line explains it: "2030/31" where "the year runs from 1 April to 31 March"."""
    text = caption.period.text or ""
    if shape is None or not _YEARS.fullmatch(text):
        return caption
    return replace(caption, period=period_of(text, shape) or caption.period)


def _with_corner(caption: Caption, columns: Sequence[Column]) -> Caption:
    """Rule ``noun-in-the-corner``: "Number of customers (thousand)" over labels of things: what a table without a caption counts."""
    if caption.noun or not columns or columns[0].use not in (Use.THINGS, Use.PLACES):
        return caption
    head = columns[0].head
    noun = without(head, hint_in(head, whole=False))
    told = _COUNTS_CORNER.match(noun) or (noun != head and len(noun) > 2)
    return replace(caption, far=noun) if told else caption


def _hint_of_notes(table: Table) -> Hint | None:
    """ "Figures in thousands." below a table."""
    found = (hint_in(note.text.rstrip("."), whole=True) for note in table.notes if len(note.text) < 60)
    return next((hint for hint in found if hint is not None and hint.factor > 1), None)


def _hint_of_corner(columns: Sequence[Column]) -> Hint | None:
    """Rule ``scale-in-the-corner``: "Budget ($ millions)" over the labels: the scale of all numbers, which no label has."""
    hint = (
        hint_in(columns[0].head, whole=False) or hint_in(columns[0].head)
        if columns and columns[0].use in (Use.THINGS, Use.PLACES, Use.PERIODS)
        else None
    )
    return hint if hint is not None and hint.factor > 1 else None


def _unit(number: Number, hint: Hint | None) -> tuple[str, str | None]:
    if number.unit != "count" or hint is None or hint.unit is None:
        return number.unit, number.unit_text or (hint.text if hint else None)
    return hint.unit, hint.text


def _scaled(number: Number, hint: Hint | None) -> tuple[Decimal | None, Interval]:
    """Value and bounds in the unit itself: "412.0" under "$ million" is 412,000,000; brackets around money are a minus."""
    percent = number.unit == "percent"
    factor = hint.factor if hint and not percent else Decimal(1)
    factor = -factor if number.bracketed else factor
    value = None if number.value is None else _plain(number.value * factor)
    if value is not None:
        return value, number.comparator.bounds(value)
    low, high = number.bounds.lower, number.bounds.upper
    return None, Interval.closed(
        *sorted((_plain(low * factor), _plain(high * factor)))
    ) if low and high else number.bounds


def _plain(value: Decimal) -> Decimal:
    """A number without an exponent or zeros that scaling left behind."""
    whole = value.to_integral_value()
    return whole.quantize(Decimal(1)) if value == whole else value


def _direction(value: Decimal | None, head: Heading) -> Direction | None:
    if not value:
        return None
    return Direction.DOWN if (value < 0) != head.falls else Direction.UP


def _distinct(named: Named) -> Named:
    return tuple({name: (name, span) for name, span in reversed(named)}.values())[::-1]
