"""One lane of a picture: a column a step of the chain, speakers before what they say, sources after it, figures last."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from math import ceil, sqrt

import networkx as nx

GAP = 26.0
_SWEEPS = 4
_MOST_ROWS = 7
_TELLING = ("document", "statement")

Cell = tuple[int, int]
"""A column, and which part of it where it holds too many for one."""


def column_numbers(chains: nx.DiGraph[str], kinds: Mapping[str, str]) -> dict[str, int]:
    """Even columns hold what tells, by how many steps it is told; odd ones speakers and sources; the last the figures."""
    telling = sorted(node for node in chains if kinds[node] in _TELLING)
    found = {node: 2 * rank for node, rank in _ranks(chains.subgraph(telling)).items()}
    last = max(found.values(), default=0) + 2
    found |= {node: last for node in sorted(chains) if kinds[node] == "figure"}
    rest = [node for node in sorted(chains) if node not in found]
    while rest:
        beside = {node: _beside(node, chains, kinds, found) for node in rest}
        placed = {node: column for node, column in beside.items() if column is not None} or {rest[0]: 1}
        found |= placed
        rest = [node for node in rest if node not in placed]
    return found


def lane_places(
    chains: nx.DiGraph[str], column_of: Mapping[str, int], tall: Mapping[str, float]
) -> dict[str, tuple[Cell, float]]:
    """The cell of each node and how far from the top its middle is, in pixels, so that no two lie on each other.

    Args:
        chains: the nodes of the lane and what joins them.
        column_of: their columns.
        tall: the height of each, in pixels.
    """
    stepped = dict(column_of)
    steps = _stepped(chains, stepped)
    cells = _cells(stepped)
    columns = [cells[cell] for cell in sorted(cells)]
    _untangle(columns, steps)
    heights = _heights(columns, steps, tall)
    return {node: (cell, heights[node]) for cell in sorted(cells) for node in cells[cell] if node in chains}


def _beside(node: str, chains: nx.DiGraph[str], kinds: Mapping[str, str], found: Mapping[str, int]) -> int | None:
    """The column of a speaker or source; none before one of its neighbours has one."""
    near = [other for other in sorted(nx.all_neighbors(chains, node)) if other in found]
    said = [found[other] for other in near if kinds[other] == "statement"]
    told = [found[other] for other in near if kinds[other] in ("document", "figure")]
    if kinds[node] == "agent" and said:
        return min(said) - 1
    if said or told:
        return max(said or told) + 1
    return found[near[0]] if near else None


def _ranks(chains: nx.DiGraph[str]) -> dict[str, int]:
    """How many steps a node stands from where its chain begins; a ring counts as one step."""
    rings = nx.condensation(chains)
    step: dict[int, int] = {}
    for ring in nx.lexicographical_topological_sort(rings, key=lambda ring: min(rings.nodes[ring]["members"])):
        step[ring] = max((step[before] + 1 for before in rings.predecessors(ring)), default=0)
    return {node: step[ring] for ring in rings for node in sorted(rings.nodes[ring]["members"])}


def _stepped(chains: nx.DiGraph[str], column_of: dict[str, int]) -> nx.Graph[str]:
    """The edges with a place kept free in every column that they pass; ``column_of`` gets those too."""
    steps: nx.Graph[str] = nx.Graph()
    steps.add_nodes_from(sorted(chains))
    used = sorted(set(column_of.values()))
    for start, end in sorted(chains.edges):
        left, right = sorted((start, end), key=lambda node: column_of[node])
        free = {f"{left}\x00{right}\x00{c}": c for c in used if column_of[left] < c < column_of[right]}
        nx.add_path(steps, [left, *free, right])
        column_of |= free
    return steps


def _cells(column_of: Mapping[str, int]) -> dict[Cell, list[str]]:
    """The nodes of each column; one with too many nodes has several parts."""
    rows = max(_MOST_ROWS, ceil(sqrt(len(column_of)) * 1.4))
    by_column: dict[int, list[str]] = defaultdict(list)
    for node, column in sorted(column_of.items()):
        by_column[column].append(node)
    return {(c, i // rows): nodes[i : i + rows] for c, nodes in by_column.items() for i in range(0, len(nodes), rows)}


def _untangle(columns: list[list[str]], steps: nx.Graph[str]) -> None:
    """Order each column by the middle of its neighbours, to and fro."""
    for sweep in range(_SWEEPS):
        place = {node: y - len(column) / 2 for column in columns for y, node in enumerate(column)}
        for column in columns if sweep % 2 == 0 else reversed(columns):
            column[:] = [node for _, node in sorted((_middle(node, steps, place), node) for node in column)]
            place.update({node: y - len(column) / 2 for y, node in enumerate(column)})


def _heights(columns: list[list[str]], steps: nx.Graph[str], tall: Mapping[str, float]) -> dict[str, float]:
    """Each node as near to the middle of its neighbours as its column leaves room for."""
    heights: dict[str, float] = {}
    for column in columns:
        heights.update(_spaced(dict.fromkeys(column, 0.0), tall))
    for sweep in range(_SWEEPS):
        for column in columns if sweep % 2 else reversed(columns):
            heights.update(_spaced({node: _middle(node, steps, heights) for node in column}, tall))
    return heights


def _spaced(wanted: Mapping[str, float], tall: Mapping[str, float]) -> dict[str, float]:
    """Clear of each other, in the same order, and on the whole where they wanted to be."""
    placed: dict[str, float] = {}
    floor = float("-inf")
    for node, height in wanted.items():
        half = (tall.get(node, 0.0) + GAP) / 2
        placed[node] = max(height, floor + half)
        floor = placed[node] + half
    shift = (sum(wanted.values()) - sum(placed.values())) / len(placed)
    return {node: height + shift for node, height in placed.items()}


def _middle(node: str, steps: nx.Graph[str], place: Mapping[str, float]) -> float:
    near = [place[other] for other in sorted(steps.adj[node])]
    return sum(near) / len(near) if near else place[node]
