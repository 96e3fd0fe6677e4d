"""Learns from the dev set what a score is worth: ``python -m training.calibrate GOLD [--models FOLDER]``.

Pools the scores of tagged attributions into ten steps that rise (isotonic regression by pooling neighbours) and writes, for each
step, which share of them matched the gold in full: the confidence that a statement gets. Prints the reliability table.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from pathlib import Path

import quoth.resources
from quoth.extract.attribution import Passage
from quoth.extract.nlp import load_model
from quoth.extract.tagger import Tagger
from training.matching import in_full

STEPS = 10


@dataclass(frozen=True, slots=True)
class Try:
    """One tagged attribution: its raw score and whether source, cue and content match the gold."""

    score: float
    right: bool


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--models", type=Path, default=quoth.resources.folder("models") / "attribution")
    args = parser.parse_args()
    table = steps(sorted(tries(args.gold / "attribution_dev.jsonl"), key=lambda t: t.score))
    (args.models / "calibration.json").write_text(
        json.dumps([[round(a, 4), round(b, 4)] for a, b in table]) + "\n", encoding="utf8"
    )
    for score, share in table:
        print(f"score {score:.3f}: {share:.3f} right")


def tries(path: Path) -> list[Try]:
    """Every tagged attribution of the set, held against its best gold match."""
    nlp, tagger = load_model(), Tagger(calibrated=False)
    out: list[Try] = []
    with path.open(encoding="utf8") as lines:
        for line in lines:
            row = json.loads(line)
            gold = row["attributions"]
            for found in tagger.find(Passage.of(nlp(row["text"]))):
                right = any(in_full(g, found.source, found.cue, found.content) for g in gold)
                out.append(Try(found.confidence, right))
    return out


def steps(found: list[Try]) -> list[tuple[float, float]]:
    """(score, share right) at the middle of each step, rising."""
    size = max(1, len(found) // STEPS)
    groups = [found[k : k + size] for k in range(0, len(found), size)]
    blocks = [
        [sum(t.score for t in g) / len(g), sum(t.right for t in g) / len(g), float(len(g))]
        for g in groups
        if len(g) > size // 3
    ]
    k = 0
    while k + 1 < len(blocks):
        if blocks[k][1] <= blocks[k + 1][1]:
            k += 1
            continue
        a, b = blocks[k], blocks[k + 1]
        n = a[2] + b[2]
        blocks[k : k + 2] = [[(a[0] * a[2] + b[0] * b[2]) / n, (a[1] * a[2] + b[1] * b[2]) / n, n]]
        k = max(0, k - 1)
    return [(b[0], b[1]) for b in blocks]


if __name__ == "__main__":
    main()
