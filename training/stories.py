"""Invented stories with marked numbers, read by Quoth: the passages of each, and the figures that stand at its marks."""

from __future__ import annotations

import json
import runpy
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from typing import Any, TypeAlias

from quoth.link import joinings
from quoth.link.counts import Count
from quoth.link.facing import meeting_between
from quoth.link.meetings import Meeting
from quoth.link.readings import Reading
from training.pairs import Reader, at_mark, knowing

_SETS = Path(__file__).parents[1] / "tests" / "gold"
unmarked = runpy.run_path(str(_SETS / "pairs" / "stories.py"))["unmarked"]
Spans: TypeAlias = dict[str, Sequence[int]]
Read: TypeAlias = tuple[Reading, Spans]
Story: TypeAlias = dict[str, Any]


def stories(path: Path) -> Iterator[Story]:
    """The stories of a file of ``tests/gold/disputes``, ``days`` or ``pairs``."""
    return map(json.loads, path.read_text(encoding="utf-8").splitlines())


def key_of(story: Story) -> dict[frozenset[str], str]:
    """The key's word on the pairs that it names, in any of the three forms."""
    return {frozenset(pair[:2]): str(pair[4] if len(pair) == 7 else pair[2]) for pair in story["pairs"]}


def read_by(reader: Reader, story: Story) -> dict[str, Read]:
    """Each passage of a story, and where its numbers stand, by the names of their marks."""
    found = {}
    for name, passage in story["passages"].items():
        text, spans = unmarked(passage["text"])
        named = {name + mark: span for mark, span in spans.items() if not mark.startswith("s")}
        found[name] = Reading(reader.extraction({**passage, "text": text})), named
    return found


def marked(reading: Reading, spans: Spans) -> Iterator[tuple[str, Count]]:
    """The figures that stand at marks, each once and by the first mark's name; a number that is not read is left out."""
    seen = set()
    for name, span in spans.items():
        count = at_mark(reading, span)
        if count is not None and count.figure.iri not in seen:
            seen.add(count.figure.iri)
            yield name, count


def faced(one: Read, two: Read) -> Iterator[tuple[str, str, Meeting]]:
    """Every two marked figures of two texts, by the names of their marks; of texts that are one and the same none."""
    if one[0].iri == two[0].iri:
        return
    first, second = knowing(one[0], two[0]), knowing(two[0], one[0])
    joined = [*joinings.joinings(first, second), *joinings.joinings(second, first)]
    for (a, ours), (b, theirs) in product(marked(first, one[1]), list(marked(second, two[1]))):
        yield a, b, meeting_between(first, second, ours, theirs, joined, bool(joined))
