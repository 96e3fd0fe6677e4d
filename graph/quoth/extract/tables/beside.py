"""Columns that only say how the one before them is told: "%", "+/-", "Upheld (%)" behind the column of what they are of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from quoth.extract.tables import label_words as words
from quoth.extract.tables.heading import Heading
from quoth.extract.tables.periods import last_day_of
from quoth.model import PartialDate, Period, Span

_SHARE = re.compile(r"^(?:share|proportion|percentage|per ?cent)\s(?:of\s)?(?=\w)", re.IGNORECASE)
_OF_WHICH = re.compile(r"(?:(?:of|among) (?:which|whom|these|them)|thereof)\b", re.IGNORECASE)
_DONE = re.compile(r"\s[a-z]+(?:ed|en)$")


def with_things_before(heads: Mapping[int, Heading], shares: frozenset[int] = frozenset()) -> dict[int, Heading]:
    """Rule ``column-of-the-one-before``: a column of shares or changes without a word of its own counts what the amounts before it do.

    Example: "Votes", "%", "Seats", "+/-": per cent of the votes, and more or fewer seats.
    ``shares`` are columns whose cells are per cents.
    """
    out = dict(heads)
    for part, whole in parts_of_the_one_before(heads).items():
        named = [t for t in heads[whole].things if t not in heads[part].things]
        out[part] = replace(heads[part], things=[*named, *heads[part].things])
    before: Heading | None = None
    for column in sorted(heads):
        head = out[column]
        of_another = head.unit in ("percent", "percentage-point") or head.change or column in shares
        told = _told_by(head, before) if before is not None and _named(before) and of_another else None
        if told is not None:
            out[column] = told
        elif not of_another:
            before = head
    return out


def with_years_to_date(heads: Mapping[int, Heading], period: Period) -> dict[int, Heading]:
    """Rule ``year-to-date``: beside a month or quarter, from the start of its year; a phrase alone where none is known."""
    dated = [h.period for h in heads.values() if h.period.dated] or [period]
    newest = max(dated, key=last_day_of)
    return {c: replace(h, period=_to_date(newest, h)) if h.to_date and not h.period else h for c, h in heads.items()}


def _to_date(newest: Period, head: Heading) -> Period:
    if newest.end is None or len(newest.end.text) < len("2031-06"):
        return Period(text=head.words[-1])
    return Period(PartialDate(f"{newest.end.text[:4]}-01"), newest.end, head.words[-1])


def parts_of_the_one_before(heads: Mapping[int, Heading]) -> dict[int, int]:
    """Rule ``of-which-column``: "of which minors" right behind "Applications": column of the part to that of the whole."""
    out: dict[int, int] = {}
    for before, column in pairwise(sorted(heads)):
        if heads[column].words and _OF_WHICH.match(heads[column].words[-1]):
            out[column] = out.get(before, before)
    return out


def _named(head: Heading) -> list[tuple[str, Span]]:
    """The things of a heading, else the noun that its unit has: "Jun 2031 (million trips)"."""
    if not head.things and head.hint and head.hint.noun:
        return [(head.hint.noun, head.period_span or Span(0, 0))]
    return list(head.things)


def _told_by(head: Heading, before: Heading) -> Heading | None:
    """The heading with the things of the amounts before it, where it needs them."""
    if head.population != before.population:
        return None
    if not head.things:
        return replace(head, things=_named(before))
    if not before.things:
        return None
    last, span = head.things[-1]
    last = _SHARE.sub("", last)
    if len(head.things) == 1 and re.search(rf"\b{re.escape(last)}\b", before.things[-1][0], re.IGNORECASE):
        return replace(head, things=list(before.things))  # "Complaints upheld", "Upheld (%)"
    if len(head.things) > 1 or not words.CONDITION.fullmatch(last):
        return None
    noun = before.things[-1][0]
    bare = _DONE.sub("", noun)
    if bare == noun and last.lower() not in noun.lower():
        return None  # "Homes", "Vacant (%)": what is vacant, the words don't join
    return replace(head, things=[(f"{bare} {last[0].lower()}{last[1:]}", span)])
