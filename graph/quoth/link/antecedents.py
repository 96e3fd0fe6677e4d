"""What a figure counts that does not say so itself: "the ministry put the number at 900" counts what the figure before it counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from quoth.link.counts import Count
from quoth.link.event_words import FATES, GONE, SURE_OF, only_counts
from quoth.link.lexicon import EVENTS
from quoth.link.phrases import Counted, persons
from quoth.link.words import fold, stem
from quoth.model import Figure, Kind

NEAR, FAR = 2, 4
"""How many sentences may lie between a figure and the one whose noun it takes up; the second where it points back ("the number was")."""


_POINTING = frozenset(
    ("figure", "number", "total", "tally", "count", "claim", "estimate", "numbers", "figures", "estimates")
)


def not_of_itself(figure: Figure, asserter: str) -> Figure:
    """A figure that seems to count who gives it counts something unsaid: "(police estimate: 55,000)" tells of no 55,000 police."""
    own = figure.unit == "count" and figure.counted is not None and fold(figure.counted) == fold(asserter)
    return replace(figure, counted=None) if own else figure


def unsaid(figure: Figure) -> bool:
    """Whether a figure leaves to the text around it what it counts: no noun at all, "the figure was 900", "the 900 claim"."""
    return figure.counted is None or figure.counted.casefold().split()[-1:][0] in _POINTING


def with_antecedents(
    counts: Sequence[Count],
    distance: Callable[[Figure, Figure], int],
    elliptic: Callable[[Figure], bool],
    is_base: Callable[[Figure], bool] = lambda _: False,
) -> list[Count]:
    """The same figures; one that counts something unsaid takes noun and event from the last figure of its unit, of another speaker.

    ``elliptic`` says of a figure that its noun only points back: "put the loss at 6,100"; ``is_base`` that another one is held
    against it: "50,000 had come, fewer than last year's 60,000 - while police put the crowd at 9,800".

    Nothing is taken up where the last figure of the unit is a share, a rate or a change and this one is not, or the other way round.
    """
    found: list[Count] = []
    for count in counts:
        alike = (c for c in reversed(found) if c.figure.unit == count.figure.unit and c.row is None)
        before = next((c for c in alike if c.counted is not None or not is_base(c.figure)), None)
        points = elliptic(count.figure)
        silent = count.row is None and (count.counted is None or points)
        other_fate = before is not None and count.event in FATES and before.event != count.event
        if (
            before is not None
            and silent
            and not other_fate
            and _takes_up(count, before, distance, FAR if points else NEAR)
        ):
            found.append(_like(count, before, points))
        elif count.counted is None and count.row is None and count.figure.unit == "count":
            found.append(replace(count, counted=persons(count.event)))
        else:
            found.append(count)
    return found


def _like(count: Count, before: Count, points: bool) -> Count:
    """The figure with the noun and the event of the one before; of what says neither ("the figure was 900") the kind is that one's, too."""
    bare = points or only_counts(count.figure.event)
    figure = replace(count.figure, kind=before.figure.kind) if bare else count.figure
    own_deed = count.figure.event != before.figure.event or count.event in EVENTS
    told = count.event if own_deed else None  # "walked" is "walked out" there, but "tested" is not "tested positive"
    own = count.counted is not None and not unsaid(count.figure) and not _one_sort(count.counted, before.counted)
    return replace(count, figure=figure, counted=count.counted if own else before.counted, event=told or before.event)


def _one_sort(own: Counted, before: Counted | None) -> bool:
    """Whether a noun that only points back can be the one before: "put the turnout at 900" counts no "size" of a march, but people."""
    return own.event is None or (before is not None and before.widest == own.widest)


def _takes_up(count: Count, before: Count, distance: Callable[[Figure, Figure], int], most: int) -> bool:
    near = 0 <= distance(before.figure, count.figure) <= most and before.figure.statement != count.figure.statement
    others = before.spoken_by != count.spoken_by and not _only_so_many(before, count)
    return near and others and _plain(before.figure) == _plain(count.figure) and count.figure.part_of is None


def _only_so_many(before: Count, count: Count) -> bool:
    """Whether somebody tells how many they are sure of, or found again, and those are fewer: "had been able to confirm 210" of 700."""
    verb = stem(count.figure.event or "")
    sure = verb in SURE_OF or (verb == stem("found") and before.event in GONE)
    return sure and (count.figure.value or 0) < (before.figure.value or 0)


def _plain(figure: Figure) -> bool:
    return figure.kind not in (Kind.SHARE, Kind.RATE, Kind.CHANGE) and figure.direction is None
