"""Whether a text tells that a number came in the place of another: "revised the toll to 275 from 288", "275 and not 288"."""

from __future__ import annotations

import re

from quoth.link.meetings import Meeting
from quoth.link.readings import Reading
from quoth.link.words import fold
from quoth.model import Figure

# Source: our own reading of news on tolls that were corrected.
_REPLACES = re.compile(
    r"\b(?:revis(?:ed|es|ing|ion)|lower(?:ed|s|ing)|reduc(?:ed|es|ing)|cut|correct(?:ed|s|ing|ion)|reinstated|revert(?:ed|s|ing)|"
    r"(?:and|but|is|are|was|were) not|rather than|instead of|counted twice|double[- ]count(?:ed|ing|ings)?|downgraded|slashed)\b"
)


def replaced(meeting: Meeting) -> bool:
    """Whether either text tells of both numbers in one sentence or two, and that the one took the place of the other."""
    a, b = meeting.a.figure, meeting.b.figure
    return any(_tells(reading, a, b) for reading in (meeting.of_a, meeting.of_b))


def _tells(reading: Reading, one: Figure, other: Figure) -> bool:
    layout = reading.layout
    at = {
        value: {layout.sentence(c.figure.number.start) for c in reading.counts if c.figure.value == value}
        for value in (one.value, other.value)
    }
    starts = [*layout.starts, len(reading.text)]
    spans = {(min(i, j), max(i, j)) for i in at[one.value] for j in at[other.value] if abs(i - j) <= 1}
    return any(_REPLACES.search(fold(reading.text[starts[first] : starts[last + 1]])) for first, last in spans)
