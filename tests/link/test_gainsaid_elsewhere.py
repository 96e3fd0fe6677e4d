"""What one document says by name of a number that another one tells; all people and bodies are invented."""

from __future__ import annotations

import pytest

from quoth.link import link_pair
from quoth.model import Comparison, Verdict
from quoth.read import read_text

REPORT = (
    "The Ostrel Institute has calculated that Velland's boats landed 8,200 tonnes of cod in 2030. "
    "The union of skippers said that 212 boats are left."
)


def across(
    workspace, answer: str, published: str = "2031-05-17", publisher: str = "Velland Fisheries Board"
) -> list[Comparison]:
    """The denials and answers of a statement to what the report of two days before tells."""
    one = workspace.extract(read_text(REPORT, "a.txt", published="2031-05-15", publisher="The Castel Courier"))
    two = workspace.extract(read_text(answer, "b.txt", published=published, publisher=publisher))
    said = {s.iri for s in two.statements}
    return [
        c
        for c in link_pair(one, two).comparisons
        if c.a.thing in said and c.verdict in (Verdict.DENIES, Verdict.REBUTS)
    ]


@pytest.mark.parametrize(
    ("answer", "verdict", "rule"),
    [
        ("The board does not accept the Ostrel estimate of cod landings.", Verdict.DENIES, "denial-of-another-text"),
        ("The board said the Ostrel Institute's figure for cod was wrong.", Verdict.DENIES, "denial-of-another-text"),
        (
            "The board said the figure of 8,200 tonnes published by the Ostrel Institute counts cod that was thrown back.",
            Verdict.REBUTS,
            "answer-to-another-text",
        ),
    ],
)
def test_a_number_is_gainsaid_by_the_name_of_who_gave_it(workspace, answer, verdict, rule):
    found = across(workspace, answer)
    assert [(c.verdict, c.rule) for c in found] == [(verdict, rule)]
    assert "Ostrel Institute" in found[0].explanation


@pytest.mark.parametrize(
    "answer",
    [
        "The board does not accept the Norwen estimate of cod landings.",
        "The board does not accept the Ostrel estimate of rents.",
        "The board accepts the Ostrel estimate of cod landings.",
        "The board said the figure of 9,900 tonnes published by the Ostrel Institute counts cod that was thrown back.",
    ],
)
def test_another_name_number_or_matter_is_not_meant(workspace, answer):
    assert not across(workspace, answer)


def test_what_was_printed_before_answers_nothing(workspace):
    assert not across(workspace, "The board does not accept the Ostrel estimate of cod landings.", "2031-05-10")
