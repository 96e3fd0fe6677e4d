"""The learned readers of two numbers: trees over signs, and a network that reads the words. All texts are invented."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth import Workspace
from quoth.link.meetings import Meeting
from quoth.link.readers import VERDICTS, log_shares, network
from quoth.link.readers.passage import OfTwo, Passage, mirrored, of_two, stand
from quoth.link.readers.trees import ONE_TEXT, TWO_TEXTS, Trees, trees, written
from quoth.link.readers.words import Words, words_around
from quoth.link.readings import Reading
from quoth.link.rivalry import contradiction_odds
from quoth.model import Verdict
from quoth.read import read_text

CLASH = (
    "The health ministry says 54 people have died of cholera in Velm since May. Some 90 nurses came. Medics of the Lantern charity, who "
    "run the clinic there, put the number of dead at 137."
)
LONG = " ".join(f"the mayor of town number {'abcdefghij'[k]} smiled and waved," for k in range(10))


def reading(workspace: Workspace, text: str) -> Reading:
    return Reading(workspace.extract(read_text(text, "velm.txt", published="2031-06-16", publisher="Velm Post")))


def number(workspace: Workspace, text: str, printed: str) -> Words:
    """The words around the figure that is printed so."""
    read = reading(workspace, text)
    return words_around(read, next(c for c in read.counts if c.figure.printed == printed))


@pytest.mark.parametrize(
    "text", [CLASH, f"{LONG} 54 people died in Velm, {LONG}.", f"{LONG.capitalize()}. 54 people died. {LONG}."]
)
def test_the_number_is_among_its_words(workspace: Workspace, text: str) -> None:
    read = reading(workspace, text)
    count = next(c for c in read.counts if "54" in c.figure.printed)
    found = words_around(read, count)
    assert 1 <= len(found.pieces) <= 100
    assert len(found.number) == 1
    (piece,) = {
        number(workspace, "In Velm 54 people died.", "54").pieces[k]
        for k in number(workspace, "In Velm 54 people died.", "54").number
    }
    assert [found.pieces[k] for k in found.number] == [piece]


def test_a_row_marks_both_numbers_each_on_its_side() -> None:
    row = Passage.of(Words((7, 8, 9), (1,)), Words((5, 6), (0, 1)))
    assert row.pieces == (101, 7, 8, 9, 102, 5, 6, 102)
    assert row.marks == (0, 0, 1, 0, 0, 2, 2, 0)
    assert row.sides == (0, 0, 0, 0, 0, 1, 1, 1)


def pair(workspace: Workspace, text: str, earlier: str, later: str) -> OfTwo:
    """Two figures of a text by what they are printed as."""
    read = reading(workspace, text)
    one, two = (next(c for c in read.counts if c.figure.printed == printed) for printed in (earlier, later))
    return of_two(Meeting(two, one, read, read))


def test_two_sides_counts_of_one_thing_are_likelier_than_nurses(workspace: Workspace) -> None:
    pairs = (("54", "137"), ("54", "Some 90"), ("Some 90", "137"))
    clash, other, third = (contradiction_odds(network.scores(pair(workspace, CLASH, *two))) for two in pairs)
    assert clash > max(other, third) + 1


def test_asked_twice_the_network_says_the_same(workspace: Workspace) -> None:
    row = pair(workspace, CLASH, "54", "137")
    assert network.scores(row).tolist() == network.scores(row).tolist()
    assert network.scores(row).shape == (len(VERDICTS),)


def test_the_row_says_that_both_stand_in_one_text(workspace: Workspace) -> None:
    assert {pair(workspace, CLASH, "54", other).days for other in ("137", "Some 90")} == {8}


def test_how_two_numbers_stand_is_mirrored(workspace: Workspace) -> None:
    """From 6 on it tells how many times the one is the other: then both ways make 19."""
    counts = reading(workspace, CLASH).counts
    steps = [(stand(one, two), stand(two, one)) for one in counts for two in counts]
    assert len(steps) >= 9
    assert all(one == two if one < 6 else one + two == 19 for one, two in steps)
    assert all(mirrored(one) == two for one, two in steps)


@given(st.lists(st.floats(-30, 30), min_size=8, max_size=8))
def test_shares_are_of_one(scores: list[float]) -> None:
    logs = log_shares(np.array(scores))
    assert np.exp(logs).sum() == pytest.approx(1.0)
    share = float(np.exp(logs[VERDICTS.index(Verdict.CONTRADICTS)]))
    if 1e-6 < share < 1 - 1e-6:
        assert contradiction_odds(np.array(scores)) == pytest.approx(float(np.log(share / (1 - share))), abs=1e-3)


def test_trees_are_written_and_read_alike() -> None:
    """A sign of 2 or less speaks for agreement, more of it against; one that is not named is 0."""
    tree = (1, [0, -1, -1], [2.0, 0, 0], [1, 0, 0], [2, 0, 0], [0, 0.5, -0.5])
    kept = Trees.read(written(("far apart",), VERDICTS, [tree, (0, [-1], [0], [0], [0], [0.25])]))
    for seen, agrees in (({"far apart": 2.0}, 0.5), ({"far apart": 2.1}, -0.5), ({}, 0.5)):
        assert kept.scores({**seen, "a sign that nobody weighed": 9.0}).tolist() == [0.25, agrees, *(0.0,) * 6]


@given(
    st.lists(st.tuples(st.floats(-5, 5), st.floats(-1, 1), st.floats(-1, 1)), min_size=1, max_size=5), st.floats(-9, 9)
)
def test_trees_add_up(stumps: list[tuple[float, float, float]], seen: float) -> None:
    rows = [(0, [0, -1, -1], [least, 0, 0], [1, 0, 0], [2, 0, 0], [0, yes, no]) for least, yes, no in stumps]
    kept = Trees.read(written(("times apart",), (Verdict.CONTRADICTS,), rows))
    added = sum(yes if seen <= least else no for least, yes, no in stumps)
    assert kept.scores({"times apart": seen}).tolist() == pytest.approx([added])


def test_the_trees_that_come_with_quoth_tell_one_text_from_two() -> None:
    assert trees(ONE_TEXT).verdicts == (Verdict.CONTRADICTS,)
    assert trees(TWO_TEXTS).verdicts == VERDICTS
