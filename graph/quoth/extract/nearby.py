"""Things by where they stand, so that looking for what is near does not mean looking at everything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Generic, TypeVar

from quoth.model import Span

T = TypeVar("T")
SIZE = 512


class Nearby(Generic[T]):
    """Things with stretches of text; ``near`` gives those that may touch a stretch, in the order they were put in."""

    def __init__(self) -> None:
        self._buckets: defaultdict[int, list[int]] = defaultdict(list)
        self._things: list[T] = []

    def put(self, thing: T, spans: Iterable[Span]) -> None:
        """One more thing."""
        at = len(self._things)
        self._things.append(thing)
        for bucket in {b for s in spans for b in _buckets(s)}:
            self._buckets[bucket].append(at)

    def near(self, spans: Iterable[Span]) -> list[T]:
        """All things that share a bucket with one of the stretches, and so all that overlap one."""
        found = {at for s in spans for b in _buckets(s) for at in self._buckets.get(b, ())}
        return [self._things[at] for at in sorted(found)]


def _buckets(span: Span) -> range:
    return range(span.start // SIZE, max(span.start, span.end - 1) // SIZE + 1)
