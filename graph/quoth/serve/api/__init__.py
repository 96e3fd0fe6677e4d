"""The small JSON API, in the shapes that the command line prints."""

from __future__ import annotations

from starlette.routing import Route


def routes() -> list[Route]:
    """All of it."""
    return []
