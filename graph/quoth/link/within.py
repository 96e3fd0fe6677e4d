"""The comparisons inside one document: denials, conflicts told in words, answers, parts, and figures that say one number again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quoth.link import candidates
from quoth.link.akin.told import kin
from quoth.link.answers import answers
from quoth.link.claims.told import turned_claims
from quoth.link.conflicts import conflicts
from quoth.link.counts import Count
from quoth.link.disputes import disputes, taken_back
from quoth.link.instead import instead
from quoth.link.leads import beside
from quoth.link.meetings import Meeting, once
from quoth.link.parts import parts
from quoth.link.readings import Reading
from quoth.link.rivalry.told import with_rivals
from quoth.link.thresholds import claimed
from quoth.link.unlike import incomparable
from quoth.link.verdicts import judge
from quoth.model import Comparison


def within(reading: Reading, sums: Iterable[Comparison] = ()) -> tuple[Comparison, ...]:
    """The comparisons of one document, one a pair; ``sums`` are those that arithmetic gives, parts against their whole."""
    found = once(_within(reading, sums))
    told = once((*kin(reading, found), *found))
    return with_rivals(reading, (*told, *turned_claims(reading, found)))


def _within(reading: Reading, sums: Iterable[Comparison]) -> Iterator[Comparison]:
    yield from disputes(reading)
    yield from instead(reading, reading)
    yield from _put_forward(reading, conflicts(reading))
    yield from answers(reading)
    yield from parts(reading)
    yield from sums
    for earlier, later in candidates.inside(claimed(reading)):
        meeting = _meeting_within(reading, earlier, later)
        found = judge(meeting)
        if found is None and beside(meeting):
            found = incomparable(meeting)
        if found is not None:
            yield found


def _put_forward(reading: Reading, found: Iterable[Comparison]) -> Iterator[Comparison]:
    """Those of which no number is denied by who tells it: "it is not true that 900 wells were closed; 312 were"."""
    taken = {c.figure.iri for c in reading.counts if taken_back(reading, c)}
    return (c for c in found if taken.isdisjoint((c.a.thing, c.b.thing)))


def _meeting_within(reading: Reading, earlier: Count, later: Count) -> Meeting:
    """The later figure is ``a``, save that in one chain the one that leans on the document depends on the one made in it."""
    meeting = Meeting(later, earlier, reading, reading)
    return meeting.turned if meeting.one_chain and _leans(earlier) > _leans(later) else meeting


def _leans(count: Count) -> bool:
    return count.origin is not None and count.origin.leans
