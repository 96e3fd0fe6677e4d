"""The same picture as numbers and words for a canvas: what stands where, how large, in which look; the page draws it as it is."""

from __future__ import annotations

from typing import Any

import networkx as nx

from quoth.show.picture.edges import drawn
from quoth.show.picture.layout import height, positions, width
from quoth.show.picture.legend import legend
from quoth.show.picture.looks import KINDS, LINES, look
from quoth.show.picture.words import node_label, one_line

Scene = dict[str, Any]


def scene(graph: nx.MultiDiGraph[str]) -> Scene:
    """What a page needs to draw a graph, ready for JSON; the same for the same graph.

    Returns:
        ``nodes``: ``[iri, kind, x, y, wide, tall, [line, …]]``, in pixels, by their middle. ``edges``: ``[start, end,
        label, line, nth, bulges]`` with nodes by their place in the list and ``line`` by its place in ``lines``. ``kinds``
        and ``lines`` hold the looks, ``legend`` the signs.
    """
    where = positions(graph)
    nodes = sorted(graph)
    place = {node: n for n, node in enumerate(nodes)}
    return {
        "nodes": [[node, *_box(node, graph.nodes[node], where[node])] for node in nodes],
        "edges": [
            [place[e.start], place[e.end], one_line(e.label), LINES.index(e.look), e.nth, int(e.bulges)]
            for e in drawn(graph)
        ],
        "kinds": {kind: _look(kind) for kind in KINDS},
        "lines": [{"colour": li.colour, "width": li.width, "dashes": li.dashes, "legend": li.legend} for li in LINES],
        "legend": legend(graph),
    }


def _box(node: str, data: dict[str, Any], where: tuple[float, float]) -> tuple[Any, ...]:
    kind = str(data.get("kind", "thing"))
    lines = node_label(node, data).split("\n")
    return (kind, *where, round(width(node, data)), round(height(node, data)), lines)


def _look(kind: str) -> dict[str, Any]:
    found = look(kind)
    return {
        "shape": found.shape,
        "fill": found.fill,
        "border": found.border,
        "text": found.text,
        "radius": found.radius,
        "dashed": found.dashed,
        "inside": found.inside,
        "legend": found.legend,
    }
