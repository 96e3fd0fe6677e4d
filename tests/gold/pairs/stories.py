#!/usr/bin/env python3
"""The labelled stories as pairs: one JSON object a line on standard output, in the shape of ``dev.jsonl``.

stories.py STORIES.jsonl [--all]

``--all`` adds, of the stories that are labelled completely, every pair of numbers that nobody named: those are incomparable.
A mark in a passage is ``<<name:text>>``, a number by ``1``, ``2`` … or a statement's content by ``s1``, ``s2`` …
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

Row = dict[str, Any]
MARK = re.compile(r"<<(s?\d+):(.*?)>>", re.DOTALL)


def unmarked(text: str) -> tuple[str, dict[str, list[int]]]:
    """A passage without its marks, and where each of them stood."""
    plain, spans, at = "", {}, 0
    for mark in MARK.finditer(text):
        plain += text[at : mark.start()]
        spans[mark[1]] = [len(plain), len(plain) + len(mark[2])]
        plain, at = plain + mark[2], mark.end()
    return plain + text[at:], spans


def rows(story: Row, every: bool = False) -> Iterator[Row]:
    """The pairs of a story; the same fields as the pairs of ``dev.jsonl``."""
    told = {key: unmarked(passage["text"]) for key, passage in story["passages"].items()}
    passages = {k: {**{n: v for n, v in story["passages"][k].items() if v}, "text": told[k][0]} for k in told}
    labelled = {frozenset(pair[:2]) for pair in story["pairs"]}
    pairs = list(story["pairs"])
    if every and story["complete"]:
        numbers = [key + name for key, (_, spans) in told.items() for name in spans if name[0] != "s"]
        unnamed = (p for p in combinations(numbers, 2) if p[0][0] != p[1][0] and frozenset(p) not in labelled)
        pairs += [[a, b, "different", [], "incomparable", None, ""] for a, b in unnamed]
    for a, b, comparability, differs, verdict, side, why in pairs:
        yield {
            "id": f"{story['story']}-{a}-{b}",
            "subject": story["subject"],
            "story": story["story"],
            "type": "statements" if a[1] == "s" else "figures",
            "a": passages[a[0]],
            "b": passages[b[0]],
            "of": {"a": told[a[0]][1][a[1:]], "b": told[b[0]][1][b[1:]]},
            "comparability": comparability,
            "differs_in": differs,
            "verdict": verdict,
            "a_side": side,
            "why": why,
        }


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", type=Path)
    parser.add_argument("--all", action="store_true", help="with the pairs that nobody named")
    given = parser.parse_args()
    for line in given.stories.read_text(encoding="utf-8").splitlines():
        for row in rows(json.loads(line), given.all):
            print(json.dumps(row, ensure_ascii=False))


if __name__ == "__main__":
    main()
