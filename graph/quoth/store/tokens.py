"""SPARQL's tokens, read before the engine sees a text.

The engine can't be told to leave ``SERVICE`` alone, and aborts the process on deep nesting. A filter on the text would miss
escapes and be fooled by strings and comments; this reads tokens as SPARQL's grammar does, and where the grammar lets one
text be read in two ways (``?a<b:c#>`` within round brackets is an IRI, or a comparison with a comment behind it) it refuses.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from quoth.errors import QueryError

DEPTH = 200
"""How deep brackets may nest; the engine's stack holds some thousand."""

LENGTH = 1_000_000
"""How many characters a query may have."""

_TOKEN = re.compile(
    r"""
    (?P<space>\s+|\#[^\n\r]*)
  | (?P<iri><[^<>"{}|^`\x00-\x20]*>)
  | (?P<string>\"{3}(?:\"{0,2}(?:[^"\\]|\\.))*\"{3} | '{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3}
             | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*')
  | (?P<variable>[?$][A-Za-z0-9_]+)
  | (?P<local>:(?:(?:[A-Za-z0-9_:]|\\[_~.!$&'()*+,;=/?\#@%-])(?:[A-Za-z0-9_:-]|\\[_~.!$&'()*+,;=/?\#@%-])*)?)
  | (?P<word>[A-Za-z0-9_-]+)
  | (?P<open>[({\[])
  | (?P<close>[)}\]])
  | (?P<prefixing>[!+-])
  | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_CERTAIN_IRI = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]*://")


class Refused(QueryError):
    """A text that may well be SPARQL, but asks for what is never done here."""


@dataclass(frozen=True, slots=True)
class Token:
    """One token that is no space; ``depth`` brackets are open around it, itself included. ``naming`` a prefix stands before a colon."""

    kind: str
    text: str
    start: int
    end: int
    depth: int
    naming: bool

    @property
    def keyword(self) -> str:
        """The word in capitals; empty where it is none, or the name of a prefix."""
        return self.text.upper() if self.kind == "word" and not self.naming else ""


def tokens(sparql: str, refused: Collection[str]) -> Iterator[Token]:
    """The tokens of a text. ``refused`` are the words in capitals that may stand nowhere in it, not even within a longer word.

    Raises:
        Refused: at such a word.
        QueryError: with line and column, when it nests deeper than `DEPTH`, is longer than `LENGTH`, or can be read in two ways.
    """
    if len(sparql) > LENGTH:
        raise QueryError(f"the query is too long: over {LENGTH:,} characters")
    brackets: list[str] = []
    run = 0
    for found in _TOKEN.finditer(sparql):
        kind = found.lastgroup or "other"
        _refuse(kind, found[0], sparql, found.start(), refused, comparing=brackets[-1:] == ["("])
        if kind == "space":
            continue
        if kind == "open":
            brackets.append(found[0])
        elif kind == "close" and brackets:
            brackets.pop()
        run = run + 1 if kind == "prefixing" else 0
        if max(len(brackets), run) > DEPTH:
            raise QueryError(f"{place_of(sparql, found.start())}: nested deeper than {DEPTH} levels")
        naming = sparql[found.end() : found.end() + 1] == ":"
        yield Token(kind, found[0], found.start(), found.end(), len(brackets), naming)


def place_of(sparql: str, start: int) -> str:
    """Line and column of an offset, for people."""
    before = sparql[:start]
    return f"line {before.count(chr(10)) + 1}, column {start - before.rfind(chr(10))}"


def _refuse(kind: str, text: str, sparql: str, start: int, refused: Collection[str], *, comparing: bool) -> None:
    """``comparing``: within round brackets, the only place where ``<`` may compare."""
    word = _first(text.upper(), refused) if kind in ("word", "iri") else None
    if kind == "word" and word:
        raise Refused(f"{place_of(sparql, start)}: {word} is refused: queries read this store alone")
    if kind == "iri" and comparing and not _CERTAIN_IRI.match(text) and ("#" in text or word):
        raise QueryError(f"{place_of(sparql, start)}: {text} can be read in two ways: write it with a prefix")
    if kind == "other" and text == "\\":
        raise QueryError(f"{place_of(sparql, start)}: a backslash outside strings and IRIs is refused")


def _first(text: str, words: Collection[str]) -> str | None:
    return next((word for word in words if word in text), None)
