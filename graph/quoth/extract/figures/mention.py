"""A figure in the making: what is printed and how it reads, before syntax says what it counts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from quoth.extract.figures.numerals import Numeral
from quoth.model import Comparator, Direction, Interval, Kind, Span

_UNBOUNDED = Interval()


@dataclass(frozen=True, slots=True)
class Mention:
    """``[start, end)`` is number and unit with comparator; ``number`` the number alone.

    ``core_start`` is where number and currency sign begin, ``core_end`` where number and unit end. ``factor`` marks
    "doubled"; ``rule`` says how it was found.
    """

    start: int
    end: int
    number: Span
    core_start: int
    core_end: int
    value: Decimal | None
    bounds: Interval = _UNBOUNDED
    comparator: Comparator = Comparator.EQUAL
    unit: str = "count"
    unit_text: str | None = None
    of: Decimal | None = None
    direction: Direction | None = None
    kind: Kind = Kind.UNKNOWN
    spelled: bool = False
    rule: str = "numeral"

    @property
    def counts(self) -> bool:
        """Whether it counts things, rather than measuring in a unit."""
        return self.unit == "count"

    def stretched(self, end: int) -> Mention:
        """The same, reaching at least to ``end``."""
        return replace(self, end=max(self.end, end), core_end=max(self.core_end, end))


def of_numeral(n: Numeral) -> Mention:
    """A bare number: a vague plural has a lower bound and no value, a part of a whole is a share."""
    span = Span(n.start, n.end)
    if n.lower is not None:
        bounds = Interval(lower=n.lower, lower_inclusive=True)
        return Mention(n.start, n.end, span, n.start, n.end, None, bounds, Comparator.ABOUT, spelled=True, rule="vague")
    kind = Kind.SHARE if n.of is not None else Kind.UNKNOWN
    return Mention(n.start, n.end, span, n.start, n.end, n.value, of=n.of, kind=kind, spelled=n.spelled)
