"""The words of a picture: short labels on the canvas, everything that is known beside it."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx as nx


WIDTH = 25
LINES = 3
_SHOWN_ELSEWHERE = frozenset(("kind", "label", "text", "title", "iri"))


def one_line(text: str) -> str:
    """``text`` on one line, without control characters and lone surrogates."""
    if text.isprintable():  # as nearly all is: no control among it, and no space but the plain one
        return " ".join(text.split())
    kept = "".join(" " if c.isspace() else c for c in text if c.isspace() or unicodedata.category(c)[0] != "C")
    return " ".join(kept.split())


def node_label(node: str, data: Mapping[str, Any]) -> str:
    """A label of at most three lines; what does not fit ends in an ellipsis and stands in full beside the picture.

    A document's has one more with its date, the last part of its ``title``; its publisher stands beside it.
    """
    lines = _lines(str(data.get("label") or node), LINES)
    date = _sentence(data).rpartition(", ")[2] if data.get("kind") == "document" else ""
    return "\n".join([*lines, *_lines(date, 1)])


@lru_cache(1 << 14)
def _lines(text: str, most: int) -> list[str]:
    """A label's lines; its box is measured several times."""
    return textwrap.wrap(one_line(text), WIDTH, max_lines=most, placeholder=" …", break_on_hyphens=False)


def node_words(node: str, data: Mapping[str, Any]) -> dict[str, Any]:
    """What the page says of a node on click, and looks through when somebody searches."""
    name = one_line(str(data.get("label") or node))
    sentence = _sentence(data)
    details = _details(data)
    details.append(("IRI", one_line(str(data.get("iri") or node))))
    kind = str(data.get("kind", "thing"))
    return {"kind": kind, "name": name, "sentence": sentence, "details": details}


def edge_words(graph: nx.MultiDiGraph[str], start: str, end: str, data: Mapping[str, Any]) -> dict[str, Any]:
    """What the page says of an edge on click."""
    ends = [one_line(str(graph.nodes[node].get("label") or node)) for node in (start, end)]
    details = [("from", ends[0]), ("to", ends[1]), *_details(data)]
    label = one_line(str(data.get("label", "")))
    return {"kind": "edge", "name": label, "sentence": _sentence(data), "details": details}


def _sentence(data: Mapping[str, Any]) -> str:
    """``text``, or ``title`` as ``ask.network`` calls the sentence behind a thing."""
    return _text(data.get("text") or data.get("title"))


def _details(data: Mapping[str, Any]) -> list[tuple[str, str]]:
    known = ((key, _text(value)) for key, value in sorted(data.items()) if key not in _SHOWN_ELSEWHERE)
    return [(key.replace("_", " "), value) for key, value in known if value]


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, (list, tuple, set, frozenset)):
        return ", ".join(one_line(str(part)) for part in value)
    return one_line(str(value))
