"""Learns what signs say of two numbers: boosted trees, written as ``models/pairs/one_text.json`` and ``two_texts.json``.

    python -m training.opinions STORIES.jsonl... --out examples.jsonl
    python -m training.opinion_trees examples.jsonl... [--held held.jsonl...] [--write]

Of two texts a score for each verdict is learned, of one the odds of a contradiction. Stories whose key tells contradictions alone are
learned from in a second round: what their key names not is taken for what the first trees hold for likeliest, contradictions aside, and
counts ``GUESSED``. Arguable pairs are not learned from. Printed: how the trees do on stories held out. The same seeds give the same trees.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np

from quoth.link.readers import VERDICTS, log_shares
from quoth.link.readers.trees import ONE_TEXT, TWO_TEXTS, Trees, written
from quoth.model import Verdict
from quoth.resources import folder
from training import examples
from training.examples import CONTRADICTED, CONTRADICTS, NO_CONTRADICTION, PLACE, TEXT, TEXTS, Example, Floats, matrix

UNNAMED, GUESSED = 0.5, 0.5
"""What a pair counts that the key does not name, and one whose verdict is guessed."""
SETTINGS = {
    "lambda_l2": 5.0, "bagging_fraction": 0.7, "bagging_freq": 1, "seed": 1, "deterministic": True, "force_row_wise": True,
    "num_threads": 2, "verbose": -1,
}  # fmt: skip
OF_TWO_TEXTS = SETTINGS | {
    "objective": "multiclass", "num_class": len(VERDICTS), "num_iterations": 250, "learning_rate": 0.05, "num_leaves": 15, "max_depth": 6,
    "min_data_in_leaf": 20, "feature_fraction": 0.3,
}  # fmt: skip
OF_ONE_TEXT = SETTINGS | {
    "objective": "binary", "num_iterations": 300, "learning_rate": 0.04, "num_leaves": 12, "max_depth": 4, "min_data_in_leaf": 15,
    "feature_fraction_bynode": 0.3,
}  # fmt: skip


def of_one_text(rows: Sequence[Example]) -> str:
    """Trees for two numbers of one text, as text."""
    return of_one_verdict(rows, [row.verdict == CONTRADICTS for row in rows], OF_ONE_TEXT, Verdict.CONTRADICTS)


def of_one_verdict(
    rows: Sequence[Example],
    so: Sequence[bool],
    settings: dict[str, Any],
    verdict: Verdict,
    weights: Sequence[float] | None = None,
) -> str:
    """Trees for the odds of one verdict, as text; ``so`` says of which pairs it is right, ``weights`` what each pair counts."""
    names = _names(rows)
    data = lightgbm.Dataset(matrix([row.seen for row in rows], names), so, weight=weights)
    return as_written(lightgbm.train(settings, data), names, (verdict,))


def of_two_texts(rows: Sequence[Example]) -> str:
    """Trees for two numbers of two texts, as text."""
    names = _names(rows)
    return as_written(in_two_rounds(rows, matrix([row.seen for row in rows], names)), names, VERDICTS)


def in_two_rounds(rows: Sequence[Example], seen: Floats) -> lightgbm.Booster:
    """Trees of stories with a whole key, then of all."""
    known = np.array([row.verdict != NO_CONTRADICTION for row in rows])
    told = np.array([PLACE.get(row.verdict, 0) for row in rows])
    weights = np.where([row.named for row in rows], 1.0, np.where(known, UNNAMED, GUESSED))

    def learned(some: np.ndarray) -> lightgbm.Booster:
        return lightgbm.train(OF_TWO_TEXTS, lightgbm.Dataset(seen[some], told[some], weight=weights[some]))

    first = learned(known)
    if known.all():
        return first
    guessed = np.asarray(first.predict(seen[~known]))
    guessed[:, CONTRADICTED] = 0
    told[~known] = guessed.argmax(1)
    return learned(np.full(len(rows), True))


def _names(rows: Sequence[Example]) -> list[str]:
    return sorted({name for row in rows for name in row.seen})


def as_written(model: lightgbm.Booster, names: Sequence[str], verdicts: Sequence[Verdict]) -> str:
    """The trees in Quoth's own form, rounded to what decides."""
    trees = [(place % len(verdicts), *nodes) for place, nodes in enumerate(trees_of(model))]
    return written(names, verdicts, trees)


def trees_of(model: lightgbm.Booster) -> Iterator[tuple[list[float], ...]]:
    """Each tree of a model, as Quoth keeps it."""
    return (_columns(tree["tree_structure"]) for tree in model.dump_model()["tree_info"])


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
    """How likely each verdict is (pairs, verdicts); by trees of one text only a contradiction is."""
    scores = np.array([trees.scores(row.seen) for row in rows])
    return np.exp(log_shares(scores)) if len(trees.verdicts) > 1 else examples.of_contradiction(scores[:, 0])


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("examples", nargs="+", type=Path, help="files of training.opinions")
    parser.add_argument("--held", type=Path, nargs="*", default=[])
    parser.add_argument("--write", action="store_true", help="write the trees where Quoth reads them")
    given = parser.parse_args()
    rows = examples.learned_from(given.examples)
    held = {path.name: [*examples.kept(path)] for path in given.held}
    across, within = ([row for row in rows if (row.where == TEXTS) is two] for two in (True, False))
    for name, learn, some, where in (
        (TWO_TEXTS, of_two_texts, across, TEXTS),
        (ONE_TEXT, of_one_text, within, TEXT),
    ):
        if not some:
            continue
        text = learn(some)
        trees = Trees.read(text)
        for file, every in held.items():
            if asked := [row for row in every if row.where == where]:
                print(name, file, examples.report(asked, shares(trees, asked)), flush=True)
        if given.write:
            (folder("models") / f"{name}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
