"""Whether a graph keeps to the shapes: SHACL over one named graph at a time.

pyshacl and rdflib are imported only when something is validated. What comes from outside is parsed by pyoxigraph, and rdflib
gets triples: its own parsers would follow remote contexts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Triple, parse

from quoth.errors import InputRefused
from quoth.resources import folder

if TYPE_CHECKING:
    import rdflib
    from rdflib.term import Node

SHAPES = "https://w3id.org/quoth/shapes#"
PORTION = 20_000
"""Triples that SHACL sees at once of a graph that belongs to no document; rdflib takes 1.7 GB for a million."""

_SHARED = ("/graph/derived", "/graph/judgements", "/graph/runs")
_SH = "http://www.w3.org/ns/shacl#"


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One thing (``focus``, IRI) of a graph (IRI, empty for the default one) that breaks a shape (its local name).

    ``severity`` is ``violation``, ``warning`` or ``info``.
    """

    graph: str
    focus: str
    shape: str
    message: str
    severity: str


def violations(source: Iterable[Quad] | str, name: str = "input") -> list[Violation]:
    """What breaks the shapes, sorted; each named graph is looked at for itself.

    ``source`` is quads, or a text in TriG (and so in Turtle), which ``name`` names in errors.

    Raises:
        InputRefused: when a text does not parse.
    """
    quads = _parsed(source, name) if isinstance(source, str) else source
    found: set[Violation] = set()
    for graph, portion in _portions(quads):
        found.update(_broken(graph, portion))
    return sorted(found)


def _parsed(text: str, name: str) -> list[Quad]:
    try:
        return list(parse(text, format=RdfFormat.TRIG))
    except (SyntaxError, ValueError) as error:
        raise InputRefused(name, f"no TriG or Turtle: {error}") from error


def _portions(quads: Iterable[Quad]) -> Iterator[tuple[str, list[Triple]]]:
    graphs: dict[str, list[Triple]] = defaultdict(list)
    for quad in quads:
        graph = "" if isinstance(quad.graph_name, DefaultGraph) else quad.graph_name.value
        graphs[graph].append(quad.triple)
    for graph, triples in sorted(graphs.items()):
        if graph.endswith(_SHARED) and len(triples) > PORTION:
            yield from ((graph, portion) for portion in _by_subject(triples))
        else:
            yield graph, triples


def _by_subject(triples: list[Triple]) -> Iterator[list[Triple]]:
    portion: list[Triple] = []
    for _, group in groupby(sorted(triples, key=_subject), key=_subject):
        portion.extend(group)
        if len(portion) >= PORTION:
            yield portion
            portion = []
    yield portion


def _subject(triple: Triple) -> str:
    return str(triple.subject)


def _broken(graph: str, triples: list[Triple]) -> Iterator[Violation]:
    import pyshacl
    import rdflib
    from rdflib.namespace import RDF

    shapes, owners = _shapes()
    _, report, _ = pyshacl.validate(as_rdflib(triples), shacl_graph=shapes, inference="none", inplace=True)
    sh = rdflib.Namespace(_SH)
    if not isinstance(report, rdflib.Graph):
        raise InputRefused(graph or "the default graph", f"can't be validated: {report!r}")
    for result in report.subjects(RDF.type, sh.ValidationResult):
        shape = owners[report.value(result, sh.sourceShape)]
        severity = str(shapes.value(shape, sh.severity)).removeprefix(_SH).lower()
        message = str(shapes.value(shape, sh.message))
        yield Violation(graph, str(report.value(result, sh.focusNode)), shape.removeprefix(SHAPES), message, severity)


@cache
def _shapes() -> tuple[rdflib.Graph, dict[Node | None, rdflib.URIRef]]:
    """All shapes, and the named shape to which each nested one belongs."""
    import rdflib
    from rdflib.namespace import RDF

    triples: list[Triple] = []
    for file in sorted((folder("ontology") / "shapes").glob("*.ttl")):
        triples.extend(quad.triple for quad in parse(path=str(file), format=RdfFormat.TURTLE))
    graph = as_rdflib(triples)
    sh = rdflib.Namespace(_SH)
    owners: dict[Node | None, rdflib.URIRef] = {}
    for shape in graph.subjects(RDF.type, sh.NodeShape):
        if isinstance(shape, rdflib.URIRef):
            owners |= dict.fromkeys((shape, *graph.objects(shape, sh.property)), shape)
    return graph, owners


def as_rdflib(triples: Iterable[Triple]) -> rdflib.Graph:
    """The triples as a graph of rdflib, literals as they are written."""
    import rdflib

    graph = rdflib.Graph()
    for triple in triples:
        predicate = rdflib.URIRef(triple.predicate.value)
        graph.add((_term(triple.subject), predicate, _term(triple.object)))
    return graph


def _term(term: object) -> Node:
    import rdflib

    match term:
        case NamedNode():
            return rdflib.URIRef(term.value)
        case BlankNode():
            return rdflib.BNode(term.value)
        case Literal():
            if term.language:
                return rdflib.Literal(term.value, lang=term.language)
            return rdflib.Literal(term.value, datatype=rdflib.URIRef(term.datatype.value), normalize=False)
        case _:
            raise InputRefused("input", "a triple within a triple can't be validated")
