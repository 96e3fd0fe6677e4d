"""What people see instead of a page that can't be had."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from quoth.serve.pages.rendering import render
from quoth.show.words import clean


@dataclass(frozen=True, slots=True)
class TroublePage:
    """One clear line, and what to do next."""

    status: int
    message: str
    hint: str


def page(request: Request, status: int, message: str, hint: str | None) -> Response:
    """A refusal in one clear line, and what to do next."""
    model = TroublePage(status, clean(message)[:400], clean(hint or ""))
    return render(
        request, "trouble.html", model, title="Nothing here" if status == 404 else "That did not work", status=status
    )
