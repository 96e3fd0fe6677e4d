"""Refusals in one clear line, as the client reads it: text for programs that ask by hand, JSON for the API, a page for people."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from quoth.errors import InputRefused, LimitHit, NotFound, QuothError, StoreInUse, WrongCall
from quoth.serve import accept
from quoth.store.tokens import Refused

_LOG = logging.getLogger("quoth.serve")
_PEOPLE = {"text/plain": "text/plain", "text/html": "text/html"}
_TOLD = 200
"""So many characters of what was asked for are said again."""
_LATER = {"Retry-After": "2"}


class Refusal(HTTPException):
    """What a request gets instead of an answer: a status, one line, and what to do next."""

    def __init__(
        self, status: int, message: str, hint: str | None = None, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(status, message, headers)
        self.hint = hint


def refused(request: Request, error: Exception) -> Response:
    """The answer to a request that ended in an error of ours or of Starlette's."""
    refusal = _in_words(request, error) if isinstance(error, HTTPException) else of_error(error)
    if isinstance(error, QuothError) and refusal.status_code == HTTPStatus.INTERNAL_SERVER_ERROR:
        _LOG.error("a request failed: %s: %s", request.url.path, error.message)
    hint = getattr(refusal, "hint", None)
    headers = {"Cache-Control": "no-store", **(refusal.headers or {})}
    if request.url.path.startswith("/api/"):
        return JSONResponse({"error": refusal.detail, "hint": hint}, refusal.status_code, headers)
    if accept.best(request.headers.get("accept"), _PEOPLE) == "text/html":
        from quoth.serve.pages import trouble  # late: pages refuse too

        page = trouble.page(request, refusal.status_code, refusal.detail, hint)
        page.headers.update(headers)
        return page
    line = f"{refusal.detail} ({hint})\n" if hint else f"{refusal.detail}\n"
    return PlainTextResponse(line, refusal.status_code, headers)


def _in_words(request: Request, error: HTTPException) -> HTTPException:
    """A refusal as it is; what Starlette says of an address or a method that nobody answers, as a reader can use it."""
    path = request.url.path
    if isinstance(error, Refusal):
        return error
    if error.status_code == HTTPStatus.NOT_FOUND:
        more = "/api/openapi.json lists the addresses" if path.startswith("/api/") else "/help tells what there is"
        return Refusal(error.status_code, f"no page has the address {path[:_TOLD]}", more, error.headers)
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        return Refusal(error.status_code, f"{path[:_TOLD]} takes no {request.method[:_TOLD]}", None, error.headers)
    return error


def of_error(error: Exception) -> Refusal:
    """The refusal that an error amounts to; what is no error of ours is not told."""
    if not isinstance(error, QuothError):
        return Refusal(HTTPStatus.INTERNAL_SERVER_ERROR, "something went wrong inside Quoth")
    kinds: tuple[tuple[type[QuothError], int, Mapping[str, str]], ...] = (
        (Refused, HTTPStatus.FORBIDDEN, {}),
        (NotFound, HTTPStatus.NOT_FOUND, {}),
        (WrongCall, HTTPStatus.BAD_REQUEST, {}),
        (InputRefused, HTTPStatus.UNPROCESSABLE_ENTITY, {}),
        (LimitHit, HTTPStatus.SERVICE_UNAVAILABLE, {}),
        (StoreInUse, HTTPStatus.SERVICE_UNAVAILABLE, _LATER),
        (QuothError, HTTPStatus.INTERNAL_SERVER_ERROR, {}),
    )
    status, headers = next((s, h) for kind, s, h in kinds if isinstance(error, kind))
    return Refusal(status, error.message, error.hint, headers)
