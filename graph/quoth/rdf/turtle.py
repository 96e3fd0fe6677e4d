"""Canonical Turtle, TriG and N-Quads: sorted, the same to the byte for the same quads in any order and process."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Triple, serialize

from quoth.rdf.terms import NS, PREFIXES, TEXT_HASH

_TYPE = PREFIXES["rdf"] + "type"


def to_turtle(quads: Iterable[Quad | Triple], prefixes: Mapping[str, str] | None = None) -> str:
    """Triples as Turtle; the graphs that they stand in are not written, and a triple of two graphs is written once.

    ``prefixes`` (name to IRI) come on top of the vocabularies'.
    """
    triples = {Triple(x.subject, x.predicate, x.object) for x in quads}
    return _write(sorted(triples, key=_triple_key), RdfFormat.TURTLE, prefixes)


def to_trig(quads: Iterable[Quad], prefixes: Mapping[str, str] | None = None) -> str:
    """Quads as TriG, graph by graph in the order of their IRIs."""
    return _write(sorted(set(quads), key=_quad_key), RdfFormat.TRIG, prefixes)


def to_nquads(quads: Iterable[Quad]) -> str:
    """Quads as N-Quads, one a line, sorted."""
    return _serialized(sorted(set(quads), key=_quad_key), RdfFormat.N_QUADS, {})


def document_prefixes(quads: Iterable[Quad | Triple]) -> dict[str, str]:
    """``d1``, ``d2``…: a prefix for the things of each held document, in the order of the documents' IRIs."""
    held = {x.subject.value for x in quads if x.predicate == TEXT_HASH and isinstance(x.subject, NamedNode)}
    return {f"d{n}": f"{iri}/" for n, iri in enumerate(sorted(held), 1)}


def _write(found: list[Quad] | list[Triple], form: RdfFormat, prefixes: Mapping[str, str] | None) -> str:
    used = _vocabularies(found)
    known = {name: iri for name, iri in PREFIXES.items() if iri in used}
    return _serialized(found, form, known | document_prefixes(found) | dict(prefixes or {}))


def _serialized(found: list[Quad] | list[Triple], form: RdfFormat, prefixes: dict[str, str]) -> str:
    written = serialize(found, format=form, prefixes=dict(sorted(prefixes.items())))
    return (written or b"").decode("utf-8")


def _vocabularies(found: Iterable[Quad | Triple]) -> frozenset[str]:
    """The namespaces of properties, classes, concepts and datatypes that occur: other prefixes need no line."""
    strings = PREFIXES["xsd"] + "string"  # never written
    terms = {NS}
    for x in found:
        terms.add(_namespace(x.predicate.value))
        if isinstance(x.object, Literal) and x.object.datatype.value != strings:
            terms.add(_namespace(x.object.datatype.value))
        elif isinstance(x.object, NamedNode):
            terms.add(_namespace(x.object.value))
    return frozenset(terms)


def _namespace(iri: str) -> str:
    return iri[: max(iri.rfind("#"), iri.rfind("/")) + 1]


def _triple_key(triple: Quad | Triple) -> tuple[str, str, str, str]:
    predicate = triple.predicate.value
    return _name(triple.subject), "" if predicate == _TYPE else predicate, *_object_key(triple)


def _name(node: object) -> str:
    return node.value if isinstance(node, NamedNode | BlankNode) else str(node)


def _object_key(triple: Quad | Triple) -> tuple[str, str]:
    value = triple.object
    if isinstance(value, NamedNode | BlankNode | Literal):
        return value.value, str(value)
    return str(value), ""


def _quad_key(quad: Quad) -> tuple[str, str, str, str, str]:
    graph = "" if isinstance(quad.graph_name, DefaultGraph) else quad.graph_name.value
    return graph, *_triple_key(quad)
