#!/usr/bin/env python3
"""What Quoth says of every pair, by its public interface: one JSON object a pair on standard output.

run.py GOLD.jsonl > answers.jsonl

Both passages become documents, and of all comparisons across the two the one counts whose sides cover the marked spans:
one that says something before an incomparable one, figures before statements, then the tightest. None found is incomparable.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from quoth import Workspace
from quoth.model import Comparability, Document
from quoth.read import read_text
from quoth.show.contract import comparison_json

Row = dict[str, Any]
NOTHING: Row = {"comparability": "different", "differs_in": [], "verdict": "incomparable", "a_side": None, "rule": None}
"""The answer where no comparison covers the marked spans."""


def document(row: Row, side: str) -> Document:
    """One passage of a pair, as ``quoth add`` would take it."""
    passage = row[side]
    name = f"{row['id']}-{side}.txt"
    return read_text(passage["text"], name, published=passage.get("published"), publisher=passage.get("publisher"))


def covers(side: Row, span: list[int], kind: str) -> bool:
    """Whether a side of a comparison is the marked number, or a statement that holds it or most of the marked content."""
    start, end = side["span"]
    shared = min(end, span[1]) - max(start, span[0])
    if "figure" in side:
        return kind == "figures" and shared > 0
    return shared > 0 if kind == "figures" else 2 * shared >= span[1] - span[0]


def rank(found: Row) -> tuple[bool, int, int]:
    """What is preferred among comparisons that cover the spans, least first."""
    sides = (found["a"], found["b"])
    statements = sum("statement" in s for s in sides)
    return found["verdict"] == "incomparable", statements, sum(s["span"][1] - s["span"][0] for s in sides)


def covering(row: Row, found: list[Row], a: str) -> Iterator[Row]:
    """The comparisons that cover the marked spans, with ``a_side``: the side of the pair that is their ``a``."""
    for comparison in found:
        a_side = "a" if comparison["a"]["document"]["iri"] == a else "b"
        other = "b" if a_side == "a" else "a"
        sides = ((comparison["a"], row["of"][a_side]), (comparison["b"], row["of"][other]))
        if all(covers(side, span, row["type"]) for side, span in sides):
            yield {**comparison, "a_side": a_side}


def answer(workspace: Workspace, row: Row) -> Row:
    """The comparison that counts for a pair, its comparability turned to that of the pair's ``a`` to its ``b``."""
    a, b = document(row, "a"), document(row, "b")
    compared = workspace.compare(a, b).compared
    found = [comparison_json(c.comparison, c.a, c.b) for c in compared]
    best = min(covering(row, found, a.iri), key=rank, default=NOTHING)
    relation = Comparability(best["comparability"])
    kept = {key: best[key] for key in ("differs_in", "verdict", "a_side", "rule")}
    turned = relation.converse if best["a_side"] == "b" else relation
    return {"id": row["id"], "comparability": turned.value, **kept, "explanation": best.get("explanation")}


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    lines = parser.parse_args().gold.read_text(encoding="utf-8").splitlines()
    workspace = Workspace("memory:")
    for line in lines:
        print(json.dumps(answer(workspace, json.loads(line)), ensure_ascii=False), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
