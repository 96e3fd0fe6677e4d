"""The page for what is not there: what to do instead."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from quoth.serve.pages.rendering import render


@dataclass(frozen=True, slots=True)
class MissingPage:
    """What was asked for."""

    name: str


def missing(request: Request, name: str) -> Response:
    """Nothing is called so."""
    return render(request, "missing.html", MissingPage(name[:300]), title="Nothing here", status=404)
