"""Times as reports hang them up: stretches named before, what is told by the way, and whose time it is not."""

from __future__ import annotations

import pytest

from helpers_figures import figures, only


def ends(figure):
    period = figure.scope.period
    return (period.start and str(period.start), period.end and str(period.end))


@pytest.mark.parametrize(
    ("sentence", "start", "end"),
    [
        ("The office took 5,380 claims in December and January.", "2030-12", "2031-01"),
        ("Prices rose 9.4% in the year to the fourth quarter.", "2030-01", "2030-12"),
        ("The fee will rise to 40 crowns on March 6.", "2031-03-06", "2031-03-06"),
        ("The fee rose to 40 crowns on March 6, 2030.", "2030-03-06", "2030-03-06"),
        ("Since the start of the season on 30 September 2030, 41,907 cases have been confirmed.", "2030-09-30", None),
        ("The mill built 840 carts a year in the years from 2015 to 2019.", "2015", "2019"),
        ("At the rate of the 18 months to June 2030, when 840 homes were built, it will fail.", "2029-01", "2030-06"),
        ("Six people were killed Friday.\n", "2031-02-07", "2031-02-07"),
        ("The board paid £7.9 million to two firms between June and August 2030.", "2030-06", "2030-08"),
        ("Turnover was £4m in 2030. The mill hired 40 men in that year.", "2030", "2030"),
        ("In the year to June 2030 it heard 400 cases and closed 130 over the same period.", "2029-07", "2030-06"),
        (
            "It counted 400 stumps from May 2029 to June 2030. The council told it on Monday that 130 trees fell over the same period.",
            "2029-05",
            "2030-06",
        ),
        (
            "It saw 400 stumps from May 2029 to June 2030. On Tuesday the mayor told reporters that 130 trees fell in that period.",
            "2029-05",
            "2030-06",
        ),
        ("Vets counted 400 calves from April 2029 to March 2030. They lost 130 in that year.", "2029-04", "2030-03"),
        ("In 2022 the ministry said there were 180,000 people without papers.", "2022", "2022"),
        (
            "The minister on Friday rejected a finding by the auditors that the line would cost £6.2 billion.",
            None,
            None,
        ),
        ("In 2022 the ministry said that 60 men would come.", None, None),
        ("The board sold 40 huts in 2029. It told members on 3 March that 12 came back in that year.", "2029", "2029"),
        (
            "A blast hurt 28 people when it tore through the mill on Wednesday night, the mayor said.",
            "2031-02-05",
            "2031-02-05",
        ),
        ("The firm will cut 3,900 jobs, or 6% of its staff, by the end of 2037.", None, "2037"),
        ("She will hire 60 men by the end of her term in 2037.", None, "2037"),
        ("In the quarter to June 2030 it sold 40 boats. It lost 7 in the quarter.", "2030-04", "2030-06"),
        ("The rate was 82% in the 2029-30 school year.", "2029", "2030"),
        ("By 2040 the share is projected to reach 28 per cent.", None, "2040"),
        ("Foreigners made up 11.2 per cent of them at mid-2030.", "2030", "2030"),
        ("The total since the start of the scheme in April 2030 rose to €4.6 billion.", "2030-04", None),
    ],
)
def test_stretches(nlp, sentence, start, end):
    assert ends(figures(nlp, sentence)[-1]) == (start, end)


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("In week 6, 3,482 cases were reported.", "In week 6"),
        ("Some 40 boats sank over the weekend.", "over the weekend"),
        ("One in eleven children went there a decade ago.", "a decade ago"),
    ],
)
def test_phrases_that_say_no_date(nlp, sentence, phrase):
    period = only(nlp, sentence).scope.period
    assert (period.text, period.start, period.end) == (phrase, None, None)


@pytest.mark.parametrize(
    "sentence",
    [
        "A man was arrested on Tuesday after £12,000 went missing.",
        "The firm runs 17 homes and made a profit last year.",
        "Visits fell 18% on the previous week.",
        "A teacher earns 31,200 kroner a month before tax.",
        "The firm reported a 31% drop on Thursday.",
        "The ministry cut spending by 18% since 2022, to €61 million.",
        "The city has 18 fewer officers than when she took office eight years ago.",
        "Barrow Mills, population 4,200, had a fire in 1998.",
        "A fifth of them are old; by 2040 there will be more.",
        "The firm has 40 mills, up on the same month last year.",
        "The office took 15,300 calls, double the number in 2029.",
    ],
)
def test_whose_time_it_is_not(nlp, sentence):
    found = figures(nlp, sentence)
    first = "17 homes" in sentence or "officers" in sentence
    assert ends(found[0 if first else -1]) == (None, None)


def test_the_year_before_is_that_before_the_other(nlp):
    now, then = figures(nlp, "A net 30,500 people came in the year to June 2030, down from 46,200 the year before.")
    assert (ends(now), ends(then)) == (("2029-07", "2030-06"), ("2028-07", "2029-06"))


def test_now_beside_a_figure_is_its_own(nlp):
    now, _ = figures(nlp, "They will double the number of officers, now 2,600, within three years.")[-2:]
    assert now.scope.period.text == "now"


def test_brackets_hold_what_was_in_the_time_before_them(nlp):
    text = (
        "In the first two months of 2030 the guard met 2,914 boats, 34% fewer than in the same period of 2029 (4,416)."
    )
    now, _, then = figures(nlp, text)
    assert (ends(now), ends(then)) == (("2030-01", "2030-02"), ("2029-01", "2029-02"))


def test_a_time_behind_a_part_is_the_parts(nlp):
    whole, part = figures(nlp, "The fund set aside €47 million for ships, of which €19 million this year.")
    assert (ends(whole), ends(part)) == ((None, None), ("2031", "2031"))


def test_the_time_of_a_base_is_not_what_follows_it(nlp):
    _, then, people = figures(
        nlp, "The rate was 5.8% in June 2030, up from 5.7% in May 2030, with 412,000 people on the books."
    )
    assert ends(then) == ("2030-05", "2030-05")
    assert ends(people) != ("2030-05", "2030-05")


def test_a_period_of_months_is_no_beginning_and_end(nlp):
    _, after = figures(nlp, "In the 12 months to March 2030 thefts fell from 39 to 28.")
    assert ends(after) == ("2029-04", "2030-03")
