"""Linked data: what is known of a thing, at the path that its IRI has under the base."""

from __future__ import annotations

from http import HTTPStatus

import pyoxigraph as ox
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from quoth.rdf.terms import PREFIXES
from quoth.serve import accept
from quoth.serve.answering import Refusal
from quoth.serve.desk import Desk
from quoth.serve.pages import things
from quoth.serve.sparql import formats
from quoth.store.orders import N_TRIPLES

_PAGE = "text/html"
_OFFERS = {_PAGE: _PAGE, "application/xhtml+xml": _PAGE, **formats.GRAPHS}
_ENDINGS = {".ttl": formats.TURTLE, ".jsonld": formats.JSON_LD, ".nt": N_TRIPLES}


def routes() -> list[Route]:
    """One: every thing's."""
    return [Route("/id/{path:path}", thing)]


async def thing(request: Request) -> Response:
    """A thing as a page, or as data: by ``Accept``, or by ``.ttl``, ``.jsonld`` and ``.nt`` behind its address."""
    desk: Desk = request.app.state.desk
    iri, media = _wanted(f"{desk.settings.base}{request.path_params['path']}", request.headers.get("accept"))
    if media == _PAGE:
        return await run_in_threadpool(things.page, request, iri)
    if media is None:
        raise Refusal(HTTPStatus.NOT_ACCEPTABLE, "not to be had in that format", f"ask for {', '.join(_OFFERS)}")
    return await run_in_threadpool(_data, desk, iri, media)


def _wanted(iri: str, accepted: str | None) -> tuple[str, str | None]:
    """The thing's IRI and the format."""
    for ending, media in _ENDINGS.items():
        if iri.endswith(ending):
            return iri.removesuffix(ending), media
    return iri, accept.best(accepted, _OFFERS)


def _data(desk: Desk, iri: str, media: str) -> Response:
    with desk.view() as view:
        found = view.about(iri)
    if not found:
        raise Refusal(HTTPStatus.NOT_FOUND, f"nothing here is called {iri}")
    form = ox.RdfFormat.from_media_type(media)
    assert form is not None, media
    text = ox.serialize(found, format=form, prefixes=PREFIXES)
    return Response(text, headers={"Content-Type": formats.header(media)})
