"""Which rows at the top of a grid are headings, where no line says so."""

from __future__ import annotations

from collections.abc import Sequence

from quoth.extract.tables.grid import Cell
from quoth.extract.tables.label_words import POPULATION_VALUE
from quoth.extract.tables.numbers import decimal_commas, number_of
from quoth.extract.tables.periods import is_period
from quoth.extract.tables.units import hint_in

_MOST = 4
_SAMPLE = 30  # rows looked at


def heads_of(rows: Sequence[tuple[Cell, ...]]) -> int:
    """How many rows are headings: rows of words and dates, of which all but the last leave cells empty or say them twice."""
    commas = decimal_commas(cell for row in rows for cell in row)
    count = 0
    for row in rows[: min(_MOST, len(rows) - 1)]:
        if not _heading(row) or (count and _section(row)) or (count == 1 and not _spreads(rows[0])):
            break
        count += 1
        if not _spreads(row):
            break
    if count and count < len(rows) - 1 and _units(rows[count]):
        count += 1
    return count if count and _numbers(rows[count : count + _SAMPLE], commas) else 0


def _section(row: tuple[Cell, ...]) -> bool:
    """ "Pedestrians" in every cell: a label over the rows below, and no heading of columns."""
    return len({cell.text for cell in row}) == 1


def _units(row: tuple[Cell, ...]) -> bool:
    """A row that says in which unit each column is: "$'000", "%"."""
    said = [cell for cell in row if not cell.empty]
    return len(said) > 1 and all(number_of(c) is None and hint_in(c.text, whole=True) is not None for c in said)


def _heading(row: tuple[Cell, ...]) -> bool:
    """Whether no cell is a number that counts; years and dates may stand over columns."""
    said = [cell for cell in row if not cell.empty]
    return bool(said) and all(_words(cell) for cell in said)


def _words(cell: Cell) -> bool:
    number = number_of(cell)
    return number is None or number.like_year or is_period(cell.text) or _of_an_age(cell.text)


def _of_an_age(text: str) -> bool:
    """ "Under 16", "16 and over", "65+": whom a column is about, and no number."""
    return POPULATION_VALUE.fullmatch(text) is not None and not text.strip().isdigit()


def _spreads(row: tuple[Cell, ...]) -> bool:
    """Whether a heading stands over several columns."""
    said = [cell.text for cell in row[1:]]
    return len(set(said)) < len(said)


def _numbers(rows: Sequence[tuple[Cell, ...]], commas: bool) -> bool:
    return any(number_of(cell, commas=commas) is not None for row in rows for cell in row)
