"""A document's graph as the extraction that it was written from."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import NamedNode, Quad, Triple

from quoth.model import (
    Agent,
    AgentType,
    CitedDocument,
    Document,
    DocumentKind,
    Extraction,
    Polarity,
    Quotation,
    Stance,
    Statement,
)
from quoth.rdf import terms as q
from quoth.rdf.concepts import AGENT_CLASSES, KIND_CLASSES
from quoth.rdf.decode_figures import decode_figure
from quoth.rdf.index import Index, Node
from quoth.rdf.literals import with_surrogates
from quoth.rdf.runs import decode_run


def decode(quads: Iterable[Quad | Triple]) -> Extraction:
    """The extraction behind one document's graph.

    ``quads`` are those of `encode`; with those of `run_quads` the run comes back too, else it is the default `Run()`.
    A graph that is shared without its text gives an empty text and its hash; the spans are those of the text that the hash names.

    Raises:
        ValueError: when no held document is among them, or something that must be there is missing.
    """
    index = Index(quads)
    documents = [n for n in index.of_type(q.DOCUMENT) if n.boolean(q.HELD)]
    if len(documents) != 1:
        raise ValueError(f"expected the graph of one held document, found {len(documents)}")
    ids = _Ids((node.iri, node.one(q.LOCAL_ID)) for node in list(index.values()) if q.LOCAL_ID in node.values)
    outer = {inner: node.iri for node in list(index.values()) for inner in node.all(q.REPORTS)}
    return Extraction(
        document=_document(documents[0]),
        agents=tuple(_agent(node, index, ids) for node in index.of_type(q.AGENT)),
        cited=tuple(_cited(node, ids) for node in index.of_type(q.DOCUMENT) if node.boolean(q.HELD) is False),
        statements=tuple(_statement(node, outer, ids) for node in index.of_type(q.STATEMENT)),
        figures=tuple(decode_figure(node, index, ids) for node in index.of_type(q.FIGURE)),
        run=decode_run(index),
    )


class _Ids(dict[str, str]):
    """Local ids by IRI."""

    def __missing__(self, iri: str) -> str:
        raise ValueError(f"{iri} is referred to and not described")


def _ref(node: Node, predicate: NamedNode, ids: dict[str, str]) -> str | None:
    iri = node.maybe(predicate)
    return None if iri is None else ids[iri]


def _kind(node: Node) -> DocumentKind:
    return next((kind for kind, type_ in KIND_CLASSES.items() if node.has(q.TYPE, type_)), DocumentKind.DOCUMENT)


def _document(node: Node) -> Document:
    return Document(
        iri=node.iri,
        text=with_surrogates(node.maybe(q.TEXT) or "", node.maybe(q.UNPAIRED) or ""),
        path=node.maybe(q.PATH),
        url=node.maybe(q.URL),
        kind=_kind(node),
        title=node.maybe(q.HEADLINE),
        publisher=node.maybe(q.PUBLISHER_NAME),
        authors=node.all(q.AUTHOR_NAME),
        published=node.date(q.DATE_PUBLISHED),
        language=node.one(q.IN_LANGUAGE),
        boilerplate=node.spans(q.BOILERPLATE_SPAN),
        hash_of_text=None if q.TEXT in node.values else node.one(q.TEXT_HASH).removeprefix("sha256:"),
    )


def _agent(node: Node, index: Index, ids: dict[str, str]) -> Agent:
    role = index[f"{node.iri}/role"]
    kinds = (kind for kind, type_ in AGENT_CLASSES.items() if node.has(q.TYPE, type_))
    return Agent(
        id=ids[node.iri],
        iri=node.iri,
        name=node.maybe(q.PREF_LABEL),
        type=next(kinds, AgentType.UNKNOWN),
        role=role.maybe(q.LABEL),
        of=_ref(role, q.OF_ORGANIZATION, ids),
        acts_for=_ref(node, q.ACTED_ON_BEHALF_OF, ids),
        aliases=node.all(q.ALT_LABEL),
        mentions=node.spans(q.MENTION),
    )


def _cited(node: Node, ids: dict[str, str]) -> CitedDocument:
    return CitedDocument(
        id=ids[node.iri],
        iri=node.iri,
        kind=_kind(node),
        name=node.maybe(q.LABEL),
        issuer=_ref(node, q.ISSUER, ids),
        date=node.date(q.DATE_PUBLISHED),
        mentions=node.spans(q.MENTION),
    )


def _statement(node: Node, outer: dict[str, str], ids: dict[str, str]) -> Statement:
    inside = outer.get(node.iri)
    return Statement(
        id=ids[node.iri],
        iri=node.iri,
        speaker=_ref(node, q.SPEAKER, ids),
        source=node.spans(q.SOURCE_SPAN),
        cue=node.spans(q.CUE_SPAN),
        content=node.spans(q.CONTENT_SPAN),
        quotation=node.member(q.QUOTATION, Quotation),
        stance=node.member(q.STANCE, Stance),
        polarity=node.member(q.POLARITY, Polarity),
        hedges=node.spans(q.HEDGE_SPAN),
        inside=None if inside is None else ids[inside],
        venue=_ref(node, q.VENUE, ids),
        cites=tuple(ids[iri] for iri in node.all(q.CITES)),
        disputes=tuple(ids[iri] for iri in node.all(q.DISPUTES)),
        said_at=node.date(q.SAID_AT),
        confidence=float(node.one(q.CONFIDENCE)),
    )
