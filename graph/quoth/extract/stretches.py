"""How long stretches of a text are, and how much two sets of them share, in characters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from quoth.model import Span


def size(spans: Iterable[Span]) -> int:
    """Characters in all stretches together."""
    return sum(len(s) for s in spans)


def shared(a: Iterable[Span], b: Sequence[Span]) -> int:
    """Characters that stand in both."""
    return sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a for y in b)
