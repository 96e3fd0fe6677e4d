"""An answer as bytes in the format that was asked for, and no more of it than was allowed."""

from __future__ import annotations

import io
import itertools
import json
from typing import Any

import pyoxigraph as ox

from quoth.rdf.terms import PREFIXES
from quoth.store.orders import JSON_RESULTS, Order, Reply, node
from quoth.store.sparql import vet

JSON = ox.QueryResultsFormat.JSON
_STRING = ox.Literal("").datatype


class _TooLongError(OSError):
    """The answer has more bytes than were allowed."""


class _Sheet(io.BytesIO):
    """Bytes, up to a number."""

    def __init__(self, longest: int) -> None:
        super().__init__()
        self._longest = longest

    def write(self, data: Any, /) -> int:  # noqa: ANN401 - whatever a buffer is
        if self.tell() + len(data) > self._longest:
            raise _TooLongError
        return super().write(data)


def answered(store: ox.Store, order: Order) -> tuple[Reply, bytes]:
    """The answer to a query, or what was too much of it.

    Raises:
        SyntaxError, ValueError, RuntimeError, OSError: as the engine does.
    """
    sheet = _Sheet(order.answer)
    try:
        reply = _dumped(store, order, sheet) if order.dump is not None else _found(store, order, sheet)
    except OSError as error:
        if isinstance(error, _TooLongError):
            return Reply("long"), b""
        raise
    body = sheet.getvalue()
    return (
        (Reply(reply.kind, len(body), reply.type, reply.rows, reply.cut), body) if not reply.message else (reply, b"")
    )


def _dumped(store: ox.Store, order: Order, sheet: _Sheet) -> Reply:
    graph = node(order.dump) if order.dump else ox.DefaultGraph()
    if order.dump and not store.contains_named_graph(graph):
        return Reply("none", message="no such graph")
    store.dump(sheet, format=_triples(order), from_graph=graph, prefixes=PREFIXES)
    return Reply("triples", type=order.triples)


def _found(store: ox.Store, order: Order, sheet: _Sheet) -> Reply:
    names = vet(order.sparql, datasets=True) if order.unread else False
    explicit = order.default is not None or order.named is not None
    result = store.query(
        order.sparql,
        base_iri=order.base,
        prefixes=PREFIXES,
        use_default_graph_as_union=order.union and not explicit and not names,
        default_graph=[node(g) for g in order.default or ()] if explicit else None,
        named_graphs=[node(g) for g in order.named or ()] if explicit else None,
    )
    if isinstance(result, ox.QueryTriples):
        return _graph(result, order, sheet)
    if isinstance(result, ox.QueryBoolean):
        result.serialize(sheet, format=_results(order))
        return Reply("results", type=order.results, rows=1)
    return _rows(result, order, sheet)


def _graph(result: ox.QueryTriples, order: Order, sheet: _Sheet) -> Reply:
    most = None if order.rows is None else order.rows + 1
    found = list(dict.fromkeys(itertools.islice(result, most)))
    if over := order.rows is not None and len(found) > order.rows:
        if not order.cut:
            return Reply("rows", message="too many triples")
        found.pop()
    ox.serialize(found, sheet, format=_triples(order), prefixes=PREFIXES)
    return Reply("triples", type=order.triples, rows=len(found), cut=over)


def _rows(result: ox.QuerySolutions, order: Order, sheet: _Sheet) -> Reply:
    if order.rows is None:
        result.serialize(sheet, format=_results(order))
        return Reply("results", type=order.results)
    names = [v.value for v in result.variables]
    found = list(itertools.islice(result, order.rows + 1))
    if over := len(found) > order.rows:
        if not order.cut:
            return Reply("rows", message="too many rows")
        found.pop()
    rows = [{name: _term(row[name]) for name in names if row[name] is not None} for row in found]
    text = json.dumps({"head": {"vars": names}, "results": {"bindings": rows}}, ensure_ascii=False).encode()
    if order.results == JSON_RESULTS:
        sheet.write(text)
    else:
        again = ox.parse_query_results(text, format=JSON)
        assert isinstance(again, ox.QuerySolutions)
        again.serialize(sheet, format=_results(order))
    return Reply("results", type=order.results, rows=len(rows), cut=over)


def _term(term: Any) -> dict[str, Any]:  # noqa: ANN401 - the engine has four kinds of terms
    """A term as SPARQL's JSON has it."""
    match term:
        case ox.NamedNode():
            return {"type": "uri", "value": term.value}
        case ox.BlankNode():
            return {"type": "bnode", "value": term.value}
        case ox.Triple():
            parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
            return {"type": "triple", "value": {name: _term(part) for name, part in parts.items()}}
    return {"type": "literal", "value": term.value, **_kind(term)}


def _kind(literal: ox.Literal) -> dict[str, str]:
    if literal.language:
        direction = {"its:dir": literal.direction.value} if literal.direction else {}
        return {"xml:lang": literal.language, **direction}
    return {} if literal.datatype == _STRING else {"datatype": literal.datatype.value}


def _results(order: Order) -> ox.QueryResultsFormat:
    found = ox.QueryResultsFormat.from_media_type(order.results)
    assert found is not None, order.results
    return found


def _triples(order: Order) -> ox.RdfFormat:
    found = ox.RdfFormat.from_media_type(order.triples)
    assert found is not None, order.triples
    return found
