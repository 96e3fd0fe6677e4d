"""How a figure is called: the phrase as printed, with what it counts. "33,000 migrants", "$12bn (tunnel)", "11,300 (death toll)"."""

from __future__ import annotations

import re

from quoth.ask.words import stem, stems, words
from quoth.model import Figure, Kind

_TAKE_OF = frozenset(
    "half third thirds quarter quarters fifth fifths tenth tenths dozens scores hundreds thousands millions billions".split()
)
"""Number words that take "of" before the thing counted."""

LEVELS = stems(
    """rate rates unemployment joblessness employment inflation growth deficit surplus mortality yield interest turnout proportion
    share percentage increase rise fall cut change decline drop reduction gap swing margin lead level discrepancy forecast
    forecasts vacancy occupancy raise"""
)
"""What a per cent is a level or a change of, and no share of. Source: our own list, from reports on the economy and on polls."""

_PLURALS = frozenset(
    """people men women children police staff cattle fish sheep deer livestock personnel poultry clergy aircraft data dead wounded
    injured missing homeless unemployed poor elderly young sick feet teeth mice geese oxen""".split()
)
"""Plurals that don't end in "s". Source: our own list."""

_BEHIND_THE_HEAD = re.compile(
    r"[,(–—]|\s(?:of|in|on|at|for|from|by|with|without|to|under|over|among|against|between|who|whom|whose|that|which|where)\s"
)
_ENDS_ALONE = ("ss", "us", "is")


def name_of(figure: Figure) -> str:
    """A figure as a reporter says it: the phrase as printed with what it counts, once."""
    return phrase(figure.printed, figure.counted, figure.unit, figure.kind)


def phrase(printed: str, counted: str | None, unit: str | None, kind: Kind = Kind.UNKNOWN) -> str:
    """The same from a figure's parts."""
    printed = " ".join(printed.split())
    counted = (counted or "").removeprefix("number of ")
    if not counted or counted[0].isdigit() or stems(counted) <= stems(printed):
        return printed
    in_number = unit is None or unit.partition(" per ")[0] == "count"
    last = (words(printed) or ("",))[-1]
    if last in _TAKE_OF if in_number else unit == "percent" and is_share(counted, kind):
        return f"{printed} of {counted}"
    if in_number and (is_plural(counted) or last in ("one", "1")):
        return f"{printed} {counted}"
    return f"{printed} ({counted})"


def is_share(counted: str, kind: Kind) -> bool:
    """Whether so many per cent of it are a part of it: of pupils, of the fleet; not of unemployment, nor of a rise."""
    return kind is not Kind.CHANGE and stem(head(counted)) not in LEVELS


def is_plural(counted: str) -> bool:
    """Whether what is counted is several things, as a number before it wants: "new homes", not "death toll"."""
    noun = head(counted)
    return noun in _PLURALS or (noun.endswith("s") and not noun.endswith(_ENDS_ALONE))


def head(counted: str) -> str:
    """The noun that the rest hangs on, in lower case: "workers" of "migrant workers from Kelm"; empty where there is none."""
    return (words(_BEHIND_THE_HEAD.split(counted, maxsplit=1)[0]) or ("",))[-1]
