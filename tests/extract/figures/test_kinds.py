"""Stock, flow, running total, rate, share or change: by noun, verb, tense and the words about a figure."""

from __future__ import annotations

import pytest

from helpers_figures import figures, only
from quoth.model import Direction, Kind


@pytest.mark.parametrize(
    "sentence",
    [
        "Asylum claims climbed to 12,400.",
        "The clinic recorded 40 admissions.",
        "Rangers freed 40 seals.",
        "Revenue slipped to £40m.",
        "Police seized 4 tonnes of copper.",
        "There were 40 burglaries.",
        "The owners expect 9,000 at the fair.",
        "The number of people killed on the roads fell to 61 in 2030.",
    ],
)
def test_what_happens_is_a_flow(nlp, sentence):
    assert figures(nlp, sentence)[-1].kind is Kind.FLOW


@pytest.mark.parametrize(
    "sentence",
    [
        "The jail held 655 men.",
        "The council's debt stood at £40m.",
        "Some 400 homes were without water.",
        "The mill employs 40 weavers.",
        "The dam can store 60 million cubic metres of water.",
        "The city's population fell to 214,000.",
        "The school has 31 teachers.",
        "The number of people in the camp fell to 40.",
        "He wrote of 40 men held in the fort.",
    ],
)
def test_what_stands_is_a_stock(nlp, sentence):
    assert only(nlp, sentence).kind is Kind.STOCK


@pytest.mark.parametrize(
    "sentence",
    [
        "The toll has reached 61.",
        "The storm has killed 61 sailors.",
        "The arrests took the total to 61.",
        "He wrote of 61 men freed since 2029.",
        "The fire has burned 61 hectares since Monday.",
        "The number of sailors killed rose to 61 on Friday.",
        "The number of detainees killed had climbed to 61.",
        "The number of sailors confirmed dead has risen to 61.",
        "Season-ticket sales stood at 14,600.",
    ],
)
def test_a_running_total_is_cumulative(nlp, sentence):
    assert only(nlp, sentence).kind is Kind.CUMULATIVE


@pytest.mark.parametrize(
    "sentence",
    [
        "The permit costs $460.",
        "The barge was sold for $90 million.",
        "The bridge is 40 metres long.",
        "The trial ran for 31 days.",
        "Voss led by 1,204 votes.",
        "Sales were 1,400 short of the target.",
        "A survey of 1,090 growers was made.",
        "Auditors found 11 contracts.",
        "Output was four times what it had been.",
        "Receipts were 3% below forecast.",
    ],
)
def test_what_is_neither_stays_unknown(nlp, sentence):
    assert only(nlp, sentence).kind is Kind.UNKNOWN


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("The rate was 4.1%.", "percent"),
        ("Starts slid to 880,000 at an annual rate.", "count"),
        ("The matches drew 33,400 a game.", "count per game"),
        ("The repair cost £1,150 per victim.", "GBP per victim"),
    ],
)
def test_what_the_text_calls_a_rate(nlp, sentence, unit):
    found = only(nlp, sentence)
    assert (found.kind, found.unit) == (Kind.RATE, unit)


def test_what_a_share_is_of_has_the_kind_of_its_noun(nlp):
    share, whole = figures(nlp, "By noon 24% of the 3.1 million registered voters had voted.")
    assert (share.kind, whole.kind) == (Kind.SHARE, Kind.STOCK)


@pytest.mark.parametrize(
    ("sentence", "printed", "direction"),
    [
        ("Enrolment grew by 1,150 pupils.", "1,150", Direction.UP),
        ("The toll rose by four to 63.", "four", Direction.UP),
        ("The port handled 3,400 barges in 2030, 200 fewer than in 2029.", "200", Direction.DOWN),
        ("Shares slipped $1.40, or 1.9%, on Friday.", "1.9%", Direction.DOWN),
        ("The plan means the loss of 350 jobs.", "350", Direction.DOWN),
        ("Absences were up by half in December.", "half", Direction.UP),
        ("Turnout was 58%, 4 points lower than in 2027.", "4 points", Direction.DOWN),
    ],
)
def test_a_difference_to_another_time_is_a_change(nlp, sentence, printed, direction):
    found = next(f for f in figures(nlp, sentence) if f.printed == printed)
    assert (found.direction, found.kind) == (direction, Kind.CHANGE)


def test_a_difference_between_two_places_is_none(nlp):
    *_, less = figures(nlp, "A teacher earns $51,800 a year in Tarn, $9,000 less than in neighbouring Osk.")
    assert (less.direction, less.kind) == (None, Kind.UNKNOWN)


def test_a_loss_of_money_is_no_change(nlp):
    found = only(nlp, "The ferry line made a loss of €54 million.")
    assert (found.direction, found.kind) == (None, Kind.FLOW)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [("Output was nearly double the first estimate.", 2), ("It used three times as much water.", 3)],
)
def test_multiples_are_factors(nlp, sentence, value):
    found = only(nlp, sentence)
    assert (found.value, found.unit, found.direction) == (value, "factor", None)


def test_one_in_four_with_its_noun_between(nlp):
    found = only(nlp, "One workshop in four failed the test.")
    assert (found.value, found.of, found.kind) == (1, 4, Kind.SHARE)


def test_a_unit_that_is_left_out_is_the_first_ones(nlp):
    one, two = figures(nlp, "The harvest shrank to 2.1 million tons from 2.4 million in 2030.")
    assert (one.unit, two.unit) == ("ton", "ton")


def test_not_one_is_a_zero(nlp):
    assert figures(nlp, "Of 40 complaints, not one has been decided.")[-1].value == 0
