"""What a careful reader would not call a contradiction, and what they would all the same. All texts are invented."""

from __future__ import annotations

import pytest

from helpers_told import across, told
from quoth.model import Verdict

IN_ONE_TEXT = [
    # feared, and not many times the other
    "The disaster agency put the death toll at 580. Governor Ivo Lern said more than 1,000 people may have perished in the flood.",
    # rounded
    "Home minister Ali Venn put the death toll at 900. Governor Ivo Lern put the toll at 1,000.",
    # said at first
    "The government initially said 12 people had been killed in Dorrin. Exile groups said 900 people were killed there.",
    # the sick and the dead
    "The health office had predicted that the leak would cause 9,000 cancer deaths. But the Orla league said it could cause cancer in "
    "about 27,000 people, of which 9,300 could die.",
    # all causes
    "Envoy Pim Kelb put the death toll of the war at 10,000. The Orla league put the death toll of hunger and violence at 200,000.",
    # some left out
    "The health union said 200,000 people had died in the war. Envoy Pim Kelb said 10,000 had died. We are not including those who "
    "starved, he said.",
    # another country
    "The toll in Zimbabwe published by the government stood at 89 dead. The president of Mozambique said that more than 1,000 people died.",
    # a part
    "Opposition leaders put the death toll at over 100. Mia Park said most died at the port, which accounts for 17 deaths.",
    # a body and a part of it
    "The Orla Front's health officials put the death toll at 500. The Orla Front said 471 people were killed.",
]
STILL = [
    # feared, and many times the other
    "State media said 96 people were killed. Exile leader Mia Park said at least 2,000 people may have been killed.",
    "The ministry said 46 people were killed in Dorrin. The doctors' committee said 108 people were killed.",
    "Police put the crowd at 900. Organisers put the crowd at 1,400.",
]
ACROSS = [
    # two papers of one day, each in its own voice
    (
        "Soldiers killed 58 people at a rally in Dorrin on Monday.",
        "Soldiers killed 157 people at a rally in Dorrin on Monday.",
    ),
]


def _contradictions(workspace, text):
    return [pair for verdict, pair in told(workspace, text) if verdict is Verdict.CONTRADICTS]


@pytest.mark.parametrize("text", IN_ONE_TEXT)
def test_what_may_both_hold_is_no_contradiction(workspace, text):
    assert not _contradictions(workspace, text)


@pytest.mark.parametrize("text", STILL)
def test_what_can_not_both_hold_is_one(workspace, text):
    assert _contradictions(workspace, text)


@pytest.mark.parametrize(("one", "two"), ACROSS)
def test_two_papers_of_one_day_count_on(workspace, one, two):
    assert Verdict.CONTRADICTS not in across(workspace, one, two, ("2031-05-02", "2031-05-02")).values()


def test_a_number_that_is_taken_back_is_nobodys(workspace):
    denies = "The quake in Dorrin killed not 316,000 people but between 46,000 and 85,000, according to a report by the Orla survey."
    claims = "A report by Ivo Lern put the dead of the quake in Dorrin at 60,000. The government of Dorrin says 316,000 people were killed."
    pairs = across(workspace, denies, claims)
    assert pairs.get(frozenset(("316,000", "60,000"))) is not Verdict.CONTRADICTS
