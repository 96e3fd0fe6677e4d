"""How long and how large a request may be."""

from __future__ import annotations

import asyncio
from http import HTTPStatus

from starlette.types import Message, Receive

from quoth.serve.answering import Refusal
from quoth.serve.settings import Bounds

_LARGE = ("/add", "/api/documents", "/store")


def longest(path: str, bounds: Bounds) -> int:
    """The most bytes of a body sent to ``path``."""
    return bounds.upload if path.startswith(_LARGE) else bounds.body


def refuse_announced(length: str | None, most: int) -> None:
    """Refuses a body by what its head says of it.

    Raises:
        Refusal: when it is too long, or says nothing sensible.
    """
    if length is None:
        return
    if not length.isdecimal():
        raise Refusal(HTTPStatus.BAD_REQUEST, "Content-Length is no number")
    if int(length) > most:
        raise _too_long(most)


def measured(receive: Receive, most: int, seconds: float) -> Receive:
    """``receive``, but a body that grows too long or takes too long to come is refused."""
    end = asyncio.get_running_loop().time() + seconds
    seen, whole = 0, False

    async def received() -> Message:
        nonlocal seen, whole
        if whole:  # what comes now is that the client has gone
            return await receive()
        try:
            message = await asyncio.wait_for(receive(), max(0.0, end - asyncio.get_running_loop().time()))
        except TimeoutError as error:
            raise Refusal(
                HTTPStatus.REQUEST_TIMEOUT, "the body took too long", headers={"Connection": "close"}
            ) from error
        seen += len(message.get("body", b""))
        whole = not message.get("more_body", False)
        if seen > most:
            raise _too_long(most)
        return message

    return received


def _too_long(most: int) -> Refusal:
    return Refusal(
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"the body is over {most:,} bytes", headers={"Connection": "close"}
    )
