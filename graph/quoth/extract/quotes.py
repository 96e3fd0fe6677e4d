"""Where the quotation marks of a text open and close."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quoth.model import Span

_MARK = re.compile(r"[“”„«»\"]|\n\s*\n|\n")
_OPENING = "“„«"
_CLOSING = "”»"


@dataclass(frozen=True, slots=True)
class QuoteMark:
    """One quoted stretch. ``outer`` includes the marks, ``inner`` does not; ``closed`` is whether a closing mark was found
    (a quote that runs over paragraphs is opened anew in each and closed in the last one)."""

    outer: Span
    inner: Span
    closed: bool

    @property
    def words(self) -> int:
        """How long it is, roughly, in words of six characters."""
        return len(self.inner) // 6


def _opens(text: str, at: int) -> bool:
    """Whether a straight mark stands where a quote begins: behind white space, a dash or a bracket."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return (before.isspace() or before in "([—–-:") and not after.isspace()


def find_quotes(text: str) -> tuple[QuoteMark, ...]:
    """All quoted stretches in text order; no quote runs over a line break, an unclosed one ends there."""
    found: list[QuoteMark] = []
    start: int | None = None
    for match in _MARK.finditer(text):
        mark, at = match[0], match.start()
        if mark.startswith("\n"):
            if start is not None and at - start > 1:
                found.append(QuoteMark(Span(start, at), Span(start + 1, at), closed=False))
            start = None
        elif mark in _OPENING or (mark == '"' and start is None and _opens(text, at)):
            start = at if start is None else start
        elif start is not None and (mark in _CLOSING or mark == '"'):
            found.append(QuoteMark(Span(start, at + 1), Span(start + 1, at), closed=True))
            start = None
    if start is not None and len(text) - start > 1:
        found.append(QuoteMark(Span(start, len(text)), Span(start + 1, len(text)), closed=False))
    return tuple(found)
