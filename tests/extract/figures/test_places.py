"""Where a figure holds: named and unnamed places, datelines, and what is no place of a figure."""

from __future__ import annotations

import pytest

from helpers_figures import figures, only


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Deportations from Ostermark fell to 5,230.", ("Ostermark",)),  # from-name
        ("The port of Ellerby handled 400 barges.", ("Ellerby",)),  # kind-of-name
        ("Some 340 tenants at Pell Court were evicted.", ("Pell Court",)),  # at-site
        ("Marlow Valley has 40 farms.", ("Marlow Valley",)),  # land-name
        ("Penhallow Academy has 46 teachers.", ("Penhallow Academy",)),  # site-has
        ("Nearly 80 flights were cancelled at Norhaven airport.", ("Norhaven airport",)),  # at-small-site
        ("About 70 Velland tourists died in Ostermark.", ("Ostermark",)),  # where they died
        ("More than 900 Kesh Republic soldiers were killed in the battle for the Suran ridge.", ()),  # whose they were
        ("Tarn Valley schools expelled 85 pupils last year, the district says.", ("Tarn Valley",)),  # not the Valley
        ("Its spokeswoman, Dina Marsh, told reporters that 40 boats sank.", ()),  # who spoke
        ("The storm sank 40 boats off Mount Calder.", ("Mount Calder",)),  # land-front
        ("An engineer told Halden Wire that 40 boats sank.", ()),  # an agency
    ],
)
def test_names_that_no_recogniser_knows(nlp, sentence, place):
    assert only(nlp, sentence).scope.place == place


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("A third of the village's residents left.", ("village",)),
        ("Police in the capital arrested 42 people.", ("capital",)),
        ("Nearly 7,500 flats in the lakefront district sit empty.", ("lakefront district",)),
        ("The arena takes 9,000 people.", ("arena",)),
        ("Some 60 officers searched the quarry.", ("quarry",)),
        ("A village elected 40 elders.", ()),
        ("The council approved 57 plans.", ()),
    ],
)
def test_places_without_a_name(nlp, sentence, place):
    assert only(nlp, sentence).scope.place == place


def test_a_street_comes_before_its_town(nlp):
    assert only(nlp, "In Torrin, six people died on Harbour Street.").scope.place == ("Harbour Street", "Torrin")
    found = only(nlp, "A café on Harbour Street in Torrin burned, and six people died.")
    assert found.scope.place == ("Harbour Street", "Torrin")


def test_a_point_belongs_to_its_own_clause(nlp):
    *_, homes = figures(nlp, "Gusts of 118mph were recorded at Skerrin Head, and 240,000 homes lost power.")
    assert homes.scope.place == ()


def test_a_dateline_names_the_place_when_nothing_else_does(nlp):
    found = only(nlp, "PORT ANSELM, October 13, 2023 – The storm killed 27 people, officials said.")
    assert found.scope.place == ("Port Anselm",)
    assert dict(found.scope.confidence)["place"] <= 0.3


def test_the_base_of_a_comparison_is_where_the_other_is(nlp):
    after, before = figures(nlp, "Arrests in Tarnland rose to 40, up from 12 in 2029.")
    assert after.scope.place == before.scope.place == ("Tarnland",)


def test_the_owner_that_is_a_place_is_not_counted(nlp):
    found = only(nlp, "The city's population fell to 214,000.")
    assert (found.counted, found.scope.place) == ("population", ("city",))


def test_a_person_behind_in_is_no_place(nlp):
    assert only(nlp, "Trust in John Carver fell to 40%.").scope.place == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "On 31 January 48,270 people were waiting for surgery in the Board's five hospitals.",
        "In reply to Cllr. Behn: the charge will rise by 31 ducats.",
        "The Ministry states that 1.7 million tonnes lay in the granaries.",
    ],
)
def test_a_body_called_by_what_it_is_is_no_place(nlp, sentence):
    names = {"Board", "Cllr", "Ministry"}
    assert not names & {place for f in figures(nlp, sentence) for place in f.scope.place}
