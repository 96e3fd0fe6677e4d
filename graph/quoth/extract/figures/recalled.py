"""What a figure takes from one that was told before it, of which it is the same number: "killed 27 people. Of the 27, …"."""

from __future__ import annotations

import re
from dataclasses import replace

from quoth.extract.figures.changes_on import BARE
from quoth.extract.figures.lent_times import with_period, with_place
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.reading import Reading
from quoth.model import Figure, Scope

_THE = re.compile(r"\b(?:[Oo]f|[Aa]mong|[Aa]ll)\s(?:the|those|these)\s$")
_DEFINITE = re.compile(r"\b(?:the|these|those)\s$", re.IGNORECASE)
_NEAR = 2  # sentences
_TAKEN = 0.6
"""How sure a period is that "the same period" points to."""
_DISTINCT = 100  # a smaller number may well be of something else


def recalled(r: Reading, found: tuple[Mention, ...], figures: list[Figure], n: int) -> Figure:
    """ "… killed 27 people. Of the 27, …": a bare number with "the" is the one that was told before."""
    m, figure = found[n], figures[n]
    again = _named_again(r, found, figures, n)
    if again is not None:
        return again
    if (
        figure.unit_text is not None
        or not m.counts
        or m.value is None
        or not _THE.search(r.text, max(0, m.start - 14), m.start)
    ):
        return figure
    if not BARE.match(r.text, m.core_end):
        return figure
    for k in range(n - 1, max(-1, n - 9), -1):
        told = figures[k]
        if found[k].counts and told.value == figure.value and told.counted is not None:
            return replace(
                figure,
                counted=told.counted,
                event=told.event,
                kind=told.kind,
                scope=_scope_again(figure.scope, told.scope),
            )
    return figure


def _named_again(r: Reading, found: tuple[Mention, ...], figures: list[Figure], n: int) -> Figure | None:
    """ "Tarnland holds more than 400 men. … The more than 400 men in custody …": told again with its noun, in the same place."""
    m, figure = found[n], figures[n]
    if (
        not (m.counts and figure.unit_text)
        or m.value is None
        or m.value < _DISTINCT
        or not _DEFINITE.search(r.text, 0, m.start)
    ):
        return None
    for k in range(n - 1, max(-1, n - 9), -1):
        told = figures[k]
        if found[k].counts and told.value == figure.value and told.unit_text == figure.unit_text and told.scope.place:
            sure = told.scope.place == figure.scope.place or dict(figure.scope.confidence).get("place", 0.0) >= 0.5
            return None if sure else replace(figure, scope=with_place(figure.scope, told.scope))
    return None


def _scope_again(own: Scope, told: Scope) -> Scope:
    """The scope of what is told again; what it has of its own only from afar gives way."""
    own = own if own.period else with_period(own, told)
    return with_place(own, told) if told.place and dict(own.confidence).get("place", 0.0) < 0.5 else own


_SAME_TIME = re.compile(
    r"(?:in|over|for|during|within|at)\s(?:the|that)\ssame\s(?:\w+\s)?(?:period|time|stretch|years?|months?|weeks?|days?|quarter|season)\b",
    re.I,
)


def of_the_same_time(r: Reading, found: tuple[Mention, ...], figures: list[Figure], n: int) -> Figure:
    """Rule ``the-same-period``: the time of the last figure before that has one.

    Example: "The wall moved 42 mm since January, she said. He found 18 mm over the same period." -> since January
    """
    figure = figures[n]
    if figure.scope.period.dated or not _SAME_TIME.search(figure.scope.period.text or ""):
        return figure
    here = r.sentence_index(r.at(found[n].start))
    for k in range(n - 1, max(-1, n - 4), -1):
        if here - r.sentence_index(r.at(found[k].start)) > _NEAR:
            break
        if figures[k].scope.period:
            confidence = {**dict(figure.scope.confidence), "period": _TAKEN}
            scope = replace(figure.scope, period=figures[k].scope.period, confidence=tuple(confidence.items()))
            return replace(figure, scope=scope)
    return figure
