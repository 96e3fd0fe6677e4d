"""Sums of what is listed under a total: "£84,000: £52,000 from rents, £21,000 from gifts and £11,000 from the fair"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from quoth.link import rules
from quoth.link.arithmetic import allowed, cues
from quoth.link.arithmetic.amounts import alike, total
from quoth.link.arithmetic.passages import Passage
from quoth.link.arithmetic.working import Working, plus
from quoth.link.counts import Count
from quoth.link.parts import can_be_part
from quoth.link.readings import Reading
from quoth.model import Finding, Formula, Period

_FURTHEST = Decimal("0.25")


def listed(reading: Reading, passages: Mapping[str, Passage]) -> Iterator[Working]:
    """The sums of lists and of columns of tables; ``passages`` by the IRI of a figure in them."""
    for whole, parts in _groups(reading):
        passage = passages.get(whole.figure.iri)
        told = _in_text(passage, whole, parts) if passage else _in_table(whole, parts)
        if told is not None:
            yield told


def _groups(reading: Reading) -> Iterator[tuple[Count, list[Count]]]:
    """The figures that have parts, each with those parts."""
    by_id = {c.figure.id: c for c in reading.counts}
    groups: dict[str, list[Count]] = {}
    for count in reading.counts:
        whole = by_id.get(count.figure.part_of or "")
        if whole is not None and whole is not count and allowed.addable(count) and allowed.addable(whole):
            groups.setdefault(whole.figure.id, []).append(count)
    return ((by_id[id], parts) for id, parts in groups.items() if len(parts) > 1)


def _in_table(whole: Count, parts: Sequence[Count]) -> Working | None:
    """A row or column that its table calls the total of others."""
    if whole.row is None or any(c.row is None for c in parts) or not all(can_be_part(c, whole) for c in parts):
        return None
    return sum_of(whole, parts, rules.SUM_LISTED, 0.85)


def _in_text(passage: Passage, whole: Count, parts: Sequence[Count]) -> Working | None:
    """A list in a sentence; where it does not make the total, only a list that claims to be whole says anything."""
    if not (all(can_be_part(c, whole) for c in parts) and allowed.one_sort(whole, parts)):
        return None
    if not allowed.one_voice(passage.reading, (whole, *parts)):
        return None
    found = sum_of(whole, parts, rules.SUM_LISTED, 0.85)
    if found.finding is Finding.FITS:
        return found
    return found if _claims_all(passage, whole, parts) and near(found) else None


def _claims_all(passage: Passage, whole: Count, parts: Sequence[Count]) -> bool:
    """Whether the list says that it is the whole list, and every number in it was read as a part."""
    gap = passage.between(whole, parts[0]) if parts[0] in passage.counts else None
    behind = passage.behind(whole)
    beyond = [c for c in passage.counts if c.figure.number > whole.figure.number and allowed.addable(c)]
    return (
        gap is not None
        and bool(cues.WHOLE_LIST.search(gap))
        and not cues.SOME_OF_THEM.search(behind)
        and [c for c in beyond if c.figure.unit == whole.figure.unit] == list(parts)
    )


def near(found: Working) -> bool:
    """Whether a sum that misses comes near: numbers far apart are no parts of one whole."""
    if found.against is None or not found.against.value:
        return False
    return abs(found.amount.value - found.against.value) <= _FURTHEST * found.against.value


def sum_of(whole: Count, parts: Sequence[Count], rule: str, sure: float) -> Working:
    """Parts added up and held against the whole; parts of which each has a time of its own against a running total."""
    *amounts, against = alike([c.figure for c in (*parts, whole)])
    running = periods_of(whole, parts)
    amount = total(amounts)
    formula = Formula.CUMULATIVE if running else Formula.SUM
    return Working(
        formula,
        rules.SUM_OF_PERIODS if running else rule,
        tuple(parts),
        amount,
        whole.figure.unit,
        plus(parts),
        sure,
        whole,
        against,
        whole.figure.counted,
    )


def periods_of(whole: Count, parts: Sequence[Count]) -> bool:
    """Whether the parts are told of stretches of time that do not meet, all within the time of the whole."""
    times = [c.figure.scope.period for c in parts]
    own = whole.figure.scope.period
    if len(parts) < 2 or not own.dated or not all(t.start and t.end for t in times):
        return False
    inside = all(own.holds(t) and t.days() != own.days() for t in times)
    return inside and _apart(times)


def _apart(times: Sequence[Period]) -> bool:
    ordered = sorted(t.days() for t in times)
    return all(a[1] < b[0] for a, b in pairwise(ordered))
