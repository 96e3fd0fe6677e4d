"""Which conclusions lean on a document, so that taking it out leaves what the other documents would have given.

What one document or one pair gives hangs on nodes under a document or names its documents, so it is found by look-ups. Two
sorts of facts need more: a direct edge (``q:joinedTo``) that several nodes bear out, and an identification that another
document supplied (an acronym explained there), which stands as long as some document still supplies it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cache
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Quad

from quoth.rdf import terms as q
from quoth.rdf.comparisons import BEARING
from quoth.rdf.decode import decode
from quoth.rdf.links import encode_links
from quoth.store.lookup import Lookup, document_of, is_derived, is_run

if TYPE_CHECKING:
    from quoth.link.pairing import Files
    from quoth.store.index import Index

_PAIRED = (q.DOCUMENT_OF_A, q.DOCUMENT_OF_B, q.CITING, q.HELD_AS, q.COPY, q.ORIGINAL, q.OVER_DOCUMENT)


def leaning(lookup: Lookup, files: Files, document: str, run: Iterable[Quad]) -> set[Quad]:
    """The conclusions that lean on a document, given the quads of its own graph; names of shared nodes aside.

    ``files`` tells which documents meet once the document is gone.
    """
    things = owned(document, run)
    found = {x for thing in things for x in lookup.find(thing) if is_derived(x)}
    nodes = [n for p in _PAIRED for n in lookup.subjects(p, NamedNode(document))]
    nodes += [n for thing in things for n in lookup.subjects(q.HAS_AGENT, thing)]
    supplied = list(_supplied(lookup, files, document, found))
    for node in {*nodes, *supplied}:
        found |= _node(lookup, node)
    return found | _edges(lookup, found)


def parted(lookup: Lookup, files: Index, pairs: Iterable[tuple[str, str]]) -> set[Quad]:
    """The conclusions that lean on pairs of documents (IRIs) which meet no longer, as ``files`` has it."""
    found: set[Quad] = set()
    concluded = cache(lambda document: _concluded(lookup, document))  # a document stands in many of the pairs
    supplied = cache(lambda document: _supplied_to(lookup, document) if files.explicable(document) else ())
    for one, other in _unpaired(files, tuple(pairs)):
        found |= {x for node in concluded(one) & concluded(other) for x in _node(lookup, node)}
        for home, supplier in ((one, other), (other, one)):
            gone = (n for n, identity in supplied(home) if not _still(lookup, files, supplier, n, identity))
            found |= {x for node in gone for x in _node(lookup, node)}
    return found | _edges(lookup, found)


def _unpaired(files: Files, pairs: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    if not pairs:
        return []
    from quoth.link.pairing import unpaired  # late: reading a store needs no linking

    return unpaired(files, pairs)


def _concluded(lookup: Lookup, document: str) -> frozenset[NamedNode]:
    """The comparisons, joinings and derivations that a document stands in."""
    return frozenset(n for p in _PAIRED for n in lookup.subjects(p, NamedNode(document)))


def _supplied_to(lookup: Lookup, home: str) -> tuple[tuple[NamedNode, NamedNode], ...]:
    """The identifications in ``home`` that another document gave, each with whom it identifies."""
    elsewhere, graph = _elsewhere(), lookup.run_graph(home)
    agents = lookup.find(None, q.TYPE, q.AGENT, graph) if graph else []
    nodes = [n for x in agents if isinstance(x.subject, NamedNode) for n in lookup.subjects(q.HAS_AGENT, x.subject)]
    found = []
    for node in nodes:
        if elsewhere & {x.object for x in lookup.find(node, q.BY_RULE)}:
            (identity,) = (x.object for x in lookup.find(node, q.HAS_IDENTITY))
            found += [(node, identity)] if isinstance(identity, NamedNode) else []
    return tuple(found)


def owned(document: str, run: Iterable[Quad]) -> set[NamedNode]:
    """The document and the things that its graph names under it."""
    subjects = {x.subject for x in run if isinstance(x.subject, NamedNode)}
    return {NamedNode(document)} | {s for s in subjects if s.value.startswith(f"{document}/")}


def _node(lookup: Lookup, node: NamedNode) -> set[Quad]:
    quads = lookup.described([node])
    parts = [x.object for x in quads if x.predicate == q.HAS_DRIFT and isinstance(x.object, NamedNode)]
    return {x for x in (*quads, *lookup.described(parts)) if is_derived(x)}


def reached(lookup: Lookup, node: NamedNode) -> set[Quad]:
    """One comparison with its drift and the direct edges that it alone bears out."""
    found = _node(lookup, node)
    return found | _edges(lookup, found)


def _edges(lookup: Lookup, going: set[Quad]) -> set[Quad]:
    """The direct edges that no other node bears out when ``going`` goes."""
    said: dict[object, dict[NamedNode, object]] = {}
    for x in going:
        said.setdefault(x.subject, {})[x.predicate] = x.object
    shapes = (
        (q.A, q.B, q.DISPUTES, q.COMPARISON),
        (q.B, q.A, q.DISPUTED_BY, q.COMPARISON),
        (q.A, q.B, q.RETELLS, q.COMPARISON),
        (q.COPY, q.ORIGINAL, q.REPRINT_OF, q.REPRINT),
        (q.HAS_AGENT, q.HAS_IDENTITY, q.IDENTIFIED_AS, q.IDENTIFICATION),
        (q.CITED, q.HELD_AS, q.JOINED_TO, q.JOINING),
    )
    found: set[Quad] = set()
    for first, second, edge, type_ in shapes:
        for node in {x.subject for x in going if x.predicate == q.TYPE and x.object == type_}:
            if edge in BEARING and said[node].get(q.VERDICT) not in BEARING[edge]:
                continue
            found |= _edge(lookup, said[node][first], said[node][second], (first, second, edge), said.keys())
    return found


def _edge(lookup: Lookup, one: object, other: object, shape: tuple[NamedNode, ...], left: Set[object]) -> set[Quad]:
    first, second, edge = shape
    if not isinstance(one, NamedNode) or not isinstance(other, NamedNode):
        return set()
    found = {x for x in lookup.find(one, edge, other) if is_derived(x)}
    if not found:
        return found  # most comparisons bear none out
    bearers = set(lookup.subjects(first, one)) & set(lookup.subjects(second, other))
    return set() if bearers - left else found


def _elsewhere() -> set[NamedNode]:
    """The rules by which one document identifies the agents of another."""
    from quoth.link.rules import ACRONYM_ELSEWHERE, SURNAME_AND_ROLE
    from quoth.rdf.concepts import rule

    return {rule(ACRONYM_ELSEWHERE), rule(SURNAME_AND_ROLE)}


def _supplied(lookup: Lookup, files: Files, document: str, going: set[Quad]) -> Iterator[NamedNode]:
    """Identifications in other documents that nobody supplies any more once ``document`` is gone."""
    elsewhere = _elsewhere()
    identities = {x.object for x in going if x.predicate == q.IDENTIFIED_AS and isinstance(x.object, NamedNode)}
    for identity in identities:
        for node in lookup.subjects(q.HAS_IDENTITY, identity):
            by = {x.object for x in lookup.find(node, q.BY_RULE)}
            other = by & elsewhere and document_of(node.value) != document
            if other and not _still(lookup, files, document, node, identity):
                yield node


def _still(lookup: Lookup, files: Files, gone: str, node: NamedNode, identity: NamedNode) -> bool:
    """Whether some remaining document gives the identification ``node``."""
    from quoth.link import link_pair, pairing

    home = document_of(node.value)
    filing = files.filing(home)
    if filing is None:
        return False
    read = decode(_graph(lookup, home))
    others = {document_of(n.value) for n in lookup.subjects(q.IDENTIFIED_AS, identity)} - {gone, home}
    for other in sorted(others & pairing.partners(files, filing)):
        links = link_pair(read, decode(_graph(lookup, other)))
        if any(x.subject == node for x in encode_links(links, q.base_of(home))):
            return True
    return False


def _graph(lookup: Lookup, document: str) -> list[Quad]:
    graph = lookup.run_graph(document)
    return [] if graph is None else [x for x in lookup.find(graph=graph) if is_run(x.graph_name)]
