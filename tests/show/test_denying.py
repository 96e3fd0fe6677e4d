"""A claim that somebody else denies where it is told is never shown as a denial by whose claim it is."""

from __future__ import annotations

import pytest

from quoth.model import Verdict
from quoth.show import terminal
from quoth.show.cite import cite
from quoth.show.denying import denied_by, denier
from quoth.workspace import Workspace

COURIER = """The Harbour League of Tesmor on Thursday rejected the Housing Board's claim that 14,200 tenants were evicted in Tesmor in 2023.

"We counted every house," said Mira Oskin, chair of the League.
"""
BOARD = "In 2023, 14,200 tenants were evicted in Tesmor, Mayor Dana Pell said.\n"
LINES = str.maketrans("│├└─", "    ")
CLAIM, LEAGUE = "14,200 tenants", "Harbour League of Tesmor"


def plain(tree) -> str:
    """What is printed, on one line."""
    return " ".join(terminal.as_text(tree, 400).translate(LINES).split())


@pytest.fixture(scope="module")
def workspace():
    held = Workspace("memory:")
    held.add_text(COURIER, "courier.txt", published="2024-03-14", publisher="The Tesmor Courier")
    held.add_text(BOARD, "board.txt", published="2024-03-12", publisher="The Tesmor Post")
    return held


@pytest.fixture(scope="module")
def denial(workspace):
    """The claim as it is denied in the newspaper, against the same number elsewhere."""
    found = [c for c in workspace.contradictions() if c.comparison.verdict is Verdict.DENIES]
    (one,) = [c for c in found if c.comparison.a.is_figure and c.comparison.b.is_figure]
    return one


def test_who_denies_is_who_disputes_the_claim(denial):
    assert denier(denial.comparison, denial.a).name == LEAGUE
    assert denied_by(denial.b.figures[0], denial.b) is None
    assert f"is denied by {LEAGUE}" in denial.comparison.explanation


def test_a_trace_says_so_from_both_sides(workspace):
    told = plain(terminal.trace_tree(workspace.trace("14,200")))
    assert f"denied by {LEAGUE}, against Housing Board: {CLAIM}" in told
    assert "denied by Housing Board" not in told
    assert "denied as well: Dana Pell (Mayor) (The Tesmor Post, 2024-03-12), as above" in told


def test_a_card_says_so(denial):
    assert f"A {LEAGUE}, against Housing Board: {CLAIM}" in plain(terminal.comparisons_table([denial]))


RADIO = """“It was never 6,420. We count 4,100 dockers on strike at Port Tesmor on Tuesday,” Minister Ole Grann said.

Rhea Molin rejected the minister's figure.
"""
WIRE = "On Tuesday, 6,420 dockers were on strike at Port Tesmor, the union said.\n"


def test_who_takes_a_number_back_denies_it_whoever_denies_what_else_they_say():
    held = Workspace("memory:")
    held.add_text(RADIO, "radio.txt", published="2031-06-05", publisher="Tesmor Radio")
    held.add_text(WIRE, "wire.txt", published="2031-06-04", publisher="The Tesmor Post")
    told = [c.comparison.explanation for c in held.contradictions() if "6,420” is denied" in c.comparison.explanation]
    assert told
    assert all("denied by Ole Grann" in explanation for explanation in told)


def test_a_claim_of_nobody_that_somebody_calls_false_is_cited_as_denied() -> None:
    workspace = Workspace("memory:")
    workspace.add_text(
        "“Claims that 7,000 homes are dry are wrong,” said Piet Halloran, an engineer.",
        "a.txt",
        publisher="Tarrow Post",
    )
    (found,) = workspace.figures("7,000")
    assert cite(found).startswith("7,000 homes is denied by Piet Halloran")
