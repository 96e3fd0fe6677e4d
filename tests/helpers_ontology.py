"""The ontology's files as triples."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import NamedNode, RdfFormat, Triple, parse

from quoth.rdf.terms import NS
from quoth.resources import folder

ONTOLOGY = folder("ontology")
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
OWL = "http://www.w3.org/2002/07/owl#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
SH = "http://www.w3.org/ns/shacl#"


def files(pattern: str, at_least: int) -> list[Path]:
    """Files of the ontology; fails where fewer are found than there must be."""
    found = sorted(ONTOLOGY.glob(pattern))
    assert len(found) >= at_least, f"only {len(found)} files match {pattern}"
    return found


def triples(paths: Iterable[Path]) -> set[Triple]:
    """All triples of some Turtle or TriG files."""
    return {quad.triple for path in paths for quad in parse(path=str(path), format=RdfFormat.TRIG)}


def vocabulary() -> set[Triple]:
    """The core and the vocabularies."""
    return triples([ONTOLOGY / "quoth.ttl", *files("vocab/*.ttl", 14)])


def own(nodes: Iterable[object]) -> set[str]:
    """The local names of Quoth's own terms among some nodes."""
    return {n.value.removeprefix(NS) for n in nodes if isinstance(n, NamedNode) and n.value.startswith(NS)}


def typed(found: Iterable[Triple], *types: str) -> set[str]:
    """The local names of own terms of some types (IRIs)."""
    return own(t.subject for t in found if t.predicate.value == RDF_TYPE and getattr(t.object, "value", "") in types)
