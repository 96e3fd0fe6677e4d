"""The graph around some things, step by step: from the library's queries, many things at a time, no document decoded.

What it finds looks as `network` draws it: the same nodes, kinds and edge labels, and also what figures count.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from quoth.ask.apart import Telling, tell_apart, teller
from quoth.ask.library import load
from quoth.ask.nodes import attributes, edge_label, read_edge
from quoth.ask.protocol import Queryable
from quoth.errors import NotFound

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

PAGE = 40
"""So many edges of one thing are drawn at once; a hub has more pages."""
_AT_ONCE = 400
_REMEMBERED = 50_000
_IS_COMPARED = re.compile(r"/[fs]\d+(?:-\d+)?$")
"""How the IRI of a figure or of a statement ends: nothing else has comparisons, and neither stands for others in a picture."""
_IS_FIGURE = re.compile(r"/f\d+-\d+$")
"""How the IRI of a figure ends, which always stands for itself; a statement in the publisher's own voice is drawn as its document."""

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Edge:
    """An edge between two nodes (IRIs) as it is drawn."""

    start: str
    end: str
    label: str

    @property
    def order(self) -> tuple[int, str, str, str]:
        """What says most about a figure first."""
        return (read_edge(self.label), self.label, self.start, self.end)


@dataclass(slots=True)
class Exploration:
    """What was found: the graph, and for each thing that was opened (IRI) how many of its edges were left out."""

    graph: Graph
    left: dict[str, int] = field(default_factory=dict)
    full: bool = False
    """Whether the graph holds as much as was allowed, so that some things could not be drawn."""


@dataclass(slots=True)
class Known:
    """What was found of one state of a store, to be used again: one is kept for many walks, safe to use from several threads."""

    around: dict[tuple[str, int], tuple[list[Edge], int]] = field(default_factory=dict)
    beside: dict[str, list[Edge]] = field(default_factory=dict)
    things: dict[str, dict[str, str] | None] = field(default_factory=dict)
    shown: dict[str, str] = field(default_factory=dict)
    tellings: dict[str, Telling] = field(default_factory=dict)

    def spare(self) -> None:
        """Forgets what was found, once it is a lot; whoever reads it just then keeps what they have."""
        if len(self.shown) + len(self.things) > _REMEMBERED:
            self.around, self.beside, self.things, self.shown, self.tellings = {}, {}, {}, {}, {}


def _untitled(rows: Iterable[Row]) -> set[str]:
    """The documents (IRIs) among some things that are held and have no title."""
    return {row["node"] for row in rows if row.get("held") == "true" and "title" not in row}


class Explorer:
    """Finds edges of a view and names things; ``known`` may hold what others found in the same state of the store."""

    def __init__(self, view: Queryable, known: Known | None = None) -> None:
        self._view = view
        self._known = known or Known()

    def around(self, pages: Mapping[str, int]) -> tuple[dict[str, list[Edge]], dict[str, int]]:
        """The edges of some things (IRIs), each so many pages of them; and how many were left out, for each.

        Of a speaker known in many documents, so many documents are looked through as edges may be drawn.
        """
        known = {node: self._known.around.get((node, count)) for node, count in pages.items()}
        found = {node: answer for node, answer in known.items() if answer is not None}
        found |= self._around({node: count for node, count in pages.items() if node not in found})
        self._known.around.update({(node, pages[node]): answer for node, answer in found.items()})
        return {node: found[node][0] for node in pages}, {node: found[node][1] for node in pages}

    def _around(self, pages: Mapping[str, int]) -> dict[str, tuple[list[Edge], int]]:
        members: dict[str, list[str]] = {node: [node] for node in pages}
        for row in self._rows("graph/members", (node for node in pages if not _IS_COMPARED.search(node))):
            members[row["node"]].extend(row[name] for name in ("agent", "told") if name in row)
        kept = {node: found[: PAGE * pages[node] + 1] for node, found in members.items()}
        owners = {member: node for node, found in kept.items() for member in found}
        found: dict[str, set[Edge]] = {node: set() for node in pages}
        for raw, edge in self._edges(owners):
            found[owners[raw]].add(edge)
        answers: dict[str, tuple[list[Edge], int]] = {}
        for node, edges in found.items():
            ordered = sorted(edges, key=lambda edge: edge.order)
            drawn = ordered[: PAGE * pages[node]]
            answers[node] = (drawn, len(ordered) - len(drawn) + len(members[node]) - len(kept[node]))
        return answers

    def between(self, nodes: Iterable[str], others: Container[str]) -> Iterator[Edge]:
        """The edges of some nodes (IRIs) that lead to some others."""
        wanted = list(nodes)
        found = {node: self._known.beside.get(node) for node in wanted}
        fresh: dict[str, list[Edge]] = {node: [] for node, edges in found.items() if edges is None}
        for raw, edge in self._edges(fresh):
            fresh[raw].append(edge)
        self._known.beside.update(fresh)
        for node in wanted:
            edges = found[node]
            yield from (e for e in (fresh[node] if edges is None else edges) if e.start in others and e.end in others)

    def things(self, nodes: Iterable[str]) -> dict[str, dict[str, str]]:
        """The attributes of nodes (IRIs), as `network` gives them; what nothing is known of is not among them."""
        wanted = list(nodes)
        kept = self._known.things
        known = {node: kept[node] for node in wanted if node in kept}
        fresh: dict[str, dict[str, str] | None] = {node: None for node in wanted if node not in known}
        told = self._rows("graph/things", fresh)
        begins = {row["document"]: row["words"] for row in self._rows("documents/opening", _untitled(told))}
        for node, rows in groupby(told, key=lambda row: row["node"]):
            fresh[node] = attributes(node, [{**row, "opening": begins.get(node, "")} for row in rows])
        kept.update(fresh)
        found = known | fresh
        return {node: data for node in wanted if (data := found[node]) is not None}

    def tellings(self, figures: Iterable[str]) -> dict[str, Telling]:
        """Who puts figures (IRIs) forward and when, and the words around each."""
        wanted, kept = list(figures), self._known.tellings
        fresh = [iri for iri in wanted if iri not in kept]
        said = self.things(fresh)
        for row in self._rows("graph/tellers", fresh):
            by = teller(row.get("name"), row.get("agent"), row.get("publisher"))
            near = said.get(row["node"], {}).get("title", "")
            kept[row["node"]] = Telling(by, row.get("published", ""), near)
        return {iri: kept[iri] for iri in wanted if iri in kept}

    def shown(self, iri: str) -> str:
        """The node that stands for a thing."""
        return self._look_up([iri])[iri]

    def _edges(self, raw: Iterable[str]) -> Iterator[tuple[str, Edge]]:
        """The edges of some things as the store has them, each with the thing that was asked for."""
        wanted = list(raw)
        compared = [iri for iri in wanted if _IS_COMPARED.search(iri)]
        rows = self._rows("graph/edges", wanted) + self._rows("graph/comparisons", compared)
        shown = self._look_up({end for row in rows for end in (row["start"], row["end"])})
        for row in rows:
            start, end = shown[row["start"]], shown[row["end"]]
            label, forwards = edge_label(row["edge"], start == row["start"])
            if start != end:
                yield row["node"], Edge(*((start, end) if forwards else (end, start)), label)

    def _look_up(self, raw: Iterable[str]) -> Mapping[str, str]:
        kept = self._known.shown
        fresh = {iri: iri for iri in raw if iri not in kept}
        unsure = (iri for iri in fresh if not _IS_FIGURE.search(iri))
        for row in reversed(self._rows("graph/shown", unsure)):  # the first of several
            fresh[row["node"]] = row["shown"]
        kept.update(fresh)
        return kept

    def _rows(self, query: str, nodes: Iterable[str]) -> list[Row]:
        wanted = sorted(nodes)
        parts = (wanted[at : at + _AT_ONCE] for at in range(0, len(wanted), _AT_ONCE))
        bound = (load(query).bind_each(part) for part in parts)
        return [row for text in bound for row in self._view.records(text)]


def explore(
    view: Queryable,
    start: Iterable[str],
    *,
    steps: int = 1,
    opened: Mapping[str, int] | None = None,
    most: int = 300,
    known: Known | None = None,
) -> Exploration:
    """The graph so many steps around some things (IRIs), of at most ``most`` nodes; the nearer ones are in it first.

    Args:
        view: what is asked.
        start: where it begins.
        steps: how many steps are taken from each of them.
        opened: things beyond that are opened too, and how many pages of edges a thing shows (1 where it is not named).
        most: how many nodes the graph may hold.
        known: what was found before in the same state of the store; what is found now is added.

    Raises:
        NotFound: when nothing is known of any of the things it starts from.
    """
    walk = _Walk(Explorer(view, known), dict(opened or {}), most)
    begun = [walk.explorer.shown(iri) for iri in start]
    named = walk.explorer.things(begun)
    if not named:
        raise NotFound("nothing of that name is in the store")
    frontier = walk.reach(iri for iri in begun if iri in named)
    for _ in range(steps):
        frontier = walk.step(frontier)
    walk.step([iri for iri in walk.pages if iri in walk.reached and iri not in walk.left])
    return walk.finished()


class _Walk:
    """One exploration on its way."""

    def __init__(self, explorer: Explorer, pages: dict[str, int], most: int) -> None:
        self.explorer, self.pages, self.most = explorer, pages, most
        self.reached: dict[str, None] = {}
        self.left: dict[str, int] = {}
        self.edges: set[Edge] = set()
        self.full = False

    def reach(self, nodes: Iterable[str]) -> list[str]:
        """Those that are new and have room."""
        new = [iri for iri in dict.fromkeys(nodes) if iri not in self.reached]
        room = max(self.most - len(self.reached), 0)
        self.full = self.full or len(new) > room
        self.reached.update(dict.fromkeys(new[:room]))
        return new[:room]

    def step(self, frontier: list[str]) -> list[str]:
        """Opens some nodes; what they lead to."""
        found, left = self.explorer.around({iri: max(self.pages.get(iri, 1), 1) for iri in frontier})
        self.left |= left
        for edges in found.values():
            self.edges.update(edges)
        return self.reach(end for iri in frontier for edge in found[iri] for end in (edge.start, edge.end))

    def finished(self) -> Exploration:
        """The graph of what was reached, with the edges between things that were not opened themselves."""
        import networkx as nx  # only pictures need it

        unopened = [iri for iri in self.reached if iri not in self.left]
        self.edges.update(self.explorer.between(unopened, self.reached))
        graph: Graph = nx.MultiDiGraph()
        for iri, data in self.explorer.things(self.reached).items():
            graph.add_node(iri, **data)
        denied = {(edge.start, edge.end) for edge in self.edges if edge.label == "denies"}
        for edge in sorted(self.edges, key=lambda edge: edge.order):
            doubled = edge.label == "disputes" and (edge.start, edge.end) in denied
            if edge.start in graph and edge.end in graph and not doubled:
                graph.add_edge(edge.start, edge.end, key=edge.label, label=edge.label, title="")
        tell_apart(graph, self.explorer.tellings)
        return Exploration(graph, {iri: count for iri, count in self.left.items() if iri in graph}, self.full)
