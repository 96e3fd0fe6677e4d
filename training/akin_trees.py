"""Learns what signs say of two numbers of one text: boosted trees, written as ``models/pairs/akin.json``.

    python -m training.akin ARTICLES.jsonl... --out articles.jsonl
    python -m training.akin_trees articles.jsonl --stories stories.jsonl [--held held.jsonl...] [--write]

Learned are the odds that the lesser number is a part of the greater (or an earlier state of it), and that both are one count, be it with
another comparator or noun. Articles are what people give Quoth; short stories count less. Printed: how many of the pairs held out are
right at each likelihood. The same seeds give the same trees.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

import lightgbm
import numpy as np

from quoth.link.readers.blend import share
from quoth.link.readers.trees import AKIN, Trees, written
from quoth.model import Verdict
from quoth.resources import folder
from training.akin import Two, kept
from training.examples import LEVELS, Floats, matrix
from training.opinion_trees import SETTINGS, trees_of

OF_KIN = SETTINGS | {
    "objective": "binary", "num_iterations": 400, "learning_rate": 0.05, "num_leaves": 15, "max_depth": 6, "min_data_in_leaf": 20,
    "feature_fraction": 0.3,
}  # fmt: skip
STORY = 0.15
"""What a pair of a short story counts beside one of an article."""


def a_part(two: Two) -> bool:
    """Whether the key has the one as a part of the other, or as an earlier state of it."""
    return two.verdict == "fits"


def one_count(two: Two) -> bool:
    """Whether the key has both as one count, said again with another comparator or noun or without."""
    changed = two.verdict == "drifts" and bool(two.seen.get("one number"))
    return changed or two.verdict in ("same-one", "same-two")


KIN: Mapping[Verdict, Callable[[Two], bool]] = MappingProxyType({Verdict.FITS: a_part, Verdict.AGREES: one_count})
"""The verdicts that are learned, and for which pairs each is right."""


def learned(articles: Sequence[Two], stories: Sequence[Two]) -> str:
    """Trees for two numbers of one text, as text: those of one verdict, then those of the other."""
    rows = [*articles, *stories]
    names = sorted({name for row in rows for name in row.seen})
    seen, weights = matrix([row.seen for row in rows], names), [1.0] * len(articles) + [STORY] * len(stories)
    trees = []
    for place, is_so in enumerate(KIN.values()):
        data = lightgbm.Dataset(seen, [is_so(row) for row in rows], weight=weights)
        trees += [(place, *nodes) for nodes in trees_of(lightgbm.train(OF_KIN, data))]
    return written(names, [*KIN], trees)


def report(rows: Sequence[Two], likely: Floats) -> str:
    """For each verdict how many of the pairs are right from each likelihood on."""
    lines = []
    for place, (verdict, is_so) in enumerate(KIN.items()):
        so = np.array([is_so(row) for row in rows])
        told = (
            f"{least}: {so[likely[:, place] >= least].sum()}/{(likely[:, place] >= least).sum()}" for least in LEVELS
        )
        lines.append(f"  {verdict.value}: {so.sum()} there; from {', '.join(told)}")
    return "\n".join(lines)


def likelihoods(rows: Sequence[Two], trees: Trees) -> Floats:
    """How likely either verdict is (pairs, verdicts)."""
    return np.array([[share(odds) for odds in trees.scores(row.seen)] for row in rows])


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="+", type=Path, help="files of training.akin")
    parser.add_argument("--stories", nargs="*", type=Path, default=[])
    parser.add_argument("--held", nargs="*", type=Path, default=[])
    parser.add_argument("--write", action="store_true", help="write the trees where Quoth reads them")
    given = parser.parse_args()
    articles, stories = ([row for path in paths for row in kept(path)] for paths in (given.articles, given.stories))
    text = learned(articles, stories)
    for path in given.held:
        rows = [*kept(path)]
        print(path.name, len(rows), "pairs\n" + report(rows, likelihoods(rows, Trees.read(text))), flush=True)
    if given.write:
        (folder("models") / f"{AKIN}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
