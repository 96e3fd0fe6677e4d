#!/usr/bin/env python3
"""Score verdicts on pairs of passages. Standard library only.

score.py GOLD.jsonl ANSWERS.jsonl [--json] [--list]     ANSWERS as `run.py GOLD.jsonl` prints them
score.py --self-test                                    the gold scores 100 against itself, nothing found scores low

An answer is one object an `id` with `comparability` (of a to b), `differs_in`, `verdict` and `a_side`. A pair without an answer counts as
different and incomparable. `--list` names the pairs wrongly called contradictions: for the half that may be looked at.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

Row = dict[str, Any]
VERDICTS = ("agrees", "contradicts", "drifts", "rebuts", "denies", "fits", "same-quote", "derived", "incomparable")
SILENT: Row = {"comparability": "different", "differs_in": [], "verdict": "incomparable", "a_side": None}


def percent(part: float, whole: float) -> float:
    """A share in per cent, 0 of nothing."""
    return round(100 * part / whole, 1) if whole else 0.0


def f1(right: int, said: int, meant: int) -> dict[str, float]:
    """Precision, recall and F1 in per cent."""
    return {"p": percent(right, said), "r": percent(right, meant), "f1": percent(2 * right, said + meant)}


def by_verdict(pairs: list[tuple[Row, Row]]) -> dict[str, dict[str, float]]:
    """Precision, recall, F1 and number of each verdict."""
    said = Counter(answer["verdict"] for _, answer in pairs)
    meant = Counter(gold["verdict"] for gold, _ in pairs)
    right = Counter(gold["verdict"] for gold, answer in pairs if gold["verdict"] == answer["verdict"])
    return {v: {**f1(right[v], said[v], meant[v]), "n": meant[v]} for v in VERDICTS}


def macro(table: dict[str, dict[str, float]]) -> float:
    """Mean F1 over the nine verdicts; one that occurs nowhere in the gold is left out."""
    scores = [row["f1"] for row in table.values() if row["n"]]
    return round(sum(scores) / len(scores), 1) if scores else 0.0


def by_subject(pairs: list[tuple[Row, Row]]) -> dict[str, dict[str, int]]:
    """Pairs, right verdicts and false contradictions of each subject."""
    table: dict[str, Counter[str]] = {}
    for gold, answer in pairs:
        row = table.setdefault(gold["subject"], Counter(pairs=0, right=0, false_contradictions=0))
        row.update(pairs=1, right=gold["verdict"] == answer["verdict"], false_contradictions=is_false(gold, answer))
    return {subject: dict(row) for subject, row in sorted(table.items())}


def is_false(gold: Row, answer: Row) -> bool:
    """Whether a contradiction is called where there is none."""
    return bool(answer["verdict"] == "contradicts" != gold["verdict"])


def sides(pairs: list[tuple[Row, Row]]) -> float:
    """How often the dependent or answering side is the right one, where the verdict is right and has such a side."""
    sided = [(g, a) for g, a in pairs if g["a_side"] and g["verdict"] == a["verdict"]]
    return percent(sum(g["a_side"] == a["a_side"] for g, a in sided), len(sided))


def differing(pairs: list[tuple[Row, Row]]) -> dict[str, float]:
    """Precision, recall and F1 of the dimensions said to differ, over all pairs."""
    sets = [(set(g["differs_in"]), set(a["differs_in"])) for g, a in pairs]
    return f1(sum(len(g & a) for g, a in sets), sum(len(a) for _, a in sets), sum(len(g) for g, _ in sets))


def score(gold: list[Row], answers: dict[str, Row]) -> dict[str, Any]:
    """All measures, in per cent unless they are counts."""
    pairs = [(g, {**SILENT, **answers.get(g["id"], {})}) for g in gold]
    table = by_verdict(pairs)
    same = {key: sum(g[key] == a[key] for g, a in pairs) for key in ("verdict", "comparability")}
    return {
        "pairs": len(pairs),
        "compared": sum(bool(a.get("rule")) for _, a in pairs),
        "verdict_accuracy": percent(same["verdict"], len(pairs)),
        "verdict_macro_f1": macro(table),
        "comparability_accuracy": percent(same["comparability"], len(pairs)),
        "differs_in": differing(pairs),
        "contradicts": table["contradicts"],
        "a_side": sides(pairs),
        "verdicts": table,
        "subjects": by_subject(pairs),
        "false_contradictions": [f"{g['id']} {g['verdict']}" for g, a in pairs if is_false(g, a)],
    }


def read(path: str | Path) -> list[Row]:
    """The objects of a JSON Lines file."""
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]


def self_test() -> None:
    """Raises AssertionError unless the gold scores 100 against itself and silence or a constant answer scores low."""
    for half in ("dev", "test"):
        gold = read(Path(__file__).parent / f"{half}.jsonl")
        full = score(gold, {g["id"]: g for g in gold})
        keys = ("verdict_accuracy", "verdict_macro_f1", "comparability_accuracy", "a_side")
        assert all(full[key] == 100.0 for key in keys), full
        assert full["differs_in"]["f1"] == full["contradicts"]["f1"] == 100.0, full
        assert not full["false_contradictions"], full
        silent = score(gold, {})
        assert silent["verdict_macro_f1"] < 10, silent
        assert silent["contradicts"]["r"] == 0, silent
        alarm = score(gold, {g["id"]: {"verdict": "contradicts"} for g in gold})
        assert alarm["contradicts"]["r"] == 100 > 30 > alarm["contradicts"]["p"], alarm
        assert len(alarm["false_contradictions"]) == sum(g["verdict"] != "contradicts" for g in gold)
    print("self-test passed")


def show(result: dict[str, Any], named: bool) -> None:
    """The measures as lines for a reader."""
    print(f"{result['pairs']} pairs, {result['compared']} with a comparison that covers the marked spans")
    for key in ("verdict_accuracy", "verdict_macro_f1", "comparability_accuracy", "a_side"):
        print(f"{key:24} {result[key]:5.1f}")
    rows = {"differs_in": result["differs_in"], **result["verdicts"]}
    for name, row in rows.items():
        count = f"  n {row['n']}" if "n" in row else ""
        print(f"{name:24} P {row['p']:5.1f}  R {row['r']:5.1f}  F1 {row['f1']:5.1f}{count}")
    for subject, row in result["subjects"].items():
        print(f"{subject:24} {row['right']} of {row['pairs']}, false contradictions {row['false_contradictions']}")
    print("false contradictions:", len(result["false_contradictions"]))
    if named:
        print(*result["false_contradictions"], sep="\n")


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", metavar="FILE", help="gold and answers")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--list", action="store_true", help="name the false contradictions")
    parser.add_argument("--self-test", action="store_true")
    args = parser.parse_args()
    if args.self_test:
        self_test()
        return 0
    if len(args.files) != 2:
        parser.error("two files are needed: gold and answers")
    result = score(read(args.files[0]), {r["id"]: r for r in read(args.files[1])})
    if args.json:
        print(json.dumps(result))
    else:
        show(result, args.list)
    return 0


if __name__ == "__main__":
    sys.exit(main())
