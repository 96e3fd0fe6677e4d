"""From text to agents, statements and figures. The one room that knows spaCy.

``load`` takes a second and imports spaCy; nothing here does so before it is called.
"""

from __future__ import annotations

from typing import Protocol

from quoth.errors import WrongCall
from quoth.model import Document, Extraction, Run

__all__ = ["EXTRACTORS", "Extractor", "load"]

EXTRACTORS = ("rules",)
"""Names for ``load`` and ``--extractor``."""


class Extractor(Protocol):
    """Reads a document."""

    @property
    def run(self) -> Run:
        """Which program, version and model reads."""
        ...

    def extract(self, document: Document) -> Extraction:
        """Everything read out of one document; pure: the same document gives the same extraction."""
        ...


def load(extractor: str = "rules") -> Extractor:
    """An extractor with its model loaded.

    Raises:
        WrongCall: when there is none of that name.
    """
    if extractor not in EXTRACTORS:
        raise WrongCall(f"no extractor {extractor!r}", hint=f"one of: {', '.join(EXTRACTORS)}")
    from quoth.extract.rules import RuleExtractor

    return RuleExtractor()
