"""The page of one thing."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from quoth.serve.desk import Desk


def page(request: Request, iri: str) -> Response:
    """Whatever is called ``iri``."""
    desk: Desk = request.app.state.desk
    found = desk.workspace.show(iri)
    return PlainTextResponse(f"{iri}\n" if found else "nothing of that name\n", 200 if found else 404)
