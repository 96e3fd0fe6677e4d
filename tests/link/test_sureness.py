"""A contradiction's confidence: how often those told alike are right. All texts are invented."""

from __future__ import annotations

import pytest

from quoth import Workspace
from quoth.link import link_one, link_pair
from quoth.model import Verdict
from quoth.read import read_text


@pytest.fixture(scope="module")
def workspace():
    return Workspace()


def read(workspace: Workspace, text: str, name: str = "a"):
    """What a text says."""
    return workspace.extract(
        read_text(text, f"{name}.txt", published="2031-06-16", publisher=f"The {name.upper()} Courier")
    )


def confidences(workspace: Workspace, text: str) -> list[float]:
    """Of the contradictions that a text tells."""
    found = link_one(read(workspace, text)).comparisons
    return [c.confidence for c in found if c.verdict is Verdict.CONTRADICTS]


WAYS = [
    ("The army claims that only four people died in the raid, far short of the 70 deaths counted by observers.", 0.6),
    (
        "Police said 8,000 people marched in Velm on Sunday. The organisers said that 31,000 people had marched in Velm.",
        0.85,
    ),
    ("Police said 8,000 people took part in the march, while the organisers said 31,000 people took part.", 0.85),
    ("Police put the crowd in Arden on Saturday at 8,000. Organisers spoke of 40,000 marchers.", 0.6),
]


@pytest.mark.parametrize(("text", "share"), WAYS)
def test_it_is_the_share_right_of_those_told_alike(workspace, text, share):
    assert confidences(workspace, text) == [share]


def test_two_texts_are_worth_what_their_likelihood_is(workspace):
    one = read(
        workspace,
        "Police said 8,000 people marched in Velm on Sunday, while the organisers said that 31,000 people had marched.",
    )
    two = read(workspace, "Organisers said that 31,000 people marched in Velm on Sunday.", "b")
    found = [c for c in link_pair(one, two).comparisons if c.verdict is Verdict.CONTRADICTS]
    assert [c.confidence in (0.6, 0.8) for c in found] == [True]
