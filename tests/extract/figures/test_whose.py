"""Whose the things counted are, and what amounts in lists, of indices and behind one another are said of."""

from __future__ import annotations

import pytest

from helpers_figures import figures, only
from quoth.model import Direction


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("Velso Motors has 13,000 workers.", "workers of Velso Motors"),
        ("Velso Motors, which employs 13,000 fitters, is for sale.", "fitters of Velso Motors"),
        ("The company said it has more than 1,000 customers.", "customers of the company"),
        ("Mara Quist scored 22 goals.", "goals by Mara Quist"),
        ("The squad contained 17 players.", "players of the squad"),
        ("Ostia Air announced plans to lay off 600 pilots.", "pilots of Ostia Air"),
        ("It was a survey of seven towns.", "towns in a survey"),
        ("It is a 2030 Velso study of 135 start-ups.", "start-ups in a Velso study"),
        ("The yard builds six-cylinder engines.", "cylinders of engines"),
        # what merely befalls its object, places, pronouns and numbered subjects restrict nothing
        ("The county released 412 migrants.", "migrants"),
        ("Torrin has 40 wells.", "wells"),
        ("They have 40 boats.", "boats"),
        ("Two men have 40 boats.", "boats"),
        ("The firm did not make 40 boats.", "boats"),
        ("Quist took part in 40 races.", "races"),
        ("The flotilla consists of 40 boats.", "boats"),
    ],
)
def test_the_holder_of_what_is_counted(nlp, sentence, counted):
    assert figures(nlp, sentence)[-1].counted == counted


def test_names_before_brackets_hold_what_stands_in_them(nlp):
    found = figures(nlp, "The parties were Unity (24 seats), Reform (9 seats).")
    assert [f.counted for f in found] == ["seats of Unity", "seats of Reform"]


def test_a_size_told_in_heads_is_the_subjects(nlp):
    found = only(nlp, "The population of the island is roughly 8,000 people.")
    assert (found.counted, found.unit_text) == ("population of the island", "people")


@pytest.mark.parametrize(
    ("sentence", "counted", "unit", "direction"),
    [
        ("The mining index closed at 1,478 points.", "mining index", "point", None),
        ("The mining index fell 30 points.", "mining index", "point", Direction.DOWN),
        ("Mara Quist scored 14 points.", "points by Mara Quist", "count", None),
        ("The S&P 500 fell 2%.", "S&P", "percent", Direction.DOWN),
    ],
)
def test_indices_and_names_with_numbers(nlp, sentence, counted, unit, direction):
    found = only(nlp, sentence)
    assert (found.counted, found.unit, found.direction) == (counted, unit, direction)


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("Ostia +0.2% Velso +0.3%.", ["Ostia", "Velso"]),
        ("Corvane was down 68p at 1,112p.", ["Corvane", "Corvane"]),
        ("The claims, ranging from $200 to $4 million, were settled.", ["claims"]),
        ("The hall is 90 feet wide and 175 feet long.", ["hall", "hall"]),
        ("Bread prices rose 5% and eggs 3%.", ["Bread prices", "eggs"]),
        ("Brent futures settled up 43 cents, or 0.7%, at $62.30.", ["Brent futures"] * 3),
        ("The stock trades at 12 times forward earnings.", ["forward earnings"]),
        ("The deal values Ostia Foods at $4.5 billion including debt.", ["Ostia Foods"]),
        ("Tarn bought a 20% stake in Velso for $300 million.", ["stake", "stake"]),
        ("The bonds have been on a tear, up 7%.", ["bonds"]),
        ("The shop sold two weeks' worth of food.", ["food"]),
        ("The bill sets aside $140 million for schools.", ["schools"]),
        ("The survey recorded 5.2%.", [None]),
        ("Only players over the age of 21 may join.", ["players"]),
        ("The mill has raised 280 million of the 1.5 billion crowns.", [None, None]),
    ],
)
def test_what_amounts_are_said_of(nlp, sentence, counted):
    assert [f.counted for f in figures(nlp, sentence)] == counted


def test_a_part_of_an_amount_has_its_unit(nlp):
    part, whole = figures(nlp, "The mill has raised 280 million of the 1.5 billion crowns.")
    assert part.unit == whole.unit == "crown"


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("The plant made 3.4 terawatt-hours.", "terawatt hour"),
        ("The plant made 900 gigawatt hours.", "gigawatt hour"),
        ("The plant made 14.2 TWh.", "terawatt hour"),
        ("The dollar stood at 110 JPY.", "JPY"),
        ("The share closed at 1,112 p.", "penny"),
        ("The ticket cost 150 kn in spring.", "kn"),
        ("The charge was 2.5 F.", "F"),
    ],
)
def test_units(nlp, sentence, unit):
    assert only(nlp, sentence).unit == unit


def test_a_time_of_day_is_no_price(nlp):
    assert figures(nlp, "The gates open at 9 p.m. on Sunday.") == ()


@pytest.mark.parametrize(
    ("sentence", "text", "start"),
    [
        ("Orders fell by 4% in the first half.", "in the first half", None),
        ("Orders fell by 4% in the first half of 2030.", "in the first half of 2030", "2030-01"),
        ("Losses from the March 2030 flood came to $12 million.", "March 2030", "2030-03"),
    ],
)
def test_halves_and_months_of_storms(nlp, sentence, text, start):
    period = only(nlp, sentence).scope.period
    assert (period.text, period.start and period.start.text) == (text, start)
    assert period.start is None or period.end is not None


def test_a_gain_and_the_level_behind_it_are_two_figures(nlp):
    gain, level = figures(nlp, "Corvane gained 5p to 300p.")
    assert (gain.value, gain.direction, level.value, level.direction) == (5, Direction.UP, 300, None)


def test_a_number_that_ends_a_name_is_no_figure(nlp):
    assert [f.printed for f in figures(nlp, "The Velso 100 was down 0.4 percent.")] == ["0.4 percent"]
