"""Places as points on a plain map: a grid of meridians and parallels, no coastlines, nothing loaded from anywhere."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from math import floor, isfinite, sqrt
from xml.etree import ElementTree as ET

from quoth.link.places import region
from quoth.show.picture.words import one_line
from quoth.show.worldmap.gazetteer import POINTS

_POINT = re.compile(r"POINT\s*\(\s*(-?[\d.]{1,20})\s+(-?[\d.]{1,20})\s*\)", re.IGNORECASE)
_WIDE, _MARGIN, _LEAST, _LABELS = 960.0, 34.0, 16.0, 40
_STEPS = (1, 2, 5, 10, 15, 30)


@dataclass(frozen=True, slots=True)
class Mark:
    """Something said of where: a text, and coordinates as text where they stand apart."""

    text: str
    latitude: str = ""
    longitude: str = ""


@dataclass(frozen=True, slots=True)
class Located:
    """A point in degrees, what lies there, and how often it was said."""

    latitude: float
    longitude: float
    name: str
    times: int


@dataclass(frozen=True, slots=True)
class _Window:
    """What part of the world is shown, in degrees."""

    west: float
    south: float
    east: float
    north: float

    @property
    def scale(self) -> float:
        """Pixels a degree."""
        return (_WIDE - 2 * _MARGIN) / (self.east - self.west)

    @property
    def tall(self) -> float:
        """Pixels from top to bottom."""
        return (self.north - self.south) * self.scale + 2 * _MARGIN

    def place(self, latitude: float, longitude: float) -> tuple[float, float]:
        """Where a point lies, in pixels."""
        return _MARGIN + (longitude - self.west) * self.scale, _MARGIN + (self.north - latitude) * self.scale


def located(marks: Iterable[Mark]) -> tuple[Located, ...]:
    """The marks that have a place: by coordinates, by a text like ``POINT(-120 37)``, or by a name in the gazetteer."""
    found: dict[tuple[float, float], list[str]] = defaultdict(list)
    for mark in marks:
        where = _where(mark)
        if where is not None:
            found[where].append(one_line(mark.text))
    return tuple(Located(*where, next(filter(None, names), ""), len(names)) for where, names in sorted(found.items()))


def worldmap(places: Iterable[Located], title: str) -> str:
    """One SVG element with a dot for each place, larger where more is said of it; the same text for the same input."""
    places = tuple(places)
    window = _window(places)
    root = _sheet(window, title)
    _grid(root, window)
    for n, place in enumerate(sorted(places, key=lambda p: (-p.times, p.name))):
        _dot(root, window, place, n < _LABELS)
    return ET.tostring(root, encoding="unicode")


def _where(mark: Mark) -> tuple[float, float] | None:
    wkt = _POINT.search(mark.text)
    if mark.latitude and mark.longitude:
        return _degrees(mark.latitude, mark.longitude)
    if wkt:
        return _degrees(wkt[2], wkt[1])
    return POINTS.get(region(mark.text)) if len(mark.text) < 60 else None


def _degrees(latitude: str, longitude: str) -> tuple[float, float] | None:
    try:
        north, east = float(latitude), float(longitude)
    except ValueError:
        return None
    return (north, east) if isfinite(north) and isfinite(east) and abs(north) <= 90 and abs(east) <= 180 else None


def _window(places: tuple[Located, ...]) -> _Window:
    """Around the places with room to spare, twice as wide as tall, and no smaller than a large country."""
    north, south = max(p.latitude for p in places), min(p.latitude for p in places)
    east, west = max(p.longitude for p in places), min(p.longitude for p in places)
    wide = min(max((east - west) * 1.3, (north - south) * 2.6, _LEAST * 2), 360.0)
    tall = wide / 2
    middle = min(max((east + west) / 2, -180 + wide / 2), 180 - wide / 2)
    height = min(max((north + south) / 2, -90 + tall / 2), 90 - tall / 2)
    return _Window(middle - wide / 2, height - tall / 2, middle + wide / 2, height + tall / 2)


def _sheet(window: _Window, title: str) -> ET.Element:
    root = ET.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {_WIDE:.0f} {window.tall:.0f}",
            "font-family": "system-ui, sans-serif",
            "font-size": "13",
            "role": "img",
            "aria-label": one_line(title),
            "class": "worldmap",
        },
    )
    ET.SubElement(root, "title").text = one_line(title)
    return root


def _grid(root: ET.Element, window: _Window) -> None:
    step = next((s for s in _STEPS if (window.east - window.west) / s <= 14), _STEPS[-1])
    group = ET.SubElement(
        root, "g", {"class": "graticule", "stroke": "#9aa3ad", "stroke-width": "0.7", "fill": "#555d69"}
    )
    right, bottom = _WIDE - _MARGIN, window.tall - _MARGIN
    for degree in _multiples(window.west, window.east, step):
        x, _ = window.place(0, degree)
        _line(group, x, _MARGIN, x, bottom)
        _word(
            group,
            x,
            bottom + 16,
            f"{abs(degree)}°{'' if degree in (0, 180, -180) else 'E' if degree > 0 else 'W'}",
            "middle",
        )
    for degree in _multiples(window.south, window.north, step):
        _, y = window.place(degree, 0)
        _line(group, _MARGIN, y, right, y)
        _word(group, right + 3, y + 4, f"{abs(degree)}°{'' if degree == 0 else 'N' if degree > 0 else 'S'}", "start")


def _multiples(low: float, high: float, step: int) -> range:
    return range(-floor(-low / step) * step, floor(high) + 1, step)


def _line(group: ET.Element, x1: float, y1: float, x2: float, y2: float) -> None:
    ET.SubElement(group, "line", {"x1": f"{x1:.1f}", "y1": f"{y1:.1f}", "x2": f"{x2:.1f}", "y2": f"{y2:.1f}"})


def _word(group: ET.Element, x: float, y: float, text: str, anchor: str) -> None:
    put = {"x": f"{x:.1f}", "y": f"{y:.1f}", "text-anchor": anchor, "stroke": "none", "font-size": "11"}
    ET.SubElement(group, "text", put).text = text


def _dot(root: ET.Element, window: _Window, place: Located, named: bool) -> None:
    x, y = window.place(place.latitude, place.longitude)
    group = ET.SubElement(root, "g", {"class": "place"})
    told = f"{place.name or 'a point'}: {place.times}"
    ET.SubElement(group, "title").text = told
    size = min(5 + 2.2 * sqrt(place.times), 26.0)
    ET.SubElement(group, "circle", {"cx": f"{x:.1f}", "cy": f"{y:.1f}", "r": f"{size:.1f}", "fill": "#d55e00",
                                    "fill-opacity": "0.75", "stroke": "#7a3500"})  # fmt: skip
    if named and place.name:
        put = {"x": f"{x + size + 4:.1f}", "y": f"{y + 4:.1f}", "fill": "#1b1f24"}
        ET.SubElement(group, "text", put).text = (
            f"{place.name[:40]} ({place.times})" if place.times > 1 else place.name[:40]
        )
