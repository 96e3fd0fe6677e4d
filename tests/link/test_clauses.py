"""Which words of a sentence tell of one figure, and which of another count, another matter or nobody's. All texts are invented."""

from __future__ import annotations

import pytest

from quoth import Workspace
from quoth.link.readings import Reading
from quoth.read import read_text


@pytest.fixture(scope="module")
def workspace():
    return Workspace("memory:")


def wording(workspace, text, number):
    reading = Reading(workspace.extract(read_text(text, "text.txt", published="2031-06-06")))
    return reading.wording(next(c for c in reading.counts if c.figure.value == number))


def test_what_a_number_is_held_against_is_no_word_of_its_clause(workspace):
    text = (
        "Dunmore council felled 1,130 street trees in 2030, almost three times as many as it admits, campaigners said."
    )
    assert wording(workspace, text, 1130).clause == "Dunmore council felled 1,130 street trees in 2030"


def test_where_the_speaker_goes_on_to_something_else_the_clause_ends(workspace):
    text = "“We counted 1,130 street trees that were felled, and we have a picture of each one,” Odile Marchetti said."
    told = wording(workspace, text, 1130)
    assert told.clause == "We counted 1,130 street trees that were felled"
    assert not told.telling


def test_what_is_told_of_those_counted_stays(workspace):
    text = "The council felled 412 trees, and they were all ash."
    assert "ash" in wording(workspace, text, 412).clause


@pytest.mark.parametrize(("text", "rate"), [
    ("Each of the 412 trees was felled by night.", set()),
    ("The firm paid the growers £85 for each tree.", {"each"}),
    ("The firm gave 12 crowns to each.", {"each"}),
    ("The growers have 412 stumps and a picture of each one.", set()),
])  # fmt: skip
def test_each_makes_a_rate_unless_it_only_points(workspace, text, rate):
    reading = Reading(workspace.extract(read_text(text, "text.txt")))
    assert set(reading.wording(reading.counts[0]).rate) == rate
