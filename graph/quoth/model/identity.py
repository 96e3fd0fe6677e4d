"""The IRIs of things: what a thing is called, worked out from what it is.

A document is its source and the hash of its text. A figure hangs on the span of its number, a statement on its cue and
the head of its content, so that a better extractor moves slots and not identities.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

from quoth.model.span import Span

BASE = "https://w3id.org/quoth/id/"
"""Where instances live unless the user sets another base."""

_WORD = re.compile(r"[a-z0-9]+")


def slug(name: str, limit: int = 60) -> str:
    """``name`` in lower-case ASCII words joined by hyphens; a short hash where no such letter is left."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = "-".join(_WORD.findall(plain.replace("'", "")))
    if len(words) > limit or not words:
        return f"{words[: limit - 9].strip('-')}-{short_hash(name)}".strip("-")
    return words


def short_hash(*parts: str, length: int = 8) -> str:
    """The first hex digits of a hash over ``parts``."""
    return hashlib.sha256("\x00".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:length]


def document_iri(source: str, sha256: str, base: str = BASE) -> str:
    """A document is its source (URL, else publisher and date, else file name) and the hash of its text."""
    return f"{base}d/{short_hash(source, sha256, length=16)}"


def cited_iri(kind: str, issuer: str | None, name: str | None, date: str | None, base: str = BASE) -> str:
    """A document known only from a mention: kind, issuer, name and date."""
    return f"{base}cited/{slug('-'.join(p for p in (kind, issuer, name, date) if p))}"


def figure_iri(document: str, number: Span) -> str:
    """A figure hangs on the span of its number."""
    return f"{document}/f{number.start}-{number.end}"


def statement_iri(document: str, cue: int, content: int) -> str:
    """A statement hangs on where its cue and the head of its content start."""
    return f"{document}/s{cue}-{content}"


def agent_iri(document: str, name: str) -> str:
    """An agent as one document calls it."""
    return f"{document}/agent/{slug(name)}"
