"""Rows of names with numbers that leave verb and noun out. All sentences are invented."""

from __future__ import annotations

import pytest

from helpers_figures import figures
from quoth.extract.figures.gapped import rows

SEATS = "Labour won 214 seats, the Greens 56, Reform 31 and independents 12."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Germany sent 690 visitors, Poland 410, Italy 388 and Spain 204.", [690, 410, 388, 204]),
        (SEATS, [214, 56, 31, 12]),
        (
            "Ard Mor has 48 residents, Carrow House 41, Stella 56, The Limes 31 and Teach Sonas 40.",
            [48, 41, 56, 31, 40],
        ),
        ("The school in Velm took 96 pupils and Orsa Academy 40.", [96, 40]),
        ("The fund had 31 members in Velm and Apollo 7.", [31]),
        ("The shop sold 300 copies, Nimbus 7 among them.", [300]),
    ],
)
def test_each_name_of_a_row_has_its_number(nlp, text, told):
    assert [int(f.value) for f in figures(nlp, text)] == told


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        (SEATS, ["seats by Labour", "seats by Greens", "seats by Reform"]),
        (
            "The north lost 120 jobs, Velm Works 96, Orsa Mill 40 and Tarn Yard 12.",
            ["jobs", "jobs of Velm Works", "jobs of Orsa Mill"],
        ),
        ("Germany sent 690 visitors, Poland 410, Italy 388 and Spain 204.", ["visitors"] * 3),
    ],
)
def test_it_counts_what_the_first_one_counts(nlp, text, counted):
    assert [f.counted for f in figures(nlp, text)][:3] == counted


def test_a_place_of_the_row_is_where_its_number_is(nlp):
    found = figures(nlp, "Last year Germany sent 690 visitors, Poland 410, Italy 388 and Spain 204.")
    assert [f.scope.place for f in found[1:]] == [("Poland",), ("Italy",), ("Spain",)]
    assert len({f.scope.period.text for f in found}) == len({f.event for f in found}) == 1


def test_a_row_goes_on_from_a_number(nlp):
    (row,) = rows(SEATS)
    assert SEATS[row.lead :].startswith("214")
    assert [name.text(SEATS) for name in row.names.values()] == ["Greens", "Reform"]
    assert [*rows("They flew Apollo 11, Gemini 8 and Vostok 6.")] == []
    assert [*rows("Friday brought 17,300 visitors and Sunday 20,100.")] == []
    assert [*rows("")] == []
