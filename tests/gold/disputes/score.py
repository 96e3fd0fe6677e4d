#!/usr/bin/env python3
"""Scores what Quoth calls a contradiction against the key of the invented stories.

    python tests/gold/disputes/score.py tests/gold/disputes/test.jsonl [--wrong]

Each story is read and linked by itself, its passages as documents of their own. A pair is right where the key says that the two numbers
contradict each other, arguable where it says so, else wrong; contradictions with a number that nobody marked are counted apart.
``--wrong`` prints the wrong ones.
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
from quoth.model import Comparison, Extraction, Verdict
from quoth.read import read_text
from quoth.workspace.workspace import derive

unmarked = runpy.run_path(str(Path(__file__).parents[1] / "pairs" / "stories.py"))["unmarked"]
Row = dict[str, Any]
WORDS = {"contradicts": "right", "arguable": "arguable", "": "wrong"}


def read(workspace: Workspace, story: Row) -> tuple[list[Extraction], dict[str, str]]:
    """The passages of a story as documents, and the marks by the figures (IRIs) that stand there."""
    found, names = [], {}
    for key, passage in story["passages"].items():
        text, spans = unmarked(passage["text"])
        told = {"published": passage.get("published"), "publisher": passage.get("publisher")}
        extraction = workspace.extract(read_text(text, f"{story['story']}-{key}.txt", **told))
        found.append(extraction)
        for mark, (start, end) in spans.items():
            at = (f for f in extraction.figures if f.number.start < end and start < f.number.end)
            names |= {f.iri: key + mark for f in list(at)[:1]}
    return found, names


def judged(
    story: Row, names: dict[str, str], comparisons: Iterable[Comparison]
) -> Iterator[tuple[str, bool, Comparison]]:
    """Each contradiction once, with what the key says of it and whether it stands in one passage."""
    key = {frozenset(pair[:2]): pair[2] for pair in story["pairs"]}
    seen = set()
    for comparison in comparisons:
        pair = frozenset(names.get(side.thing, side.thing) for side in (comparison.a, comparison.b))
        if comparison.verdict is not Verdict.CONTRADICTS or pair in seen:
            continue
        seen.add(pair)
        marked = all(side.thing in names for side in (comparison.a, comparison.b))
        inside = comparison.a.document == comparison.b.document
        yield WORDS[key.get(pair, "")] if marked else "unmarked", inside, comparison


def scored(
    stories: Iterable[Row], show: bool
) -> tuple[Counter[tuple[bool, str]], Counter[bool], Counter[tuple[float, str]]]:
    """Contradictions by whether they stand in one passage and what they are, contradictions of the key, and both by confidence."""
    workspace, told, wanted, by_confidence = Workspace("memory:"), Counter(), Counter(), Counter()
    for story in stories:
        wanted.update(a[0] == b[0] for a, b, word, _ in story["pairs"] if word == "contradicts")
        read_out, names = read(workspace, story)
        for word, inside, comparison in judged(story, names, derive(read_out).comparisons):
            told[inside, word] += 1
            by_confidence[comparison.confidence, word] += 1
            if show and word == "wrong":
                print(f"{story['story']}: {comparison.rule} {comparison.confidence}: {comparison.explanation}")
    return told, wanted, by_confidence


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", type=Path)
    parser.add_argument("--wrong", action="store_true")
    given = parser.parse_args()
    stories = [json.loads(line) for line in given.stories.read_text(encoding="utf-8").splitlines()]
    told, wanted, by_confidence = scored(stories, given.wrong)
    for inside, where in ((True, "in one passage"), (False, "across passages")):
        right, arguable, wrong = (told[inside, word] for word in ("right", "arguable", "wrong"))
        share = right / max(1, right + arguable + wrong)
        print(
            f"{where}: {right} right, {arguable} arguable, {wrong} wrong ({100 * share:.0f} % right); "
            f"{right} of {wanted[inside]} told ({100 * right / max(1, wanted[inside]):.0f} %); {told[inside, 'unmarked']} unmarked"
        )
    for confidence in sorted({c for c, _ in by_confidence}):
        print(f"  confidence {confidence}: " + ", ".join(f"{by_confidence[confidence, w]} {w}" for w in WORDS.values()))


if __name__ == "__main__":
    main()
