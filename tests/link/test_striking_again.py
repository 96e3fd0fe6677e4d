"""A number that is hardly chance, twice in one text, whatever noun stands beside it. All texts are invented."""

from __future__ import annotations

import pytest

from quoth import Workspace
from quoth.link import rules
from quoth.link.readings import Reading
from quoth.link.within import within
from quoth.model import Verdict
from quoth.read import read_text

AGAIN = [
    "The registrar said that 1,140 names were cleared from the roll in March. Imran Peel says those 1,140 entries were alive.",
    "The line will cost €5.12bn, the railway said on Monday. The bill was once lower. Lise Amdal called the €5.12bn a scandal.",
]
NOT_AGAIN = [
    # two days
    "On 3 May 1,140 names were cleared from the roll. On 9 June another 1,140 ballots were burned.",
    # another comparator
    "The registrar said that 1,140 names were cleared. Imran Peel says more than 1,140 entries were alive.",
    # one sentence
    "Velm got 1,140 beds and Orsa 1,140 blankets.",
    # a number that may be chance
    "The registrar said that 40 names were cleared. The mayor bought 40 chairs.",
    # rounded
    "The register lists 1,143 names. Imran Peel spoke of 1,140 entries.",
]


def agreed(workspace: Workspace, text: str) -> list[str]:
    read = Reading(workspace.extract(read_text(text, "roll.txt", published="2031-06-16", publisher="Velm Post")))
    return [c.rule for c in within(read) if c.verdict is Verdict.AGREES]


@pytest.mark.parametrize("text", AGAIN)
def test_a_striking_number_that_stands_twice_is_one_count(workspace: Workspace, text: str) -> None:
    assert agreed(workspace, text) == [rules.SAME_COUNT_AGAIN]


@pytest.mark.parametrize("text", NOT_AGAIN)
def test_others_are_not(workspace: Workspace, text: str) -> None:
    assert agreed(workspace, text) == []
