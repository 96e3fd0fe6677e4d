"""Columns that only say how the one before them is told: "%", "+/-", "Upheld (%)" behind the column of what they are of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from quoth.extract.tables import label_words as words
from quoth.extract.tables.heading import Heading
from quoth.extract.tables.periods import last_day_of
from quoth.model import PartialDate, Period, Span

_SHARE = re.compile(r"^(?:share|proportion|percentage|per ?cent)\s(?:of\s)?(?=\w)", re.IGNORECASE)
_OF_WHICH = re.compile(words.OF_WHICH, re.IGNORECASE)
_PARTICIPLE = re.compile(r"[A-Z][a-z]+(?:ed|en)|Vacant|Pending|Sold|Held|Upheld|Won|Lost|Built|Paid")
_DONE = re.compile(r"\s[a-z]+(?:ed|en)$")


def with_things_before(
    heads: Mapping[int, Heading], shares: frozenset[int] = frozenset(), *, nouns: bool = True
) -> dict[int, Heading]:
    """Rule ``column-of-the-one-before``: a column of shares or changes without a word of its own counts what the amounts before it do.

    Example: "Votes", "%", "Seats", "+/-": per cent of the votes, and more or fewer seats.
    ``shares`` are columns whose cells are per cents,
    ``nouns`` says that the columns and no caption name what is counted.
    """
    out = dict(heads)
    for part, whole in parts_of_the_one_before(heads).items():
        named = [t for t in heads[whole].things if t not in heads[part].things]
        when, where = heads[part].period or heads[whole].period, heads[part].period_span or heads[whole].period_span
        out[part] = replace(heads[part], things=[*named, *heads[part].things], period=when, period_span=where)
    before: Heading | None = None
    for column in sorted(heads):
        head = out[column]
        of_another = head.unit in ("percent", "percentage-point") or head.change or column in shares
        told = _told_by(head, before) if before is not None and _named(before) and of_another else None
        if told is not None:
            out[column] = told
        elif nouns and before is not None and (done := _done_with(head, before)) is not None:
            out[column] = done
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
    """Rule ``of-which-column``: "of which minors" behind "Applications": column of the part to that of the whole."""
    out: dict[int, int] = {}
    whole: int | None = None
    for column in sorted(heads):
        head = heads[column]
        if whole is not None and head.words and _OF_WHICH.match(head.words[-1]):
            out[column] = whole
        elif head.unit not in ("percent", "percentage-point") and not head.change:
            whole = column
    return out


def _done_with(head: Heading, before: Heading) -> Heading | None:
    """Rule ``done-with-the-one-before``: "Occupied" right behind "Beds": beds occupied; nobody who is hurt is an accident."""
    if len(head.things) != 1 or len(before.things) != 1 or head.population or head.group != before.group:
        return None
    (text, span), (noun, _) = head.things[0], before.things[0]
    if " " in text or not _PARTICIPLE.fullmatch(text) or words.BEFALLEN.fullmatch(text) or head.unit != before.unit:
        return None
    return replace(head, things=[(f"{_DONE.sub('', noun)} {text[0].lower()}{text[1:]}", span)])


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
