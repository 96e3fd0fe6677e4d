"""The three ways in: one document, two documents, one document and an archive.

    derived(archive) = union of link_one(d) over documents + union of link_pair(a, b) over pairs that share a key

Nothing here looks at a third document, so the order of adding makes no difference.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import combinations
from typing import Protocol

from quoth.link import acquaintance, joinings, keys, measures, names, quotes, rules
from quoth.link.answers import answers
from quoth.link.disputes import disputes
from quoth.link.explain import shorten, who_says
from quoth.link.meetings import Meeting
from quoth.link.parts import parts
from quoth.link.readings import Count, Reading
from quoth.link.verdicts import judge
from quoth.model import (
    Comparability,
    Comparison,
    Extraction,
    Identification,
    Joining,
    Links,
    Root,
    Side,
    Statement,
    Verdict,
)


class Archive(Protocol):
    """What linking asks of the documents that are already held."""

    def sharing(self, keys: Collection[str]) -> Mapping[str, frozenset[str]]:
        """For each of some keys the IRIs of the documents in which a thing has it."""

    def extraction(self, document_iri: str) -> Extraction:
        """What was read out of a document."""


def link_one(extraction: Extraction) -> Links:
    """What follows from one document alone, its inner pairs included."""
    reading = Reading(extraction)
    return Links(
        identifications=names.identifications(extraction, reading.identities),
        countings=measures.countings(reading, names.base_of(reading.iri)),
        roots=tuple(Root(c.figure.iri, c.origin.iri) for c in reading.counts if c.origin),
        keys=keys.keys(reading),
        comparisons=_once(_within(reading)),
    )


def link_pair(a: Extraction, b: Extraction) -> Links:
    """What follows from two documents; the same whichever comes first, nothing for a document and itself."""
    if a.document.iri == b.document.iri:
        return Links()
    first, second = sorted((a, b), key=lambda e: e.document.iri)
    one, two = Reading(first), Reading(second)
    for_one, for_two = acquaintance.explained(one, two), acquaintance.explained(two, one)
    one = Reading(first, for_one) if for_one else one
    two = Reading(second, for_two) if for_two else two
    joined = (*joinings.joinings(one, two), *joinings.joinings(two, one))
    return Links(
        identifications=(*_facts(one, for_one), *_facts(two, for_two)),
        joinings=joined,
        comparisons=_once(_between(one, two, joined)),
    )


def add(extraction: Extraction, archive: Archive) -> Links:
    """What a document adds to an archive: itself, and a pair with every held document that shares a key."""
    found = link_one(extraction)
    sharing = archive.sharing(frozenset(k.key for k in found.keys))
    others = sorted(frozenset().union(*sharing.values()) - {extraction.document.iri})
    for other in others:
        found += link_pair(extraction, archive.extraction(other))
    return found


def _facts(reading: Reading, supplied: Mapping[str, names.Identity]) -> tuple[Identification, ...]:
    return names.identifications(reading.extraction, supplied)


def _once(comparisons: Iterable[Comparison]) -> tuple[Comparison, ...]:
    """One comparison a pair, the first that was found, in the order of the pairs."""
    found: dict[frozenset[str], Comparison] = {}
    for comparison in comparisons:
        found.setdefault(frozenset((comparison.a.thing, comparison.b.thing)), comparison)
    return tuple(sorted(found.values(), key=lambda c: (c.a.thing, c.b.thing)))


def _within(reading: Reading) -> Iterator[Comparison]:
    yield from disputes(reading)
    yield from answers(reading)
    yield from parts(reading)
    for earlier, later in combinations(reading.counts, 2):
        found = judge(_meeting_within(reading, earlier, later))
        if found is not None:
            yield found


def _meeting_within(reading: Reading, earlier: Count, later: Count) -> Meeting:
    """The later figure is ``a``, save that in one chain the one that leans on the document depends on the one made in it."""
    meeting = Meeting(later, earlier, reading, reading)
    return meeting.turned if meeting.one_chain and _leans(earlier) > _leans(later) else meeting


def _leans(count: Count) -> bool:
    return count.origin is not None and count.origin.leans


def _between(one: Reading, two: Reading, joined: tuple[Joining, ...]) -> Iterator[Comparison]:
    quoted = tuple(_same_words(one, two, joined))
    yield from quoted
    story = bool(quoted or joined)
    for first in one.counts:
        for second in two.counts:
            ours = [j for j in joined if _leads_to(j, first, second) or _leads_to(j, second, first)]
            found = judge(_meeting_between(one, two, first, second, ours, story))
            if found is not None:
                yield found


def _leads_to(joining: Joining, citing: Count, held: Count) -> bool:
    return citing.origin is not None and citing.origin.iri == joining.cited and held.document == joining.held


def _meeting_between(
    one: Reading, two: Reading, first: Count, second: Count, joined: list[Joining], story: bool
) -> Meeting:
    citing = joined[0].citing if joined else None
    if _after(one, two, citing, _depth(first) - _depth(second)):
        return Meeting(first, second, one, two, story, bool(joined))
    return Meeting(second, first, two, one, story, bool(joined))


def _after(one: Reading, two: Reading, citing: str | None, hops: int) -> bool:
    """Whether ``one`` is the later side: by date, else by who cites whom, else by hops to the root, else by IRI."""
    first, second = one.extraction.document.published, two.extraction.document.published
    if first and second and first.first_day() != second.first_day():
        return first.first_day() > second.first_day()
    if citing is not None:
        return citing == one.iri
    return hops > 0 if hops else one.iri > two.iri


def _depth(count: Count) -> int:
    return count.origin.depth if count.origin else 0


def _same_words(one: Reading, two: Reading, joined: tuple[Joining, ...]) -> Iterator[Comparison]:
    """Quotations of the two documents that share their words, each with the one it is most like."""
    citing = joined[0].citing if joined else None
    for first, words in one.quotations:
        for second, others in two.quotations:
            like = quotes.likeness(words, others)
            if like is None:
                continue
            speakers = one.who(first.speaker), two.who(second.speaker)
            if speakers[0] != speakers[1] and quotes.formulaic(like):
                continue
            sides = ((one, first), (two, second))
            later, earlier = sides if _after(one, two, citing, 0) else sides[::-1]
            yield _quoted(later, earlier, like, speakers[0] == speakers[1])


def _quoted(
    later: tuple[Reading, Statement], earlier: tuple[Reading, Statement], like: quotes.Likeness, one_speaker: bool
) -> Comparison:
    words = shorten(later[0].words(later[1].content))
    what = "the same words" if like.whole else "a sentence"
    told = f"Both documents quote {what} of {who_says(*later)}: “{words}”."
    return Comparison(
        Side(later[0].iri, later[1].iri, False),
        Side(earlier[0].iri, earlier[1].iri, False),
        Comparability.SAME if like.whole else Comparability.OVERLAP,
        Verdict.SAME_QUOTE,
        told,
        rules.SAME_QUOTE if like.whole else rules.SHARED_SENTENCE,
        round(like.share * (0.95 if one_speaker else 0.7), 3),
    )
