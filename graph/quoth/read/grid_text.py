"""How a table of a page is written into a text, so that it can be read there and found again.

One line a row with " | " between its cells; above it the caption behind "Table: ", below the head a line of hyphens,
and each remark behind "Note: ".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

CAPTION, NOTE, BETWEEN, RULE = "Table: ", "Note: ", " | ", "---"
_SAYS_SO = re.compile(r"(?:notes?|sources?):", re.IGNORECASE)
_BARS = re.compile(r"\s*[|\u2502\uff5c]\s*")


@dataclass(frozen=True, slots=True)
class PageTable:
    """A table of a page: rows of the same width, of which the first ``heads`` are its head."""

    rows: tuple[tuple[str, ...], ...]
    heads: int = 0
    caption: str = ""
    notes: tuple[str, ...] = ()

    def text(self) -> str:
        """The lines that stand for it."""
        lines = [CAPTION + plain(self.caption)] if self.caption else []
        lines += [row_text(row) for row in self.rows[: self.heads]]
        lines += [BETWEEN.join([RULE] * len(self.rows[0]))] if self.heads else []
        lines += [row_text(row) for row in self.rows[self.heads :]]
        lines += [remark(note) for note in self.notes]
        return "\n".join(lines)


def row_text(cells: Sequence[str]) -> str:
    """One row as a line; an empty cell is a hyphen, so that spaces never meet."""
    return BETWEEN.join(plain(cell) or "-" for cell in cells)


def remark(note: str) -> str:
    """A remark on a line that says it is one."""
    text = plain(note)
    return text if _SAYS_SO.match(text) else NOTE + text


def plain(text: str) -> str:
    """A cell on one line, without the bar that parts cells."""
    return " ".join(_BARS.sub("/", text.strip(" |")).split())
