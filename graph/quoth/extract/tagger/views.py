"""Which word pieces a look at one cue takes in: its paragraph, a short one with its neighbours, a long one around the cue."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from quoth.extract.tagger.tokens import Tokens, Window

MOST, BEFORE = 128, 40
"""A look takes in so many word pieces at most, then so many of them before the cue."""
ALONE = 48
"""A paragraph of fewer word pieces is looked at with its neighbours."""


@dataclass(frozen=True, slots=True)
class View:
    """Places ``[start, end)`` of a window's row, whose first word piece stands at 1."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start


def view(tokens: Tokens, window: Window, place: int) -> View:
    """What is seen of a window around the cue that begins at ``place`` of its row.

    One source or content in a hundred leaves its cue's paragraph, mostly a short one: "“We counted 40,” / he said." And
    what is not looked at costs nothing: a look runs once per cue.
    """
    start, end = _paragraphs(tokens, window, window.start + place - 1)
    opens, closes = start == window.start, end == window.end
    seen = View(start - window.start + (0 if opens else 1), end - window.start + (2 if closes else 1))
    if len(seen) <= MOST:
        return seen
    first = max(seen.start, min(place - BEFORE, seen.end - MOST))
    return View(first, first + MOST)


def _paragraphs(tokens: Tokens, window: Window, piece: int) -> tuple[int, int]:
    """The pieces of the paragraph of a piece, with neighbours on either side while they are few."""
    inside = [p for p in tokens.paragraphs if window.start < p < window.end]
    bounds = [window.start, *inside, window.end]
    first = bisect_right(bounds, piece) - 1
    last = first + 1
    while bounds[last] - bounds[first] < ALONE:
        was = first, last
        if first and bounds[last] - bounds[first - 1] <= MOST:
            first -= 1
        if last + 1 < len(bounds) and bounds[last + 1] - bounds[first] <= MOST:
            last += 1
        if was == (first, last):
            break
    return bounds[first], bounds[last]
