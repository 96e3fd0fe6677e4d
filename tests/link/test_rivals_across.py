"""Rivals in two texts: numbers that two papers give of one thing, as many signs tell. All texts are invented."""

from __future__ import annotations

from helpers_told import across
from quoth import Workspace
from quoth.link.facing import meeting_between
from quoth.link.readings import Reading
from quoth.link.rivalry import likelihood_across, may_be_rivals_across, signs_across
from quoth.link.rivalry.forest import forest
from quoth.model import Verdict
from quoth.read import read_text

MINISTRY = (
    "The dam above Ustrova broke on Tuesday. The interior ministry says that 71 people were killed in the mud that swept through Ustrova. "
    "Some 2,300 people had to leave their homes, the governor said."
)
FAMILIES = (
    "A committee of families in Ustrova has drawn up a list of the dead of the dam. It has 143 names on it, said its spokeswoman, Olna "
    "Veresh. The committee met 40 lawyers in Karsk."
)
ELSEWHERE = "In Norhaven 143 cows were sold at the spring market, the town said. The fair had 40 stalls."


def read(workspace: Workspace, text: str, name: str) -> Reading:
    return Reading(workspace.extract(read_text(text, f"{name}.txt", published="2031-03-14", publisher=name)))


def likelihoods(workspace: Workspace, one: str, two: str) -> dict[frozenset[str], float]:
    """The likelihoods of all pairs that may be rivals, by their printed numbers."""
    first, second = read(workspace, one, "Halden Wire"), read(workspace, two, "Karsk Courier")
    return {
        frozenset((a.figure.printed, b.figure.printed)): likelihood_across(
            meeting_between(first, second, a, b, [], False)
        )
        for a in first.counts
        for b in second.counts
        if may_be_rivals_across(a, b)
    }


def test_the_two_tolls_are_the_likeliest_rivals(workspace: Workspace) -> None:
    found = likelihoods(workspace, MINISTRY, FAMILIES)
    assert max(found, key=found.__getitem__) == {"71", "143"}
    assert all(0 < likely < 1 for likely in found.values())


def test_no_two_texts_of_other_matters_contradict_each_other(workspace: Workspace) -> None:
    assert across(workspace, MINISTRY, ELSEWHERE) == {}
    assert Verdict.CONTRADICTS not in across(workspace, MINISTRY, MINISTRY).values()


def test_the_trees_ask_for_signs_that_there_are(workspace: Workspace) -> None:
    first, second = read(workspace, MINISTRY, "Halden Wire"), read(workspace, FAMILIES, "Karsk Courier")
    pairs = [(a, b) for a in first.counts for b in second.counts if may_be_rivals_across(a, b)]
    assert len(pairs) >= 3
    for a, b in pairs:
        seen = signs_across(meeting_between(first, second, a, b, [], False))
        assert len(seen.keys() & set(forest("texts").signs)) >= 100
    assert len(forest("texts").trees) == 300
