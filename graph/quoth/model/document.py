"""A text that is held, with what is known of where it comes from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from quoth.model.dates import PartialDate
from quoth.model.span import Span
from quoth.model.vocabulary import DocumentKind


@dataclass(frozen=True, slots=True)
class Document:
    """One held text. ``text`` is what all offsets refer to.

    ``boilerplate`` are stretches that belong to the page, not to the article; no statement comes from there.
    ``language`` is an ISO 639-1 code, ``und`` where nobody can tell. ``sha256`` is of the text in UTF-8.
    ``hash_of_text`` is set only where the text itself is not held: in a graph that is shared without its texts.
    """

    iri: str
    text: str
    path: str | None = None
    url: str | None = None
    kind: DocumentKind = DocumentKind.ARTICLE
    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: PartialDate | None = None
    language: str = "en"
    boilerplate: tuple[Span, ...] = ()
    hash_of_text: str | None = None

    @property
    def sha256(self) -> str:
        """Hex digest of the text, also where the text itself is not held."""
        return self.hash_of_text or text_hash(self.text)

    @property
    def text_held(self) -> bool:
        """Whether the words are here; a graph that is shared without texts gives only their hash."""
        return self.hash_of_text is None

    @property
    def extractable(self) -> bool:
        """Whether extraction reads this language."""
        return self.language == "en"


def text_hash(text: str) -> str:
    """SHA-256 of a text in UTF-8, as hex; lone surrogates are kept as they are."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
