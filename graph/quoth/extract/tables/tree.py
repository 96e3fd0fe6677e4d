"""Which rows stand below another as its parts: "of which" rows, rows that are set in, and rows that add up to the one above them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from quoth.extract.tables.columns import Numbers
from quoth.extract.tables.grid import Table
from quoth.extract.tables.numbers import Number
from quoth.extract.tables.rows import RowLabels
from quoth.extract.tables.totals import CERTAIN, MOST_PARTS, digits_of

_OF_WHICH = re.compile(r"\W*(?:of (?:which|whom|these|them)|thereof|o/w|among (?:which|whom|them))\b", re.IGNORECASE)
# What is left over of a sum is no part of it: "Revenue 100, expenses 80, profit 20".
# Source: the lines of income statements and of budgets.
_LEFT_OVER = re.compile(
    r"\b(?:profit|loss|surplus|deficit|balance|result|margin|difference|net|earnings|ebitda?|change|saldo|remainder)\b",
    re.IGNORECASE,
)
_DASHED = re.compile(r"[-–—•·]\s*[^\W\d]")


def parents_of(table: Table, rows: Mapping[int, RowLabels], numbers: Numbers, columns: Sequence[int]) -> dict[int, int]:
    """Row of a part to the row above it that it is a part of."""
    told = _told(table, rows)
    return {**_added(table, rows, numbers, columns, told), **told}


def _told(table: Table, rows: Mapping[int, RowLabels]) -> dict[int, int]:
    """Rules ``of-which-row`` and ``row-set-in``: "of which Freight" below "Revenue"; a label that stands further right."""
    out: dict[int, int] = {}
    open_rows: list[tuple[int, int]] = []  # how far in, and which row
    depths = {row: _depth(table, row) for row in rows}
    for row in sorted(rows):
        label, depth = _label(table, row), depths[row]
        if _OF_WHICH.match(label):
            depth = max(
                depth, 1 + next((d for d, r in reversed(open_rows) if not _OF_WHICH.match(_label(table, r))), 0)
            )
        while open_rows and (open_rows[-1][0] >= depth or _gap(rows, open_rows[-1][1], row)):
            open_rows.pop()
        if open_rows and not rows[row].total:
            out[row] = open_rows[-1][1]
        open_rows.append((depth, row))
    return out


def _gap(rows: Mapping[int, RowLabels], above: int, row: int) -> bool:
    """Whether a heading of a section stands between two rows."""
    return any(r not in rows for r in range(above + 1, row))


def _label(table: Table, row: int) -> str:
    return next((cell.text for cell in table.rows[row] if not cell.empty), "")


def _depth(table: Table, row: int) -> int:
    """How far a label is set in; a dash in front counts too."""
    first = table.rows[row][0]
    return first.indent + (1 if _DASHED.match(first.text) else 0)


def _added(
    table: Table, rows: Mapping[int, RowLabels], numbers: Numbers, columns: Sequence[int], told: Mapping[int, int]
) -> dict[int, int]:
    """Rule ``rows-below-add-up``: two rows or more right below one that they add up to, in all columns of amounts."""
    out: dict[int, int] = {}
    below: list[int] = []  # rows that are no parts so far, the nearest first
    for row in sorted(rows, reverse=True):
        if row in told:
            continue
        if not rows[row].total:
            free = _free(table, rows, below)
            count = _that_add_up(numbers, row, free, columns)
            out |= dict.fromkeys(free[:count], row)
            below = below[count:]
        below.insert(0, row)
    return out


def _free(table: Table, rows: Mapping[int, RowLabels], below: Sequence[int]) -> list[int]:
    """The rows below up to the next total, average or what is left over."""
    found: list[int] = []
    for row in below[:MOST_PARTS]:
        if rows[row].total or rows[row].average or _LEFT_OVER.search(_label(table, row)):
            break
        found.append(row)
    return found


def _that_add_up(numbers: Numbers, whole: int, parts: Sequence[int], columns: Sequence[int]) -> int:
    """How many of the rows add up to the whole in all columns of amounts; 0 where they never do."""
    ends = {c: _amount(numbers.get((whole, c))) for c in columns}
    if all(end is None for end in ends.values()):
        return 0
    sums, several = dict.fromkeys(columns, Decimal(0)), dict.fromkeys(columns, 0)
    for count, row in enumerate(parts, 1):
        for column, end in ends.items():
            value = _amount(numbers.get((row, column)))
            if (value is None) != (end is None) or (value is not None and value < 0):
                return 0
            sums[column] += value or 0
            several[column] += bool(value)
        if any(end is not None and sums[c] > end for c, end in ends.items()):
            return 0
        if count > 1 and all(end is None or sums[c] == end for c, end in ends.items()):
            agreed = sum(digits_of(end) for c, end in ends.items() if end is not None and several[c] > 1)
            return count if agreed >= CERTAIN else 0
    return 0


def _amount(number: Number | None) -> Decimal | None:
    if number is None or number.value is None or number.unit in ("percent", "percentage-point"):
        return None
    return -number.value if number.bracketed else number.value


def with_parents(rows: Mapping[int, RowLabels], parents: Mapping[int, int]) -> dict[int, RowLabels]:
    """The rows, those of parts with what the labels above them say: "Public" below "Primary schools" are public primary schools."""
    out = dict(rows)
    for row in sorted(parents):
        above, own = out[parents[row]], out[row]
        named = {text.lower() for text, _ in own.things}
        out[row] = replace(
            own,
            things=(*(t for t in above.things if t[0].lower() not in named), *own.things),
            places=(*own.places, *(p for p in above.places if p not in own.places)),
            population=(*(p for p in above.population if p not in own.population), *own.population),
        )
    return out
