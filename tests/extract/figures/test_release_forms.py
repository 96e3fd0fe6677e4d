"""Forms that statistical releases and agency reports use: stretches of months, levels of another time, factors, labels."""

from __future__ import annotations

from decimal import Decimal

import pytest

from helpers_figures import figures, only
from quoth.model import Direction, Kind


def ends(figure):
    period = figure.scope.period
    return (period.start and str(period.start), period.end and str(period.end))


@pytest.mark.parametrize(
    ("sentence", "start", "end"),
    [
        ("In the January-June period 40 boats sank.", "2030-01", "2030-06"),  # months
        ("In the January-to-June 2028 period 40 boats sank.", "2028-01", "2028-06"),
        ("In June last year 40 boats sank.", "2030-06", "2030-06"),
        ("Some 40 boats sank between January and June last year.", "2030-01", "2030-06"),
        ("The port reached 4,000 boats last year between May and July.", "2030-05", "2030-07"),
        ("The mill lost 40 men during June 2028 to June 2029.", "2028-06", "2029-06"),
        ("Sales fell 25% to 700 boats from last year.", None, None),  # what it is compared with
        ("Permits were up 32% from the first quarter of 2029.", None, None),
        ("Sales fell 14%, below the average of the previous five years.", None, None),
        ("Output has risen again in 2029, which saw 40 boats launched.", "2029", "2029"),
        ("Overall, 132 cases have been reported from the port as of 28 January.", None, "2031-01-28"),
        ("Some 43,700 people waited longer than 12 hours in October.", "2030-10", "2030-10"),
        ("Some 40 boats sank in FYE March 2030.", "2029-04", "2030-03"),
        ("Journeys fell to 76 million in the 2029-30 financial year.", "2029", "2030"),
        ("Spending was 40 crowns, an increase of 5.9% over September 2029.", None, None),
        ("Spending rose 5.9% over September 2029.", "2029-09", "2029-09"),
        ("Turnout was 6% up on the same date last year.", None, None),
        ("The town sold 11 boats, up 30 percent from August last year.", None, None),
        ("The council is sure of reaching 40 boats by the end of the year.", None, "2031"),
        ("Cases, 31 of them grave, reported from 1 to 19 January 2031: 106% more.", "2031-01-01", "2031-01-19"),
        ("In 2029, emissions were estimated to be 454 tonnes.", "2029", "2029"),
    ],
)
def test_whose_time_it_is(nlp, sentence, start, end):
    assert ends(figures(nlp, sentence)[0]) == (start, end)


@pytest.mark.parametrize(
    ("sentence", "start", "end"),
    [
        (
            "In the January-June period 40 boats sank, compared to 27 boats in the same period last year.",
            "2029-01",
            "2029-06",
        ),
        ("Some 43 boats sank in 2030, compared with 40 boats in the entirety of 2029.", "2029", "2029"),
        (
            "It launched 40 boats in the first half of 2030, against 31 boats in the first half of 2029.",
            "2029-01",
            "2029-06",
        ),
        ("This is 4.5 percent below the revised August rate of 1,272.", "2030-08", "2030-08"),
        ("Those were the largest losses since 602 in December 2014.", "2014-12", "2014-12"),
        ("The council housed 15 men, up 2% from 14 on the same quarter of 2029.", None, None),
        ("It lost 454 tonnes, a decrease of 2.8% compared to the 2029 figure of 468 tonnes.", "2029", "2029"),
    ],
)
def test_the_time_of_what_it_is_compared_with(nlp, sentence, start, end):
    assert ends(figures(nlp, sentence)[-1]) == (start, end)


def test_a_time_in_brackets_is_of_what_the_brackets_hold(nlp):
    bought, before = figures(nlp, "The board has bought 8 tonnes (7.4 tonnes last year).")
    assert (ends(bought), ends(before)) == ((None, None), ("2030", "2030"))


@pytest.mark.parametrize(
    ("sentence", "value", "direction"),
    [
        ("Boat traffic saw an increase in passengers of 11.4%.", "11.4", Direction.UP),
        ("This is 4.5 percent (±1.6 percent) below the revised August rate.", "4.5", Direction.DOWN),
        ("The drought led to an eight per cent increase in prices.", "8", Direction.UP),
        ("A threefold increase in cases was seen.", "3", Direction.UP),
        ("Cases fell tenfold.", "10", Direction.DOWN),
    ],
)
def test_directions(nlp, sentence, value, direction):
    found = figures(nlp, sentence)[0]
    assert (found.value, found.direction, found.kind) == (Decimal(value), direction, Kind.CHANGE)


def test_a_threefold_skin_measures_no_change(nlp):
    assert [f.printed for f in figures(nlp, "The hull has a threefold skin.")] == []


def test_shooting_up_to_a_level_bounds_nothing(nlp):
    assert only(nlp, "The jobless rate shot up to 7.6 percent.").comparator.value == "="
    assert only(nlp, "The mill may cut up to 40 jobs.").comparator.value == "<="


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Permits in September were at a seasonally adjusted annual rate of 1,215,000.", Kind.RATE),
        ("The 36,000-acre Tarn Fire is still burning.", Kind.UNKNOWN),
        ("Flights rose at all of the country's 39 airports.", Kind.STOCK),
        ("Jails hold 2,200 people incarcerated in Tarn.", Kind.STOCK),
        ("The mill announced 185,000 job cuts.", Kind.FLOW),
        ("Unemployment rates decreased for adult women (3.5 percent).", Kind.RATE),
    ],
)
def test_kinds(nlp, sentence, kind):
    assert figures(nlp, sentence)[0].kind is kind


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("Permits: Housing units were at an annual rate of 1,215,000.", "Housing units"),
        ("The average yield was 3.7 tons for the area harvested, but this may fall to 3.5 tons.", "average yield"),
        ("Farmers will harvest 4,000 tons of wheat this year, 29% less than in 2029.", "wheat"),
        ("Some 19,136 people died and 42,397 were injured.", "people"),
        ("There were 8,998 people waiting more than 18 months, up from 7,289 in July.", "people"),
        ("A threefold increase in cases was seen.", "cases"),
        ("Arrivals in September were estimated at 287,461.", "Arrivals"),
        ("The port sold 11,449 boats, up 30.5 percent.", "boats"),
        ("Farmers lost standing crops in 11,195 hectares.", "standing crops"),
    ],
)
def test_what_is_counted(nlp, sentence, counted):
    assert figures(nlp, sentence)[-1].counted == counted


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("The fire is 82 percent contained.", "contained"),
        ("Amounts totaling $3.5 million were paid to the mill.", "paid"),
        ("The report revealed a 57% reduction in burglaries.", None),
        ("The waiting list passed three million in 2014.", None),
    ],
)
def test_events(nlp, sentence, event):
    assert figures(nlp, sentence)[0].event == event


@pytest.mark.parametrize(
    "sentence",
    [
        "The money went to hinterland regions 1, 8 and 9.",
        "One such project was the quay.",
        "Tarn is one of the centres of the outbreak.",
        "Call 2545 6182 to report a fire.",
        "The bulletin covers weeks 5 to 8.",
        "The rest is in usage table 1220.",
    ],
)
def test_labels_and_pronouns_are_no_figures(nlp, sentence):
    assert [f.printed for f in figures(nlp, sentence)] == []


def test_names_beside_numbers_are_where_they_are(nlp):
    found = figures(
        nlp, "Deaths were highest in Kenya with 225, followed by Calvera with 185, and Upper Tarn with 163."
    )
    assert [f.scope.place for f in found] == [("Kenya",), ("Calvera",), ("Upper Tarn",)]


def test_differences_around_brackets(nlp):
    found = figures(nlp, "This was around 3.2 million (4%) less than the previous year.")
    assert [f.direction for f in found] == [Direction.DOWN, Direction.DOWN]


@pytest.mark.parametrize(
    ("sentence", "start", "end"),
    [
        ("Seven died as the ferry sank on Tuesday.", "2031-02-04", "2031-02-04"),  # at once
        ("In 2029 it ran well. That year, 40 boats sank.", "2029", "2029"),
        ("The state will log 40 deaths by year's end.", None, "2031"),
    ],
)
def test_times_of_clauses_beside_it(nlp, sentence, start, end):
    assert ends(figures(nlp, sentence)[-1]) == (start, end)


def test_only_one_of_a_thing_is_a_number(nlp):
    assert only(nlp, "In 2030 there was only one death.").value == 1


def test_the_one_million_mark_is_a_number(nlp):
    assert only(nlp, "Arrivals passed the one million mark.").value == 1_000_000


def test_one_of_those_to_whom_something_happened_counts(nlp):
    found = only(nlp, "One of the officers was hurt.")
    assert (found.value, found.counted, found.event) == (1, "officers", "hurt")


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("In Karvin state, nearly 7,750 people fled.", ("Karvin",)),
        ("Some 40 mills burned in Sollum, Orbury and Tarn counties.", ("Sollum", "Orbury", "Tarn")),
        ("The fire has burned 229 square miles, an area the size of the city of Chicago.", ()),
    ],
)
def test_places(nlp, sentence, place):
    assert figures(nlp, sentence)[0].scope.place == place
