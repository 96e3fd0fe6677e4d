#!/usr/bin/env python3
"""Score figures and table cells against the gold: value F1 and the accuracy of every slot. Standard library only.

score.py GOLD.jsonl PRED.jsonl [--half dev|test] [--json]     PRED as `quoth extract --jsonl GOLD.jsonl` prints it
score.py --tables GOLD.jsonl PRED.jsonl                       figures with `row` and `column`
score.py --self-test                                          the gold scores 100 against itself, nothing scores 0
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

Row = dict[str, Any]
WORD = re.compile(r"\w+")
SMALL = frozenset("the a an of".split())
KNOWN = ("place", "period", "kind")  # slots whose known and unknown halves are printed apart


def number(x: Any) -> float | None:
    """A JSON number or a numeral in a string."""
    return None if x is None else float(x)


def plain(text: str | None) -> tuple[str, ...]:
    """Lower-case words without articles."""
    return tuple(w for w in WORD.findall((text or "").lower().replace("’", "'")) if w not in SMALL)


def dice(a: str | None, b: str | None) -> float:
    """Twice the shared words over the sizes of both; 1 where both are empty."""
    x, y = Counter(plain(a)), Counter(plain(b))
    total = sum(x.values()) + sum(y.values())
    return 2 * sum((x & y).values()) / total if total else 1.0


def stem(word: str | None) -> tuple[str, ...]:
    """Words without the common endings of verbs."""
    return tuple(re.sub(r"(?:ied|ing|ed|en|es|s|e|y)$", "", w) or w for w in plain(word))


def unit(text: str | None) -> tuple[str, ...]:
    """A unit without commas, hyphens and plurals."""
    return tuple(re.sub(r"s$", "", w) for w in plain((text or "count").replace(",", "")))


def flat(figure: Row) -> Row:
    """A figure with its scope's slots beside the others, however they were nested."""
    return {**figure, **figure.get("scope", {})}


def joined(figure: Row, slot: str) -> str:
    """A list of phrases as one."""
    return " ".join(figure.get(slot) or [])


def same_place(gold: Row, pred: Row) -> bool:
    """The smallest gold place is there, and nothing that gold lacks."""
    want = [plain(p) for p in gold["place"]]
    got = {plain(p) for p in pred.get("place") or []}
    if not want or not got:
        return not want and not got
    return want[0] in got and got <= set(want)


def same_period(gold: Row, pred: Row) -> bool:
    """The same dates; where gold has a phrase alone, no dates and half the words of the phrase."""
    if (gold["from"], gold["to"]) != (pred.get("from"), pred.get("to")):
        return False
    phrase = gold.get("period_text")
    if gold["from"] or gold["to"] or "period_text" not in gold:
        return True
    return dice(phrase, pred.get("period_text")) >= 0.5


def equal(slot: str) -> Callable[[Row, Row], bool]:
    """A slot that must be the same, a missing one being null."""
    return lambda gold, pred: gold[slot] == pred.get(slot)


def equal_numbers(*slots: str) -> Callable[[Row, Row], bool]:
    """Numbers that must be the same."""
    return lambda gold, pred: all(number(gold[s]) == number(pred.get(s)) for s in slots)


TESTS: dict[str, Callable[[Row, Row], bool]] = {
    "bounds": equal_numbers("lower", "upper"),
    "comparator": equal("comparator"),
    "direction": equal("direction"),
    "unit": lambda g, p: unit(g["unit"]) == unit(p.get("unit")),
    "of": equal_numbers("of"),
    "counted": lambda g, p: dice(g["counted"], p.get("counted")) >= 0.5,
    "event": lambda g, p: stem(g["event"]) == stem(p.get("event")),
    "kind": lambda g, p: g["kind"] == (p.get("kind") or "unknown"),
    "place": same_place,
    "period": same_period,
    "population": lambda g, p: dice(joined(g, "population"), joined(p, "population")) >= 0.5,
    "total": lambda g, p: g["total"] == bool(p.get("total")),
}
CELLS = ("counted", "place", "period", "unit", "kind", "population", "direction", "total")


def same_value(gold: Row, pred: Row) -> bool:
    """Equal values; for a range equal bounds."""
    if gold["value"] is not None or pred.get("value") is not None:
        return equal_numbers("value")(gold, pred)
    return equal_numbers("lower", "upper")(gold, pred)


def known(slot: str, gold: Row) -> bool:
    """Whether gold knows this slot."""
    if slot == "kind":
        return bool(gold["kind"] != "unknown")
    if slot == "period":
        return bool(gold["from"] or gold["to"] or gold.get("period_text"))
    return bool(gold[slot])


def shared(start: int, end: int, other: tuple[int, int]) -> int:
    """How many characters two stretches share."""
    return max(0, min(end, other[1]) - max(start, other[0]))


def stretch(quote: str, text: str) -> list[tuple[int, int]]:
    """Every place where a phrase stands by itself."""
    return [m.span() for m in re.finditer(r"(?<!\w)" + re.escape(quote) + r"(?!\w)", text)]


def fair(row: Row, preds: list[Row]) -> list[Row]:
    """Predictions that count: those whose number stands in an unscored stretch are put aside."""
    aside = [s for q in row["unscored"] for s in stretch(q, row["text"])]
    gold = [(f["at"], f["at"] + len(f["quote"])) for f in row["figures"]]

    def counts(pred: Row) -> bool:
        a, b = pred.get("number") or pred["span"]
        return any(shared(a, b, s) for s in gold) or not any(shared(a, b, s) for s in aside)

    return [p for p in preds if counts(p)]


def pair_figures(row: Row, preds: list[Row]) -> dict[int, int]:
    """Gold to prediction one to one by overlap, equal values first."""
    found = []
    for i, g in enumerate(row["figures"]):
        for j, p in enumerate(preds):
            a, b = p["span"]
            common = shared(a, b, (g["at"], g["at"] + len(g["quote"])))
            if common:
                found.append((not same_value(g, p), -common, i, j))
    return one_to_one(sorted(found))


def one_to_one(found: list[tuple[bool, int, int, int]]) -> dict[int, int]:
    """The first of each."""
    pairs: dict[int, int] = {}
    for *_, i, j in found:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def pair_cells(row: Row, preds: list[Row]) -> dict[int, int]:
    """Gold to prediction by row and column."""
    at = {(p["row"], p["column"]): j for j, p in enumerate(preds)}
    return {i: at[c["row"], c["column"]] for i, c in enumerate(row["cells"]) if (c["row"], c["column"]) in at}


def parts(gold: list[Row], preds: list[Row], pairs: dict[int, int]) -> int:
    """In how many pairs the figure is a part of the same other figure, or of none."""
    ids = {p.get("id"): j for j, p in enumerate(preds)}
    right = 0
    for i, j in pairs.items():
        want, got = gold[i]["part_of"], preds[j].get("part_of")
        right += (want is None and got is None) or (
            want is not None and want in pairs and pairs[want] == ids.get(got, -1)
        )
    return right


def count(row: Row, raw: list[Row]) -> Counter[str]:
    """The counts of one passage or table."""
    table = "cells" in row
    preds = [flat(p) for p in (raw if table else fair(row, raw))]
    gold: list[Row] = row["cells"] if table else row["figures"]
    pairs = pair_cells(row, preds) if table else pair_figures(row, preds)
    c = Counter(gold=len(gold), pred=len(preds), paired=len(pairs))
    slots = CELLS if table else [s for s in TESTS if s != "total"]
    for slot in KNOWN:
        c[f"{slot}_of_known"] = sum(known(slot, g) for g in gold)
    for i, j in pairs.items():
        c["value"] += same_value({"lower": None, "upper": None, **gold[i]}, preds[j])
        for slot in slots:
            right = TESTS[slot](gold[i], preds[j])
            c[slot] += right
            if slot in KNOWN:
                c[f"{slot}_known" if known(slot, gold[i]) else f"{slot}_unknown"] += right
    if not table:
        c["part_of"] = parts(gold, preds, pairs)
    return c


def percent(part: float, whole: float) -> float:
    """A hundred times the ratio; 0 where there is nothing."""
    return round(100 * part / whole, 1) if whole else 0.0


def summary(c: Counter[str], slots: list[str]) -> dict[str, float]:
    """Value P, R, F1; each slot's accuracy over pairs and over all gold; known and unknown apart."""
    out = {
        "value_p": percent(c["value"], c["pred"]),
        "value_r": percent(c["value"], c["gold"]),
        "value_f1": percent(2 * c["value"], c["pred"] + c["gold"]),
    }
    for slot in slots:
        out[slot], out[f"{slot}_recall"] = percent(c[slot], c["paired"]), percent(c[slot], c["gold"])
    for slot in KNOWN:
        bases = {"known": c[f"{slot}_of_known"], "unknown": c["gold"] - c[f"{slot}_of_known"]}
        out.update({f"{slot}_{side}": percent(c[f"{slot}_{side}"], base) for side, base in bases.items() if base})
    return out


def score(gold: list[Row], pred: dict[str, Row], half: str | None = None) -> dict[str, dict[str, float]]:
    """Scores by half. ``pred`` maps ids to predictions; a missing one counts as empty."""
    totals: dict[str, Counter[str]] = {}
    for row in gold:
        if half in (None, row["half"]):
            totals.setdefault(row["half"], Counter()).update(count(row, pred.get(row["id"], {}).get("figures", [])))
    slots = list(CELLS) if gold and "cells" in gold[0] else [*(s for s in TESTS if s != "total"), "part_of"]
    return {h: summary(c, slots) for h, c in sorted(totals.items())}


def as_prediction(row: Row) -> Row:
    """The gold of a passage or table in the shape of a prediction."""
    if "cells" in row:
        return {"figures": row["cells"]}
    figures = []
    for i, f in enumerate(row["figures"]):
        scope = {k: f[k] for k in ("place", "from", "to", "period_text", "population")}
        above = None if f["part_of"] is None else f"f{f['part_of']}"
        figures.append(
            {**f, "id": f"f{i}", "span": [f["at"], f["at"] + len(f["quote"])], "scope": scope, "part_of": above}
        )
    return {"figures": figures}


def read(path: str | Path) -> list[Row]:
    """The objects of a JSON Lines file."""
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]


def self_test() -> None:
    """Raises AssertionError unless gold scores 100 against itself and nothing scores 0."""
    for name in ("figures.jsonl", "tables.jsonl"):
        gold = read(Path(__file__).parent / name)
        for values in score(gold, {r["id"]: as_prediction(r) for r in gold}).values():
            wrong = {k: v for k, v in values.items() if v != 100.0}
            assert not wrong, (name, wrong)
        for values in score(gold, {}).values():
            assert not any(values.values()), (name, values)
    print("self-test passed")


def show(scores: dict[str, dict[str, float]]) -> None:
    """A table to read."""
    for half, values in scores.items():
        print(f"{half}: value P {values['value_p']}  R {values['value_r']}  F1 {values['value_f1']}")
        for slot in (k[: -len("_recall")] for k in values if k.endswith("_recall")):
            apart = ""
            if slot in KNOWN:
                sides = {s: values.get(f"{slot}_{s}") for s in ("known", "unknown")}
                apart = "".join(f"  where {s} {v:5.1f}" for s, v in sides.items() if v is not None)
            print(f"  {slot:11} of pairs {values[slot]:5.1f}  of gold {values[slot + '_recall']:5.1f}{apart}")


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", metavar="FILE", help="gold and predictions")
    parser.add_argument("--half", choices=("dev", "test"))
    parser.add_argument("--tables", action="store_true", help="the gold file holds tables (seen from the file as well)")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--self-test", action="store_true")
    args = parser.parse_args()
    if args.self_test:
        self_test()
        return 0
    if len(args.files) != 2:
        parser.error("two files are needed: gold and predictions")
    scores = score(read(args.files[0]), {r["id"]: r for r in read(args.files[1])}, args.half)
    if args.json:
        print(json.dumps(scores))
    else:
        show(scores)
    return 0


if __name__ == "__main__":
    sys.exit(main())
