"""Two figures that meet, with what is known of the documents they stand in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from quoth.link import comparability, values
from quoth.link.comparability import Alignment
from quoth.link.counts import Count
from quoth.link.drift import drift
from quoth.link.lexicon import EVENTS
from quoth.link.readings import Reading
from quoth.model import Comparability, Comparison, Dimension, Drift, Verdict

_DAYS = 14


@dataclass(frozen=True)
class Meeting:
    """``a`` is the later or dependent figure. ``one_story`` says that the two documents are known to tell one story.

    ``joined`` says that the document one of them cites is the document that the other stands in.
    """

    a: Count
    b: Count
    of_a: Reading
    of_b: Reading
    one_story: bool = False
    joined: bool = False

    @cached_property
    def alignment(self) -> Alignment:
        """How the two stand in each dimension."""
        return comparability.align(self.a, self.b)

    @cached_property
    def same_number(self) -> bool:
        """Whether both give one number."""
        return values.same_number(self.a.figure, self.b.figure)

    @cached_property
    def drift(self) -> tuple[Drift, ...]:
        """What changed from ``b`` to ``a``."""
        return drift(self.b, self.a)

    @property
    def changed(self) -> bool:
        """Whether more changed than a general noun for a special one, the verb, or whom one of them leaves out."""
        loose = {Dimension.EVENT} if not {self.a.event, self.b.event} <= EVENTS else set()
        silent = not all(c.figure.scope.population for c in (self.a, self.b))
        loose |= {Dimension.POPULATION} if silent else set()
        telling = {d.dimension for d in self.drift} - loose
        return bool(telling) and not (telling <= {Dimension.COUNTED} and _general(self.a, self.b))

    @property
    def one_document(self) -> bool:
        """Whether both stand in one text."""
        return self.a.document == self.b.document

    @property
    def one_chain(self) -> bool:
        """Whether the one leads to the cited document in which the other was put forward, within one text."""
        one, two = self.a.origin, self.b.origin
        if one is None or two is None or not self.one_document or self.a.figure.statement == self.b.figure.statement:
            return False
        return (one.cited is not None and one.iri == two.iri) or _leans_on(self.a, self.b) or _leans_on(self.b, self.a)

    @cached_property
    def one_source(self) -> bool:
        """Whether both come from one speaker or issuer, at about the same time."""
        return self.joined or (bool(self.a.sources & self.b.sources) and self._close())

    def _close(self) -> bool:
        days = [r.extraction.document.published for r in (self.of_a, self.of_b)]
        first, second = ((d.first_day(), d.last_day()) if d else None for d in days)
        if first is None or second is None:
            return True
        return (max(first[0], second[0]) - min(first[1], second[1])).days <= _DAYS

    def none_of(self, *bad: Comparability, but: tuple[Dimension, ...] = ()) -> bool:
        """Whether no dimension (those in ``but`` aside) stands in one of these ways."""
        return not any(c in bad for d, c in self.alignment.dimensions if d not in but)

    def conclude(
        self, verdict: Verdict, rule: str, confidence: float, explanation: str, drifts: tuple[Drift, ...] = ()
    ) -> Comparison:
        """The comparison of the two."""
        sure = confidence * min(1.0, 0.5 + max(self.a.figure.confidence, 0.0) / 2)
        return Comparison(
            self.a.side,
            self.b.side,
            self.alignment.combined,
            verdict,
            explanation,
            rule,
            round(sure, 3),
            differs_in=self._differs(drifts),
            drift=drifts,
        )

    def _differs(self, drifts: tuple[Drift, ...]) -> tuple[Dimension, ...]:
        known = self.alignment.differs_in
        return known + tuple(d for d in dict.fromkeys(x.dimension for x in drifts) if d not in known)

    @property
    def turned(self) -> Meeting:
        """The same pair from the other side."""
        return replace(self, a=self.b, b=self.a, of_a=self.of_b, of_b=self.of_a)


def _general(a: Count, b: Count) -> bool:
    """Whether the one counts people and the other says which people."""
    one, two = a.counted, b.counted
    if one is None or two is None or one.group == two.group or one.widest != two.widest:
        return False
    return one.widest in (one.group, two.group)


def _leans_on(a: Count, b: Count) -> bool:
    """Whether one figure leans on a document of somebody who puts the other forward."""
    return a.origin is not None and a.origin.leans and a.issued_by is not None and a.issued_by in b.sources


def once(comparisons: Iterable[Comparison]) -> tuple[Comparison, ...]:
    """One comparison a pair, the first that was found, in the order of the pairs."""
    found: dict[frozenset[str], Comparison] = {}
    for comparison in comparisons:
        found.setdefault(frozenset((comparison.a.thing, comparison.b.thing)), comparison)
    return tuple(sorted(found.values(), key=lambda c: (c.a.thing, c.b.thing)))
