"""What shows that two numbers are of two days: the one was printed before the other's day, or is of an older happening of its sort."""

from __future__ import annotations

import re

from quoth.link.counts import Count
from quoth.link.meetings import Meeting
from quoth.link.settings_words import moves
from quoth.link.words import fold
from quoth.model import Comparability, Kind

# "The deadliest attack since a bombing in the port that killed …". Source: our own reading of news reports.
_SINCE_ONE = re.compile(
    r"\b(?:worst|deadliest|bloodiest|biggest|largest|heaviest|gravest|fiercest|strongest|highest|most [a-z]+)\b[^.;:]*? since "
    r"(?!then\b|last (?:week|month)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)[^.;:,]*(?:, (?:which|when|in which)\b[^.;:,]*)?$"
)


def told_before_it(meeting: Meeting) -> bool:
    """Whether one text was printed before the day of which the other tells: Thursday's paper has no count of Tuesday's march.

    An earlier state of a toll that runs on is a part of it all the same.
    """
    part = meeting.alignment.combined in (Comparability.PART, Comparability.WHOLE)
    running = any(c.figure.kind is Kind.CUMULATIVE or moves(r.nearby(c).sentence) for r, c in meeting.sides)
    if part and running:
        return False
    ways = ((meeting.a, meeting.b), (meeting.b, meeting.a))
    return not meeting.one_document and any(_begins_after(one, other) for one, other in ways)


def _begins_after(one: Count, other: Count) -> bool:
    """Whether the period of ``one`` begins after the other's text was printed, which gives no period of its own."""
    start, printed = one.figure.scope.period.start, other.told
    silent = not other.figure.scope.period.dated
    return start is not None and printed is not None and silent and start.first_day() > printed.last_day()


def worst_since(meeting: Meeting) -> bool:
    """Whether just one is told of an older happening, since which there was none like it: "the worst since a blast that killed 150"."""
    older = [_SINCE_ONE.search(fold(" ".join(r.up_to(c.figure).split()))) is not None for r, c in meeting.sides]
    return older[0] is not older[1]
