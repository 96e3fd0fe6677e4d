"""What signs and words say of two numbers of two texts, beside and against the rules. All texts are invented."""

from __future__ import annotations

import json
import runpy
from pathlib import Path

import numpy as np
import pytest

from helpers_told import across
from quoth import Workspace
from quoth.link import rules
from quoth.link.facing import meeting_between
from quoth.link.meetings import Meeting
from quoth.link.readers import log_shares
from quoth.link.readers.trees import TWO_TEXTS, trees
from quoth.link.readings import Reading
from quoth.link.weighing.every_sign import every_sign
from quoth.link.weighing.opinion import blended, likeliest, opinion
from quoth.model import Comparability, Verdict
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


def meetings(workspace: Workspace, one: str, two: str) -> dict[frozenset[str], Meeting]:
    """Every two figures of two texts, by their printed numbers."""
    first, second = read(workspace, one, "Halden Wire"), read(workspace, two, "Karsk Courier")
    return {
        frozenset((a.figure.printed, b.figure.printed)): meeting_between(first, second, a, b, [], False)
        for a in first.counts
        for b in second.counts
    }


def test_the_two_tolls_are_the_likeliest_rivals(workspace: Workspace) -> None:
    found = {pair: opinion(meeting) for pair, meeting in meetings(workspace, MINISTRY, FAMILIES).items()}
    assert max(found, key=lambda pair: found[pair][Verdict.CONTRADICTS]) == {"71", "143"}
    for shares in found.values():
        assert sum(shares.values()) == pytest.approx(1.0)
        assert min(shares.values()) >= 0
        assert likeliest(shares)[1] == max(shares.values())


def test_no_two_texts_of_other_matters_contradict_each_other(workspace: Workspace) -> None:
    assert across(workspace, MINISTRY, ELSEWHERE) == {}
    assert Verdict.CONTRADICTS not in across(workspace, MINISTRY, MINISTRY).values()


def test_the_trees_ask_for_signs_that_there_are(workspace: Workspace) -> None:
    found = meetings(workspace, MINISTRY, FAMILIES).values()
    assert len(found) >= 3
    for meeting in found:
        assert len(every_sign(meeting).keys() & set(trees(TWO_TEXTS).signs)) >= 100


def test_shares_are_of_one_and_two_readers_are_weighed_alike() -> None:
    one, two = (log_shares(np.array([0.0, 2.0, *(start,) * 6])) for start in (1.0, -3.0))
    assert np.exp(one).sum() == pytest.approx(1.0)
    assert blended(one, two) == pytest.approx(blended(two, one))
    assert blended(one, one) == pytest.approx(one)


STORIES = Path(__file__).parents[1] / "gold" / "days"
ANSWERS = runpy.run_path(str(STORIES / "score.py"))["answers"]


@pytest.mark.parametrize(
    ("story", "verdict", "says"),
    [
        ("m1-lune-oil", Verdict.CONTRADICTS, "two numbers of one thing, and they can't both be true"),
        ("m1-isk-quake", Verdict.FITS, "is most likely a part of"),
        ("m1-brod-swine-fever", Verdict.REBUTS, "is put forward as an answer to"),
        ("m1-hofmann-coins", Verdict.AGREES, "can both be true, and most likely count one thing"),
        ("m1-night-sleeper-jewels", Verdict.DRIFTS, "and the number was changed on the way"),
    ],
)
def test_what_no_rule_finds_is_told_with_its_reason(
    workspace: Workspace, story: str, verdict: Verdict, says: str
) -> None:
    """Stories that the readers have learned from: this is about what is made of their shares, not about how good these are."""
    lines = map(json.loads, (STORIES / "dev.jsonl").read_text(encoding="utf-8").splitlines())
    (told,) = [line for line in lines if line["story"] == story]
    found = [c for key, said, c in ANSWERS(workspace, told) if c is not None and key == said == verdict.value]
    ours = [c for c in found if c.rule in (rules.WEIGHED, rules.RIVALS) and says in c.explanation]
    assert ours
    assert all(0.4 < c.confidence <= 1 for c in ours)
    if verdict is Verdict.FITS:
        assert {c.comparability for c in ours} == {Comparability.PART}
