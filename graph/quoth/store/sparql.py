"""What a query must not do, found in its tokens before the engine sees it.

The engine can't be told to leave ``SERVICE`` alone, and aborts the process on deep nesting. A filter on the text would miss
escapes and be fooled by strings and comments; this reads tokens as SPARQL's grammar does, and where the grammar lets one
text be read in two ways (``?a<b:c#>`` is an IRI after a verb and a comparison with a comment after a value) it refuses.
"""

from __future__ import annotations

import re

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
  | (?P<local>:(?:[A-Za-z0-9_:][A-Za-z0-9_:-]*)?)
  | (?P<word>[A-Za-z0-9_-]+)
  | (?P<open>[({\[])
  | (?P<close>[)}\]])
  | (?P<prefixing>[!+-])
  | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_ELSEWHERE = re.compile("SERVICE|FROM", re.IGNORECASE)
_CERTAIN_IRI = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]*://")
_CHANGING = frozenset("INSERT DELETE LOAD CLEAR DROP CREATE ADD MOVE COPY WITH".split())
_PROLOGUE = frozenset(("BASE", "PREFIX"))


def vet(sparql: str) -> None:
    """Lets a query pass that only reads, and only from the store.

    Raises:
        QueryError: with line and column, when it would change something, reads from elsewhere (``SERVICE``, ``FROM``), nests
            deeper than `DEPTH`, is longer than `LENGTH`, or can be read in two ways.
    """
    if len(sparql) > LENGTH:
        raise QueryError(f"the query is too long: over {LENGTH:,} characters")
    depth, run, first = 0, 0, True
    for token in _TOKEN.finditer(sparql):
        kind = token.lastgroup or "other"
        _refuse(kind, token, sparql)
        if kind == "space":
            continue
        depth += (kind == "open") - (kind == "close")
        run = run + 1 if kind == "prefixing" else 0
        if max(depth, run) > DEPTH:
            raise _error(sparql, token, f"nested deeper than {DEPTH} levels")
        if kind == "word" and first and depth == 0:
            first = token[0].upper() in _PROLOGUE or sparql[token.end() : token.end() + 1] == ":"
            _refuse_change(token, sparql)


def _refuse(kind: str, token: re.Match[str], sparql: str) -> None:
    text = token[0]
    if kind == "word" and (found := _ELSEWHERE.search(text)):
        raise _error(sparql, token, f"{found[0].upper()} is refused: queries read this store alone")
    if kind == "iri" and not _CERTAIN_IRI.match(text) and ("#" in text or _ELSEWHERE.search(text)):
        raise _error(sparql, token, f"{text} can be read in two ways: write it with a prefix")
    if kind == "other" and text == "\\":
        raise _error(sparql, token, "a backslash outside strings and IRIs is refused")


def _refuse_change(token: re.Match[str], sparql: str) -> None:
    if token[0].upper() in _CHANGING and sparql[token.end() : token.end() + 1] != ":":
        raise _error(sparql, token, f"{token[0].upper()} is refused: queries change nothing")


def _error(sparql: str, token: re.Match[str], reason: str) -> QueryError:
    before = sparql[: token.start()]
    line, column = before.count("\n") + 1, token.start() - before.rfind("\n")
    return QueryError(f"line {line}, column {column}: {reason}")
