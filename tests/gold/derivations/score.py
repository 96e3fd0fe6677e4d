#!/usr/bin/env python3
"""Score derivations against the gold: precision and recall, of all and of those that miss. Standard library only.

score.py GOLD.jsonl PRED.jsonl [--half dev|test] [--json] [--show]   PRED as tools/derivations.py prints it
score.py --self-test                                                  the gold scores 100 against itself, nothing scores 0

A prediction is right when formula, finding and the numbers it is about are those of a derivation of the gold. One that the gold
allows costs nothing and earns nothing.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

Row = dict[str, Any]


def numbers(derivation: Row) -> list[Row]:
    """Inputs and result."""
    return [*derivation["inputs"], *([derivation["result"]] if derivation["result"] else [])]


def same(found: Row, gold: Row) -> bool:
    """Whether a prediction is one of the gold's: each of its spans holds a number of it, and each number lies in one."""
    formula = {"before": "change", "after": "change"}.get(found["formula"], found["formula"])
    starts = [n["at"] for n in numbers(gold)]
    held = all(any(a <= s < b for s in starts) for a, b in found["spans"])
    covered = all(any(a <= s < b for a, b in found["spans"]) for s in starts)
    return (formula, found["finding"]) == (gold["formula"], gold["finding"]) and held and covered


def close(one: float, other: float) -> bool:
    """Whether two values worked out are the same but for rounding."""
    return abs(one - other) <= 0.006 * max(abs(one), abs(other))


def judged(row: Row, predicted: list[Row]) -> tuple[list[Row], list[Row], list[Row]]:
    """The predictions that are right, those that are wrong, and what of the gold is missing."""
    missing, right, wrong = list(row["derivations"]), [], []
    for found in predicted:
        met = next((d for d in missing if same(found, d) and close(found["yields"], d["yields"])), None)
        if met is not None:
            right.append(found)
            missing.remove(met)
        elif not any(same(found, d) for d in row["allowed"]):
            wrong.append(found)
    return right, wrong, missing


def score(gold: list[Row], predicted: dict[str, list[Row]], half: str | None = None, show: bool = False) -> Row:
    """Per cent by half."""
    scores: Row = {}
    for each in (half,) if half else ("dev", "test"):
        rows = [r for r in gold if r["half"] == each]
        found = [judged(r, predicted.get(r["id"], [])) for r in rows]
        counts = [sum(len(f[i]) for f in found) for i in range(3)]
        quiet = [r for r in rows if not r["derivations"]]
        kept = sum(not f[1] for r, f in zip(rows, found, strict=True) if not r["derivations"])
        misses = [sum(d["finding"] == "misses" for f in found for d in f[i]) for i in range(3)]
        scores[each] = {
            "precision": percent(counts[0], counts[0] + counts[1]),
            "recall": percent(counts[0], counts[0] + counts[2]),
            "misses_precision": percent(misses[0], misses[0] + misses[1]),
            "misses_recall": percent(misses[0], misses[0] + misses[2]),
            "traps_kept": percent(kept, len(quiet)) if predicted else 0.0,
        }
        if show:
            tell(rows, found)
    return scores


def tell(rows: list[Row], found: list[tuple[list[Row], list[Row], list[Row]]]) -> None:
    """What is wrong and what is missing, on standard error."""
    for row, (_, wrong, missing) in zip(rows, found, strict=True):
        for name, some in (("wrong", wrong), ("missing", missing)):
            for d in some:
                told = [n["quote"] for n in numbers(d)] if "inputs" in d else [row["text"][a:b] for a, b in d["spans"]]
                print(f"{row['id']} {name}: {d['formula']} {d['finding']} {told}", file=sys.stderr)


def percent(part: int, whole: int) -> float:
    """Per cent to one digit, 0 of nothing."""
    return round(100 * part / whole, 1) if whole else 0.0


def as_predictions(row: Row) -> list[Row]:
    """The gold as a perfect reader would give it."""
    keep = ("formula", "finding", "yields")
    spans = [[[n["at"], n["at"] + len(n["quote"])] for n in numbers(d)] for d in row["derivations"]]
    return [{k: d[k] for k in keep} | {"spans": s} for d, s in zip(row["derivations"], spans, strict=True)]


def read(path: str | Path) -> list[Row]:
    """The objects of a JSON Lines file."""
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]


def self_test() -> None:
    """Raises AssertionError unless gold scores 100 against itself and nothing scores 0."""
    gold = read(Path(__file__).parent / "derivations.jsonl")
    for values in score(gold, {r["id"]: as_predictions(r) for r in gold}).values():
        assert set(values.values()) == {100.0}, values
    for values in score(gold, {}).values():
        assert not any(values.values()), values
    print("self-test passed")


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", metavar="FILE", help="gold and predictions")
    parser.add_argument("--half", choices=("dev", "test"))
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--self-test", action="store_true")
    args = parser.parse_args()
    if args.self_test:
        self_test()
        return 0
    if len(args.files) != 2:
        parser.error("two files are needed: gold and predictions")
    predicted = {r["id"]: r["derivations"] for r in read(args.files[1])}
    scores = score(read(args.files[0]), predicted, args.half, args.show)
    if args.json:
        print(json.dumps(scores))
        return 0
    for half, values in scores.items():
        print(f"{half:5} " + "  ".join(f"{name} {value:.1f}" for name, value in values.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
