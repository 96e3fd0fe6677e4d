"""What a figure counts that does not say so itself: "the ministry put the number at 900" counts what the figure before it counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from quoth.link.counts import Count
from quoth.model import Figure, Kind

_NEAR = 2
"""How many sentences may lie between a figure and the one whose noun it takes up."""


def with_antecedents(
    counts: Sequence[Count], distance: Callable[[Figure, Figure], int], elliptic: Callable[[Figure], bool]
) -> list[Count]:
    """The same figures; one that counts something unsaid takes noun and event from the last figure of its unit, of another speaker.

    ``elliptic`` says of a figure that its noun only points back: "put the loss at 6,100".

    Nothing is taken up where the last figure of the unit is a share, a rate or a change and this one is not, or the other way round.
    """
    found: list[Count] = []
    for count in counts:
        before = next((c for c in reversed(found) if c.figure.unit == count.figure.unit and c.row is None), None)
        takes = (
            before is not None
            and (count.counted is None or elliptic(count.figure))
            and count.row is None
            and _takes_up(count, before, distance)
        )
        found.append(
            replace(count, counted=before.counted, event=count.event or before.event) if takes and before else count
        )
    return found


def _takes_up(count: Count, before: Count, distance: Callable[[Figure, Figure], int]) -> bool:
    near = 0 <= distance(before.figure, count.figure) <= _NEAR and before.figure.statement != count.figure.statement
    others = before.spoken_by != count.spoken_by
    return near and others and _plain(before.figure) == _plain(count.figure) and count.figure.part_of is None


def _plain(figure: Figure) -> bool:
    return figure.kind not in (Kind.SHARE, Kind.RATE, Kind.CHANGE) and figure.direction is None
