"""Linked data: what is known of a thing, at the path that its IRI has under the base."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from quoth.serve import pages
from quoth.serve.desk import Desk


def routes() -> list[Route]:
    """One: every thing's."""
    return [Route("/id/{path:path}", thing)]


async def thing(request: Request) -> Response:
    """A thing as a page."""
    desk: Desk = request.app.state.desk
    iri = f"{desk.settings.base}{request.path_params['path']}"
    return await run_in_threadpool(pages.things.page, request, iri)
