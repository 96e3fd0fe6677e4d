"""The numbers that paragraphs are counted by: "5.2 Mr Varley said", "3. The figure is wrong", which are no words of their sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from quoth.read.repair import Edit

_NUMBER = re.compile(r"(?m)^[ ]*(?P<open>\(?)(?P<label>\d{1,3}(?:\.\d{1,3}){0,3})(?P<end>[.)]?)[ ]+(?=[\"'“‘(]?[A-Z])")
_PLAIN = 3
"""So many in a row make numbers without a dot or a bracket those of paragraphs: "12 The applicant submits"; others two."""


class _Item(NamedTuple):
    """A number that may count a paragraph: where it stands, and its parts."""

    start: int
    end: int
    label: tuple[int, ...]
    plain: bool


def item_edits(text: str) -> list[Edit]:
    """The numbers of paragraphs that are counted through, each to be left out.

    A number counts where another one of the text goes on from it: "5.1", "5.2", or "5", "5.1". "40 Ferries were cancelled" counts none.
    """
    items = [
        _Item(found.start(), found.end(), tuple(map(int, found["label"].split("."))), _is_plain(found))
        for found in _NUMBER.finditer(text)
    ]
    told = {item.label for item in items}
    kept = [i for i in items if _goes_on(i.label, told)]
    return [Edit(i.start, i.end, "") for i in kept if not i.plain or _in_a_row(i.label, told) >= _PLAIN]


def _is_plain(found: re.Match[str]) -> bool:
    return not (found["end"] or found["open"] or "." in found["label"])


def _goes_on(label: tuple[int, ...], told: Iterable[tuple[int, ...]]) -> bool:
    """Whether the number before it or behind it was told."""
    *above, last = label
    return (*above, last - 1) in told or (*above, last + 1) in told


def _in_a_row(label: tuple[int, ...], told: Iterable[tuple[int, ...]]) -> int:
    """How many numbers follow each other without a gap around one."""
    *above, last = label
    first = last
    while (*above, first - 1) in told:
        first -= 1
    while (*above, last + 1) in told:
        last += 1
    return last - first + 1
