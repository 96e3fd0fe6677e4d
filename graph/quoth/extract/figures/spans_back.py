"""Times of what changed "over the same period" as what two figures before tell: "38 in 2029, 51 in 2031. Over the same period …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from quoth.extract.figures.lent_times import based, in_period
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.reading import Reading
from quoth.model import Figure, PartialDate, Period, Span

_SAME = re.compile(
    r"\b(?:(?:over|in|during) (?:the|that) same (?:period|time|years|stretch)|between (?:those|these) (?:two )?(?:years|dates|times)"
    r"|over (?:those|these) (?:two )?years)\b(?! (?:in|of|last|a)\b)",
    re.IGNORECASE,
)
_TO = re.compile(r"\bto\s(?:just |about |only |nearly |some |almost )?$")
_NEAR = 2  # sentences
_TAKEN = 0.5


def spanned(r: Reading, found: tuple[Mention, ...], figures: Sequence[Figure], n: int) -> Figure:
    """Rule ``same-span``: what it was at the first, what it is at the second of two times, and how it changed between them.

    Example: "The ferry carried 900 in 2029 and 700 in 2031. Over the same period, fares rose from 40 to 52 crowns." -> 2029, 2031
    """
    figure, m = figures[n], found[n]
    at = r.sentence_index(r.at(m.start))
    sent = r.sentences[at]
    hit = _SAME.search(r.text, sent.start_char, sent.end_char)
    if hit is None or not _open(figure, hit[0]):
        return figure
    ends = _ends(r, found, figures, n, at)
    period = _of(r, found, figures, n, ends) if ends is not None else None
    if period is None:
        return figure
    period = replace(period, text=hit[0])
    return replace(figure, scope=in_period(figure.scope, period, (Span(*hit.span()),), _TAKEN))


def _open(figure: Figure, phrase: str) -> bool:
    """Whether the figure has no time but the phrase itself."""
    period = figure.scope.period
    return not period or (period.text or "").lower() == phrase.lower()


def _ends(
    r: Reading, found: tuple[Mention, ...], figures: Sequence[Figure], n: int, at: int
) -> tuple[PartialDate, PartialDate] | None:
    """The two times that the sentences before tell figures of, or the one stretch."""
    near = [k for k in range(n - 1, max(-1, n - 8), -1) if 0 < at - r.sentence_index(r.at(found[k].start)) <= _NEAR]
    told = {(p.start, p.end) for k in near if (p := figures[k].scope.period).start is not None and p.end is not None}
    dates = sorted({d.text for pair in told for d in pair if d is not None})
    if len(dates) != 2 or len(dates[0]) != len(dates[1]):
        return None
    return PartialDate(dates[0]), PartialDate(dates[1])


def _of(
    r: Reading, found: tuple[Mention, ...], figures: Sequence[Figure], n: int, ends: tuple[PartialDate, PartialDate]
) -> Period | None:
    m, (first, last) = found[n], ends
    if figures[n].direction is not None:
        return Period(first, last)
    if based(r.text, m) and n + 1 < len(found) and _TO.search(r.text, found[n].core_end, found[n + 1].start):
        return Period(first, first)
    changed = n > 0 and (based(r.text, found[n - 1]) or figures[n - 1].direction is not None)
    return Period(last, last) if changed and _TO.search(r.text, found[n - 1].core_end, m.start) else None
