"""Comparisons in the order in which a fact-checker wants to see them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

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
    found = sorted(view.comparisons(verdicts=verdicts), key=gravity)
    return _shown(view, (c for c in found if c.status is not Status.REJECTED or rejected), about)


def leads(view: View, about: str | None) -> Iterator[Compared]:
    """The pairs that can't be compared and may well contradict each other, the likeliest first."""
    every = view.comparisons(verdicts=(Verdict.INCOMPARABLE,))
    found = (c for c in every if c.is_lead and c.status is not Status.REJECTED)
    return _shown(view, sorted(found, key=lambda c: (c.confidence, c.a.thing, c.b.thing)), about)


def _shown(view: View, found: Iterable[Comparison], about: str | None) -> Iterator[Compared]:
    """Comparisons with both their sides, those with all words of ``about``."""
    reader, wanted = Reader(view), stems(about or "")
    return (one for one in map(reader.compared, found) if not wanted or wanted <= stems(words_of(one)))


def gravity(comparison: Comparison) -> tuple[int, float, str, str]:
    """Sorts comparisons: what speaks against something first, then the surer ones."""
    return (ORDER.index(comparison.verdict), -comparison.confidence, comparison.a.thing, comparison.b.thing)
