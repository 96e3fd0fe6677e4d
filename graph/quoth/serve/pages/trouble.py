"""What people see instead of a page that can't be had."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response


def page(request: Request, status: int, message: str, hint: str | None) -> Response:
    """A refusal in one clear line, and what to do next."""
    return PlainTextResponse(f"{message}\n{hint or ''}\n", status)
