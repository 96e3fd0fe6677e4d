"""What each column of a table is for, and what its headings say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from quoth.extract.figures.place_words import KNOWN
from quoth.extract.tables import label_words as words
from quoth.extract.tables.captions import Caption
from quoth.extract.tables.grid import Cell, Table
from quoth.extract.tables.numbers import Number
from quoth.extract.tables.periods import is_period

_SAMPLE = 400  # rows by which a column is judged
_PLACE_VALUE = re.compile(
    r".+\s(?:County|City|Province|District|Borough|Township|Parish|Region|Prison|Hospital|School)"
)
_NAME_LIKE = re.compile(r"[A-Z][\w'’.-]*(?:[ -](?:(?:of|the|and|upon|on|de|la)|[A-Z][\w'’.-]*|[a-z]+$))*")
_SMALL = re.compile(r"\s(?!(?:of|the|and|upon|on|de|la)\b)[a-z]{3,}")
Numbers = dict[tuple[int, int], Number]
"""The numbers of a table by row and column, both from 0, the head counted."""


class Use(StrEnum):
    """What a column is for."""

    FIGURES = "figures"
    PERIODS = "periods"
    PLACES = "places"
    POPULATIONS = "populations"
    THINGS = "things"
    UNITS = "units"
    NOTHING = "nothing"

    @property
    def labels(self) -> bool:
        """Whether its cells say what the others count."""
        return self not in (Use.FIGURES, Use.NOTHING)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its number, its use, its headings from top to bottom, each once, and for places how large they are."""

    number: int
    use: Use
    heads: tuple[Cell, ...]
    rank: int = 0

    @property
    def head(self) -> str:
        """The lowest heading."""
        return self.heads[-1].text if self.heads else ""


def columns_of(table: Table, numbers: Numbers, caption: Caption) -> tuple[Column, ...]:
    """Every column of a table with its use."""
    out: list[Column] = []
    for number in range(table.width):
        heads = _heads(table, number)
        use, rank = _use(table, number, heads, numbers, caption, first=not any(c.use.labels for c in out))
        out.append(Column(number, use, heads, rank))
    return tuple(_one_subject(out))


def _one_subject(columns: Sequence[Column]) -> list[Column]:
    """Of several columns of words the first, and those whose heading names a category: remarks and addresses count nothing."""
    out: list[Column] = []
    for column in columns:
        behind = any(c.use is Use.FIGURES for c in out)  # "Class" behind the numbers is a remark on them
        named = words.CATEGORY_HEAD.fullmatch(_spaced(column.head)) and not behind
        more = column.use is Use.THINGS and any(c.use.labels and c.use not in (Use.PERIODS, Use.UNITS) for c in out)
        out.append(Column(column.number, Use.NOTHING, column.heads) if more and not named else column)
    return out


def _heads(table: Table, number: int) -> tuple[Cell, ...]:
    found: dict[str, Cell] = {}
    for row in table.rows[: table.heads]:
        if number < len(row) and not row[number].empty:
            found.setdefault(row[number].text, row[number])
    return tuple(found.values())


def _spaced(head: str) -> str:
    return " ".join(re.sub(r"[_.]+(?=\w)", " ", head).split())


def _use(
    table: Table, number: int, heads: tuple[Cell, ...], numbers: Numbers, caption: Caption, *, first: bool
) -> tuple[Use, int]:
    cells = [(r, row[number]) for r, row in _sample(table) if number < len(row) and not row[number].empty]
    head = _spaced(heads[-1].text) if heads else ""
    if not cells or (words.IDENTIFIER.fullmatch(head) and not _no_identifier(table, head)):
        return Use.NOTHING, 0
    if _are_periods(cells, numbers, number, head, first=first):
        return Use.PERIODS, 0
    counted = [numbers[r, number] for r, _ in cells if (r, number) in numbers]
    if 2 * len(counted) >= len(cells) and not _names_people(head):
        running = first and number == 0 and not heads and _runs(counted)
        return (Use.NOTHING if running or _years(counted, head) else Use.FIGURES), 0
    return _labels([cell.text for _, cell in cells], head, caption, first=first)


def _no_identifier(table: Table, head: str) -> bool:
    """ "No. of beds", and "No" beside "Yes"."""
    asked = head.lower() == "no" and any(
        c.text.lower() in ("yes", "for") for row in table.rows[: table.heads] for c in row
    )
    return asked or words.NO_IDENTIFIER.search(head) is not None


def _sample(table: Table) -> list[tuple[int, tuple[Cell, ...]]]:
    return list(enumerate(table.rows))[table.heads : table.heads + _SAMPLE]


def _are_periods(cells: Sequence[tuple[int, Cell]], numbers: Numbers, number: int, head: str, *, first: bool) -> bool:
    """Dates in every row; bare years only in front or under a heading that says so."""
    named = words.PERIOD_HEAD.fullmatch(head) is not None
    cells = [(r, cell) for r, cell in cells if not words.TOTAL_ROW.match(cell.text)] or cells
    dated = sum(is_period(cell.text) for _, cell in cells)
    if named:
        return 2 * dated >= len(cells)
    bare = any((n := numbers.get((r, number))) is not None and n.like_year for r, _ in cells)
    return dated > 0.8 * len(cells) and (not bare or (first and number == 0))


def _names_people(head: str) -> bool:
    """Whether a heading says which people a row is about, so that numbers below it are ages and no figures."""
    return words.POPULATION_HEAD.fullmatch(head) is not None


def _runs(counted: Sequence[Number]) -> bool:
    """1, 2, 3, …: a column that numbers the rows."""
    return [n.value for n in counted] == list(range(1, len(counted) + 1)) and len(counted) > 2


def _years(counted: Sequence[Number], head: str) -> bool:
    """Bare numbers that all look like years, under a heading that counts nothing ("Opened", "Since")."""
    return len(counted) > 2 and all(n.like_year for n in counted) and bool(words.CONDITION.fullmatch(head) or not head)


def _labels(values: Sequence[str], head: str, caption: Caption, *, first: bool) -> tuple[Use, int]:
    """What a column of words says: by its heading, by its values, by "by district" in the caption."""
    if words.UNIT_HEAD.fullmatch(head):
        return Use.UNITS, 0
    if max(len(v) for v in values) > 120:
        return Use.NOTHING, 0
    if (rank := place_rank(head)) and not _of_an_office(values, head):
        return Use.PLACES, rank
    if words.POPULATION_HEAD.fullmatch(head) or _most(values, words.POPULATION_VALUE):
        return Use.POPULATIONS, 0
    known = sum(v in KNOWN for v in values)
    if 2 * known > len(values) or _most(values, _PLACE_VALUE):
        return Use.PLACES, 5
    parted = [rank for word in caption.parted if (rank := place_rank(word))]
    if first and not head and parted and _most(values, _NAME_LIKE):
        return Use.PLACES, parted[0]
    return Use.THINGS, 0


def _of_an_office(values: Sequence[str], head: str) -> bool:
    """ "Department" over "Adult care": a part of a body; over names alone it may be a place."""
    worded = any(len(v.split()) > 1 and _SMALL.search(v) for v in values if not words.TOTAL_ROW.match(v))
    return words.OFFICE_HEAD.fullmatch(head) is not None and worded


def place_rank(head: str) -> int:
    """How large the places below a heading are; 0 for none: "Type of school" is over kinds."""
    if words.KIND_HEAD.match(head):
        return 0
    plain = words.PLACE_NAME.sub("", head.lower())
    plain = plain[:-2] + "y" if plain.endswith("ie") else plain
    return next((r for r, heads in words.PLACE_HEADS.items() if re.fullmatch(f"(?:.*\\s)?(?:{heads})", plain)), 0)


def _most(values: Sequence[str], pattern: re.Pattern[str]) -> bool:
    return 2 * sum(pattern.fullmatch(v) is not None for v in values) > len(values)
