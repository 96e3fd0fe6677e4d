"""A comparison as the JSON object of ``quoth contradictions`` and ``quoth compare``."""

from __future__ import annotations

from quoth.model import Comparison, Document, Drift, Extraction, Side, Span, Statement
from quoth.rdf.comparisons import own_iri
from quoth.show.contract.values import Json


def comparison_json(comparison: Comparison, extraction_of_a: Extraction, extraction_of_b: Extraction) -> Json:
    """One unordered pair with its one verdict; both sides with their words, spans and asserters.

    Raises:
        LookupError: when an extraction does not hold the side that it is given for.
    """
    return {
        "iri": own_iri(comparison),
        "a": side_json(comparison.a, extraction_of_a),
        "b": side_json(comparison.b, extraction_of_b),
        "comparability": comparison.comparability.value,
        "verdict": comparison.verdict.value,
        "differs_in": [dimension.value for dimension in comparison.differs_in],
        "drift": [drift_json(drift) for drift in comparison.drift],
        "parts": list(comparison.parts),
        "explanation": comparison.explanation,
        "rule": comparison.rule,
        "confidence": comparison.confidence,
        "status": comparison.status.value,
    }


def drift_json(drift: Drift) -> Json:
    """One thing that changed between two renderings."""
    return {
        "dimension": drift.dimension.value,
        "from": drift.before,
        "to": drift.after,
        "change": drift.change.value,
        "introduced_in": drift.introduced_in,
    }


def source_json(document: Document) -> Json:
    """Which document: enough to find it again and to check its text."""
    return {"iri": document.iri, "path": document.path, "sha256": document.sha256}


def side_json(side: Side, extraction: Extraction) -> Json:
    """A figure or a statement of a pair."""
    return _figure_side(side, extraction) if side.is_figure else _statement_side(side, extraction)


def _figure_side(side: Side, extraction: Extraction) -> Json:
    figure = next((f for f in extraction.figures if f.iri == side.thing), None)
    if figure is None:
        raise LookupError(f"{extraction.document.iri} holds no figure {side.thing}")
    return {
        "document": source_json(extraction.document),
        "figure": figure.iri,
        "span": figure.span.pair(),
        "text": figure.printed,
        "asserter": asserter_json(extraction, figure.asserter),
    }


def _statement_side(side: Side, extraction: Extraction) -> Json:
    statement = next((s for s in extraction.statements if s.iri == side.thing), None)
    if statement is None:
        raise LookupError(f"{extraction.document.iri} holds no statement {side.thing}")
    span = statement_span(statement)
    return {
        "document": source_json(extraction.document),
        "statement": statement.iri,
        "span": span.pair(),
        "text": span.text(extraction.document.text),
        "asserter": asserter_json(extraction, statement.speaker),
    }


def statement_span(statement: Statement) -> Span:
    """Where a statement stands: its content, else its cue, else its source; empty at 0 for a publisher's narration."""
    found = statement.content or statement.cue or statement.source
    return Span.covering(found) if found else Span(0, 0)


def asserter_json(extraction: Extraction, id: str | None) -> Json | None:
    """Who puts something forward, where that is known."""
    agent = extraction.agent(id)
    return {"iri": agent.iri, "name": agent.name} if agent else None
