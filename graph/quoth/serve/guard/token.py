"""Who may write: whoever sends the token."""

from __future__ import annotations

import hmac
from http import HTTPStatus

from starlette.requests import Request

from quoth.serve.answering import Refusal
from quoth.serve.settings import TOKEN_VARIABLE, Settings


def has_token(request: Request, settings: Settings) -> bool:
    """Whether the request carries the token; compared in constant time."""
    kind, _, said = request.headers.get("authorization", "").partition(" ")
    if settings.token is None or kind.lower() != "bearer":
        return False
    return hmac.compare_digest(said.strip().encode(), settings.token.encode())


def require_token(request: Request) -> None:
    """Lets a request pass that may write.

    Raises:
        Refusal: 403 where nobody may, 401 without the right token.
    """
    settings: Settings = request.app.state.desk.settings
    if settings.token is None:
        raise Refusal(
            HTTPStatus.FORBIDDEN,
            "this server is only read",
            f"whoever starts it with {TOKEN_VARIABLE} or --token-file may write by that token",
        )
    if not has_token(request, settings):
        raise Refusal(
            HTTPStatus.UNAUTHORIZED,
            "writing needs the token",
            "send it as Authorization: Bearer ...",
            {"WWW-Authenticate": 'Bearer realm="quoth"'},
        )
