"""The API's answers: what the command line prints, item by item, in pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from quoth.ask import find_query
from quoth.serve.api.values import MOST, USUAL, needed, number, only, text, verdicts
from quoth.serve.desk import Desk
from quoth.serve.sparql.formats import TURTLE
from quoth.serve.sparql.operation import Operation
from quoth.serve.sparql.running import asked
from quoth.show.contract import compared_json, figure_in_json, listed_json, query_json, trace_json
from quoth.store.orders import JSON_RESULTS

_OFFSETS = 10_000_000
_TRACED = 20


def documents(request: Request) -> Response:
    """The documents held, by date."""
    only(request, "limit", "offset")
    desk: Desk = request.app.state.desk
    found = desk.once("documents", lambda view: view.documents())
    start, stop = _page(request)
    return _items([listed_json(row.bare, row.statements, row.figures) for row in found[start:stop]], len(found))


def figures(request: Request) -> Response:
    """The figures that fit a number, words or an IRI."""
    only(request, "what", "limit", "offset")
    desk: Desk = request.app.state.desk
    found = desk.workspace.figures(needed(request, "what"))
    start, stop = _page(request)
    return _items([figure_in_json(figure) for figure in found[start:stop]], len(found))


def traces(request: Request) -> Response:
    """The same figures, each with its chain, its roots and what contradicts it."""
    only(request, "what", "limit")
    desk: Desk = request.app.state.desk
    found = desk.workspace.trace(needed(request, "what"))
    most = number(request, "limit", _TRACED, 1, MOST)
    return _items([trace_json(trace) for trace in found[:most]], len(found))


def contradictions(request: Request) -> Response:
    """Comparisons, what speaks against something first."""
    only(request, "verdict", "about", "limit")
    desk: Desk = request.app.state.desk
    most = number(request, "limit", USUAL, 1, MOST)
    found = desk.workspace.contradictions(verdicts=verdicts(request), about=text(request, "about"), limit=most + 1)
    return _items([compared_json(compared) for compared in found[:most]], None if len(found) > most else len(found))


def stats(request: Request) -> Response:
    """How much is held."""
    only(request)
    desk: Desk = request.app.state.desk
    return JSONResponse(asdict(desk.once("stats", lambda view: view.stats())))


def queries(request: Request) -> Response:
    """The library of queries."""
    only(request)
    desk: Desk = request.app.state.desk
    found = [query_json(query) for query in desk.workspace.queries().values()]
    return _items(found, len(found))


async def query(request: Request) -> Response:
    """What one of them answers with the parameters given, within the endpoint's limits."""
    desk: Desk = request.app.state.desk
    bounds = desk.settings.bounds
    values = {name: value for name, value in request.query_params.items() if name != "limit"}
    sparql = find_query(request.path_params["name"]).bind(**values)
    rows = number(request, "limit", bounds.rows, 1, bounds.most_rows)
    operation = Operation(sparql, False, (), (), bounds.most_seconds, rows, True, None)
    reply, body = await asked(request, operation, JSON_RESULTS, TURTLE)
    headers = {"Content-Type": reply.type, "Quoth-Rows": str(reply.rows)}
    return Response(body, headers=headers | ({"Quoth-Cut": "there is more"} if reply.cut else {}))


def _page(request: Request) -> tuple[int, int]:
    start = number(request, "offset", 0, 0, _OFFSETS)
    return start, start + number(request, "limit", USUAL, 1, MOST)


def _items(items: Sequence[object], total: int | None) -> JSONResponse:
    """``total`` is null where nobody has counted the rest."""
    return JSONResponse({"total": total, "items": list(items)})
