"""Which two claims of one text are held against each other at all: of two sides, and near each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from quoth.link import values
from quoth.link.counts import Count
from quoth.link.readings import Reading
from quoth.link.told_before import spoken_for
from quoth.link.words import tokens
from quoth.model import Span, Stance, Statement

NEAR: Final = 400
"""No more characters lie between a claim and what answers it, in 96 of 100 answers of invented stories."""


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
        return _at(self.reading, self.first), _at(self.reading, self.second)

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
    claims = sorted(
        (s for s in reading.extraction.statements if _is_claim(reading, s)), key=lambda s: _place(reading, s)
    )
    begun = sorted(span.start for s in reading.extraction.statements if (span := reading.at(s)) is not None)
    sides = {s.id: [frozenset(tokens(name)) for name in spoken_for(reading, s.speaker)] for s in claims}
    for number, first in enumerate(claims):
        end = _at(reading, first).end
        for second in claims[number + 1 :]:
            if _at(reading, second).start - end > NEAR:
                break
            if not _one_side(sides[first.id], sides[second.id]):
                yield Claims(reading, first, second, begun)


def _one_side(one: Sequence[frozenset[str]], other: Sequence[frozenset[str]]) -> bool:
    """Whether a name of the one, or of whom he speaks for, is one of the other's or short for it: "Coastal" and "Coastal Mutual"."""
    return any(a <= b or b <= a for a in one for b in other)


def _tells(statement: Statement, count: Count) -> bool:
    """Whether a number stands in the words of a statement, be it in a claim that this reports."""
    return count.row is None and any(s.start <= count.figure.number.start < s.end for s in statement.content)


def _is_claim(reading: Reading, statement: Statement) -> bool:
    """Whether somebody says something, not in a cell of a table, and does not merely ask."""
    return bool(statement.content) and statement.id not in reading.rows and statement.stance is not Stance.ASKS


def _place(reading: Reading, statement: Statement) -> tuple[int, int, str]:
    span = _at(reading, statement)
    return span.start, -span.end, statement.id


def _at(reading: Reading, statement: Statement) -> Span:
    return Span.covering(statement.stretches)
