"""The small JSON API, in the shapes that the command line prints."""

from __future__ import annotations

from starlette.endpoints import HTTPEndpoint
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from quoth.serve.api import adding, reading
from quoth.serve.api.openapi import description


def routes() -> list[Route]:
    """All of it."""
    return [
        Route("/api/openapi.json", _described),
        Route("/api/documents", Documents),
        Route("/api/jobs/{id}", adding.job),
        Route("/api/figures", reading.figures),
        Route("/api/trace", reading.traces),
        Route("/api/contradictions", reading.contradictions),
        Route("/api/stats", reading.stats),
        Route("/api/queries", reading.queries),
        Route("/api/queries/{name:path}", reading.query),
    ]


class Documents(HTTPEndpoint):
    """One address, so that whoever asks what may be done there is told all of it."""

    def get(self, request: Request) -> Response:
        """The documents held."""
        return reading.documents(request)

    async def post(self, request: Request) -> Response:
        """Takes one."""
        return await adding.add(request)


def _described(_request: Request) -> JSONResponse:
    return JSONResponse(description())
