"""Tables within a document's text: which stretches of it are rows of cells, to be shown as tables and not as bars and commas."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from quoth.model import Span
from quoth.read.delimited import delimited
from quoth.read.grid_text import CAPTION
from quoth.serve.pages.weaving import Mark, Piece, paragraphs, woven

_ROWS = 250
"""How many rows one table has at most; a longer one goes on in the next, under the same heads."""
_RULE = re.compile(r"[\s|:+=-]*-[\s|:+=-]*")
_CELL = re.compile(r"[^|]+")
_LINE = re.compile(r"[^\n]+")
_MOST_HEADS = 3
Row = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table by its places in the text: all that it takes, its caption, its heads and its other rows."""

    span: Span
    caption: Span | None
    heads: tuple[Row, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with its marks; ``amount`` where its column holds figures."""

    pieces: tuple[Piece, ...]
    amount: bool


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph as ``pieces``, or a table: ``heads`` and ``rows``, with its caption as ``pieces``."""

    pieces: tuple[Piece, ...]
    heads: tuple[tuple[Cell, ...], ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()


def blocks(text: str, figures: Sequence[Span], *, data: bool) -> tuple[Span | Grid, ...]:
    """The paragraphs of a text and its tables, in order; each character that is no white space or bar is in one of them.

    Args:
        text: the document's.
        figures: where its figures stand: rows above the first of them are heads.
        data: whether the whole of it is a file of cells.
    """
    found: list[Span | Grid] = []
    at = 0
    for grid in _file(text, figures) if data else _barred(text, figures):
        found += _paragraphs(text, at, grid.span.start)
        found += _parted(grid)
        at = grid.span.end
    return (*found, *_paragraphs(text, at, len(text)))


def table(grid: Grid, text: str, marks: Sequence[Mark]) -> Block:
    """A table with the marks of a text in its cells."""
    numbers = [mark.span for mark in marks if "fig" in mark.look.split()]
    starts = sorted(span.start for span in numbers)
    amounts = {n for row in grid.rows for n, cell in enumerate(row) if _holds(starts, cell)}
    caption = woven(text, marks, grid.caption) if grid.caption else ()
    heads, rows = (
        tuple(
            tuple(Cell(woven(text, near, cell), n in amounts) for n, cell in enumerate(row))
            for row, near in zip(part, _by_row(part, marks), strict=True)
        )
        for part in (grid.heads, grid.rows)
    )
    return Block(caption, heads, rows)


def _paragraphs(text: str, start: int, end: int) -> Iterator[Span]:
    return (Span(start + p.start, start + p.end) for p in paragraphs(text[start:end]))


def _parted(grid: Grid) -> Iterator[Grid]:
    """The table in pieces of so many rows."""
    for at in range(0, len(grid.rows), _ROWS):
        rows = grid.rows[at : at + _ROWS]
        start = rows[0][0].start if at else grid.span.start
        end = rows[-1][-1].end if at + _ROWS < len(grid.rows) else grid.span.end
        yield Grid(Span(start, end), None if at else grid.caption, grid.heads, rows)


def _file(text: str, figures: Sequence[Span]) -> Iterator[Grid]:
    """The one table of a file of cells."""
    found = delimited(text)
    if found is not None:
        rows = [row for row in found.rows if any(len(cell) for cell in row)]
        heads = _heads(rows, figures)
        yield Grid(found.region, None, tuple(rows[:heads]), tuple(rows[heads:]))


def _barred(text: str, figures: Sequence[Span]) -> Iterator[Grid]:
    """Stretches of lines with bars between cells, as saved pages and Markdown have them."""
    lines = [Span(*found.span()) for found in _LINE.finditer(text)]
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and "|" in lines[end].text(text).strip(" \t\r|") and _next(text, lines, at, end):
            end += 1
        grid = _grid(text, lines[at:end], figures) if end - at > 1 else None
        if grid is not None:
            yield _captioned(grid, text, lines[at - 1] if at else None)
        at = max(end, at + 1)


def _next(text: str, lines: Sequence[Span], first: int, line: int) -> bool:
    """Whether a line follows right behind the one before."""
    return line == first or text[lines[line - 1].end : lines[line].start].count("\n") == 1


def _grid(text: str, lines: Sequence[Span], figures: Sequence[Span]) -> Grid | None:
    """Lines as a table: most of one width, and a rule below the heads or a number in every other row."""
    rules = [n for n, line in enumerate(lines) if _RULE.fullmatch(line.text(text))]
    rows = [tuple(_cells(text, line)) for n, line in enumerate(lines) if n not in rules]
    widths = [len(row) for row in rows]
    usual = max(widths, key=widths.count, default=0)
    digits = sum(any(char.isdigit() for char in line.text(text)) for line in lines)
    if usual < 2 or 10 * widths.count(usual) < 8 * len(rows) or (not rules and 2 * digits < len(lines)):
        return None
    heads = rules[0] if rules and 0 < rules[0] < len(rows) else _heads(rows, figures)
    return Grid(Span(lines[0].start, lines[-1].end), None, tuple(rows[:heads]), tuple(rows[heads:]))


def _cells(text: str, line: Span) -> Iterator[Span]:
    inner = line.text(text)
    front = len(inner) - len(inner.lstrip(" \t\r|")) if inner.lstrip().startswith("|") else 0
    for found in _CELL.finditer(inner.rstrip(" \t\r|"), front):
        words = found[0].strip()
        start = line.start + found.start() + (found[0].index(words) if words else 0)
        yield Span(start, start + len(words))


def _captioned(grid: Grid, text: str, before: Span | None) -> Grid:
    """The table with the line above that says it is the caption."""
    if (
        before is None
        or not before.text(text).startswith(CAPTION)
        or text[before.end : grid.span.start].strip(" \r") != "\n"
    ):
        return grid
    return Grid(Span(before.start, grid.span.end), Span(before.start + len(CAPTION), before.end), grid.heads, grid.rows)


def _heads(rows: Sequence[Row], figures: Sequence[Span]) -> int:
    """How many rows stand above the first figure; none where that is none or too far down."""
    starts = sorted(span.start for span in figures)
    first = next((n for n, row in enumerate(rows) if any(_holds(starts, cell) for cell in row)), 0)
    return first if first <= _MOST_HEADS else 0


def _holds(starts: Sequence[int], cell: Span) -> bool:
    """Whether a figure begins in a cell."""
    after = bisect_right(starts, cell.start - 1)
    return after < len(starts) and starts[after] < cell.end


def _by_row(rows: Sequence[Row], marks: Iterable[Mark]) -> list[list[Mark]]:
    """The marks that touch each row: a table may have thousands of both."""
    found: list[list[Mark]] = [[] for _ in rows]
    starts = [row[0].start for row in rows]
    for mark in marks:
        at = max(0, bisect_right(starts, mark.span.start) - 1)
        while at < len(rows) and starts[at] < mark.span.end:
            found[at].append(mark)
            at += 1
    return found
