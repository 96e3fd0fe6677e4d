"""Files that are tables: which texts are, and what the lines around the grid tell."""

from __future__ import annotations

import re
from pathlib import PurePath

from quoth.errors import InputRefused
from quoth.model import DocumentKind, Span
from quoth.read.delimited import MOST_COLUMNS, Delimited, clearly_delimited, delimited
from quoth.read.found import Found

DATA_NAMES = frozenset({".csv", ".tsv", ".tab"})
"""Endings of names of files that are tables."""

_PLAIN_NAMES = frozenset({"", ".txt", ".text", ".dat"})
_ISSUER = re.compile(
    r"(?:data )?(?:source|published by|issued by|publisher|issuer)\s?:\s*(\w[^|\n;]{1,80}?)[\s.,;\"|]*", re.IGNORECASE
)


def grid_of(text: str, name: str) -> Delimited | None:
    """The grid of a table file, or of a text that clearly is one; ``None`` for prose.

    Raises:
        InputRefused: when a file that is named as a table is none, and when a grid is too wide.
    """
    suffix = PurePath(name).suffix.lower()
    named = suffix in DATA_NAMES
    if not named and (suffix not in _PLAIN_NAMES or not clearly_delimited(text)):
        return None
    found = delimited(text)
    if found is None and named:
        reason = "is no table: its rows are uneven, or a quotation mark is never closed"
        raise InputRefused(name, reason, hint="repair it, or name it .txt to have it read as prose")
    if found is not None and found.columns > MOST_COLUMNS:
        raise InputRefused(name, f"has {found.columns:,} columns, more than {MOST_COLUMNS:,}", hint="give a part of it")
    return found


def found_in(text: str, grid: Delimited) -> Found:
    """What the lines above and below a grid tell: a title above, and who issued it ("Source: Harbor Office")."""
    lines = [_plain(span, text) for span in (*grid.above, *grid.below)]
    issuers = [hit[1] for line in lines if (hit := _ISSUER.fullmatch(line))]
    title = next((line for line in lines[: len(grid.above)] if line and not _ISSUER.fullmatch(line)), None)
    return Found(title=title, publisher=issuers[0] if issuers else None, kind=DocumentKind.DATA)


def words_of(text: str, grid: Delimited) -> str:
    """The words by which the language of a table is told: its head and the lines around it."""
    spans = (*grid.above, *grid.rows[0], *grid.below)
    return " ".join(_plain(span, text).replace("_", " ") for span in spans)


def _plain(span: Span, text: str) -> str:
    return span.text(text).strip(' \t,;#"')
