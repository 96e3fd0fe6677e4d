"""The graph that a picture draws and networkx measures: documents, speakers, statements, figures, and what joins them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from quoth.ask.answer import run
from quoth.ask.apart import Telling, tell_apart, teller
from quoth.ask.chain import is_telling, spoken_path
from quoth.ask.figure_names import name_of
from quoth.ask.find import sentence
from quoth.ask.library import load
from quoth.ask.nodes import document_name, nameless
from quoth.ask.parts import Trace
from quoth.ask.protocol import Readable
from quoth.ask.reader import Reader
from quoth.ask.trace import trace
from quoth.ask.words import around as words_around
from quoth.model import Agent, CitedDocument, Comparison, Extraction, Figure, Statement, Status, Verdict

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

_LABEL = 80


def network(view: Readable, what: str | None = None) -> Graph:
    """The whole present view, or with ``what`` the neighbourhood of the figures that fit it.

    A node is an IRI with the attributes ``kind`` (document, cited, agent, statement, figure), ``label``, ``title`` (the
    sentence behind it) and ``iri``; all attributes are text. An edge has a ``label`` (reports, said by, cites, said in,
    states, published by, issued by, part of, acts for, held as, disputes, or a verdict) and a ``title``. Agents that are
    known to be the same are one node. Incomparable pairs are no edges.

    Raises:
        WrongCall: when ``what`` asks for nothing.
    """
    reader = Reader(view)
    if what is None:
        held = run(view, load("documents/held").bind()).records()
        drawing = Drawing(reader, None)
        drawing.add(sorted({record["document"] for record in held}), view.comparisons())
    else:
        traces = trace(view, what)
        keep = neighbourhood(traces)
        drawing = Drawing(reader, keep)
        drawing.add(sorted({d for t in traces for d in _met(t)}), (c for t in traces for c in _comparisons(reader, t)))
    return drawing.graph


def around(reader: Reader, found: Trace, most: int = 5) -> Graph:
    """One figure's own way and at most ``most`` of the figures that meet it, those that speak against it first."""
    against = found.contradicted_by[:most]
    small = replace(found, contradicted_by=against, same_as=found.same_as[: most - len(against)])
    met = (c.comparison for c in against)
    drawing = Drawing(reader, neighbourhood((small,)))
    drawing.add(sorted(_met(small)), (*met, *reader.comparisons(found.figure.iri)))
    return drawing.graph


def neighbourhood(traces: Iterable[Trace]) -> frozenset[str]:
    """The IRIs of the figures and statements that a set of traces is about."""
    keep: set[str] = set()
    for found in traces:
        figures = [(f.extraction, f.figure) for f in (found.figure, *found.same_as)]
        for compared in found.contradicted_by:
            for side, extraction in ((compared.comparison.a, compared.a), (compared.comparison.b, compared.b)):
                keep.add(side.thing)
                figures += [(extraction, f) for f in extraction.figures if f.iri == side.thing]
                keep.update(_path(extraction, next((s.id for s in extraction.statements if s.iri == side.thing), None)))
        for extraction, figure in figures:
            keep.update((figure.iri, *_path(extraction, figure.statement)))
        keep.update(hop.statement.iri for hop in found.chain if hop.statement)
        keep.update(s.statement.iri for s in found.disputed_by)
    return frozenset(keep)


class Drawing:
    """Collects nodes and edges; with ``keep`` only those figures and statements, and what they touch."""

    def __init__(self, reader: Reader, keep: frozenset[str] | None) -> None:
        import networkx as nx

        self.graph: Graph = nx.MultiDiGraph()
        self._reader = reader
        self._keep = keep
        self._drawn: set[str] = set()
        self._tellings: dict[str, Telling] = {}

    def add(self, documents: Iterable[str], comparisons: Iterable[Comparison]) -> None:
        """Everything of these documents (IRIs), then the edges between them."""
        for iri in documents:
            self._extraction(self._reader.extraction(iri))
        for comparison in dict.fromkeys(comparisons):
            self._comparison(comparison)
        tell_apart(self.graph, lambda figures: {iri: self._tellings[iri] for iri in figures})

    def _kept(self, iri: str) -> bool:
        return self._keep is None or iri in self._keep

    def _extraction(self, extraction: Extraction) -> None:
        document = extraction.document
        named = document_name(document.title, document.text, document.publisher, document.path)
        published = document.published.text if document.published else None
        told = ", ".join(filter(None, (document.publisher, published)))
        self._node(document.iri, "document", named, told, sort=document.kind.value)
        for statement in extraction.statements:
            if self._kept(statement.iri):
                self._statement(extraction, statement)
        for figure in extraction.figures:
            if self._kept(figure.iri):
                self._figure(extraction, figure)

    def _statement(self, extraction: Extraction, statement: Statement) -> None:
        node = _statement_node(extraction, statement)
        speaker = extraction.agent(statement.speaker)
        telling = node == extraction.document.iri
        if not telling:
            words = _words(extraction, statement)
            self._node(node, "statement", words, words, stance=statement.stance.value)
            outer = extraction.statement(statement.inside) or extraction.statements[0]
            self._edge(_statement_node(extraction, outer), node, "reports", _cue(extraction, statement))
        if speaker is not None:
            self._edge(node, self._agent(extraction, speaker), "published by" if telling else "said by")
        venue = extraction.source(statement.venue)
        if venue is not None:
            self._edge(node, self._cited(extraction, venue), "said in")
        self._leanings(extraction, statement, node)

    def _leanings(self, extraction: Extraction, statement: Statement, node: str) -> None:
        for id in statement.cites:
            cited, said = extraction.source(id), extraction.statement(id)
            if cited is not None:
                self._edge(node, self._cited(extraction, cited), "cites")
            elif said is not None and self._kept(said.iri):
                self._edge(node, _statement_node(extraction, said), "cites")
        for id in statement.disputes:
            said = extraction.statement(id)
            if said is not None and self._kept(said.iri):
                self._edge(node, _statement_node(extraction, said), "disputes")

    def _figure(self, extraction: Extraction, figure: Figure) -> None:
        title = sentence(extraction.document.text, figure)
        self._node(figure.iri, "figure", name_of(figure), title, counted=figure.counted or "")
        self._tellings[figure.iri] = _telling(extraction, figure)
        statement = extraction.statement(figure.statement)
        node = _statement_node(extraction, statement) if statement else extraction.document.iri
        self._edge(node, figure.iri, "states", title)
        total = extraction.figure(figure.part_of)
        if total is not None and self._kept(total.iri):
            self._edge(figure.iri, total.iri, "part of")

    def _agent(self, extraction: Extraction, agent: Agent) -> str:
        iri, name = self._reader.identity(agent)
        if iri not in self.graph:
            self._node(iri, "agent", name or agent.name or nameless(agent.iri), agent.role or "", sort=agent.type.value)
        if agent.iri not in self._drawn:
            self._drawn.add(agent.iri)
            principal = extraction.agent(agent.acts_for)
            if principal is not None:
                self._edge(iri, self._agent(extraction, principal), "acts for")
        return iri

    def _cited(self, extraction: Extraction, cited: CitedDocument) -> str:
        mention = next((m.text(extraction.document.text) for m in cited.mentions), "")
        kind = cited.kind.value
        self._node(cited.iri, "cited", cited.name or mention or kind.replace("-", " "), mention, sort=kind)
        issuer = extraction.agent(cited.issuer)
        if issuer is not None:
            self._edge(cited.iri, self._agent(extraction, issuer), "issued by")
        held = self._reader.held(cited.iri, extraction.document.iri)
        if held is not None and (self._keep is None or held.document.iri in self.graph):
            self._edge(cited.iri, held.document.iri, "held as")
        return cited.iri

    def _comparison(self, comparison: Comparison) -> None:
        """An edge where both sides are drawn."""
        a, b = (side.thing for side in (comparison.a, comparison.b))
        drawn = a in self.graph and b in self.graph
        if drawn and comparison.verdict is not Verdict.INCOMPARABLE and comparison.status is not Status.REJECTED:
            self._edge(a, b, comparison.verdict.value.replace("-", " "), comparison.explanation)

    def _node(self, iri: str, kind: str, label: str, title: str, **more: str) -> None:
        self.graph.add_node(iri, kind=kind, label=_short(label), title=title, iri=iri, **more)

    def _edge(self, start: str, end: str, label: str, title: str = "") -> None:
        if start != end:
            self.graph.add_edge(start, end, key=label, label=label, title=title)


def _telling(extraction: Extraction, figure: Figure) -> Telling:
    agent, document = extraction.agent(figure.asserter), extraction.document
    by = teller(agent.name if agent else None, agent.iri if agent else None, document.publisher)
    on = document.published.text if document.published else ""
    return Telling(by, on, words_around(document.text, figure.span))


def _statement_node(extraction: Extraction, statement: Statement) -> str:
    """What a publisher tells in its own voice is drawn as the document itself."""
    return extraction.document.iri if is_telling(extraction, statement) else statement.iri


def _path(extraction: Extraction, id: str | None) -> tuple[str, ...]:
    return tuple(s.iri for s in spoken_path(extraction, id)) if id else ()


def _comparisons(reader: Reader, found: Trace) -> tuple[Comparison, ...]:
    figures = (found.figure, *found.same_as)
    against = tuple(c.comparison for c in found.contradicted_by)
    return (*against, *(c for f in figures for c in reader.comparisons(f.iri)))


def _met(found: Trace) -> set[str]:
    """The IRIs of the documents that a trace touches."""
    across = [e for c in found.contradicted_by for e in (c.a, c.b)]
    figures = [f.extraction for f in (found.figure, *found.same_as)]
    return {e.document.iri for e in (*across, *figures, *(hop.extraction for hop in found.chain))}


def _words(extraction: Extraction, statement: Statement) -> str:
    spans = statement.content or statement.cue or statement.source
    return " … ".join(" ".join(s.text(extraction.document.text).split()) for s in spans) or "statement"


def _cue(extraction: Extraction, statement: Statement) -> str:
    return " ".join(s.text(extraction.document.text) for s in statement.cue)


def _short(text: str) -> str:
    return text if len(text) <= _LABEL else text[: _LABEL - 1].rstrip() + "…"
