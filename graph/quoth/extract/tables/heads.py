"""Which rows at the top of a grid are headings, where no line says so."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from quoth.extract.tables.grid import Cell
from quoth.extract.tables.label_words import POPULATION_VALUE
from quoth.extract.tables.numbers import decimal_commas, number_of
from quoth.extract.tables.periods import is_period
from quoth.extract.tables.units import hint_in
from quoth.model import Comparator, Span

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


def with_even_heads(rows: list[tuple[Cell, ...]]) -> list[tuple[Cell, ...]]:
    """Rule ``groups-over-columns``: rows at the top of a PDF's table that hold fewer cells than those below, each said over its columns.

    "Cereal", "Area", "Yield" over "2030", "2031", "2030", "2031" over five columns. Nothing changes where one of them fits no columns.
    """
    width = Counter(len(row) for row in rows).most_common(1)[0][0] if rows else 0
    count = next((n for n, row in enumerate(rows) if len(row) >= width), 0)
    if not 0 < count < _MOST or width < 3 or count >= len(rows) - 1:
        return rows
    even = [_over(row, width) for row in rows[:count]]
    return rows if any(row is None for row in even) else [*(row for row in even if row is not None), *rows[count:]]


def _over(row: tuple[Cell, ...], width: int) -> tuple[Cell, ...] | None:
    """A row of headings over ``width`` columns: with a corner or without one, each over as many columns."""
    cells = row if len(row) in (width - 1, width) else tuple(piece for cell in row for piece in _twice(cell))
    if (width - 1) % len(cells) == 0:
        times = (width - 1) // len(cells)
        start = cells[0].span.start
        return (Cell("", Span(start, start)), *(cell for cell in cells for _ in range(times)))
    if len(cells) > 1 and (width - 1) % (len(cells) - 1) == 0:
        times = (width - 1) // (len(cells) - 1)
        return (cells[0], *(cell for cell in cells[1:] for _ in range(times)))
    return None


def _twice(cell: Cell) -> tuple[Cell, ...]:
    """ "thousand ha thousand ha": one word for each of two columns that stand too close together."""
    half = len(cell.text) // 2
    left, right = cell.text[:half], cell.text[half + 1 :]
    if left != right or cell.text[half : half + 1] != " " or len(cell.text) != len(cell.span):
        return (cell,)
    start = cell.span.start
    return (Cell(left, Span(start, start + half)), Cell(right, Span(start + half + 1, start + len(cell.text))))


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
    if number is not None and number.comparator is not Comparator.EQUAL and re.search(r"[a-z]", cell.text):
        return True  # "4 or more" over a column
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
