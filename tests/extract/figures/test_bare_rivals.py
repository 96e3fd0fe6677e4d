"""Bare numbers that somebody sets against one told before: rule ``bare-rival``."""

from __future__ import annotations

import pytest

from helpers_figures import figures


@pytest.mark.parametrize(
    ("text", "counted", "event", "unit"),
    [
        ("The office says 212 people have died. Charities have counted around 600.", "people", "died", "count"),
        ("The owner says 400 barrels of oil were spilled. Divers believe it was closer to 3,000.", "oil", "spilled", "barrel"),
        ("The agency said 90,000 tonnes of cod were landed. Boat owners, citing port records, say 140,000.", "cod", "landed", "tonne"),
        ("The mayor said that the dam cost $1.2 billion. Auditors arrived at $2.9 billion.", "dam", None, "USD"),
        ("The operator said 3 million litres of sewage had leaked. The institute came up with 11 million.", "sewage", "leaked", "litre"),
        ("The zoo said five animals had died; keepers told the Herald there were eleven.", "animals", "died", "count"),
        ("Police counted 8,000 marchers, against the organisers' 30,000.", "marchers", "counted", "count"),
        ("Police counted 8,000 marchers. The union's own tally was 30,000.", "marchers", "counted", "count"),
        ("The mayor's office puts the cost at 70 million euros, the opposition at 112 million.", "cost", None, "EUR"),
        ("The station said 3.4 million viewers watched, but the firm Metra measured 2.1 million.", "viewers", "watched", "count"),
        ("Farmers put losses at 90 million pesos; the farm chief, Rosa Quill, puts them nearer to 30 million.", "losses", None, "peso"),
        ("The oil firm reported 200 barrels spilled. State inspectors have since raised that to 1,900.", None, "spilled", "barrel"),
        ("According to the army, 17 villagers were hurt; according to the village headman, 90.", "villagers", "hurt", "count"),
        ("Turnout was 71 percent, the office said. Monitors from the Lakes Union estimated it at 48 percent.", None, None, "percent"),
        ("The hall cost 340 million crowns. The audit office put the cost at 512 million.", "cost", None, "crown"),
        ("The mill will create 3,000 jobs, its owner says. A study by the council forecasts 700.", "jobs", "created", "count"),
        ("The union says 70 percent of members had agreed. Lawyers told a court that only 41 percent had.", "members", "agreed", "percent"),
        ("The survey says 62 percent of children were well. Of the girls, 40 percent were.", "girls", None, "percent"),
        ("Guards reported 700 crossings a day; the governor said the figure was 2,500.", "crossings", None, "count per day"),
        ("A party said it had compiled a list of 745 dead.", None, "died", "count"),
        ("The treasury puts the cost at $331 billion. The budget office says it will be $600 billion.", "cost", None, "USD"),
        ("The ministry counted 38% of teachers on strike, while the union spoke of 75%.", "teachers", "counted", "percent"),
        ("Some 300 workers had left, the firm said. The union put the figure at 4,000.", "workers", "left", "count"),
        ("The flood killed 148 people, a relief committee says. The army's final count is 96.", "people", "killed", "count"),
        ("The flood killed 148 people, a relief committee says. Police put the final figure at 96.", "people", "killed", "count"),
        ("The flood killed 148 people, a committee says; the army's own count, out on Monday, is 96.", "people", "killed", "count"),
        ("Some 300 workers had left. The union put the figure at 4,000 and the firm at 900.", "workers", "left", "count"),
    ],
)  # fmt: skip
def test_a_bare_number_counts_what_the_one_before_counts(nlp, text, counted, event, unit):
    *_, rival = figures(nlp, text)
    assert (rival.counted, rival.event, rival.unit) == (counted, event, unit)


@pytest.mark.parametrize(
    ("text", "counted", "event"),
    [
        ("Nobody agrees on how many people were aboard. The report gives 412.", "people", None),
        ("How many patients died is disputed. The trust says 17.", "patients", "died"),
        ("It is unclear how many homes burned down. The mayor said 40.", "homes", "burned down"),
        (
            "Claims differ on the number of workers who walked out. The union put the figure at 4,000.",
            "workers",
            "walked out",
        ),
        (
            "Orvania disputed death tolls issued by rights groups after one of them put the number at 160.",
            "death tolls",
            None,
        ),
    ],
)
def test_a_bare_number_answers_what_was_asked(nlp, text, counted, event):
    (answer,) = figures(nlp, text)
    assert (answer.counted, answer.event) == (counted, event)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The mill emitted 40 tonnes a year; neighbours’ measurements suggest 160 tonnes.", None),
        ("The treasury forecasts growth of 2.1 percent next year, the central bank 1.4 percent.", None),
        ("Organisers, who had hoped for 5,000 runners, said 3,800 took part.", "runners"),
        ("Police counted 40 looters.", "looters"),
        ("The agency put the jobless rate at 6.1 percent, while the union gave a rate of 9 percent.", None),
    ],
)
def test_a_number_counts_nobody_who_puts_it_forward(nlp, text, counted):
    *_, last = figures(nlp, text)
    assert last.counted == counted


def test_where_and_when_are_taken_over_unless_it_has_its_own(nlp):
    _, saturday = figures(
        nlp, "Police counted 70 looted shops in Arden on 3 May 2031. On 4 May 2031 it was 15, the guild said."
    )
    assert (saturday.counted, saturday.scope.place) == ("looted shops", ("Arden",))
    assert str(saturday.scope.period.start) == "2031-05-04"
    assert dict(saturday.scope.confidence)["place"] <= 0.5


@pytest.mark.parametrize(
    "text",
    [
        "The minister told reporters that 700 people had been returned. The council had been able to confirm 210.",
        "The office said 300 schools had closed. The union said 40 would close by June.",
        "The rate stood at 7% in May. The union said 40.",
        "The fund spent $900 million. The clerk said 12.",
        "The fund gave $50,000 to a school in May. In June it gave $100,000.",
        "The trip took 40 minutes. The clerk said 12.",
    ],
)
def test_fewer_that_are_sure_another_happening_and_another_measure_lend_nothing(nlp, text):
    told, bare = figures(nlp, text)
    assert bare.counted is None or (bare.event, bare.unit) != (told.event, told.unit)
