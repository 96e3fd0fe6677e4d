"""Numbers that open a text or a clause behind a date or a place, and things that "number" so many. All texts are invented."""

from __future__ import annotations

import pytest

from helpers_figures import figures

OPENING = [
    ("Since Easter 93 Velt children have come down with measles.", "93", "Velt children"),
    ("Outside the ground on Saturday 52 of our colleagues were hurt.", "52", "colleagues"),
    ("Between May and August 71 people drowned in the lakes.", "71", "people"),
    ("On the roads of Cardon 412 people lost their lives in 2033.", "412", "people"),
    ("In the Coastal District 1.35 million inhabitants had their first jab.", "1.35 million", "inhabitants"),
    ("1.9 million citizens had their first jab by Friday.", "1.9 million", "citizens"),
    ("71.4 percent of all trains kept to time.", "71.4 percent", "trains"),
    ("2.1 Twenty-six people lost their lives.", "Twenty-six", "people"),
    ("The dead of that night number 83.", "83", "dead"),
    ("The tusks in the vault number 612.", "612", "tusks"),
    ("Two-man cells with three men in them number 412.", "412", "Two-man cells"),
]


@pytest.mark.parametrize(("text", "printed", "counted"), OPENING)
def test_they_count(nlp, text, printed, counted):
    found = [f for f in figures(nlp, text) if f.printed == printed]
    assert [f.counted for f in found] == [counted]


@pytest.mark.parametrize(
    "text",
    [
        "Owners of Velso 17 phones were told to wait.",
        "He stood on platform number 4, and she wore number 17.",
        "Max Ritter gave back card number 97 in protest.",
        "2.1 The recorder was found on the second day.",
        "Officers entered house number 12 at dawn.",
    ],
)
def test_they_are_names(nlp, text):
    assert figures(nlp, text) == ()


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The court awarded her 3 million guilders.", "guilder"),
        ("A loaf cost 40 florins.", "florin"),
        ("The loaf rose to 4.86 marks.", "mark"),
        ("She got 40 marks in the exam.", "count"),
        ("It owes 5 million birr.", "ETB"),
    ],
)
def test_money_of_few_countries(nlp, text, unit):
    assert [f.unit for f in figures(nlp, text)] == [unit]
