"""Symbols of units that no list has: "150 kn", "16 billion b" are measured in something, and count no "kn"."""

from __future__ import annotations

import re
from dataclasses import replace

from quoth.extract.figures.mention import Mention
from quoth.extract.figures.reading import Reading

# One or two small letters, or the letter of a unit of physics, with nothing behind that they could belong to.
_SYMBOL = re.compile(
    r"\s([b-hj-z]|[a-z]{2}|[CFKVWJ])(?=\s*(?:[.,;:)]|$)|\s(?:and|or|but|in|on|at|for|from|which|with)\b)"
)
# Words of two letters. Source: English closed-class words, and the short nouns that news counts.
_WORDS = frozenset(
    "am an as at be by do go he if in is it me mr ms my no of oh ok on or pm so to up us we ad ax ox pa ma id tv pc vs st nd rd th am"
    " mm cm km kg mg ml dm hp".split()
)


def symbolised(r: Reading, m: Mention) -> Mention:
    """The mention with the symbol behind it as its unit, as printed, where that is no word."""
    hit = _SYMBOL.match(r.text, m.core_end) if m.counts and m.of is None and not m.spelled and not m.unit_text else None
    if hit is None or hit[1] in _WORDS or r.at(hit.start(1)).dep_ in ("compound", "amod", "det"):
        return m
    end = hit.end(1)
    return replace(m, core_end=end, end=max(m.end, end), unit=hit[1], unit_text=hit[1])
