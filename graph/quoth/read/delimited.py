"""Texts of cells between commas, semicolons, tabs or bars: CSV as it is found, with lines above and below its grid."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from quoth.model import Span

MOST_COLUMNS = 1_000
"""A grid with more columns is refused: no person reads it, and its cells would not fit a store."""

_SEPARATORS = ",;\t|"
_LONGEST_CELL = 5_000  # characters; a longer one is an open quotation mark
_SAMPLE = 200  # lines by which a separator is chosen
_SPACES = " \ufeff"
_MOST_ABOVE = 12  # lines of title and remarks above a grid
_SENTENCE = re.compile(r"[a-z]{2,}[.!?](?:\s|$)")


@dataclass(frozen=True, slots=True)
class Delimited:
    """Rows of spans, one a cell, without the quotation marks around it; ``above`` and ``below`` are lines outside the grid."""

    separator: str
    rows: tuple[tuple[Span, ...], ...]
    above: tuple[Span, ...] = ()
    below: tuple[Span, ...] = ()

    @property
    def columns(self) -> int:
        """How many cells the widest row has."""
        return max(len(row) for row in self.rows)

    @property
    def region(self) -> Span:
        """From the first cell to the last."""
        return Span(self.rows[0][0].start, self.rows[-1][-1].end)


def delimited(text: str) -> Delimited | None:
    """The grid of a text that clearly is one: rows of the same width, two of them and two columns at least.

    Nothing where a quotation mark is never closed, or where fewer than nine in ten lines belong to the grid.
    """
    separator = _separator(text)
    rows = _rows(text, separator) if separator else None
    if not separator or not rows:
        return None
    width = _usual_width(rows)
    if width < 2:
        return None
    first = next(i for i, row in enumerate(rows) if len(row) == width)
    last = max(i for i, row in enumerate(rows) if len(row) == width)
    grid = rows[first : last + 1]
    outside = len(rows) - len(grid)
    even = sum(len(row) == width for row in grid)
    if even < 2 or even < 0.9 * len(grid) or first > _MOST_ABOVE or outside > max(_MOST_ABOVE, len(grid)):
        return None
    above, below = (tuple(_line(row, text) for row in part) for part in (rows[:first], rows[last + 1 :]))
    return Delimited(separator, tuple(map(tuple, grid)), above, below)


def clearly_delimited(text: str) -> bool:
    """Whether a text without a name that says so is a grid of data: even rows, numbers in them, and no sentences."""
    found = delimited(text) if _separator(text) not in ("", "|") else None
    if found is None or len(found.rows) < 3 or _SENTENCE.search(text[: found.region.end][:20_000]):
        return False
    width = len(found.rows[0])
    cells = [span.text(text) for row in found.rows[:_SAMPLE] for span in row]
    digits = sum(c[:1].isdigit() for c in cells)
    return all(len(row) == width for row in found.rows) and 5 * digits >= len(cells) and max(map(len, cells)) < 120


def _separator(text: str) -> str:
    """The separator that most lines have, and the same number of times; nothing where none has."""
    lines = [line for line in text[:200_000].splitlines()[:_SAMPLE] if line.strip()]
    best, most = "", 1
    for mark in _SEPARATORS:
        counts = Counter(_outside_quotes(line).count(mark) for line in lines)
        counts.pop(0, None)
        common = max(counts.values(), default=0)
        if common > most:
            best, most = mark, common
    return best


def _outside_quotes(line: str) -> str:
    return "".join(line.split('"')[::2])


def _usual_width(rows: list[list[Span]]) -> int:
    return Counter(len(row) for row in rows).most_common(1)[0][0]


def _line(row: list[Span], text: str) -> Span:
    return Span(row[0].start, row[-1].end)


def _rows(text: str, separator: str) -> list[list[Span]] | None:
    """Every row that is not empty; ``None`` where a quotation mark is never closed. Looks at each character once."""
    stops = re.compile(rf"{re.escape(separator)}|\r\n|[\r\n]")
    rows: list[list[Span]] = []
    row: list[Span] = []
    at = 0
    while at <= len(text):
        quoted = _quoted(text, at) if text.startswith('"', at) else None
        if quoted is None and text.startswith('"', at):
            return None
        hit = stops.search(text, at if quoted is None else quoted.end + 1)
        end = hit.start() if hit else len(text)
        row.append(_bare(text, at, end) if quoted is None else quoted)
        if hit is None or hit[0] != separator:
            if len(row) > 1 or row[0]:
                rows.append(row)
            row = []
        at = hit.end() if hit else len(text) + 1
    return rows


def _quoted(text: str, start: int) -> Span | None:
    """The inside of a cell in quotation marks, of which two beside each other stand for one."""
    at = start + 1
    while True:
        end = text.find('"', at, start + _LONGEST_CELL)
        if end < 0:
            return None
        if not text.startswith('"', end + 1):
            return _bare(text, start + 1, end)
        at = end + 2


def _bare(text: str, start: int, end: int) -> Span:
    """A cell without the spaces at its ends."""
    while start < end and text[start] in _SPACES:
        start += 1
    while end > start and text[end - 1] in _SPACES:
        end -= 1
    return Span(start, end)
