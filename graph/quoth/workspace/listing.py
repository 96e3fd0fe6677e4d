"""Comparisons in the order in which a fact-checker wants to see them."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from quoth.ask import Compared, Reader
from quoth.ask.words import stems
from quoth.model import Comparison, Status, Verdict
from quoth.store import View
from quoth.workspace.finding import words_of

ORDER = (
    Verdict.CONTRADICTS, Verdict.DENIES, Verdict.REBUTS, Verdict.DRIFTS, Verdict.FITS, Verdict.DERIVED,
    Verdict.SAME_QUOTE, Verdict.AGREES, Verdict.INCOMPARABLE,
)  # fmt: skip
"""Verdicts as a fact-checker wants to see them: what speaks against something first."""


def listed(view: View, verdicts: Collection[Verdict], about: str | None, rejected: bool) -> Iterator[Compared]:
    """Those with one of these verdicts and all words of ``about``, the gravest first; those that somebody rejected only if asked for."""
    reader = Reader(view)
    for comparison in sorted(view.comparisons(verdicts=verdicts), key=gravity):
        if comparison.status is not Status.REJECTED or rejected:
            compared = reader.compared(comparison)
            if _is_about(compared, about):
                yield compared


def leads(view: View, about: str | None) -> Iterator[Compared]:
    """The pairs that can't be compared and may well contradict each other, the likeliest first."""
    reader = Reader(view)
    found = (c for c in view.comparisons(verdicts=(Verdict.INCOMPARABLE,)) if c.is_lead)
    for comparison in sorted(found, key=lambda c: (c.confidence, c.a.thing, c.b.thing)):
        if comparison.status is not Status.REJECTED:
            compared = reader.compared(comparison)
            if _is_about(compared, about):
                yield compared


def _is_about(compared: Compared, words: str | None) -> bool:
    return words is None or stems(words) <= stems(words_of(compared))


def gravity(comparison: Comparison) -> tuple[int, float, str, str]:
    """Sorts comparisons: what speaks against something first, then the surer ones."""
    return (ORDER.index(comparison.verdict), -comparison.confidence, comparison.a.thing, comparison.b.thing)
