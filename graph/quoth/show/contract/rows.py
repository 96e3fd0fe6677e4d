"""The small objects: a document of ``quoth list``, a query of ``quoth queries``, the label of ``quoth compare``."""

from __future__ import annotations

from quoth.ask.library import Query
from quoth.model import Document
from quoth.show.contract.trace import named_source_json
from quoth.show.contract.values import Json


def listed_json(document: Document, statements: int, figures: int) -> Json:
    """One document held, with how much was read out of it."""
    kind = {"kind": document.kind.value, "language": document.language}
    return named_source_json(document) | kind | {"statements": statements, "figures": figures}


def query_json(query: Query) -> Json:
    """One query of the library: its name, what it answers and what it takes."""
    return {
        "name": query.name,
        "summary": query.summary,
        "question": query.question,
        "tags": list(query.tags),
        "columns": list(query.columns),
        "parameters": [{"name": name, "type": kind.value} for name, kind in query.params],
    }


def label_json(label: str, confidence: float, explanation: str, id: object = None) -> Json:
    """Whether A bears out B (``entailment``), leaves it open (``neutral``) or speaks against it (``contradiction``)."""
    known = {} if id is None else {"id": id}
    return known | {"label": label, "confidence": confidence, "explanation": explanation}
