"""Dates of a text and the periods they name."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from helpers_figures import FRIDAY
from quoth.extract.figures import find_dates
from quoth.extract.figures.date_forms import ANY, FORMS
from quoth.extract.figures.date_values import ends_of
from quoth.model import PartialDate


@pytest.mark.parametrize(
    ("sentence", "phrase", "start", "end"),
    [
        ("In 2025, crime fell.", "In 2025", "2025", "2025"),
        ("Since 2019 it has grown.", "Since 2019", "2019", None),
        ("It has grown since Jan. 20, 2025.", "since Jan. 20, 2025", "2025-01-20", None),
        ("By 2030 it must close.", "By 2030", None, "2030"),
        ("It ran from 2019 to 2021.", "from 2019 to 2021", "2019", "2021"),
        ("It fell between March and June 2024.", "between March and June 2024", "2024-03", "2024-06"),
        ("It rose in the first quarter of 2024.", "in the first quarter of 2024", "2024-01", "2024-03"),
        ("Rain fell in the 2012–13 season.", "in the 2012–13", "2012", "2013"),
        ("As of Nov. 3 there were none.", "As of Nov. 3", "2030-11-03", "2030-11-03"),
        ("It rained on Wednesday.", "on Wednesday", "2031-02-05", "2031-02-05"),
        ("It rained on Friday.", "on Friday", "2031-02-07", "2031-02-07"),
        ("It rained yesterday.", "yesterday", "2031-02-06", "2031-02-06"),
        ("Last year it rained.", "Last year", "2030", "2030"),
        ("It rained last month.", "last month", "2031-01", "2031-01"),
        ("It rained this week.", "this week", "2031-02-03", "2031-02-09"),
        ("It opened on 24 October 2023.", "on 24 October 2023", "2023-10-24", "2023-10-24"),
        ("It rained between November 10 and 24 in Velm.", "between November 10 and 24", "2030-11-10", "2030-11-24"),
        ("It rained from June 3 to 9, 2030.", "from June 3 to 9, 2030", "2030-06-03", "2030-06-09"),
        ("The poll ran March 3-9, 2030.", "March 3-9, 2030", "2030-03-03", "2030-03-09"),
        (
            "From May 1, 2029, to June 30, 2030, it fell.",
            "From May 1, 2029, to June 30, 2030",
            "2029-05-01",
            "2030-06-30",
        ),
        ("It rose in the week of Jan. 28 to Feb. 3.", "in the week of Jan. 28 to Feb. 3", "2031-01-28", "2031-02-03"),
        ("It rose in the week of May 5-11, 2029.", "in the week of May 5-11, 2029", "2029-05-05", "2029-05-11"),
        ("It rose in the week beginning 5 May 2030.", "in the week beginning 5 May 2030", "2030-05-05", "2030-05-11"),
        ("They slept there on the last night of May.", "on the last night of May", "2030-05-31", "2030-05-31"),
        ("It shut on the first day of 2029.", "on the first day of 2029", "2029-01-01", "2029-01-01"),
        ("It fell in the first quarter of fiscal year 2030.", "in the first quarter of fiscal year 2030", None, None),
        ("It closed two years ago.", "two years ago", None, None),
        ("It grew over the past two years.", "over the past two years", None, None),
        ("It closed before 2019.", "before 2019", None, None),
        ("It will open on Wednesday.", "on Wednesday", None, None),
    ],
)
def test_date(nlp, sentence, phrase, start, end):
    ((span, period),) = find_dates(nlp(sentence), FRIDAY)
    assert span.text(sentence) == phrase == period.text
    assert (period.start and str(period.start), period.end and str(period.end)) == (start, end)


def test_relative_dates_stay_phrases_without_a_day_of_publication(nlp):
    ((_, period),) = find_dates(nlp("It rained on Wednesday."), None)
    assert (period.dated, period.text) == (False, "on Wednesday")


def test_a_minister_and_a_verb_are_no_months(nlp):
    assert find_dates(nlp("Ms. May said they may march."), FRIDAY) == ()


def test_the_name_of_a_programme_is_no_time(nlp):
    assert find_dates(nlp("She was asked about it on Channel Two’s This Week, a weekly show."), FRIDAY) == ()


def test_a_day_that_is_in_no_calendar_is_not_resolved(nlp):
    ((_, period),) = find_dates(nlp("It was on February 30, 2020."), FRIDAY)
    assert not period.dated


def test_what_is_asked_first_hides_no_date() -> None:
    every = re.compile("|".join(f"(?P<{name}>\\b(?:{form}))" for name, form in FORMS.items()))
    gold = Path(__file__).parents[2] / "gold" / "chains" / "chains.jsonl"
    texts = [json.loads(line)["text"] for line in gold.read_text(encoding="utf-8").splitlines()]
    texts += Path(__file__).read_text(encoding="utf-8").splitlines()  # every form of the tests above
    plain = [[(m.span(), m.lastgroup) for m in every.finditer(text)] for text in texts]
    assert [[(m.span(), m.lastgroup) for m in ANY.finditer(text)] for text in texts] == plain
    assert sum(map(len, plain)) > 140


def test_no_day_comes_before_the_calendar_begins():
    assert ends_of("weekday", "on Sunday", PartialDate("0001-01-01")) is None
