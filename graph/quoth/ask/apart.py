"""Figures of one label in a picture, told apart: "88 beds" of a ministry and "88 beds" of its critics are two things to a reader."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quoth.ask.nodes import NAMELESS_PUBLISHER, NARRATOR, shortened

if TYPE_CHECKING:
    import networkx as nx

NAMELESS = "not named"


@dataclass(frozen=True, slots=True)
class Telling:
    """Who puts a figure forward (``by``), the day of the document (``on``), and the words around it (``near``); empty where not known."""

    by: str
    on: str
    near: str

    def names(self, label: str) -> tuple[str, str]:
        """The label with who and when; and with the words around it, for what even those leave alike."""
        said = ", ".join(filter(None, (self.by, self.on)))
        return f"{label} ({said})", shortened(f"{label} ({self.by}: {self.near})" if self.near else f"{label} ({said})")


Tellings = Callable[[list[str]], Mapping[str, Telling]]


def teller(name: str | None, agent: str | None, publisher: str | None) -> str:
    """The name of an asserter whose own name may not be known, by the IRI: whoever tells a document itself is its publisher."""
    if name:
        return name
    return publisher or NAMELESS_PUBLISHER if agent is not None and agent.endswith(NARRATOR) else NAMELESS


def tell_apart(graph: nx.MultiDiGraph[str], tellings: Tellings) -> None:
    """Gives figures of one label longer ones: who and when, and where that is alike too, the words around each.

    Args:
        graph: as `network` makes it; its labels are changed.
        tellings: what is known of figures (IRIs); asked only for those that bear the label of another.
    """
    figures = ((str(data["label"]), node) for node, data in graph.nodes(data=True) if data["kind"] == "figure")
    alike = [node for nodes in _shared(figures) for node in nodes]
    if not alike:
        return
    known = tellings(alike)
    names = {node: known[node].names(str(graph.nodes[node]["label"])) for node in alike if node in known}
    still = {node for nodes in _shared((short, node) for node, (short, _) in names.items()) for node in nodes}
    for node, (short, long) in names.items():
        graph.nodes[node]["label"] = long if node in still else shortened(short)


def _shared(labelled: Iterable[tuple[str, str]]) -> list[list[str]]:
    """The nodes of each label that several have."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for label, node in labelled:
        found[label].append(node)
    return [nodes for nodes in found.values() if len(nodes) > 1]
