"""Learns how far trees and network are trusted together, from stories that neither has seen; written as ``models/rivalry/blend.json``.

    python -m training.blend held.jsonl... [--write]

A logistic regression over the two logarithms of odds. Printed: what the likelihoods are worth, by folds of stories.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from quoth.link.rivalry.forest import forest
from quoth.link.rivalry.network import logits
from quoth.resources import folder
from training.disputes import ARGUABLE, CONTRADICTS, Example, kept
from training.pairs import FOLDS, fold_of
from training.rivalry import Floats, table


def odds(rows: Sequence[Example]) -> Floats:
    """The logarithms of odds by trees and by the network (pairs, 2)."""
    trees = forest()
    return np.array([(trees.odds(row.seen), logits([row.passage])[0]) for row in rows])


def blended(seen: Floats, rows: Sequence[Example]) -> LogisticRegression:
    """What is added and by which factors; arguable pairs left out."""
    plain = np.array([row.told != ARGUABLE for row in rows])
    return LogisticRegression(C=10.0).fit(
        seen[plain], [row.told == CONTRADICTS for row in rows if row.told != ARGUABLE]
    )


def by_folds(seen: Floats, rows: Sequence[Example]) -> Floats:
    """The likelihood of each pair, by factors that saw no pair of its story."""
    fold = np.array([fold_of(row.story) for row in rows])
    likely = np.zeros(len(rows))
    for number in sorted(set(fold)):
        model = blended(seen[fold != number], [r for r, f in zip(rows, fold, strict=True) if f != number])
        likely[fold == number] = model.predict_proba(seen[fold == number])[:, 1]
    return likely


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "held", nargs="+", type=Path, help="files of training.disputes, of stories that nothing was learned from"
    )
    parser.add_argument("--write", action="store_true", help="write the factors where Quoth reads them")
    given = parser.parse_args()
    every = [e for path in given.held for e in kept(path)]
    rows = [row for row in every if row.where == "text"]
    seen = odds(rows)
    for name, likely in (("trees", seen[:, 0]), ("network", seen[:, 1])):
        print(table(f"{name} alone", 1 / (1 + np.exp(-likely)), rows))
    print(table(f"both, {FOLDS} folds", by_folds(seen, rows), rows), flush=True)
    model = blended(seen, rows)
    trees, network = (round(float(c), 3) for c in model.coef_[0])
    found = {"trees": trees, "network": network, "bias": round(float(model.intercept_[0]), 3)}
    print(json.dumps(found))
    if given.write:
        path = folder("models") / "rivalry" / "blend.json"
        path.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
