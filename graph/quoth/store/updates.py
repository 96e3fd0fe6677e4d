"""Updates from outside, as they may be run: nothing is fetched, and the dataset that a request names is written into them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from quoth.errors import QueryError
from quoth.resources import folder
from quoth.store.orders import node
from quoth.store.tokens import Refused, Token, place_of, tokens

_ELSEWHERE = ("SERVICE",)
_OWN_DATASET = frozenset(("USING", "WITH"))


def arranged(update: str, using: Collection[str], named: Collection[str]) -> str:
    """``update`` with the graphs ``using`` and ``named`` (IRIs) as the dataset of all its patterns, and without what it would load.

    ``LOAD SILENT`` fails silently, as it may.

    Raises:
        Refused: when it would read from elsewhere (``SERVICE``, ``LOAD``).
        QueryError: when it names a dataset of its own besides, nests too deep, is too long, or can be read in two ways.
    """
    found = list(tokens(update, _ELSEWHERE))
    clauses = "".join([f"USING {node(g)} " for g in using] + [f"USING NAMED {node(g)} " for g in named])
    out, end = [], 0
    for start, stop, instead in sorted(_loads(found, update) + (_datasets(found, update, clauses) if clauses else [])):
        out += [update[end:start], instead]
        end = stop
    return "".join([*out, update[end:]])


def _loads(found: Sequence[Token], update: str) -> list[tuple[int, int, str]]:
    """The places where something would be loaded, and what stands there instead."""
    out = []
    for at, token in enumerate(found):
        if token.depth or token.keyword != "LOAD":
            continue
        if at + 1 == len(found) or found[at + 1].keyword != "SILENT":
            raise Refused(
                f"{place_of(update, token.start)}: LOAD is refused: nothing is fetched; send the graph itself"
            )
        rest = found[at + 1 :]
        last = next((i for i, t in enumerate(rest) if t.text == ";"), len(rest)) - 1
        out.append((token.start, rest[last].end, _nothing()))
    return out


def _nothing() -> str:
    return (folder("queries") / "store" / "nothing.ru").read_text(encoding="utf-8").splitlines()[-1]


def _datasets(found: Sequence[Token], update: str, clauses: str) -> list[tuple[int, int, str]]:
    """The places where an operation's pattern begins, and the clauses that go before it."""
    out = []
    for before, token in zip([None, *found], found, strict=False):
        if token.depth:
            continue
        if token.keyword in _OWN_DATASET:
            raise QueryError(f"{place_of(update, token.start)}: {token.keyword} beside a dataset in the request")
        if token.keyword == "WHERE":
            if before is not None and before.keyword == "DELETE":
                raise QueryError(
                    f"{place_of(update, token.start)}: DELETE WHERE takes no dataset from the request: write DELETE and WHERE apart"
                )
            out.append((token.start, token.start, clauses))
    return out
