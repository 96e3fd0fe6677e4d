"""What figures lend one another."""

from __future__ import annotations

import pytest

from helpers_figures import figures, only
from quoth.model import Direction

CASE = (
    "PORT ANSELM, October 13, 2023 – The storm killed 27 people in Norwenia, officials said. "
    "Of the 27, 19 died in Velloran and 8 in the villages to the north."
)


def test_a_number_told_again_is_what_it_was(nlp):
    told, again, *_ = figures(nlp, CASE)
    assert (again.counted, again.event, again.scope.place) == (told.counted, told.event, ("Norwenia",))


def test_parts_count_what_their_total_counts_each_in_its_own_place(nlp):
    _, total, *parts = figures(nlp, CASE)
    assert [p.part_of for p in parts] == [total.id] * 2
    assert [p.counted for p in parts] == ["people"] * 2
    assert [p.scope.place for p in parts] == [("Velloran",), ("Norwenia",)]


def test_the_number_of_people_killed_counts_people(nlp):
    rose, before = figures(
        nlp, "The number of people killed by storm Ilse rose to 27 on Friday, up from 12 two days before."
    )
    assert {(f.counted, f.event) for f in (rose, before)} == {("people", "killed")}


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("The office counted 93 cases on Monday, bringing the total to 1,204.", "cases"),
        ("The ministry ordered 300 doses; 40 had arrived.", "doses"),
        ("The port handled 3,400 barges in 2030, 200 fewer than in 2029.", "barges"),
        ("The jail holds 400 men, and some 70% of them are awaiting trial.", "men"),
        ("Wind supplied 29 percent of the power, up from 27 percent in 2029.", "power"),
        ("The town added about 1,000 jobs since October 2029—not 50,000.", "jobs"),
        ("Police counted 3,000 marchers on Saturday rather than 10,000.", "marchers"),
    ],
)
def test_what_is_left_out_is_what_stands_before(nlp, sentence, counted):
    assert figures(nlp, sentence)[1].counted == counted


def test_the_dead_are_no_villages(nlp):
    _, dead = figures(nlp, "A quake cut off 16 villages and killed 210.")
    assert (dead.counted, dead.event) == (None, "killed")


@pytest.mark.parametrize("sentence", ["The arena takes 9,000.", "The treasury booked €26 million."])
def test_who_does_it_is_not_what_is_counted(nlp, sentence):
    assert only(nlp, sentence).counted is None


def test_a_poll_is_no_total(nlp):
    assert all(f.part_of is None for f in figures(nlp, "The poll of 1,004 adults put the party at 33%."))


def test_a_second_number_of_its_own_keeps_its_noun(nlp):
    text = "The number of patients fell from 6.5 million to 6.4 million and the number of wards fell from 7.8 million to 7.7 million."
    assert [f.counted for f in figures(nlp, text)] == ["patients", "patients", "wards", "wards"]


def test_a_rejected_rise_is_a_rise(nlp):
    text = "That would represent a 2 per cent rise compared to 2029-30, not 80 per cent as the minister claims."
    assert [f.direction for f in figures(nlp, text)] == [Direction.UP, Direction.UP]


def test_what_the_parse_hangs_on_a_doer_is_still_the_rise(nlp):
    text = "The office has increased the number of staff handling claims by 80 per cent."
    assert figures(nlp, text)[0].direction is Direction.UP
