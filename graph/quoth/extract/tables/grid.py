"""A table as it stands in a text: cells with their places."""

from __future__ import annotations

from dataclasses import dataclass

from quoth.model import Span

EMPTY = frozenset(
    ("", "-", "–", "—", "..", "...", "…", ":", "x", "n/a", "na", "nan", "null", "none", "n.a.", "nil", "?")
)
"""Texts of cells that say nothing, in lower case. Source: the symbols that statistical offices print for missing values."""


@dataclass(frozen=True, slots=True)
class Cell:
    """The words of a cell and where they stand; ``indent`` is by how many characters they are set in."""

    text: str
    span: Span
    indent: int = 0

    @property
    def empty(self) -> bool:
        """Whether nothing is said here."""
        return self.text.lower() in EMPTY


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, the first ``heads`` of them headings; ``region`` is all of the text that the table takes, its caption too.

    ``title`` is that of the page or file, which need not stand in the text; ``above`` are lines in front, the nearest first.
    """

    region: Span
    rows: tuple[tuple[Cell, ...], ...]
    heads: int
    caption: Cell | None = None
    notes: tuple[Cell, ...] = ()
    title: str = ""
    above: tuple[Cell, ...] = ()

    @property
    def width(self) -> int:
        """How many columns there are."""
        return max(len(row) for row in self.rows)

    @property
    def body(self) -> tuple[tuple[Cell, ...], ...]:
        """The rows below the headings."""
        return self.rows[self.heads :]

    def line(self, row: int) -> Span:
        """Where a row stands."""
        return self.rows[row][0].span.cover(self.rows[row][-1].span)

    def column(self, column: int) -> list[Cell]:
        """The cells of the body in a column, those that say something."""
        return [row[column] for row in self.body if column < len(row) and not row[column].empty]
