"""Documents gathered in memory, found by their keys; for tests and for graphs that are made in one go."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace

from quoth.link.linking import link_one
from quoth.link.pairing import Near, Neighbor
from quoth.model import Extraction, Filing


class Gathered:
    """Answers linking's questions from a list of extractions."""

    def __init__(self) -> None:
        self._extractions: dict[str, Extraction] = {}
        self._filings: dict[str, Filing] = {}
        self._at: dict[int, str] = {}
        self._under: defaultdict[int, list[Neighbor]] = defaultdict(list)

    def gather(self, extraction: Extraction) -> None:
        """One more document, or another reading of one that is held."""
        iri = extraction.document.iri
        self.drop(iri)
        self._extractions[iri] = extraction
        for filing in link_one(extraction).filings:
            self._filings[iri] = filing
            self._at[filing.position] = iri
            for key, columns in filing.columns:
                insort(self._under[key], Neighbor(filing.position, columns))

    def drop(self, document: str) -> None:
        """One document (IRI) less, where it is held."""
        filing = self._filings.pop(document, None)
        self._extractions.pop(document, None)
        if filing is not None:
            for key, columns in filing.columns:
                self._under[key].remove(Neighbor(filing.position, columns))

    def near(self, filing: Filing, window: int) -> Sequence[Near]:
        """Under each key of ``filing``, in their order, who stands before and behind its place, itself left out."""
        return [self._near(key, filing.position, window) for key, _ in filing.columns]

    def _near(self, key: int, position: int, window: int) -> Near:
        lot = self._under.get(key, [])
        left = bisect_left(lot, position, key=lambda n: n.position)
        right = bisect_right(lot, position, key=lambda n: n.position)
        return Near(lot[max(0, left - window) : left][::-1], lot[right : right + window])

    def filing(self, document: str, among: Collection[int] | None = None) -> Filing | None:
        """How a document (IRI) is filed, under all its keys or those ``among`` some; ``None`` where it is not."""
        found = self._filings.get(document)
        if found is None or among is None:
            return found
        return replace(found, columns=tuple(c for c in found.columns if c[0] in among))

    def keys(self, document: str) -> frozenset[int]:
        """The keys of a document (IRI); none where it is not filed."""
        return (
            frozenset(key for key, _ in self._filings[document].columns) if document in self._filings else frozenset()
        )

    def filed_at(self, position: int) -> str:
        """The IRI of the document at a position."""
        return self._at[position]

    def extraction(self, document_iri: str) -> Extraction:
        """What was read out of a document."""
        return self._extractions[document_iri]
