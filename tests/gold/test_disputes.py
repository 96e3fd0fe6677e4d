"""The stories of disputes are what their README says, and their test half stays as it was."""

from __future__ import annotations

import hashlib
import json
import runpy
from pathlib import Path

import pytest

HERE = Path(__file__).parent / "disputes"
SCORER = runpy.run_path(str(HERE / "score.py"))
scored, unmarked = SCORER["scored"], SCORER["unmarked"]
FROZEN = "a519d85eef8eeeb89ecea2fbe2139e72caba0fe0ba6bda981496a48908864e3b"
"""SHA-256 of the test half: whoever changes it changes what past scores mean."""


def stories(name: str):
    return [json.loads(line) for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(
    ("name", "many", "contradict", "arguable"),
    [("dev", 800, 1587, 335), ("held", 110, 203, 45), ("test", 170, 364, 82)],
)
def test_each_half_is_as_large_as_told(name, many, contradict, arguable):
    found = stories(name)
    words = [pair[2] for story in found for pair in story["pairs"]]
    assert len(found) == len({story["story"] for story in found}) == many
    assert (words.count("contradicts"), words.count("arguable"), len(words)) == (
        contradict,
        arguable,
        contradict + arguable,
    )


def test_no_story_is_in_two_parts():
    names = [s["story"] for part in ("dev", "held", "test") for s in stories(part)]
    assert len(names) == len(set(names)) == 1080


def test_the_test_half_is_frozen():
    assert hashlib.sha256((HERE / "test.jsonl").read_bytes()).hexdigest() == FROZEN


@pytest.mark.parametrize("name", ["dev", "held", "test"])
def test_every_pair_names_two_marks_once(name):
    for story in stories(name):
        marks = {key + mark for key, passage in story["passages"].items() for mark in unmarked(passage["text"])[1]}
        pairs = [frozenset(pair[:2]) for pair in story["pairs"]]
        assert len(pairs) == len(set(pairs)), story["story"]
        assert all(len(pair) == 2 and pair <= marks for pair in pairs), story["story"]
        assert not any(
            "<<" in unmarked(p["text"])[0] or ">>" in unmarked(p["text"])[0] for p in story["passages"].values()
        )


def test_the_agreement_is_as_told():
    keys = {s["story"]: {frozenset(p[:2]): p[2] for p in s["pairs"]} for s in stories("test")}
    second = {s["story"]: {frozenset(p[:2]): p[2] for p in s["pairs"]} for s in stories("second")}
    assert len(second) == 100
    assert second.keys() <= keys.keys()
    both = [(keys[s].get(p, ""), second[s].get(p, "")) for s in second for p in keys[s].keys() | second[s].keys()]
    assert both.count(("contradicts", "contradicts")) == 187
    assert sum("contradicts" in pair for pair in both) == 190
    assert both.count(("arguable", "arguable")) == 27
    assert sum(one != other for one, other in both if "contradicts" not in (one, other)) == 29


def test_the_marks_are_taken_out():
    text, spans = unmarked("At least <<1:40>> of <<2:1,200>> came.")
    assert text == "At least 40 of 1,200 came."
    assert [text[s:e] for s, e in spans.values()] == ["40", "1,200"]


def test_the_scorer_tells_right_from_wrong():
    story = {
        "story": "orsa",
        "passages": {
            "A": {
                "text": "Police said <<1:8,000>> people marched in Orsa on Sunday. "
                "The organisers said <<2:31,000>> people marched in Orsa.",
                "published": "2031-05-12",
                "publisher": "Orsa Post",
            }
        },
        "pairs": [["A1", "A2", "contradicts", "two counts of one march"]],
    }
    told, wanted, _ = scored([story], show=False)
    assert told == {(True, "right"): 1}
    assert wanted == {True: 1}
    told, wanted, _ = scored([story | {"pairs": [["A1", "A2", "arguable", ""]]}], show=False)
    assert told == {(True, "arguable"): 1}
    told, _, _ = scored([story | {"pairs": []}], show=False)
    assert told == {(True, "wrong"): 1}


def test_of_the_stories_learned_from_few_are_told_wrongly():
    told, wanted, by_confidence = scored(stories("dev")[:60], show=False)
    assert told[True, "right"] >= 4
    assert told[True, "wrong"] <= 1
    assert wanted[True] == 81
    assert all(0 < confidence <= 1 for confidence, _ in by_confidence)
