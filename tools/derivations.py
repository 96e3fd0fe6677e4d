"""Draws the derivations of passages, as `tests/gold/derivations/score.py` scores them.

    python tools/derivations.py tests/gold/derivations/derivations.jsonl > drawn.jsonl

A line in: ``{"id", "text", "published"?}``; a line out: ``{"id", "derivations": [{"formula", "finding", "yields", "spans", …}]}``.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from quoth.extract import load
from quoth.link import link_one
from quoth.model import Derivation, Extraction, PartialDate
from quoth.read import read_text


def drawn(extraction: Extraction) -> list[dict[str, Any]]:
    """The derivations of one document with the spans of their figures."""
    spans = {f.iri: [min(f.number.start, f.span.end), max(f.number.end, f.span.end)] for f in extraction.figures}
    return [_told(d, spans) for d in link_one(extraction).derivations]


def _told(found: Derivation, spans: dict[str, list[int]]) -> dict[str, Any]:
    return {
        "formula": found.formula.value,
        "finding": found.finding.value,
        "yields": float(found.yields),
        "spans": [spans[iri] for iri in found.figures],
        "explanation": found.explanation,
        "confidence": found.confidence,
    }


def main(path: str) -> None:
    """Prints a line for each line of a file."""
    extractor = load()
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        published = PartialDate(row["published"]) if row.get("published") else None
        extraction = extractor.extract(read_text(row["text"], f"{row['id']}.txt", published=published))
        print(json.dumps({"id": row["id"], "derivations": drawn(extraction)}, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1])
