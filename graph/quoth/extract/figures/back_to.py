"""Nouns that only point to a number told before: "The figure is up from 340", "That number rose to 900"."""

from __future__ import annotations

import re
from dataclasses import replace

from quoth.extract.figures.mention import Mention
from quoth.extract.figures.reading import Reading
from quoth.extract.figures.rival_words import MANNER, NAMES, NAMES_ONE
from quoth.model import Figure, Kind

_POINTING = re.compile(
    rf"(?:^|[.;,—–:(]\s|\b(?:and|but|while|when|as|said|says)\s)(?:the|that|this|both)\s(?:{MANNER}\s)?{NAMES}\b(?!\sof)",
    re.IGNORECASE,
)
_IS = re.compile(
    rf"\b{NAMES}\s(?:is|was|were|are)\s(?:not\s|about\s|only\s|nearly\s|closer\sto\s|over\s|more\sthan\s)*$",
    re.IGNORECASE,
)
_COUNTED = (Kind.STOCK, Kind.FLOW, Kind.CUMULATIVE)
_FAR = 2  # sentences


def pointing_back(r: Reading, found: tuple[Mention, ...], figures: list[Figure], n: int) -> Figure:
    """Rule ``the-figure``: what the number before counts.

    Example: "The hospital has 400 beds. The figure is up from 340 in 2029." -> 340 beds
    """
    figure, m = figures[n], found[n]
    if figure.counted is None or not NAMES_ONE.fullmatch(figure.counted) or not n:
        return figure
    here = r.sentence_index(r.at(m.start))
    front = r.text[r.sentences[here].start_char : m.start]
    if not _POINTING.search(front) or _IS.search(front):
        return figure
    for k in range(n - 1, max(-1, n - 5), -1):
        told = figures[k]
        if here - r.sentence_index(r.at(found[k].start)) > _FAR:
            break
        if told.unit == figure.unit and told.counted is not None and not NAMES_ONE.fullmatch(told.counted):
            lasting = figure.event is None and figure.kind in (Kind.STOCK, Kind.UNKNOWN) and told.kind in _COUNTED
            kind = told.kind if lasting else figure.kind
            return replace(figure, counted=told.counted, event=figure.event or told.event, kind=kind)
    return figure
