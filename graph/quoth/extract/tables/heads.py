"""Which rows at the top of a grid are headings, where no line says so."""

from __future__ import annotations

from collections.abc import Sequence

from quoth.extract.tables.grid import Cell
from quoth.extract.tables.numbers import number_of
from quoth.extract.tables.periods import is_period

_MOST = 4
_SAMPLE = 30  # rows looked at


def heads_of(rows: Sequence[tuple[Cell, ...]]) -> int:
    """How many rows are headings: rows of words and dates, of which all but the last leave cells empty or say them twice."""
    count = 0
    for row in rows[: min(_MOST, len(rows) - 1)]:
        if not _heading(row) or (count == 1 and not _spreads(rows[0])):
            break
        count += 1
        if not _spreads(row):
            break
    return count if count and _numbers(rows[count : count + _SAMPLE]) else 0


def _heading(row: tuple[Cell, ...]) -> bool:
    """Whether no cell is a number that counts; years and dates may stand over columns."""
    said = [cell for cell in row if not cell.empty]
    return bool(said) and all(_words(cell) for cell in said)


def _words(cell: Cell) -> bool:
    number = number_of(cell)
    return number is None or number.like_year or is_period(cell.text)


def _spreads(row: tuple[Cell, ...]) -> bool:
    """Whether a heading stands over several columns."""
    said = [cell.text for cell in row[1:]]
    return len(set(said)) < len(said)


def _numbers(rows: Sequence[tuple[Cell, ...]]) -> bool:
    return any(number_of(cell) is not None for row in rows for cell in row)
