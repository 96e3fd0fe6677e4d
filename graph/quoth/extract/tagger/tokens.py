"""Texts as word pieces with what the uncased vocabulary forgets: letter case and quotation marks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from quoth.extract.quotes import find_quotes

CLS, SEP = 101, 102
"""Word pieces that open and close a window in the MiniLM vocabulary."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The word pieces of a text: ids, where each starts and ends, its features, and where paragraphs start (piece indices)."""

    text: str
    ids: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    features: tuple[int, ...]
    paragraphs: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.ids)

    def inside(self, spans: Sequence[Sequence[int]]) -> list[int]:
        """Indices of the pieces that start inside any of the character spans."""
        out: set[int] = set()
        for start, end in spans:
            out.update(range(bisect_left(self.starts, start), bisect_left(self.starts, end)))
        return sorted(out)


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of word pieces that is read at once."""

    start: int
    end: int

    def row(self, tokens: Tokens) -> tuple[list[int], list[int]]:
        """Ids and features with the opening and the closing piece."""
        return [CLS, *tokens.ids[self.start : self.end], SEP], [0, *tokens.features[self.start : self.end], 0]


def tokeniser(vocabulary: Path) -> Callable[[str], Tokens]:
    """A function from text to word pieces; ``vocabulary`` is a ``tokenizer.json``."""
    from tokenizers import Tokenizer

    encode = Tokenizer.from_file(str(vocabulary))
    encode.no_truncation()
    encode.no_padding()

    def tokenise(text: str) -> Tokens:
        encoding = encode.encode(text, add_special_tokens=False)
        offsets = encoding.offsets
        starts = tuple(o[0] for o in offsets)
        return Tokens(
            text,
            tuple(encoding.ids),
            starts,
            tuple(o[1] for o in offsets),
            _features(text, offsets),
            _paragraphs(text, starts),
        )

    return tokenise


def _features(text: str, offsets: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    """Per piece: 0 none, 1 lower, 2 Capital, 3 UPPER, plus 4 inside quotation marks."""
    quotes = [(q.outer.start, q.outer.end) for q in find_quotes(text)]
    out = []
    at = 0
    for start, end in offsets:
        while at < len(quotes) and quotes[at][1] <= start:
            at += 1
        quoted = at < len(quotes) and quotes[at][0] <= start
        out.append(_case(text, start, end) + (4 if quoted else 0))
    return tuple(out)


def _case(text: str, start: int, end: int) -> int:
    word = text[start:end]
    if not word[:1].isalpha():
        return 0
    if word.isupper() and len(word) > 1:
        return 3
    return 2 if word[0].isupper() else 1


def _paragraphs(text: str, starts: Sequence[int]) -> tuple[int, ...]:
    """Indices of the first piece of each paragraph."""
    out = []
    at = 0
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        if text[at:end].strip():
            first = bisect_left(starts, at)
            if first < len(starts) and starts[first] < end:
                out.append(first)
        at = end + 1
    return tuple(out)


def windows(tokens: Tokens, size: int, first: int | None = None) -> Iterator[Window]:
    """Whole paragraphs packed up to ``size`` pieces; a longer paragraph is cut. ``first`` is the room of the first window."""
    bounds = [*tokens.paragraphs, len(tokens)]
    start, room = (bounds[0] if tokens.paragraphs else 0), first or size
    for here, after in pairwise(bounds):
        if after - start > room and here > start:
            yield Window(start, here)
            start, room = here, size
        while after - start > size:
            yield Window(start, start + size)
            start += size
    if start < len(tokens):
        yield Window(start, len(tokens))
