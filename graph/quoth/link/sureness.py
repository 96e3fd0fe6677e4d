"""What a contradiction is worth before the words around its two numbers are weighed, and where nothing weighs them: across texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from quoth.link.meetings import Meeting
from quoth.model import Comparability, Comparison, Verdict

_UNWEIGHED: Final = 0.52
"""Two sentences, or two texts: 66 of 128 right, in eight sets of news reports that were judged before anything was mended for them
(docs/link-scores.md). Within one text `rivalry.told` says more.
"""


def worth(likely: float, steps: Sequence[tuple[float, float]]) -> float:
    """What a conclusion as ``likely`` as that is worth, by steps (least likelihood, worth), the highest first and the last from 0 on."""
    return next(sure for least, sure in steps if likely >= least)


def contradiction(
    meeting: Meeting, rule: str, told: str, stands: Comparability | None = None, sure: float = _UNWEIGHED
) -> Comparison:
    """That two figures contradict each other by a rule, in a sentence for a reader, with the share right of those told alike."""
    return replace(meeting.conclude(Verdict.CONTRADICTS, rule, sure, told, stands=stands), confidence=sure)
