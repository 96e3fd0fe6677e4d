"""Text with stretches marked in it, where stretches lie inside each other, cross, or meet: always well nested."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from quoth.model import Span

_BLANK = re.compile(r"\n[ \t\r]*\n\s*")
_WRAPPED = re.compile(r"(?<=[^\n]{45})\n(?=[^\n|#*\-•>\s])")
"""A line that was broken for its width: one that is long, before a line that begins no list, table or quotation."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch to be marked. ``layer`` says what lies outside of what where two begin and end together; ``look`` are
    classes, ``thing`` names what is marked, ``href`` leads to its page.
    """

    span: Span
    layer: int
    look: str
    thing: str = ""
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A step through a marked text: some words, or a mark that opens (``first`` where it does so for the first time) or closes."""

    text: str = ""
    opens: Mark | None = None
    closes: Mark | None = None
    first: bool = False


def woven(text: str, marks: Iterable[Mark], within: Span | None = None) -> tuple[Piece, ...]:
    """The text, or the part ``within``, in pieces. A mark that another one would cross is closed before it and opened again."""
    part = within or Span(0, len(text))
    kept = sorted(_clipped(marks, part), key=lambda m: (m.layer, m.span.start, -m.span.end, m.look))
    cuts = sorted({part.start, part.end, *(m.span.start for m in kept), *(m.span.end for m in kept)})
    opened: set[Mark] = set()
    stack: list[Mark] = []
    pieces: list[Piece] = []
    for start, end in pairwise(cuts):
        wanted = [m for m in kept if m.span.start <= start and end <= m.span.end]
        pieces += _restacked(stack, wanted, opened)
        pieces.append(Piece(text[start:end]))
    pieces += [Piece(closes=mark) for mark in reversed(stack)]
    return tuple(pieces)


def _restacked(stack: list[Mark], wanted: Sequence[Mark], opened: set[Mark]) -> Iterator[Piece]:
    """Closes and opens marks until ``stack`` is ``wanted``, keeping open what both begin with."""
    same = 0
    while same < min(len(stack), len(wanted)) and stack[same] is wanted[same]:
        same += 1
    while len(stack) > same:
        yield Piece(closes=stack.pop())
    for mark in wanted[same:]:
        stack.append(mark)
        yield Piece(opens=mark, first=mark not in opened)
        opened.add(mark)


def _clipped(marks: Iterable[Mark], part: Span) -> Iterator[Mark]:
    for mark in marks:
        start, end = max(mark.span.start, part.start), min(mark.span.end, part.end)
        if start < end:
            yield mark if (start, end) == (mark.span.start, mark.span.end) else replace(mark, span=Span(start, end))


def disjoint(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Marks of which none lies on another: where two do, the shorter one keeps the place and the longer one what is left."""
    taken: list[Span] = []
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (len(m.span), m.span)):
        free = [mark.span]
        for span in taken:
            free = [rest for whole in free for rest in _without(whole, span)]
        kept += [replace(mark, span=rest) for rest in free]
        taken += free
    return tuple(sorted(kept, key=lambda m: m.span))


def _without(whole: Span, hole: Span) -> list[Span]:
    if not whole.overlaps(hole):
        return [whole]
    ends = ((whole.start, max(whole.start, hole.start)), (min(whole.end, hole.end), whole.end))
    return [Span(start, end) for start, end in ends if start < end]


def paragraphs(text: str) -> tuple[Span, ...]:
    """The stretches between empty lines."""
    ends = [(found.start(), found.end()) for found in _BLANK.finditer(text)]
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(text)]
    return tuple(Span(start, stop) for start, stop in zip(starts, stops, strict=True) if text[start:stop].strip())


def flowing(text: str, apart: Iterable[Span] = ()) -> str:
    """The text with the line ends that only a narrow page put there as spaces; every character keeps its place.

    What stands ``apart``, a line about who wrote it for example, keeps the line ends around it.
    """
    edges = {end for span in apart for end in (span.start - 1, span.end)}
    return _WRAPPED.sub(lambda found: "\n" if found.start() in edges else " ", text)
