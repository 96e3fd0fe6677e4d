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
    # so many were arrested, fewer arrested and held at one prison
    "According to researchers, 943 people were arrested. On that day, a total of 621 people, according to the government, were "
    "arrested and "
    "interned at Tolm.",
    # one place alone
    "The Orrin government said 1,429 people were killed by gas. The relief league said the death toll in its three hospitals alone "
    "stands at "
    "355.",
    # one day of two
    "At least 44 people were killed, the Orla league said on Tuesday. Its researcher in Dorrin, Ida Saller, said 17 people were killed on "
    "Tuesday, while 20 had been killed on Monday.",
    # "in fact" said of guests
    "The army said its planes killed 30 militants on Sunday. The mission said a wedding had in fact taken place and gathered 100 guests.",
    # so many at two places
    "Orla fired 22 missiles at two bases in Dorrin, the Velland army said. The ministry put the number at 15, of which four failed.",
    # higher, and yet less
    "Police put the death toll over the two days at 87. The relief league found the actual number to be much higher: at least 55 on "
    "Sunday.",
]
STILL = [
    # feared, and many times the other
    "State media said 96 people were killed. Exile leader Mia Park said at least 2,000 people may have been killed.",
    "The ministry said 46 people were killed in Dorrin. The doctors' committee said 108 people were killed.",
    "Police put the crowd at 900. Organisers put the crowd at 1,400.",
]
ACROSS = [
    # nearly the same number, of one day
    (
        "State media put the number of confirmed cases in Dorrin at 61.",
        "The ministry put the number of confirmed cases in Dorrin at 64.",
    ),
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


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        # the hurt are no other number of the dead, nor the missing
        (
            "In total, officials said that 197 people died, with 1,721 others injured; on the other hand, exile groups say the toll is "
            "higher and put it at up to 800.",
            {"197", "up to 800"},
        ),
        (
            "The government finds the total death toll to be under 7,000 with another 2,500 missing. These findings fall far short of the "
            "expert panel's estimate that as many as 40,000 civilians died.",
            {"under 7,000", "as many as 40,000"},
        ),
        # told as a contrast
        (
            "The Orla watchdog says 303 people died when the airbags failed. Those numbers are in stark contrast to the 12 deaths that "
            "Norvane Motors has reported.",
            {"303", "12"},
        ),
        (
            "The army has confirmed that 333 students are missing. This is in contrast to the presidency's claim that only ten "
            "students were abducted.",
            {"333", "only ten"},
        ),
        (
            "Government records showed 5,295 deaths, 35,455 with temporary disability. The groups said that data from hospitals show the "
            "actual number of deaths is close to 25,000.",
            {"5,295", "close to 25,000"},
        ),
    ],
)
def test_the_dead_are_held_against_the_dead(workspace, text, pair):
    assert _contradictions(workspace, text) == [pair]


@pytest.mark.parametrize(
    "text",
    [
        # the doctors are not accused, though they and the killed are people
        "Orla opposition groups had accused President Bo Arlen's forces of launching massive chemical attacks on Wednesday, killing as "
        "many as 1,300 people.\nHours earlier, medical charity Doctors Without Harbors (DWH) said 355 people had died on Wednesday, the "
        "day of the alleged attacks.",
        # who was arrested is no answer to how many were killed
        "The Orla watchdog has accused Velland troops of killing an estimated 300 civilian men. In a statement, the Velland defense "
        "ministry said the army had killed many rebels and arrested 51 people.",
    ],
)
def test_who_is_not_accused_or_counts_others_does_not_answer(workspace, text):
    assert Verdict.REBUTS not in [verdict for verdict, _ in told(workspace, text)]
