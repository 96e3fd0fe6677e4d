"""What is concluded of two numbers of two texts of which a rule says that they contradict each other: told, or held back as a lead.

Pairs that no rule tells are not asked about: tolls that grow from day to day look like rivals, and weighing every pair of two texts would
cost more than all else that linking does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from quoth.link.facing import leads_to, meeting_between
from quoth.link.meetings import Meeting
from quoth.link.readings import Reading
from quoth.link.rivalry import likelihood_across, may_be_rivals_across
from quoth.link.unlike import lead
from quoth.model import Comparison, Joining, Verdict

BORNE_OUT: Final = 0.3
"""From here on what a rule tells is told."""
_SURE: Final = ((0.7, 0.8), (0.3, 0.6))
"""What a contradiction is worth that a rule tells, by its likelihood."""
_HELD_BACK: Final = 0.3
"""How likely one is at least that a rule tells and that is held back."""


def with_rivals_across(
    one: Reading, two: Reading, joined: Sequence[Joining], found: Iterable[Comparison]
) -> tuple[Comparison, ...]:
    """The comparisons of two texts, without contradictions that the words around them do not bear out."""
    counts = {c.figure.iri: c for reading in (one, two) for c in reading.counts}

    def weighed(comparison: Comparison) -> Comparison:
        sides = [counts.get(side.thing) for side in (comparison.a, comparison.b)]
        if comparison.verdict is not Verdict.CONTRADICTS or sides[0] is None or sides[1] is None:
            return comparison
        first, second = sides if sides[0].document == one.iri else sides[::-1]
        if first is None or second is None or not may_be_rivals_across(first, second):
            return comparison
        ours = [j for j in joined if leads_to(j, first, second) or leads_to(j, second, first)]
        return _weighed(meeting_between(one, two, first, second, ours, bool(joined)), comparison)

    return tuple(map(weighed, found))


def _weighed(meeting: Meeting, before: Comparison) -> Comparison:
    """What a rule tells, with what it is worth; held back where the words around the two do not bear it out."""
    likely = likelihood_across(meeting)
    if likely >= BORNE_OUT:
        return replace(before, confidence=next(share for least, share in _SURE if likely >= least))
    return lead(meeting, max(likely, _HELD_BACK), "the words around them leave open whether both count one thing")
