"""The pages."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from quoth.serve.desk import Desk
from quoth.serve.pages import things

__all__ = ["routes", "things"]


def routes() -> list[Route]:
    """All pages but those of things."""
    return [Route("/", start)]


def start(request: Request) -> PlainTextResponse:
    """The first page."""
    desk: Desk = request.app.state.desk
    with desk.view() as view:
        return PlainTextResponse("".join(f"{held.iri} {held.title}\n" for held in view.documents()))
