#!/usr/bin/env python3
"""How far two annotations of the same passages agree, slot by slot. Standard library only.

agreement.py chains A.jsonl B.jsonl [--texts GOLD.jsonl] [--half dev|test] [--differences]
agreement.py figures A.jsonl B.jsonl …          (also tables)
agreement.py pairs ANNOTATIONS.jsonl [--differences]
agreement.py --self-test

Both files have one object an ``id`` in the format of ``chains/README.md`` or ``figures/README.md``; offsets, subject and
half may be missing from B. Units (hops, figures, cells) are paired first, with F1 of the pairing; then each slot is
compared over the pairs: percentage, and Cohen's kappa for slots with a closed set of values. For ``pairs`` one file holds both
annotations, as ``first`` and ``second``; what differs is compared by the mean Jaccard index, 1 where both name nothing.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

Row = dict[str, Any]
Pairs = list[tuple[Row, Row]]
HERE = Path(__file__).parent


def scorer(name: str) -> ModuleType:
    """The scorer of one of the sets, whose rules of likeness hold here too."""
    spec = importlib.util.spec_from_file_location(f"gold_score_{name}", HERE / name / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(name)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


CHAINS, FIGURES = scorer("chains"), scorer("figures")


def kappa(pairs: list[tuple[Any, Any]]) -> float | None:
    """Cohen's kappa of two raters; None where chance alone would agree always."""
    n = len(pairs)
    if not n:
        return None
    a, b = Counter(str(x) for x, _ in pairs), Counter(str(y) for _, y in pairs)
    seen = sum(str(x) == str(y) for x, y in pairs) / n
    chance = sum(a[k] * b[k] for k in a) / n**2
    return None if chance == 1 else round((seen - chance) / (1 - chance), 3)


def place(text: str, phrase: str, given: int | None) -> int:
    """Where a phrase starts: as given, else at its first occurrence as words, else -1."""
    if given is not None:
        return given
    found = FIGURES.stretch(phrase, text)
    return found[0][0] if found else text.find(phrase)


def with_offsets(kind: str, row: Row, text: str) -> Row:
    """The annotation with every offset that scoring needs and empty values for what was left out."""
    if kind == "chains":
        return {**row, "text": text, "hops": [hop_filled(h, text) for h in row["hops"]]}
    if kind == "tables":
        return {**row, "cells": [cell_filled(c) for c in row["cells"]]}
    return {**row, "text": text, "figures": [figure_filled(f, text) for f in row["figures"]]}


def hop_filled(hop: Row, text: str) -> Row:
    """A hop with defaults and offsets."""
    base = {
        "also": [],
        "document": None,
        "stance": "asserts",
        "reported_by": None,
        "leans_on": [],
        "disputes": [],
        **hop,
    }
    base["cue_at"] = place(text, hop["cue"], hop.get("cue_at"))
    starts = hop.get("content_at") or [None] * len(hop["content"])
    base["content_at"] = [place(text, c, s) for c, s in zip(hop["content"], starts, strict=True)]
    return base


def figure_filled(figure: Row, text: str) -> Row:
    """A figure with defaults and its offset."""
    null = dict.fromkeys("value lower upper direction of counted event from to period_text part_of".split())
    base = {**null, "comparator": "=", "unit": "count", "kind": "unknown", "place": [], "population": [], **figure}
    base["at"] = place(text, figure["quote"], figure.get("at"))
    return base


def cell_filled(cell: Row) -> Row:
    """A cell with defaults."""
    null = dict.fromkeys("value counted from to direction".split())
    return {**null, "unit": "count", "kind": "unknown", "place": [], "population": [], "total": False, **cell}


def paired_hops(a: Row, b: Row) -> tuple[Pairs, dict[int, int]]:
    """Hops of both that have like contents."""
    pairs = CHAINS.pair(CHAINS.gold_hops(a), CHAINS.gold_hops(b))
    return [(a["hops"][i], b["hops"][j]) for i, j in pairs.items()], pairs


def paired_figures(a: Row, b: Row) -> tuple[Pairs, dict[int, int]]:
    """Figures of both that overlap."""
    preds = [{**f, "span": [f["at"], f["at"] + len(f["quote"])]} for f in b["figures"]]
    pairs = FIGURES.pair_figures(a, preds)
    return [(a["figures"][i], b["figures"][j]) for i, j in pairs.items()], pairs


def paired_cells(a: Row, b: Row) -> tuple[Pairs, dict[int, int]]:
    """Cells of both at one row and column."""
    pairs = FIGURES.pair_cells(a, b["cells"])
    return [(a["cells"][i], b["cells"][j]) for i, j in pairs.items()], pairs


PAIRING: dict[str, Callable[[Row, Row], tuple[Pairs, dict[int, int]]]] = {
    "chains": paired_hops,
    "figures": paired_figures,
    "tables": paired_cells,
}
UNITS = {"chains": "hops", "figures": "figures", "tables": "cells"}
CLOSED = {  # slots with a closed set of values, for which chance is worth taking out
    "chains": ("document", "stance"),
    "figures": ("comparator", "direction", "unit", "kind"),
    "tables": ("unit", "kind", "direction", "total"),
}


def same_name(a: Row, b: Row) -> bool:
    """Whether two annotators name the same speaker."""
    x, y = (CHAINS.forms_of(h["speaker"], *h["also"]) for h in (a, b))
    return any(CHAINS.names(p, q) or CHAINS.names(q, p) for p in x for q in y)


def same_cue(a: Row, b: Row) -> bool:
    """Whether two cues share a word."""
    return bool(set(CHAINS.plain(a["cue"])) & set(CHAINS.plain(b["cue"])))


def link(name: str, a: Row, b: Row, pairs: dict[int, int]) -> bool:
    """Whether a slot that holds an index, or a list of them, leads to the same units."""
    x, y = a[name], b[name]
    if not isinstance(x, list):
        return (x is None and y is None) or (x is not None and pairs.get(x) == y)
    return {pairs.get(i, -1) for i in x if isinstance(i, int)} == {i for i in y if isinstance(i, int)}


def verdicts(kind: str, a: Row, b: Row, pairs: dict[int, int]) -> dict[str, bool]:
    """Slot to whether two paired units agree on it."""
    if kind == "chains":
        links = {s: link(s, a, b, pairs) for s in ("reported_by", "leans_on", "disputes")}
        return {"speaker": same_name(a, b), "cue": same_cue(a, b), **{s: a[s] == b[s] for s in CLOSED[kind]}, **links}
    slots = FIGURES.CELLS if kind == "tables" else [s for s in FIGURES.TESTS if s != "total"]
    out = {"value": FIGURES.same_value({"lower": None, "upper": None, **a}, {"lower": None, "upper": None, **b})}
    out |= {s: FIGURES.TESTS[s](a, b) for s in slots}
    return out if kind == "tables" else {**out, "part_of": link("part_of", a, b, pairs)}


def closed_value(slot: str, unit: Row) -> Any:
    """A closed slot's value in its plain form."""
    return " ".join(FIGURES.unit(unit[slot])) if slot == "unit" else unit[slot]


class Agreement:
    """Counts over all passages."""

    def __init__(self, kind: str) -> None:
        self.kind, self.in_a, self.in_b, self.paired = kind, 0, 0, 0
        self.same: Counter[str] = Counter()
        self.closed: dict[str, list[tuple[Any, Any]]] = {s: [] for s in CLOSED[kind]}
        self.differences: list[str] = []

    def take(self, a: Row, b: Row) -> None:
        """Add one passage."""
        units, (found, pairs) = UNITS[self.kind], PAIRING[self.kind](a, b)
        self.in_a, self.in_b, self.paired = (
            self.in_a + len(a[units]),
            self.in_b + len(b[units]),
            self.paired + len(found),
        )
        for x, y in found:
            for slot, same in verdicts(self.kind, x, y, pairs).items():
                self.same[slot] += same
                if not same:
                    self.differences.append(f"{a['id']}\t{slot}\t{label(x)}\t{shown(slot, x)}\t{shown(slot, y)}")
            for slot, values in self.closed.items():
                values.append((closed_value(slot, x), closed_value(slot, y)))
        alone = set(range(len(a[units]))) - set(pairs), set(range(len(b[units]))) - set(pairs.values())
        for side, row, missing in (("only A", a, alone[0]), ("only B", b, alone[1])):
            self.differences += [f"{a['id']}\t{side}\t{label(row[units][i])}" for i in sorted(missing)]

    def report(self) -> dict[str, Any]:
        """Percentages, and kappa where values are closed."""
        f1 = FIGURES.percent(2 * self.paired, self.in_a + self.in_b)
        out: dict[str, Any] = {"a": self.in_a, "b": self.in_b, "paired": self.paired, "pairing_f1": f1, "slots": {}}
        for slot, same in self.same.items():
            out["slots"][slot] = {"percent": FIGURES.percent(same, self.paired)}
            if slot in self.closed:
                out["slots"][slot]["kappa"] = kappa(self.closed[slot])
        return out


def jaccard(a: list[str], b: list[str]) -> float:
    """What two sets share over what either holds; 1 for two empty ones."""
    x, y = set(a), set(b)
    return len(x & y) / len(x | y) if x | y else 1.0


def compare_pairs(rows: list[Row]) -> dict[str, Any]:
    """Agreement of the two annotations that every row holds of one pair of passages."""
    both = [(r["first"], r["second"]) for r in rows]
    out: dict[str, Any] = {"pairs": len(both)}
    for slot in ("verdict", "comparability", "a_side"):
        values = [(a[slot], b[slot]) for a, b in both]
        out[slot] = {"percent": FIGURES.percent(sum(x == y for x, y in values), len(values)), "kappa": kappa(values)}
    sets = [(a["differs_in"], b["differs_in"]) for a, b in both]
    same, shared = sum(set(a) == set(b) for a, b in sets), sum(jaccard(a, b) for a, b in sets)
    jac = round(shared / len(sets), 3) if sets else None
    out["differs_in"] = {"percent": FIGURES.percent(same, len(sets)), "jaccard": jac}
    return out


def pair_differences(rows: list[Row]) -> list[str]:
    """Every slot in which two annotations of a pair differ, a line each."""
    slots = ("verdict", "comparability", "differs_in", "a_side")
    return [
        f"{r['id']}\t{s}\t{json.dumps(r['first'][s])}\t{json.dumps(r['second'][s])}"
        for r in rows
        for s in slots
        if r["first"][s] != r["second"][s]
    ]


def label(unit: Row) -> str:
    """What names a unit for a reader."""
    return str(unit.get("quote") or unit.get("cue") or (unit.get("row"), unit.get("column")))


def shown(slot: str, unit: Row) -> str:
    """A slot's value for a reader."""
    keys = {"period": ("from", "to", "period_text"), "bounds": ("lower", "upper")}.get(slot, (slot,))
    return json.dumps([unit.get(k) for k in keys], ensure_ascii=False)


def compare(kind: str, a: list[Row], b: list[Row], texts: dict[str, str], half: str | None = None) -> Agreement:
    """Agreement over the passages that both hold."""
    result, other = Agreement(kind), {r["id"]: r for r in b}
    for row in a:
        if row["id"] in other and half in (None, row.get("half")):
            text: str = texts.get(row["id"]) or row.get("text", "")
            result.take(with_offsets(kind, row, text), with_offsets(kind, other[row["id"]], text))
    return result


def self_test() -> None:
    """Raises AssertionError unless each set agrees with itself in full."""
    for kind, folder in (("chains", "chains"), ("figures", "figures"), ("tables", "figures")):
        rows = FIGURES.read(HERE / folder / f"{kind}.jsonl")
        report = compare(kind, rows, rows, {}).report()
        assert report["pairing_f1"] == 100.0, report
        assert all(s["percent"] == 100.0 and s.get("kappa", 1.0) == 1.0 for s in report["slots"].values()), report
    pairs = FIGURES.read(HERE / "pairs" / "annotations.jsonl")
    alike = compare_pairs([{**r, "second": r["first"]} for r in pairs])
    assert alike["verdict"] == alike["comparability"] == {"percent": 100.0, "kappa": 1.0}, alike
    assert alike["differs_in"] == {"percent": 100.0, "jaccard": 1.0}, alike
    assert jaccard(["place"], ["place", "period"]) == 0.5
    assert kappa([("x", "y"), ("y", "x"), ("x", "x"), ("y", "y")]) == 0.0
    print("self-test passed")


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "args", nargs="*", metavar="KIND A B", help="chains, figures or tables; two annotations (pairs: one)"
    )
    parser.add_argument("--texts", type=Path, help="where the texts are, if A has none")
    parser.add_argument("--half", choices=("dev", "test"))
    parser.add_argument("--differences", action="store_true", help="list every slot that differs")
    parser.add_argument("--self-test", action="store_true")
    args = parser.parse_args()
    if args.self_test:
        self_test()
        return 0
    if args.args[:1] == ["pairs"] and len(args.args) == 2:
        rows = FIGURES.read(args.args[1])
        print(json.dumps(compare_pairs(rows), indent=1))
        if args.differences:
            print(*pair_differences(rows), sep="\n")
        return 0
    if len(args.args) != 3 or args.args[0] not in UNITS:
        parser.error("needed: chains, figures or tables, and two files; or pairs and one")
    kind, a, b = args.args[0], *map(FIGURES.read, args.args[1:])
    texts = {r["id"]: r["text"] for r in FIGURES.read(args.texts)} if args.texts else {}
    result = compare(kind, a, b, texts, args.half)
    print(json.dumps(result.report(), indent=1))
    if args.differences:
        print(*result.differences, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
