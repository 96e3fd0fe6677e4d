"""What looks like a number and is no figure."""

from __future__ import annotations

import pytest

from helpers_figures import figures
from quoth.model import Comparator


@pytest.mark.parametrize(
    "sentence",
    [
        "The fair opened on February 6, 2031.",
        "It began in 2019 and ended by 2024.",
        "The 2012–13 season was wet.",
        "She came back on Jan. 20.",
        "He was one of the tallest in the village.",
        "That one is broken, and nobody knows why.",
        "The third quarter was quiet, the 21st week too.",
        "Call 555-0199 or (415) 555-0100.",
        "Section 230 and Article 5 apply on Highway 101.",
        "The Boeing 737 carried no one with COVID-19.",
        "Doors open at 7:30 p.m. on Friday.",
        "Posted 9:12PMMayor hits back at 11: 06 a.m.",
        "Bakers of the town get up at three in the morning, until 7 at night they bake, and at half past ten in the evening they sleep.",
        "She is richer than any 2032 candidate.",
        "It failed because: 1) The pump broke, and 2) Nobody came.",
        "He left before the 2031 convention, a 2027 Orvane Research survey says.",
        "Write to info7@example.org or visit www.example.org/2024/11.",
        "The Rovers won 3-2 on penalties.",
        "The council passed it 7-2.",
        "Shops were open 24/7.",
        "Flight QX 417 landed late.",
        "The clerk closed case 22-cr-118.",
        "G7 leaders met near Area 51.",
        "The office moved to 12 Elm Street.",
        "1. Wash the fruit.\n2. Dry the fruit.",
        "The firm began two years ago.",
        "They live near Seven Oaks.",
        "The two agreed.",
        "The death of Peter Lund (77), of Velt, was natural.",
        "The five-year plan failed.",
        "Fashion of the 1990s came back.",
    ],
)
def test_no_figure(nlp, sentence):
    assert [f.printed for f in figures(nlp, sentence)] == []


def test_a_round_number_before_people_is_no_year(nlp):
    assert [f.value for f in figures(nlp, "More than 2000 people came.")] == [2000]


def test_what_is_handed_over_is_not_over_a_number(nlp):
    (found,) = figures(nlp, "The firm had handed over three different lists.")
    assert (found.printed, found.comparator) == ("three", Comparator.EQUAL)


def test_comparators_are_not_taken_from_a_topic(nlp):
    (found,) = figures(nlp, "The unions argued over 5,000 jobs.")
    assert found.comparator.value == "="


@pytest.mark.parametrize(
    ("sentence", "comparator"),
    [
        ("Officials said that about 40 people died.", "~"),
        ("He said that nearly 40 people died.", "~"),
        ("She has worked there for over 10 years.", ">"),
        ("The plan saves money over 10 years.", "="),
    ],
)
def test_comparators_beside_the_number(nlp, sentence, comparator):
    assert [f.comparator.value for f in figures(nlp, sentence)] == [comparator]


@pytest.mark.parametrize(
    "text",
    [
        "The case revolved around 174 clerks of the council.",
        "The firm accepted a guilty plea over 174 leaking tanks.",
        "Clerks are on strike over 174 lost posts.",
    ],
)
def test_what_something_is_about_bounds_no_number(nlp, text):
    (found,) = figures(nlp, text)
    assert found.comparator is Comparator.EQUAL


@pytest.mark.parametrize(
    "text",
    [
        "The homes are Ard Mor (48 residents), Stella (56) and Teach Sonas (40).",
        "Most came from Peter Lund (412), Mara Quist (43) and Orla Finn (12).",
    ],
)
def test_a_row_of_counts_in_brackets_holds_no_ages(nlp, text):
    assert len(figures(nlp, text)) == 3


def test_a_row_of_ages_in_brackets_does(nlp):
    text = "The dead are Peter Lund (77), Mara Quist (43 years) and Orla Finn (12)."
    assert [f.printed for f in figures(nlp, text) if f.unit == "count"] == []
