"""Figures of whole invented articles that an audit found wrong: each case is a form, not a text."""

from __future__ import annotations

import pytest

from helpers_figures import figures
from quoth.model import PartialDate


@pytest.mark.parametrize("sentence", ["Crews walked out for a third day.", "It rained for a fifth week."])
def test_a_third_day_is_no_part_of_one(nlp, sentence):
    assert [f.printed for f in figures(nlp, sentence)] == []


def test_a_third_of_a_week_is(nlp):
    assert [(f.printed, f.of) for f in figures(nlp, "A third of the week was dry.")] == [("A third", 3)]


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("The collapse killed 93 people, 17 of them children, and swept away 1,200 homes.", "children"),
        ("Police held 60 people, nine of them former soldiers.", "former soldiers"),
        ("Some 40 firms took part, 12 of them foreign.", "firms"),
    ],
)
def test_what_a_part_is(nlp, sentence, counted):
    assert figures(nlp, sentence)[1].counted == counted


@pytest.mark.parametrize(
    ("sentence", "published", "day"),
    [
        ("Customs seized 300 tusks last Wednesday.", "2031-05-20", "2031-05-14"),
        ("Customs seized 300 tusks last Monday.", "2031-05-20", None),
        ("Customs seized 300 tusks over the weekend.", "2031-05-20", "2031-05-17"),
        ("Customs seized 300 tusks over the weekend.", "2031-05-23", None),
    ],
)
def test_a_day_with_one_reading(nlp, sentence, published, day):
    (found,) = figures(nlp, sentence, PartialDate(published))
    assert found.scope.period.start == (PartialDate(day) if day else None)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("One in three owners had withdrawn a flat, she said. But just 9 percent had acted.", "owners"),
        ("The line runs 164 buses. Of the 33 that were not running, most were old.", "buses"),
        ("Seven rangers have been shot. The ministry has pledged to recruit 200 more.", "rangers"),
        ("Around 40% of homes have no fan, and fewer than one in ten has air conditioning.", "homes"),
        ("The fire destroyed 40 homes and 12 more were killed.", None),
        ("The firm lost 30 ships. Some 20 percent was paid back.", None),
    ],
)
def test_a_bare_number_goes_on_with_what_was_counted(nlp, text, counted):
    got = figures(nlp, text)[-1].counted
    assert got is None if counted is None else (got or "").startswith(counted)


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("The real share was a third, at best.", "<="),
        ("Buses break down roughly every 6,000 miles.", "~"),
    ],
)
def test_more_words_that_bound(nlp, text, comparator):
    assert [f.comparator.value for f in figures(nlp, text)] == [comparator]


def test_of_them_after_a_share(nlp):
    found = figures(nlp, "Two-thirds of the new jobs were temporary, and 14,000 of them will be gone.")
    assert [f.counted for f in found] == ["new jobs", "new jobs"]
