"""What a first reader of figures would trip over: two figures in one, money of other countries, what a change is of."""

from __future__ import annotations

from decimal import Decimal

import pytest

from helpers_figures import figures, only
from quoth.model import Comparator, Direction, Kind


def test_a_change_and_the_level_it_leads_to_are_two_figures(nlp):
    change, level = figures(nlp, "Bus passes will rise by 12 percent to 4,300 crowns, the firm said.")
    assert (change.value, change.unit, change.direction, change.kind) == (12, "percent", Direction.UP, Kind.CHANGE)
    assert (level.value, level.unit, level.counted, level.bounds.bounded) == (4300, "crown", "Bus passes", False)


@pytest.mark.parametrize("margin", ["plus or minus 4 percentage points", "± 4 percentage points"])
def test_a_margin_of_error_is_no_figure(nlp, margin):
    assert [f.value for f in figures(nlp, f"The poll of 900 growers is exact to {margin}.")] == [900]


@pytest.mark.parametrize(
    ("sentence", "value", "comparator"),
    [
        ("The county is short of 640 nurses.", 640, Comparator.EQUAL),
        ("The herd is just short of 640 goats.", 640, Comparator.LESS),
        ("Sales fell short of 5,000 tonnes.", 5000, Comparator.LESS),
    ],
)
def test_short_of_bounds_only_what_falls_short(nlp, sentence, value, comparator):
    found = only(nlp, sentence)
    assert (found.value, found.comparator) == (value, comparator)


def test_half_of_what_it_was_is_said_of_the_same_thing(nlp):
    _, half = figures(nlp, "The herd has shrunk to some 7,000 goats, less than half of what it was in 2028.")
    assert (half.value, half.of, half.comparator, half.counted) == (1, 2, Comparator.LESS, "goats")


@pytest.mark.parametrize(
    ("money", "unit"),
    [
        ("crowns", "crown"),
        ("kroner", "krone"),
        ("francs", "franc"),
        ("Swiss francs", "CHF"),
        ("rupees", "INR"),
        ("yuan", "CNY"),
        ("rand", "ZAR"),
        ("pesos", "peso"),
        ("zloty", "PLN"),
        ("kronor", "SEK"),
        ("forints", "HUF"),
    ],
)
def test_money_of_other_countries_is_a_unit(nlp, money, unit):
    found = only(nlp, f"The new bridge will cost 512 million {money}.")
    assert (found.value, found.unit, found.counted) == (Decimal(512_000_000), unit, "new bridge")


def test_the_town_of_a_dateline_costs_nothing(nlp):
    found = figures(nlp, "TORRIN, Jan. 14 — The new bridge will cost 312 million crowns, the auditor said.\n")
    assert [f.counted in ("new bridge", None) for f in found] == [True]


def test_crowns_of_a_dentist_are_things(nlp):
    found = only(nlp, "The dentist fitted 40 crowns.")
    assert (found.unit, found.counted) == ("count", "crowns")


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("The town reported a 12% increase in rents.", ["rents"]),
        ("It sold 70 boats. That is an increase of 12%.", ["boats", "boats"]),
        ("The 9,000-seat hall opened in 2030.", ["seats"]),
        ("Nearly 800 guests were moved in less than six hours.", ["guests", None]),
        ("Ana Brill bought 600 acres near Tarn.", [None]),
    ],
)
def test_what_is_counted(nlp, sentence, counted):
    assert [f.counted for f in figures(nlp, sentence)] == counted


def test_a_cut_is_one_of_the_amount_before_it(nlp):
    found = figures(
        nlp, "The board set the eel quota at 900 tonnes, a cut of 30 per cent from last year's 1,300 tonnes."
    )
    assert [(f.counted, f.kind is Kind.CHANGE) for f in found] == [
        ("eel quota", False),
        ("eel quota", True),
        ("eel quota", False),
    ]


def test_taking_part_is_one_event(nlp):
    assert only(nlp, "About 5,000 farmers took part in the parade.").event == "took part"


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("In 2030, an average of 14 people died each day in Tarn.", "count per day"),
        ("In Tarn, 16 boats were stolen every week.", "count per week"),
    ],
)
def test_a_count_each_day_is_a_rate(nlp, sentence, unit):
    found = only(nlp, sentence)
    assert (found.unit, found.kind, found.event in ("died", "stolen")) == (unit, Kind.RATE, True)


@pytest.mark.parametrize(
    "sentence",
    [
        "Dorn's group put the turnout at 30,000.",
        "Education secretary Alan Brook said that 40 schools had closed.",
        "“The real cost is at least $3 billion,” Hale told reporters at City Hall.",
        "The old ground held 14,500 people.",
        "The zoo has 14 otters.",
        "Abarno's committee counted 40 houses.",
        "The operator TornRail cancelled 40 trains.",
    ],
)
def test_persons_bodies_and_where_somebody_spoke_are_no_places(nlp, sentence):
    assert only(nlp, sentence).scope.place == ()


def test_a_dateline_in_capitals_is_the_same_place(nlp):
    found = figures(nlp, "PORT ANSELM — The pilots counted 40 boats.\n\nThe pilots counted 50 boats in Port Anselm.\n")
    assert [f.scope.place for f in found] == [("Port Anselm",), ("Port Anselm",)]


def _dates(figure):
    period = figure.scope.period
    return (period.start and period.start.text, period.end and period.end.text)


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        (
            "The April flood ruined 210 homes, the fund said Wednesday, far above the state's count of 140.",
            ["2030-04", None],
        ),
        ("The agency today set the eel quota for 2032 at 900 tonnes.", ["2032"]),
        ("The agency on Wednesday cut the eel quota for 2032 by 35%.", ["2032"]),
        ("The quota fell to 800 tonnes from this year's 900 tonnes.", [None, "2031"]),
        ("The share of pupils with five or more prizes fell to 67% from 69% in 2029.", [None, None, "2029"]),
        ("Some 12,000 people took part in Saturday's march in Torrin.", ["2031-02-01"]),
        ("Damage from last month's flood will cost about $1.2 billion to repair.", ["2031-01"]),
        ("Some 140 acres were under water, up from 55 acres in the 2021 flood.", [None, "2021"]),
        ("He said he expected that number to double by June.", ["2031-06"]),
        ("Between May and August, 400 boats were sold in Torrin.", ["2030-08"]),
    ],
)
def test_the_day_of_saying_and_the_time_of_another_date_no_figure(nlp, sentence, dates):
    assert [_dates(f)[1] for f in figures(nlp, sentence)] == dates


def test_the_phrase_of_an_event_is_its_day_alone(nlp):
    found = only(nlp, "Some 12,000 people took part in Saturday's march in Torrin.")
    assert found.scope.period.text == "Saturday"


def test_of_those_goes_back_to_the_total_and_not_to_what_it_is_compared_with(nlp):
    text = (
        "The number of patients waiting in Torrin rose to 48,200 at the end of January. That is an increase of 12% on a year"
        " earlier, when 43,100 people were on the list. Of those waiting, 6,140 had waited for a year."
    )
    total, change, base, part = figures(nlp, text)[:4]
    assert part.part_of == total.id
    assert [_dates(f)[1] for f in (total, change, base, part)] == ["2031-01", "2031-01", "2030-01", "2031-01"]


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2029, 40 people had died in Torrin.",
        "In 2029, 40 people died in Torrin.",
        "There were not 140 homes destroyed.",
        "In Torrin, 140 homes were destroyed.",
    ],
)
def test_what_happened_and_is_over_is_a_flow(nlp, sentence):
    assert only(nlp, sentence).kind is Kind.FLOW


def test_what_is_so_still_is_a_stock(nlp):
    assert only(nlp, "There are 140 homes destroyed.").kind is Kind.STOCK
