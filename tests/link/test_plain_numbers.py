"""Numbers too plain to relate two things: of one text's own, of one source with other nouns, below nought. All texts are invented."""

from __future__ import annotations

import pytest

from quoth import Workspace
from quoth.link import link_one, rules
from quoth.model import Verdict
from quoth.read import read_text

OWN = [
    "Mira Oster got nearly 60 million votes and lost in 2032. Tom Reller got 62 million votes in the same year.",
    "In Hollin, Mira Oster won at least 19 delegates and Tom Reller won at least 15 delegates.",
]
ONE_SOURCE = [
    ("Mira Oster will win the primaries in four states, Oster's campaign said. Oster's rival Tom Reller stays away.",
     "Oster's campaign said that four rivals of Mira Oster in the primaries, Tom Reller among them, stay away."),
]  # fmt: skip


@pytest.fixture(scope="module")
def workspace() -> Workspace:
    return Workspace("memory:")


def told(workspace: Workspace, text: str) -> set[tuple[Verdict, str]]:
    extraction = workspace.extract(read_text(text, "a.txt", published="2031-05-16", publisher="The Castel Courier"))
    return {(c.verdict, c.rule) for c in link_one(extraction).comparisons}


@pytest.mark.parametrize("text", OWN)
def test_two_numbers_that_a_text_tells_itself_bear_nothing_out(workspace, text):
    assert {verdict for verdict, _ in told(workspace, text)} == {Verdict.INCOMPARABLE}


def test_a_number_cut_off_at_its_last_digit_is_taken_up_in_full(workspace):
    text = "Oster got more than 13 million votes in the primaries, 13.3 million votes to be exact."
    assert told(workspace, text) == {(Verdict.AGREES, rules.VALUES_MEET)}


def test_what_is_below_nought_is_no_part(workspace):
    text = "Mira Oster's image is poor. Among men, she is at minus 40. Among white men, she is at minus 72."
    assert Verdict.FITS not in {verdict for verdict, _ in told(workspace, text)}


@pytest.mark.parametrize(("one", "two"), ONE_SOURCE)
def test_a_small_number_of_one_source_with_another_noun_is_another_count(workspace, one, two):
    a = read_text(one, "a.txt", published="2031-02-16", publisher="The Ember")
    b = read_text(two, "b.txt", published="2031-02-20", publisher="The Lantern")
    assert {c.comparison.verdict for c in workspace.compare(a, b).compared} <= {Verdict.INCOMPARABLE}
