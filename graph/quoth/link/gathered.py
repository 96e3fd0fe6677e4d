"""Documents gathered in memory, found by their keys; for tests and for graphs that are made in one go."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Sequence

from quoth.link.linking import link_one
from quoth.link.pairing import Beside, Near, Neighbor
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

    def filing(self, document: str) -> Filing | None:
        """How a document (IRI) is filed; ``None`` where it is not."""
        return self._filings.get(document)

    def beside(self, one: str, other: str, window: int) -> Sequence[Beside]:
        """Under each key where two documents (IRIs) stand in one window; none where either is not filed."""
        ours, theirs = self._filings.get(one), self._filings.get(other)
        if ours is None or theirs is None:
            return []
        there, found = dict(theirs.columns), []
        for key, columns in ours.columns:
            if key in there:
                places = sorted(
                    bisect_left(self._under[key], f.position, key=lambda n: n.position) for f in (ours, theirs)
                )
                if places[1] - places[0] <= window:
                    found.append(Beside(columns, there[key], places[1]))
        return found

    def filed_at(self, position: int) -> str:
        """The IRI of the document at a position."""
        return self._at[position]

    def extraction(self, document_iri: str) -> Extraction:
        """What was read out of a document."""
        return self._extractions[document_iri]
