"""From text to agents, statements and figures. The one room that knows spaCy.

``load`` takes a second and imports spaCy; nothing here does so before it is called.
"""

from __future__ import annotations

from typing import Protocol

from quoth.errors import WrongCall
from quoth.model import Document, Extraction, Run

__all__ = ["DEFAULT", "EXTRACTORS", "Extractor", "load"]

EXTRACTORS = ("both", "rules", "tagger")
"""Names for ``load`` and ``--extractor``: rules and tagger together, or one alone. The first is the default."""
DEFAULT = EXTRACTORS[0]


class Extractor(Protocol):
    """Reads a document."""

    @property
    def run(self) -> Run:
        """Which program, version and model reads."""
        ...

    def extract(self, document: Document) -> Extraction:
        """Everything read out of one document; pure: the same document gives the same extraction."""
        ...


def load(extractor: str = DEFAULT) -> Extractor:
    """An extractor with its model loaded.

    Raises:
        WrongCall: when there is none of that name.
    """
    if extractor not in EXTRACTORS:
        raise WrongCall(f"no extractor {extractor!r}", hint=f"one of: {', '.join(EXTRACTORS)}")
    from quoth.extract.extractor import TextExtractor

    if extractor == "rules":
        return TextExtractor()
    from quoth.extract.finding import ByBoth, ByTagger
    from quoth.extract.tagger import Tagger

    way = ByTagger if extractor == "tagger" else ByBoth
    return TextExtractor(finder=way(Tagger()))
