"""What a query must not do, found in its tokens before the engine sees it."""

from __future__ import annotations

from quoth.errors import QueryError
from quoth.store.tokens import place_of, tokens

_CHANGING = frozenset("INSERT DELETE LOAD CLEAR DROP CREATE ADD MOVE COPY WITH".split())
_PROLOGUE = frozenset(("BASE", "PREFIX"))


def vet(sparql: str, *, datasets: bool = False) -> bool:
    """Lets a query pass that only reads, and only from the store; tells whether it names the graphs that it reads (``FROM``).

    ``datasets`` lets it do so; the engine looks for those graphs in the store and nowhere else.

    Raises:
        QueryError: with line and column, when it would change something, reads from elsewhere (``SERVICE``, ``FROM``), nests
            too deep, is too long, or can be read in two ways.
    """
    first, names = True, False
    for token in tokens(sparql, ("SERVICE",) if datasets else ("SERVICE", "FROM")):
        names = names or (token.depth == 0 and token.keyword == "FROM")
        if token.kind == "word" and first and token.depth == 0:
            first = token.text.upper() in _PROLOGUE or token.naming
            if token.keyword in _CHANGING:
                raise QueryError(f"{place_of(sparql, token.start)}: {token.keyword} is refused: queries change nothing")
    return names
