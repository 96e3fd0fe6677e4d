"""A text as extraction should see it, and the way back to the text that is kept.

A document keeps what its file says, to the character. What would lead a parser astray is repaired here, in a view:
``CRLF``, no-break and doubled spaces, zero-width characters and soft hyphens, rare dashes, ligatures, character
references, UTF-8 that was once read as Windows-1252, quotation marks typed as two single ones, lines broken in the
middle of sentences, and numbers that paragraphs are counted by.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from quoth.model import Span
from quoth.read.items import item_edits
from quoth.read.repair import Edit, character_edits, even_characters
from quoth.read.wrapping import line_edits


@dataclass(frozen=True, slots=True)
class Mapping:
    """Stretches of a new text beside the stretches of the old one that they stand for, in order and without gaps.

    ``new`` and ``old`` hold where each stretch starts, and last where the texts end. A stretch of the same length on
    both sides maps character by character, any other as a whole.
    """

    new: tuple[int, ...]
    old: tuple[int, ...]

    @classmethod
    def of(cls, edits: list[Edit], length: int) -> Mapping:
        """The mapping that ``edits``, sorted and apart from each other, make in a text of ``length`` characters."""
        new, old, shift = [0], [0], 0
        for edit in edits:
            new += [edit.start + shift, edit.start + shift + len(edit.text)]
            old += [edit.start, edit.end]
            shift += len(edit.text) - (edit.end - edit.start)
        return cls((*new, length + shift), (*old, length))

    def back(self, span: Span) -> Span:
        """The stretch of the old text that ``span`` of the new one stands for."""
        if len(span) == 0:
            start = self._first(span.start)
            return Span(start, start)
        return Span(self._first(span.start), self._last(span.end - 1))

    def turned(self) -> Mapping:
        """The same stretches, seen from the old text."""
        return Mapping(self.old, self.new)

    def _stretch(self, offset: int) -> int:
        return min(bisect_right(self.new, offset), len(self.new) - 1) - 1

    def _even(self, index: int) -> bool:
        return self.new[index + 1] - self.new[index] == self.old[index + 1] - self.old[index]

    def _first(self, offset: int) -> int:
        if offset >= self.new[-1]:
            return self.old[-1]
        index = self._stretch(offset)
        return self.old[index] + (offset - self.new[index] if self._even(index) else 0)

    def _last(self, offset: int) -> int:
        index = self._stretch(offset)
        return self.old[index] + offset - self.new[index] + 1 if self._even(index) else self.old[index + 1]


@dataclass(frozen=True, slots=True)
class View:
    """``text`` is what extraction reads; spans of it are led back to the kept text by ``original``."""

    text: str
    mappings: tuple[Mapping, ...] = ()

    @classmethod
    def of(cls, text: str) -> View:
        """The view of a kept text; the text itself where nothing needs repair."""
        mappings = []
        even = even_characters(text)
        for find in (character_edits, line_edits, item_edits):
            edits = find(even)
            if edits:
                mappings.append(Mapping.of(edits, len(even)))
                even = _applied(edits, even)
        return cls(even, tuple(mappings))

    def original(self, span: Span) -> Span:
        """Where ``span`` of the view stands in the kept text, both in code points."""
        for mapping in reversed(self.mappings):
            span = mapping.back(span)
        return span

    def seen(self, span: Span) -> Span:
        """Where ``span`` of the kept text stands in the view; empty where nothing of it is left."""
        for mapping in self.mappings:
            span = mapping.turned().back(span)
        return span


def _applied(edits: list[Edit], text: str) -> str:
    """``text`` with every edit made."""
    edges = [Edit(0, 0, ""), *edits, Edit(len(text), len(text), "")]
    return "".join(text[a.end : b.start] + b.text for a, b in pairwise(edges))
