"""Running SPARQL: here, or in a process that can be stopped."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pyoxigraph as ox

from quoth.errors import LimitHit, QueryError, StoreError
from quoth.rdf.terms import PREFIXES
from quoth.resources import folder
from quoth.store.contract import Limits, Result
from quoth.store.orders import Order, Reply, reply_of, written
from quoth.store.tokens import Refused
from quoth.store.trouble import of_engine, of_query

JSON, TRIPLES = ox.QueryResultsFormat.JSON, ox.RdfFormat.N_TRIPLES
APART = (sys.executable, "-m", "quoth.store.apart")
"""The command of a process that runs what comes from outside."""
_LAST = "import os, runpy; getattr(os, 'nice', int)(10); runpy.run_module('quoth.store.apart', run_name='__main__')"
APART_BEHIND = (sys.executable, "-c", _LAST)
"""The same where people look at pages meanwhile: it goes last from its first moment, since starting it costs more than most queries."""


def ask_here(store: ox.Store, sparql: str, where: str) -> Result:
    """What a store answers, complete in memory: nothing of it leans on the store any more.

    Raises:
        QueryError: when the text does not parse or can't be run.
        StoreError: when the store can't be read.
    """
    with _told(sparql, where):
        return revive(*_frozen(store, sparql))


def records_here(store: ox.Store, sparql: str, where: str) -> tuple[dict[str, str], ...]:
    """The rows of what a store answers as plain text by column, unbound cells left out: a third quicker than the whole answer.

    Raises:
        QueryError: when the text does not parse, can't be run, or asks for something else than rows.
        StoreError: when the store can't be read.
    """
    with _told(sparql, where):
        result = store.query(sparql, use_default_graph_as_union=True, prefixes=PREFIXES)
        if not isinstance(result, ox.QuerySolutions):
            raise ValueError("rows are wanted: SELECT")
        columns = [variable.value for variable in result.variables]
        return tuple(
            {c: _plain(cell) for c, cell in zip(columns, row, strict=True) if cell is not None} for row in result
        )


def _plain(cell: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> str:
    return str(cell) if isinstance(cell, (ox.Triple, ox.BlankNode)) else cell.value


@contextmanager
def _told(sparql: str, where: str) -> Iterator[None]:
    try:
        yield
    except (SyntaxError, RuntimeError, ValueError) as error:
        raise of_query(error, sparql) from error
    except OSError as error:
        raise of_engine(error, where) from error


def ask_apart(place: str, sparql: str, limits: Limits, where: str) -> Result:
    """The same in a process of its own, over a store's folder or an N-Quads file at ``place`` that nobody writes to.

    Raises:
        QueryError: when the text does not parse or can't be run.
        LimitHit: when it takes more time or memory, or gives a longer answer, than ``limits`` allow.
        StoreError: when the store can't be read.
    """
    import subprocess  # late, as in the history: most calls ask nothing apart, and a start counts milliseconds

    order = written(Order(place, sparql, limits.memory, limits.answer))
    try:
        done = subprocess.run(APART, input=order, capture_output=True, timeout=limits.seconds)
    except subprocess.TimeoutExpired as error:
        raise LimitHit(f"the query took over {limits.seconds:g} s", hint="narrow it, or add LIMIT") from error
    head, _, body = done.stdout.partition(b"\n")
    reply = reply_of(head) if done.returncode == 0 else Reply("memory")  # the engine aborts, unasked
    if reply.kind in ("results", "triples"):
        return revive(reply.kind, body)
    raise failure(reply, where)


def failure(reply: Reply, where: str) -> QueryError | LimitHit | StoreError:
    """The error that a reply without an answer amounts to."""
    match reply.kind:
        case "query":
            return QueryError(reply.message)
        case "refused":
            return Refused(reply.message)
        case "store":
            return StoreError(reply.message or f"{where}: the store can't be read")
        case "long":
            return LimitHit("the answer is too long", hint="add LIMIT")
    return LimitHit("the query took too much memory", hint="narrow it, or add LIMIT")


def _frozen(store: ox.Store, sparql: str) -> tuple[str, bytes]:
    """An answer as bytes: ``results`` in SPARQL's JSON, or ``triples`` in N-Triples."""
    result = store.query(sparql, use_default_graph_as_union=True, prefixes=PREFIXES)
    if isinstance(result, ox.QueryTriples):
        return "triples", result.serialize(format=TRIPLES) or b""
    return "results", result.serialize(format=JSON) or b""


def revive(kind: str, body: bytes) -> Result:
    """The answer that was made bytes of."""
    if kind == "results":
        found = ox.parse_query_results(body, format=JSON)
        assert isinstance(found, (ox.QuerySolutions, ox.QueryBoolean))
        return found
    scratch = ox.Store()
    scratch.load(body, format=TRIPLES)
    result = scratch.query((folder("queries") / "store" / "everything.sparql").read_text(encoding="utf-8"))
    assert isinstance(result, ox.QueryTriples)
    return result
