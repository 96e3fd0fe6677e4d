"""``/store``: the SPARQL 1.1 Graph Store Protocol. All graphs are read, users' graphs are written by who has the token."""

from __future__ import annotations

import secrets
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from http import HTTPStatus
from pathlib import Path

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from quoth.serve.answering import Refusal
from quoth.serve.desk import Desk
from quoth.serve.guard.token import require_token
from quoth.serve.sparql import formats
from quoth.serve.sparql.running import changed, dumped
from quoth.store.orders import Change, node

_PARTS = "multipart/form-data"
_MOST_PARTS = 100


def routes() -> list[Route]:
    """The store itself, where graphs are named by a parameter, and graphs under it, which are named by their path."""
    methods = ["GET", "PUT", "POST", "DELETE"]
    return [Route("/store", graph_store, methods=methods), Route("/store/{path:path}", graph_store, methods=methods)]


async def graph_store(request: Request) -> Response:
    """The Graph Store Protocol."""
    if request.method in ("GET", "HEAD"):
        return await _sent(request)
    require_token(request)
    fresh = request.method == "POST" and not request.path_params and not request.query_params
    graph = f"{_own(request)}/store/{secrets.token_hex(8)}" if fresh else _graph(request)
    async with _received(request) as (data, kinds):
        change = Change(
            "", "", "", 0, 0, method=request.method, graph=graph, data=data, formats=kinds, base=_base(graph, request)
        )
        reply = await changed(request, change)
    if reply.kind == "none":
        raise _missing(graph)
    headers = {"Location": graph} if fresh else {}
    made = request.method != "DELETE" and not reply.existed
    return Response(status_code=HTTPStatus.CREATED if made else HTTPStatus.NO_CONTENT, headers=headers)


async def _sent(request: Request) -> Response:
    graph = _graph(request)
    media = formats.graph_format(request.headers.get("accept"))
    if media is None:
        raise Refusal(HTTPStatus.NOT_ACCEPTABLE, "no graph in that format", f"ask for {', '.join(formats.GRAPHS)}")
    reply, body = await dumped(request, graph, media)
    if reply.kind == "none":
        raise _missing(graph)
    return Response(body, headers={"Content-Type": formats.header(media)})


def _graph(request: Request) -> str:
    """The IRI of the graph that the request is about; empty for the one without a name.

    Raises:
        Refusal: when it names none, or several.
    """
    if request.path_params.get("path"):
        return node(f"{_own(request)}{request.scope['raw_path'].decode('ascii')}").value
    named, default = request.query_params.getlist("graph"), "default" in request.query_params
    if len(named) + default != 1 or set(request.query_params) - {"graph", "default"}:
        raise Refusal(HTTPStatus.BAD_REQUEST, "which graph?", "name one with ?graph=IRI, or take ?default")
    return node(named[0]).value if named else ""


def _own(request: Request) -> str:
    desk: Desk = request.app.state.desk
    return desk.settings.url


def _base(graph: str, request: Request) -> str:
    return graph or f"{_own(request)}/store?default"


@asynccontextmanager
async def _received(request: Request) -> AsyncIterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The graphs in the body as files, and their media types; none for DELETE."""
    with tempfile.TemporaryDirectory(prefix="quoth-") as folder:
        if request.method == "DELETE":
            yield (), ()
            return
        sent = await _bodies(request)
        files = tuple(str(Path(folder) / f"{number}") for number in range(len(sent)))
        for file, (_, body) in zip(files, sent, strict=True):
            Path(file).write_bytes(body)
        yield files, tuple(media for media, _ in sent)


async def _bodies(request: Request) -> list[tuple[str, bytes]]:
    media = _media(request.headers.get("content-type"))
    if media != _PARTS:
        return [(media, await request.body())]
    async with request.form(max_files=_MOST_PARTS, max_fields=_MOST_PARTS) as form:
        parts = [part for _, part in form.multi_items() if isinstance(part, UploadFile)]
        return [(_media(part.content_type), await part.read()) for part in parts]


def _media(header: str | None) -> str:
    """A media type without its parameters; Turtle where none is said."""
    return (header or formats.TURTLE).partition(";")[0].strip().lower()


def _missing(graph: str) -> Refusal:
    return Refusal(HTTPStatus.NOT_FOUND, f"no graph {graph or 'without a name'} here")
