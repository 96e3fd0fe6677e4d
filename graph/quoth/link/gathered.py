"""An archive in memory: documents gathered one after the other, found by their keys."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

from quoth.link.linking import link_one
from quoth.model import Extraction


class Gathered:
    """Answers linking's questions from a list of extractions; for relinking and for tests."""

    def __init__(self) -> None:
        self._extractions: dict[str, Extraction] = {}
        self._keys: defaultdict[str, set[str]] = defaultdict(set)

    def gather(self, extraction: Extraction) -> None:
        """One more document."""
        self._extractions[extraction.document.iri] = extraction
        for key in link_one(extraction).keys:
            self._keys[key.key].add(extraction.document.iri)

    def sharing(self, keys: Collection[str]) -> Mapping[str, frozenset[str]]:
        """For each of some keys the IRIs of the documents in which a thing has it."""
        return {key: frozenset(self._keys[key]) for key in keys if key in self._keys}

    def extraction(self, document_iri: str) -> Extraction:
        """What was read out of a document."""
        return self._extractions[document_iri]
