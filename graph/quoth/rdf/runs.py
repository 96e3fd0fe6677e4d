"""Which run made a document's graph, and, apart from it, when."""

from __future__ import annotations

import datetime as dt

from pyoxigraph import Literal, NamedNode, Quad

from quoth.model import Extraction, Run
from quoth.rdf import terms as q
from quoth.rdf.index import Index, Node
from quoth.rdf.sheet import Sheet


def run_quads(extraction: Extraction) -> list[Quad]:
    """The quads about one run in the graph of runs: an activity and the software, with version, model and settings."""
    graph, run = q.run_graph(extraction), extraction.run
    activity, software, document = q.activity(graph), q.software(graph), NamedNode(extraction.document.iri)
    sheet = Sheet(q.runs(q.base_of(extraction.document.iri)))
    sheet.add(graph, q.WAS_GENERATED_BY, activity)
    sheet.add(graph, q.WAS_DERIVED_FROM, document)
    sheet.add(activity, q.TYPE, q.ACTIVITY)
    sheet.add(activity, q.USED, document)
    sheet.add(activity, q.WAS_ASSOCIATED_WITH, software)
    sheet.add(software, q.TYPE, q.SOFTWARE_AGENT)
    sheet.text(software, q.NAME, run.program)
    sheet.text(software, q.SOFTWARE_VERSION, run.version)
    sheet.text(software, q.EXTRACTOR, run.extractor)
    sheet.text(software, q.MODEL, run.model)
    sheet.ordered(software, q.SETTING, pairs_out(run.settings))
    return sheet.quads


def ledger_quads(extraction: Extraction, at: dt.datetime) -> list[Quad]:
    """When the run ended, in the ledger.

    Raises:
        ValueError: when ``at`` names no time zone.
    """
    if at.tzinfo is None:
        raise ValueError("a time in the ledger needs a time zone")
    sheet = Sheet(q.ledger(q.base_of(extraction.document.iri)))
    stamp = at.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    sheet.add(q.activity(q.run_graph(extraction)), q.ENDED_AT, Literal(stamp, datatype=q.DATE_TIME))
    return sheet.quads


def decode_run(index: Index) -> Run:
    """The one run among some quads, the default run where there is none.

    Raises:
        ValueError: when there are several.
    """
    found = index.of_type(q.SOFTWARE_AGENT)
    if len(found) > 1:
        raise ValueError(f"expected one run, found {len(found)}")
    return _run(found[0]) if found else Run()


def _run(node: Node) -> Run:
    return Run(
        program=node.one(q.NAME),
        version=node.one(q.SOFTWARE_VERSION),
        extractor=node.one(q.EXTRACTOR),
        model=node.maybe(q.MODEL),
        settings=pairs_in(node.all(q.SETTING)),
    )


def pairs_out(pairs: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """Pairs as ``key=value``; a key has no ``=`` in it."""
    return tuple(f"{key}={value}" for key, value in pairs)


def pairs_in(texts: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """``key=value`` as pairs."""
    found = (text.partition("=") for text in texts)
    return tuple((key, value) for key, _, value in found)
