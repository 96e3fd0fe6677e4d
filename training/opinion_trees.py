"""Learns what signs say of each verdict: boosted trees, written as ``models/pairs/trees.json``.

    python -m training.opinions STORIES.jsonl... --out examples.jsonl
    python -m training.opinion_trees examples.jsonl... --held held.jsonl... [--write]

Stories whose key tells contradictions alone are learned from in a second round: what their key names not is taken for what the first
trees hold for likeliest, contradictions aside, and counts ``GUESSED``. Printed: how the trees do on stories held out. The same seeds give
the same trees.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np

from quoth.link.weighing.opinion import VERDICTS, log_shares
from quoth.link.weighing.trees import Trees, written
from quoth.model import Verdict
from quoth.resources import folder
from training.opinions import NO_CONTRADICTION, Example, Floats, kept, report
from training.rivalry import matrix

ROUNDS = 250
UNNAMED, GUESSED = 0.5, 0.5
"""What a pair counts that the key does not name, and one whose verdict is guessed."""
SETTINGS = {
    "objective": "multiclass", "num_class": len(VERDICTS), "learning_rate": 0.05, "num_leaves": 15, "max_depth": 6, "min_data_in_leaf": 20,
    "lambda_l2": 5.0, "feature_fraction": 0.3, "bagging_fraction": 0.7, "bagging_freq": 1, "seed": 1, "deterministic": True,
    "force_row_wise": True, "num_threads": 2, "verbose": -1,
}  # fmt: skip
_PLACE = {verdict.value: place for place, verdict in enumerate(VERDICTS)}
_CONTRADICTS = VERDICTS.index(Verdict.CONTRADICTS)


def learned(seen: Floats, told: Sequence[int], weights: Sequence[float]) -> lightgbm.Booster:
    """Trees over signs (pairs, signs) for verdicts by their places."""
    return lightgbm.train(SETTINGS, lightgbm.Dataset(seen, np.array(told), weight=np.array(weights)), ROUNDS)


def in_two_rounds(rows: Sequence[Example], seen: Floats) -> lightgbm.Booster:
    """Trees of stories with a whole key, then of all."""
    known = np.array([row.verdict != NO_CONTRADICTION for row in rows])
    told = np.array([_PLACE.get(row.verdict, 0) for row in rows])
    weights = np.where([row.named for row in rows], 1.0, np.where(known, UNNAMED, GUESSED))
    first = learned(seen[known], told[known], weights[known])
    if known.all():
        return first
    guessed = np.asarray(first.predict(seen[~known]))
    guessed[:, _CONTRADICTS] = 0
    told[~known] = guessed.argmax(1)
    return learned(seen, told, weights)


def as_written(model: lightgbm.Booster, names: Sequence[str]) -> str:
    """The trees in Quoth's own form, rounded to what decides."""
    kept_trees = model.dump_model()["tree_info"]
    trees = [(tree["tree_index"] % len(VERDICTS), *_columns(tree["tree_structure"])) for tree in kept_trees]
    return written(names, VERDICTS, trees)


def _columns(root: dict[str, Any]) -> tuple[list[float], ...]:
    """The nodes of a tree, the root first: ``sign``, ``most``, ``yes``, ``no`` and ``adds``."""
    nodes = [*_nodes(root)]
    at = {id(node): place for place, node in enumerate(nodes)}

    def of(node: dict[str, Any]) -> tuple[float, ...]:
        if "leaf_value" in node:
            return -1, 0, 0, 0, round(node["leaf_value"], 4)
        ends = (at[id(node[side])] for side in ("left_child", "right_child"))
        return node["split_feature"], float(f"{node['threshold']:.6g}"), *ends, 0

    return tuple(list(column) for column in zip(*map(of, nodes), strict=True))


def _nodes(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield node
    for side in ("left_child", "right_child"):
        if side in node:
            yield from _nodes(node[side])


def shares(trees: Trees, rows: Sequence[Example]) -> Floats:
    """How likely each verdict is (pairs, verdicts)."""
    scores = np.array([trees.scores(row.seen) for row in rows])
    return np.exp(log_shares(scores))


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("examples", nargs="+", type=Path, help="files of training.opinions")
    parser.add_argument("--held", type=Path, nargs="*", default=[])
    parser.add_argument("--write", action="store_true", help="write the trees where Quoth reads them")
    given = parser.parse_args()
    rows = [e for path in given.examples for e in kept(path)]
    names = sorted({name for row in rows for name in row.seen})
    text = as_written(in_two_rounds(rows, matrix([row.seen for row in rows], names)), names)
    for path in given.held:
        held = [*kept(path)]
        print(path.name, report(held, shares(Trees.read(text), held)), flush=True)
    if given.write:
        (folder("models") / "pairs" / "trees.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
