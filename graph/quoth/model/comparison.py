"""How two passages stand to each other."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from quoth.model.vocabulary import Change, Dimension, Status


class Comparability(StrEnum):
    """Whether two figures count the same thing, and what may be concluded from it."""

    SAME = "same"
    OVERLAP = "overlap"
    PART = "part"
    WHOLE = "whole"
    DIFFERENT = "different"
    UNKNOWN = "unknown"

    @property
    def converse(self) -> Comparability:
        """The same relation seen from the other side."""
        return {Comparability.PART: Comparability.WHOLE, Comparability.WHOLE: Comparability.PART}.get(self, self)

    @property
    def may_contradict(self) -> bool:
        """Only figures of the same thing can contradict each other as numbers."""
        return self is Comparability.SAME

    def __and__(self, other: Comparability) -> Comparability:
        """What two dimensions say together: the more doubtful one wins, part and whole at once overlap."""
        if self is other or other is Comparability.SAME:
            return self
        if self is Comparability.SAME:
            return other
        for doubtful in (Comparability.DIFFERENT, Comparability.UNKNOWN):
            if self is doubtful or other is doubtful:
                return doubtful
        return Comparability.OVERLAP


class Verdict(StrEnum):
    """What is concluded about a pair."""

    AGREES = "agrees"
    CONTRADICTS = "contradicts"
    DRIFTS = "drifts"
    REBUTS = "rebuts"
    DENIES = "denies"
    FITS = "fits"
    SAME_QUOTE = "same-quote"
    DERIVED = "derived"
    INCOMPARABLE = "incomparable"

    @property
    def opposes(self) -> bool:
        """Whether side ``a`` speaks against side ``b``."""
        return self in (Verdict.CONTRADICTS, Verdict.REBUTS, Verdict.DENIES)

    @property
    def retells(self) -> bool:
        """Whether one of two figures so judged tells the count of the other again."""
        return self in (Verdict.DERIVED, Verdict.DRIFTS)


@dataclass(frozen=True, slots=True)
class Drift:
    """One thing that changed between two renderings; ``introduced_in`` is the IRI of the statement where it came in."""

    dimension: Dimension
    before: str | None
    after: str | None
    change: Change
    introduced_in: str | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison: a figure or a statement (IRIs) of a document (IRI)."""

    document: str
    thing: str
    is_figure: bool


MAY_BE_OPPOSED = "may-be-opposed"
"""The rule of leads."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A conclusion about one unordered pair; ``a`` is the later, the dependent or the answering side."""

    a: Side
    b: Side
    comparability: Comparability
    verdict: Verdict
    explanation: str
    rule: str
    confidence: float
    differs_in: tuple[Dimension, ...] = ()
    drift: tuple[Drift, ...] = ()
    parts: tuple[str, ...] = ()
    status: Status = Status.OPEN

    @property
    def is_lead(self) -> bool:
        """Whether the two can't be compared for certain and may well contradict each other: nothing to tell, but to look at."""
        return self.rule == MAY_BE_OPPOSED

    @property
    def retells(self) -> bool:
        """Whether figure ``a`` tells the count of figure ``b`` again, changed or not: one source, one root."""
        return self.verdict.retells and self.a.is_figure and self.b.is_figure

    @property
    def documents(self) -> frozenset[str]:
        """The IRIs of the documents that this leans on."""
        return frozenset((self.a.document, self.b.document))
