"""The numbers of a text, each with what is seen of it alone, worked out once and not for every pair."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from quoth.link import values
from quoth.link.akin.cues import Cues
from quoth.link.counts import Count
from quoth.link.lazy import Lazy
from quoth.link.readings import Reading
from quoth.link.rivalry.signs import Signs, rounded
from quoth.link.words import STOP, stem, tokens
from quoth.model import AgentType, Span

_NEAR = 50
"""So many characters before and behind a number are looked at."""
_MANY = 20
_NEARLY = 0.02
"""What is left of a whole is nearly told by a number that misses it by no more of the whole."""
_EXACTLY = 0.0005
_RUN = 9
"""So many numbers in a row are added up at most."""


@dataclass(frozen=True, slots=True, eq=False)
class Number:
    """A number of a text: its ``place`` among them, its ``value``, and the signs that it has alone, by name.

    ``of_unit`` is its place among those of its unit, ``stems`` are the telling words of its sentence.
    """

    count: Count
    place: int
    of_unit: int
    value: float
    at: int
    sentence: int
    paragraph: int
    stems: frozenset[str]
    alone: Signs


@dataclass(frozen=True)
class Numbers:
    """The numbers of a text that stand in sentences and have a value, in the order of the text, all and by unit, with the text's cues."""

    reading: Reading
    cues: Cues
    all: tuple[Number, ...]
    by_unit: Mapping[str, tuple[Number, ...]]

    @classmethod
    def of(cls, reading: Reading) -> Numbers:
        """The numbers of a reading."""
        cues = Cues.of(reading.text)
        told = (c for c in reading.counts if c.row is None and c.figure.value is not None and c.figure.value >= 0)
        units: dict[str, list[Number]] = {}
        found = []
        for place, count in enumerate(sorted(told, key=lambda c: c.figure.number)):
            some = units.setdefault(count.figure.unit, [])
            some.append(_number(reading, cues, count, place, len(some)))
            found.append(some[-1])
        return cls(reading, cues, tuple(found), {unit: tuple(some) for unit, some in units.items()})

    @Lazy
    def _rising(self) -> Mapping[str, list[float]]:
        return {unit: sorted(n.value for n in some) for unit, some in self.by_unit.items()}

    def told(self, unit: str, value: float, slack: float) -> bool:
        """Whether some number of a unit misses a value by no more than ``slack``."""
        rising = self._rising[unit]
        place = bisect_left(rising, value - slack)
        return place < len(rising) and rising[place] <= value + slack

    @Lazy
    def _greatest(self) -> tuple[float, ...]:
        """The greatest value up to each number, among those of its unit."""
        most: dict[str, float] = {}
        found = []
        for number in self.all:
            unit = number.count.figure.unit
            most[unit] = max(number.value, most.get(unit, 0.0))
            found.append(most[unit])
        return tuple(found)

    def greatest(self, part: Number, whole: Number) -> bool:
        """Whether no number up to the part is greater than the whole."""
        return self._greatest[part.place] <= whole.value

    def beside(self, number: Number) -> Iterator[Number]:
        """The other numbers of its unit in its sentence."""
        some = self.by_unit[number.count.figure.unit]
        return (n for n in some if n.sentence == number.sentence and n is not number)

    @Lazy
    def _runs(self) -> Mapping[str, list[tuple[float, int, int]]]:
        """For each unit the sums of numbers that follow each other, rising, with the places (of the unit) of the first and last."""
        return {unit: sorted(_sums([n.value for n in some])) for unit, some in self.by_unit.items()}

    def in_a_sum(self, part: Number, whole: Number) -> bool:
        """Whether numbers that follow each other, the part among them and the whole not, add up to the whole."""
        runs, slack = self._runs[part.count.figure.unit], _EXACTLY * whole.value
        near = runs[bisect_left(runs, (whole.value - slack,)) : bisect_left(runs, (whole.value + slack, math.inf))]
        return any(first <= part.of_unit <= last and not first <= whole.of_unit <= last for _, first, last in near)

    def rest(self, part: Number, whole: Number) -> tuple[bool, bool]:
        """Whether what is left of the whole without the part is told somewhere, exactly and nearly."""
        left, unit = whole.value - part.value, whole.count.figure.unit
        if left <= 2:
            return False, False
        return self.told(unit, left, _EXACTLY * whole.value), self.told(unit, left, _NEARLY * whole.value)


def _sums(numbers: Sequence[float]) -> Iterator[tuple[float, int, int]]:
    upto = [0.0, *accumulate(numbers)]
    for first in range(len(numbers)):
        for last in range(first + 1, min(first + _RUN, len(numbers))):
            yield upto[last + 1] - upto[first], first, last


def _number(reading: Reading, cues: Cues, count: Count, place: int, of_unit: int) -> Number:
    at, layout = count.figure.number.start, reading.layout
    sentence = layout.span(at, len(reading.text))
    stems = frozenset(stem(t) for t in tokens(reading.sentence(count.figure)) if t not in STOP and not t[0].isdigit())
    alone = rounded({**_of_slots(reading, count), **_of_speaker(reading, count), **_of_words(cues, count, sentence)})
    value = float(count.figure.value or 0)
    return Number(count, place, of_unit, value, at, layout.sentence(at), layout.paragraph(at), stems, alone)


def _of_slots(reading: Reading, count: Count) -> Signs:
    """What a number says and what it counts."""
    figure = count.figure
    return {
        f"kind {figure.kind.value}": 1.0,
        f"comparator {figure.comparator.value}": 1.0,
        "size": math.log10(max(1.0, float(figure.value or 0))),
        "digits": float(values.digits(figure)),
        "round": float(values.round_number(figure)),
        "bounded": float(figure.bounds.bounded),
        "in words": float(not any(c.isdigit() for c in figure.printed)),
        "no noun": float(count.counted is None),
        "noun unprinted": float(reading.leaves_its_noun(figure)),
        "words of what is counted": float(len((figure.counted or "").split())),
        "dated": float(figure.scope.period.dated),
        "placed": float(bool(count.places.known)),
        "event": float(count.event is not None),
        "only one of its sort": float(count.alone),
        "listed": float(figure.part_of is not None),
        "numbers beside": float(min(_MANY, len(reading.beside(count)))),
    }


def _of_speaker(reading: Reading, count: Count) -> Signs:
    """Who puts it forward."""
    agent = reading.agents.get(count.figure.asserter or "")
    return {
        "told by the text": float(count.spoken_by in (None, reading.who(reading.narrator))),
        "person": float(agent is not None and agent.type is AgentType.PERSON),
        "sure": count.statement.confidence if count.statement else 0.0,
    }


def _of_words(cues: Cues, count: Count, sentence: Span) -> Signs:
    """The cues right before and behind it, and in its sentence."""
    figure = count.figure
    before = Span(max(sentence.start, figure.start - _NEAR), max(sentence.start, figure.start))
    behind = Span(figure.span.end, max(figure.span.end, min(sentence.end, figure.span.end + _NEAR)))
    where = (("before", before), ("behind", behind), ("in the sentence of", sentence))
    return {f"“{cue}” {place}": 1.0 for place, span in where for cue in cues.within(span)}
