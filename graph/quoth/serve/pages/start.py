"""The first page: what to look for, what is most disputed, what came last; and how to begin where there is nothing yet."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from quoth.serve.pages import asking, disputed
from quoth.serve.pages.add import AddPage, add_page
from quoth.serve.pages.catalogue import Paper, papers
from quoth.serve.pages.glances import FigureLine, figure_lines
from quoth.serve.pages.links import Links, links_of
from quoth.serve.pages.lists import DocumentLine, document_line
from quoth.serve.pages.memo import remembered
from quoth.serve.pages.rendering import render
from quoth.store import View

_MOST = 8
_LOOKED_AT = 40
_DISTINCT = 3


@dataclass(frozen=True, slots=True)
class DisputedLine:
    """A figure that others say otherwise than: how many do, in how many documents."""

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
    """The figures that most documents say otherwise than; one number that several tell is shown once."""
    shown: dict[tuple[str, ...], DisputedLine] = {}
    found = disputed.most_disputed(view, _LOOKED_AT)
    lines = figure_lines(view, links, [one.figure for one in found])
    for one in found:
        line = lines[one.figure]
        before = shown.get(_told(line))
        if before is None or (
            before.figure.mood and not line.mood
        ):  # rather by who puts it forward than by who denies it
            shown[_told(line)] = DisputedLine(line, one.against, one.documents)
    return tuple(shown.values())[:_MOST]


def _told(line: FigureLine) -> tuple[str, ...]:
    """What makes a figure another one for a reader: a number of three digits is known again, whatever it is said to count."""
    digits = line.value.replace(".", "").strip("0")
    return (
        (line.value, line.unit) if len(digits) >= _DISTINCT else (line.value or line.printed, line.unit, line.counted)
    )
