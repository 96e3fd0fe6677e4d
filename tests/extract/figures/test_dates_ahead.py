"""Dates that lie ahead, lean on those named before, or follow from no date: which months and years they name."""

from __future__ import annotations

import pytest

from helpers_figures import FRIDAY, figures
from quoth.extract.figures.lands import land_of
from quoth.model import PartialDate

MAY, OCTOBER = PartialDate("2031-05-03"), PartialDate("2031-10-12")


def last(nlp, sentence, published=FRIDAY):
    """The last figure that is no length of time."""
    return [f for f in figures(nlp, sentence, published) if f.unit not in ("day", "week", "month", "year", "hour")][-1]


def period(nlp, sentence, published):
    found = last(nlp, sentence, published).scope.period
    return (found.start and str(found.start), found.end and str(found.end))


@pytest.mark.parametrize(
    ("published", "sentence", "start", "end"),
    [
        (
            MAY,
            "The tannery said it expected to take a charge of $75 million in the second quarter.",
            "2031-04",
            "2031-06",
        ),
        (MAY, "The tannery will book a gain of $5 million in the third quarter.", "2031-07", "2031-09"),
        (
            PartialDate("2031-07-10"),
            "It expects to report a loss of $9 million in the second quarter.",
            "2031-04",
            "2031-06",
        ),
        (OCTOBER, "The sheriff has asked the board for $2 million to pay his men through December.", None, "2031-12"),
        (OCTOBER, "The rink needs another 40 volunteers by March.", None, "2032-03"),
        (MAY, "The ferry line forecast a profit of €12 million for the fourth quarter.", "2031-10", "2031-12"),
        (MAY, "He told reporters that 90 wagons were due by the end of July.", None, "2031-07"),
        (MAY, "She said 30 doctors had come and that a further 80 were expected in August.", "2031-08", "2031-08"),
    ],
)
def test_what_lies_ahead_is_of_the_next_month_or_quarter(nlp, published, sentence, start, end):
    assert period(nlp, sentence, published) == (start, end)


@pytest.mark.parametrize(
    ("published", "sentence", "start", "end"),
    [
        (MAY, "The tannery took a charge of $75 million in the second quarter.", "2030-04", "2030-06"),
        (OCTOBER, "The sheriff spent $2 million through September.", None, "2031-09"),
        (MAY, "The smelter was expected to hire 70 men in August, but it closed.", "2030-08", "2030-08"),
        (
            PartialDate("2031-09-20"),
            "Each week since early September they have asked a group of 30 men.",
            "2031-09",
            None,
        ),
        (MAY, "Some 90 wagons had come by the end of July.", None, "2030-07"),
    ],
)
def test_what_was_is_of_the_last_one(nlp, published, sentence, start, end):
    assert period(nlp, sentence, published) == (start, end)


@pytest.mark.parametrize(
    ("published", "text", "start", "end"),
    [
        (MAY, "Rescues rose last year. Crews went out 4,120 times during the year.", "2030", "2030"),
        (MAY, "Rescues fell in 2030 from 61 in 2029. Seven divers died during the year.", "2030", "2030"),
        (
            MAY,
            "Six ports have told of thefts this year, with 840 thefts in the first three months.",
            "2031-01",
            "2031-03",
        ),
        (PartialDate("2031-01-20"), "It sold 920 ploughs in the first nine months of the year.", "2030-01", "2030-09"),
        (MAY, "The ward took in 310 men in the first week of March.", "2031-03-01", "2031-03-07"),
        (MAY, "The ward took in 77 men in the last week of January 2030.", "2030-01-25", "2030-01-31"),
        (MAY, "Kerala built 310 km of canals in the last financial year.", "2030-04", "2031-03"),
        (MAY, "The bakers of Tasmania spent $4 million last financial year.", "2029-07", "2030-06"),
        (MAY, "Councils in England spent £3 million on paint in the last financial year.", "2030-04", "2031-03"),
        (MAY, "The city has seen 31 fires this year, down from 44 at the same point in 2030.", "2030", "2030"),
    ],
)
def test_dates_that_lean_on_others(nlp, published, text, start, end):
    assert period(nlp, text, published) == (start, end)


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("Some 31% of clerks worked nights, compared with 9% before the pandemic.", "before the pandemic"),
        ("It lost 300 members during the lockdowns.", "during the lockdowns"),
        ("The guild earned 48 million crowns in the last financial year.", "in the last financial year"),
        ("A firm in Kent earned £48 million in the last financial year.", "in the last financial year"),
        ("Some 88,000 people came to the fort during the year.", "during the year"),
        ("Calls to the 1930 line rose. It took 40 calls during the year.", "during the year"),
        ("The new abbot hired 90 men in the first three months.", "in the first three months"),
        ("The fort lost 40 goats in a single week.", "in a single week"),
        ("The state paid 40 million crowns to the scheme during the five years.", "during the five years"),
    ],
)
def test_phrases_that_no_date_follows_from(nlp, sentence, phrase):
    found = last(nlp, sentence).scope.period
    assert (found.text, found.start, found.end) == (phrase, None, None)


@pytest.mark.parametrize(
    "sentence",
    [
        "A bank of that size makes $3 million in a day.",
        "Fewer than 20% of the callers phoned within the first hour.",
        "He told the pandemic panel that 40 beds were enough.",
        "She has 12 pupils in the year group.",
    ],
)
def test_no_time_at_all(nlp, sentence):
    assert not last(nlp, sentence).scope.period


def test_the_same_period_as_a_month_of_no_known_year_has_no_date(nlp):
    text = "The pit opened in April 2027. It told of 12 leaks in June, while the union counted 30 over the same period."
    assert period(nlp, text, PartialDate("2031")) == (None, None)


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("Canals in Kerala cost ₹40 crore.", "India"),
        ("Australians bought 40 boats in Queensland.", "Australia"),
        ("Ohio and Iowa lost 40 clinics.", "United States"),
        ("It cost US$40 in Punjab.", None),
        ("Kenya and Peru met.", None),
        ("Nobody was named.", None),
    ],
)
def test_the_one_land_of_a_text(text, land):
    assert land_of(text) == land
