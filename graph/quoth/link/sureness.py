"""What a contradiction's confidence is worth: the share of those told alike that a reader found right."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from quoth.link import rules
from quoth.link.meetings import Meeting
from quoth.link.one_measure import sentences_apart
from quoth.link.places import region
from quoth.model import Comparability, Comparison, Verdict

# Of 212 contradictions in eight sets of news reports, judged before anything was mended for them (docs/link-scores.md):
_IN_SO_MANY_WORDS: Final = 0.84
"""One sentence sets one number against the other and says so: "four died, far short of the 70 that observers count". 21 of 25."""
_OF_ONE_PLACE: Final = 0.85
"""One text names the same place for both: 22 of 26."""
_IN_ONE_SENTENCE: Final = 0.67
"""One sentence gives both: 22 of 33."""
_APART: Final = 0.52
"""Two sentences, or two texts: 66 of 128."""


def contradiction(meeting: Meeting, rule: str, told: str, stands: Comparability | None = None) -> Comparison:
    """That two figures contradict each other by a rule, in a sentence for a reader, with the share right of those told alike."""
    sure = _share_right(meeting, rule)
    return replace(meeting.conclude(Verdict.CONTRADICTS, rule, sure, told, stands=stands), confidence=sure)


def _share_right(meeting: Meeting, rule: str) -> float:
    together = meeting.one_document and not sentences_apart(meeting.of_a, meeting.a, meeting.b)
    if together and rule == rules.CONFLICT_TOLD:
        return _IN_SO_MANY_WORDS
    if meeting.one_document and _of_one_place(meeting):
        return _OF_ONE_PLACE
    return _IN_ONE_SENTENCE if together else _APART


def _of_one_place(meeting: Meeting) -> bool:
    """Whether the places that are read for both are the same, and there are any."""
    one, two = ({region(name) for name in c.figure.scope.place} for c in (meeting.a, meeting.b))
    return bool(one) and one == two
