"""Two figures that meet, with what is known of the documents they stand in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from quoth.link import comparability, naming, values
from quoth.link.comparability import Alignment
from quoth.link.counts import Count
from quoth.link.drift import drift
from quoth.link.ground import Ground
from quoth.link.lazy import Lazy
from quoth.link.lexicon import EVENTS
from quoth.link.readings import Reading
from quoth.link.settling import sets_apart, settle
from quoth.model import Comparability, Comparator, Comparison, Dimension, Drift, Verdict

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

    @Lazy
    def alignment(self) -> Alignment:
        """How the two stand in each dimension, what one leaves unsaid being settled where both tell of one thing."""
        return settle(self.as_said, self.ground) if self._open else self.as_said

    @property
    def hopeless(self) -> bool:
        """Whether one dimension alone keeps the two from being the same, or part and whole; cheaper than settling all."""
        return sets_apart(self.as_said, self.ground) if self._open else self.as_said.sets_apart

    @property
    def _open(self) -> bool:
        """Whether what one leaves unsaid may be settled."""
        told = self.a.row is None and self.b.row is None
        return told and Comparability.DIFFERENT not in (
            self.as_said.of(Dimension.PLACE),
            self.as_said.of(Dimension.UNIT),
        )

    @Lazy
    def as_said(self) -> Alignment:
        """How the two stand in each dimension by what each says alone."""
        return comparability.align(self.a, self.b)

    @property
    def settled(self) -> tuple[Dimension, ...]:
        """The dimensions of which one text says too little, and which the other or the story settles."""
        return tuple(d for d, c in self.as_said.dimensions if c is not self.alignment.of(d))

    @Lazy
    def ground(self) -> Ground:
        """What stands around the two."""
        near = self.of_a.nearby(self.a), self.of_b.nearby(self.b)
        return Ground(self.a, self.b, *near, self.of_a.clause(self.a), self.of_b.clause(self.b))

    @Lazy
    def same_number(self) -> bool:
        """Whether both give one number."""
        return values.same_number(self.a.figure, self.b.figure)

    @Lazy
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
    def only_hedged(self) -> bool:
        """Whether nothing changed but "about", and neither names the other's source: "some 900" and "900" of two tellers agree."""
        hedges = {c.figure.comparator for c in (self.a, self.b)} <= {Comparator.ABOUT, Comparator.EQUAL}
        loose = {Dimension.COUNTED} if _general(self.a, self.b) else set()
        rest = {d.dimension for d in self.drift} <= {Dimension.COMPARATOR} | loose
        return hedges and rest and not self.one_voice and self.cites is None

    @property
    def told_across(self) -> bool:
        """Whether both stand in sentences, not in cells, of two texts."""
        return self.a.row is None and self.b.row is None and not self.one_document

    @property
    def a_came_first(self) -> bool:
        """Whether ``a`` was printed before ``b``: nobody answers or denies what is told later."""
        one, two = self.a.told, self.b.told
        return one is not None and two is not None and one.last_day() < two.first_day()

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

    @Lazy
    def one_source(self) -> bool:
        """Whether both come from one speaker or issuer at about the same time, or one has the number from whoever gives the other."""
        if self.joined or (self._shared_sources and self._close()):
            return True
        if self.one_document or not self.ground.related:
            return False
        return self.cites is not None or (self._one_name() and self._close())

    @property
    def one_voice(self) -> bool:
        """Whether one speaker or issuer stands behind both, whenever they were told."""
        return self.one_source or self._shared_sources

    @property
    def _shared_sources(self) -> bool:
        """Whether one stands behind both; of two in one text who only passes a number on stands behind none."""
        if self.one_document:
            return bool(self.a.own_sources & self.b.own_sources)
        return bool(self.a.sources & self.b.sources)

    def _one_name(self) -> bool:
        return naming.one_name(self.of_a, self.a, self.of_b, self.b)

    @Lazy
    def cites(self) -> Count | None:
        """The figure whose text says that it has it from whoever puts the other forward; else ``None``."""
        if self.one_document or self.a.row is not None or self.b.row is not None:
            return None
        sides = ((self.a, self.of_a, self.b, self.of_b), (self.b, self.of_b, self.a, self.of_a))
        citing = [c for c, here, other, there in sides if naming.names_teller(there, other, here, c)]
        if len(citing) == 2 or (citing and self._passed_on_later(citing[0])):
            return self.b if self.a_came_first else self.a
        return citing[0] if citing else None

    def _passed_on_later(self, citing: Count) -> bool:
        """Whether the other text passes on, after the citing one, what somebody says who printed neither: then it is the further one."""
        (reading, other), first = (
            (self.sides[1], self.a_came_first) if citing is self.a else (self.sides[0], self.turned.a_came_first)
        )
        return first and other.spoken_by is not None and reading.who(reading.narrator) != other.spoken_by

    @property
    def leans(self) -> bool:
        """Whether one side leans on the other: its document cites the other's, tells what its publisher says, or is by the same."""
        own = [r.who(r.narrator) == c.spoken_by for r, c in ((self.of_a, self.a), (self.of_b, self.b))]
        chained = self.joined or self.one_chain or _leans_on(self.a, self.b) or _leans_on(self.b, self.a)
        one_voice = bool(self.a.sources & self.b.sources) and any(own)
        return chained or self.cites is not None or one_voice

    @property
    def sides(self) -> tuple[tuple[Reading, Count], tuple[Reading, Count]]:
        """Both figures, each with the reading that it stands in, ``a`` first."""
        return (self.of_a, self.a), (self.of_b, self.b)

    def just_one(self, asked: Callable[[Reading, Count], bool]) -> bool:
        """Whether the answer is yes for exactly one of the two."""
        one, two = (asked(reading, count) for reading, count in self.sides)
        return one is not two

    @property
    def with_the_citing_first(self) -> Meeting:
        """The same pair with the figure that cites as ``a``."""
        return self.turned if self.cites is self.b else self

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
        self,
        verdict: Verdict,
        rule: str,
        confidence: float,
        explanation: str,
        drifts: tuple[Drift, ...] = (),
        *,
        narrowed: bool = False,
        stands: Comparability | None = None,
    ) -> Comparison:
        """The comparison of the two; ``narrowed`` says that words outside of the slots make ``a`` a part of ``b``.

        ``stands`` is how they stand where more than the slots tells it.
        """
        sure = confidence * min(1.0, 0.5 + max(self.a.figure.confidence, 0.0) / 2)
        return Comparison(
            self.a.side,
            self.b.side,
            stands or (Comparability.PART if narrowed else self.alignment.combined),
            verdict,
            explanation,
            rule,
            round(sure, 3),
            differs_in=self._differs(drifts, narrowed, stands is Comparability.SAME),
            drift=drifts,
        )

    def _differs(self, drifts: tuple[Drift, ...], narrowed: bool, same: bool) -> tuple[Dimension, ...]:
        slots = () if same else self.alignment.differs_in
        known = [*slots, *(d.dimension for d in drifts if d.dimension is not Dimension.VALUE)]
        known += [Dimension.POPULATION] if narrowed else []
        known += [Dimension.UNIT] if self.a.figure.unit != self.b.figure.unit else []
        known += [Dimension.COMPARATOR] if self.a.figure.comparator is not self.b.figure.comparator else []
        return tuple(dict.fromkeys(known))

    @property
    def turned(self) -> Meeting:
        """The same pair from the other side."""
        return replace(self, a=self.b, b=self.a, of_a=self.of_b, of_b=self.of_a)


def _general(a: Count, b: Count) -> bool:
    """Whether the one counts people and the other says which people, or both nouns mean all whom one thing befell."""
    one, two = a.counted, b.counted
    if one is not None and two is not None and one.event is not None and one.event == two.event:
        return one.modifiers == two.modifiers
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
