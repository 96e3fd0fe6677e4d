"""Times of two figures that are held against each other: "a 64% increase since 2027", "4.2 in 2028, compared with 2.9 for the region"."""

from __future__ import annotations

import re
from dataclasses import replace

from quoth.extract.figures.lent_times import in_period, with_period
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.reading import Reading
from quoth.model import Figure, PartialDate, Period, Span

_SINCE = re.compile(
    r"(?:\s(?:increase|rise|jump|gain|growth|decrease|fall|drop|decline|cut|reduction|more|fewer|higher|lower))?\s(?=since\s)"
)
_HIGHER = re.compile(r"\s(?:higher|lower|more|fewer|larger|smaller)\sin\s")
_THAN = re.compile(r"\sthan\s(?:it\swas\s|they\swere\s)?in\s")
_BESIDE = re.compile(r"[^.;:()]{0,60}?,\s(?:an?|the|up|down)\s[^,.;:]{0,24}")
_AGAINST = re.compile(r"\b(?:compared (?:with|to)|against|versus)\s(?:just |about |only |some )?$")
_GROUP = re.compile(r"(?:\sper\s[\w,]+(?:\s[a-z]+)?)?\s(?:for|in|across|among|at)\s(?:the\s|all\s|other\s)?[A-Za-z]")
_TAKEN = 0.6


def changed_over(r: Reading, found: tuple[Mention, ...], figures: list[Figure], n: int) -> Figure:
    """A change with the time from which on it went, where the words give both ends."""
    between = _changed_between(r, found, figures, n)
    return between if between is not figures[n] else _changed_since(r, found, figures, n)


def _changed_since(r: Reading, found: tuple[Mention, ...], figures: list[Figure], n: int) -> Figure:
    """Rule ``change-since``: a change up to the time of the level beside it.

    Example: "It found 1,920 breaches in 2030, a 64% increase since 2027." -> 2027 to 2030
    """
    figure, m = figures[n], found[n]
    hit = _SINCE.match(r.text, m.core_end) if figure.direction is not None else None
    if hit is None:
        return figure
    date = next((d for d in r.dates if d.link == "since" and d.span.start == hit.end()), None)
    start = date.period.start if date is not None else None
    end = _end(r, found, figures, n, start)
    if date is None or start is None or end is None or start.first_day() >= end.first_day():
        return figure
    period = Period(start, end, date.period.text)
    return replace(figure, scope=in_period(figure.scope, period, (date.span, *_seen(figures, n)), _TAKEN))


def _changed_between(r: Reading, found: tuple[Mention, ...], figures: list[Figure], n: int) -> Figure:
    """Rule ``change-between``: a change from the one time to the other.

    Example: "Thefts were 47 percent higher in 2030 than in 2027." -> 2027 to 2030
    """
    hit = _HIGHER.match(r.text, found[n].core_end)
    if hit is None:
        return figures[n]
    near = [d for d in r.dates if hit.end() <= d.atom.start <= hit.end() + 60 and d.period.dated][:2]
    if len(near) < 2 or not _THAN.fullmatch(r.text, near[0].atom.end, near[1].atom.start):
        return figures[n]
    late, early = near[0].period, near[1].period
    if near[0].atom.start != hit.end() or early.start is None or late.end is None or early.start == late.start:
        return figures[n]
    if early.start.first_day() > late.end.first_day():
        return figures[n]
    period = Period(early.start, late.end, r.text[near[0].span.start : near[1].span.end])
    return replace(figures[n], scope=in_period(figures[n].scope, period, (near[0].span, near[1].span), _TAKEN))


def _end(
    r: Reading, found: tuple[Mention, ...], figures: list[Figure], n: int, start: PartialDate | None
) -> PartialDate | None:
    """When the level ends that the change leads to: its own time, or that of the figure that it stands beside."""
    own = figures[n].scope.period
    if own.end is not None and own.start != start:
        return own.end
    beside = n > 0 and _BESIDE.fullmatch(r.text, found[n - 1].end, found[n].start)
    return figures[n - 1].scope.period.end if beside else None


def _seen(figures: list[Figure], n: int) -> tuple[Span, ...]:
    before = dict(figures[n - 1].scope.evidence).get("period", ()) if n else ()
    return dict(figures[n].scope.evidence).get("period", ()) or before


def in_another_group(r: Reading, found: tuple[Mention, ...], figures: list[Figure], n: int) -> Figure:
    """Rule ``same-time-elsewhere``: what is compared with another group or place, and has no time of its own, is of the same time.

    Example: "The rate stood at 4.2 in 2028, compared with 2.9 for the region as a whole." -> both 2028
    """
    figure, m = figures[n], found[n]
    if not n or figure.scope.period or not figures[n - 1].scope.period.dated:
        return figure
    if not _AGAINST.search(r.text, found[n - 1].end, m.start) or not _GROUP.match(r.text, m.core_end):
        return figure
    end = r.sentence(r.at(m.start)).end_char
    stop = found[n + 1].start if n + 1 < len(found) else end
    if any(True for _ in r.dates_between(m.end, min(stop, end))):
        return figure
    return replace(figure, scope=with_period(figure.scope, figures[n - 1].scope))
