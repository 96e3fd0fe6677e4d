"""When a figure holds: spans, quarters, what is compared, and what figures lend one another."""

from __future__ import annotations

import pytest

from helpers_figures import figures, only


def ends(figure):
    period = figure.scope.period
    return (period.start and str(period.start), period.end and str(period.end))


@pytest.mark.parametrize(
    ("sentence", "start", "end"),
    [
        ("In the year to June 2030, 400 people left.", "2029-07", "2030-06"),
        ("The office counted 212 cases in the week to 2 February.", "2031-01-27", "2031-02-02"),
        ("The laboratory put the 2029 emissions of the plant at 2.8 million tonnes.", "2029", "2029"),
        ("The 2029 harvest of 900 tonnes was poor.", "2029", "2029"),
        ("The port fined 40 owners in the six months to October 2030.", "2030-05", "2030-10"),
        ("The city built 40 homes in the first seven months of 2030.", "2030-01", "2030-07"),
        ("Revenue rose to £40m in the third quarter.", "2030-07", "2030-09"),
        ("The jail has freed 40 men since its opening on 3 January.", "2031-01-03", None),
        ("Arrests doubled to 40 last year.", "2030", "2030"),
        ("Output fell 3% in the quarter to September.", "2030-07", "2030-09"),
        ("The court heard 40 cases in the half-year that ended in June.", "2030-01", "2030-06"),
        ("In the year to the end of March 1,204 people were housed.", "2029-04", "2030-03"),
        ("In the year to 12 October 340 cases were reported.", "2029-10-13", "2030-10-12"),
        ("Crews freed 40 cars in the fortnight to 2 February.", "2031-01-20", "2031-02-02"),
        ("Over the ten years to 2030 the fund made 3.8 per cent a year.", "2021", "2030"),
        ("The union had nearly 130,000 members at the turn of the year.", "2031-01-01", "2031-01-01"),
        ("The jail held 812 men at the turn of the month.", "2031-02-01", "2031-02-01"),
        ("Nearly 90 people have caught measles since the New Year.", "2031-01-01", None),
        ("At year-end the mill had 40 men.", "2030-12-31", "2030-12-31"),
        ("At the end of the month 300 people were still in the camp.", "2031-01", "2031-01"),
        ("By the end of the year 600 houses will be built.", None, "2031"),
        ("On the last day of June the benches had 78,600 cases.", "2030-06-30", "2030-06-30"),
        ("About 300 workers are to be dismissed by the end of June.", None, "2031-06"),
        ("A bus ride will cost 3 crowns from April.", "2031-04", None),
        ("On 31 January 44,905 people were waiting for surgery.", "2031-01-31", "2031-01-31"),
        ("By 31 December 88,000 shells were handed over.", None, "2030-12-31"),
        ("On 30 June central government was paying 239,000 people.", "2030-06-30", "2030-06-30"),
        ("Dismissals that took effect between April and June numbered 388.", "2030-04", "2030-06"),
        ("Some 31,000 people were out of work and looking in January.", "2031-01", "2031-01"),
    ],
)
def test_spans_of_time(nlp, sentence, start, end):
    assert ends(figures(nlp, sentence)[-1]) == (start, end)


@pytest.mark.parametrize(
    "sentence",
    [
        "Rangers counted 1,204 seals, the most since 2019.",
        "The trip takes 34 minutes, 4 minutes longer than in 2010.",
        "Output fell 3%, the first fall in ten quarters.",
        "Output was 640 megawatts, four times what it was in 2021.",
        "PORT ANSELM, October 13, 2023 – The storm killed 27 people.",
        "The jail held 40 men on the isle, which had been closed since 2019.",
    ],
)
def test_a_time_that_is_compared_or_stands_elsewhere_is_no_period(nlp, sentence):
    assert all(ends(f) == (None, None) for f in figures(nlp, sentence))


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("The line has carried 40 lorries so far.", "so far"),
        ("Crews freed 40 cars in three hours.", "in three hours"),
        ("The park drew 40,000 guests in its first year.", "in its first year"),
    ],
)
def test_phrases_that_name_no_date_are_kept(nlp, sentence, phrase):
    period = figures(nlp, sentence)[0].scope.period
    assert (period.text, period.dated) == (phrase, False)


@pytest.mark.parametrize(
    ("sentence", "first", "second"),
    [
        (
            "Reserves stood at £18m on 31 March 2030, down from £22m a year before.",
            ("2030-03-31",) * 2,
            ("2029-03-31",) * 2,
        ),
        ("The toll rose to 27 on Friday, up from 12 two days before.", ("2031-02-07",) * 2, ("2031-02-05",) * 2),
        ("The rate rose from 4.2 to 5.0 per 100,000 people between 2019 and 2021.", ("2019",) * 2, ("2021",) * 2),
        ("A third of pupils ride, up from 4 per cent in 1991.", (None, None), ("1991",) * 2),
        (
            "Claims fell to 40 in the first quarter of 2030, from 90 in the same period of 2029.",
            ("2030-01", "2030-03"),
            ("2029-01", "2029-03"),
        ),
        ("In 2029 the mill shipped 80 vans; last year it shipped 31.", ("2029",) * 2, ("2030",) * 2),
        (
            "The tunnel takes 52,000 cars a day, and four men have died in it since May.",
            (None, None),
            ("2030-05", None),
        ),
        ("Fraud took £7m in 2029, or £1,150 per victim.", ("2029",) * 2, ("2029",) * 2),
        ("Half a million have joined since May, and 70% of them pay nothing.", ("2030-05", None), (None, None)),
    ],
)
def test_each_of_two_figures_has_its_own_time(nlp, sentence, first, second):
    one, two = figures(nlp, sentence)
    assert (ends(one), ends(two)) == (first, second)


def test_what_a_number_is_held_against_keeps_its_year(nlp):
    text = (
        "The union claimed 50,000 had joined, fewer than last year's 60,000, while police put the turnout at 9,800, down from last "
        "year's estimate of 14,500."
    )
    assert [ends(f) for f in figures(nlp, text)] == [(None, None), ("2030", "2030"), (None, None), ("2030", "2030")]


def test_a_running_total_is_closed_by_as_of(nlp):
    assert ends(only(nlp, "As of Monday, the mill had sent 640,000 sacks.")) == (None, "2031-02-03")


def test_the_owner_of_what_is_counted_may_be_a_time(nlp):
    assert ends(only(nlp, "This year's harvest fell to 2 million tons.")) == ("2031", "2031")


@pytest.mark.parametrize(
    ("note", "start", "end"),
    [
        ("Unauthorised crossings, eastern frontier, 2030: 51,300.", "2030", "2030"),
        ("Sorrel Line, March 2030: arrivals within reach of the timetable, 84.9 per cent.", "2030-03", "2030-03"),
        ("Ellis Vale, year ending March 2030: hate crimes 1,351.", "2029-04", "2030-03"),
        ("Rain in 2030: 402 mm (2029, on the old gauge: 380 mm).", "2030", "2030"),
    ],
)
def test_the_label_of_a_note_says_when(nlp, note, start, end):
    assert ends(figures(nlp, note)[0]) == (start, end)


@pytest.mark.parametrize(
    "sentence",
    [
        "The mill opened in 2019 and had 40 workers by the end of the year.",
        "On Monday she said this: the mill had 40 workers.",
        "From New Year to New Year the fund paid 40 grants.",
        "Repairs may cost 40 florins and should be finished by the end of June.",
    ],
)
def test_a_time_of_something_else_is_no_period(nlp, sentence):
    assert not figures(nlp, sentence)[0].scope.period.dated
