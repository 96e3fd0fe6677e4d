"""A date expression of a text."""

from __future__ import annotations

from dataclasses import dataclass

from quoth.extract.figures.date_forms import MASKING
from quoth.model import Period, Span


@dataclass(frozen=True, slots=True)
class Dated:
    """A date expression: ``span`` with its preposition, ``atom`` the date alone, ``link`` which preposition it has (an id)."""

    span: Span
    atom: Span
    form: str
    link: str | None
    period: Period

    @property
    def masks(self) -> bool:
        """Whether no number in it can be a figure."""
        return self.form in MASKING
