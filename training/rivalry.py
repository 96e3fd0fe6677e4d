"""Learns which two numbers are rivals: boosted trees over the signs of pairs, written as ``models/rivalry/text.json``.

    python -m training.disputes STORIES.jsonl... --excerpts --lines tests/link/two_sides.txt --out examples.jsonl
    python -m training.rivalry examples.jsonl [--held held.jsonl] [--write]

Printed: of eight folds by story, and of stories held out, how many of the likeliest pairs contradict each other, how many are arguable,
how many of all contradictions are found, at each likelihood. Arguable pairs are not learned from. The same seeds give the same trees.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from sklearn.ensemble import GradientBoostingClassifier

from quoth.link.rivalry.forest import Forest, Tree
from quoth.resources import folder
from training.disputes import ARGUABLE, CONTRADICTS, Example, kept
from training.pairs import FOLDS, fold_of

TREES, DEPTH, RATE, SHARE, ROWS, LEAST = 300, 4, 0.04, 0.3, 0.6, 15
"""Chosen by the folds; each tree sees ``ROWS`` of the pairs, each node ``SHARE`` of the signs, each leaf ``LEAST`` pairs at least."""
KINDS = ("text", "excerpt")
"""What is learned from: whole texts and pieces of them."""
LEVELS = (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
Floats = npt.NDArray[np.float64]


def learned(seen: Floats, opposed: npt.NDArray[np.bool_]) -> GradientBoostingClassifier:
    """Trees over signs (pairs, signs) for pairs that contradict (pairs,)."""
    model = GradientBoostingClassifier(
        n_estimators=TREES, max_depth=DEPTH, learning_rate=RATE, subsample=ROWS, max_features=SHARE, min_samples_leaf=LEAST,
        random_state=1,
    )  # fmt: skip
    return model.fit(seen, opposed)


def written(model: GradientBoostingClassifier, names: Sequence[str], opposed: npt.NDArray[np.bool_]) -> Forest:
    """The trees in Quoth's own form, rounded to what decides."""
    share = float(opposed.mean())
    return Forest(
        tuple(names), round(float(np.log(share / (1 - share))), 4), tuple(map(_tree, model.estimators_[:, 0]))
    )


def _tree(estimator: object) -> Tree:
    tree = estimator.tree_  # type: ignore[attr-defined]  # scikit-learn has no types
    sign = [int(n) if n >= 0 else -1 for n in tree.feature]
    adds = [round(float(v), 4) if s < 0 else 0 for v, s in zip(RATE * tree.value[:, 0, 0], sign, strict=True)]
    most = [_kept(float(t)) if s >= 0 else 0 for t, s in zip(tree.threshold, sign, strict=True)]
    return Tree(
        sign, most, [max(0, int(n)) for n in tree.children_left], [max(0, int(n)) for n in tree.children_right], adds
    )


def _kept(threshold: float) -> float:
    return float(f"{threshold:.5g}")


def table(name: str, likely: Floats, rows: Sequence[Example]) -> str:
    """What is told at each likelihood."""
    told = np.array([row.told for row in rows])
    lines = [
        f"{name}: {len(rows)} pairs, {(told == CONTRADICTS).sum()} contradict, {(told == ARGUABLE).sum()} arguable"
    ]
    for least in LEVELS:
        some = told[likely >= least]
        right, arguable = (some == CONTRADICTS).sum(), (some == ARGUABLE).sum()
        found = right / max(1, (told == CONTRADICTS).sum())
        lines.append(
            f"  {least:.1f}: {len(some):4} told, right {right / max(1, len(some)):.2f}, arguable {arguable / max(1, len(some)):.2f}, "
            f"found {found:.2f}"
        )
    return "\n".join(lines)


def by_folds(rows: Sequence[Example], seen: Floats) -> Floats:
    """The likelihood of each pair, by trees that saw no pair of its story."""
    fold = np.array([fold_of(row.story) for row in rows])
    told = np.array([row.told for row in rows])
    likely = np.zeros(len(rows))
    for number in range(FOLDS):
        learn = (fold != number) & (told != ARGUABLE)
        model = learned(seen[learn], told[learn] == CONTRADICTS)
        likely[fold == number] = model.predict_proba(seen[fold == number])[:, 1]
    return likely


def trees_of(rows: Sequence[Example], held: Sequence[Example], write: bool) -> None:
    """Trees for two numbers of one text, with their scores printed."""
    names = sorted({name for row in rows for name in row.seen})
    seen = matrix([row.seen for row in rows], names)
    likely = by_folds(rows, seen)
    for kind in sorted({row.where for row in rows}):
        chosen = np.array([row.where == kind for row in rows])
        print(table(f"folds, {kind}", likely[chosen], [row for row in rows if row.where == kind]), flush=True)
    plain = np.array([row.told != ARGUABLE for row in rows])
    opposed = np.array([row.told == CONTRADICTS for row in rows])[plain]
    found = written(learned(seen[plain], opposed), names, opposed)
    if held:
        print(table("held out", np.array([found.likelihood(row.seen) for row in held]), held), flush=True)
    if write:
        (folder("models") / "rivalry" / "text.json").write_text(found.written(), encoding="utf-8")


def matrix(signs: Sequence[Mapping[str, float]], names: Sequence[str]) -> Floats:
    """The signs of some pairs (pairs, signs); one that is not named is 0."""
    return np.array([[seen.get(name, 0.0) for name in names] for seen in signs])


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("examples", nargs="+", type=Path, help="files of training.disputes")
    parser.add_argument("--held", type=Path, nargs="*", default=[])
    parser.add_argument("--write", action="store_true", help="write the trees where Quoth reads them")
    given = parser.parse_args()
    rows, held = ([e for path in paths for e in kept(path)] for paths in (given.examples, given.held))
    trees_of([row for row in rows if row.where in KINDS], [row for row in held if row.where == "text"], given.write)


if __name__ == "__main__":
    main()
