"""Times and places that figures of one sentence lend one another: "up from 23 a day earlier", "£7m in 2021, or £1,150 a head"."""

from __future__ import annotations

import re
from dataclasses import replace

from quoth.extract.figures.date_shifts import shifted
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.reading import Reading
from quoth.model import Figure, Kind, Period, Scope, Span

BASE = re.compile(
    r"(?:\b(?:from|compared (?:with|to)|versus|against)|\b(?:up|down)\s\S+(?:\sper\scent|\spercent)?\son)\s"
    r"(?:a |an |the |(?:this|last) (?:year|month|week|season)[’']s )?"
    r"(?:(?:low |high )?[a-z]+ of )?(?:just |about |only |some |nearly |under |over )*$",
    re.IGNORECASE,
)
# No clause of its own, of another time, and no other thought between.
_BREAK = re.compile(
    r"[;.:]|\b(?:after|before|because|if|unless|has|have|had|is|are|was|were|will|would|may|than|against|compared|while|whereas|"
    r"most of them)\b",
    re.IGNORECASE,
)
_TO = re.compile(r"\sto\s(?:just |about |only |some |nearly )?")
_FROM_TO = re.compile(r"(?:from|between|the years)\b|\d{4}\s?[-–]")
_TO_LEVEL = re.compile(r"\bto\s(?:just |about |only |nearly )?$")
_CARRYING = (Kind.FLOW, Kind.CHANGE, Kind.RATE)
_CARRIED = 0.4
_FINITE = frozenset(("VBD", "VBZ", "VBP"))


def based(text: str, m: Mention, after: int = 0) -> bool:
    """Whether a figure is what another is compared with: "from 23", "against 40"."""
    return bool(BASE.search(text, max(after, m.start - 40), m.start))


def dated(r: Reading, a: Mention, b: Mention, first: Figure, second: Figure) -> Figure:
    """Rules ``earlier`` ("up from 23 a day earlier") and ``carried`` ("£7m in 2021, or £1,150 a head")."""
    period = second.scope.period
    if period.text and not period.dated:
        moved = shifted(period.text, first.scope.period)
        return replace(second, scope=replace(second.scope, period=moved)) if moved is not None else second
    if period or not first.scope.period or not _carries(r, a, b, first, second):
        return second
    return replace(second, scope=with_period(second.scope, first.scope))


def _carries(r: Reading, a: Mention, b: Mention, first: Figure, second: Figure) -> bool:
    """Whether the time of a figure is the next one's too."""
    if second.kind not in _CARRYING and not (second.kind is Kind.SHARE and first.kind is Kind.SHARE):
        return False
    if first.scope.period.end is None and _TO_LEVEL.search(r.text, max(0, b.start - 16), b.start):
        return False  # "cut it by 18% since 2022, to €61 million"
    if second.kind is Kind.SHARE and any(t.tag_ in _FINITE for t in r.tokens(a.end, b.start)):
        return False  # "Coal, which supplied 31% in 2012, provided just 0.3%"
    evidence = dict(first.scope.evidence).get("period", ())
    printed = bool(evidence) and evidence[0].end <= b.start
    return printed and not based(r.text, b) and not _BREAK.search(r.text, a.end, b.start)


def in_period(scope: Scope, period: Period, spans: tuple[Span, ...], sure: float) -> Scope:
    """The scope in a period that is told at ``spans``."""
    evidence = {**dict(scope.evidence), "period": spans}
    confidence = {**dict(scope.confidence), "period": sure}
    return replace(scope, period=period, evidence=tuple(evidence.items()), confidence=tuple(confidence.items()))


def with_period(scope: Scope, source: Scope) -> Scope:
    """A scope with the period of another one, marked as taken from there."""
    return in_period(scope, source.period, dict(source.evidence).get("period", ()), _CARRIED)


def ranged(text: str, a: Mention, b: Mention, first: Figure, second: Figure) -> tuple[Figure, Figure]:
    """ "rose from 4.2 to 5.0 between 2019 and 2021": the first year is the first figure's, the last the second's."""
    period = second.scope.period
    start, end = period.start, period.end
    if (
        start is None
        or end is None
        or start == end
        or not based(text, a)
        or not _FROM_TO.match(period.text or "")
        or not _TO.fullmatch(text, a.core_end, b.start)
    ):
        return first, second
    if first.scope.period and first.scope.period != period:
        return first, second
    one, two = Period(start, start, period.text), Period(end, end, period.text)
    return replace(first, scope=replace(with_period(first.scope, second.scope), period=one)), replace(
        second, scope=replace(second.scope, period=two)
    )


def with_place(scope: Scope, source: Scope) -> Scope:
    """A scope with the place of another one, marked as taken from there."""
    evidence = {**dict(scope.evidence), "place": dict(source.evidence).get("place", ())}
    confidence = {**dict(scope.confidence), "place": min(0.5, dict(source.confidence).get("place", 0.5))}
    return replace(scope, place=source.place, evidence=tuple(evidence.items()), confidence=tuple(confidence.items()))
