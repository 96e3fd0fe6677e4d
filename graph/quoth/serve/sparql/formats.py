"""The formats of answers and graphs, by the media types and short names that clients use."""

from __future__ import annotations

from quoth.serve import accept
from quoth.store.orders import JSON_RESULTS, N_TRIPLES

XML_RESULTS, CSV, TSV = "application/sparql-results+xml", "text/csv", "text/tab-separated-values"
TURTLE, JSON_LD, RDF_XML = "text/turtle", "application/ld+json", "application/rdf+xml"

RESULTS = {
    JSON_RESULTS: JSON_RESULTS,
    "application/json": JSON_RESULTS,
    XML_RESULTS: XML_RESULTS,
    "application/xml": XML_RESULTS,
    "text/xml": XML_RESULTS,
    CSV: CSV,
    TSV: TSV,
}
"""What SELECT and ASK may be answered with, the first by default."""

GRAPHS = {
    TURTLE: TURTLE,
    "application/x-turtle": TURTLE,
    N_TRIPLES: N_TRIPLES,
    "text/plain": N_TRIPLES,
    JSON_LD: JSON_LD,
    "application/json": JSON_LD,
    RDF_XML: RDF_XML,
    "application/xml": RDF_XML,
}
"""What CONSTRUCT, DESCRIBE and a graph may be answered with."""

SHORT = {
    "json": (JSON_RESULTS, JSON_LD),
    "xml": (XML_RESULTS, RDF_XML),
    "csv": (CSV, None),
    "tsv": (TSV, None),
    "turtle": (None, TURTLE),
    "ntriples": (None, N_TRIPLES),
    "jsonld": (None, JSON_LD),
}
"""For links, which can't carry headers: ``format=csv``."""

TEXTS = frozenset((TURTLE, CSV, TSV, N_TRIPLES, XML_RESULTS, RDF_XML))
"""Those whose header says that they are in UTF-8."""


def graph_format(accepted: str | None) -> str | None:
    """The format of a graph that a client likes best."""
    return accept.best(accepted, GRAPHS)


def result_format(accepted: str | None) -> str | None:
    """The same for rows."""
    return accept.best(accepted, RESULTS)


def header(media: str) -> str:
    """The value of ``Content-Type``."""
    return f"{media}; charset=utf-8" if media in TEXTS else media
