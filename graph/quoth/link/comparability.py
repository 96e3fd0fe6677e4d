"""Whether two figures count the same thing, dimension by dimension.

Every function here obeys one law: what ``f(a, b)`` says is the converse of what ``f(b, a)`` says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache, reduce

from quoth.link import phrases, places, values
from quoth.link.counts import Count
from quoth.link.lexicon import EVENTS
from quoth.link.words import STOP, fold, subject_stems
from quoth.model import Comparability, Dimension, Kind, PartialDate, Period

_SAME, _DIFFERENT, _UNKNOWN = Comparability.SAME, Comparability.DIFFERENT, Comparability.UNKNOWN
APART = frozenset((_DIFFERENT, _UNKNOWN, Comparability.OVERLAP))
"""What stands so in one dimension is neither the same nor part and whole, whatever stands in the others."""

# Words that tie a phrase to the day it was written: the same words in two documents may mean two periods.
_RELATIVE = frozenset(
    "this last next ago now today yesterday tomorrow so far recent current past since week month year".split()
)


@dataclass(frozen=True, slots=True)
class Alignment:
    """How two figures stand in each dimension; ``of(d)`` is one of them, ``combined`` all together."""

    dimensions: tuple[tuple[Dimension, Comparability], ...]

    def of(self, dimension: Dimension) -> Comparability:
        """How the two stand in one dimension."""
        for one, stand in self.dimensions:
            if one is dimension:
                return stand
        raise KeyError(dimension)

    @property
    def combined(self) -> Comparability:
        """All dimensions taken together."""
        return reduce(lambda x, y: x & y, (c for _, c in self.dimensions), _SAME)

    @property
    def differs_in(self) -> tuple[Dimension, ...]:
        """The dimensions in which the two are known to differ."""
        return tuple(d for d, c in self.dimensions if c not in (_SAME, _UNKNOWN))

    @property
    def unknown_in(self) -> tuple[Dimension, ...]:
        """The dimensions of which a text says too little."""
        return tuple(d for d, c in self.dimensions if c is _UNKNOWN)

    @property
    def sets_apart(self) -> bool:
        """Whether some dimension keeps the two from being the same, or part and whole."""
        return any(c in APART for _, c in self.dimensions)

    @property
    def converse(self) -> Alignment:
        """The same seen from the other side."""
        return Alignment(tuple((d, c.converse) for d, c in self.dimensions))


def align(a: Count, b: Count) -> Alignment:
    """Two figures held against each other in seven dimensions."""
    one, two = a.figure, b.figure
    return Alignment(
        (
            (Dimension.COUNTED, _counted(a, b)),
            (Dimension.EVENT, compare_events(a.event, b.event)),
            (Dimension.KIND, compare_kinds(one.kind, two.kind)),
            (Dimension.PLACE, _places(a, b)),
            (Dimension.PERIOD, _periods(a, b)),
            (Dimension.POPULATION, compare_populations(one.scope.population, two.scope.population)),
            (Dimension.UNIT, _SAME if one.unit == two.unit or values.comparable_units(one, two) else _DIFFERENT),
        )
    )


def _counted(a: Count, b: Count) -> Comparability:
    """What is counted; of money and measures the noun beside them tells too little to set two apart."""
    stand = phrases.compare_counted(a.counted, b.counted)
    measured = a.figure.unit != "count" and a.figure.unit == b.figure.unit
    return _UNKNOWN if measured and stand is _DIFFERENT else stand


def _places(a: Count, b: Count) -> Comparability:
    """Places; of two documents nobody knows whether "the city" of the one is "the city" of the other."""
    stand = places.compare(a.places, b.places)
    unnamed = a.document != b.document and not (a.places.named and b.places.named)
    return _UNKNOWN if unnamed and stand is _SAME else stand


def _periods(a: Count, b: Count) -> Comparability:
    """Periods as the two documents could know them: what is still running ends on the day of publication.

    A toll "since Monday" told on Tuesday is a part of the same toll told on Friday, not its rival. "On Monday" without a date in two
    documents may be two Mondays.
    """
    one, two = (until_told(c) for c in (a, b))
    running = any(p.dated and p.end is None for p in (one, two)) or _open_from_one_day(a, b)
    undated = not (one.dated and two.dated)
    return _UNKNOWN if (running or undated) and a.document != b.document else compare_periods(one, two)


def _open_from_one_day(a: Count, b: Count) -> bool:
    """Whether both run on from one day: "since January" told on Monday and on Tuesday is one time, or two: that is settled elsewhere."""
    one, two = a.figure.scope.period, b.figure.scope.period
    return one.start is not None and one.start == two.start and one.end is None and two.end is None


def until_told(count: Count) -> Period:
    """The period of a figure as its document could know it: what has no end yet ends on the day of publication."""
    return _until(count.figure.scope.period, count.told)


@lru_cache(1 << 12)
def _until(said: Period, told: PartialDate | None) -> Period:
    period = _ends_of(said)
    if told is None or not period.dated or (period.start and period.start.first_day() > told.last_day()):
        return period
    if period.end is None or period.end.last_day() > told.last_day():
        return Period(period.start, told, period.text)
    return period


def _ends_of(period: Period) -> Period:
    """The day that "the end of April" or "the start of 2019" names."""
    plain = fold(period.text or "")
    if period.start is None or period.start != period.end:
        return period
    if re.search(r"\b(?:end|close|last day) of\b", plain):
        day = PartialDate.of_day(period.start.last_day())
    elif re.search(r"\b(?:start|beginning|first day) of\b", plain):
        day = PartialDate.of_day(period.start.first_day())
    else:
        return period
    return Period(day, day, period.text)


def compare_events(a: str | None, b: str | None) -> Comparability:
    """Event classes; where neither figure has an event the noun says all there is to say.

    Two verbs of which one is in no class may mean the same: nobody knows.
    """
    if a == b:
        return _SAME
    return _DIFFERENT if a in EVENTS and b in EVENTS else _UNKNOWN


def compare_kinds(a: Kind, b: Kind) -> Comparability:
    """Kinds of statistic: a stock is never a flow; what happened in a year is a part of what happened in all."""
    if Kind.UNKNOWN in (a, b):
        return _UNKNOWN
    if a is b:
        return _SAME
    if (a, b) == (Kind.FLOW, Kind.CUMULATIVE):
        return Comparability.PART
    return Comparability.WHOLE if (a, b) == (Kind.CUMULATIVE, Kind.FLOW) else _DIFFERENT


def compare_periods(a: Period, b: Period) -> Comparability:
    """Stretches of time by their days; phrases without dates only where they are the same and not tied to the day of writing."""
    if not (a.dated and b.dated):
        same = a.text is not None and b.text is not None and fold(a.text) == fold(b.text)
        return _SAME if same and not a.dated and not b.dated and not _relative(a.text or "") else _UNKNOWN
    if a.days() == b.days():
        return _SAME
    if b.holds(a):
        return Comparability.PART
    if a.holds(b):
        return Comparability.WHOLE
    return Comparability.OVERLAP if a.meets(b) else _DIFFERENT


def _relative(phrase: str) -> bool:
    return bool(_RELATIVE & set(fold(phrase).split()))


def compare_populations(a: tuple[str, ...], b: tuple[str, ...]) -> Comparability:
    """What narrows down who is counted: naming nobody in particular is naming all."""
    one, two = (_population(p) for p in (a, b))
    if one == two:
        return _SAME
    if not one:
        return Comparability.WHOLE
    if not two:
        return Comparability.PART
    return Comparability.OVERLAP if one & two else _UNKNOWN


def _population(phrases_given: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*(subject_stems(p) - STOP for p in phrases_given))
