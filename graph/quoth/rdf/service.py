"""What the SPARQL endpoint says of itself, by the SPARQL 1.1 Service Description."""

from __future__ import annotations

from pyoxigraph import NamedNode, Triple

from quoth.rdf.terms import PREFIXES

_SD = "http://www.w3.org/ns/sparql-service-description#"
_FORMATS = "http://www.w3.org/ns/formats/"
_TYPE = NamedNode(f"{PREFIXES['rdf']}type")

PREFIX = ("sd", _SD)
"""The vocabulary's usual prefix, and its IRI."""

_ANSWERS = ("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV")
_GRAPHS = ("Turtle", "N-Triples", "RDF_XML", "JSON-LD")


def service(endpoint: str, *, updates: bool) -> list[Triple]:
    """The service at ``endpoint`` (URL); ``updates`` says whether it takes any."""
    node, data, graph = (NamedNode(f"{endpoint}#{name}") for name in ("service", "dataset", "default"))
    languages = ("SPARQL11Query", *(("SPARQL11Update",) if updates else ()))
    return [
        Triple(node, _TYPE, _sd("Service")),
        Triple(node, _sd("endpoint"), NamedNode(endpoint)),
        *(Triple(node, _sd("supportedLanguage"), _sd(name)) for name in languages),
        *(Triple(node, _sd("resultFormat"), NamedNode(f"{_FORMATS}{name}")) for name in (*_ANSWERS, *_GRAPHS)),
        Triple(node, _sd("feature"), _sd("UnionDefaultGraph")),
        Triple(node, _sd("defaultDataset"), data),
        Triple(data, _TYPE, _sd("Dataset")),
        Triple(data, _sd("defaultGraph"), graph),
        Triple(graph, _TYPE, _sd("Graph")),
    ]


def _sd(name: str) -> NamedNode:
    return NamedNode(f"{_SD}{name}")
