"""Reading an engine by pattern; every answer is a list, so that nothing holds on to the store."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store

from quoth.rdf import terms as q
from quoth.store.trouble import told

Node = NamedNode | Literal
_ENDS = ("graph/derived", "graph/judgements", "graph/runs")


class Lookup:
    """Quads by pattern out of one engine, its errors told as store errors."""

    __slots__ = ("_engine", "where")

    def __init__(self, engine: Callable[[], Store], where: str) -> None:
        # asked for at each look-up: the frames of an error that somebody keeps must not keep the engine and its lock
        self._engine = engine
        self.where = where

    def find(
        self,
        subject: NamedNode | None = None,
        predicate: NamedNode | None = None,
        value: Node | None = None,
        graph: NamedNode | None = None,
    ) -> list[Quad]:
        """The quads that fit; ``None`` fits anything, any graph included."""
        with told(self.where):
            return list(self._engine().quads_for_pattern(subject, predicate, value, graph))

    def stream(self, subject: NamedNode | None, predicate: NamedNode, value: Node | None) -> Iterator[Quad]:
        """The same one by one, where the first few may do."""
        with told(self.where):
            yield from self._engine().quads_for_pattern(subject, predicate, value, None)

    def pointing(self, node: NamedNode) -> Iterator[Quad]:
        """What has that node as its value, one by one."""
        with told(self.where):
            yield from self._engine().quads_for_pattern(None, None, node, None)

    def every(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        """All quads of a graph, or of all, one by one."""
        with told(self.where):
            yield from self._engine().quads_for_pattern(None, None, None, graph)

    def subjects(self, predicate: NamedNode, value: Node) -> list[NamedNode]:
        """What has that value."""
        return [x.subject for x in self.find(None, predicate, value) if isinstance(x.subject, NamedNode)]

    def described(self, nodes: Iterable[NamedNode]) -> list[Quad]:
        """All that conclusions and judgements say of some nodes."""
        return [x for node in nodes for x in self.find(node) if not is_run(x.graph_name)]

    def run_graph(self, document: str) -> NamedNode | None:
        """The graph of the run that is held of a document, ``None`` where it is not held."""
        found = self.find(named(document), q.TEXT_HASH)
        return next((x.graph_name for x in found if isinstance(x.graph_name, NamedNode)), None)

    def run_graphs(self) -> list[NamedNode]:
        """The graphs of all documents."""
        held = self.find(None, q.TEXT_HASH)
        return [x.graph_name for x in held if isinstance(x.graph_name, NamedNode)]

    def about_run(self, graph: NamedNode) -> list[Quad]:
        """Which activity and which program made a document's graph; the program's quads are shared between documents."""
        return [x for node in (graph, q.activity(graph), q.software(graph)) for x in self.find(node)]


def named(iri: str) -> NamedNode:
    """A node that no store holds stands for an IRI that is none: looking it up finds nothing."""
    try:
        return NamedNode(iri)
    except ValueError:
        return NamedNode("urn:not-an-iri")


def is_run(graph: object) -> bool:
    """Whether a graph is a document's own."""
    return isinstance(graph, NamedNode) and not graph.value.endswith(_ENDS)


def is_derived(quad: Quad) -> bool:
    """Whether a quad is a conclusion."""
    graph = quad.graph_name
    return not isinstance(graph, DefaultGraph) and graph.value.endswith("graph/derived")


def document_of(thing: str) -> str:
    """The IRI of the document under which a thing was named; a document is its own."""
    base = q.base_of(thing)
    rest = thing.removeprefix(f"{base}d/")
    return thing if rest == thing else f"{base}d/{rest.split('/', 1)[0]}"
