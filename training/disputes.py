"""Invented stories with marked numbers, read by Quoth: the pairs of each text that may be rivals, with what the key says of them."""

from __future__ import annotations

import json
import re
import runpy
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from quoth.link.counts import Count
from quoth.link.layout import Layout
from quoth.link.meetings import Meeting
from quoth.link.readings import Reading
from quoth.link.rivalry import may_be_rivals, signs
from training.pairs import Reader, at_mark

_SETS = Path(__file__).parents[1] / "tests" / "gold"
unmarked = runpy.run_path(str(_SETS / "pairs" / "stories.py"))["unmarked"]
CONTRADICTS, ARGUABLE, APART = "contradicts", "arguable", ""
_HEADINGS = {"# conflicts": CONTRADICTS, "# look alike": APART}
_SHORT = 2
"""An excerpt reaches over so many breaks between sentences at most."""


@dataclass(frozen=True, slots=True)
class Example:
    """The signs of two marked numbers of a passage, and the key's word on them: "" where it names them not."""

    story: str
    seen: dict[str, float]
    told: str


def stories(path: Path) -> Iterator[dict[str, Any]]:
    """The stories of a file of ``tests/gold/disputes``."""
    return map(json.loads, path.read_text(encoding="utf-8").splitlines())


class Disputes:
    """Reads passages as a user's workspace would."""

    def __init__(self) -> None:
        self._reader = Reader()

    def examples(self, story: dict[str, Any]) -> Iterator[Example]:
        """The pairs of each passage that may be rivals."""
        key = {frozenset((a, b)): told for a, b, told, _ in story["pairs"]}
        for name, passage in story["passages"].items():
            text, spans = unmarked(passage["text"])
            named = {name + mark: span for mark, span in spans.items()}
            yield from self._pairs(story["story"], text, passage, named, key)

    def excerpts(self, story: dict[str, Any]) -> Iterator[Example]:
        """The same pairs, each in a text of no more than the sentences from the one number to the other: short texts are read too."""
        key = {frozenset((a, b)): told for a, b, told, _ in story["pairs"]}
        for name, passage in story["passages"].items():
            text, spans = unmarked(passage["text"])
            layout = Layout.of(text)
            for (one, first), (two, second) in combinations(spans.items(), 2):
                number = layout.sentence(first[0])
                if 0 <= layout.sentence(second[0]) - number <= _SHORT:
                    start, end = layout.starts[number], layout.span(second[0], len(text)).end
                    moved = {name + one: _moved(first, start), name + two: _moved(second, start)}
                    yield from self._pairs(story["story"], text[start:end].strip(), passage, moved, key)

    def lines(self, path: Path) -> Iterator[Example]:
        """The passages of ``tests/link/two_sides.txt``: a text and two of its numbers, under the heading that tells what they are.

        Raises:
            ValueError: when a passage does not hold a number that its line names.
        """
        told = APART
        for line in path.read_text(encoding="utf-8").splitlines():
            text, _, numbers = line.partition(" || ")
            if line in _HEADINGS:
                told = _HEADINGS[line]
            elif numbers and not line.startswith("#"):
                spans = {number: _found(number, text) for number in numbers.split(";")}
                yield from self._pairs(text[:40], text, {"published": "2031-05-10"}, spans, {frozenset(spans): told})

    def _pairs(
        self,
        story: str,
        text: str,
        passage: dict[str, str],
        spans: dict[str, Sequence[int]],
        key: dict[frozenset[str], str],
    ) -> Iterator[Example]:
        reading = Reading(self._reader.extraction({**passage, "text": text}))
        for (one, first), (two, second) in combinations(_marked(reading, spans), 2):
            if may_be_rivals(reading, first, second):
                seen = signs(Meeting(second, first, reading, reading))
                yield Example(story, seen, key.get(frozenset((one, two)), APART))


def _found(number: str, text: str) -> tuple[int, int]:
    """Where a number stands in a text, and not as a part of another."""
    found = re.search(rf"(?<![\d,.]){re.escape(number)}(?![\d]|,\d)", text)
    if found is None:
        raise ValueError(f"no {number!r} in {text!r}")
    return found.span()


def _moved(span: Sequence[int], by: int) -> tuple[int, int]:
    return span[0] - by, span[1] - by


def _marked(reading: Reading, spans: dict[str, Sequence[int]]) -> Iterator[tuple[str, Count]]:
    """The figures that stand at marks, each once and by the first mark's name; a number that is not read is left out."""
    seen = set()
    for name, span in spans.items():
        count = at_mark(reading, span)
        if count is not None and count.figure.iri not in seen:
            seen.add(count.figure.iri)
            yield name, count
