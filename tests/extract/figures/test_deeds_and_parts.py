"""What was done and to which of them; parts of parts; multiples of an object; ages of whom is counted."""

from __future__ import annotations

import pytest

from helpers_figures import figures, only
from quoth.model import Direction


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The prison released 312 inmates convicted of minor theft before the holiday.", "released"),
        ("Judges honored 61 percent of the requests filed by prosecutors.", "honored"),
        ("Police arrested 40 people wanted for fraud.", "arrested"),
        ("About 90 patients infected with the virus were moved to Tarn.", "moved"),
        ("Officials counted 40 people accused of fraud.", "accused"),  # counting does nothing to anybody
        (
            "Forty people injured in the crash were taken to hospital.",
            "injured",
        ),  # what befell them, and no restriction
    ],
)
def test_what_was_done_comes_before_which_ones(nlp, text: str, event: str) -> None:
    assert only(nlp, text).event == event


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Norwenia doubled its exports of barley last year.", "exports of barley"),
        ("The drug halved the risk of a stroke.", "risk of a stroke"),
        ("Complaints doubled last year.", "Complaints"),
        ("The bank has tripled in size.", "bank"),
    ],
)
def test_who_doubles_something_is_not_doubled(nlp, text: str, counted: str) -> None:
    assert only(nlp, text).counted == counted


def test_a_wish_to_double_something_befalls_nothing(nlp) -> None:
    assert only(nlp, "Brandt hopes to double turnout among students.").event is None


def test_it_is_no_person(nlp) -> None:
    before, after = figures(nlp, "The parish raised $9,000. The bishop said it was $12,000.")
    assert (before.counted, after.counted) == (None, None)


@pytest.mark.parametrize("verb", ["doubled", "more than tripled", "halved"])
def test_before_and_after_behind_a_multiple(nlp, verb: str) -> None:
    printed = [f.printed for f in figures(nlp, f"Complaints {verb} in a year, from 412 to 830.")][1:]
    assert printed == ["412", "830"]


def test_a_part_of_a_part_and_its_own_place(nlp) -> None:
    inspected, failed, capital = figures(nlp, "Of the 480 schools inspected, 75 failed, including 12 in the capital.")
    assert (failed.part_of, capital.part_of) == (inspected.id, failed.id)
    assert (inspected.scope.place, failed.scope.place, capital.scope.place) == ((), (), ("capital",))


def test_a_part_of_it_is_in_the_same_money(nlp) -> None:
    whole, part = figures(nlp, "The budget sets aside 2.2 billion crowns for roads, 700 million of it for bridges.")
    assert (part.unit, part.counted) == (whole.unit, "bridges")


def test_what_a_colon_lists_is_no_move(nlp) -> None:
    total, *listed = figures(nlp, "Spending rose to €12.4bn: €7.1bn on pensions, €3.3bn on health and €2bn on ships.")
    assert [f.counted for f in listed] == ["pensions", "health", "ships"]
    assert {f.direction for f in listed} == {None}
    assert {f.part_of for f in listed} == {total.id}


def test_passengers_by_nationality(nlp) -> None:
    found = figures(nlp, "Of the 96 passengers, 41 were Danish, 33 Canadian and 22 of other nationality.")
    assert [f.value for f in found] == [96, 41, 33, 22]
    assert found[3].counted == "passengers"
    assert all(f.part_of == found[0].id for f in found[1:])


@pytest.mark.parametrize(
    ("text", "population"),
    [
        ("The ministry said that 212 children under five had measles.", "under five"),
        ("Among women over 70, 9 percent reported a fall.", "over 70"),
        ("The prison released 312 inmates convicted of minor theft.", "convicted of minor theft"),
    ],
)
def test_which_people(nlp, text: str, population: str) -> None:
    assert any(population in f.scope.population for f in figures(nlp, text) if f.unit in ("count", "percent"))


def test_miles_are_no_age(nlp) -> None:
    assert figures(nlp, "Some 300 people over 4,000 miles away donated.")[0].scope.population == ()


def test_a_number_that_only_names(nlp) -> None:
    assert figures(nlp, "She wore number 17.") == ()
    assert only(nlp, "The number of 17 is small.").value == 17


def test_a_raise_behind_an_article(nlp) -> None:
    raised = figures(nlp, "The airline has offered pilots a 14 percent raise over three years.")[0]
    assert (raised.direction, raised.event) == (Direction.UP, None)


def test_a_wait_that_the_parse_takes_for_a_verb(nlp) -> None:
    assert only(nlp, "The average wait for a hip operation is 41 weeks.").counted == "wait for a hip operation"


def test_so_many_per_days(nlp) -> None:
    assert only(nlp, "The hospital recorded 4.7 infections per 1,000 bed days.").unit == "per 1000 bed days"


def test_what_befell_people_narrows_nobody_down(nlp) -> None:
    infected = only(nlp, "Doctors in Karn speak of 310 children infected with measles since April.")
    assert (infected.event, infected.scope.population) == ("infected", ())


def test_no_one_has_no_homes_of_its_own(nlp) -> None:
    assert only(nlp, "The law states that no one may own more than two homes.").counted == "homes"


def test_a_part_of_it_is_for_something_else(nlp) -> None:
    whole, part = figures(nlp, "The city set aside £4m for parks, £1.5m of it for playgrounds.")
    assert (part.counted, part.part_of) == ("playgrounds", whole.id)


def test_those_of_another_age(nlp) -> None:
    found = figures(nlp, "Among drivers under 25, 31 percent admitted texting, against 12 percent of those over 60.")
    assert [f.scope.population for f in found if f.unit == "percent"] == [("under 25",), ("over 60",)]
    assert {f.unit for f in found} == {"year", "percent"}


def test_a_vote_is_no_figure(nlp) -> None:
    assert figures(nlp, "Jurors voted 10 to 2 to convict.") == ()


def test_a_fall_between_two_shares(nlp) -> None:
    assert only(nlp, "Prices fell between 3 and 5 percent.").direction is Direction.DOWN


def test_a_verb_that_is_taken_for_a_noun(nlp) -> None:
    found = figures(nlp, "Of the 250 bridges surveyed, 60 need repair, including 9 on the coast road.")
    assert [f.counted for f in found] == ["bridges"] * 3


def test_what_was_destroyed_came_from_somewhere(nlp) -> None:
    text = "Customs officers destroyed 12 tonnes of cigarettes smuggled from Vesk."
    assert only(nlp, text).event == "destroyed"


def test_a_share_that_smokes(nlp) -> None:
    found = figures(nlp, "Among women under 30, 22 percent smoke, compared with 9 percent of those over 60.")
    assert [f.counted for f in found if f.unit == "percent"] == ["women", "women"]


def test_children_under_two(nlp) -> None:
    assert figures(nlp, "The clinic saw 140 children under two in January.")[0].scope.population == ("under two",)


@pytest.mark.parametrize(
    "text",
    [
        "Complaints rose in 2030 from 410 to 830.",
        "The union said delays tripled in 2030, from 410 to 1,230.",
        "The price went up in May 2030 from $4 to $9.",
    ],
)
def test_before_and_after_behind_a_year(nlp, text: str) -> None:
    assert all(f.value is not None for f in figures(nlp, text))


def test_a_range_stays_one(nlp) -> None:
    assert only(nlp, "In 2030 the fee ranged from 40 to 60 crowns.").value is None
    assert only(nlp, "Children from 6 to 12 were vaccinated in 2030.").value is None


@pytest.mark.parametrize(
    ("text", "population"),
    [
        ("Only 640 sailings were delayed by more than ten minutes.", "by more than ten minutes"),
        ("More than 900 patients waited for longer than 12 hours.", "for longer than 12 hours"),
        ("Forty men were hit by more than 100 stones.", None),
    ],
)
def test_a_threshold_says_which_are_counted(nlp, text: str, population: str | None) -> None:
    assert figures(nlp, text)[0].scope.population == ((population,) if population else ())
