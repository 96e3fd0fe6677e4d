"""The pages: each a frozen view model built from a view, a handler, and a template without logic."""

from __future__ import annotations

from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from quoth.resources import folder
from quoth.serve.pages import editor, graph, judging, things
from quoth.serve.pages.add import form, job, take
from quoth.serve.pages.contradictions import contradictions
from quoth.serve.pages.help import help
from quoth.serve.pages.lists import documents, measures, speakers
from quoth.serve.pages.search import search
from quoth.serve.pages.start import start

__all__ = ["routes", "things"]


def routes() -> list[BaseRoute]:
    """All pages but those of things."""
    return [
        Route("/", start),
        Route("/search", search),
        Route("/documents", documents),
        Route("/speakers", speakers),
        Route("/measures", measures),
        Route("/contradictions", contradictions),
        Route("/add", form, methods=["GET"]),
        Route("/add", take, methods=["POST"]),
        Route("/judge", judging.take, methods=["POST"]),
        Route("/jobs/{id}", job),
        Route("/help", help),
        Route("/editor", editor.editor),
        Route("/editor/drawn", editor.drawn),
        Route("/graph", graph.graph),
        Route("/graph/scene", graph.scene_of),
        Route("/graph/thing", graph.thing),
        Route("/thing", things.elsewhere),
        Mount("/static", StaticFiles(directory=folder("serve/static"))),
    ]
