"""Two peoples: "180 Sarnian soldiers" and "95 Kelvish soldiers" are not one count, though each side denies the other's."""

from __future__ import annotations

import re

from quoth.link.counts import Count
from quoth.link.meetings import Meeting

# How adjectives of nations and peoples end, by our own list of English ones; "NHS staff" and "Tarn Valley staff" are none.
_ADJECTIVE = re.compile(r"\b[A-Z][a-z]+(?:ian|ean|an|ish|ese|ic|ch|sh|i)\b")


def two_peoples(meeting: Meeting) -> str:
    """Why two numbers that count things of one noun are of two nations; "" where they are not known to be."""
    one, two = (_peoples(count) for count in (meeting.a, meeting.b))
    if not one or not two or not one.isdisjoint(two):
        return ""
    return f"one counts {' '.join(sorted(one))}, the other {' '.join(sorted(two))}"


def _peoples(count: Count) -> frozenset[str]:
    """The adjectives of peoples before the noun of a figure."""
    words = (count.figure.counted or "").rpartition(" ")[0]
    return frozenset(_ADJECTIVE.findall(words))
