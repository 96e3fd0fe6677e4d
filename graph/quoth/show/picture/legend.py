"""The legend: one sign for each kind of node and edge that the picture holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quoth.show.picture.looks import KINDS, LINES, Line, Look, line, look

if TYPE_CHECKING:
    import networkx as nx

_PATHS = {
    "box": "M3 3H31V15H3Z",
    "ellipse": "M3 9A14 6.5 0 0 1 31 9A14 6.5 0 0 1 3 9Z",
    "hexagon": "M10 9L14 2H21L25 9L21 16H14Z",
    "database": "M5 5A12 3 0 0 1 29 5V14A12 3 0 0 1 5 14ZA12 3 0 0 0 29 5",
    "diamond": "M17 1L25 9L17 17L9 9Z",
    "triangle": "M17 2L26 16H8Z",
}
_ROUND = "M9 3H25A6 6 0 0 1 25 15H9A6 6 0 0 1 9 3Z"
_STROKE = "M1 9H33"


def legend(graph: nx.MultiDiGraph[str]) -> list[dict[str, str]]:
    """SVG paths in a box of 34 by 18 pixels, with their colours and words, in a fixed order."""
    kinds = {str(data.get("kind", "thing")) for _, data in graph.nodes(data=True)}
    shown = {look(kind).legend for kind in kinds}
    lines = {line(str(data.get("label", ""))) for *_, data in graph.edges(data=True)}
    signs = [_node(found) for found in KINDS.values() if found.legend in shown]
    return signs + [_edge(found) for found in LINES if found in lines]


def _node(found: Look) -> dict[str, str]:
    path = _ROUND if found.radius else _PATHS[found.shape]
    dashes = "4 3" if found.dashed else ""
    return {"name": found.legend, "path": path, "fill": found.fill, "stroke": found.border, "dashes": dashes}


def _edge(found: Line) -> dict[str, str]:
    dashes = " ".join(map(str, found.dashes))
    return {"name": found.legend, "path": _STROKE, "fill": "none", "stroke": found.colour, "dashes": dashes}
