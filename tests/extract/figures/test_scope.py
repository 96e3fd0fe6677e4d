"""Where, when and of whom a figure holds, and what is listed under a total."""

from __future__ import annotations

import pytest

from helpers_figures import figures, only


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Ohio has freed 412 men.", ("Ohio",)),
        ("Ohio's failure to act led to 412 fires.", ("Ohio",)),
        ("The storm destroyed 412 homes in Ohio.", ("Ohio",)),
        ("412 men were arrested in Lyon, France.", ("Lyon", "France")),
        ("Guards counted 412 men in Ohio prisons and jails.", ("Ohio",)),
        ("After Ohio passed the law, the state freed 412 men.", ("Ohio",)),
        ("The clinic freed 412 men.", ()),
    ],
)
def test_place(nlp, sentence, place):
    found = only(nlp, sentence)
    assert found.scope.place == place
    assert dict(found.scope.confidence).keys() >= ({"place"} if place else set())


def test_evidence_stands_where_it_says(nlp):
    text = "The storm destroyed 412 homes in Ohio in 2030."
    evidence = dict(only(nlp, text).scope.evidence)
    assert [s.text(text) for s in evidence["place"]] == ["Ohio"]
    assert [s.text(text) for s in evidence["period"]] == ["in 2030"]


@pytest.mark.parametrize(
    ("sentence", "start", "end"),
    [
        ("In 2030, the harbor seized 70 boats.", "2030", "2030"),
        ("The harbor has seized 70 boats since Mr. Vane took office in 2019.", "2019", None),
        ("The harbor has seized 70 boats since President Vane took office.", None, None),
        ("Data show that in 2030, guards seized more than 88% of the boats.", "2030", "2030"),
        ("The mayor said Thursday that guards had seized 70 boats.", None, None),
        ("On Thursday, the mayor said guards had seized 70 boats.", None, None),
        ("The 2030 act allows 70 boats.", None, None),
    ],
)
def test_period(nlp, sentence, start, end):
    period = only(nlp, sentence).scope.period
    assert (period.start and str(period.start), period.end and str(period.end)) == (start, end)


def test_a_phrase_that_cannot_be_resolved_is_kept(nlp):
    period = only(nlp, "The harbor has seized 70 boats since President Vane took office.").scope.period
    assert (period.text, period.dated) == ("since President Vane took office", False)


def test_each_of_two_figures_has_its_own_month(nlp):
    later, earlier = figures(nlp, "Unemployment fell to 4.2 percent in January from 4.6 percent in December.")
    assert (str(later.scope.period.start), str(earlier.scope.period.start)) == ("2031-01", "2030-12")


def test_a_dateline_is_no_period(nlp):
    found = only(nlp, "- The Tarn Post - Friday, February 7, 2031\n\nThe county freed 412 men, officials said.")
    assert not found.scope.period


@pytest.mark.parametrize(
    ("sentence", "population"),
    [
        ("The county released 412 migrants with criminal records.", ("with criminal records",)),
        ("Guards counted 412 men in Ohio prisons and jails.", ("prisons and jails",)),
        ("There are 70 undocumented workers.", ("undocumented",)),
        ("The county released 412 migrants.", ()),
    ],
)
def test_population(nlp, sentence, population):
    assert only(nlp, sentence).scope.population == population


@pytest.mark.parametrize(
    "sentence",
    [
        "The 400 files cover 120 thefts, 80 assaults and 12 arsons.",
        "Among the 400 men arrested since 2019 were 120 thieves, 80 forgers and 12 smugglers.",
        "The city built 400 homes, including 120 flats, 80 cabins and 12 barns.",
        "Of the 400 complaints, 120 were dismissed, 80 were settled and 12 led to fines.",
    ],
)
def test_parts(nlp, sentence):
    total, *parts = figures(nlp, sentence)
    assert total.part_of is None
    assert [f.part_of for f in parts] == [total.id] * 3


def test_parts_take_the_period_of_their_total(nlp):
    total, *parts = figures(nlp, "Among the 400 men arrested since 2019 were 120 thieves and 80 forgers.")
    assert {str(f.scope.period.start) for f in parts} == {str(total.scope.period.start)} == {"2019"}
    assert all(dict(f.scope.confidence)["period"] <= 0.5 for f in parts)


def test_a_base_is_no_total(nlp):
    assert all(f.part_of is None for f in figures(nlp, "The office recorded 64 requests for the 400 people released."))
    two = (
        "Among the 578 clerks surveyed, the error is 4.1 points, while among the 514 guards surveyed, it is 4.3 points."
    )
    assert all(f.part_of is None for f in figures(nlp, two))
    poll = "She may get close to 1,200 but not win: Six in 10 members want somebody else."
    assert all(f.part_of is None for f in figures(nlp, poll))


def test_ids_follow_the_text(nlp):
    assert [f.id for f in figures(nlp, "There were 3 cats, 4 dogs and 5 birds.")] == ["f0", "f1", "f2"]


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("The storm killed 12 people in Veldoria.", ("Veldoria",)),
        ("The quake killed 52 people in the village of Sarnholt.", ("Sarnholt",)),
    ],
)
def test_a_place_that_no_list_knows(nlp, sentence, place):
    assert only(nlp, sentence).scope.place == place


def test_what_is_compared_counts_the_same_and_has_its_own_place(nlp):
    here, there = figures(nlp, "Florida's prisons hold 85,000 inmates, compared with 62,000 in Georgia.")
    assert (there.counted, there.event) == (here.counted, here.event) == ("inmates", "held")
    assert (here.scope.place, there.scope.place) == (("Florida",), ("Georgia",))


def test_the_base_of_a_change_does_not_take_the_date_of_its_end(nlp):
    after, before = figures(nlp, "The toll rose to 31 on Wednesday, up from 23 a day earlier.")
    assert (str(after.scope.period.start), str(before.scope.period.start)) == ("2031-02-05", "2031-02-04")


def test_of_whom(nlp):
    total, part = figures(nlp, "The jail holds 240 inmates, 90 of whom are awaiting trial.")
    assert (part.part_of, part.counted) == (total.id, "inmates")


def test_of_them_in_the_next_sentence(nlp):
    total, part = figures(nlp, "The clinic admitted 400 patients. Of them, 40 were children.")
    assert part.part_of == total.id
