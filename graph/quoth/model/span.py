"""Where something stands in a text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch ``[start, end)`` of a text, counted in Unicode code points.

    Raises:
        ValueError: when ``start`` is negative or lies behind ``end``.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, other: object) -> bool:
        """Whether a whole span or a single offset lies inside this one."""
        if isinstance(other, Span):
            return self.start <= other.start and other.end <= self.end
        return isinstance(other, int) and self.start <= other < self.end

    def text(self, whole: str) -> str:
        """The words that stand here in ``whole``."""
        return whole[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return max(self.start, other.start) < min(self.end, other.end)

    def cover(self, other: Span) -> Span:
        """The smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))

    @classmethod
    def covering(cls, spans: Iterable[Span]) -> Span:
        """The smallest span that holds all of ``spans``, of which there must be one at least."""
        found = list(spans)
        return cls(min(s.start for s in found), max(s.end for s in found))

    def pair(self) -> list[int]:
        """``[start, end]``, as JSON has it."""
        return [self.start, self.end]
