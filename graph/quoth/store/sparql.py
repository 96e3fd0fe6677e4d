"""What a query must not do, found in its tokens before the engine sees it."""

from __future__ import annotations

import re

from quoth.errors import QueryError
from quoth.store.tokens import DEPTH, LENGTH, place_of, tokens

_CHANGING = frozenset("INSERT DELETE LOAD CLEAR DROP CREATE ADD MOVE COPY WITH".split())
_PROLOGUE = frozenset(("BASE", "PREFIX"))
_LONG = ("\r", "'''", '"""')
_SUSPECT = re.compile(rf"^(?!#)[^\n]*?(?:SERVICE|FROM|{'|'.join(sorted(_CHANGING))}|\\)", re.IGNORECASE | re.MULTILINE)
"""A word that may be refused, or an escape, on a line that is no comment."""


def vet(sparql: str, *, datasets: bool = False) -> bool:
    """Lets a query pass that only reads, and only from the store; tells whether it names the graphs that it reads (``FROM``).

    ``datasets`` lets it do so; the engine looks for those graphs in the store and nowhere else.

    Raises:
        QueryError: with line and column, when it would change something, reads from elsewhere (``SERVICE``, ``FROM``), nests
            too deep, is too long, or can be read in two ways.
    """
    return False if is_plain(sparql) else looked_through(sparql, datasets=datasets)


def looked_through(sparql: str, *, datasets: bool = False) -> bool:
    """What `vet` does, token by token."""
    first, names = True, False
    for token in tokens(sparql, ("SERVICE",) if datasets else ("SERVICE", "FROM")):
        names = names or (token.depth == 0 and token.keyword == "FROM")
        if token.kind == "word" and first and token.depth == 0:
            first = token.text.upper() in _PROLOGUE or token.naming
            if token.keyword in _CHANGING:
                raise QueryError(f"{place_of(sparql, token.start)}: {token.keyword} is refused: queries change nothing")
    return names


def is_plain(sparql: str) -> bool:
    """Whether no reading of a text could find anything wrong with it: the library's queries, asked a hundred times a page.

    No word that is refused stands anywhere in it, comment lines aside, no escape, and fewer brackets and prefix operators than
    may nest. Without long strings and carriage returns, a line that begins with ``#`` is a comment to its end.
    """
    if len(sparql) > LENGTH or any(mark in sparql for mark in _LONG) or _SUSPECT.search(sparql):
        return False
    return sum(map(sparql.count, "({[")) <= DEPTH and sum(map(sparql.count, "!+-")) <= DEPTH
