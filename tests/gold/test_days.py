"""The stories told over days are what their README says, their test half stays as it was, and the scorer tells right from wrong."""

from __future__ import annotations

import hashlib
import json
import runpy
from pathlib import Path

import pytest

HERE = Path(__file__).parent / "days"
SCORER = runpy.run_path(str(HERE / "score.py"))
counted, table = SCORER["counted"], SCORER["table"]
unmarked = runpy.run_path(str(HERE.parent / "pairs" / "stories.py"))["unmarked"]
PARTS = ("dev", "held", "test", "unseen")
FROZEN = {
    "test": "efc5e23a0c022745e7448ff8121799ecfd75682e70b05e6f8f1e5a806f132d6e",
    "unseen": "41f0813bd306c06f00371ea8cabc073240fecc7b81164aee402250d6dcb20bee",
}
"""SHA-256 of what is for testing: whoever changes it changes what past scores mean."""
VERDICTS = {"same-quote", "drifts", "derived", "agrees", "denies", "rebuts", "contradicts", "arguable", "fits"}
SIDED = {"drifts", "derived", "denies", "rebuts"}


def stories(name: str):
    return [json.loads(line) for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(
    ("name", "many", "passages", "contradict", "named"),
    [
        ("dev", 824, 2708, 1766, 10718),
        ("held", 160, 575, 383, 2359),
        ("test", 48, 193, 127, 833),
        ("unseen", 44, 153, 111, 507),
    ],
)
def test_each_part_is_as_large_as_told(name, many, passages, contradict, named):
    found = stories(name)
    words = [pair[2] for story in found for pair in story["pairs"]]
    assert len(found) == len({story["story"] for story in found}) == many
    assert sum(len(story["passages"]) for story in found) == passages
    assert (words.count("contradicts"), len(words)) == (contradict, named)


def test_no_story_is_in_two_parts():
    names = [s["story"] for part in PARTS for s in stories(part)]
    assert len(names) == len(set(names)) == 1076


def test_what_is_for_testing_is_frozen():
    found = {name: hashlib.sha256((HERE / f"{name}.jsonl").read_bytes()).hexdigest() for name in FROZEN}
    assert found == FROZEN


def test_the_second_annotation_is_of_stories_for_testing():
    again, known = stories("second"), {s["story"] for part in FROZEN for s in stories(part)}
    assert len(again) == len({s["story"] for s in again} & known) == 46


@pytest.mark.parametrize("name", PARTS)
def test_every_pair_names_two_marks_once_and_a_side_where_it_has_one(name):
    for story in stories(name):
        marks = {key + mark for key, passage in story["passages"].items() for mark in unmarked(passage["text"])[1]}
        pairs = [frozenset(pair[:2]) for pair in story["pairs"]]
        assert len(pairs) == len(set(pairs)), story["story"]
        assert all(len(pair) == 2 and pair <= marks for pair in pairs), story["story"]
        for one, two, verdict, side, why in story["pairs"]:
            assert verdict in VERDICTS, story["story"]
            assert why, story["story"]
            assert (side is not None) is (verdict in SIDED), story["story"]
            assert side is None or side.upper() in (one[0], two[0]), story["story"]
            assert one[0] != two[0] or verdict in ("contradicts", "arguable"), story["story"]


def a_story(key):
    """Two counts of one march, each in a document of its own."""
    police = "About <<1:8,000>> people marched in Orsa on Sunday, the police said."
    union = "The union said that <<1:31,000>> people marched in Orsa on Sunday."
    return {
        "story": "orsa",
        "passages": {
            "A": {"text": police, "published": "2031-05-12", "publisher": "Orsa Police"},
            "B": {"text": union, "published": "2031-05-12", "publisher": "Orsa Post"},
        },
        "pairs": [["A1", "B1", key, None, "two counts of one march"]],
    }


def test_the_scorer_tells_right_from_wrong():
    assert counted([a_story("contradicts")]) == {("contradicts", "contradicts"): 1}
    assert counted([a_story("arguable")]) == {("arguable", "contradicts"): 1}
    found = counted([a_story("contradicts"), a_story("fits")])
    assert found == {("fits", "contradicts"): 1, ("contradicts", "contradicts"): 1}
    (line,) = [line for line in table(found).splitlines() if line.startswith("contradicts")]
    assert "1 right" in line
    assert "1 wrong ( 50 % right); 100 % of 1 told" in line


def test_of_the_stories_learned_from_few_are_told_wrongly():
    found = counted(stories("dev")[:24])
    told = {key: n for (key, verdict), n in found.items() if verdict == "contradicts"}
    assert told.get("contradicts", 0) >= 2
    assert sum(told.values()) - told.get("contradicts", 0) - told.get("arguable", 0) <= 1
