"""Figures of one measure against time as one SVG: bounds as bars, asserters by colour and shape, reprints joined to their root.

What its own asserter denies is struck out, what others speak against bears a "≠"; marks of one spot stand side by side.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from xml.etree import ElementTree as ET

from quoth.show.picture.words import one_line
from quoth.show.plot.places import Placed, placed
from quoth.show.plot.points import MOST_SERIES, OTHERS, Point, marks, series
from quoth.show.plot.scales import Amounts, Days, written
from quoth.show.plot.signs import COLOURS, sign

__all__ = ["COLOURS", "MOST_SERIES", "OTHERS", "Point", "plot", "series", "sign"]

_WIDE, _TALL = 900.0, 400.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 74.0, 876.0, 22.0, 358.0
_OPEN, _EDGE = 34.0, 30.0
_GREY, _INK, _AGAINST = "#6b7480", "#1b1f24", "#b8400a"
_STRIKE = 10.0


def plot(points: Sequence[Point], title: str) -> str:
    """One SVG element; the same text for the same points. A hollow mark has only the date of its document.

    Args:
        points: at least one, all in one unit.
        title: what is plotted, read out by a screen reader.
    """
    up = Amounts.fitting([amount for p in points for amount in p.amounts], _BOTTOM, _TOP)
    days = [d for p in points for d in (p.day, p.since, p.until) if d is not None]
    along = Days.fitting(days, _LEFT, _RIGHT)
    root = _sheet(title)
    _grid(root, up, along)
    drawn = placed(marks(points, series(points)), up, along)
    _joints(root, drawn)
    for one in drawn:
        _mark(root, one, up, along)
    return ET.tostring(root, encoding="unicode")


def _sheet(title: str) -> ET.Element:
    root = ET.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {_WIDE:.0f} {_TALL:.0f}",
            "width": f"{_WIDE:.0f}", "height": f"{_TALL:.0f}", "class": "plot", "role": "group",
            "aria-label": one_line(title), "font-family": "system-ui, sans-serif", "font-size": "13",
        },
    )  # fmt: skip
    ET.SubElement(root, "title").text = one_line(title)
    return root


def _grid(root: ET.Element, up: Amounts, along: Days) -> None:
    group = ET.SubElement(root, "g", {"class": "grid", "aria-hidden": "true"})
    for amount in up.ticks():
        y = f"{up.pixel(amount):.1f}"
        _line(group, (_LEFT, float(y)), (_RIGHT, float(y)), {"stroke": "#d6d9dd"})
        _words(group, written(amount), _LEFT - 8, float(y) + 4, "end")
    for day, words in along.ticks():
        x = along.pixel(day)
        _line(group, (x, _BOTTOM), (x, _BOTTOM + 5), {"stroke": _GREY})
        anchor = "start" if x < _LEFT + _EDGE else "end" if x > _RIGHT - _EDGE else "middle"
        _words(group, words, x, _BOTTOM + 20, anchor)
    _line(group, (_LEFT, _BOTTOM), (_RIGHT, _BOTTOM), {"stroke": _GREY})
    if up.logarithmic:
        _words(group, "each line is ten times the one below (log scale)", _LEFT, _TOP - 8, "start")


def _joints(root: ET.Element, drawn: Sequence[Placed]) -> None:
    """A thin line from the first printing of each root to its later ones; another amount of one speaker is no printing of the first."""
    group = ET.SubElement(root, "g", {"class": "joints", "aria-hidden": "true"})
    printings: defaultdict[tuple[str, Decimal], list[Placed]] = defaultdict(list)
    for one in drawn:
        point = one.mark.point
        if point.root is not None:
            printings[point.root, point.at].append(one)
    for first, *others in printings.values():
        for other in others:
            _line(group, (first.x, first.y), (other.x, other.y), {"stroke": _GREY, "stroke-dasharray": "2 3"})


def _mark(root: ET.Element, one: Placed, up: Amounts, along: Days) -> None:
    mark, x, y = one.mark, one.x, one.y
    point, colour = mark.point, COLOURS[mark.series]
    group = ET.SubElement(root, "a" if point.href else "g", {"class": f"point series-{mark.series}"})
    if point.href:
        group.set("href", point.href)
    ET.SubElement(group, "title").text = one_line(point.label) + (
        f" (and {mark.times - 1} more)" if mark.times > 1 else ""
    )
    _bounds(group, point, (x, y), up, colour)
    if point.since and point.until and point.since != point.until:
        _line(
            group, (along.pixel(point.since), y), (along.pixel(point.until), y), {"stroke": colour, "stroke-width": "2"}
        )
    filled = {"fill": colour} if point.dated else {"fill": "#ffffff", "class": "hollow"}
    ET.SubElement(group, "path", {"d": sign(mark.series, x, y), "stroke": colour, "stroke-width": "2", **filled})
    if point.mood:
        ends = {"stroke": _INK, "stroke-width": "2.5", "class": "struck"}
        _line(group, (x - _STRIKE, y + _STRIKE), (x + _STRIKE, y - _STRIKE), ends)
    if point.against:
        _words(group, "≠", x - 9, y - 7, "end", {"class": "against", "fill": _AGAINST, "font-weight": "700"})
    if mark.times > 1:
        _words(group, f"×{mark.times}", x + 10, y - 8, "start")


def _bounds(group: ET.Element, point: Point, spot: tuple[float, float], up: Amounts, colour: str) -> None:
    """A bar from bound to bound; where one end is open, an arrow that fades out that way."""
    if (point.lower is None and point.upper is None) or point.lower == point.upper:
        return
    x, _ = spot
    low = up.pixel(point.lower) if point.lower is not None else min(up.pixel(point.upper or 0) + _OPEN, _BOTTOM)
    high = up.pixel(point.upper) if point.upper is not None else max(up.pixel(point.lower or 0) - _OPEN, _TOP - 14)
    bar = {"stroke": colour, "stroke-width": "5", "stroke-opacity": "0.35", "stroke-linecap": "butt"}
    _line(group, (x, low), (x, high), bar)
    if point.upper is None:
        _arrow(group, x, high, -1, colour)
    if point.lower is None:
        _arrow(group, x, low, 1, colour)


def _arrow(group: ET.Element, x: float, y: float, way: int, colour: str) -> None:
    tip = f"M{x - 6:.1f} {y:.1f}L{x:.1f} {y + 9 * way:.1f}L{x + 6:.1f} {y:.1f}Z"
    ET.SubElement(group, "path", {"d": tip, "fill": colour, "fill-opacity": "0.5"})


def _line(parent: ET.Element, start: tuple[float, float], end: tuple[float, float], look: dict[str, str]) -> None:
    ends = {"x1": start[0], "y1": start[1], "x2": end[0], "y2": end[1]}
    ET.SubElement(parent, "line", {**{name: f"{value:.1f}" for name, value in ends.items()}, **look})


def _words(parent: ET.Element, words: str, x: float, y: float, anchor: str, look: dict[str, str] | None = None) -> None:
    where = {"x": f"{x:.1f}", "y": f"{y:.1f}", "text-anchor": anchor, "fill": _INK}
    ET.SubElement(parent, "text", where | (look or {})).text = words
