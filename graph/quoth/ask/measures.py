"""What the network tells as a whole: who amplifies whom, which documents tell one story, how two speakers hang together."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from quoth.errors import NotFound

if TYPE_CHECKING:
    import networkx as nx

    from quoth.ask.network import Graph

    Voices = nx.DiGraph[str]


_SPEAKERS = ("said by", "published by", "issued by")


@dataclass(frozen=True, slots=True)
class Amplifier:
    """A speaker that passes on others' figures: how many ``figures``, and whose: ``told`` counts these speakers.

    ``centrality`` is the betweenness among all speakers, 0 to 1: how much of the talk goes through this mouth.
    """

    iri: str
    name: str
    figures: int
    told: int
    centrality: float


@dataclass(frozen=True, slots=True)
class Step:
    """One node on the way between two, with the label of the edge that led there; the first has none."""

    iri: str
    kind: str
    label: str
    edge: str


def voices(graph: Graph) -> Voices:
    """Who passes on whose words: an edge from the outer speaker to the inner one, ``figures`` its number of figures.

    A publisher is the speaker of its document. A statement that cites one of another speaker passes that one on.
    """
    import networkx as nx

    found: Voices = nx.DiGraph()
    speaker = {s: a for s, a, label in graph.edges(keys=True) if label in _SPEAKERS}
    for outer, inner, label in graph.edges(keys=True):
        if label not in ("reports", "cites") or outer not in speaker or inner not in speaker:
            continue
        teller, told = speaker[outer], speaker[inner]
        if teller != told:
            before = found.get_edge_data(teller, told, {"figures": 0})["figures"]
            passed = figures_within(graph, inner if label == "reports" else outer)
            found.add_edge(teller, told, figures=before + len(passed))
    return found


def figures_within(graph: Graph, node: str) -> frozenset[str]:
    """The figures (IRIs) of a statement and of the statements it reports."""
    seen, todo, figures = {node}, [node], set()
    while todo:
        for _, inner, label in graph.out_edges(todo.pop(), keys=True):
            if label == "states":
                figures.add(inner)
            elif label == "reports" and inner not in seen:
                seen.add(inner)
                todo.append(inner)
    return frozenset(figures)


def amplifiers(graph: Graph) -> tuple[Amplifier, ...]:
    """The speakers that pass on figures of others, those with the most figures first: whom ``speakers/amplifiers`` finds.

    Papers are among them: who tells of a statement passes its figures on, and so does who leans on somebody else's for them.
    """
    import networkx as nx

    centrality = nx.betweenness_centrality(voices(graph))
    found = [
        Amplifier(agent, str(graph.nodes[agent].get("label", agent)), len(figures), len(told), float(centrality[agent]))
        for agent, (figures, told) in _passed_on(graph).items()
    ]
    return tuple(sorted(found, key=lambda a: (-a.figures, -a.centrality, a.iri)))


def _passed_on(graph: Graph) -> dict[str, tuple[set[str], set[str]]]:
    """The figures that each speaker passes on, and whose they are; all as IRIs."""
    speaker = {s: a for s, a, label in graph.edges(keys=True) if label in _SPEAKERS}
    found: dict[str, tuple[set[str], set[str]]] = {}
    for statement in [s for s, _, label in graph.edges(keys=True) if label == "said by"]:
        figures = {f for _, f, label in graph.out_edges(statement, keys=True) if label == "states"}
        leans = {source for _, source, label in graph.out_edges(statement, keys=True) if label == "cites"}
        passed = [(speaker[s], speaker[statement]) for s in _reporting(graph, statement) if s in speaker]
        passed += [(speaker[statement], speaker[source]) for source in leans if source in speaker]
        for teller, whose in passed if figures else ():
            if teller != whose:
                found.setdefault(teller, (set(), set()))[0].update(figures)
                found[teller][1].add(whose)
    return found


def _reporting(graph: Graph, node: str) -> frozenset[str]:
    """What reports a statement (IRI), step by step, up to its document."""
    seen: set[str] = set()
    todo = [node]
    while todo:
        for outer, _, label in graph.in_edges(todo.pop(), keys=True):
            if label == "reports" and outer not in seen:
                seen.add(outer)
                todo.append(outer)
    return frozenset(seen)


def stories(graph: Graph) -> tuple[frozenset[str], ...]:
    """The held documents (IRIs) that hang together by what they cite, state and compare, the largest story first.

    Speakers and publishers join nothing: one agency speaks in many stories.
    """
    import networkx as nx

    without = graph.subgraph([n for n in graph if str(graph.nodes[n]["kind"]) != "agent"])
    parts = (
        frozenset(n for n in part if str(graph.nodes[n]["kind"]) == "document")
        for part in nx.weakly_connected_components(without)
    )
    return tuple(sorted((p for p in parts if p), key=lambda p: (-len(p), min(p))))


def way_between(graph: Graph, one: str, other: str) -> tuple[Step, ...]:
    """The shortest way between two nodes (IRIs, or agents' names), whichever way the edges point; empty where there is none.

    Raises:
        NotFound: when the graph has no such node.
    """
    import networkx as nx

    start, end = node_called(graph, one), node_called(graph, other)
    try:
        nodes = nx.shortest_path(graph.to_undirected(as_view=True), start, end)
    except nx.NetworkXNoPath:
        return ()
    edges = ["", *(_label_between(graph, a, b) for a, b in pairwise(nodes))]
    return tuple(
        Step(n, str(graph.nodes[n]["kind"]), str(graph.nodes[n]["label"]), e) for n, e in zip(nodes, edges, strict=True)
    )


def node_called(graph: Graph, name: str) -> str:
    """The node of that IRI, or the agent of that name, whatever the case.

    Raises:
        NotFound: when there is none.
    """
    if name in graph:
        return name
    wanted = name.strip().casefold()
    named = [n for n, data in graph.nodes(data=True) if data["kind"] == "agent" and data["label"].casefold() == wanted]
    if not named:
        raise NotFound(f"nobody called {name[:80]!r} speaks here")
    return min(named)


def _label_between(graph: Graph, a: str, b: str) -> str:
    forth = sorted(str(key) for _, end, key in graph.out_edges(a, keys=True) if end == b)
    back = sorted(str(key) for _, end, key in graph.out_edges(b, keys=True) if end == a)
    return forth[0] if forth else f"{back[0]} (backwards)"
