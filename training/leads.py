"""Fits how much each sign speaks for a lead: a logistic regression over labelled pairs that no rule can compare.

    python -m training.leads PAIRS.jsonl... [--held PAIRS.jsonl]

The files hold pairs in the shape of ``tests/gold/pairs/dev.jsonl`` (``tests/gold/pairs/stories.py --all`` makes them from stories).
Printed: how many of the likeliest contradict or deny each other, among all stories by eight folds and among those held out, and the
weights for ``quoth/link/leads.py``.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from quoth.link.leads import LEAST, signs
from quoth.link.verdicts import judge
from quoth.model import Verdict
from training.pairs import FOLDS, Reader, fold_of

RIDGE, ROUNDS = 30.0, 30
"""``RIDGE`` is how much large weights cost, in pairs; the signs are scaled to unit spread while fitting."""
OPPOSED = ("contradicts", "denies")
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """The signs of a pair that can't be compared, and whether it opposes all the same."""

    fold: int
    seen: dict[str, float]
    opposed: bool


def examples(paths: Iterable[Path]) -> Iterator[Example]:
    """The pairs of two different numbers that linking calls incomparable."""
    reader = Reader()
    for path in paths:
        for pair in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            meeting = reader.meeting(pair)
            if meeting is None or meeting.same_number:
                continue
            found = judge(meeting)
            if found is not None and found.verdict is Verdict.INCOMPARABLE:
                fold = fold_of(pair["story"])
                yield Example(fold, signs(meeting), pair["verdict"] in OPPOSED)


def fitted(seen: Floats, opposed: Floats) -> tuple[Floats, float]:
    """Weights (signs,) and bias over signs (pairs, signs), by Newton's method."""
    mean, spread = seen.mean(0), seen.std(0) + 1e-9
    scaled = np.column_stack([np.ones(len(seen)), (seen - mean) / spread])
    weights, ridge = np.zeros(scaled.shape[1]), RIDGE * np.eye(scaled.shape[1])
    ridge[0, 0] = 1e-6
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-scaled @ weights))
        slope = scaled.T @ (likely - opposed) + ridge @ weights
        weights -= np.linalg.solve((scaled * (likely * (1 - likely))[:, None]).T @ scaled + ridge, slope)
    plain = weights[1:] / spread
    return plain, float(weights[0] - plain @ mean)


def told(name: str, likely: Floats, opposed: Floats) -> str:
    """How many of the likeliest are opposed, and of those above the threshold."""
    order, over = np.argsort(-likely), likely >= LEAST
    best = ", ".join(
        f"{100 * opposed[order[:n]].mean():.0f} of the first {n}" for n in (20, 50, 100) if n <= len(order)
    )
    return (
        f"{name}: {len(likely)} pairs, {int(opposed.sum())} opposed; per cent right {best}; "
        f"{int(over.sum())} leads, {100 * opposed[over].mean():.0f} right, {100 * opposed[over].sum() / opposed.sum():.0f} found"
    )


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", nargs="+", type=Path)
    parser.add_argument("--held", type=Path)
    given = parser.parse_args()
    rows = list(examples(given.pairs))
    names = list(rows[0].seen)
    seen, opposed = _table(rows, names)
    fold, likely = np.array([r.fold for r in rows]), np.zeros(len(rows))
    for number in range(FOLDS):
        weights, bias = fitted(seen[fold != number], opposed[fold != number])
        likely[fold == number] = _likely(seen[fold == number], weights, bias)
    print(told("folds not fitted on", likely, opposed))
    weights, bias = fitted(seen, opposed)
    if given.held is not None:
        apart, truth = _table(list(examples([given.held])), names)
        print(told("held out", _likely(apart, weights, bias), truth))
    print(f"bias {bias:.2f}", {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True)})


def _table(rows: list[Example], names: list[str]) -> tuple[Floats, Floats]:
    return np.array([[r.seen[n] for n in names] for r in rows]), np.array([float(r.opposed) for r in rows])


def _likely(seen: Floats, weights: Floats, bias: float) -> Floats:
    return np.asarray(1 / (1 + np.exp(-(seen @ weights + bias))), np.float64)


if __name__ == "__main__":
    main()
