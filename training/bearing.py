"""Fits the weights of the signs by which ``quoth compare`` labels a pair: ``python -m training.bearing GOLD [--folds 5]``.

Prints the accuracy on folds that were not fitted on, a set at a time, and the weights for ``quoth/link/bearing/weights.py``.
Each set counts the same, however many pairs it has.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from quoth.link.bearing.signs import Signs, signs
from quoth.link.bearing.weights import WEIGHTS

Array = NDArray[np.float64]
SEED, RIDGE, ROUNDS, REPEATS = 7, 1.0, 100, 10


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    args = parser.parse_args()
    lines = (args.gold / "numeric_nli_dev.jsonl").read_text(encoding="utf8").splitlines()
    pairs = [json.loads(line) for line in lines if line]
    rows = np.array([_row(signs(p["premise"], p["hypothesis"])) for p in pairs])
    right = np.array([p["label"] == "entailment" for p in pairs])
    sets = np.array([p["dataset"] for p in pairs])
    sizes = Counter(sets)
    share = np.array([len(pairs) / len(sizes) / sizes[s] for s in sets])
    for name, accuracy in held_out(rows, right, share, sets, args.folds).items():
        print(f"{name:16} entailment or not, held out: {100 * accuracy:.1f}")
    for name, weight in zip(["bias", *WEIGHTS], fit(rows, right, share), strict=True):
        print(f"{name:16} {weight:6.2f}")


def _row(seen: Signs) -> list[float]:
    return [1.0, *(getattr(seen, sign) for sign in WEIGHTS)]


def fit(rows: Array, right: NDArray[np.bool_], share: Array) -> Array:
    """Logistic regression by Newton's method; ``rows`` (pairs, 1 + signs), ``right`` and ``share`` (pairs,)."""
    weights = np.zeros(rows.shape[1])
    ridge = RIDGE * np.eye(len(weights))
    ridge[0, 0] = 1e-6
    for _ in range(ROUNDS):
        odds = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (share * (odds - right)) + ridge @ weights
        step = np.linalg.solve((rows * (share * odds * (1 - odds))[:, None]).T @ rows + ridge, slope)
        weights -= step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def held_out(
    rows: Array, right: NDArray[np.bool_], share: Array, sets: NDArray[np.str_], folds: int
) -> dict[str, float]:
    """Accuracy for each set over folds that were not fitted on, the mean of several ways to cut them."""
    rng = np.random.default_rng(SEED)
    hits = np.zeros(len(right))
    for _ in range(REPEATS):
        order = rng.permutation(len(right))
        for k in range(folds):
            test = order[k::folds]
            train = np.setdiff1d(order, test)
            hits[test] += ((rows[test] @ fit(rows[train], right[train], share[train])) > 0) == right[test]
    return {str(name): float(hits[sets == name].mean() / REPEATS) for name in sorted(set(sets))}


if __name__ == "__main__":
    main()
