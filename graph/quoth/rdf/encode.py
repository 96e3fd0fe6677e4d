"""An extraction as the quads of its document's graph: what the text says and nothing that is concluded from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pyoxigraph import NamedNode, Quad

from quoth.model import Agent, CitedDocument, Document, Extraction, Figure, Statement
from quoth.rdf import literals
from quoth.rdf import terms as q
from quoth.rdf.concepts import AGENT_CLASSES, KIND_CLASSES, concept
from quoth.rdf.encode_figures import encode_figure
from quoth.rdf.ordering import in_natural_order
from quoth.rdf.sheet import DocumentSheet

Nodes = Mapping[str, NamedNode]
"""Local id to node."""


def encode(extraction: Extraction) -> list[Quad]:
    """The quads of ``run_graph(extraction)``; the run itself is in `runs.run_quads`. Terms: see `terms`.

    Raises:
        ValueError: when an id is used that the extraction does not explain.
    """
    sheet = DocumentSheet(q.run_graph(extraction), extraction.document)
    nodes = _Nodes(extraction)
    _document(sheet, extraction, nodes)
    for agent in extraction.agents:
        _agent(sheet, agent, nodes)
    for cited in extraction.cited:
        _cited(sheet, cited, nodes)
    for statement in extraction.statements:
        _statement(sheet, statement, nodes)
    for figure in extraction.figures:
        encode_figure(sheet, figure, nodes)
    for things in (extraction.agents, extraction.cited, extraction.statements, extraction.figures):
        _names(sheet, things)
    return sheet.quads


class _Nodes(dict[str, NamedNode]):
    """Local id to node; an id that nothing explains is an error that says so."""

    def __init__(self, extraction: Extraction) -> None:
        things = (extraction.agents, extraction.cited, extraction.statements, extraction.figures)
        super().__init__((thing.id, NamedNode(thing.iri)) for group in things for thing in group)

    def __missing__(self, id: str) -> NamedNode:
        raise ValueError(f"the extraction uses an id that it does not explain: {id}")


def _document(sheet: DocumentSheet, extraction: Extraction, nodes: Nodes) -> None:
    document, node = extraction.document, sheet.node
    _kind(sheet, node, document)
    sheet.add(node, q.HELD, literals.boolean(True))
    sheet.text(node, q.TEXT, document.text)
    sheet.text(node, q.UNPAIRED, literals.surrogates(document.text))
    sheet.text(node, q.TEXT_HASH, f"sha256:{document.sha256}")
    sheet.text(node, q.PATH, document.path)
    sheet.text(node, q.URL, document.url)
    sheet.text(node, q.HEADLINE, document.title)
    sheet.text(node, q.IN_LANGUAGE, document.language)
    sheet.text(node, q.PUBLISHER_NAME, document.publisher)
    sheet.ordered(node, q.AUTHOR_NAME, document.authors)
    if document.published:
        sheet.add(node, q.DATE_PUBLISHED, literals.date(document.published))
    sheet.spans(node, q.BOILERPLATE_SPAN, document.boilerplate)
    _people(sheet, extraction, nodes)


def _people(sheet: DocumentSheet, extraction: Extraction, nodes: Nodes) -> None:
    narration = extraction.statement("s0")
    if narration and narration.speaker:
        sheet.add(sheet.node, q.PUBLISHER, nodes[narration.speaker])
    authors = set(extraction.document.authors)
    for agent in extraction.agents:
        if agent.name in authors:
            sheet.add(sheet.node, q.AUTHOR, nodes[agent.id])


def _kind(sheet: DocumentSheet, node: NamedNode, document: Document | CitedDocument) -> None:
    sheet.add(node, q.TYPE, q.DOCUMENT)
    sheet.add(node, q.TYPE, KIND_CLASSES.get(document.kind))


def _names(sheet: DocumentSheet, things: Sequence[Agent | CitedDocument | Statement | Figure]) -> None:
    """Local ids, and the places in the list where the ids do not already say them."""
    plain = in_natural_order([thing.id for thing in things])
    for order, thing in enumerate(things):
        node = NamedNode(thing.iri)
        sheet.text(node, q.LOCAL_ID, thing.id)
        if not plain:
            sheet.add(node, q.ORDER, literals.integer(order))


def _agent(sheet: DocumentSheet, agent: Agent, nodes: Nodes) -> None:
    node = nodes[agent.id]
    sheet.add(node, q.TYPE, q.AGENT)
    sheet.add(node, q.TYPE, AGENT_CLASSES.get(agent.type))
    sheet.text(node, q.PREF_LABEL, agent.name)
    sheet.ordered(node, q.ALT_LABEL, agent.aliases)
    sheet.spans(node, q.MENTION, agent.mentions)
    if agent.acts_for is not None:
        sheet.add(node, q.ACTED_ON_BEHALF_OF, nodes[agent.acts_for])
    if agent.role is not None or agent.of is not None:
        role = NamedNode(f"{agent.iri}/role")
        sheet.add(role, q.TYPE, q.MEMBERSHIP)
        sheet.add(role, q.MEMBER, node)
        sheet.text(role, q.LABEL, agent.role)
        if agent.of is not None:
            sheet.add(role, q.OF_ORGANIZATION, nodes[agent.of])


def _cited(sheet: DocumentSheet, cited: CitedDocument, nodes: Nodes) -> None:
    node = nodes[cited.id]
    _kind(sheet, node, cited)
    sheet.add(node, q.HELD, literals.boolean(False))
    sheet.add(node, q.CITED_IN, sheet.node)
    sheet.text(node, q.LABEL, cited.name)
    if cited.issuer is not None:
        sheet.add(node, q.ISSUER, nodes[cited.issuer])
    if cited.date:
        sheet.add(node, q.DATE_PUBLISHED, literals.date(cited.date))
    sheet.spans(node, q.MENTION, cited.mentions)


def _statement(sheet: DocumentSheet, statement: Statement, nodes: Nodes) -> None:
    node = nodes[statement.id]
    sheet.add(node, q.TYPE, q.STATEMENT)
    sheet.add(node, q.IN_DOCUMENT, sheet.node)
    for predicate, member in (
        (q.QUOTATION, statement.quotation),
        (q.STANCE, statement.stance),
        (q.POLARITY, statement.polarity),
    ):
        sheet.add(node, predicate, concept(member))
    sheet.add(node, q.CONFIDENCE, literals.share(statement.confidence))
    if statement.said_at:
        sheet.add(node, q.SAID_AT, literals.date(statement.said_at))
    _relations(sheet, statement, nodes)
    _words(sheet, node, statement)


def _relations(sheet: DocumentSheet, statement: Statement, nodes: Nodes) -> None:
    node = nodes[statement.id]
    if statement.speaker is not None:
        sheet.add(node, q.SPEAKER, nodes[statement.speaker])
    if statement.inside is not None:
        sheet.add(nodes[statement.inside], q.REPORTS, node)
    if statement.venue is not None:
        sheet.add(node, q.VENUE, nodes[statement.venue])
    sheet.nodes(node, q.CITES, [nodes[id] for id in statement.cites])
    sheet.nodes(node, q.DISPUTES, [nodes[id] for id in statement.disputes])


def _words(sheet: DocumentSheet, node: NamedNode, statement: Statement) -> None:
    sheet.words(node, q.CUE, statement.cue)
    sheet.words(node, q.HEDGE, statement.hedges)
    sheet.spans(node, q.SOURCE_SPAN, statement.source)
    sheet.spans(node, q.CUE_SPAN, statement.cue)
    sheet.spans(node, q.CONTENT_SPAN, statement.content)
    sheet.spans(node, q.HEDGE_SPAN, statement.hedges)
    for span in dict.fromkeys(statement.content or statement.cue or statement.source):
        sheet.evidence(node, span)
