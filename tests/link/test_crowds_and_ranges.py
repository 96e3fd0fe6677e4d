"""Crowds that two sides count, ranges against points, and what is only told of another time. All texts are invented."""

from __future__ import annotations

import pytest

from quoth import Workspace
from quoth.link import link_one, link_pair
from quoth.model import Verdict
from quoth.read import read_text

RIVALS = [
    # a range against a point
    (
        "Police put the turnout in Arden at 14,500. Researchers from Hale College said about 27,000 to 35,000 people took part.",
        ("14,500", "about 27,000 to 35,000"),
    ),
    # at its peak, where one sentence sets the two off against each other
    (
        "Organisers of the march estimated that 550,000 people took to the streets, while police said 190,000 were at the march at "
        "its peak.",
        ("550,000", "190,000"),
    ),
    # a noun that another number stands before: not last year's crowd
    (
        "The Arden League claimed more than 50,000 had joined the march – fewer than last year's 60,000 – while police put the "
        "turnout at 9,800.",
        ("more than 50,000", "9,800"),
    ),
    # what the number is among others says nothing of whom it counts
    (
        "Organisers said 41,000 people joined the rally. But police put the turnout at 9,800 – the lowest since records began in 2003.",
        ("41,000", "9,800"),
    ),
]
NO_RIVALS = [
    "Organisers said 60,000 people joined the march. Police counted 14,500 at its peak.",
    "Police put the turnout at 9,800. Mr Yarrow's team put it at 16,000 last year.",
    "Police put the turnout in Arden at 29,500. Researchers said about 27,000 to 35,000 people took part.",
]


def opposed(workspace: Workspace, text: str) -> list[set[str]]:
    """The pairs of one text that exclude each other, as printed."""
    extraction = workspace.extract(read_text(text, "a.txt", published="2031-05-16", publisher="The Castel Courier"))
    printed = {f.iri: f.printed for f in extraction.figures}
    found = (c for c in link_one(extraction).comparisons if c.verdict is Verdict.CONTRADICTS)
    return [{printed[c.a.thing], printed[c.b.thing]} for c in found]


def told(workspace: Workspace, one: str, two: str) -> list[tuple[Verdict, set[str]]]:
    """What is told of the figures of two texts of two neighbouring days, as printed; nothing of what can't be compared."""
    a = workspace.extract(read_text(one, "a.txt", published="2031-07-01", publisher="Port Varn Free Press"))
    b = workspace.extract(read_text(two, "b.txt", published="2031-07-02", publisher="The Castel Courier"))
    printed = {f.iri: f.printed for e in (a, b) for f in e.figures}
    found = (c for c in link_pair(a, b).comparisons if c.verdict is not Verdict.INCOMPARABLE)
    return [(c.verdict, {printed.get(c.a.thing, ""), printed.get(c.b.thing, "")}) for c in found]


@pytest.mark.parametrize(("text", "pair"), RIVALS)
def test_two_sides_count_one_crowd(workspace, text, pair):
    assert set(pair) in opposed(workspace, text)


@pytest.mark.parametrize("text", NO_RIVALS)
def test_another_moment_another_year_or_a_range_that_admits_it_is_none(workspace, text):
    assert opposed(workspace, text) == []


def test_last_years_number_is_no_revision_of_this_years(workspace):
    found = told(
        workspace,
        "The Arden Front said 50,000 people attended the July march.",
        "The Arden Front claimed more than 50,000 had joined the July march, fewer than last year's 60,000.",
    )
    assert not any("60,000" in pair for _, pair in found)


def test_a_college_of_a_town_is_not_the_towns_newspaper(workspace):
    found = told(
        workspace,
        "The League estimated that 50,000 people attended the march, while police put the figure at 9,800.",
        "The League claimed more than 50,000 had joined the march. Professor Paul Yar of the University of Port Varn put the figure at "
        "about 14,170.",
    )
    assert not any(verdict is Verdict.DRIFTS and "about 14,170" in pair for verdict, pair in found)


def test_who_lives_in_a_town_is_a_person(workspace):
    text = (
        "Thousands of Castelers took to the streets on Sunday. The Front claimed more than 50,000 had joined, while the police put the "
        "turnout at 9,800."
    )
    assert {"more than 50,000", "9,800"} in opposed(workspace, text)


def test_a_denied_number_is_the_claim_of_whom_it_names(workspace):
    found = told(
        workspace,
        "The Carers' Union said on Tuesday there were more than 480 beds closed in the hospital system.",
        "The Health Board has denied claims by the Carers' Union that there are almost 500 beds closed in the hospital system.",
    )
    assert (Verdict.DENIES, {"more than 480", "almost 500"}) in found
