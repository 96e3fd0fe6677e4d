"""Running totals of one document against the years that another one of the same source tells.

"9,870 requests were honored since 2027" in a release, and "10,400 requests were honored in 2029" in a later one: a part that is
greater than its whole. Where the periods that are told make up the whole time, they must make the total.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from quoth.link import places, rules
from quoth.link.arithmetic import allowed
from quoth.link.arithmetic.amounts import alike, total
from quoth.link.arithmetic.working import Working, plus
from quoth.link.comparability import compare_populations, until_told
from quoth.link.counts import Count
from quoth.link.phrases import compare_counted
from quoth.link.readings import Reading
from quoth.model import Comparability, Derivation, Finding, Formula, Kind, Period

_DAY = dt.timedelta(days=1)


def across(one: Reading, two: Reading) -> tuple[Derivation, ...]:
    """What the running totals of each of two documents make of the other's periods; the same whichever comes first."""
    found = (*_of(one, two), *_of(two, one))
    return tuple(sorted((w.derivation() for w in found), key=lambda d: (d.figures, d.formula)))


def _of(totals: Reading, periods: Reading) -> Iterator[Working]:
    for whole in _running(totals):
        parts = _disjoint([c for c in periods.counts if _part(c, whole)])
        if not parts or not _sound(totals, whole) or not all(_sound(periods, c) for c in parts):
            continue
        *amounts, against = alike([c.figure for c in (*parts, whole)])
        amount = total(amounts)
        more = amount.lower is not None and against.upper is not None and amount.lower > against.upper
        fits = _whole_time(parts, whole) and amount.meets(against)
        found = Working(
            Formula.CUMULATIVE,
            rules.SUM_OF_PERIODS,
            parts,
            amount,
            whole.figure.unit,
            plus(parts),
            0.7,
            whole,
            against,
            whole.figure.counted,
            fits=fits,
        )
        if more or found.finding is Finding.FITS:
            yield found


def _running(reading: Reading) -> tuple[Count, ...]:
    """The running totals since a date that a document tells of something in some place."""
    return tuple(
        c
        for c in reading.counts
        if c.figure.kind is Kind.CUMULATIVE
        and c.figure.scope.period.start is not None
        and c.counted is not None
        and c.places.known
        and allowed.addable(c)
    )


def _part(count: Count, whole: Count) -> bool:
    """Whether a figure counts the same thing of the same source in a stretch of the time of a running total."""
    period, own = count.figure.scope.period, until_told(whole)
    return (
        count.figure.unit == whole.figure.unit
        and count.figure.kind in (Kind.FLOW, Kind.UNKNOWN)
        and period.start is not None
        and period.end is not None
        and own.holds(period)
        and own.days() != period.days()
        and count.event == whole.event
        and compare_counted(count.counted, whole.counted) is Comparability.SAME
        and places.compare(count.places, whole.places) is Comparability.SAME
        and compare_populations(count.figure.scope.population, whole.figure.scope.population) is Comparability.SAME
        and bool(count.sources & whole.sources)
        and allowed.addable(count)
    )


def _sound(reading: Reading, count: Count) -> bool:
    """Whether a figure is put forward as a fact, of no rate, and is no part of another; in a table there are no words to ask."""
    if count.row is not None:
        return count.figure.part_of is None
    return allowed.stands(reading, count)


def _disjoint(counts: Sequence[Count]) -> tuple[Count, ...]:
    """Of figures whose times meet the one told first, in the order of their times."""
    kept: list[Count] = []
    for count in sorted(counts, key=lambda c: (c.figure.scope.period.days(), c.figure.number)):
        if not kept or kept[-1].figure.scope.period.days()[1] < count.figure.scope.period.days()[0]:
            kept.append(count)
    return tuple(kept)


def _whole_time(parts: Sequence[Count], whole: Count) -> bool:
    """Whether the stretches follow each other without a gap from the first day of the total to the last."""
    first, last = until_told(whole).days()
    times: list[Period] = [c.figure.scope.period for c in parts]
    ends = [first - _DAY, *(t.days()[1] for t in times)]
    starts = [*(t.days()[0] for t in times), last + _DAY] if last < dt.date.max else []
    return bool(starts) and all(a + _DAY == b for a, b in zip(ends, starts, strict=True))
