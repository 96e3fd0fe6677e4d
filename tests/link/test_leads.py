"""Leads: what can't be compared for certain, and a reporter would ask about first. All people, bodies and places are invented."""

from __future__ import annotations

import pytest

from quoth import Verdict, Workspace
from quoth.link import rules
from quoth.link.leads import LEAST, WEIGHTS

STORM = "Thirty-five people were killed by the police in Marlow after the vote, the Marlow Rights Commission says."
CHAOS = "37 people died in the unrest that followed the vote in Marlow, the Daily Ledger reports."


def leads(*texts: str, days: int = 0) -> list:
    workspace = Workspace("memory:")
    for number, text in enumerate(texts):
        date = f"2031-03-0{4 + number * days}"
        workspace.add_text(text, f"{number}.txt", published=date, publisher=f"Paper {number}")
    return list(workspace.leads())


def test_two_near_numbers_of_one_event_are_a_lead_and_no_verdict():
    (found,) = leads(STORM, CHAOS)
    comparison = found.comparison
    assert comparison.verdict is Verdict.INCOMPARABLE
    assert comparison.rule == rules.LEAD
    assert comparison.confidence <= 1 - LEAST
    assert "may contradict each other, but can't be compared for certain" in comparison.explanation


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (STORM, CHAOS.replace("37", "1,900"), "fifty times as many are hardly another count of the same"),
        (STORM, CHAOS.replace("37", "35"), "one number told twice is no conflict"),
        (STORM, CHAOS.replace("37", "At least 30"), "both can be true"),
        (STORM, CHAOS.replace("37 people", "37 more people"), "further ones"),
        (
            "In Marlow 7,289 people waited for a heart operation at the end of July 2031, the clinics say.",
            "At the end of June 2031 the queue for heart operations in Marlow was 7,177 people, the health board says.",
            "two dates",
        ),
        (STORM, "37 people died when the ferry Halda sank off Kelmouth, the Daily Ledger reports.", "another story"),
    ],
)
def test_what_is_no_lead(one, other, why):
    assert leads(one, other) == [], why


def test_a_toll_that_is_told_later_and_higher_has_grown():
    assert leads(STORM, CHAOS, days=1) == []
    assert leads(CHAOS, STORM, days=1) != []


def test_the_likeliest_comes_first_and_what_was_rejected_goes():
    workspace = Workspace("memory:")
    for number, text in enumerate((STORM, CHAOS, CHAOS.replace("37", "46").replace("Ledger", "Star"))):
        workspace.add_text(text, f"{number}.txt", published="2031-03-04", publisher=f"Paper {number}")
    found = [f.comparison for f in workspace.leads()]
    assert len(found) >= 2
    assert [c.confidence for c in found] == sorted(c.confidence for c in found)
    assert {c.rule for c in found} == {rules.LEAD}
    assert workspace.leads(limit=1)[0].comparison == found[0]
    assert workspace.leads(about="nothing of that sort") == ()


def test_each_sign_speaks_against():
    assert len(WEIGHTS) == 12
    assert all(weight < 0 for weight in WEIGHTS.values())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Velm police said 107,000 people attended, but the Crowd Archive estimated that about 300,000 people had been on the streets.",
            1,
        ),
        ("Velm police said 107,000 people attended. The Crowd Archive said that seven police officers were hurt.", 0),
        (
            "Velm police said 107,000 people attended. It rained. Shops were shut. The Crowd Archive put 20,000 people at a fair.",
            0,
        ),
        (
            "Velm police said 7 people attended, but the Crowd Archive estimated that about 300,000 people had been on the streets.",
            0,
        ),
    ],
)
def test_two_who_count_one_sort_in_one_breath_are_a_lead(text, found):
    assert len(leads(text)) == found
