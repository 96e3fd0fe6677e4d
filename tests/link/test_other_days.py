"""Tolls told early and late, older happenings, and numbers that only look denied. All texts are invented."""

from __future__ import annotations

import pytest

from helpers_told import across, told
from quoth.link import link_one
from quoth.link.fates import fate
from quoth.link.moods import called_false, negated_behind
from quoth.model import Verdict
from quoth.read import read_text


def test_a_not_behind_the_next_number_denies_nothing():
    assert not negated_behind(" survived and 14 were not at home")
    assert not negated_behind(" but it did not reach 80")
    assert negated_behind(" people in the tower did not die")


NO_CONFLICT = [
    "Police believe 350 people lived in the tower. Two hundred and fifty-five survived and 14 were not home. That leaves 81.",
    "The toll was first six. It increased to 17 but it did not hit 80 until June.",
    "The unrest has killed at least 106 people, the League said. It added that the real toll may be much higher, with some reports "
    "suggesting as many as 200 have been killed.",
    "The death toll in Selva had reached 420, the agency's head Ansel Bray said. Earlier authorities had put the death toll at 384.",
    "The survey showed that 6,700 people – including 730 children – were killed in Selva, and that at least 2,700 others died of "
    "disease, Open Door said.",
    "Radio Selva late on Monday raised the death toll to 55 from the earlier official count of 52, citing a hospital in Orsa.",
    "The harbour board of Selva on Monday lifted its count of lost boats to 61 from an earlier count of 48.",
    "People feared as many as 150 were dead. The toll will likely remain at around 80, police have said.",
]


@pytest.mark.parametrize("text", NO_CONFLICT)
def test_what_reads_like_a_conflict_is_none(workspace, text):
    assert Verdict.CONTRADICTS not in [verdict for verdict, _ in told(workspace, text)]


def test_what_a_side_gave_up_is_not_what_the_other_is_held_against(workspace):
    text = (
        "Brask Minerals of Selva on Thursday raised its count of the dead to 27 from the earlier figure of 19. Father Emil Rask said the "
        "true number was 64, more than double what the company admits to."
    )
    assert [numbers for verdict, numbers in told(workspace, text) if verdict is Verdict.CONTRADICTS] == [{"27", "64"}]


def test_a_feared_number_holds_no_foreseen_one(workspace):
    assert Verdict.FITS not in [verdict for verdict, _ in told(workspace, NO_CONFLICT[-1])]


def test_a_toll_told_later_and_higher_holds_the_earlier_one(workspace):
    found = across(
        workspace,
        "The explosion in the mine at Velm, Narra, killed at least 245 workers.",
        "In total 301 workers were killed by the explosion in the mine at Velm, Narra.",
        ("2031-05-14", "2031-06-01"),
    )
    assert found.get(frozenset(("at least 245", "301"))) is Verdict.FITS


def test_an_accident_of_another_decade_is_no_rival(workspace):
    found = across(
        workspace,
        "The minister said 340 miners died in the mine at Velm, Narra.",
        "A mining accident in Velm, Narra, in the 1990s took the lives of 260 miners, a union leader said.",
        ("2031-05-14", "2031-05-14"),
    )
    assert frozenset(("340", "260")) not in found


def test_the_last_march_is_not_this_one(workspace):
    found = across(
        workspace,
        "Organisers said 900,000 people took part in the march for the vote in Orsa.",
        "Organisers called the march for the vote in Orsa comparable to the last march when 900,000 people took part.",
        ("2031-03-23", "2031-03-24"),
    )
    assert found.get(frozenset(("900,000",))) is None


def test_tolls_of_two_attacks_months_apart_are_no_parts(workspace):
    found = across(
        workspace,
        "After the attack, 76 fatalities were reported in Narra.",
        "The death toll at a college in Narra has reached 147 after an attack.",
        ("2030-09-21", "2031-04-02"),
    )
    assert frozenset(("76", "147")) not in found


def test_an_empty_claim_is_not_doubted(workspace):
    text = "The mission to the League disputed the findings, though it offered no evidence to support its claim."
    extraction = workspace.extract(read_text(text, "a.txt", published="2031-05-16", publisher="Tarn Post"))
    assert not [c for c in link_one(extraction).comparisons if "“its claim”" in c.explanation]


def test_the_parts_of_one_total_are_no_parts_of_each_other(workspace):
    text = (
        "The ministry said 638 people were killed in Tarn on Monday (of which 595 were civilians and 43 police officers) "
        "and at least 3,994 were injured."
    )
    found = told(workspace, text)
    assert (Verdict.FITS, {"43", "638"}) in found
    assert (Verdict.FITS, {"43", "595"}) not in found
    assert (Verdict.FITS, {"43", "at least 3,994"}) not in found


def test_some_of_the_dead_are_not_all_of_them(workspace):
    found = across(
        workspace,
        "The ferry Orsa sank off Tarn on Monday. Four of the fatalities were identified by the coast guard.",
        "The ferry Orsa sank off Tarn on Monday. Four deaths have been confirmed, the coast guard said.",
        ("2031-05-02", "2031-05-03"),
    )
    assert not found


def test_whoever_says_a_number_is_told_that_it_is_too_high():
    assert called_false('"To say ', " people were killed is on the high side")
    assert called_false("To say that ", " people were killed is an exaggeration")
    assert not called_false("The mayor said that ", " people were killed, which is on the high side of what he feared")


def test_passengers_known_to_have_been_rescued_are_none_of_the_missing():
    assert fate(None, " passengers and crew members were known to have been rescued by evening.") == "rescue"
    assert fate(None, " people but the guards were known to have been rescued.") is None


def test_those_who_put_a_toll_are_no_toll(workspace):
    text = (
        "A day after the fire in Velm the toll increased to 17 but it did not hit 80 until June. The Tarn Post has since reported on "
        "three critics who put the death toll as high as 123."
    )
    assert (Verdict.CONTRADICTS, {"three", "17"}) not in told(workspace, text)


SIDES = [
    (
        "Organisers said 8,000 people have taken to the streets of Velm. Police said they reckoned 3,000 people were marching.",
        {"8,000", "3,000"},
    ),
    (
        "The government says 12 soldiers were killed in the ambush near Orsa. The rebels claimed to have killed 60 soldiers.",
        {"12", "60"},
    ),
    (
        "Police said they had arrested 120 people after the riot in Velm. Lawyers said 300 people had been arrested.",
        {"120", "300"},
    ),
]


@pytest.mark.parametrize(("text", "numbers"), SIDES)
def test_the_other_side_need_not_tell_the_scene_again(workspace, text, numbers):
    assert (Verdict.CONTRADICTS, numbers) in told(workspace, text)


APART = [
    "The police union said 12 officers were injured during the riot. The hospital said 40 officers were injured in the past year.",
    "Police said 12 people were arrested after the riot in Velm. Bray said 40 people were arrested in Orsa.",
    "The ministry says 12 people died of measles in Velm. The hospital said 40 people died of cholera.",
    "Police said 12 people were hurt in the riot. The minister said 4,000 people have been hurt since May.",
]


@pytest.mark.parametrize("text", APART)
def test_another_place_time_or_cause_is_more_than_the_scene(workspace, text):
    assert Verdict.CONTRADICTS not in [verdict for verdict, _ in told(workspace, text)]


def test_what_somebody_had_put_it_at_before_is_no_rival_of_today(workspace):
    text = (
        "Minister Arno Veld pegged the death toll of the floods at 900. Speaker Tom Kunz had said that during his earlier tour of the"
        " hills he had put the death toll at 5,000. Kunz now says the death toll is 10,000."
    )
    assert (Verdict.CONTRADICTS, {"5,000", "10,000"}) not in told(workspace, text)


def test_a_toll_of_a_date_is_no_rival_of_what_it_is_now(workspace):
    text = (
        "A committee says that the blast toll is now at 512 people killed, while 316 were injured in Orsa. On 20 October the government"
        " put out a statement that said 228 were injured in Orsa."
    )
    assert (Verdict.CONTRADICTS, {"316", "228"}) not in told(workspace, text)
