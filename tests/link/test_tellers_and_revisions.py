"""Who tells a toll is no part of it, and a toll that was revised is no part of what it was revised to. All texts are invented."""

from __future__ import annotations

import pytest

from helpers_told import across, told
from quoth.link.moods import called_false
from quoth.model import Verdict


def test_who_tells_of_the_dead_is_none_of_them(workspace):
    found = told(workspace, "One nurse said that 21 people were killed in Orsa. The Coalition put the number at 65.")
    assert (Verdict.FITS, {"One", "21"}) not in found
    assert (Verdict.CONTRADICTS, {"21", "65"}) in found


DAYS = ("2031-06-04", "2031-06-07")
LOWERED = (
    "Velm train crash: death toll revised to 64. VELM: Chief secretary Anton Jeln said the number of deaths is 64 and not 71, as some "
    "bodies were counted twice."
)


def test_a_toll_that_was_revised_is_no_part_of_the_other(workspace):
    again = "Velm train crash: state puts death toll at 71 again. The collector submitted his final report and the toll is now 71."
    assert Verdict.FITS not in across(workspace, LOWERED, again, DAYS).values()


def test_a_toll_that_only_rose_holds_its_earlier_state(workspace):
    found = across(
        workspace,
        "Velm train crash: death toll rises to 64. VELM: The death toll rose to 64, the chief secretary said.",
        "Velm train crash: death toll rises to 71. VELM: The death toll rose to 71, the chief secretary said.",
        DAYS,
    )
    assert Verdict.FITS in found.values()


RISING = [
    (
        "Orsa quake death toll nears 800. The toll has climbed to 790.",
        "Orsa quake death toll above 900. The toll has climbed to 915.",
    ),
]


@pytest.mark.parametrize(("one", "two"), RISING)
def test_a_toll_that_rises_from_day_to_day_is_no_conflict(workspace, one, two):
    found = across(workspace, one, two, ("2031-04-27", "2031-04-28"))
    assert Verdict.CONTRADICTS not in found.values()


def test_arrests_are_no_rendering_of_deaths(workspace):
    text = (
        "More than 90 people were shot dead by the guards in Narra, the rights group said. The watchdog Hengar reported that there had "
        "been at least 48 deaths and 90 arrests in Narra."
    )
    assert Verdict.DRIFTS not in [verdict for verdict, _ in told(workspace, text)]


def test_the_dead_and_the_hurt_are_not_added_up_to_the_dead(workspace):
    text = (
        "The death count in the Orsa flood has grown to 41 reported dead and 62 reported injured, however the council reckons that the "
        "death toll may rise to over 100 dead this week."
    )
    assert (Verdict.FITS, {"62", "over 100"}) not in told(workspace, text)


def test_astronomical_statistics_are_called_false():
    assert called_false("They use astronomical statistics such as ", " and more against us")
    assert not called_false("They use official statistics such as ", " and more")


SOME_OF_THEM = [
    "USA Dawn puts the number of marchers at 2.5 million. 400,000 of these people marched in Velm, the mayor wrote.",
    "The blast left 65 injured and three people missing, the council said in a report dated Sunday. The army said on Saturday that seven "
    "people were still missing.",
]


@pytest.mark.parametrize("text", SOME_OF_THEM)
def test_some_of_those_told_of_and_the_missing_of_two_days_are_no_conflict(workspace, text):
    assert Verdict.CONTRADICTS not in [verdict for verdict, _ in told(workspace, text)]


def test_the_victims_that_a_blast_claimed_are_none_of_the_injured(workspace):
    found = told(workspace, "So far the blast in Velm has claimed 10 victims and injured 400 people.")
    assert (Verdict.FITS, {"10", "400"}) not in found


def test_by_how_much_a_toll_was_revised_holds_no_dead(workspace):
    found = across(
        workspace,
        "The foreign ministry of Selva said on Thursday that 40 foreigners had died in the bombings in Velm.",
        "The death toll from the bombings in Velm, Selva, was revised down from 359 by about 100 on Thursday.",
        ("2031-04-25", "2031-04-26"),
    )
    assert frozenset(("40", "about 100")) not in found


def test_nobody_in_one_town_is_not_nobody_in_the_next(workspace):
    text = "No one was arrested in Velm, where 1,200 people marched. No one was arrested in Orsa, where 4,300 people marched."
    assert Verdict.AGREES not in [verdict for verdict, _ in told(workspace, text)]


def test_what_may_come_is_no_rendering_of_what_was_counted(workspace):
    found = across(
        workspace,
        "The Health League said Selva could see 25,000 cases of cholera within six months.",
        "According to the Health League, there are 24,600 cases of cholera in Selva.",
        ("2031-05-19", "2031-07-01"),
    )
    assert not {Verdict.DRIFTS, Verdict.AGREES} & set(found.values())
