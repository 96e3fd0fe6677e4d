"""What figures say of each other by arithmetic: a sum, a share, a rate, a change, with its inputs and its formula."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from quoth.model.vocabulary import Status


class Formula(StrEnum):
    """How what comes out is worked out from the inputs, in their order."""

    SUM = "sum"
    """All inputs added up."""
    CUMULATIVE = "cumulative"
    """Counts of single periods added up, against the count over all of them."""
    SHARE = "share"
    """The first input as per cent of the second; against a printed share."""
    RATE = "rate"
    """The first input as per cent of the second, or for each hundred of them; offered where none is printed."""
    CHANGE = "change"
    """What leads from the first input, the level before, to the second, the level after."""
    BEFORE = "before"
    """The level before, from a change and the level after it."""
    AFTER = "after"
    """The level after, from a change and the level before it."""


class Finding(StrEnum):
    """What comes of a derivation."""

    FITS = "fits"
    MISSES = "misses"
    OFFERED = "offered"


@dataclass(frozen=True, slots=True)
class Derivation:
    """Figures (``inputs``, IRIs, in the order of the formula) and what comes out of them.

    ``result`` is the figure (IRI) printed for what comes out; ``None`` where none is printed: then the value is offered, or
    it is the whole of something, 100 per cent. ``yields`` is the value worked out, ``lower`` and ``upper`` what the rounding of
    the inputs allows it to be (``None``: open), all in ``unit``. ``difference`` is how much more is printed than comes
    out, where it misses. ``expression`` is the working as a reader writes it.
    """

    formula: Formula
    inputs: tuple[str, ...]
    result: str | None
    documents: tuple[str, ...]
    finding: Finding
    yields: Decimal
    unit: str
    expression: str
    explanation: str
    rule: str
    confidence: float
    lower: Decimal | None = None
    upper: Decimal | None = None
    difference: Decimal | None = None
    counted: str | None = None
    status: Status = Status.OPEN

    @property
    def figures(self) -> tuple[str, ...]:
        """All figures (IRIs) that it is about, none twice."""
        return tuple(dict.fromkeys((*self.inputs, *((self.result,) if self.result else ()))))
