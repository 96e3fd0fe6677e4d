"""Where the nodes stand, worked out beforehand: a lane a document, the chain from left to right in each.

Deterministic: the same graph gives the same positions, to the bit, on every machine.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from math import ceil, sqrt

import networkx as nx

from quoth.show.picture.looks import compares

COLUMN = 300.0
ROW = 96.0
GAP = 50.0
ASPECT = 1.35
_SWEEPS = 4

Point = tuple[float, float]
Ranks = dict[str, int]


def positions(graph: nx.MultiDiGraph[str]) -> dict[str, Point]:
    """Pixels ``(x, y)`` by node, x to the right and y downwards; no two nodes of a lane share a place."""
    chains = _chains(graph)
    lanes = _lanes(graph, chains)
    figures = {node for node, data in graph.nodes(data=True) if data.get("kind") == "figure"}
    placed = [_lane(chains.subgraph(sorted(nodes)), figures) for nodes in lanes]
    return _packed(placed)


def _chains(graph: nx.MultiDiGraph[str]) -> nx.DiGraph[str]:
    """The edges that lead somewhere, once each; a speaker stands before what they say."""
    chains: nx.DiGraph[str] = nx.DiGraph()
    chains.add_nodes_from(sorted(graph.nodes))
    for start, end, label in sorted((u, v, str(d.get("label", ""))) for u, v, d in graph.edges(data=True)):
        if compares(label) or start == end:
            continue
        told = graph.nodes[start].get("kind") == "statement" and graph.nodes[end].get("kind") == "agent"
        chains.add_edge(*((end, start) if told else (start, end)))
    return chains


def _lanes(graph: nx.MultiDiGraph[str], chains: nx.DiGraph[str]) -> list[list[str]]:
    """The nodes of each document together; what belongs to none goes with its first neighbour."""
    lane: dict[str, str] = {}
    for node in sorted(graph):
        data = graph.nodes[node]
        home = node if data.get("kind") == "document" else data.get("document")
        if home is not None:
            lane[node] = str(home)
    for component in sorted(map(sorted, nx.weakly_connected_components(chains))):
        for node in component:
            near = sorted(lane[n] for n in nx.all_neighbors(chains, node) if n in lane)
            lane.setdefault(node, near[0] if near else component[0])
    lanes: dict[str, list[str]] = defaultdict(list)
    for node, home in sorted(lane.items()):
        lanes[home].append(node)
    return [lanes[home] for home in sorted(lanes)]


def _lane(chains: nx.DiGraph[str], figures: Collection[str]) -> dict[str, Point]:
    """One lane: a column a step of the chain, the figures in the last."""
    ranks = _ranks(chains)
    last = max((rank for rank in ranks.values()), default=0)
    ranks |= dict.fromkeys((node for node in ranks if node in figures), last)
    steps = _stepped(chains, ranks)
    columns = _columns(ranks, rows=max(7, ceil(sqrt(len(ranks)) * 1.4)))
    _untangle(columns, steps)
    return {
        node: (x * COLUMN, (y - (len(column) - 1) / 2) * ROW)
        for x, column in enumerate(columns)
        for y, node in enumerate(column)
        if node in chains
    }


def _stepped(chains: nx.DiGraph[str], ranks: Ranks) -> nx.DiGraph[str]:
    """The chains with a place kept free in every column that an edge passes; ``ranks`` gets those too."""
    steps: nx.DiGraph[str] = nx.DiGraph()
    steps.add_nodes_from(chains)
    for start, end in chains.edges:
        free = [f"{start}\x00{end}\x00{rank}" for rank in range(ranks[start] + 1, ranks[end])]
        nx.add_path(steps, [start, *free, end])
        ranks |= {node: ranks[start] + 1 + i for i, node in enumerate(free)}
    return steps


def _ranks(chains: nx.DiGraph[str]) -> Ranks:
    """How many steps a node stands from where its chain begins; a ring counts as one step."""
    rings = nx.condensation(chains)
    step: dict[int, int] = {}
    order = list(nx.lexicographical_topological_sort(rings, key=lambda ring: min(rings.nodes[ring]["members"])))
    for ring in order:
        step[ring] = max((step[before] + 1 for before in rings.predecessors(ring)), default=0)
    for ring in order:
        after = [step[next_] for next_ in rings.successors(ring)]
        if after and not rings.in_degree(ring):
            step[ring] = min(after) - 1
    return {node: step[ring] for ring in rings for node in sorted(rings.nodes[ring]["members"])}


def _columns(ranks: Mapping[str, int], rows: int) -> list[list[str]]:
    """The nodes of each rank, a rank of too many in several columns."""
    by_rank: dict[int, list[str]] = defaultdict(list)
    for node, rank in sorted(ranks.items()):
        by_rank[rank].append(node)
    return [by_rank[r][i : i + rows] for r in sorted(by_rank) for i in range(0, len(by_rank[r]), rows)]


def _untangle(columns: list[list[str]], chains: nx.DiGraph[str]) -> None:
    """Order each column by the middle of its neighbours, to and fro."""
    for sweep in range(_SWEEPS):
        place = {node: y - len(column) / 2 for column in columns for y, node in enumerate(column)}
        for column in columns if sweep % 2 == 0 else reversed(columns):
            column.sort(key=lambda node: (_middle(node, chains, place), node))
            place.update({node: y - len(column) / 2 for y, node in enumerate(column)})


def _middle(node: str, chains: nx.DiGraph[str], place: Mapping[str, float]) -> float:
    near = [place[other] for other in sorted(nx.all_neighbors(chains, node))]
    return sum(near) / len(near) if near else place[node]


def _packed(lanes: Iterable[dict[str, Point]]) -> dict[str, Point]:
    """The lanes below each other, in as many stacks as show them largest on a screen."""
    boxes = [(lane, *_size(lane)) for lane in lanes if lane]
    counts = range(1, max(2, ceil(sqrt(len(boxes))) * 2))
    return min((_stacked(boxes, count) for count in counts), key=_reach)


def _reach(found: dict[str, Point]) -> float:
    """How far the picture must be shrunk to be seen whole."""
    width, height = _size(found) if found else (0.0, 0.0)
    return max((width + COLUMN) / ASPECT, height)


def _stacked(boxes: list[tuple[dict[str, Point], float, float]], count: int) -> dict[str, Point]:
    limit = sum(height + GAP for *_, height in boxes) / count
    found: dict[str, Point] = {}
    x = y = stack = 0.0
    for lane, width, height in boxes:
        if y and y + height / 2 > limit:
            x, y, stack = x + stack + COLUMN * 1.2, 0.0, 0.0
        left, top = (min(p[i] for p in lane.values()) for i in (0, 1))
        found |= {node: (round(x + px - left, 1), round(y + py - top, 1)) for node, (px, py) in lane.items()}
        y, stack = y + height + GAP, max(stack, width)
    return found


def _size(lane: Mapping[str, Point]) -> Point:
    xs, ys = [p[0] for p in lane.values()], [p[1] for p in lane.values()]
    return max(xs) - min(xs), max(ys) - min(ys) + ROW
