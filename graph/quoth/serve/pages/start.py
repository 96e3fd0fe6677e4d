"""The first page: what to look for, what is most disputed, what came last; and how to begin where there is nothing yet."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from quoth.serve.pages import asking
from quoth.serve.pages.add import AddPage, add_page
from quoth.serve.pages.catalogue import Paper, disputed, papers
from quoth.serve.pages.glances import FigureLine, figure_lines
from quoth.serve.pages.links import Links, links_of
from quoth.serve.pages.lists import DocumentLine, document_line
from quoth.serve.pages.memo import remembered
from quoth.serve.pages.rendering import render
from quoth.store import View

_MOST = 8
_LOOKED_AT = 40


@dataclass(frozen=True, slots=True)
class DisputedLine:
    """A figure that others speak against: how many do, in how many documents."""

    figure: FigureLine
    against: int
    documents: int


@dataclass(frozen=True, slots=True)
class StartPage:
    """All that the first page shows; ``add`` is how to begin."""

    documents: int
    disputed: tuple[DisputedLine, ...]
    latest: tuple[DocumentLine, ...]
    add: AddPage


def start(request: Request) -> Response:
    """The first page."""
    links = links_of(request)
    held = remembered(request, "papers", papers)
    model = remembered(request, "start", lambda view: start_page(view, links, held, add_page(request)))
    query = asking.sparql("figures/most-disputed") if held else None
    return render(request, "start.html", model, title="Quoth", query=query)


def start_page(view: View, links: Links, held: tuple[Paper, ...], add: AddPage) -> StartPage:
    """The view model of the first page."""
    latest = tuple(document_line(view, links, paper) for paper in held[:_MOST])
    return StartPage(len(held), most_disputed(view, links), latest, add)


def most_disputed(view: View, links: Links) -> tuple[DisputedLine, ...]:
    """The figures that most documents speak against; where one thing speaks against several of one value, the first of them."""
    shown: dict[tuple[str, str], DisputedLine] = {}
    found = disputed(view)[:_LOOKED_AT]
    lines = figure_lines(view, links, [one.iri for one in found])
    for one in found:
        line = lines[one.iri]
        told = {(line.value or line.printed, other) for other in one.against}
        if not told & shown.keys():
            shown |= dict.fromkeys(sorted(told), DisputedLine(line, len(one.against), one.documents))
    return tuple(dict.fromkeys(shown.values()))[:_MOST]
