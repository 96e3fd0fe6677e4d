"""The year in which a number was told, as the time of which it is told: "In 2022 the ministry said there were 180,000 of them"."""

from __future__ import annotations

import re
from dataclasses import replace

from quoth.extract.figures.lent_times import in_period
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.reading import Reading
from quoth.model import Figure, PartialDate, Period, Span

_OPENS = re.compile(
    r"(?P<time>(?:(?:As early|As late|Back) )?(?:[Ii]n|as in) (?P<year>1[89]\d\d|20\d\d)),? (?:[^.;,:\d]{3,70}?) "
    r"(?:said|put|told|estimated|counted|reported|claimed|announced|believed|reckoned)\b"
)
_AHEAD = re.compile(r"\b(?:would|will|could|might|may|by the end|plans?|hopes?|expect\w*|forecast\w*|predict\w*)\b")
_SURE = 0.5


def told_that_year(r: Reading, m: Mention, figure: Figure) -> Figure:
    """Rule ``told-that-year``: what somebody said in a year, with no time of its own and not of what lay ahead, was so in that year.

    Example: "In 2022 the ministry said there were 180,000 people without papers." -> 2022
    """
    if figure.scope.period:
        return figure
    start = r.sentence(r.at(m.start)).start_char
    hit = _OPENS.match(r.text, start, m.start)
    if hit is None or _AHEAD.search(r.text, hit.end(), r.sentence(r.at(m.start)).end_char):
        return figure
    year = PartialDate(hit["year"])
    period = Period(year, year, hit["time"])
    return replace(figure, scope=in_period(figure.scope, period, (Span(*hit.span("time")),), _SURE))
