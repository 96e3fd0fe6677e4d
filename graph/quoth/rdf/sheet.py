"""Quads of one graph under way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pyoxigraph import Literal, NamedNode, Quad

from quoth.model import Document, Span
from quoth.rdf import literals
from quoth.rdf import terms as q
from quoth.rdf.ordering import T, order_of

CONTEXT = 32
"""Characters kept on each side of quoted evidence."""


class Sheet:
    """Collects the quads of one graph; what is ``None`` is not written."""

    __slots__ = ("graph", "quads")

    def __init__(self, graph: NamedNode) -> None:
        self.graph = graph
        self.quads: list[Quad] = []

    def add(self, subject: NamedNode, predicate: NamedNode, value: NamedNode | Literal | None) -> None:
        """One quad."""
        if value is not None:
            self.quads.append(Quad(subject, predicate, value, self.graph))

    def text(self, subject: NamedNode, predicate: NamedNode, value: str | None) -> None:
        """One plain string."""
        if value is not None:
            self.add(subject, predicate, literals.text(value))

    def ordered(self, subject: NamedNode, predicate: NamedNode, values: Sequence[str]) -> None:
        """Several strings, each once, with their order where the alphabet's is another."""
        values = tuple(dict.fromkeys(values))
        for value in values:
            self.text(subject, predicate, value)
        self.rank(subject, predicate, values)

    def nodes(self, subject: NamedNode, predicate: NamedNode, nodes: Sequence[NamedNode]) -> None:
        """Several nodes, each once, with their order where the alphabet's is another."""
        nodes = tuple(dict.fromkeys(nodes))
        for node in nodes:
            self.add(subject, predicate, node)
        self.rank(subject, predicate, [node.value for node in nodes])

    def rank(self, subject: NamedNode, predicate: NamedNode, values: Sequence[T]) -> None:
        """The order of several values, where it is not their natural one."""
        ranks = order_of(values)
        if ranks:
            name = predicate.value.rpartition("#")[2].rpartition("/")[2]
            self.add(subject, q.VALUE_ORDER, Literal(f"{name} {ranks}"))


class DocumentSheet(Sheet):
    """The quads of one document's graph; knows the document's spans and describes each at most once."""

    __slots__ = ("_described", "_text", "iri", "node")

    def __init__(self, graph: NamedNode, document: Document) -> None:
        super().__init__(graph)
        self.iri = document.iri
        self.node = NamedNode(document.iri)
        self._text = document.text
        self._described: set[Span] = set()

    def spans(self, subject: NamedNode, predicate: NamedNode, spans: Iterable[Span]) -> None:
        """Links to stretches of the text; their IRIs say where they stand."""
        unique = tuple(dict.fromkeys(spans))
        for span in unique:
            self.add(subject, predicate, q.span_node(self.iri, span))
        self.rank(subject, predicate, unique)

    def words(self, subject: NamedNode, predicate: NamedNode, spans: Iterable[Span]) -> None:
        """The words that stand at some spans."""
        for words in dict.fromkeys(span.text(self._text) for span in spans):
            self.text(subject, predicate, words)

    def evidence(self, subject: NamedNode, span: Span) -> None:
        """A link to a stretch of the text which is described by position and by words."""
        node = q.span_node(self.iri, span)
        self.add(subject, q.EVIDENCE, node)
        if span not in self._described:
            self._described.add(span)
            self._describe(node, span)

    def _describe(self, node: NamedNode, span: Span) -> None:
        at, words = NamedNode(f"{node.value}/at"), NamedNode(f"{node.value}/words")
        self.add(node, q.TYPE, q.SPECIFIC_RESOURCE)
        self.add(node, q.HAS_SOURCE, self.node)
        self.add(node, q.HAS_SELECTOR, at)
        self.add(at, q.TYPE, q.POSITION_SELECTOR)
        self.add(at, q.START, literals.integer(span.start))
        self.add(at, q.END, literals.integer(span.end))
        self.add(node, q.HAS_SELECTOR, words)
        self.add(words, q.TYPE, q.QUOTE_SELECTOR)
        self.text(words, q.EXACT, span.text(self._text))
        self.text(words, q.PREFIX, self._text[max(0, span.start - CONTEXT) : span.start])
        self.text(words, q.SUFFIX, self._text[span.end : span.end + CONTEXT])
