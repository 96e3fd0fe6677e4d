"""The graph around anything, step by step: a picture to walk in, and the same things and edges as a list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from quoth.ask import find, understand, way_between
from quoth.ask.explore import Exploration, Explorer, explore
from quoth.errors import NotFound, WrongCall
from quoth.serve.desk import Desk
from quoth.serve.pages.links import Links, Ref, links_of, with_query
from quoth.serve.pages.listing import Listed, listed
from quoth.serve.pages.memo import remembered
from quoth.serve.pages.rendering import render
from quoth.show.picture.looks import KINDS
from quoth.show.picture.scene import Scene, scene
from quoth.show.picture.words import node_words
from quoth.store import View

MOST, USUAL = 5_000, 300
"""How many things a picture may hold, and how many it holds unless more are asked for."""
_STEPS, _SEARCHED, _BEGINNINGS = 8, 1_500, 6


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request wants to see; ``opened`` counts how many pages of edges each thing (IRI) shows."""

    begun: tuple[str, ...]
    to: str
    steps: int
    opened: Mapping[str, int]
    most: int
    kinds: frozenset[str]


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
    words: str
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
            wanted = asked(request.query_params, _beginnings(request, view, words))
            found, way = _explored(view, wanted)
        except (NotFound, WrongCall) as error:
            return render(request, "graph.html", _nothing(words, error.message), title="Graph", status=404)
    page = _page(request, wanted, words, found, way)
    title = " and ".join(ref.text for ref in page.begun[:2]) or "everything new"
    return render(request, "graph.html", page, title=f"Graph around {title}")


def scene_of(request: Request) -> Response:
    """The picture alone, as JSON: what `show.picture.scene` gives, and what was opened."""
    desk: Desk = request.app.state.desk
    with desk.view() as view:
        wanted = asked(request.query_params, _beginnings(request, view, request.query_params.get("q", "").strip()[:400]))
        found, way = _explored(view, wanted)
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


def asked(params: QueryParams, begun: Iterable[str]) -> Asked:
    """What the parameters of a request ask for, within what is allowed; ``begun`` is where it starts."""
    opened = Counter(iri[:2_000] for iri in params.getlist("open"))
    kinds = frozenset(kind for kind in params.getlist("kind") if kind in KINDS)
    begun = tuple(dict.fromkeys(begun))
    usual = 1 if params.getlist("from") else 2
    return Asked(
        begun,
        params.get("to", ""),
        _number(params.get("steps"), usual, _STEPS),
        opened,
        _number(params.get("most"), USUAL, MOST),
        kinds,
    )


def _number(said: str | None, usual: int, most: int) -> int:
    return min(max(int(said), 1), most) if said and said.isascii() and said.isdecimal() and len(said) < 7 else usual


def _beginnings(request: Request, view: View, words: str) -> tuple[str, ...]:
    """The things to start from: those that are named, the figures that fit some words, else the latest documents."""
    named = request.query_params.getlist("from")[:20]
    if named:
        return tuple(named)
    if words:
        found = find(view, understand(words)).figures[:_BEGINNINGS]
        agents = sorted(view.named(words))[:_BEGINNINGS]
        if not found and not agents:
            raise NotFound(f"nothing fits “{words}”")
        return tuple(f.figure.iri for f in found) or tuple(agents)
    latest = remembered(request, "graph/latest", lambda: tuple(held.iri for held in view.documents()[::-1]))
    return latest[:_BEGINNINGS]


def _explored(view: View, wanted: Asked) -> tuple[Exploration, tuple[str, ...] | None]:
    """What is around the beginnings, and the way to ``to``: None where none is asked for, empty where none was found."""
    if not wanted.begun:
        raise NotFound("the store holds no document yet")
    if not wanted.to:
        found = explore(view, wanted.begun, steps=wanted.steps, opened=wanted.opened, most=wanted.most)
        return found, None
    ends = (wanted.begun[0], wanted.to)
    most = max(wanted.most, _SEARCHED)
    for steps in range(1, _STEPS + 1):
        found = explore(view, ends, steps=steps, opened=wanted.opened, most=most)
        shown = tuple(Explorer(view).shown(end) for end in ends)
        way = way_between(found.graph, *shown) if all(end in found.graph for end in shown) else ()
        if way or found.full:
            break
    return found, tuple(step.iri for step in way)


def _scene(found: Exploration, wanted: Asked, way: tuple[str, ...] | None) -> Scene:
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


def _page(
    request: Request, wanted: Asked, words: str, found: Exploration, way: tuple[str, ...] | None
) -> GraphPage:
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
    wider = with_query(request, steps=wanted.steps + 1, most=wanted.most) if wanted.steps < _STEPS else None
    return GraphPage(
        begun=tuple(_ref(found, links, iri) for iri in wanted.begun if iri in found.graph),
        asked=wanted,
        words=words,
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
    empty = Asked((), "", 1, {}, USUAL, frozenset())
    return GraphPage((), empty, words, None, (), Listed((), 1, 1, 0, ""), (), False, False, 0, None, problem)
