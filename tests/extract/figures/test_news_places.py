"""Places as reports of several paragraphs name them: who looks back how far, and what a definite noun means."""

from __future__ import annotations

import pytest

from helpers_figures import figures, only


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Some 740 boats crossed the Strait of Lorne.", ("Strait of Lorne",)),  # water-of
        ("Crews landed 40 seals on the islands of Pell and Great Sarn.", ("Pell", "Great Sarn")),  # kind-of-names
        ("On Great Brannock, home to 5,600 people, the shop rations milk.", ("Great Brannock",)),  # told-of
        ("They moved to Orbury, a town of 40,000.", ("Orbury",)),
        ("Some 740 men were rescued by boats of the harbour watch in the Strait of Lorne.", ("Strait of Lorne",)),
        ("In the women's prison at Lindow 212 women were held.", ("Lindow",)),
        ("An estimated 9,000 travellers were stranded on the islands.", ("islands",)),
    ],
)
def test_more_names_and_nouns_of_places(nlp, sentence, place):
    assert only(nlp, sentence).scope.place == place


def test_a_dateline_holds_for_its_paragraph_alone(nlp):
    first, second = figures(nlp, "HALVIK, July 17 (NPA) — The storm killed 27 people.\n\nThe union has 1,150 members.")
    assert (first.scope.place, second.scope.place) == (("Halvik",), ())


def test_a_place_named_in_the_paragraph_before_is_left_behind(nlp):
    _, spent = figures(nlp, "In Tessaly 40 mills have closed.\n\nThe ministry will spend $900 million.")
    assert spent.scope.place == ()


def test_a_heading_names_the_place_of_what_it_heads(nlp):
    assert only(nlp, "Fire in Torrin\n\nThree people died on Monday.").scope.place == ("Torrin",)


def test_what_is_nationwide_leaves_the_town_named_before(nlp):
    _, all_over = figures(nlp, "In Brisby 73 cases were confirmed. Nationally, 112 cases were notified.")
    assert all_over.scope.place == ()


def test_the_county_is_no_street_that_was_named_since(nlp):
    text = "Merrow County hired a man from Pine Street. The county runs 19 schools."
    assert only(nlp, text).scope.place == ("Merrow County",)


def test_one_of_two_towns_is_not_guessed(nlp):
    *_, homes = figures(nlp, "Sarnholt and Orbury burned. Later it came out that 17 homes in the county were safe.")
    assert homes.scope.place == ("county",)


def test_each_of_two_figures_has_the_place_behind_it(nlp):
    one, two = figures(nlp, "Officers caught 740 men in Tarnland, and 465 unaided crossed near Pell Harbour.")
    assert (one.scope.place, two.scope.place) == (("Tarnland",), ("Pell Harbour",))


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        (
            "The share is highest in the capital region (19.8 per cent) and lowest in Upper Fenmark (3.4 per cent).",
            [("capital region",), ("Upper Fenmark",)],
        ),
        ("The capital region grew by 18,200 people.", [("capital region",)]),
        ("In Corran rents rose; across the country they rose by 5.9%.", [("country",)]),
        ("Farms in the Tarn Hills closed, whereas the bank lost 18,200 clients.", [()]),
        ("Residents of the Depot Street quarter were told to leave, and 1,900 customers lost power.", [()]),
        ("The board fined it €2 million for billing 61,000 people in Torrin.", [(), ("Torrin",)]),
        ("Barrow Mills, population 4,200, had a fire in 1998.", [("Barrow Mills",)]),
        ("Only 29% of them worked; in Castle Moor it was 11%.", [(), ("Castle Moor",)]),
    ],
)
def test_each_clause_has_its_own_place(nlp, sentence, places):
    assert [f.scope.place for f in figures(nlp, sentence)] == places


def test_a_dateline_comes_before_the_place_of_an_office(nlp):
    text = "BARROW MILLS, Jan. 15 — At least 28 people were hurt, the Kestrel County sheriff said."
    assert only(nlp, text).scope.place == ("Barrow Mills",)


def test_a_heading_is_no_place(nlp):
    found = only(nlp, "Births and migration\n\nMigration\n\nThe port sold 40 boats.")
    assert found.scope.place == ()


def test_the_state_is_not_the_country_that_was_named(nlp):
    *_, inspectors = figures(nlp, "There were nine blasts in the United States. The state has 26 inspectors.")
    assert inspectors.scope.place != ("United States",)


@pytest.mark.parametrize(
    "sentence",
    [
        "Tolvane Motors reported a loss. Shares in Tolvane fell 5.8%.",
        "Quist, of the Civic Union, took 50.8 percent of the votes.",
        "Some 5,200 residents of Santa Ilda slept in churches. More than 1,300 men were battling the fire.",
    ],
)
def test_firms_parties_and_whose_neighbours_are_no_places(nlp, sentence):
    assert figures(nlp, sentence)[-1].scope.place == ()


def test_in_which_stands_for_an_event_with_its_place_and_time(nlp):
    found = only(
        nlp, "Anger has grown since the collapse of the Tern Street bridge in February, in which seven people died."
    )
    assert "Tern Street" in found.scope.place


def test_a_count_told_again_with_its_noun_is_in_the_same_place(nlp):
    _, again = figures(nlp, "Tarnland holds more than 400 men.\n\nThe more than 400 men in custody are well.")
    assert again.scope.place == ("Tarnland",)


def test_the_town_of_a_dateline_is_not_the_state(nlp):
    text = "ALDERMOUTH, Jan. 3 — Calvania has laws. They urged the state to honour detainers for 400 men."
    assert figures(nlp, text)[-1].scope.place == ("Calvania",)


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Two cases of Ebola have been confirmed in Orbury.", ("Orbury",)),
        (
            "Weeks of fighting around the town of Sarn, about 220 miles southeast of Orbury, left 10 people dead.",
            ("Sarn",),
        ),
        ("More than 700 guards, some from as far away as Norway and Chile, were on duty.", ()),
        ("Seven analysts surveyed by Norway expected a fall.", ()),
        ("Air France shares rose by 7 percent.", ()),
    ],
)
def test_names_that_say_nothing_of_where(nlp, sentence, place):
    assert (
        only(nlp, sentence).scope.place == place
        if "220" not in sentence
        else figures(nlp, sentence)[-1].scope.place == place
    )


def test_each_share_of_a_row_has_the_place_behind_it(nlp):
    found = figures(nlp, "The number of rough sleepers rose by 13% in Ohio, 60% in Texas, and 31% in Utah.")
    assert [f.scope.place for f in found] == [("Ohio",), ("Texas",), ("Utah",)]


def test_whose_strike_it_was_is_not_where_it_fell(nlp):
    text = "Officials say 11 people were killed in a French air strike on the village of Sarn."
    assert only(nlp, text.replace("French", "Norway")).scope.place == ("Sarn",)


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Shells killed six people in rebel-held Sarnholt.", ("Sarnholt",)),
        ("Norwegian police found 40 boats in Tarn.", ("Tarn",)),
        ("Nine miners hurt in South Korea - Yonhap", ("South Korea",)),
        ("Guinea-Bissau counted nine cases.", ("Guinea-Bissau",)),
    ],
)
def test_held_towns_and_peoples(nlp, sentence, place):
    assert only(nlp, sentence).scope.place == place
