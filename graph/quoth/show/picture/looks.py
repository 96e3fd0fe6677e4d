"""How the kinds of things and the kinds of edges look: shape and colour, so that neither carries the meaning alone.

Colours are those of Okabe and Ito (https://jfly.uni-koeln.de/color/), which people with any colour vision tell apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

INK = "#1b1f24"


@dataclass(frozen=True, slots=True)
class Look:
    """One kind of node: the shape of vis-network, fill, border and text colour, and what the legend says."""

    shape: str
    fill: str
    border: str
    text: str
    legend: str
    radius: int = 0
    dashed: bool = False
    inside: bool = True

    def options(self) -> dict[str, Any]:
        """What vis-network is told of a node of this kind; a hexagon is drawn by the page, with its words inside."""
        font = {"color": self.text, "size": 15, "face": "system-ui, sans-serif"}
        options: dict[str, Any] = {
            "shape": "custom" if self.shape == "hexagon" else self.shape,
            "color": {"background": self.fill, "border": self.border,
                      "highlight": {"background": self.fill, "border": INK}},
            "borderWidth": 2,
            "borderWidthSelected": 5,
            "font": font,
        }  # fmt: skip
        if self.shape == "box":
            options["margin"] = 9
            options["shapeProperties"] = {"borderRadius": self.radius, "borderDashes": [6, 4] if self.dashed else False}
        if not self.inside:
            options["size"] = 17
            font |= {"color": INK, "size": 18, "strokeWidth": 4, "strokeColor": "#ffffff"}
        return options


KINDS: Mapping[str, Look] = MappingProxyType(
    {
        "document": Look("box", "#0b3c5d", "#0b3c5d", "#ffffff", "document"),
        "cited": Look("box", "#ffffff", "#0b3c5d", INK, "document only cited, not held", dashed=True),
        "agent": Look("ellipse", "#d9f2ea", "#009e73", INK, "speaker"),
        "statement": Look("box", "#fdf1d6", "#e69f00", INK, "statement", radius=16),
        "figure": Look("hexagon", "#ffdcc4", "#d55e00", INK, "figure"),
        "measure": Look("database", "#f7e3ee", "#b5598c", INK, "what figures count"),
        "comparison": Look("diamond", "#56b4e9", "#21759b", INK, "comparison", inside=False),
        "thing": Look("triangle", "#999999", "#555555", INK, "something else", inside=False),
    }
)
"""Every kind of node by its word; ``thing`` is for a word that is none of these."""


@dataclass(frozen=True, slots=True)
class Line:
    """One kind of edge; ``dashes`` in pixels."""

    colour: str
    width: float
    legend: str
    dashes: tuple[int, ...] = ()

    def options(self) -> dict[str, Any]:
        """What vis-network is told of an edge of this kind."""
        return {
            "color": {"color": self.colour, "highlight": self.colour},
            "width": self.width,
            "dashes": list(self.dashes) or False,
            "font": {"color": self.colour, "size": 13, "strokeWidth": 5, "strokeColor": "#ffffff",
                     "face": "system-ui, sans-serif"},
        }  # fmt: skip


AGAINST = Line("#b8400a", 3.5, "speaks against", (12, 5))
DRIFTED = Line("#7a5195", 2.5, "changed on the way", (3, 4))
BORNE_OUT = Line("#00694c", 2.5, "agrees or fits")
PLAIN = Line("#6b7480", 1.4, "leads to")
LINES = (AGAINST, DRIFTED, BORNE_OUT, PLAIN)

_WORDS: Mapping[str, Line] = MappingProxyType(
    dict.fromkeys(("contradicts", "rebuts", "denies", "disputes"), AGAINST)
    | dict.fromkeys(("drifts",), DRIFTED)
    | dict.fromkeys(("agrees", "fits", "same-quote", "same quote", "derived"), BORNE_OUT)
)


def look(kind: str) -> Look:
    """How a node of that kind looks."""
    return KINDS.get(kind, KINDS["thing"])


def line(label: str) -> Line:
    """How an edge with that label looks: by the word in it that says how two things stand to each other."""
    return next((found for word, found in _WORDS.items() if label == word or label.startswith(f"{word}:")), PLAIN)


def compares(label: str) -> bool:
    """Whether an edge sets two things side by side, and so leads nowhere."""
    return line(label) is not PLAIN
