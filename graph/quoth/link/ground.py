"""Two figures with what stands around them: whether both evidently tell of one event, body or story."""

from __future__ import annotations

from dataclasses import dataclass

from quoth.link.counts import Count
from quoth.link.lazy import Lazy
from quoth.link.nearby import Nearby, matter_of, share_told, told_in, topic
from quoth.link.words import stem

NEARLY_ALL, MOSTLY, PARTLY = 0.7, 0.6, 0.4
"""From these shares of common words on two sentences are taken to speak of one matter; the second where they share a name."""
A_YEAR = 366
"""So many days after a happening at most its name alone says which one is meant: there will be another earthquake."""


@dataclass(frozen=True)
class Ground:
    """Two figures, what stands around them, and the folded clause of each."""

    a: Count
    b: Count
    near_a: Nearby
    near_b: Nearby
    clause_a: str
    clause_b: str

    @property
    def one_document(self) -> bool:
        """Whether both stand in one text."""
        return self.a.document == self.b.document

    @Lazy
    def related(self) -> bool:
        """Whether both evidently tell of one event, body or story."""
        if self.one_document:
            return True
        names = self.named
        shared = len(topic(self.near_a, self.near_b))
        told = (bool(names) and shared >= 2) or (len(names) >= 2 and shared >= 1) or shared >= 5
        return told or self.one_matter

    @Lazy
    def one_matter(self) -> bool:
        """Whether most of what the terser sentence speaks of is spoken of around the other figure, under a name that both give."""
        alike = self.alike
        return alike >= MOSTLY or (bool(self.named) and alike >= PARTLY)

    @property
    def named(self) -> frozenset[str]:
        """The names that stand around both."""
        return self.near_a.names & self.near_b.names

    @property
    def occasion(self) -> bool:
        """Whether both speak of one one-off happening: a march, a fire; of two texts a year apart only where they share a name, too."""
        soon = self.days_apart is None or self.days_apart <= A_YEAR
        return bool(self.near_a.occasions & self.near_b.occasions) and (soon or bool(self.named))

    @property
    def titled(self) -> bool:
        """Whether both tell of one happening that has a name: "Hurricane Odile", "the Bald Ridge fire"."""
        return bool(self.near_a.titles & self.near_b.titles)

    @Lazy
    def alike(self) -> float:
        """How much of what the terser sentence speaks of is spoken of around the other figure too, from 0 to 1."""
        one, two = matter_of(self.clause_a), matter_of(self.clause_b)
        return max(share_told(one, self.near_b.wider), share_told(two, self.near_a.wider))

    @Lazy
    def told_both_ways(self) -> float:
        """How much of what either clause speaks of is spoken of in the other's sentence: the lesser share, from 0 to 1."""
        ways = ((self.clause_a, self.near_b), (self.clause_b, self.near_a))
        return min(_share(matter_of(clause), near.matter) for clause, near in ways)

    def said_near(self, word: str, figure: Count) -> bool:
        """Whether a concept stands around a figure, the other figure's own sentence aside; names and happenings wherever they stand."""
        near, other = (self.near_a, self.near_b) if figure is self.a else (self.near_b, self.near_a)
        left_out = other.number if self.one_document and other.number != near.number else -1
        return near.sets_the_scene(word) or word in near.own or word in near.without(left_out)

    def titles(self, word: str) -> bool:
        """Whether a word is the name of a happening that is told near one of the two."""
        return any(_titled(word, t) for t in self.near_a.titles | self.near_b.titles)

    @property
    def days_apart(self) -> int | None:
        """How many days lie between the two documents; ``None`` where a date of publication is missing."""
        if self.one_document:
            return 0
        one, two = self.a.told, self.b.told
        return abs((one.first_day() - two.first_day()).days) if one and two else None


def _share(some: frozenset[str], sentence: frozenset[str]) -> float:
    """Which share of some senses a sentence has; of a clause that speaks of nothing all is told."""
    return sum(told_in(w, sentence) for w in some) / len(some) if some else 1.0


def _titled(word: str, title: str) -> bool:
    return word in (title, stem(title))


def one_day(ground: Ground) -> bool:
    """Whether both are told of one day: then how many were there and how many came are hardly two things."""
    one, two = (c.figure.scope.period.days() for c in (ground.a, ground.b))
    return one == two and one[0] == one[1]
