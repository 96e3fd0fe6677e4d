"""The SPARQL page: a form that works anywhere, the library's queries as examples, answers as table, graph and map."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from http import HTTPStatus

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from quoth.errors import NotFound, QuothError, WrongCall
from quoth.late import LOADING
from quoth.resources import folder
from quoth.serve.answering import Refusal, of_error
from quoth.serve.desk import Desk
from quoth.serve.guard.headers import POLICY
from quoth.serve.pages.examples import Examples, Own, Told, examples, text_of
from quoth.serve.pages.links import links_of, with_query
from quoth.serve.pages.memo import remembered
from quoth.serve.pages.problems import Problem, problem
from quoth.serve.pages.rendering import render
from quoth.serve.pages.results import Results, results_of
from quoth.serve.settings import Bounds
from quoth.serve.sparql.operation import Operation
from quoth.serve.sparql.running import asked
from quoth.store.orders import JSON_RESULTS, N_TRIPLES

VIEWS = ("table", "graph", "map")
"""How an answer can be looked at."""
FIRST = "documents/held"
"""The query of the library that an empty editor holds."""
_GRIPS = "'sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk='"
"""The one style sheet that YASGUI puts into the page itself: the grips between a table's columns."""
_POLICY = POLICY.replace("style-src 'self'", f"style-src 'self' {_GRIPS}")
_NOTHING = {
    "graph": "no row of the answer joins one thing to another, so there is no graph of it",
    "map": "no row of the answer holds coordinates or a place that is known here",
}


@dataclass(frozen=True, slots=True)
class Shown:
    """An answer: what came, how long it took in seconds, whether the limit of rows cut it off; ``svg`` where it was drawn."""

    results: Results
    took: float
    cut: bool
    svg: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class EditorPage:
    """All that the page shows; ``shown`` is there once the query was run."""

    query: str
    examples: tuple[Examples, ...]
    bounds: Bounds
    seconds: float
    rows: int
    view: str
    views: tuple[tuple[str, str], ...]
    share: str
    yasgui: bool
    told: Told
    shown: Shown | None = None
    problem: Problem | None = None


async def editor(request: Request) -> Response:
    """The page; ``run=yes`` asks for the answer too."""
    page = await run_in_threadpool(_begun, request)
    if request.query_params.get("run") == "yes" and page.problem is None:
        try:
            page = replace(page, shown=await _answered(request, page))
        except (HTTPException, QuothError) as error:
            page = replace(page, problem=_problem(error, page.query))
    status = HTTPStatus.OK if page.problem is None else page.problem.status
    response = await run_in_threadpool(lambda: render(request, "editor.html", page, title="SPARQL", status=status))
    if page.yasgui:
        response.headers["Content-Security-Policy"] = _POLICY
    return response


async def drawn(request: Request) -> Response:
    """The answer to a query as SVG: a graph of it, or with ``view=map`` its places."""
    page = await run_in_threadpool(_begun, request)
    if page.problem is not None:
        raise Refusal(page.problem.status, page.problem.message, page.problem.hint)
    shown = await _answered(request, replace(page, view="map" if page.view == "map" else "graph"))
    if not shown.svg:
        raise Refusal(HTTPStatus.NOT_FOUND, shown.note, "the table shows everything")
    return Response(shown.svg, media_type="image/svg+xml")


def _begun(request: Request) -> EditorPage:
    """The page before anything is run."""
    desk: Desk = request.app.state.desk
    bounds, params = desk.settings.bounds, request.query_params
    view, own = params.get("view", "table"), remembered(request, "own things", Own.of)
    query, seconds, rows, trouble = text_of(FIRST), bounds.seconds, bounds.rows, None
    try:
        query = params.get("query") or (own.put_into(text_of(params["name"])) if params.get("name") else query)
        seconds = _limit(params.get("timeout"), bounds.seconds, bounds.most_seconds, "timeout")
        rows = int(_limit(params.get("rows"), bounds.rows, bounds.most_rows, "rows"))
    except (NotFound, WrongCall) as error:
        trouble = _problem(error, query)
    return EditorPage(
        query=query,
        examples=examples(),
        bounds=bounds,
        seconds=seconds,
        rows=rows,
        view=view if view in VIEWS else "table",
        views=tuple((name, with_query(request, query=query, name=None, view=name, run="yes")) for name in VIEWS),
        share=with_query(request, query=query, name=None, run=None, view=None),
        yasgui=(folder("serve/static") / "yasgui" / "yasgui.min.js").is_file(),
        told=Told.of(desk.settings.base, text_of(FIRST), own),
        problem=trouble,
    )


async def _answered(request: Request, page: EditorPage) -> Shown:
    """What comes of the query within the limits; of too many rows the first.

    Raises:
        QueryError, Refusal: as `sparql.running.asked`.
    """
    began = time.perf_counter()
    operation = Operation(page.query, False, (), (), page.seconds, page.rows, cut=True, format=None)
    reply, body = await asked(request, operation, JSON_RESULTS, N_TRIPLES)
    took = time.perf_counter() - began
    links = links_of(request)
    results = await run_in_threadpool(results_of, reply.kind, body, links)
    shown = Shown(results, took, reply.cut)
    if page.view == "table":
        return shown
    desk: Desk = request.app.state.desk
    with LOADING:  # late: pictures load more than all other pages together
        from quoth.serve.pages.drawing import picture

    svg = await run_in_threadpool(picture, desk, results, page.view, links)
    return replace(shown, svg=svg, note="" if svg else _NOTHING[page.view])


def _problem(error: Exception, query: str) -> Problem:
    refusal = error if isinstance(error, HTTPException) else of_error(error)
    return problem(refusal.status_code, refusal.detail, getattr(refusal, "hint", None) or "", query)


def _limit(said: str | None, usual: float, most: float, name: str) -> float:
    """A limit as the form gives it.

    Raises:
        WrongCall: when it is none.
    """
    if not said:
        return usual
    try:
        value = float(said)
    except ValueError:
        value = 0.0
    if not 0 < value <= most or (name == "rows" and value < 1):
        raise WrongCall(f"{name} is a number up to {most:g} on this server")
    return value
