"""``/sparql``: queries for everyone, updates for who has the token, and what the service can do."""

from __future__ import annotations

from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from quoth.serve import accept
from quoth.serve.answering import Refusal
from quoth.serve.desk import Desk
from quoth.serve.guard.token import require_token
from quoth.serve.sparql import formats
from quoth.serve.sparql.description import description
from quoth.serve.sparql.operation import Operation, operation
from quoth.serve.sparql.running import asked, updated
from quoth.store.orders import Reply

_BROWSER = {"application/sparql-results+json": "data", "text/turtle": "data", "text/html": "page"}


def routes() -> list[Route]:
    """One."""
    return [Route("/sparql", endpoint, methods=["GET", "POST"])]


async def endpoint(request: Request) -> Response:
    """The SPARQL 1.1 Protocol."""
    desk: Desk = request.app.state.desk
    found = await operation(request, desk.settings.bounds)
    if found is None:
        return _described(request, desk)
    if found.update:
        require_token(request)
        await updated(request, found)
        return Response(status_code=HTTPStatus.NO_CONTENT)
    results, triples = _wanted(request, found)
    reply, body = await asked(request, found, results, triples)
    return _response(reply, body, results, triples)


def _described(request: Request, desk: Desk) -> Response:
    accepted = request.headers.get("accept")
    if accept.best(accepted, _BROWSER) == "page":
        return RedirectResponse("/editor", HTTPStatus.SEE_OTHER, {"Vary": "Accept"})
    media = formats.graph_format(accepted) or formats.TURTLE
    url = f"{desk.settings.url}/sparql"
    text = description(url, media, updates=desk.settings.token is not None)
    return Response(text, headers={"Content-Type": formats.header(media)})


def _wanted(request: Request, found: Operation) -> tuple[str | None, str | None]:
    """The formats for rows and for triples; which of them is needed the query decides."""
    if found.format is None:
        accepted = request.headers.get("accept")
        return formats.result_format(accepted), formats.graph_format(accepted)
    if found.format not in formats.SHORT:
        raise Refusal(HTTPStatus.BAD_REQUEST, "format is not known", f"one of: {', '.join(formats.SHORT)}")
    return formats.SHORT[found.format]


def _response(reply: Reply, body: bytes, results: str | None, triples: str | None) -> Response:
    if (results if reply.kind == "results" else triples) is None:
        offered = formats.RESULTS if reply.kind == "results" else formats.GRAPHS
        raise Refusal(
            HTTPStatus.NOT_ACCEPTABLE, "the query has no answer in that format", f"ask for {', '.join(offered)}"
        )
    headers = {"Content-Type": formats.header(reply.type), "Quoth-Rows": str(reply.rows)}
    if reply.cut:
        headers["Quoth-Cut"] = "there is more; ask with a higher rows="
    return Response(body, headers=headers)
