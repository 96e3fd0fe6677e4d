"""Names of people as bylines give them."""

from __future__ import annotations

import re

NAME = re.compile(r"[A-ZÀ-ÖØ-Þ][\w.'’-]*(?: [A-Za-zÀ-ÿ][\w.'’-]*){1,4}")
_ROLE = re.compile(
    r"(?i)\b(?:writers?|reporters?|correspondents?|editors?|staff|press|news|times|bureau|chief|director)$"
)
_BETWEEN_NAMES = re.compile(r"(?i),? and |, | & |; ")


def names_in(words: str) -> list[str]:
    """Names in a list of them, roles left out: "Ada Quill, Ben Stone and Cleo Marsh"; "Ada Quill, Staff Writer"."""
    first, *others = [tidy_name(name) for name in _BETWEEN_NAMES.split(words) if name.strip()] or [""]
    names = [first, *(n for n in others if NAME.fullmatch(n) and not _ROLE.search(n))]
    return [name for name in names if name]


def tidy_name(name: str) -> str:
    """A name without spaces and stops around it, and not in capitals only."""
    plain = " ".join(name.split()).strip(" ,;:|")
    return plain.title() if plain.isupper() and " " in plain else plain
