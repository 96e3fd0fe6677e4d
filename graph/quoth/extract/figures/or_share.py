"""A share that only tells the number before it once more: "Five of these, or 4 per cent, failed"."""

from __future__ import annotations

import re
from dataclasses import replace

from quoth.extract.figures.lent_times import with_period, with_place
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.reading import Reading
from quoth.model import Figure

_OR = re.compile(
    r"(?:\s[a-z]+){0,4}(?:,|\s\(|,?\s[–—])\s?or\s(?:about\s|some\s|nearly\s|around\s|roughly\s|just\s|only\s|over\s)?"
)


def or_share(r: Reading, found: tuple[Mention, ...], figures: list[Figure], n: int) -> Figure:
    """Rule ``or-share``: the share has the time and the place of the number that it tells again, where it has none of its own.

    Example: "In 2030 they saw 118 boats in Tarn. Five of these, or 4 per cent, leaked." -> 4 per cent in 2030 in Tarn
    """
    figure, told = figures[n], figures[n - 1]
    share = figure.unit == "percent" or figure.of is not None
    if not share or not _OR.fullmatch(r.text, found[n - 1].core_end, found[n].start):
        return figure
    scope = figure.scope
    if not scope.period and told.scope.period:
        scope = with_period(scope, told.scope)
    if not scope.place and told.scope.place:
        scope = with_place(scope, told.scope)
    return replace(figure, scope=scope) if scope is not figure.scope else figure
