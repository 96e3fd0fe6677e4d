"""Does confidence mean something? ``python -m training.reliability GOLD [--extractor both]``.

Reads the dev sets, holds each statement and each figure against the gold and prints, for each step of confidence, how many were
right: statements by source, cue and content, figures by value and comparator.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from quoth.extract import EXTRACTORS, Extractor, load
from quoth.model import Comparator, Extraction, Figure, Quotation
from quoth.read import read_text
from training.matching import in_full

EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
_COMPARATORS = {Comparator.AT_LEAST: ">", Comparator.AT_MOST: "<"}


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--extractor", choices=EXTRACTORS, default=EXTRACTORS[0])
    args = parser.parse_args()
    extractor = load(args.extractor)
    _table("statements, in full", _statements(extractor, args.gold / "attribution_dev.jsonl"))
    _table("figures, value and comparator", _figures(extractor, args.gold / "quantities_dev.jsonl"))


def _table(name: str, found: Iterable[tuple[float, bool]]) -> None:
    steps: defaultdict[int, list[bool]] = defaultdict(list)
    for confidence, right in found:
        steps[next(k for k, edge in enumerate(EDGES[1:]) if confidence < edge)].append(right)
    print(f"| {name} | how many | right |\n|---|---|---|")
    for k in sorted(steps):
        share = 100 * sum(steps[k]) / len(steps[k])
        print(f"| {EDGES[k]:.1f} to {min(EDGES[k + 1], 1):.1f} | {len(steps[k])} | {share:.1f}% |")


def _read(extractor: Extractor, path: Path) -> Iterator[tuple[dict[str, Any], Extraction]]:
    with path.open(encoding="utf8") as lines:
        for line in lines:
            row = json.loads(line)
            yield row, extractor.extract(read_text(row["text"], str(row["id"])))


def _statements(extractor: Extractor, path: Path) -> Iterator[tuple[float, bool]]:
    for row, extraction in _read(extractor, path):
        for one in extraction.statements:
            if one.quotation is not Quotation.NARRATION:
                yield (
                    one.confidence,
                    any(in_full(gold, one.source, one.cue, one.content) for gold in row["attributions"]),
                )


def _figures(extractor: Extractor, path: Path) -> Iterator[tuple[float, bool]]:
    for row, extraction in _read(extractor, path):
        left = list(row["quantities"])
        for figure in extraction.figures:
            hit = next((q for q in left if _counted(q, figure)), None)
            if hit is not None:
                left.remove(hit)
            yield figure.confidence, hit is not None


def _counted(gold: dict[str, Any], figure: Figure) -> bool:
    sign = _COMPARATORS.get(figure.comparator, figure.comparator.value)
    signs = {sign, figure.direction.value} if figure.direction is not None and sign == "=" else {sign}
    value = gold["value"]
    if isinstance(value, list):
        ends = (figure.bounds.lower, figure.bounds.upper)
        return all(e is not None and abs(float(e) - v) < 1e-6 for e, v in zip(ends, value, strict=True))
    own = figure.value if figure.value is not None else figure.bounds.lower
    return own is not None and abs(float(own) - value) < 1e-6 * max(1, abs(value)) and gold["comparator"] in signs


if __name__ == "__main__":
    main()
