#!/usr/bin/env python3
"""Scores what Quoth tells of the numbers and claims of one text against the key.

    python tests/gold/within/score.py tests/gold/within/articles-test.jsonl [--wrong]

*Numbers*: for each verdict how many told pairs of marked numbers the key has so, and how many of the key's were told. *Claims*: what is
told as a denial or an answer, of two statements or two numbers, is right where the key has the two claims (or two numbers in them) as
turned against each other, be it as a denial, an answer or a contradiction. ``--wrong`` prints what is not right.
"""

from __future__ import annotations

import argparse
import runpy
from collections import Counter
from pathlib import Path
from typing import Any

from quoth import Workspace
from quoth.link.readings import Reading
from quoth.link.within import within
from quoth.model import Comparison, Extraction, Span, Verdict

SETS = Path(__file__).parents[1]
texts = runpy.run_path(str(Path(__file__).parent / "texts.py"))["texts"]
read = runpy.run_path(str(SETS / "disputes" / "score.py"))["read"]
VERDICTS = {"fits": "fits", "same-one": "same", "same-two": "same", "drifts": "drifts", "contradicts": "contradicts"}
TOLD = {"fits": "fits", "agrees": "same", "derived": "same", "drifts": "drifts", "contradicts": "contradicts"}
"""The key's words and Quoth's for what is scored of numbers."""
TURNED = {"denies", "rebuts", "contradicts"}
Row = dict[str, Any]


class Passage:
    """One passage as Quoth reads it, with what the key says of it."""

    def __init__(self, extraction: Extraction, key: str, marks: dict[str, str], story: Row) -> None:
        self.reading = Reading(extraction)
        self.text = self.reading.text
        self.marks = marks
        self.numbers = {frozenset(p[:2]): p[2] for p in story["pairs"] if p[0][0] == key}
        self.claims = [frozenset((self._span(s[1]), self._span(s[3]))) for s in story["says"] if s[0] == key]

    def _span(self, words: str) -> Span:
        at = self.text.index(words)
        return Span(at, at + len(words))

    def pair(self, comparison: Comparison) -> frozenset[str]:
        """The marks of two numbers; fewer than two where one is not marked."""
        sides = (comparison.a, comparison.b)
        return frozenset(self.marks[s.thing] for s in sides if s.thing in self.marks)

    def turned(self, comparison: Comparison) -> list[int]:
        """The places of the claims in the key that a told denial or answer is of."""
        stretches = [self._stretches(side.thing) for side in (comparison.a, comparison.b)]
        return [place for place, two in enumerate(self.claims) if _covers(stretches, [*two])]

    def _stretches(self, thing: str) -> tuple[Span, ...]:
        """The stretches of a statement, or of the one that a figure stands in."""
        figures = {f.iri: f.statement for f in self.reading.extraction.figures}
        told = (s for s in self.reading.extraction.statements if thing == s.iri or figures.get(thing) == s.id)
        return next((s.content for s in told), ())


def _covers(stretches: list[tuple[Span, ...]], claims: list[Span]) -> bool:
    """Whether the one stretch has words of the one claim and the other of the other."""
    if len(claims) < 2:
        return False
    one, two = claims
    return any(_meet(a, one) and _meet(b, two) for a, b in (stretches, stretches[::-1]))


def _meet(stretches: tuple[Span, ...], claim: Span) -> bool:
    return any(span.overlaps(claim) for span in stretches)


def scored(path: Path, show: bool) -> Counter[tuple[str, str]]:
    """How many of each verdict are right, told and there; claims under "turned"."""
    workspace, found = Workspace("memory:"), Counter()
    for story in texts(path):
        extractions, marks = read(workspace, story)
        for key, extraction in zip(story["passages"], extractions, strict=True):
            passage = Passage(extraction, key, marks, story)
            for word in passage.numbers.values():
                found[VERDICTS.get(word, "none"), "there"] += 1
            found["turned", "there"] += len(passage.claims)
            hit = set()
            for comparison in within(passage.reading):
                right = _judged(passage, comparison, found, hit)
                if show and right is False:
                    print(f"{story['story']}{key}: {comparison.rule} {comparison.confidence}: {comparison.explanation}")
            found["turned", "hit"] += len(hit)
    return found


def _judged(passage: Passage, comparison: Comparison, found: Counter[tuple[str, str]], hit: set[int]) -> bool | None:
    """Whether a comparison is right; ``None`` where it is not scored."""
    pair = passage.pair(comparison)
    if comparison.verdict in (Verdict.DENIES, Verdict.REBUTS):
        places = passage.turned(comparison)
        hit.update(places)
        right = bool(places) or (len(pair) == 2 and passage.numbers.get(pair) in TURNED)
        kind = "turned"
        found[f"turned, {comparison.rule}", "told"] += 1
        found[f"turned, {comparison.rule}", "right"] += right
    elif len(pair) == 2 and comparison.verdict.value in TOLD:
        kind = TOLD[comparison.verdict.value]
        right = VERDICTS.get(passage.numbers.get(pair, "")) == kind
    else:
        return None
    found[kind, "told"] += 1
    found[kind, "right"] += right
    return right


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--wrong", action="store_true")
    given = parser.parse_args()
    found = scored(given.texts, given.wrong)
    for kind in sorted({k for k, _ in found} - {"none"}):
        right, told, there = (found[kind, word] for word in ("right", "told", "there"))
        of = f", {found[kind, 'hit'] if kind == 'turned' else right} of {there} there" if there else ""
        print(f"{kind}: {right} of {told} told right ({100 * right / max(1, told):.0f} %){of}")


if __name__ == "__main__":
    main()
