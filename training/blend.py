"""Learns how far trees and network are trusted together about two numbers of one text, from stories that neither has seen; written as
``models/pairs/blend.json``. With ``--of claims`` the same of two claims, ``models/claims/blend.json``.

    python -m training.blend held.jsonl... [--of claims] [--write]

A logistic regression over the two logarithms of odds. Printed: what the likelihoods are worth, by folds of stories.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from quoth.link.claims.likely import turned_odds
from quoth.link.readers import CLAIMS, NUMBERS, network
from quoth.link.readers.trees import ANSWERED, trees
from quoth.link.rivalry import contradiction_odds, odds_by_signs
from quoth.resources import folder
from training.examples import (
    ARGUABLE,
    CONTRADICTS,
    NO_CONTRADICTION,
    TEXT,
    Example,
    Floats,
    kept,
    of_contradiction,
    report,
)
from training.pairs import FOLDS, fold_of


def odds(rows: Sequence[Example], of: str) -> Floats:
    """The logarithms of odds by trees and by the network (pairs, 2)."""
    if of == CLAIMS:
        asked = trees(ANSWERED)
        return np.array([(asked.scores(row.seen)[0], turned_odds(network.scores(row.words, CLAIMS))) for row in rows])
    return np.array([(odds_by_signs(row.seen), contradiction_odds(network.scores(row.words))) for row in rows])


def as_one(rows: Sequence[Example]) -> list[Example]:
    """Pairs of claims with one verdict for all ways in which one is turned against the other."""
    return [replace(row, verdict=CONTRADICTS if row.named else NO_CONTRADICTION) for row in rows]


def blended(seen: Floats, rows: Sequence[Example]) -> LogisticRegression:
    """What is added and by which factors; arguable pairs left out."""
    plain = np.array([row.verdict != ARGUABLE for row in rows])
    wanted = [row.verdict == CONTRADICTS for row in rows if row.verdict != ARGUABLE]
    return LogisticRegression(C=10.0).fit(seen[plain], wanted)


def by_folds(seen: Floats, rows: Sequence[Example]) -> Floats:
    """The logarithm of each pair's odds, by factors that saw no pair of its story."""
    fold = np.array([fold_of(row.story) for row in rows])
    found = np.zeros(len(rows))
    for number in sorted(set(fold)):
        model = blended(seen[fold != number], [r for r, f in zip(rows, fold, strict=True) if f != number])
        found[fold == number] = model.decision_function(seen[fold == number])
    return found


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "held", nargs="+", type=Path, help="files of training.opinions, of stories nothing was learned from"
    )
    parser.add_argument("--of", choices=(NUMBERS, CLAIMS), default=NUMBERS, help="of two numbers or two claims")
    parser.add_argument("--write", action="store_true", help="write the factors where Quoth reads them")
    given = parser.parse_args()
    rows = [e for path in given.held for e in kept(path) if e.where == TEXT]
    rows = as_one(rows) if given.of == CLAIMS else rows
    seen = odds(rows, given.of)
    ways = {"trees alone": seen[:, 0], "network alone": seen[:, 1], f"both, {FOLDS} folds": by_folds(seen, rows)}
    for name, odds_so in ways.items():
        print(f"{name},", report(rows, of_contradiction(odds_so)), flush=True)
    model = blended(seen, rows)
    signs, words = (round(float(c), 3) for c in model.coef_[0])
    found = {"trees": signs, "network": words, "bias": round(float(model.intercept_[0]), 3)}
    print(json.dumps(found))
    if given.write:
        path = folder("models") / given.of / "blend.json"
        path.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
