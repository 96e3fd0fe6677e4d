"""Words by which texts tell that numbers belong together, and where they stand in a text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from quoth.link.rivalry.words import BEFORE, CONTRAST, COUNTING, DISPUTE, PLANNED
from quoth.model import Span


def _words(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


CUES: Final[Mapping[str, re.Pattern[str]]] = MappingProxyType(
    {
        # "212 of them", "of the names closed"
        "of": _words(r"(?:of|among|amongst) (?:them|those|these|whom|which|the|that|all|its|his|her|their|our)"),
        # "made up of", "in all", "account for"
        "whole": _words(
            r"includ\w+|made up|compris\w+|consist\w*|namely|split|broken down|break\w* down|account\w* for|in all|altogether|total\w*"
            r"|overall|between them|combined"
        ),
        # "the rest were", "a further 12"
        "rest": _words(r"rest|others?|remain\w*|further|another|more|besides|on top|additional\w*|plus|balance|left"),
        # "only 40", "no more than 12"
        "only": _words(r"only|just|alone|mere\w*|no more than|fewer than|barely"),
        # "up from 127", "rather than 12"
        "against": _words(r"compared|against|than|versus|from|up|down|rose|fell|increase\w*|instead|rather"),
        # "17 by Tuesday night", "so far"
        "time": _words(
            r"so far|by (?:noon|midnight|night|then|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july"
            r"|august|september|october|november|december)|earlier|since|later|still|now|already|(?:last|this) (?:year|month|week)"
            r"|a (?:year|month|week) (?:earlier|before|ago)"
        ),
        "contrast": CONTRAST,
        "dispute": DISPUTE,
        "counting": COUNTING,
        "planned": PLANNED,
        "before": BEFORE,
    }
)
"""What may tell a part from its whole, or one count from another. Source: our own reading of news reports."""


@dataclass(frozen=True, slots=True)
class Cues:
    """Where each cue stands in a text: the offsets at which it begins, rising."""

    starts: Mapping[str, tuple[int, ...]]

    @classmethod
    def of(cls, text: str) -> Cues:
        """The cues of a text."""
        return cls({name: tuple(m.start() for m in cue.finditer(text)) for name, cue in CUES.items()})

    def within(self, span: Span) -> Iterator[str]:
        """The names of the cues that begin in a stretch."""
        for name, starts in self.starts.items():
            place = bisect_left(starts, span.start)
            if place < len(starts) and starts[place] < span.end:
                yield name
