"""Which two claims of one text are held against each other at all: of two sides, and near each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from quoth.link import values
from quoth.link.counts import Count
from quoth.link.readings import Reading
from quoth.link.told_before import spoken_for
from quoth.link.words import fold, tokens
from quoth.model import Span, Stance, Statement

NEAR: Final = 400
"""No more characters lie between a claim and what answers it, in 96 of 100 answers of invented stories."""

_SPOKES: Final = frozenset("spokesman spokeswoman spokesperson spokespeople office statement the for of and a".split())
"""Words of a role or name that do not say whose it is. Source: our own list."""
_HOUSES: Final = frozenset(
    "institute council university ministry department agency authority board commission union federation association company bank party"
    " court police charity foundation trust committee bureau network society hospital school".split()
)
"""Bodies that a role may belong to: "the institute's director" is of the institute. Source: our own list."""


class Claims(NamedTuple):
    """Two claims of one text, the one that begins first first; of an inner claim the one that reports it is first."""

    reading: Reading
    first: Statement
    second: Statement
    begun: Sequence[int]
    """Where the statements of the text begin, rising."""

    @property
    def at(self) -> tuple[Span, Span]:
        """The stretches that both cover."""
        return _at(self.first), _at(self.second)

    @property
    def repeats(self) -> bool:
        """Whether both give one number: who says it again turns against it only by words that rules know."""
        first, second = ([c for c in self.reading.counts if _tells(s, c)] for s in (self.first, self.second))
        return any(values.same_number(a.figure, b.figure) for a in first for b in second)

    @property
    def between(self) -> int:
        """How many characters lie between the two; 0 where one is inside of the other."""
        one, two = self.at
        return max(0, two.start - one.end)


def pairs_of_claims(reading: Reading) -> Iterator[Claims]:
    """Every two claims of two sides that are near each other, in the order of the text."""
    claims = sorted((s for s in reading.extraction.statements if _is_claim(reading, s)), key=_place)
    begun = sorted(span.start for s in reading.extraction.statements if (span := reading.at(s)) is not None)
    sides = {s.id: _Side.of(reading, s.speaker) for s in claims}
    for number, first in enumerate(claims):
        end = _at(first).end
        for second in claims[number + 1 :]:
            if _at(second).start - end > NEAR:
                break
            one, two = sides[first.id], sides[second.id]
            if not (one.is_of(two) or two.is_of(one)):
                yield Claims(reading, first, second, begun)


@dataclass(frozen=True, slots=True)
class _Side:
    """Who makes a claim: the words of his names and of those he speaks for, and of his role."""

    names: tuple[frozenset[str], ...]
    role: frozenset[str]
    speaks_for_others: bool

    @classmethod
    def of(cls, reading: Reading, speaker: str | None) -> _Side:
        agent = reading.agents.get(speaker or "")
        role = frozenset(tokens(fold(agent.role or ""))) if agent is not None else frozenset()
        names = (tuple(tokens(name)) for name in spoken_for(reading, speaker))
        told = tuple(frozenset(name) - _SPOKES for name in names)
        return cls(tuple(name for name in told if name), role, not role.isdisjoint(_SPOKES))

    def is_of(self, other: _Side) -> bool:
        """Whether a name is short for one of the other's ("Coastal"), or the role names the other ("spokesman for the chief")."""
        if any(a <= b for a in self.names for b in other.names):
            return True
        houses = self.role & _HOUSES
        return any(houses & name for name in other.names) or (
            self.speaks_for_others and bool(self.role & other.role - _SPOKES)
        )


def _tells(statement: Statement, count: Count) -> bool:
    """Whether a number stands in the words of a statement, be it in a claim that this reports."""
    return count.row is None and any(count.figure.number.start in span for span in statement.content)


def _is_claim(reading: Reading, statement: Statement) -> bool:
    """Whether somebody says something, not in a cell of a table, and does not merely ask."""
    return bool(statement.content) and statement.id not in reading.rows and statement.stance is not Stance.ASKS


def _place(statement: Statement) -> tuple[int, int, str]:
    span = _at(statement)
    return span.start, -span.end, statement.id


def _at(statement: Statement) -> Span:
    return Span.covering(statement.stretches)
