"""The ways in: one document, two documents, one document and those that are held, and all that are held.

    derived(held) = union of link_one(d) over documents + union of link_pair(a, b) over the pairs that meet

Which pairs meet (`pairing`) is a function of what is held, so the order of adding makes no difference.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Protocol

from quoth.link import acquaintance, joinings, keys, measures, names, pairing, reprints, sweep
from quoth.link.arithmetic import across, derivations, fitting, workings
from quoth.link.between import between
from quoth.link.readings import Reading
from quoth.link.within import within
from quoth.model import Extraction, Filing, Identification, Links, Root

_AT_HAND = 256
"""How many readings are kept while all are linked; the pairs come in the order of dates, so that few are read twice."""


class Archive(pairing.Files, Protocol):
    """What linking asks of the documents that are already held."""

    def extraction(self, document_iri: str) -> Extraction:
        """What was read out of a document."""


def filing(extraction: Extraction) -> Filing:
    """How a document is filed, so that those which it meets are found."""
    return keys.filing(Reading(extraction))


def link_one(extraction: Extraction) -> Links:
    """What follows from one document alone, its inner pairs included."""
    return _alone(Reading(extraction))


def link_pair(a: Extraction, b: Extraction) -> Links:
    """What follows from two documents; the same whichever comes first, nothing for a document and itself."""
    return _together(Reading(a), Reading(b))


def add(extraction: Extraction, archive: Archive) -> Links:
    """What a document adds to an archive: itself, a pair with each held document that it meets, and what it parts."""
    reading = Reading(extraction)
    alone = _alone(reading)
    (filed,) = alone.filings
    around = archive.near(filed, pairing.WINDOW)
    moved = pairing.moves(archive, archive.filing(reading.iri), filed, around)
    others = sorted(pairing.partners(archive, filed, around))
    return Links.union(
        (
            alone,
            *(_together(reading, Reading(archive.extraction(other))) for other in others),
            *(link_pair(archive.extraction(a), archive.extraction(b)) for a, b in sorted(moved.joining)),
            Links(parting=tuple(sorted(moved.parting))),
        )
    )


def link_all(documents: Iterable[str], extraction: Callable[[str], Extraction]) -> Links:
    """All that linking concludes from some documents (IRIs); the order makes no difference.

    ``extraction`` gives what was read out of each, and may be asked for one more than once: they need not all fit in memory.
    """
    reading = lru_cache(_AT_HAND)(lambda iri: Reading(extraction(iri)))

    def found() -> Iterator[Links]:
        filings: list[Filing] = []
        for iri in documents:
            alone = _alone(reading(iri))
            filings += alone.filings
            yield alone
        for one, other in sweep.Lots.of(filings).met():
            yield _together(reading(one), reading(other))

    return Links.union(found())


def _alone(reading: Reading) -> Links:
    worked = workings(reading)
    return Links(
        identifications=names.identifications(reading.extraction, reading.identities),
        countings=measures.countings(reading, names.base_of(reading.iri)),
        roots=tuple(Root(c.figure.iri, c.origin.iri) for c in reading.counts if c.origin),
        keys=keys.keys(reading),
        filings=(keys.filing(reading),),
        comparisons=within(reading, fitting(reading, worked)),
        derivations=derivations(worked),
    )


def _together(a: Reading, b: Reading) -> Links:
    if a.iri == b.iri:
        return Links()
    one, two = (a, b) if a.iri < b.iri else (b, a)
    for_one, for_two = acquaintance.explained(one, two), acquaintance.explained(two, one)
    one, two = _knowing(one, for_one), _knowing(two, for_two)
    joined = (*joinings.joinings(one, two), *joinings.joinings(two, one))
    copies = reprints.copies(one, two)
    return Links(
        identifications=(*_facts(one, for_one), *_facts(two, for_two)),
        joinings=joined,
        reprints=reprints.reprints(one, two, copies),
        comparisons=between(one, two, joined, copies),
        derivations=across(one, two),
    )


def _knowing(reading: Reading, supplied: Mapping[str, names.Identity]) -> Reading:
    return Reading(reading.extraction, supplied, seen=True) if supplied else reading


def _facts(reading: Reading, supplied: Mapping[str, names.Identity]) -> tuple[Identification, ...]:
    return names.identifications(reading.extraction, supplied)
