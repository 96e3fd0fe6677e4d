"""Learns what signs say of two claims of one text: boosted trees, written as ``models/claims/trees.json``.

    python -m training.claims TEXTS.jsonl... --out claims.jsonl
    python -m training.claim_trees articles.jsonl... --stories stories.jsonl... [--held held.jsonl...] [--write]

Learned are the odds that one of the two is turned against the other, be it as a denial, an answer or another number. Articles are what
people give Quoth; short stories count less. Printed: how many of the pairs held out are right at each likelihood, and how many would be
read at each limit. The same seeds give the same trees.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from quoth.link.readers.trees import ANSWERED, Trees
from quoth.model import Verdict
from quoth.resources import folder
from training.examples import Example, kept
from training.opinion_trees import OF_ONE_TEXT, of_one_verdict

SETTINGS = OF_ONE_TEXT | {"num_iterations": 400, "min_data_in_leaf": 30}
STORY = 0.1
"""What a pair of a short story counts beside one of an article: by folds of the articles better than as much, or nothing."""
LIMITS = (-4.0, -3.5, -3.0, -2.5, -2.0, -1.0, 0.0)


def learned(articles: Sequence[Example], stories: Sequence[Example]) -> str:
    """Trees for two claims, as text."""
    rows, weights = [*articles, *stories], [1.0] * len(articles) + [STORY] * len(stories)
    return of_one_verdict(rows, [row.named for row in rows], SETTINGS, Verdict.REBUTS, weights)


def report(rows: Sequence[Example], trees: Trees) -> str:
    """From each odds on how many are turned against each other of those there, and of all that would be asked about."""
    odds = np.array([trees.scores(row.seen)[0] for row in rows])
    turned = np.array([row.named for row in rows])
    told = (f"{least}: {(turned & (odds >= least)).sum()} of {(odds >= least).sum()}" for least in LIMITS)
    return f"{len(rows)} pairs, {turned.sum()} turned against each other; from {', '.join(told)}"


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="+", type=Path, help="files of training.claims")
    parser.add_argument("--stories", type=Path, nargs="*", default=[])
    parser.add_argument("--held", type=Path, nargs="*", default=[])
    parser.add_argument("--write", action="store_true", help="write the trees where Quoth reads them")
    given = parser.parse_args()
    articles, stories = ([row for path in paths for row in kept(path)] for paths in (given.articles, given.stories))
    text = learned(articles, stories)
    for path in given.held:
        print(path.name, report([*kept(path)], Trees.read(text)), flush=True)
    if given.write:
        (folder("models") / f"{ANSWERED}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
