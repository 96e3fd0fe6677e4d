"""Columns that only say how the one before them is told: "%", "+/-", "Upheld (%)" behind the column of what they are of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from quoth.extract.tables import label_words as words
from quoth.extract.tables.heading import Heading

_DONE = re.compile(r"\s[a-z]+(?:ed|en)$")


def with_things_before(heads: Mapping[int, Heading]) -> dict[int, Heading]:
    """Rule ``column-of-the-one-before``: a column of shares or changes without a word of its own counts what the amounts before it do.

    Example: "Votes", "%", "Seats", "+/-": per cent of the votes, and more or fewer seats.
    """
    out = dict(heads)
    before: Heading | None = None
    for column in sorted(heads):
        head = heads[column]
        told = _told_by(head, before) if before is not None and before.things else None
        if told is not None:
            out[column] = told
        elif head.unit not in ("percent", "percentage-point") and not head.change:
            before = head
    return out


def _told_by(head: Heading, before: Heading) -> Heading | None:
    """The heading with the things of the amounts before it, where it needs them."""
    of_another = head.unit in ("percent", "percentage-point") or head.change
    if not of_another or head.population != before.population:
        return None
    if not head.things:
        return replace(head, things=list(before.things))
    last, span = head.things[-1]
    if len(head.things) == 1 and last.lower() in before.things[-1][0].lower().split():
        return replace(head, things=list(before.things))  # "Complaints upheld", "Upheld (%)"
    if len(head.things) > 1 or not words.CONDITION.fullmatch(last):
        return None
    noun = before.things[-1][0]
    bare = _DONE.sub("", noun)
    if bare == noun and last.lower() not in noun.lower():
        return None  # "Homes", "Vacant (%)": what is vacant, the words don't join
    return replace(head, things=[(f"{bare} {last[0].lower()}{last[1:]}", span)])
