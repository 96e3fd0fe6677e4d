"""Whether what was found is a gold attribution: half of the content in common, a cue in common, the source touched."""

from __future__ import annotations

from collections.abc import Iterable

from quoth.model import Span

Gold = dict[str, list[list[int]]]
"""``source``, ``cue`` and ``content`` as lists of ``[start, end)``."""


def in_full(gold: Gold, source: tuple[Span, ...], cue: tuple[Span, ...], content: tuple[Span, ...]) -> bool:
    """Whether content, cue and source all match; no source matches none."""
    characters = sum(e - s for s, e in gold["content"]) + sum(len(c) for c in content)
    dice = 2 * _shared(gold["content"], content) / max(1, characters)
    sources = _shared(gold["source"], source) > 0 if gold["source"] else not source
    return dice >= 0.5 and _shared(gold["cue"], cue) > 0 and sources


def _shared(gold: list[list[int]], found: Iterable[Span]) -> int:
    return sum(max(0, min(e, f.end) - max(s, f.start)) for s, e in gold for f in found)
