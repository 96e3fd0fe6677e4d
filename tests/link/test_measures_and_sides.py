"""Measures without a noun, whose count a number is, and numbers called false in one breath. All texts are invented."""

from __future__ import annotations

import pytest

from helpers_told import told
from quoth.model import Verdict

RIVALS = [
    # what burned needs no noun, and a count up to a day is a part of the year's
    (
        "The governor of Tarn reported that 319,000 acres had burned this year. Using satellite data, Greensea says about 7.4 million "
        "acres have burned as of May 3.",
        ("319,000 acres", "about 7.4 million acres"),
    ),
    # somebody's figures "state" a number, and others insist that the figure "was and remains" another one
    (
        "While the HBA's figures for March state that 1,045 beds are closed nationwide, the nurses' union have insisted the figure was "
        "and remains at approximately 1,700.",
        ("1,045", "approximately 1,700"),
    ),
    # a true figure of a year against a total that its teller calls distorted
    (
        "Mr Marl said Mr Gilt had added up the quarters, which had produced the distorted total of 1,810 bed closures. According to Mr "
        "Marl the true figure for beds closed in 2030 was 875.",
        ("1,810", "875"),
    ),
]
NO_RIVALS = [
    # one body's own figures are no other speaker's
    "The HBA figures state that 1,044 beds were closed in all. The HBA's own figures show that 862 were closed in March.",
    # a crowd of an earlier year bears nothing out
    "About 60,000 people joined the march on Saturday, exceeding that of 2005, when fewer than 30,000 protesters came. Police put the "
    "crowd at 14,500, while Hale College said it was between 27,000 and 35,000.",
    "The fire burned 40 hectares, the brigade said. Some 9,000 hectares of pine were replanted, the forest office said.",
]


@pytest.mark.parametrize(("text", "pair"), RIVALS)
def test_two_sides_give_two_numbers(workspace, text, pair):
    assert (Verdict.CONTRADICTS, set(pair)) in told(workspace, text)


def test_one_body_has_one_voice_whatever_its_count_is_called(workspace):
    assert not any(v is Verdict.CONTRADICTS for v, _ in told(workspace, NO_RIVALS[0]))


def test_another_year_bears_out_nothing(workspace):
    found = told(workspace, NO_RIVALS[1])
    assert not any(v is Verdict.AGREES and "fewer than 30,000" in pair for v, pair in found)


def test_what_burned_is_not_what_was_planted(workspace):
    assert not any(v is Verdict.CONTRADICTS for v, _ in told(workspace, NO_RIVALS[2]))


def test_no_count_answers_how_many_times(workspace):
    text = (
        "There are more than twice as many beds idle as people waiting, the Carers' Union claimed. The Health Board has rejected the "
        "claim. It said more than 200 patients a day had no bed."
    )
    assert not any(v is Verdict.REBUTS for v, _ in told(workspace, text))
