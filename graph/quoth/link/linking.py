"""The three ways in: one document, two documents, one document and an archive.

    derived(archive) = union of link_one(d) over documents + union of link_pair(a, b) over pairs that share a key

Nothing here looks at a third document, so the order of adding makes no difference.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Protocol

from quoth.link import acquaintance, joinings, keys, measures, names, reprints
from quoth.link.between import between
from quoth.link.readings import Reading
from quoth.link.within import within
from quoth.model import Extraction, Identification, Links, Root


class Archive(Protocol):
    """What linking asks of the documents that are already held."""

    def sharing(self, keys: Collection[str]) -> Mapping[str, frozenset[str]]:
        """For each of some keys the IRIs of the documents in which a thing has it."""

    def extraction(self, document_iri: str) -> Extraction:
        """What was read out of a document."""


def link_one(extraction: Extraction) -> Links:
    """What follows from one document alone, its inner pairs included."""
    return _alone(Reading(extraction))


def link_pair(a: Extraction, b: Extraction) -> Links:
    """What follows from two documents; the same whichever comes first, nothing for a document and itself."""
    return _together(Reading(a), Reading(b))


def add(extraction: Extraction, archive: Archive) -> Links:
    """What a document adds to an archive: itself, and a pair with every held document that shares a key."""
    reading = Reading(extraction)
    found = _alone(reading)
    sharing = archive.sharing(frozenset(k.key for k in found.keys))
    others = sorted(frozenset().union(*sharing.values()) - {reading.iri})
    for other in others:
        found += _together(reading, Reading(archive.extraction(other)))
    return found


def _alone(reading: Reading) -> Links:
    return Links(
        identifications=names.identifications(reading.extraction, reading.identities),
        countings=measures.countings(reading, names.base_of(reading.iri)),
        roots=tuple(Root(c.figure.iri, c.origin.iri) for c in reading.counts if c.origin),
        keys=keys.keys(reading),
        comparisons=within(reading),
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
    )


def _knowing(reading: Reading, supplied: Mapping[str, names.Identity]) -> Reading:
    return Reading(reading.extraction, supplied) if supplied else reading


def _facts(reading: Reading, supplied: Mapping[str, names.Identity]) -> tuple[Identification, ...]:
    return names.identifications(reading.extraction, supplied)
