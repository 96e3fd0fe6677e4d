"""Numbers as whole articles print them: rand and naira, half years, means of changes, levels after a fall, ages of who is named.

All people, bodies and places are invented.
"""

from __future__ import annotations

from decimal import Decimal

import pytest
from spacy.language import Language

from helpers_figures import figures, only
from quoth.model import Kind


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Departments wasted more than R4-billion last year.", "4000000000", "ZAR"),
        ("Works spent R166 million on roads.", "166000000", "ZAR"),
        ("The state approved N400 million for roads.", "400000000", "NGN"),
        ("The department spent N$10,1 million on roads.", "10100000", "NAD"),
    ],
)
def test_money_behind_a_letter(nlp: Language, text: str, value: str, unit: str) -> None:
    assert (only(nlp, text).value, only(nlp, text).unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    "text",
    [
        "The largest overrun was in 2004/5.",
        "A gust hit the boat at 1 p.m. (0300 GMT).",
        "It was told to the family of Bram Lund, who died in his cell aged 43.",
        "The G7 and the R4 road are named so.",
    ],
)
def test_numbers_that_are_no_figures(nlp: Language, text: str) -> None:
    assert figures(nlp, text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Populations had declined by an average of 58 percent since 2030.",
        "The shares rose by 18 cents, or 1.3 per cent.",
    ],
)
def test_a_move_told_as_a_mean_or_again_in_percent_is_a_change(nlp: Language, text: str) -> None:
    assert figures(nlp, text)[-1].kind is Kind.CHANGE


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The firm posted a 73 per cent fall in profits to £72 million sterling.", "profits"),
        ("Eight clubs made a profit, of £97.4m in total.", "profit"),
        ("The plans follow a budget shortfall amounting to £90million.", "budget shortfall"),
        ("Two were killed and another 117 hurt.", None),
        ("The ministry says 40 bridges are unsafe. Engineers put the number at 95.", "bridges"),
    ],
)
def test_what_the_last_number_is_of(nlp: Language, text: str, counted: str | None) -> None:
    assert figures(nlp, text)[-1].counted == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Two of the passengers, both women, had drowned, 61 were rescued and seven were still missing.", "passengers"),
        ("In Velt 22 people had been rescued from the hall. Eight were pulled from the mill.", "people"),
        ("In Velt 40 homes were burnt and 12 were killed.", None),
    ],
)
def test_a_number_that_opens_a_clause_goes_on_counting(nlp: Language, text: str, counted: str | None) -> None:
    assert figures(nlp, text)[-1].counted == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The results showed Lund with 13.64 million votes, compared to 5.62 million for Tolan.", "votes"),
        (
            "It had a net income of $1.09 billion, or 56 cents per share, compared with $1.53 billion, or 78 cents per share.",
            "net income",
        ),
    ],
)
def test_what_a_number_is_compared_with_counts_the_same(nlp: Language, text: str, counted: str) -> None:
    assert figures(nlp, text)[-1].counted == counted


def test_who_reports_it_employs_nobody(nlp: Language) -> None:
    assert only(nlp, "It employed 278,700 people as of March 31, the Journal reported.").counted == "people"


def test_each_change_of_a_row_is_of_its_own_noun(nlp: Language) -> None:
    text = "Theft was down 1.7 per cent, sexual offences down 10.8 per cent, and property damage down 1.1 per cent."
    assert [f.counted for f in figures(nlp, text)] == ["Theft", "sexual offences", "property damage"]


def test_a_team_is_no_number(nlp: Language) -> None:
    assert figures(nlp, "The city sued the 49ers over the stadium.") == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The account showed a total of $154 070 999, the ledger nothing.", "154070999"),
        ("The bank booked a one-time charge of $3 million.", "3000000"),
    ],
)
def test_numbers_whole(nlp: Language, text: str, value: str) -> None:
    assert only(nlp, text).value == Decimal(value)
