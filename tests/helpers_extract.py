"""What tests of extraction ask: read a text, and look at who says what in plain words."""

from __future__ import annotations

from dataclasses import dataclass

from quoth.model import Document, Extraction, PartialDate, Statement, text_hash
from quoth.model.identity import document_iri


def document(text: str, *, published: str | None = None, publisher: str | None = None) -> Document:
    """An invented document of one text."""
    iri = document_iri("test", text_hash(text))
    return Document(
        iri, text, path="test.txt", publisher=publisher, published=PartialDate(published) if published else None
    )


@dataclass(frozen=True, slots=True)
class Told:
    """A statement in plain words."""

    speaker: str | None
    cue: str
    content: str
    statement: Statement


def told(extraction: Extraction) -> list[Told]:
    """The statements of a document but the publisher's own telling, in text order."""
    return [_told(extraction, s) for s in extraction.statements if s.cue or s.content]


def _told(extraction: Extraction, statement: Statement) -> Told:
    text = extraction.document.text
    agent = extraction.agent(statement.speaker)
    return Told(
        agent.name if agent else None,
        " ".join(s.text(text) for s in statement.cue),
        " … ".join(s.text(text) for s in statement.content),
        statement,
    )


def one(extraction: Extraction, content: str) -> Told:
    """The innermost statement whose content holds these words."""
    found = [t for t in told(extraction) if content in t.content]
    assert found, f"no statement holds {content!r}: {[(t.speaker, t.cue, t.content) for t in told(extraction)]}"
    return min(found, key=lambda t: len(t.content))
