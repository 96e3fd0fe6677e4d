"""The door: one layer around the whole application."""

from __future__ import annotations

import logging
from http import HTTPStatus

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from quoth.errors import QuothError
from quoth.serve.answering import Refusal, refused
from quoth.serve.desk import Desk
from quoth.serve.guard import headers, hosts, limits
from quoth.serve.guard.kept import Answers

_LOG = logging.getLogger("quoth.serve")
_OF_QUERIES = ("/sparql", "/store", "/api/queries/")
"""What runs in processes that may be stopped when the client goes: nobody else shall wait for it."""
_NEVER_KEPT = ("/jobs", "/health", "/api/jobs")


class Door:
    """Checks who calls, bounds what is sent, and puts the headers on every answer, errors included."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._answers = Answers()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        desk: Desk = request.app.state.desk
        bounds = desk.settings.bounds
        most = limits.longest(request.url.path, bounds)
        try:
            hosts.check(request, desk.settings)
            limits.refuse_announced(request.headers.get("content-length"), most)
            etag = None if _is_live(request) else headers.tag(request, desk.version)
        except (Refusal, QuothError) as refusal:
            await refused(request, refusal)(scope, receive, _dressed(send, None))
            return
        if etag is not None and headers.has_already(request, etag):
            await Response(status_code=HTTPStatus.NOT_MODIFIED)(scope, receive, _dressed(send, etag))
            return
        receive = limits.measured(receive, most, bounds.body_seconds)
        if etag is None or request.method != "GET" or request.url.path.startswith(_OF_QUERIES):
            await self._answer(scope, receive, _dressed(send, etag))
            return
        key = f"{request.headers.get('host')} {request.url.path}?{request.url.query} {etag}"
        await self._answers.sent(
            key, desk.version, send, lambda sent: self._answer(scope, receive, _dressed(sent, etag))
        )

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        begun = False

        async def sent(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, sent)
        except Exception as error:  # the last door: a line for the client, the place for who runs the server
            _LOG.exception("an answer broke off" if begun else "a request failed")
            if begun:
                raise  # the connection is cut, so that nobody takes a part for the whole
            await refused(Request(scope), error)(scope, receive, send)


def _is_live(request: Request) -> bool:
    """Whether what is asked for changes without the store doing so."""
    return request.method not in ("GET", "HEAD") or request.url.path.startswith(_NEVER_KEPT)


def _dressed(send: Send, etag: str | None) -> Send:
    """``send`` with the headers; only what is fine may be kept."""

    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            found = MutableHeaders(scope=message)
            headers.secured(found)
            if etag is not None and message["status"] in (HTTPStatus.OK, HTTPStatus.NOT_MODIFIED):
                headers.cached(found, etag)
            else:
                found.setdefault("Cache-Control", "no-store")
        await send(message)

    return sent
