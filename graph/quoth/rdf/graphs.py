"""The graphs that Quoth writes to, and the IRIs of nodes that the model does not name."""

from __future__ import annotations

import re

from pyoxigraph import NamedNode

from quoth.model.extraction import Extraction, Run
from quoth.model.identity import BASE, short_hash
from quoth.model.span import Span


def derived(base: str = BASE) -> NamedNode:
    """Where linking writes; can be dropped and rebuilt."""
    return NamedNode(f"{base}graph/derived")


def judgements(base: str = BASE) -> NamedNode:
    """What people decided; never rebuilt."""
    return NamedNode(f"{base}graph/judgements")


def runs(base: str = BASE) -> NamedNode:
    """Which activity made which graph."""
    return NamedNode(f"{base}graph/runs")


def ledger(base: str = BASE) -> NamedNode:
    """Clock times; never exported."""
    return NamedNode(f"{base}graph/ledger")


DERIVED = derived()
JUDGEMENTS = judgements()
RUNS = runs()
LEDGER = ledger()

_DOCUMENT = re.compile(r"(.*/)d/[0-9a-f]+(?:/.*)?")


def base_of(iri: str) -> str:
    """The base under which a document, or a thing under it, was named; `BASE` where the form is not Quoth's."""
    found = _DOCUMENT.fullmatch(iri)
    return found[1] if found else BASE


def run_hash(run: Run) -> str:
    """16 hex digits of program, version, extractor, model and settings."""
    settings = [part for pair in run.settings for part in pair]
    return short_hash(run.program, run.version, run.extractor, run.model or "", *settings, length=16)


def run_graph(extraction: Extraction) -> NamedNode:
    """The named graph of one document and run: ``<document>/run/<hash>``."""
    return NamedNode(f"{extraction.document.iri}/run/{run_hash(extraction.run)}")


def activity(graph: NamedNode) -> NamedNode:
    """The activity that made a document's graph."""
    return NamedNode(f"{graph.value}/activity")


def software(graph: NamedNode) -> NamedNode:
    """The program, with version, model and settings, that made a document's graph; shared by all documents it read."""
    return NamedNode(f"{base_of(graph.value)}software/{graph.value.rsplit('/', 1)[1]}")


def span_node(document: str, span: Span) -> NamedNode:
    """A stretch of a document's text: ``<document>/t<start>-<end>``."""
    return NamedNode(f"{document}/t{span.start}-{span.end}")


def comparison_node(one: str, other: str, base: str = BASE) -> NamedNode:
    """A comparison is named by its unordered pair of things, so that a judgement on it survives relinking."""
    return NamedNode(f"{base}comparison/{short_hash(*sorted((one, other)), length=16)}")


def derivation_node(formula: str, result: str | None, inputs: tuple[str, ...], base: str = BASE) -> NamedNode:
    """A derivation is named by its formula and its figures, so that a judgement on it survives relinking."""
    return NamedNode(f"{base}derivation/{short_hash(formula, result or '', *inputs, length=16)}")
