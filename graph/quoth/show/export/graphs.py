"""GraphML and GEXF, for Gephi, yEd, Cytoscape and the like."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    import networkx as nx

Graph: TypeAlias = "nx.MultiDiGraph[str]"
_SENTENCES = ("title", "text")
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_WRITTEN_ON = re.compile(r'<meta lastmodifieddate="[^"]*">\s*<creator>[^<]*</creator>')


def graphml(graph: Graph) -> bytes:
    """GraphML; nodes and edges in a fixed order, lists as text, what is unknown left out."""
    import networkx as nx  # late: the other formats need none of it

    return _document("\n".join(nx.generate_graphml(_plain(graph))))


def gexf(graph: Graph) -> bytes:
    """GEXF 1.2; without the date of writing, so that the same graph gives the same bytes."""
    import networkx as nx

    written = "\n".join(nx.generate_gexf(_plain(graph)))
    return _document(_WRITTEN_ON.sub("<meta><creator>Quoth</creator>", written, count=1))


def without_sentences(graph: Graph) -> Graph:
    """The same graph without the words of articles but for titles, names and figures."""
    import networkx as nx

    bare: Graph = nx.MultiDiGraph()
    for node, data in graph.nodes(data=True):
        named = {"label": node.rpartition("/")[2]} if data.get("kind") == "statement" else {}
        bare.add_node(node, **_without_sentence(data) | named)
    for start, end, data in graph.edges(data=True):
        bare.add_edge(start, end, **_without_sentence(data))
    return bare


def _without_sentence(data: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if key not in _SENTENCES}


def _document(xml: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{xml}\n'.encode()


def _plain(graph: Graph) -> Graph:
    """The same graph with values that XML can hold."""
    import networkx as nx

    plain: Graph = nx.MultiDiGraph()
    for node in sorted(graph):
        plain.add_node(_text(node), **_attributes(graph.nodes[node]))
    edges = ((_text(start), _text(end), _attributes(data)) for start, end, data in graph.edges(data=True))
    for start, end, data in sorted(edges, key=lambda edge: (edge[0], edge[1], sorted(edge[2].items()))):
        plain.add_edge(start, end, **data)
    return plain


def _attributes(data: Mapping[str, Any]) -> dict[str, str]:
    """All as text: one attribute has one type in both formats, and ours hold numbers here and words there."""
    known = {str(key): _value(value) for key, value in sorted(data.items())}
    return {key: value for key, value in known.items() if value and key not in ("id", "key")}


def _value(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, (list, tuple, set, frozenset)):
        return "; ".join(_text(str(part)) for part in value)
    return _text(str(value))


def _text(value: str) -> str:
    """Without the characters that XML 1.0 can't hold, not even escaped."""
    return _NOT_XML.sub("", value)
