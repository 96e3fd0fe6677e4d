"""From settings to an ASGI application."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from importlib import import_module

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from quoth.errors import QuothError, StoreError
from quoth.late import LOADING
from quoth.serve import api, pages, things
from quoth.serve.answering import refused
from quoth.serve.desk import Desk
from quoth.serve.guard.middleware import Door
from quoth.serve.pages.warming import warm
from quoth.serve.settings import Settings
from quoth.serve.sparql import endpoint, graphs
from quoth.serve.sparql.pool import Pool

_PAUSE = 2.0
_COMPRESSED = 1_000
"""Bytes from which on an answer is compressed."""


def create_app(settings: Settings) -> Starlette:
    """The application; its store is opened when it starts and let go when it ends."""

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        desk = Desk(settings)
        pool = Pool(settings.bounds.workers, settings.bounds.waiting)
        app.state.desk, app.state.pool, app.state.writing = desk, pool, asyncio.Lock()
        warming = asyncio.create_task(_warm(app))
        try:
            yield
        finally:
            warming.cancel()
            await pool.close()
            desk.close()

    own = [Route("/health", _health), Route("/robots.txt", _robots)]
    return Starlette(
        routes=[*pages.routes(), *things.routes(), *endpoint.routes(), *graphs.routes(), *api.routes(), *own],
        middleware=[Middleware(Door), Middleware(GZipMiddleware, minimum_size=_COMPRESSED, compresslevel=4)],
        exception_handlers={HTTPException: refused, QuothError: refused},
        lifespan=lifespan,
    )


async def _warm(app: Starlette) -> None:
    """Once the first page is out: starts the processes for queries, loads what pictures need, and reads the lists of the whole store.

    They are read anew when the store has changed and been left alone for a moment: nobody shall wait for any of it.
    """
    await asyncio.sleep(_PAUSE)
    app.state.pool.start()
    await run_in_threadpool(_load_pictures)
    read = seen = ""
    while True:
        with suppress(StoreError):  # who asks for a page is told
            now = app.state.desk.version
            if now != read and (now == seen or not read):
                read = now
                await run_in_threadpool(warm, app.state)
            seen = now
        await asyncio.sleep(_PAUSE)


def _load_pictures() -> None:
    with LOADING:
        import_module("quoth.show.picture.svg")


async def _health(_request: Request) -> PlainTextResponse:
    return PlainTextResponse("fine\n")


async def _robots(_request: Request) -> PlainTextResponse:
    return PlainTextResponse("User-agent: *\nDisallow: /\n")
