"""The list of documents and the counts."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode, Quad

from quoth.model import DocumentKind, PartialDate
from quoth.rdf import terms as q
from quoth.rdf.concepts import KIND_CLASSES
from quoth.store.contract import Held, Stats
from quoth.store.lookup import Lookup

_KINDS = {node: kind for kind, node in KIND_CLASSES.items()}


def listed(lookup: Lookup) -> tuple[Held, ...]:
    """All documents held, by date (unknown last), title and IRI."""
    held = [_held(lookup, graph) for graph in lookup.run_graphs()]
    return tuple(sorted(held, key=lambda h: (h.published.text if h.published else "~", h.title or "", h.iri)))


def counted(lookup: Lookup) -> Stats:
    """How many there are of each thing."""
    return Stats(
        documents=len(lookup.run_graphs()),
        statements=_typed(lookup, q.STATEMENT),
        figures=_typed(lookup, q.FIGURE),
        agents=_typed(lookup, q.AGENT),
        comparisons=_typed(lookup, q.COMPARISON),
        judgements=_typed(lookup, q.JUDGEMENT),
        quads=sum(1 for _ in lookup.every()),
    )


def _typed(lookup: Lookup, type_: NamedNode, graph: NamedNode | None = None) -> int:
    return len(lookup.find(None, q.TYPE, type_, graph))


def _held(lookup: Lookup, graph: NamedNode) -> Held:
    document = NamedNode(graph.value.split("/run/")[0])
    quads = lookup.find(document, None, None, graph)
    values = {x.predicate: x.object.value for x in quads if isinstance(x.object, Literal)}
    date = values.get(q.DATE_PUBLISHED)
    return Held(
        iri=document.value,
        title=values.get(q.HEADLINE),
        publisher=values.get(q.PUBLISHER_NAME),
        published=PartialDate(date) if date else None,
        kind=_kind(quads),
        language=values.get(q.IN_LANGUAGE, "und"),
        path=values.get(q.PATH),
        url=values.get(q.URL),
        sha256=values.get(q.TEXT_HASH, "").removeprefix("sha256:"),
        statements=_typed(lookup, q.STATEMENT, graph),
        figures=_typed(lookup, q.FIGURE, graph),
    )


def _kind(quads: list[Quad]) -> DocumentKind:
    types = (x.object for x in quads if x.predicate == q.TYPE)
    found = (_KINDS[t] for t in types if isinstance(t, NamedNode) and t in _KINDS)
    return next(found, DocumentKind.DOCUMENT)
