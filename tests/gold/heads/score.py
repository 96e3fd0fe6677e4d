#!/usr/bin/env python3
"""Score dates, publishers and authors read from heads against the gold. Standard library only.

score.py GOLD.jsonl PRED.jsonl [--half dev|test]     PRED as `quoth extract --jsonl GOLD.jsonl` prints it
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

SLOTS = ("date", "publisher", "authors")


def values(given: Any) -> set[str]:
    """What a slot holds, for comparison: without case and a leading article."""
    many: Iterable[str] = given if isinstance(given, list) else [given] if given else []
    return {value.lower().removeprefix("the ") for value in many}


def answer(printed: dict[str, Any]) -> dict[str, Any]:
    """Date, publisher and authors of a document as `quoth extract` prints it."""
    document = printed["document"]
    return {"date": document["published"], "publisher": document["publisher_name"], "authors": document["author_names"]}


def score(gold: list[dict[str, Any]], found: list[dict[str, Any]]) -> dict[str, tuple[int, int, int]]:
    """For each slot how many values are right, given and wanted."""
    counts = {slot: [0, 0, 0] for slot in SLOTS}
    for row, printed in zip(gold, found, strict=True):
        given = answer(printed)
        for slot in SLOTS:
            if row["head"][slot] == "?":
                continue
            right, got = values(row["head"][slot]), values(given[slot])
            for k, number in enumerate((len(right & got), len(got), len(right))):
                counts[slot][k] += number
    return {slot: (a, b, c) for slot, (a, b, c) in counts.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("pred", type=Path)
    parser.add_argument("--half", choices=("dev", "test"))
    args = parser.parse_args()
    gold, found = (
        [json.loads(line) for line in path.read_text("utf-8").splitlines()] for path in (args.gold, args.pred)
    )
    for half in (args.half,) if args.half else ("dev", "test"):
        pairs = [(g, f) for g, f in zip(gold, found, strict=True) if g["half"] == half]
        for slot, (right, given, wanted) in score([g for g, _ in pairs], [f for _, f in pairs]).items():
            precision, recall = 100 * right / max(given, 1), 100 * right / max(wanted, 1)
            print(
                f"{half:5} {slot:10} {right} right of {given} given and {wanted} wanted: P {precision:.1f} R {recall:.1f}"
            )


if __name__ == "__main__":
    main()
