"""Labelled pairs of invented passages, read by Quoth: the two figures at their marks, as linking brings them together."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from quoth import Workspace
from quoth.link import acquaintance, joinings
from quoth.link.counts import Count
from quoth.link.facing import meeting_between
from quoth.link.meetings import Meeting
from quoth.link.readings import Reading
from quoth.model import Extraction
from quoth.read import read_text

FOLDS = 8


class Reader:
    """Reads passages once each."""

    def __init__(self) -> None:
        self._workspace = Workspace("memory:")
        self._read: dict[str, Extraction] = {}

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


def fold_of(story: str) -> int:
    """In which of the ``FOLDS`` a story is held out, from 0."""
    return int(hashlib.sha256(story.encode()).hexdigest(), 16) % FOLDS
