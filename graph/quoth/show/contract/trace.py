"""A trace as the JSON object of ``quoth trace``."""

from __future__ import annotations

from quoth.ask.parts import Compared, FigureIn, Hop, StatementIn, Trace, TraceRoot
from quoth.model import Document
from quoth.show.contract.comparison import asserter_json, comparison_json, drift_json, source_json
from quoth.show.contract.derivation import derivation_json
from quoth.show.contract.extraction import figure_json, statement_json
from quoth.show.contract.values import Json, date
from quoth.show.words import sentence, statement_words


def trace_json(trace: Trace) -> Json:
    """One figure with its chain, its roots and who says otherwise.

    Ids within ``figure`` are those of its own document's extraction; agents, statements and documents of the chain are
    named by IRI, since they may lie in several documents.
    """
    return {
        "figure": figure_in_json(trace.figure),
        "chain": [hop_json(hop) for hop in trace.chain],
        "roots": [root_json(root) for root in trace.roots],
        "documents": trace.documents,
        "contradicted_by": [compared_json(compared) for compared in trace.contradicted_by],
        "disputed_by": [statement_in_json(found) for found in trace.disputed_by],
        "same_as": [figure_in_json(found) for found in trace.same_as],
        "questions": list(trace.questions),
        "derivations": [derivation_json(derived) for derived in trace.derivations],
        "exact": trace.exact,
    }


def named_source_json(document: Document) -> Json:
    """A document with what people call it."""
    named = {"title": document.title, "publisher_name": document.publisher, "published": date(document.published)}
    return source_json(document) | named | {"url": document.url}


def figure_in_json(found: FigureIn) -> Json:
    """A figure with its document, its sentence and its asserter's name."""
    return figure_json(found.figure) | {
        "document": named_source_json(found.extraction.document),
        "asserted_by": asserter_json(found.extraction, found.figure.asserter),
        "sentence": sentence(found.figure, found.extraction),
    }


def statement_in_json(found: StatementIn) -> Json:
    """A statement with its document, its words and its speaker's name."""
    return statement_json(found.statement) | {
        "document": named_source_json(found.extraction.document),
        "said_by": asserter_json(found.extraction, found.statement.speaker),
        "text": statement_words(found.statement, found.extraction),
    }


def hop_json(hop: Hop) -> Json:
    """One station of a chain."""
    return {
        "agent": {"iri": hop.agent.iri, "name": hop.agent.name} if hop.agent else None,
        "statement": hop.statement.iri if hop.statement else None,
        "document": hop.document,
        "cue": hop.cue,
        "held": hop.held,
        "link": hop.link.value,
        "depth": hop.depth,
        "inferred": hop.inferred,
        "drift": [drift_json(drift) for drift in hop.drift],
    }


def root_json(root: TraceRoot) -> Json:
    """Where a chain ends; of a document that nobody holds also whom to ask for it."""
    return {"iri": root.iri, "kind": root.kind, "name": root.name, "held": root.held, "issuer": root.issuer}


def compared_json(compared: Compared) -> Json:
    """A comparison with both its sides."""
    return comparison_json(compared.comparison, compared.a, compared.b)
