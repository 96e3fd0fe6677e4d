"""Weighs the signs of two figures that give one number: a logistic regression over labelled pairs, written as weights.

    python -m training.pairs PAIRS.jsonl...

The files hold pairs in the shape of ``tests/gold/pairs/dev.jsonl`` (``tests/gold/pairs/stories.py --all`` makes them from stories).
Only pairs of figures that give one number count. Printed: accuracy on stories held out in eight folds. Written:
``models/pairs/weights.json``, the signs as they are seen, no scaling needed.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from quoth import Workspace
from quoth.link import acquaintance, joinings
from quoth.link.counts import Count
from quoth.link.facing import meeting_between
from quoth.link.meetings import Meeting
from quoth.link.readings import Reading
from quoth.link.weighing.signs import signs
from quoth.model import Extraction
from quoth.read import read_text
from quoth.resources import folder

VERDICTS = ("agrees", "derived", "drifts", "denies", "same-quote", "incomparable")
FOLDS, DECAY, STEPS = 8, 100.0, 3000
"""``DECAY`` is how much large weights cost, in pairs; the signs are scaled to unit spread while fitting."""
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """The signs of a labelled pair."""

    story: str
    verdict: int
    seen: dict[str, float]


class Reader:
    """Reads passages once each."""

    def __init__(self) -> None:
        self._workspace = Workspace("memory:")
        self._read: dict[str, Extraction] = {}

    def examples(self, pairs: Iterable[dict[str, Any]]) -> Iterator[Example]:
        """The pairs of figures that give one number."""
        for pair in pairs:
            meeting = self.meeting(pair)
            if meeting is not None and meeting.same_number:
                label = pair["verdict"] if pair["verdict"] in VERDICTS else "incomparable"
                yield Example(pair["story"], VERDICTS.index(label), signs(meeting))

    def meeting(self, pair: dict[str, Any]) -> Meeting | None:
        """The two figures of a pair, as linking brings them together; ``None`` for statements, and where one of them is not read."""
        if pair["type"] != "figures":
            return None
        readings = [Reading(self.extraction(pair[side])) for side in "ab"]
        found = [at_mark(reading, pair["of"][side]) for reading, side in zip(readings, "ab", strict=True)]
        a, b = found
        if a is None or b is None or readings[0].iri == readings[1].iri:
            return None
        one, two = (knowing(r, other) for r, other in (readings, readings[::-1]))
        joined = [*joinings.joinings(one, two), *joinings.joinings(two, one)]
        return meeting_between(one, two, a, b, joined, bool(joined))

    def extraction(self, passage: dict[str, str]) -> Extraction:
        """What is read out of a passage: its ``text``, and ``published`` and ``publisher`` where they are known."""
        key = json.dumps(passage, sort_keys=True)
        if key not in self._read:
            name = f"{hashlib.sha256(key.encode()).hexdigest()[:12]}.txt"
            document = read_text(
                passage["text"], name, published=passage.get("published"), publisher=passage.get("publisher")
            )
            self._read[key] = self._workspace.extract(document)
        return self._read[key]


def knowing(reading: Reading, other: Reading) -> Reading:
    """A reading with what another document explains of its names."""
    supplied = acquaintance.explained(reading, other)
    return Reading(reading.extraction, supplied, seen=True) if supplied else reading


def at_mark(reading: Reading, span: Sequence[int]) -> Count | None:
    """The figure whose number stands at a mark."""
    inside = (c for c in reading.counts if c.figure.number.start < span[1] and span[0] < c.figure.number.end)
    return next(inside, None)


def fitted(seen: Floats, labels: npt.NDArray[np.int64]) -> tuple[Floats, Floats]:
    """Weights (verdicts, signs) and bias (verdicts) of a softmax over signs (pairs, signs), by gradient steps with momentum."""
    mean, spread = seen.mean(0), seen.std(0)
    scaled = (seen - mean) / np.where(spread > 0, spread, 1)
    wanted = np.eye(len(VERDICTS))[labels]
    weights, bias = np.zeros((len(VERDICTS), seen.shape[1])), np.log(wanted.mean(0) + 1e-9)
    pull, pull_bias = np.zeros_like(weights), np.zeros_like(bias)
    for _ in range(STEPS):
        off = _shares(scaled, weights, bias) - wanted
        pull = 0.9 * pull - 0.05 * (off.T @ scaled + DECAY * weights) / len(seen)
        pull_bias = 0.9 * pull_bias - 0.05 * off.mean(0)
        weights, bias = weights + pull, bias + pull_bias
    plain = weights / np.where(spread > 0, spread, 1)
    return plain, bias - plain @ mean


def _shares(seen: Floats, weights: Floats, bias: Floats) -> Floats:
    score = seen @ weights.T + bias
    raised = np.exp(score - score.max(1, keepdims=True))
    return np.asarray(raised / raised.sum(1, keepdims=True), np.float64)


def fold_of(story: str) -> int:
    """In which of the ``FOLDS`` a story is held out, from 0."""
    return int(hashlib.sha256(story.encode()).hexdigest(), 16) % FOLDS


def held_out(examples: list[Example], seen: Floats, labels: npt.NDArray[np.int64]) -> float:
    """The accuracy on stories that were not looked at, over all folds."""
    fold = np.array([fold_of(e.story) for e in examples])
    right = 0
    for number in range(FOLDS):
        weights, bias = fitted(seen[fold != number], labels[fold != number])
        right += int((_shares(seen[fold == number], weights, bias).argmax(1) == labels[fold == number]).sum())
    return right / len(examples)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", nargs="+", type=Path)
    lines = [line for path in parser.parse_args().pairs for line in path.read_text(encoding="utf-8").splitlines()]
    examples = list(Reader().examples(map(json.loads, lines)))
    names = sorted({name for e in examples for name in e.seen})
    seen = np.array([[e.seen.get(n, 0.0) for n in names] for e in examples])
    labels = np.array([e.verdict for e in examples])
    print(f"{len(examples)} pairs, {len(names)} signs, held out {held_out(examples, seen, labels):.3f}")
    weights, bias = fitted(seen, labels)
    rows = {
        verdict: {"bias": round(float(bias[i]), 4), "signs": [round(float(w), 4) for w in weights[i]]}
        for i, verdict in enumerate(VERDICTS)
    }
    place = folder("models") / "pairs"
    place.mkdir(exist_ok=True)
    written = json.dumps({"signs": names, "weights": rows}, indent=1)
    (place / "weights.json").write_text(written + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
