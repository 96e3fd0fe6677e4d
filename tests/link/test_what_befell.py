"""What befell the counted: whose part or rival a number is, and what keeps two counts apart. All texts are invented."""

from __future__ import annotations

import pytest

from helpers_told import across, told
from quoth.link.fates import fate, told_as
from quoth.link.moods import negated_behind
from quoth.link.readings import Reading
from quoth.model import Verdict
from quoth.read import read_text


@pytest.mark.parametrize(
    ("event", "behind", "borrowed", "found"),
    [
        ("die", " were missing.", True, "miss"),
        ("die", " were missing.", False, "die"),
        ("die", " people were buried, the missing aside.", True, "die"),
        (None, " migrants were confirmed to have died on Monday", False, "die"),
        (None, " more are feared to have drowned off Selva", False, "die"),
        (None, " people are thought to have fled", False, "evacuate"),
        (None, " people are still in 120 relief camps", False, "shelter"),
        (None, " people died in a camp", False, None),
        (None, " people onboard", False, "carry"),
    ],
)
def test_what_stands_behind_a_number_tells_what_befell_them(event, behind, borrowed, found):
    assert fate(event, behind, borrowed) == found


@pytest.mark.parametrize(
    ("event", "before", "found"),
    [
        ("die", "The number of missing, according to the relief service, is ", "miss"),
        (None, "put the number of wounded at ", "injure"),
        (None, "have caused the deaths of at least ", "die"),
        (None, "told of the deaths of two rivers, ", None),
    ],
)
def test_what_stands_before_a_number_tells_what_befell_them(event, before, found):
    assert told_as(event, before) == found


def test_the_missing_contradict_no_toll(workspace):
    text = (
        "Confirmed deaths stood at 1,774 on Tuesday, the Tarn ministry said. "
        "The preliminary number of missing, according to the Orsa Relief Service, is 22,000."
    )
    assert Verdict.CONTRADICTS not in [verdict for verdict, _ in told(workspace, text)]


def test_who_is_in_camps_holds_no_dead(workspace):
    found = across(
        workspace,
        "Floods in Velm have killed at least 324 people, officials said.",
        "Floods in Velm: 4,778 people still in 120 relief camps. 391 people have died in Velm, officials said.",
        ("2031-08-17", "2031-08-21"),
    )
    assert frozenset(("at least 324", "4,778")) not in found


def test_two_sorts_of_one_list_are_no_parts_of_each_other(workspace):
    text = (
        "At least 145 people – 132 children, 10 school clerks and three soldiers – were killed in Orsa, the army said."
    )
    found = [pair for verdict, pair in told(workspace, text) if verdict is Verdict.FITS]
    assert {"three", "10"} not in found
    assert {"132", "At least 145"} in found


@pytest.mark.parametrize(
    ("behind", "negated"),
    [
        (" injured has not changed since 26 September", False),
        (" dead has not yet been updated", False),
        (" people did not die", True),
        (" wells were not sealed", True),
    ],
)
def test_a_number_that_has_not_changed_is_not_denied(behind, negated):
    assert negated_behind(behind) is negated


def test_the_worst_since_an_older_blast_is_no_rival(workspace):
    found = across(
        workspace,
        "Gunmen killed 141 people in Orsa on Monday. It was the worst attack since a bombing in the port of Selva killed 150.",
        "Gunmen killed at least 141 people in an attack in Orsa, Narra, on Monday.",
    )
    assert frozenset(("150", "at least 141")) not in found


def test_a_number_that_only_rounds_to_another_is_no_count_of_another_month(workspace):
    found = across(
        workspace,
        "The number of migrants in the Hollow camp at Selva has reached a record 7,037, a survey by Open Door shows.",
        "Nearly 7,000 migrants are now living in the Hollow camp at Selva, local authorities said.",
        ("2031-07-20", "2031-08-20"),
    )
    assert frozenset(("7,037", "Nearly 7,000")) not in found


def test_women_who_are_told_of_are_no_part_of_the_drowned(workspace):
    text = "They included two women. In the wreck off Selva some 125 people drowned, they told the agency."
    assert (Verdict.FITS, {"two", "some 125"}) not in told(workspace, text)


def test_arrests_in_one_month_are_no_part_of_a_march_in_another(workspace):
    found = across(
        workspace,
        "Marchers filled Orsa against the pension law. The police have made 20 arrests in Orsa so far.",
        "In Orsa at least 880,000 people took to the streets against the pension law. Police arrested a few marchers.",
        ("2031-01-19", "2031-03-23"),
    )
    assert frozenset(("20", "at least 880,000")) not in found


def test_rescues_of_two_seasons_are_no_part_of_each_other(workspace):
    found = across(
        workspace,
        "The coastguard rescued 144 people off Selva on Monday.",
        "The coastguard said that 400 people had been rescued from the sea off Selva.",
        ("2031-04-15", "2031-08-06"),
    )
    assert found.get(frozenset(("144", "400"))) is None


def test_those_whom_a_hospital_treated_are_not_all_who_were_hurt(workspace):
    a = "Some 40 people were hurt when the roof of the shelter in Port Anselm came down in the storm, the council said."
    b = "The hospital of Port Anselm treated 146 injured people after the storm, among them 31 children."
    one = read_text(a, "a.txt", published="2031-03-06", publisher="The Ember")
    two = read_text(b, "b.txt", published="2031-03-05", publisher="The Lantern")
    assert Verdict.CONTRADICTS not in {c.comparison.verdict for c in workspace.compare(one, two).compared}


def test_who_lost_what(workspace):
    homes = "Governor Ilse Tarm said 2,300 people had lost their homes in Ustrova."
    dead = "The dam collapse at Ustrova killed 148 people, according to the families' committee."
    assert across(workspace, homes, dead) == {}


@pytest.mark.parametrize(
    ("lost", "event"),
    [
        ("their homes", "lose-home"),
        ("their lives", "die"),
        ("their jobs", "dismiss"),
        ("all their savings", "lose-saving"),
    ],
)
def test_what_was_lost_tells_what_befell_them(workspace, lost, event):
    extraction = workspace.extract(read_text(f"Governor Ilse Tarm said 2,300 people had lost {lost}.", "a.txt"))
    assert [count.event for count in Reading(extraction).counts] == [event]
