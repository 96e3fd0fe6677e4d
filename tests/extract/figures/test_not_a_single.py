"""Zeros that are told with their noun: "not a single leak"."""

from __future__ import annotations

import pytest

from helpers_figures import figures, only


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("Not a single goat has been stolen, the shepherds say.", "goat"),
        ("The inspectors have not found a single faulty valve.", "faulty valve"),
        ("There is “not a single case” of rot in the vines, the growers said.", "case"),
        ("The ferry has never had a single accident.", "accident"),
        ("Dorn’s clinic hasn’t recorded a single death since May.", "death"),
    ],
)
def test_not_a_single_one_is_a_zero(nlp, sentence, counted):
    found = only(nlp, sentence)
    assert (found.value, found.counted, found.bounds.upper) == (0, counted, 0)


@pytest.mark.parametrize(
    "sentence",
    [
        "She did not say a single word about the dam.",
        "He could not find a single buyer for the mill.",
        "Not a single person who lives there wants the road.",
        "A single parent told the council so.",
        "They do not run a single market.",
    ],
)
def test_emphasis_and_what_can_t_be_is_none(nlp, sentence):
    assert figures(nlp, sentence) == ()
