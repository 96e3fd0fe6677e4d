"""Sentences and paragraphs of a text by position: enough to see that one passage stands right behind another."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from quoth.model import Span

_END = re.compile(r"[.!?][”\"’')\]]*[ \t]+(?=[“\"‘'(\[]?[A-Z0-9])|\n\s*")
# Words with a full stop that end no sentence. Source: our own list of English abbreviations before names and in dates.
_SHORT = frozenset(
    """mr. mrs. ms. dr. st. gov. sen. rep. gen. lt. col. sgt. capt. jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.
    no. vs. inc. corp. co. prof. rev. hon. u.s. u.k. u.n.""".split()
)


@dataclass(frozen=True, slots=True)
class Layout:
    """``starts`` are the offsets of the sentences, ``paragraphs`` those of the paragraphs, both rising."""

    starts: tuple[int, ...]
    paragraphs: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Layout:
        """The layout of a text."""
        breaks = [m for m in _END.finditer(text) if not _abbreviated(text, m)]
        lines = [m.end() for m in breaks if "\n" in m.group()]
        return cls((0, *(m.end() for m in breaks)), (0, *lines))

    def sentence(self, at: int) -> int:
        """The number of the sentence in which an offset lies."""
        return bisect_right(self.starts, at) - 1

    def paragraph(self, at: int) -> int:
        """The number of the paragraph in which an offset lies."""
        return bisect_right(self.paragraphs, at) - 1

    def span(self, at: int, length: int) -> Span:
        """The sentence around an offset, in a text of ``length`` characters."""
        number = self.sentence(at)
        end = self.starts[number + 1] if number + 1 < len(self.starts) else length
        return Span(self.starts[number], end)

    def cut(self, text: str) -> Iterator[str]:
        """The sentences of the text, in their order."""
        return (text[start:end] for start, end in zip(self.starts, (*self.starts[1:], len(text)), strict=True))

    def neighbours(self, at: int, length: int) -> Span:
        """The sentence around an offset with the one before and the one behind it, in a text of ``length`` characters."""
        number = self.sentence(at)
        end = self.starts[number + 2] if number + 2 < len(self.starts) else length
        return Span(self.starts[max(0, number - 1)], end)


def _abbreviated(text: str, found: re.Match[str]) -> bool:
    if found.group().startswith("\n"):
        return False
    word = text[max(0, found.start() - 8) : found.start() + 1].split()[-1:]
    return bool(word) and (word[0].casefold() in _SHORT or bool(re.fullmatch(r"[A-Z]\.", word[0])))
