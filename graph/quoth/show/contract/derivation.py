"""A derivation as a JSON object of ``quoth trace`` and ``quoth show``."""

from __future__ import annotations

from quoth.ask.parts import Derived, FigureIn
from quoth.show.contract.values import Json, number


def derivation_json(derived: Derived) -> Json:
    """What follows from some figures: formula, inputs, what comes out, what is printed for it, and by how much that differs."""
    found = derived.derivation
    return {
        "formula": found.formula.value,
        "finding": found.finding.value,
        "inputs": [_figure(figure) for figure in derived.inputs],
        "result": _figure(derived.result) if derived.result else None,
        "yields": number(found.yields),
        "lower": number(found.lower),
        "upper": number(found.upper),
        "unit": found.unit,
        "counted": found.counted,
        "difference": number(found.difference),
        "expression": found.expression,
        "explanation": found.explanation,
        "rule": found.rule,
        "confidence": found.confidence,
        "status": found.status.value,
    }


def _figure(found: FigureIn) -> Json:
    return {
        "figure": found.iri,
        "document": found.extraction.document.iri,
        "span": found.figure.span.pair(),
        "text": found.figure.printed,
    }
