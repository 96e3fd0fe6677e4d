"""Running what came from outside over the present snapshot, within the limits, and for as long as the client listens."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import AbstractContextManager, AsyncExitStack, asynccontextmanager, contextmanager, suppress
from dataclasses import replace
from http import HTTPStatus
from pathlib import Path
from typing import TypeVar

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from quoth.errors import LimitHit, StoreInUse
from quoth.model.identity import BASE
from quoth.serve.answering import Refusal
from quoth.serve.desk import Desk
from quoth.serve.sparql.formats import TURTLE
from quoth.serve.sparql.operation import Operation
from quoth.serve.sparql.pool import Busy, Pool
from quoth.store.annex import alone
from quoth.store.asking import failure
from quoth.store.orders import JSON_RESULTS, Change, Order, Reply

Answer = TypeVar("Answer")

_QUADS = 200_000
"""How many quads users' graphs may hold: they are rewritten as a whole with every change."""
_TRIES, _PAUSE = 10, 0.5
"""How often, and after how many seconds, a change tries again while another server does the same."""


async def asked(request: Request, found: Operation, results: str | None, triples: str | None) -> tuple[Reply, bytes]:
    """The whole answer to a query, before a byte of it is sent.

    Raises:
        QueryError: when it is none that may be run; Refusal: when it was stopped or its answer is too long.
    """
    desk: Desk = request.app.state.desk
    bounds = desk.settings.bounds
    explicit = bool(found.default or found.named)
    async with _held(desk.store.place()) as place:
        order = Order(
            place,
            found.text,
            bounds.memory,
            bounds.answer,
            rows=found.rows,
            cut=found.cut,
            results=results or JSON_RESULTS,
            triples=triples or TURTLE,
            base=f"{desk.settings.url}/sparql",
            unread=True,
            default=found.default if explicit else None,
            named=found.named if explicit else None,
        )
        reply, body = await run(request, order, found.seconds)
    if reply.kind == "rows":
        raise Refusal(
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
            f"the answer has over {found.rows:,} rows",
            f"add LIMIT, ask with rows= (up to {bounds.most_rows:,}), or with cut=yes for the first {found.rows:,}",
        )
    return reply, body


async def dumped(request: Request, graph: str, media: str) -> tuple[Reply, bytes]:
    """A graph (IRI, or empty for the one without a name) as a whole; of the kind ``none`` where there is no such graph."""
    desk: Desk = request.app.state.desk
    bounds = desk.settings.bounds
    async with _held(desk.store.place()) as place:
        order = Order(place, "", bounds.memory, bounds.answer, triples=media, dump=graph)
        return await run(request, order, bounds.most_seconds)


async def updated(request: Request, found: Operation) -> None:
    """Runs an update on users' graphs: all of it, or nothing.

    Raises:
        QueryError: when it can't be run; Refused: when it would fetch something or write to Quoth's own graphs.
    """
    base = f"{request.app.state.desk.settings.url}/sparql"
    await changed(
        request, Change("", "", "", 0, 0, update=found.text, using=found.default, named=found.named, base=base)
    )


async def changed(request: Request, change: Change) -> Reply:
    """Makes a change of users' graphs; what is empty in ``change`` is filled in here.

    Raises:
        Refusal: when this store can't be changed; StoreInUse: when another server changes them for too long.
    """
    desk: Desk = request.app.state.desk
    bounds, annex = desk.settings.bounds, desk.store.annex
    if annex is None:
        raise Refusal(HTTPStatus.FORBIDDEN, "this store is a shared file, which is only read")
    out = Path(f"{annex}.part")
    reserved = (BASE, desk.settings.base)
    async with request.app.state.writing, _alone(annex), _held(_copy(desk)) as place:
        whole = replace(
            change, place=place, annex=str(annex), out=str(out), memory=bounds.memory, quads=_QUADS, reserved=reserved
        )
        reply, _ = await run(request, whole, bounds.most_seconds)
        if reply.kind == "changed":
            await run_in_threadpool(os.replace, out, annex)
    return reply


async def run(request: Request, order: Order | Change, seconds: float) -> tuple[Reply, bytes]:
    """What comes of an order while the client listens.

    Raises:
        QueryError, StoreError: when it can't be done; Refusal: when it was stopped, or no process is free.
    """
    pool: Pool = request.app.state.pool
    most = request.app.state.desk.settings.bounds.most_seconds
    try:
        reply, body = await _listened(request, pool.run(order, seconds))
    except Busy as error:
        raise Refusal(HTTPStatus.TOO_MANY_REQUESTS, error.message, error.hint, {"Retry-After": "2"}) from error
    except LimitHit as error:
        hint = f"narrow it, add LIMIT, or ask with timeout= (up to {most:g})" if seconds < most else "narrow it"
        raise Refusal(HTTPStatus.SERVICE_UNAVAILABLE, f"the query was {error.message}", hint) from error
    if reply.kind in ("query", "refused", "store", "memory", "long"):
        raise failure(reply, str(request.app.state.desk.settings.store))
    return reply, body


async def _listened(request: Request, work: Coroutine[None, None, Answer]) -> Answer:
    """What comes of ``work``, which is cancelled when the client goes away."""
    task = asyncio.ensure_future(work)
    gone = asyncio.ensure_future(_gone(request))
    try:
        await asyncio.wait((task, gone), return_when=asyncio.FIRST_COMPLETED)
        if not task.done():
            raise Refusal(HTTPStatus.REQUEST_TIMEOUT, "nobody waits for the answer any more")
        return await task
    finally:
        for left in (task, gone):
            left.cancel()
            with suppress(asyncio.CancelledError, Exception):
                await left


async def _gone(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


@contextmanager
def _copy(desk: Desk) -> Iterator[str]:
    """The path of the present without users' graphs."""
    with desk.view() as view, view.copied() as place:
        yield place


@asynccontextmanager
async def _held(manager: AbstractContextManager[Answer]) -> AsyncIterator[Answer]:
    """A context whose ends may take a while, entered and left by another thread."""
    inside = await run_in_threadpool(manager.__enter__)
    try:
        yield inside
    finally:
        await run_in_threadpool(manager.__exit__, None, None, None)


@asynccontextmanager
async def _alone(annex: Path) -> AsyncIterator[None]:
    """The right to change users' graphs, waited for a little."""
    async with AsyncExitStack() as stack:
        for attempt in range(_TRIES):
            try:
                await stack.enter_async_context(_held(alone(annex)))
                break
            except StoreInUse:
                if attempt + 1 == _TRIES:
                    raise
                await asyncio.sleep(_PAUSE)
        yield
