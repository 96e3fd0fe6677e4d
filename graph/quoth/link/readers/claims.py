"""Two claims of one text as the network reads them: the words from the one to the other, with both marked."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from quoth.link.readers.passage import ONE_TEXT, OPENS, PARTS, OfTwo, Passage
from quoth.link.readers.words import pieces_of
from quoth.link.readings import Reading
from quoth.model import Span, Statement

_ROOM: Final = 200
"""Word pieces of both claims with what stands between and around them at most; what is too long is cut in its middle."""


def of_two_claims(reading: Reading, one: Statement, two: Statement) -> OfTwo:
    """The row of two claims, the one that begins first first; the pieces of an inner claim are the inner one's."""
    first, second = one.stretches, two.stretches
    around = _around(reading, Span.covering((*first, *second)))
    ids, spans = pieces_of(around.text(reading.text))
    starts = [at + around.start for at, _ in spans]
    marks = [0] * len(ids)
    for number, stretches in sorted(((1, first), (2, second)), key=lambda m: -sum(map(len, m[1]))):
        for stretch in stretches:
            for place in range(bisect_left(starts, stretch.start), bisect_left(starts, stretch.end)):
                marks[place] = number
    turn = next((place for place, mark in enumerate(marks) if mark == 2), len(ids))
    sides = [0] * turn + [1] * (len(ids) - turn)
    return OfTwo(_row(ids, marks, sides), 0, ONE_TEXT)


def _around(reading: Reading, both: Span) -> Span:
    """The sentences of both claims, with the one before."""
    layout = reading.layout
    before = layout.starts[max(0, layout.sentence(both.start) - 1)]
    return Span(before, layout.span(max(both.start, both.end - 1), len(reading.text)).end)


def _row(ids: Sequence[int], marks: Sequence[int], sides: Sequence[int]) -> Passage:
    if len(ids) > _ROOM:
        half = _ROOM // 2
        ids = (*ids[:half], PARTS, *ids[-half:])
        marks = (*marks[:half], 0, *marks[-half:])
        sides = (*sides[:half], sides[half], *sides[-half:])
    return Passage((OPENS, *ids, PARTS), (0, *marks, 0), (0, *sides, 1))
