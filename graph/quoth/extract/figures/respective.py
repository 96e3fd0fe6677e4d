"""Lists that are told side by side: "69.78 and 67.25 in 2008 and 2003, respectively"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from quoth.extract.figures.gazette import Gazette
from quoth.extract.figures.lent_times import in_period
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.part_slots import at_places
from quoth.extract.figures.reading import SUBJECTS, Reading
from quoth.model import Figure, Span

_RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)
_WORD = r"[A-Z][\w’'-]*[a-z](?:\s[A-Z][\w’'-]*[a-z]){0,2}"
_NAME = re.compile(_WORD)
_NAMES = re.compile(rf"\b((?:{_WORD},\s){{0,4}}{_WORD},?\sand\s{_WORD})\s(?=[a-z]+(?:\s[a-z]+)?\s[$£€₹]?\d)")
_SURE = 0.7
_REACH = 160
_BETWEEN = 12
T = TypeVar("T")


def respectively(r: Reading, g: Gazette, found: tuple[Mention, ...], figures: list[Figure]) -> None:
    """Rule ``respectively``: of as many numbers as times or places, each has its own; ``figures`` are changed in place.

    Example: "Turnout was 69.8 and 67.3 in 2008 and 2003, respectively." -> 69.8 in 2008, 67.3 in 2003
    """
    for hit in _RESPECTIVELY.finditer(r.text):
        sent = r.sentence(r.at(hit.start()))
        start = max(sent.start_char, hit.start() - _REACH)
        dates = _run(r, [(d.atom, d.period) for d in r.dates_between(start, hit.start()) if d.period.start is not None])
        for n, (span, period) in zip(_numbers(r, found, start, dates), dates, strict=False):
            figures[n] = replace(figures[n], scope=in_period(figures[n].scope, period, (span,), _SURE))
        named = [(p.span, p.name) for p in g.places if start <= p.span.start < hit.start() and not p.office]
        places = _run(r, named)
        numbers = _numbers(r, found, start, places)
        if not numbers:
            numbers, places = _led(r, g, found, sent.start_char, hit.start())
        for n, (span, name) in zip(numbers, places, strict=False):
            figures[n] = replace(figures[n], scope=at_places(figures[n].scope, (name,), (span,), _SURE))


def _led(
    r: Reading, g: Gazette, found: tuple[Mention, ...], start: int, end: int
) -> tuple[list[int], list[tuple[Span, str]]]:
    """ "Thane and Orbury reported 31 and 12 cases respectively": names before their numbers, where one is a place."""
    for hit in _NAMES.finditer(r.text, start, end):
        names = [(Span(*n.span()), n[0]) for n in _NAME.finditer(r.text, hit.start(1), hit.end(1))]
        numbers = [n for n, m in enumerate(found) if hit.end(1) <= m.start and m.end <= end]
        joined = all(len(r.text[found[a].end : found[b].start]) < 40 for a, b in pairwise(numbers))
        if len(names) == len(numbers) > 1 and joined and _among_places(r, g, found, start, Span(*hit.span(1))):
            return numbers, names
    return [], []


def _among_places(r: Reading, g: Gazette, found: tuple[Mention, ...], start: int, names: Span) -> bool:
    """Whether one of the names is known for a place, or the sentence told a number of a place before: "Velt saw 40, while …"."""
    for p in g.places:
        if p.office or not start <= p.span.start < names.end:
            continue
        subject = p.root.dep_ in SUBJECTS or p.root.head.dep_ in SUBJECTS
        told = any(p.span.end <= m.start and m.end <= names.start for m in found)
        if p.span.start >= names.start or (subject and told):
            return True
    return False


def _run(r: Reading, listed: list[tuple[Span, T]]) -> list[tuple[Span, T]]:
    """The last times or places that are told one after another."""
    out = listed[-1:]
    for one in reversed(listed[:-1]):
        if len(r.text[one[0].end : out[0][0].start]) > _BETWEEN:
            break
        out.insert(0, one)
    return out


def _numbers(r: Reading, found: tuple[Mention, ...], start: int, listed: list[tuple[Span, T]]) -> list[int]:
    """As many numbers as are listed, right before the list; none where there are fewer or they stand apart."""
    if len(listed) < 2:
        return []
    before = [n for n, m in enumerate(found) if start <= m.start and m.end <= listed[0][0].start]
    last = before[-len(listed) :]
    joined = all(len(r.text[found[a].end : found[b].start]) < 40 for a, b in pairwise(last))
    return last if len(last) == len(listed) and joined else []
