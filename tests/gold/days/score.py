#!/usr/bin/env python3
"""Scores what Quoth says of two numbers of two documents against the key of the stories that several documents tell.

    python tests/gold/days/score.py tests/gold/days/test.jsonl [--wrong VERDICT]

Each story is read and linked by itself, its passages as documents of their own. Every pair of marked numbers across two passages has one
verdict in the key, or can't be compared; pairs that the key calls arguable are counted apart. ``--wrong`` prints what is wrongly told so.
"""

from __future__ import annotations

import argparse
import json
import runpy
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from quoth import Workspace
from quoth.model import Comparison, Verdict
from quoth.workspace.workspace import derive

read = runpy.run_path(str(Path(__file__).parents[1] / "disputes" / "score.py"))["read"]
Row = dict[str, Any]
ARGUABLE, NOTHING = "arguable", Verdict.INCOMPARABLE.value
TOLD = [v.value for v in Verdict if v is not Verdict.INCOMPARABLE]


def answers(workspace: Workspace, story: Row) -> Iterator[tuple[str, str, Comparison | None]]:
    """For each pair of marks across two passages that the key or Quoth speaks of, the key's verdict and Quoth's, with its comparison."""
    read_out, names = read(workspace, story)
    key = {frozenset(pair[:2]): pair[2] for pair in story["pairs"] if pair[0][0] != pair[1][0]}
    said: dict[frozenset[str], Comparison] = {}
    for comparison in derive(read_out).comparisons:
        pair = frozenset(names.get(side.thing, "") for side in (comparison.a, comparison.b))
        if comparison.a.document != comparison.b.document and len(pair) == 2 and "" not in pair:
            said.setdefault(pair, comparison)
    for pair in key.keys() | said.keys():
        found = said.get(pair)
        yield key.get(pair, NOTHING), found.verdict.value if found else NOTHING, found


def counted(stories: Iterable[Row], wrong: str | None = None) -> Counter[tuple[str, str]]:
    """How often the key has the first and Quoth says the second; prints what is wrongly told as ``wrong``."""
    workspace, found = Workspace("memory:"), Counter[tuple[str, str]]()
    for story in stories:
        for there, told, comparison in answers(workspace, story):
            found[there, told] += 1
            if comparison is not None and told == wrong and there not in (told, ARGUABLE):
                print(f"{story['story']}: {there}: {comparison.rule} {comparison.confidence}: {comparison.explanation}")
    return found


def table(found: Counter[tuple[str, str]]) -> str:
    """A line a verdict: right, arguable and wrong ones, what is right of those told, and how many of all are told."""
    lines = []
    for verdict in TOLD:
        right, arguable = found[verdict, verdict], found[ARGUABLE, verdict]
        told, there = (sum(n for pair, n in found.items() if pair[side] == verdict) for side in (1, 0))
        lines.append(
            f"{verdict:12} {right:4} right, {arguable:3} arguable, {told - right - arguable:4} wrong "
            f"({100 * right / max(1, told):3.0f} % right); {100 * right / max(1, there):3.0f} % of {there} told"
        )
    return "\n".join(lines)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", type=Path)
    parser.add_argument("--wrong", choices=TOLD)
    given = parser.parse_args()
    stories = [json.loads(line) for line in given.stories.read_text(encoding="utf-8").splitlines()]
    print(table(counted(stories, given.wrong)))


if __name__ == "__main__":
    main()
