"""The same picture as a still SVG: for a page that works without scripts, for print, and to take along.

Positions, shapes and colours are those of the interactive picture. Colours stand as attributes, so that the file looks right
alone; each node and edge also carries a class, so that a page can give it others (``kind-figure``, ``line-against``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as ET

import networkx as nx

from quoth.show.picture.edges import drawn
from quoth.show.picture.layout import Point, height, positions, width
from quoth.show.picture.looks import INK, Line, Look, compares, line, look
from quoth.show.picture.shapes import outline
from quoth.show.picture.words import node_label, one_line

_LETTER, _LEADING, _SIZE = 7.7, 19.0, 14
_MARGIN = 28.0
_BULGE, _SPREAD = 70.0, 0.15

Address = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class _Box:
    """A node's place: its middle, how wide and how tall, in pixels."""

    x: float
    y: float
    wide: float
    tall: float


def svg(graph: nx.MultiDiGraph[str], title: str, address: Address = lambda node: None) -> str:
    """One SVG element of the graph, as `html` in this package takes it; the same text for the same input.

    Args:
        graph: nodes with ``kind`` and ``label``, edges with ``label``.
        title: what the picture shows, read out by a screen reader.
        address: where a click on a node leads, ``None`` for nowhere.
    """
    where = positions(graph)
    boxes = {node: _box(node, graph.nodes[node], where[node]) for node in sorted(graph)}
    root = _sheet(boxes, title, _reach(graph, boxes))
    _edges(root, graph, boxes)
    for node, box in boxes.items():
        _node(root, node, graph.nodes[node], box, address(node))
    return ET.tostring(root, encoding="unicode")


def _box(node: str, data: Mapping[str, object], where: Point) -> _Box:
    return _Box(*where, width(node, data), height(node, data))


def _sheet(boxes: Mapping[str, _Box], title: str, reach: float) -> ET.Element:
    left = min((b.x - b.wide / 2 for b in boxes.values()), default=0.0) - _MARGIN
    right = max((b.x + b.wide / 2 for b in boxes.values()), default=0.0) + _MARGIN + reach
    top = min((b.y - b.tall / 2 for b in boxes.values()), default=0.0) - _MARGIN
    bottom = max((b.y + b.tall / 2 for b in boxes.values()), default=0.0) + _MARGIN
    size = (round(right - left), round(bottom - top))
    root = ET.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"{left:.0f} {top:.0f} {size[0]} {size[1]}",
            "width": str(size[0]),
            "height": str(size[1]),
            "font-family": "system-ui, sans-serif",
            "font-size": str(_SIZE),
            "role": "group",
            "aria-label": one_line(title),
            "class": "picture",
        },
    )
    ET.SubElement(root, "title").text = one_line(title)
    return root


def _node(root: ET.Element, node: str, data: Mapping[str, object], box: _Box, href: str | None) -> None:
    kind = str(data.get("kind", "thing"))
    found = look(kind)
    group = ET.SubElement(root, "a" if href else "g", {"class": f"node kind-{kind}"})
    if href:
        group.set("href", href)
    words = node_label(node, data)
    ET.SubElement(group, "title").text = f"{found.legend}: {one_line(words)}"
    ET.SubElement(group, "path", {"d": outline(found, box.x, box.y, box.wide, box.tall), **_painted(found)})
    lines = words.split("\n")
    first = box.y - (len(lines) - 1) * _LEADING / 2
    for n, words in enumerate(lines):
        _text(group, words, box.x, first + n * _LEADING, {"fill": found.text if found.inside else INK})


def _painted(found: Look) -> dict[str, str]:
    dashes = {"stroke-dasharray": "6 4"} if found.dashed else {}
    return {"fill": found.fill, "stroke": found.border, "stroke-width": "2", **dashes}


def _text(parent: ET.Element, words: str, x: float, y: float, more: Mapping[str, str]) -> None:
    where = {"x": f"{x:.1f}", "y": f"{y:.1f}", "text-anchor": "middle", "dominant-baseline": "central"}
    ET.SubElement(parent, "text", {**where, **more}).text = words


def _reach(graph: nx.MultiDiGraph[str], boxes: Mapping[str, _Box]) -> float:
    """How far the bulging edges go out to the right, their words included."""
    labels = [str(data.get("label", "")) for *_, data in graph.edges(data=True)]
    bulging = [label for label in labels if compares(label)]
    heights = [box.y for box in boxes.values()]
    tall = max(heights, default=0.0) - min(heights, default=0.0)
    return _BULGE + tall * _SPREAD + max(map(len, bulging)) * _LETTER / 2 if bulging else 0.0


def _edges(root: ET.Element, graph: nx.MultiDiGraph[str], boxes: Mapping[str, _Box]) -> None:
    for edge in drawn(graph):
        way = _bulging if compares(edge.label) else _leading
        _edge(root, *way(boxes[edge.start], boxes[edge.end], edge.nth), edge.label)


def _edge(root: ET.Element, way: str, middle: Point, label: str) -> None:
    found = line(label)
    group = ET.SubElement(root, "g", {"class": f"edge line-{_word(found)}"})
    look = {"fill": "none", "stroke": found.colour, "stroke-width": f"{found.width}"}
    if found.dashes:
        look["stroke-dasharray"] = " ".join(map(str, found.dashes))
    ET.SubElement(group, "path", {"d": way, **look})
    halo = {"stroke": "#ffffff", "stroke-width": "4", "paint-order": "stroke", "stroke-linejoin": "round"}
    _text(group, one_line(label), *middle, {"fill": found.colour, "font-size": "12", **halo})


def _word(found: Line) -> str:
    return found.legend.split()[0]


def _leading(a: _Box, b: _Box, nth: int) -> tuple[str, Point]:
    """From the side of one node to the facing side of the next; straight down where one stands above the other."""
    if abs(a.x - b.x) < (a.wide + b.wide) / 2:
        sign = 1 if b.y > a.y else -1
        start, end = (a.x, a.y + sign * a.tall / 2), (b.x, b.y - sign * b.tall / 2)
        return f"M{_at(start)}L{_at(end)}{_head(end, (0, sign))}", _between(start, end, nth)
    sign = 1 if b.x > a.x else -1
    start, end = (a.x + sign * a.wide / 2, a.y), (b.x - sign * b.wide / 2, b.y)
    bend = abs(end[0] - start[0]) * 0.45 * sign
    curve = f"C{_at((start[0] + bend, start[1]))} {_at((end[0] - bend, end[1]))} {_at(end)}"
    return f"M{_at(start)}{curve}{_head(end, (sign, 0))}", _between(start, end, nth)


def _bulging(a: _Box, b: _Box, nth: int) -> tuple[str, Point]:
    """From right side to right side, outside of whatever stands between."""
    start, end = (a.x + a.wide / 2, a.y), (b.x + b.wide / 2, b.y)
    out = max(start[0], end[0]) + _BULGE * (1 + nth) + abs(end[1] - start[1]) * _SPREAD
    curve = f"C{_at((out, start[1]))} {_at((out, end[1]))} {_at(end)}"
    middle = (start[0] / 8 + end[0] / 8 + out * 0.75, (start[1] + end[1]) / 2)
    return f"M{_at(start)}{curve}{_head(end, (-1, 0))}", middle


def _between(start: Point, end: Point, nth: int) -> Point:
    return ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2 + 14.0 * nth)


def _head(tip: Point, way: tuple[float, float]) -> str:
    """Two short strokes that make the line an arrow."""
    dx, dy = way
    wings = ((tip[0] - 8 * dx + 4 * s * dy, tip[1] - 8 * dy + 4 * s * dx) for s in (1, -1))
    one, other = wings
    return f"M{_at(one)}L{_at(tip)}L{_at(other)}"


def _at(point: Point) -> str:
    return f"{point[0]:.1f} {point[1]:.1f}"
