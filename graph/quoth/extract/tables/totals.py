"""Totals of a table and their parts: rows and columns that say so, and a last row that adds up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from quoth.extract.tables import label_words as words
from quoth.extract.tables.columns import Numbers, place_rank
from quoth.extract.tables.heading import Heading
from quoth.extract.tables.numbers import Number
from quoth.extract.tables.rows import RowLabels

Place = tuple[int, int]
MOST_PARTS = 60
CERTAIN = 4  # digits of sums that are no chance
_FEW = 2  # rows; more have to stand above a total that others follow on
_ENOUGH = 0.8  # of the rows in which a column of totals must be the sum of the others


def with_last_total(rows: Mapping[int, RowLabels], numbers: Numbers, columns: Sequence[int]) -> dict[int, RowLabels]:
    """The rows with the last one marked as a total, where no row is and it adds up those above in two columns at least."""
    out = dict(rows)
    order = sorted(rows)
    if len(order) < 3 or any(r.total for r in rows.values()):
        return out
    adding = {c: _that_add_up(numbers, order, c) for c in columns}
    for at in range(len(order) - 1, 1, -1):
        row = order[at]
        sums = [c for c in columns if row in adding[c]]
        last = at == len(order) - 1
        certain = last and at > 1 and sum(digits_of(numbers[row, c].value) for c in sums) >= CERTAIN
        if (len(sums) >= 2 and (last or at > _FEW)) or certain or (last and len(sums) == len(columns) == 1 and at >= 4):
            out[row] = _as_total(rows[row], last=last)
            break
    return out


def digits_of(value: Decimal | None) -> int:
    """How many digits of a number tell something."""
    return len(str(abs(value or 0)).replace(".", "").strip("0"))


def _as_total(labels: RowLabels, *, last: bool) -> RowLabels:
    """A row that sums up all above it: the last one is of what these are of, "Valid votes" above "Invalid votes" says of what."""
    key = tuple(None if labels.places or labels.things else k for k in labels.key)
    named = tuple(p for p in labels.places if not words.WHOLE.fullmatch(p[0]) and (" " in p[0] or not place_rank(p[0])))
    return replace(labels, places=named, things=() if last else labels.things, total=True, key=key)


def one_sided(sums: Mapping[int, int], numbers: Numbers, columns: Sequence[int]) -> dict[int, int]:
    """Rule ``parts-on-one-side``: where the rows above a total add up to it, those below it are no parts of it, and the other way round."""
    parts: dict[int, list[int]] = defaultdict(list)
    for row, total in sums.items():
        parts[total].append(row)
    no_parts: set[int] = set()
    for total, all_parts in parts.items():
        sides = [[r for r in all_parts if r < total], [r for r in all_parts if r > total]]
        for side, other in ((sides[0][::-1], sides[1]), (sides[1], sides[0])):
            near = _near_that_add_up(side, total, numbers, columns)
            if near:
                no_parts.update((*other, *side[near:]))
                break
    return {row: total for row, total in sums.items() if row not in no_parts}


def _that_add_up(numbers: Numbers, rows: Sequence[int], column: int) -> frozenset[int]:
    """The rows whose number in a column is the sum of all above, each of which has one; read once from the top."""
    found, above = set(), Decimal(0)
    for row in rows:
        number = numbers.get((row, column))
        if number is not None and number.value == above and number.value != 0:
            found.add(row)
        if number is None or number.value is None or number.unit == "percent":
            break
        above += number.value
    return frozenset(found)


def total_columns(heads: Mapping[int, Heading], rows: Mapping[int, RowLabels], numbers: Numbers) -> dict[int, int]:
    """Column of a part to column of its total, among those under the same group of headings that add up in most rows."""
    out: dict[int, int] = {}
    for total, heading in heads.items():
        if not heading.total and not heading.may_total:
            continue
        parts = [c for c, h in heads.items() if c != total and _together(heading, h)]
        for group in _runs(parts, total):
            if _sums(group, total, rows, numbers):
                out |= dict.fromkeys(group, total)
                break
    return out


def _runs(parts: list[int], total: int) -> Iterator[list[int]]:
    """Two columns or more that may add up: those in front of the total, the longest run first, then those behind."""
    before, behind = [c for c in parts if c < total], [c for c in parts if c > total]
    yield from (before[start:] for start in range(len(before) - 1))
    yield from (behind[:end] for end in range(len(behind), 1, -1))


def _together(total: Heading, part: Heading) -> bool:
    grouped = part.group == total.group or not total.group  # "All pupils" beside "Primary" over "Girls" and "Boys"
    same = grouped and part.unit == total.unit and part.period == total.period
    return same and not part.total and not part.change and part.unit != "percent"


def _sums(parts: Sequence[int], total: int, rows: Mapping[int, RowLabels], numbers: Numbers) -> bool:
    right = whole = 0
    for row in rows:
        end = numbers.get((row, total))
        values = [n.value for c in parts if (n := numbers.get((row, c))) and n.value is not None]
        if end is None or end.value is None or len(values) < len(parts):
            continue
        whole += 1
        right += abs(sum(values, Decimal(0)) - end.value) <= _slack(end.value, len(values))
    return whole > 0 and right >= _ENOUGH * whole


def _slack(total: Decimal, parts: int) -> Decimal:
    """How far a sum of rounded numbers may be from its rounded total: half of the last digit for each part."""
    exponent = total.as_tuple().exponent
    return Decimal(parts) / 2 * Decimal(10) ** exponent if isinstance(exponent, int) and exponent < 0 else Decimal(0)


def total_rows(rows: Mapping[int, RowLabels]) -> dict[int, int]:
    """Row of a part to row of its total: the row that has the same labels but for one, over which it sums up."""
    totals: dict[tuple[str | None, ...], list[int]] = defaultdict(list)
    for number, row in rows.items():
        if row.total:
            totals[row.key].append(number)
    if not totals:
        return {}
    out: dict[int, int] = {}
    for number, row in rows.items():
        for wider in _wider(row.key):
            if (found := totals.get(wider)) and len(found) == 1 and not row.average:
                out[number] = found[0]
                break
    return out


def _wider(key: tuple[str | None, ...]) -> list[tuple[str | None, ...]]:
    """Keys with one label more left open; that of the section, which stands last, after the others."""
    one = [(*key[:k], None, *key[k + 1 :]) for k in range(len(key)) if key[k] is not None]
    return [*one, (*(None for _ in key[:-1]), key[-1]), tuple(None for _ in key)] if len(one) > 1 else one


def with_runs(
    sums: Mapping[int, int], rows: Mapping[int, RowLabels], numbers: Numbers, columns: Sequence[int]
) -> dict[int, int]:
    """Rule ``total-of-the-rows-above``: "Total revenue" right below rows that add up to it, where no section parts them.

    The rows run from the total before to this one, or are the last of those; all columns with numbers have to add up.
    """
    out = dict(sums)
    order = sorted(rows)
    for at, total in enumerate(order):
        if not rows[total].total or total in out.values():
            continue
        above: list[int] = []
        for row in reversed(order[:at]):
            if rows[row].total or row in out or rows[row].average:
                break
            above.insert(0, row)
        run = next((above[n:] for n in range(len(above) - 1) if _run_adds_up(above[n:], total, numbers, columns)), [])
        out |= dict.fromkeys(run, total)
    return out


def _near_that_add_up(side: Sequence[int], total: int, numbers: Numbers, columns: Sequence[int]) -> int:
    """How many rows, from the one right beside the total on, add up to it; 0 where they never do."""
    counts = range(min(len(side), MOST_PARTS), 1, -1)
    return next((n for n in counts if _run_adds_up(side[:n], total, numbers, columns)), 0)


def _run_adds_up(parts: Sequence[int], total: int, numbers: Numbers, columns: Sequence[int]) -> bool:
    right = wrong = 0
    for column in columns:
        end = _signed(numbers.get((total, column)))
        values = [v for row in parts if (v := _signed(numbers.get((row, column)))) is not None]
        if end is None or len(values) < len(parts):
            continue
        fits = abs(sum(values, Decimal(0)) - end) <= _slack(end, len(values))
        right, wrong = right + (fits and end != 0), wrong + (not fits)
    return right > 0 and not wrong


def _signed(number: Number | None) -> Decimal | None:
    """A number of a cell, in brackets below zero; none for a share."""
    if number is None or number.value is None or number.unit == "percent":
        return None
    return -number.value if number.bracketed else number.value
