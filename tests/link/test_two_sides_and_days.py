"""Two estimates of one thing by two sides, whom a text tells of them, and two days that are not one. All texts are invented."""

from __future__ import annotations

import pytest

from helpers_told import across, told
from quoth.link.lead_ins import some_of_them_there
from quoth.link.moods import called_false
from quoth.model import Verdict

RIVALS = [
    (
        "Estimates of the number of marchers varied between 1.3 million, according to the organisers, and a Selva police estimate of "
        "300,000.",
        ("1.3 million", "300,000"),
    ),
    (
        "In Orsa, at least 880,000 people took to the streets, a figure that has been lowered to 119,000 by the Ministry of Order.",
        ("at least 880,000", "119,000"),
    ),
    ("The union said 60,000 people marched in Orsa, a number which the police put at 14,000.", ("60,000", "14,000")),
    (
        "The Ministry of Order estimates some 339,000 people demonstrated throughout Narra, with 31,000 in the capital. The Works Union "
        "claims 885,000 protesters took to the streets on Tuesday around the country, with 180,000 in Orsa alone.",
        ("some 339,000", "885,000"),
    ),
    (
        "The Press Union's count shows that the crush in Selva killed at least 1,264 people. Selva officials have said that their figure "
        "of 769 people killed in Selva remains accurate.",
        ("at least 1,264", "769"),
    ),
    (
        "Official figures put the number of migrants in tents at 3,900. According to local aid groups, numbers in the camp are much "
        "higher at somewhere between 5,000 and 7,000 people.",
        ("3,900", "somewhere between 5,000 and 7,000"),
    ),
]
NO_RIVALS = [
    # the first sentence gives the headline's many, and "while" looks ahead
    "Hundreds of people are feared dead off Selva. While the Refugee Agency put the toll at around 110 people, the Sea Board was silent.",
    # beyond a place, not beyond a number
    "The Orsa Post has reported one death in the town. Beyond Velm, five storm deaths were reported.",
    # one side's own earlier number
    "The ministry said 60,000 people were displaced, a figure that it had previously put at 40,000.",
]


@pytest.mark.parametrize(("text", "pair"), RIVALS)
def test_two_estimates_of_one_thing_contradict(workspace, text, pair):
    assert (Verdict.CONTRADICTS, set(pair)) in told(workspace, text)


@pytest.mark.parametrize("text", NO_RIVALS)
def test_what_looks_like_two_estimates_is_none(workspace, text):
    assert Verdict.CONTRADICTS not in [verdict for verdict, _ in told(workspace, text)]


def test_those_at_one_place_are_some_of_those_just_counted():
    assert some_of_them_there("around the country, with ", " in Orsa alone.")
    assert some_of_them_there("cases, including some ", " cases in the capital")
    assert not some_of_them_there("the march ended with ", " arrests and a fire")


def test_a_report_described_as_an_exaggeration_is_denied():
    assert called_false("The colonel characterized the report of ", " dead as an exaggeration.")
    assert not called_false("The colonel described the report of ", " pages as long.")


def test_a_text_printed_before_a_march_does_not_count_it(workspace):
    found = across(
        workspace,
        "Authorities recorded 180,000 demonstrators across Narra in the march against the pension law.",
        "The Works Union claims that 885,000 demonstrators marched across Narra against the pension law on Tuesday 10 December 2030.",
        ("2030-12-05", "2030-12-10"),
    )
    assert found.get(frozenset(("180,000", "885,000"))) in (None, Verdict.INCOMPARABLE)


def test_one_islands_toll_is_no_part_of_the_toll_of_another(workspace):
    found = across(
        workspace,
        "The chief of police in Selva says the death toll has risen to 27 from Hurricane Odile. Chief Ansel Bray said that the toll had "
        "risen from 15. Another 27 were missing. Odile slammed into Selva on Monday before it hit Port Varn.",
        "The governor of Port Varn says the death toll from Hurricane Odile in Port Varn has been increased to 34.",
        ("2031-09-25", "2031-10-03"),
    )
    assert found.get(frozenset(("15", "34"))) in (None, Verdict.INCOMPARABLE)


def test_photographs_of_the_dead_carry_no_toll_on(workspace):
    found = across(
        workspace,
        "The crush in Selva killed over 1,100 people, the Press Union said. Officials put the toll at 769.",
        "Officials in Orsa were given some 1,100 photographs of the dead from the crush in Selva.",
        ("2031-09-25", "2031-09-26"),
    )
    assert Verdict.CONTRADICTS not in found.values()
