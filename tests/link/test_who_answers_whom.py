"""Who answers or denies whom, and what a noun, a waste heap or a claim told before has to do with it. All texts are invented."""

from __future__ import annotations

import pytest

from helpers_told import told
from quoth.link import link_pair
from quoth.model import Verdict
from quoth.read import read_text

RIVALS = [
    # a number that somebody disclosed, denied by who gives another
    (
        "The banks claim that the breach affected 94 million accounts over a 17-month period -- not 45.6 million accounts, as Torx had "
        "disclosed.",
        ("94 million", "45.6 million"),
    ),
    # what a number would make the event, and how a turnout is put
    (
        "The bishops said an historic 3.7 million people were at the Sunday event, an eye-popping number that would have made it the "
        "largest ever. But the head of Datalog said that he would put Sunday's turnout at between 1.2 million and 1.5 million people.",
        ("3.7 million", "between 1.2 million and 1.5 million"),
    ),
]
NO_ANSWERS = [
    # "disputed" before a noun replies to nobody
    "The oil board has spoken of 200,000 barrels a day. The huge but disputed oil theft figures were put by the oil ministry at 400,000 "
    "barrels a day.",
    # mining waste lays nothing at a door
    "The death toll after a torrent of mining waste hit Tarn rose to at least 56 people, state media reported. The Tarn Rights Centre "
    "said the toll could exceed 500 people.",
    # who responded to a survey answers it, and not the survey its answer
    "Last month the school department said there were around 1,500 empty posts. It was responding to a survey by the Tarn Heads' League "
    "that found 2,410 empty posts.",
]


@pytest.mark.parametrize(("text", "pair"), RIVALS)
def test_two_sides_give_two_numbers(workspace, text, pair):
    assert (Verdict.CONTRADICTS, set(pair)) in told(workspace, text)


@pytest.mark.parametrize("text", NO_ANSWERS)
def test_what_answers_nobody(workspace, text):
    assert not any(v is Verdict.REBUTS for v, _ in told(workspace, text))


def test_more_teachers_are_no_vacancies(workspace):
    text = (
        "Ministers say that 11,000 more teachers are in post than in 2027. But Professor Hodd says the figures underestimate the number "
        "of vacancies. He says the true figure is closer to 10,000."
    )
    assert not any(v is Verdict.CONTRADICTS for v, _ in told(workspace, text))


def test_a_bare_name_of_a_crime_is_opposed_by_nothing(workspace):
    one = read_text(
        "The admiral said it was not possible to steal so much crude oil in a day.",
        "a.txt",
        published="2031-05-16",
        publisher="Mail",
    )
    two = read_text(
        "The country has lost output, which is majorly blamed on crude theft.",
        "b.txt",
        published="2031-05-17",
        publisher="Voice",
    )
    found = link_pair(workspace.extract(one), workspace.extract(two)).comparisons
    assert not any(c.verdict is Verdict.CONTRADICTS for c in found)
