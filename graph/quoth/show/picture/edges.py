"""The edges of a picture in the order in which all renderings draw them, and which of several between two nodes each is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from quoth.show.picture.looks import Line, compares, line

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True)
class Drawn:
    """An edge; ``nth`` counts those between the same two nodes from 0, whichever way they point."""

    start: str
    end: str
    label: str
    nth: int
    data: Mapping[str, Any]

    @property
    def look(self) -> Line:
        """How it looks."""
        return line(self.label)

    @property
    def bulges(self) -> bool:
        """Whether it is drawn around the side, as those are that compare, and parallel ones."""
        return self.nth > 0 or compares(self.label)


def drawn(graph: nx.MultiDiGraph[str]) -> Iterator[Drawn]:
    """Every edge, the same order for the same graph."""
    seen: Counter[frozenset[str]] = Counter()
    for start, end, data in sorted(graph.edges(data=True), key=_order):
        pair = frozenset((start, end))
        yield Drawn(start, end, str(data.get("label", "")), seen[pair], data)
        seen[pair] += 1


def _order(edge: tuple[str, str, dict[str, Any]]) -> tuple[str, str, str, str]:
    start, end, data = edge
    return (start, end, str(data.get("label", "")), str(data))
