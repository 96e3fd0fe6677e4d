"""Places that belong to one number, to a whole country, or to nobody's number: seats, datelines, what is sought from a capital."""

from __future__ import annotations

import pytest

from helpers_figures import figures


def places(nlp, sentence):
    return [" ".join(f.scope.place) for f in figures(nlp, sentence) if f.unit != "day"]


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Chile accounts for about 31,000 of the stolen carts and Peru for 12,000.", ["Chile", "Peru"]),
        ("France took 40,000 tonnes of the grain, Spain 22,000 and Italy 9,000.", ["France", "Spain", "Italy"]),
        ("Kenya lost 80 rhinos to poachers and Zambia 14.", ["Kenya", "Zambia"]),
        ("Kaduna province accounted for 4,100 cases and Tarn Delvado for 2,800.", ["Kaduna province", "Tarn Delvado"]),
        ("Brazil was followed by Peru with 900 cases and Chile with 410.", ["Peru", "Chile"]),
        ("The trust’s rate stood at 7.1, compared with 4.4 for Wales.", ["", "Wales"]),
        (
            "Kenya told of 410 thefts, while Uganda and Rwanda reported 230 and 95 respectively.",
            ["Kenya", "Uganda", "Rwanda"],
        ),
        (
            "Kenya told of 410 thefts, while Osk and Bellin reported 230 and 95 respectively.",
            ["Kenya", "Osk", "Bellin"],
        ),
        ("Norpool and Sudbank reported losses of 31 and 12 million respectively.", ["", ""]),
    ],
)
def test_each_number_has_its_own_place(nlp, sentence, named):
    assert places(nlp, sentence) == named


def test_what_one_number_was_compared_with_is_not_the_next_ones_place(nlp):
    text = "The rate of the clinic stood at 7.1, compared with 4.4 for Wales. It fell to 5.2 in 2030."
    assert places(nlp, text)[-1] == ""


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Canadians lost $4 billion to fraud in 2030, according to the Ontario Statistics Office.", ["Canada"]),
        ("Norwegians bought 90,000 boats, the Tarn Institute said.", ["Norway"]),
        ("Two Canadians and 40 others died in the fire in Lisbon.", ["Lisbon", "Lisbon"]),
        ("In Kerala 61 per cent of roads were paved, against a national average of 72 per cent.", ["Kerala", "India"]),
        (
            "The police of Toledo, Ohio, hired 40 men. Nationally, departments lost 5 percent of theirs.",
            ["Toledo Ohio", "United States"],
        ),
        ("Ohio has been slow. Breaches have climbed nationwide. The office found 3,100 of them.", ["United States"]),
        ("Nationally, departments lost 5 percent of their men, said Dora Abruzzo.", [""]),
        (
            "Nine countries told of floods, with 840 floods and 2,100 deaths worldwide in May.",
            ["", "worldwide", "worldwide"],
        ),
        ("The firm, which has 40 hotels worldwide, sold two in Spain.", ["worldwide", "Spain"]),
        ("A council of 80-member boards spread around the world met.", [""]),
        ("African-Americans cast 5,000 votes.", [""]),
        ("Lenders blocked 9,000 accounts across the country since April.", ["country"]),
    ],
)
def test_what_is_so_all_over(nlp, text, named):
    assert places(nlp, text) == named


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("A judge in Dayton ordered the carter to pay $4 million.", [""]),
        ("Orlin Foods, based in Dayton, recalled 4,000 jars of jam.", [""]),
        ("In a suit filed in Akron last week, 14 nurses said they were never paid.", [""]),
        ("A clerk based in Tampa, Fla., paid 20 crowns.", [""]),
        ("The office found one case in Pinellas County, a long way from Tarn.", ["Pinellas County"]),
        ("A fire in Toledo destroyed 14 homes.", ["Toledo"]),
        ("The state sought ₹90 crore from the Centre for a bridge.", [""]),
        ("The plant’s owner said it had ended its contract at 22 locations.", [""]),
        ("The plant's two reactors were shut.", ["plant"]),
    ],
)
def test_a_seat_is_no_place_of_what_is_done(nlp, sentence, named):
    assert places(nlp, sentence) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("ALBANY, New York, Feb. 5, 2031 — State wardens took 61 files home.", ["New York"]),
        ("PORTLAND, Oregon, Feb. 5, 2031 — Six people died when a barge sank.", ["Portland"]),
        ("PORTLAND, Oregon — State police said four people died.", ["Portland"]),
        ("LINCOLN, Neb. — The company makes tyres at 14 plants.", [""]),
        ("CHICAGO (Wire) - Larkspur Toys Inc will recall 40,000 dolls.", [""]),
        ("PORT ANSELM, 5 February 2031\n\nPort Anselm lost 40 trams.", ["Port Anselm"]),
        ("DENVER — The drivers went to hotels in six states.", [""]),
    ],
)
def test_where_it_was_written_is_not_where_a_firm_or_a_state_acts(nlp, text, named):
    assert places(nlp, text) == named
