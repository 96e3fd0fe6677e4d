"""A graph as one HTML file that draws with the network unplugged.

The page asks for nothing, and a content security policy with the hashes of its own two scripts forbids every other: a
script in an article's text could not run even if it got in. All words are set as text, never as HTML.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from quoth.resources import folder
from quoth.show.picture.edges import Drawn, drawn
from quoth.show.picture.legend import legend
from quoth.show.picture.looks import look
from quoth.show.picture.words import edge_words, node_label, node_words, one_line

if TYPE_CHECKING:
    import networkx as nx

    from quoth.show.picture.layout import Point

_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "interaction": {"hover": False, "tooltipDelay": 10**6, "navigationButtons": False, "keyboard": False,
                    "hideEdgesOnDrag": True},
    "layout": {"randomSeed": 1, "improvedLayout": False},
    "edges": {"arrows": {"to": {"enabled": True, "scaleFactor": 0.7}}},
}  # fmt: skip


def html(graph: nx.MultiDiGraph[str], title: str) -> str:
    """One page that holds everything it needs; write it as UTF-8.

    Args:
        graph: nodes are strings with ``kind`` (document, cited, agent, statement, figure, measure, comparison),
            ``label`` and, where there is one, ``title`` or ``text``, the sentence behind the node; other attributes are
            shown on click. Edges have a ``label`` and may have a ``title``. A node stands in the lane of its
            ``document``, else of the document that its name begins with.
        title: plain text.

    Returns:
        the same text for the same graph and title.
    """
    from quoth.show.picture.layout import positions  # late: networkx costs 170 ms, and the looks of things none of it

    network = _network(title)
    where = positions(graph)
    for node in sorted(graph):
        data = graph.nodes[node]
        x, y = where[node]
        kind = str(data.get("kind", "thing"))
        network.add_node(node, node_label(node, data), **look(kind).options(), x=x, y=y, said=node_words(node, data))
    _add_edges(network, graph, where)
    network.options = _OPTIONS | {"legend": legend(graph)}  # set_options would take every space out of the words
    return _sealed(network.generate_html("picture.html"))


def _network(title: str) -> Any:  # noqa: ANN401 - pyvis ships no types
    from pyvis.network import Network  # costs a quarter of a second, so not before a picture is asked for

    network = Network(directed=True, heading=one_line(title), cdn_resources="in_line")
    network.templateEnv.loader.searchpath.insert(0, str(folder("show/picture")))
    network.templateEnv.autoescape = True
    network.templateEnv.filters["from_json"] = json.loads
    network.path = "page.html"
    return network


def _add_edges(network: Any, graph: nx.MultiDiGraph[str], where: Mapping[str, Point]) -> None:  # noqa: ANN401 - pyvis ships no types
    for edge in drawn(graph):
        network.add_edge(
            edge.start,
            edge.end,
            label=one_line(edge.label),
            **edge.look.options(),
            smooth=_bend(edge, where[edge.end][1] < where[edge.start][1]),
            said=edge_words(graph, edge.start, edge.end, edge.data),
        )


def _bend(edge: Drawn, upwards: bool) -> dict[str, Any]:
    """How an edge is drawn: those that compare bulge to the right, and parallel ones each further than the last."""
    if edge.bulges:
        return {"enabled": True, "type": "curvedCCW" if upwards else "curvedCW", "roundness": 0.3 + 0.18 * edge.nth}
    return {"enabled": True, "type": "cubicBezier", "forceDirection": "horizontal", "roundness": 0.45}


def _sealed(page: str) -> str:
    """The page with the hashes of its own scripts in its policy."""
    page = page.replace("\r\n", "\n")
    digests = (hashlib.sha256(script.encode("utf-8")).digest() for script in _SCRIPT.findall(page))
    allowed = " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)
    return page.replace("QUOTH-SCRIPTS", allowed, 1)
