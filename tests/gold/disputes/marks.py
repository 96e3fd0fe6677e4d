"""The marks of a passage: ``<<3:33,000>>`` is the third number of it."""

from __future__ import annotations

import re

MARK = re.compile(r"<<(\d+):(.*?)>>", re.DOTALL)
Spans = dict[str, tuple[int, int]]


def unmarked(text: str) -> tuple[str, Spans]:
    """A passage without its marks, and where each of them stood, in code points."""
    plain, spans, at = "", {}, 0
    for mark in MARK.finditer(text):
        plain += text[at : mark.start()]
        spans[mark[1]] = (len(plain), len(plain) + len(mark[2]))
        plain, at = plain + mark[2], mark.end()
    return plain + text[at:], spans
