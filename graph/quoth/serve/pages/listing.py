"""The things of a picture as a list: each with what it is joined to, and the way to open it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from starlette.requests import Request

from quoth.ask.explore import Exploration
from quoth.serve.pages.links import Ref, links_of
from quoth.show.picture.looks import KINDS
from quoth.show.picture.words import one_line

ROWS = 200
_JOINED = 12


@dataclass(frozen=True, slots=True)
class Joined:
    """One edge of a thing: its word, which way it leads, and to what."""

    label: str
    outwards: bool
    other: Ref


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing; ``open`` leads to the picture with its neighbours, ``left`` counts edges not shown yet."""

    itself: Ref
    kind: str
    joined: tuple[Joined, ...]
    more: int
    open: str
    opened: bool
    left: int
    focus: str


@dataclass(frozen=True, slots=True)
class Listed:
    """One page of the list, of so many pages and things; ``find`` is what they hold."""

    things: tuple[Thing, ...]
    number: int
    of: int
    total: int
    find: str


def listed(request: Request, found: Exploration, kinds: frozenset[str]) -> Listed:
    """The page of the list that a request asks for with ``list``, of the things whose label holds ``find``."""
    graph, params = found.graph, request.query_params
    words = params.get("find", "").strip()[:200]
    order = {kind: n for n, kind in enumerate(KINDS)}
    fitting = sorted(
        (order[str(data["kind"])], str(data["label"]).casefold(), str(node))
        for node, data in graph.nodes(data=True)
        if (not kinds or data["kind"] in kinds) and words.casefold() in f"{data['label']} {data['title']}".casefold()
    )
    pages = max(1, -(-len(fitting) // ROWS))
    said = params.get("list", "1")
    number = min(max(int(said), 1), pages) if said.isascii() and said.isdecimal() and len(said) < 7 else 1
    edges = _edges(found)
    chosen = [node for *_, node in fitting[(number - 1) * ROWS : number * ROWS]]
    things = tuple(_thing(request, found, node, edges[node]) for node in chosen)
    return Listed(things, number, pages, len(fitting), words)


def _edges(found: Exploration) -> dict[str, list[tuple[str, bool, str]]]:
    edges: dict[str, list[tuple[str, bool, str]]] = defaultdict(list)
    for start, end, label in sorted(found.graph.edges(keys=True)):
        edges[start].append((str(label), True, end))
        edges[end].append((str(label), False, start))
    return edges


def _thing(request: Request, found: Exploration, node: str, edges: list[tuple[str, bool, str]]) -> Thing:
    links, data = links_of(request), found.graph.nodes[node]
    return Thing(
        itself=_ref(request, found, node),
        kind=KINDS[str(data["kind"])].legend,
        joined=tuple(Joined(label, out, _ref(request, found, other)) for label, out, other in edges[:_JOINED]),
        more=max(len(edges) - _JOINED, 0),
        open=_with(request, ("open", node)),
        opened=node in found.left,
        left=found.left.get(node, 0),
        focus=links.graph(node),
    )


def _ref(request: Request, found: Exploration, node: str) -> Ref:
    return links_of(request).ref(one_line(str(found.graph.nodes[node]["label"])), node)


def _with(request: Request, *more: tuple[str, str]) -> str:
    """The address that was asked for with some parameters more."""
    kept: Iterable[tuple[str, str]] = request.query_params.multi_items()
    return f"{quote(request.url.path)}?{urlencode([*kept, *more])}"
