"""Intervals of numbers, open or closed at each end, and the comparators that make them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Interval:
    """The numbers between two bounds; ``None`` is an open end.

    Raises:
        ValueError: when the lower bound lies above the upper one.
    """

    lower: Decimal | None = None
    upper: Decimal | None = None
    lower_inclusive: bool | None = None
    upper_inclusive: bool | None = None

    def __post_init__(self) -> None:
        if self.lower is not None and self.upper is not None and self.lower > self.upper:
            raise ValueError(f"lower bound {self.lower} above upper bound {self.upper}")

    @classmethod
    def exactly(cls, value: Decimal) -> Interval:
        """The one number."""
        return cls(value, value, True, True)

    @classmethod
    def closed(cls, lower: Decimal, upper: Decimal) -> Interval:
        """From ``lower`` to ``upper``, both included."""
        return cls(lower, upper, True, True)

    @property
    def bounded(self) -> bool:
        """Whether either end is known."""
        return self.lower is not None or self.upper is not None

    def __contains__(self, value: Decimal) -> bool:
        if self.lower is not None and (value < self.lower or (value == self.lower and not self.lower_inclusive)):
            return False
        return self.upper is None or value < self.upper or (value == self.upper and bool(self.upper_inclusive))

    def meets(self, other: Interval) -> bool:
        """Whether some number lies in both; symmetric."""
        return not (self._below(other) or other._below(self))

    def _below(self, other: Interval) -> bool:
        if self.upper is None or other.lower is None:
            return False
        touching = bool(self.upper_inclusive and other.lower_inclusive)
        return self.upper < other.lower or (self.upper == other.lower and not touching)


class Comparator(StrEnum):
    """How a printed value bounds what is meant."""

    EQUAL = "="
    MORE = ">"
    AT_LEAST = ">="
    LESS = "<"
    AT_MOST = "<="
    ABOUT = "~"

    def bounds(self, value: Decimal) -> Interval:
        """The bounds that the words give; ``=`` and ``~`` give none, since none is printed."""
        match self:
            case Comparator.MORE:
                return Interval(lower=value, lower_inclusive=False)
            case Comparator.AT_LEAST:
                return Interval(lower=value, lower_inclusive=True)
            case Comparator.LESS:
                return Interval(upper=value, upper_inclusive=False)
            case Comparator.AT_MOST:
                return Interval(upper=value, upper_inclusive=True)
            case _:
                return Interval()

    @property
    def words(self) -> str:
        """How a reader says it."""
        return {"=": "", ">": "more than", ">=": "at least", "<": "fewer than", "<=": "up to", "~": "about"}[self.value]
