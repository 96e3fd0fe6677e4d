"""Counts of other sorts of one thing, whose noun is said once: "15 confirmed cases, 314 suspected", "12 permanent and 28 temporary"."""

from __future__ import annotations

import re
from dataclasses import replace

from quoth.extract.figures.mention import Mention
from quoth.model import Figure

# Adjectives that name a sort of a thing, alone behind a number. Source: our own list, from bulletins, labour statistics and registers.
_SORTS = (
    "suspected confirmed probable possible unconfirmed pending active imported local permanent temporary full-time part-time public "
    "private new old empty occupied civilian military urban rural foreign domestic male female fatal non-fatal"
).split()
_ALONE = re.compile(
    rf"\s({'|'.join(_SORTS)})(?=\s*(?:[,.;:)]|$|and\b|or\b|as of\b|so far\b|compared\b))", re.IGNORECASE
)


def of_another_sort(text: str, m: Mention, before: Figure, figure: Figure) -> Figure:
    """The second count with its own sort in the place of the one that it took over: "314 suspected" after "15 confirmed cases"."""
    hit = _ALONE.match(text, m.core_end)
    if hit is None or not m.counts or figure.counted is None or before.counted is None:
        return figure
    if figure.counted.split()[-1] != before.counted.split()[-1]:
        return figure
    words = figure.counted.split()
    noun = " ".join(words[1:]) if len(words) > 1 and words[0].lower() in _SORTS else figure.counted
    event = None if figure.event and figure.event.lower() == hit[1].lower() else figure.event
    return replace(figure, counted=f"{hit[1].lower()} {noun}", event=event)
