"""Lines broken in the middle of sentences: which line breaks of a text are no breaks of paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from quoth.read.repair import Edit

NARROW, WIDE = 40, 100
"""Widths, in characters, between which people and programs wrap lines."""

_SLACK = 3  # how far a wrapped line may fall short of the widest one, beyond the word that did not fit
_ENDS = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
_STARTS_ANEW = re.compile(r"[-*•·–—+>|#=~]|\(?\d{1,3}[.)] |[A-Z][\w ]{0,20}: ")
_FIELD = re.compile(r"[\w-]{1,20}: ")  # of front matter
_LOWER = re.compile(r"[\"'“‘(]?[a-z]")
_ONE_BREAK = re.compile(r"[^\n]\n *[^\n ]")
_BROKEN_WORD = re.compile(r"[^\W\d_]-$")


class Line(NamedTuple):
    """One line of a text, without spaces at its ends; ``start`` and ``end`` are offsets of the text."""

    start: int
    end: int
    text: str


def line_edits(text: str) -> list[Edit]:
    """Line breaks that belong to the width of a page, each to be replaced by a space, in order.

    A break in a word ("co-" and "operation") is taken out. Example: a note typed in lines of 72 characters, with an
    empty line between its paragraphs.
    """
    if not _ONE_BREAK.search(text):
        return []
    blocks = [block for block in _blocks(text) if len(block) > 1]
    ragged = _ragged(blocks)
    wide = any(len(block) > 2 and _filled(block) for block in blocks)
    return [edit for block in blocks for edit in _joins(block, ragged, wide)]


def _blocks(text: str) -> Iterator[list[Line]]:
    """The lines of ``text``, those without an empty line between them together."""
    block: list[Line] = []
    offset = 0
    for raw in text.split("\n"):
        inner = raw.strip(" ")
        if inner:
            start = offset + len(raw) - len(raw.lstrip(" "))
            block.append(Line(start, start + len(inner), inner))
        else:
            yield block
            block = []
        offset += len(raw) + 1
    yield block


def _joins(block: list[Line], ragged: bool, wide: bool) -> Iterator[Edit]:
    """``wide`` says that the text is wrapped by width elsewhere; without it two lines are a headline and who wrote it."""
    wrapped = (wide or len(block) > 2) and _filled(block)
    for line, after in pairwise(block):
        if _STARTS_ANEW.match(after.text):
            continue
        if wrapped or (ragged and not _ENDS.search(line.text)) or _runs_on(line, after):
            yield Edit(line.end, after.start, "" if _breaks_word(line, after) else " ")


def _filled(block: list[Line]) -> bool:
    """Whether each line is as full as the width allows, and most do not end as sentences do."""
    width = max(len(line.text) for line in block)
    if not NARROW <= width <= WIDE:
        return False
    breaks = list(pairwise(block))
    full = sum(len(a.text) + 1 + len(b.text.split(" ", 1)[0]) + _SLACK > width for a, b in breaks)
    ended = sum(bool(_ENDS.search(a.text)) for a, _ in breaks)
    return full >= len(breaks) - len(breaks) // 8 and ended * 2 <= len(breaks)


def _ragged(blocks: list[list[Line]]) -> bool:
    """Whether lines end anywhere in a sentence: most of those that end in the middle of one plainly go on in the next line.

    Example: a report copied out of a narrow column, in which one line is "UK-based relief organisation Harbour" and the
    next "Aid said on Friday that".
    """
    breaks = [pair for block in blocks for pair in pairwise(block)]
    open_ended = [(line, after) for line, after in breaks if not _ENDS.search(line.text)]
    return sum(_runs_on(line, after) for line, after in open_ended) * 2 > len(open_ended)


def _runs_on(line: Line, after: Line) -> bool:
    """Whether a sentence plainly goes on in the next line."""
    if len(line.text) < NARROW or _ENDS.search(line.text) or _FIELD.match(after.text):
        return False
    return _LOWER.match(after.text) is not None


def _breaks_word(line: Line, after: Line) -> bool:
    return _BROKEN_WORD.search(line.text) is not None and _LOWER.match(after.text) is not None
