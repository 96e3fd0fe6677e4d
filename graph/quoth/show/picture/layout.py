"""Where the nodes stand, worked out beforehand: a lane a document, the chain from left to right in each.

Deterministic: the same graph gives the same positions, to the bit, on every machine.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import ceil, sqrt

import networkx as nx

from quoth.show.picture.columns import column_numbers, lane_places
from quoth.show.picture.looks import compares, look
from quoth.show.picture.words import node_label

COLUMN = 300.0
GAP = 70.0
ASPECT = 1.35
_WORTH_IT = 0.75
_LETTER, _MARGIN, _SLANT = 7.7, 26.0, 34.0

Point = tuple[float, float]


def positions(graph: nx.MultiDiGraph[str]) -> dict[str, Point]:
    """Pixels ``(x, y)`` by node, x to the right and y downwards; no two labels lie on each other."""
    chains = _chains(graph)
    kinds = {node: str(data.get("kind", "thing")) for node, data in graph.nodes(data=True)}
    tall = {node: height(node, data) for node, data in graph.nodes(data=True)}
    lanes = [chains.subgraph(nodes) for nodes in _lanes(graph, chains)]
    numbers = [column_numbers(lane, kinds) for lane in lanes]
    last = max((n[node] for n in numbers for node in n if kinds[node] == "figure"), default=0)
    for found in numbers:
        found.update({node: last for node in found if kinds[node] == "figure"})
    places = [lane_places(lane, found, tall) for lane, found in zip(lanes, numbers, strict=True)]
    across = {cell: n * COLUMN for n, cell in enumerate(sorted({cell for lane in places for cell, _ in lane.values()}))}
    return _packed({node: (across[cell], y) for node, (cell, y) in lane.items()} for lane in places)


def height(node: str, data: Mapping[str, object]) -> float:
    """How tall a node is drawn, in pixels, by the lines of its label."""
    return 20.0 * (1 + node_label(node, data).count("\n")) + 20.0


def width(node: str, data: Mapping[str, object]) -> float:
    """How wide a node is drawn where nothing measures its letters, in pixels, by the longest line of its label."""
    slanted = look(str(data.get("kind", "thing"))).shape in ("hexagon", "ellipse")
    longest = max(map(len, node_label(node, data).split("\n")))
    return longest * _LETTER + _MARGIN + (_SLANT if slanted else 0.0)


def _chains(graph: nx.MultiDiGraph[str]) -> nx.DiGraph[str]:
    """The edges that lead somewhere, once each."""
    chains: nx.DiGraph[str] = nx.DiGraph()
    chains.add_nodes_from(sorted(graph.nodes))
    for start, end, label in sorted((u, v, str(d.get("label", ""))) for u, v, d in graph.edges(data=True)):
        if start != end and not compares(label):
            chains.add_edge(start, end)
    return chains


def _lanes(graph: nx.MultiDiGraph[str], chains: nx.DiGraph[str]) -> list[list[str]]:
    """The nodes of each document together; what belongs to none goes where most of its neighbours are."""
    homes = ((node, _home(node, graph)) for node in sorted(graph))
    lane = {node: home for node, home in homes if home is not None}
    for component in sorted(map(sorted, nx.weakly_connected_components(chains))):
        while rest := [node for node in component if node not in lane]:
            near = {node: _neighbouring(node, chains, lane) for node in rest}
            found = {node: home for node, home in near.items() if home is not None}
            lane |= found or {rest[0]: rest[0]}
    lanes: dict[str, list[str]] = defaultdict(list)
    for node, home in sorted(lane.items()):
        lanes[home].append(node)
    return [lanes[home] for home in sorted(lanes)]


def _home(node: str, graph: nx.MultiDiGraph[str]) -> str | None:
    """The document that a node belongs to: by its attribute, else as the part before the last slash of its name."""
    data = graph.nodes[node]
    if data.get("kind") == "document":
        return node
    outer = node.rpartition("/")[0]
    if data.get("document") is None and outer in graph and graph.nodes[outer].get("kind") == "document":
        return outer
    return data.get("document")


def _neighbouring(node: str, chains: nx.DiGraph[str], lane: Mapping[str, str]) -> str | None:
    near = Counter(lane[other] for other in nx.all_neighbors(chains, node) if other in lane)
    return min(near, key=lambda home: (-near[home], home)) if near else None


def _packed(lanes: Iterable[dict[str, Point]]) -> dict[str, Point]:
    """The lanes below each other; in several stacks only where that shows them much larger on a screen."""
    kept = [lane for lane in lanes if lane]
    boxes = [_size(lane) for lane in kept]
    one = _stacked(boxes, 1)
    counts = range(1, ceil(sqrt(len(boxes))) * 2 + 1)
    several = min((_stacked(boxes, count) for count in counts), key=lambda tried: _reach(boxes, tried), default=one)
    corners = several if _reach(boxes, several) < _reach(boxes, one) * _WORTH_IT else one
    found: dict[str, Point] = {}
    for lane, (x, y) in zip(kept, corners, strict=True):
        top = min(py for _, py in lane.values())
        found |= {node: (round(x + px, 1), round(y + py - top, 1)) for node, (px, py) in lane.items()}
    return found


def _reach(boxes: Sequence[Point], corners: Sequence[Point]) -> float:
    """How far the picture must be shrunk to be seen whole; lanes stand at ``corners`` and are as large as ``boxes``."""
    if not boxes:
        return 0.0
    placed = list(zip(boxes, corners, strict=True))
    wide = max(x + width for (width, _), (x, _) in placed)
    tall = max(y + height for (_, height), (_, y) in placed)
    return max((wide + COLUMN) / ASPECT, tall)


def _stacked(boxes: Sequence[Point], count: int) -> list[Point]:
    """The corner of each lane, with the lanes in about so many stacks."""
    limit = sum(tall + GAP for _, tall in boxes) / count
    corners: list[Point] = []
    x = y = stack = 0.0
    for width, tall in boxes:
        if y and y + tall / 2 > limit:
            x, y, stack = x + stack + COLUMN * 1.2, 0.0, 0.0
        corners.append((x, y))
        y, stack = y + tall + GAP, max(stack, width)
    return corners


def _size(lane: Mapping[str, Point]) -> Point:
    xs, ys = [p[0] for p in lane.values()], [p[1] for p in lane.values()]
    return max(xs), max(ys) - min(ys) + GAP
