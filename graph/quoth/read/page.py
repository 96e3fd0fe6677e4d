"""What reading a page of the web or a PDF gives."""

from __future__ import annotations

from dataclasses import dataclass

from quoth.read.found import Found


@dataclass(frozen=True, slots=True)
class Page:
    """A text, its paragraphs apart by an empty line, and what was found about it."""

    text: str
    found: Found
