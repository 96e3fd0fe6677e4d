"""Figures listed under a total, and whether they can be its parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from quoth.link import rules, values
from quoth.link.counts import Count
from quoth.link.explain import noun, printed, said
from quoth.link.meetings import Meeting
from quoth.link.phrases import compare_counted
from quoth.link.readings import Reading
from quoth.model import Comparability, Comparison, Verdict

_PART = (Comparability.SAME, Comparability.PART, Comparability.OVERLAP)
MOST_SUMMANDS = 50
"""Of longer lists it is only told that they add up: each part naming all the others would grow with the square."""


def parts(reading: Reading) -> Iterator[Comparison]:
    """A comparison for each listed figure and its total: ``fits`` where the nouns allow a sum, else ``incomparable``."""
    wholes = {c.figure.id: c for c in reading.counts}
    listed: dict[str, list[Count]] = {}
    for count in reading.counts:
        whole = wholes.get(count.figure.part_of or "")
        if whole is not None and whole.figure.unit == count.figure.unit and count.figure.part_of != count.figure.id:
            listed.setdefault(count.figure.part_of or "", []).append(count)
    for key, under in listed.items():
        yield from _under(reading, wholes[key], under)


def _under(reading: Reading, whole: Count, under: Sequence[Count]) -> Iterator[Comparison]:
    fitting = [c for c in under if can_be_part(c, whole)]
    adds_up = _adds_up(whole, fitting)
    summands = tuple(c.figure.iri for c in fitting) if adds_up and len(fitting) <= MOST_SUMMANDS else ()
    parts_of = frozenset(c.figure.iri for c in fitting)
    for count in under:
        meeting = Meeting(count, whole, reading, reading)
        pair = f"{said(reading, count)} is listed under {printed(whole)}"
        if count.figure.iri in parts_of:
            told = f"{pair} and fits within it{'; the parts listed add up' if adds_up else ''}."
            yield replace(meeting.conclude(Verdict.FITS, rules.PART_OF_WHOLE, 0.75, told), parts=summands)
        else:
            told = f"{pair}, but is no part of it: one counts {noun(count)}, the other {noun(whole)}."
            yield meeting.conclude(Verdict.INCOMPARABLE, rules.NOT_A_PART, 0.7, told)


def can_be_part(part: Count, whole: Count) -> bool:
    """Whether nouns and numbers allow the one to be a part of the other: offences are no parts of people."""
    if part.figure.value is None or whole.figure.value is None:
        return False
    if not 0 <= part.figure.value <= whole.figure.value:
        return False
    if part.counted is None or whole.counted is None:
        return True
    return compare_counted(part.counted, whole.counted) in _PART or part.counted.group == whole.counted.group


def _adds_up(whole: Count, under: Sequence[Count]) -> bool:
    if len(under) < 2:
        return False
    total = sum((c.figure.value or Decimal(0) for c in under), Decimal(0))
    return total in values.reach(whole.figure)
