"""The graph around anything, step by step: a picture to walk in, and the same things and edges as a list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from quoth.ask import way_between
from quoth.ask.explore import Exploration, Explorer, Known, explore
from quoth.errors import NotFound, WrongCall
from quoth.late import LOADING
from quoth.serve.desk import Desk
from quoth.serve.pages.beginnings import STEPS, USUAL, Asked, asked
from quoth.serve.pages.links import Links, Ref, links_of, with_query
from quoth.serve.pages.listing import Listed, listed
from quoth.serve.pages.memo import remembered
from quoth.serve.pages.rendering import render
from quoth.show.picture.looks import KINDS
from quoth.show.picture.words import node_words
from quoth.store import View

if TYPE_CHECKING:
    from quoth.show.picture.scene import Scene

_AT_ONCE = 24
"""How many things a picture may show whole so that they can be told apart on a screen."""
_SEARCHED = 1_500
"""How many things are looked through for the way between two."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of thing in the picture, with the look of its sign."""

    name: str
    words: str
    count: int
    shown: bool
    sign: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class GraphPage:
    """All that the page shows; ``scene`` is drawn by the script, ``things`` is the same as text."""

    begun: tuple[Ref, ...]
    asked: Asked
    scene: Scene | None
    kinds: tuple[Kind, ...]
    things: Listed
    way: tuple[Ref, ...]
    no_way: bool
    full: bool
    left: int
    wider: str | None
    problem: str = ""


def graph(request: Request) -> Response:
    """The page."""
    desk: Desk = request.app.state.desk
    words = request.query_params.get("q", "").strip()[:400]
    with desk.view() as view:
        try:
            wanted, found, way = _explored(request, view, asked(request, view))
        except (NotFound, WrongCall) as error:
            return render(request, "graph.html", _nothing(words, error.message), title="Graph", status=404)
    page = _page(request, wanted, found, way)
    title = " and ".join(ref.text for ref in page.begun[:2]) or "everything new"
    return render(request, "graph.html", page, title=f"Graph around {title}")


def scene_of(request: Request) -> Response:
    """The picture alone, as JSON: what `show.picture.scene` gives, and what was opened."""
    desk: Desk = request.app.state.desk
    with desk.view() as view:
        wanted, found, way = _explored(request, view, asked(request, view))
    return JSONResponse(_scene(found, wanted, way))


def thing(request: Request) -> Response:
    """What is known of one thing (``iri``), as JSON: for the words beside the picture."""
    desk: Desk = request.app.state.desk
    iri = request.query_params.get("iri", "")
    with desk.view() as view:
        data = Explorer(view).things([iri]).get(iri) if iri else None
    if data is None:
        raise NotFound("nothing of that name is in the store")
    return JSONResponse(node_words(iri, data) | {"href": links_of(request).thing(iri)})


def _explored(request: Request, view: View, wanted: Asked) -> tuple[Asked, Exploration, tuple[str, ...] | None]:
    """What is shown, what is around its beginnings, and the way to ``to``: None where none is asked for, empty where none was found.

    Where nobody said how much, it is as much as can be taken in at once.
    """
    known = remembered(request, "graph/known", lambda _: Known())
    known.spare()
    if not wanted.to:
        for less in wanted.nearer():
            found = explore(view, less.begun, steps=less.steps, opened=less.opened, most=less.most, known=known)
            if len(found.graph) <= _AT_ONCE:
                break
        return less, found, None
    ends = (wanted.begun[0], wanted.to)
    most = max(wanted.most, _SEARCHED)
    for steps in range(1, STEPS + 1):
        found = explore(view, ends, steps=steps, opened=wanted.opened, most=most, known=known)
        shown = tuple(Explorer(view, known).shown(end) for end in ends)
        way = way_between(found.graph, *shown) if all(end in found.graph for end in shown) else ()
        if way or found.full:
            break
    return wanted, found, tuple(step.iri for step in way)


def _scene(found: Exploration, wanted: Asked, way: tuple[str, ...] | None) -> Scene:
    with LOADING:  # late: networkx would hold up the first page by 200 ms
        from quoth.show.picture.scene import scene

    drawn = scene(found.graph)
    place = {node[0]: n for n, node in enumerate(drawn["nodes"])}
    return drawn | {
        "opened": [place[iri] for iri in found.left],
        "left": {place[iri]: count for iri, count in found.left.items() if count},
        "begun": [place[iri] for iri in wanted.begun if iri in place],
        "way": [place[iri] for iri in way or () if iri in place],
        "full": found.full,
        "steps": wanted.steps,
    }


def _page(request: Request, wanted: Asked, found: Exploration, way: tuple[str, ...] | None) -> GraphPage:
    links = links_of(request)
    signs: dict[str, dict[str, Any]] = {}
    drawn = _scene(found, wanted, way)
    for sign in drawn["legend"]:
        signs[sign["name"]] = sign
    counts = Counter(str(kind) for _, kind in found.graph.nodes(data="kind"))
    kinds = tuple(
        Kind(kind, look.legend, counts[kind], not wanted.kinds or kind in wanted.kinds, signs[look.legend])
        for kind, look in KINDS.items()
        if counts[kind]
    )
    wider = with_query(request, steps=wanted.steps + 1, most=wanted.most) if wanted.steps < STEPS else None
    return GraphPage(
        begun=tuple(_ref(found, links, iri) for iri in wanted.begun if iri in found.graph),
        asked=wanted,
        scene=drawn,
        kinds=kinds,
        things=listed(request, found, wanted.kinds),
        way=tuple(_ref(found, links, iri) for iri in way or ()),
        no_way=way == (),
        full=found.full,
        left=sum(found.left.values()),
        wider=wider,
    )


def _ref(found: Exploration, links: Links, iri: str) -> Ref:
    data = found.graph.nodes[iri]
    return links.ref(str(node_words(iri, data)["name"]), iri, KINDS[str(data["kind"])].legend)


def _nothing(words: str, problem: str) -> GraphPage:
    empty = Asked((), "", 1, {}, USUAL, frozenset(), words)
    return GraphPage((), empty, None, (), Listed((), 1, 1, 0, ""), (), False, False, 0, None, problem)
