"""Running SPARQL: here, or in a process that can be stopped."""

from __future__ import annotations

import json
import sys

import pyoxigraph as ox

from quoth.errors import LimitHit, QueryError, StoreError
from quoth.rdf.terms import PREFIXES
from quoth.resources import folder
from quoth.store.contract import Limits, Result
from quoth.store.trouble import of_engine, of_query

JSON, TRIPLES = ox.QueryResultsFormat.JSON, ox.RdfFormat.N_TRIPLES


def ask_here(store: ox.Store, sparql: str, where: str) -> Result:
    """What a store answers, complete in memory: nothing of it leans on the store any more.

    Raises:
        QueryError: when the text does not parse or can't be run.
        StoreError: when the store can't be read.
    """
    try:
        return revive(*frozen(store, sparql))
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

    order = {"place": place, "sparql": sparql, "memory": limits.memory, "answer": limits.answer}
    command = [sys.executable, "-m", "quoth.store.apart"]
    try:
        done = subprocess.run(command, input=json.dumps(order).encode(), capture_output=True, timeout=limits.seconds)
    except subprocess.TimeoutExpired as error:
        raise LimitHit(f"the query took over {limits.seconds:g} s", hint="narrow it, or add LIMIT") from error
    kind, _, body = done.stdout.partition(b"\n")
    if done.returncode == 0 and kind in (b"results", b"triples"):
        return revive(kind.decode(), body)
    raise _failure(kind.decode("utf-8", "replace"), body.decode("utf-8", "replace"), where)


def frozen(store: ox.Store, sparql: str) -> tuple[str, bytes]:
    """An answer as bytes: ``results`` in SPARQL's JSON, or ``triples`` in N-Triples."""
    result = store.query(sparql, use_default_graph_as_union=True, prefixes=PREFIXES)
    if isinstance(result, ox.QueryTriples):
        return "triples", result.serialize(format=TRIPLES) or b""
    return "results", result.serialize(format=JSON) or b""


def revive(kind: str, body: bytes) -> Result:
    """The answer that `frozen` made bytes of."""
    if kind == "results":
        found = ox.parse_query_results(body, format=JSON)
        assert isinstance(found, (ox.QuerySolutions, ox.QueryBoolean))
        return found
    scratch = ox.Store()
    scratch.load(body, format=TRIPLES)
    result = scratch.query((folder("queries") / "store" / "everything.sparql").read_text(encoding="utf-8"))
    assert isinstance(result, ox.QueryTriples)
    return result


def _failure(kind: str, said: str, where: str) -> QueryError | LimitHit | StoreError:
    if kind == "query":
        return QueryError(said)
    if kind == "store":
        return StoreError(said or f"{where}: the store can't be read")
    if kind == "long":
        return LimitHit("the answer is too long", hint="add LIMIT")
    return LimitHit("the query took too much memory", hint="narrow it, or add LIMIT")  # the engine aborts, unasked
