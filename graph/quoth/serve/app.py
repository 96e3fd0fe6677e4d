"""From settings to an ASGI application."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from quoth.serve import pages, things
from quoth.serve.desk import Desk
from quoth.serve.settings import Settings


def create_app(settings: Settings) -> Starlette:
    """The application; its store is opened when it starts and let go when it ends."""

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        app.state.desk = desk = Desk(settings)
        try:
            yield
        finally:
            desk.close()

    return Starlette(routes=[*pages.routes(), *things.routes(), Route("/health", _health)], lifespan=lifespan)


async def _health(_request: Request) -> PlainTextResponse:
    return PlainTextResponse("fine\n")
