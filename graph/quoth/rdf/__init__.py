"""The model as triples and back; the one place that spells vocabulary IRIs."""

from __future__ import annotations

from quoth.rdf.comparisons import comparison_iri, decode_comparison, own_iri
from quoth.rdf.decode import decode
from quoth.rdf.encode import encode
from quoth.rdf.judgements import decode_judgement, decode_judgements, encode_judgement
from quoth.rdf.links import decode_links, encode_links
from quoth.rdf.runs import ledger_quads, run_quads
from quoth.rdf.shapes import Violation, violations
from quoth.rdf.sharing import without_text
from quoth.rdf.turtle import to_nquads, to_trig, to_turtle

__all__ = [
    "Violation",
    "comparison_iri",
    "decode",
    "decode_comparison",
    "decode_judgement",
    "decode_judgements",
    "decode_links",
    "encode",
    "encode_judgement",
    "encode_links",
    "ledger_quads",
    "own_iri",
    "run_quads",
    "to_nquads",
    "to_trig",
    "to_turtle",
    "violations",
    "without_text",
]
