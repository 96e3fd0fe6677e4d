"""Numbers that are next to the same, a piece of the other, or measured from another time are no conflict; all are invented."""

from __future__ import annotations

import pytest

from quoth.link.meetings import Meeting
from quoth.link.near_things import part_of_that_number
from quoth.link.readings import Reading
from quoth.model import Verdict
from quoth.read import read_text
from quoth.workspace.workspace import derive

NO_CONFLICT = {
    "next to the same": (
        "Chief Rosa Kemp said officers made 48,100 stops in Calder in 2031. "
        "The Calder Institute said officers made 47,963 stops in Calder in 2031."
    ),
    "another base": (
        "Violent crime in Calder fell 9 percent last year from the year before, the police department said. "
        "The Calder Institute goes back to 2029 and finds that violent crime rose 14 percent."
    ),
}
CONFLICT = "Chief Rosa Kemp said officers made 48,100 stops in Calder in 2031. The institute said officers made 36,200 there in 2031."


def verdicts(workspace, text: str) -> list[Verdict]:
    found = derive([workspace.extract(read_text(text, "a.txt", published="2032-05-15"))]).comparisons
    return [c.verdict for c in found]


@pytest.mark.parametrize("text", NO_CONFLICT.values(), ids=NO_CONFLICT)
def test_no_conflict_is_told(workspace, text):
    assert Verdict.CONTRADICTS not in verdicts(workspace, text)


def test_a_conflict_of_two_counts_is_told(workspace):
    assert Verdict.CONTRADICTS in verdicts(workspace, CONFLICT)


def test_a_part_of_a_number_is_a_part_of_whoever_gives_it(workspace):
    text = (
        "“My officers put the number of individuals whose claims data was taken at 1.06 million,” Mr Barre said. "
        "The fund's chief executive, Mel Harg, said the 1.06 million included 390,000 people who had never made a claim."
    )
    reading = Reading(workspace.extract(read_text(text, "a.txt", published="2032-05-15")))
    barre, again, part = reading.counts
    assert part_of_that_number(Meeting(part, barre, reading, reading))
    assert part_of_that_number(Meeting(barre, part, reading, reading))
    assert not part_of_that_number(Meeting(again, barre, reading, reading))
