"""The key to pairs within one text is what its README says, its test half stays as it was, and names only what stands in the texts."""

from __future__ import annotations

import hashlib
import runpy
from collections import Counter
from pathlib import Path

import pytest

HERE = Path(__file__).parent / "within"
unmarked = runpy.run_path(str(HERE.parent / "pairs" / "stories.py"))["unmarked"]
TEXTS = runpy.run_path(str(HERE / "texts.py"))
FROZEN = {
    "articles-test": "a099153146ccb0895fa0733be4605f525c0deb11655ab2a8a34059d0b12035c7",
    "articles-unseen": "5aacdce934072073f12d7bbb120ff6deda3477a1d5fbb58c57ef4261de0f2596",
    "articles-later": "9ffeff334f9b0eab2627c51a223907e31f8d1c31e37d5e25354adff64daaca1a",
}
"""SHA-256 of the articles for testing: whoever changes them changes what past scores mean."""
PAIRS = {"same-one", "same-two", "drifts", "fits", "denies", "rebuts", "contradicts", "arguable"}
SAYS = {"denies", "rebuts", "contradicts"}
SIZES = {
    "dev": (1536, 6405, 1920),
    "held": (270, 903, 279),
    "articles": (144, 5784, 1719),
    "articles-held": (12, 356, 146),
    "articles-test": (8, 250, 84),
    "articles-unseen": (8, 321, 106),
    "articles-later": (10, 388, 101),
}
"""Texts or stories, pairs of numbers and pairs of claims of each file."""


def lines(name: str):
    return [*TEXTS["rows"](HERE / f"{name}.jsonl")]


def told(name: str):
    """The lines of a file, each with its passages."""
    return [*TEXTS["texts"](HERE / f"{name}.jsonl")]


@pytest.mark.parametrize("name", SIZES)
def test_each_part_is_as_large_as_told(name):
    found = lines(name)
    assert len({line["story"] for line in found}) == len(found)
    assert (len(found), sum(len(x["pairs"]) for x in found), sum(len(x["says"]) for x in found)) == SIZES[name]


def test_no_text_is_in_two_parts():
    names = [line["story"] for name in SIZES for line in lines(name)]
    assert len(names) == len(set(names)) == sum(size[0] for size in SIZES.values())


def test_what_is_for_testing_is_frozen():
    found = {name: hashlib.sha256((HERE / f"{name}.jsonl").read_bytes()).hexdigest() for name in FROZEN}
    assert found == FROZEN


@pytest.mark.parametrize("name", SIZES)
def test_pairs_name_two_marks_of_one_passage_once(name):
    for line in told(name):
        marks = {key + mark for key, p in line["passages"].items() for mark in unmarked(p["text"])[1]}
        pairs = [frozenset(pair[:2]) for pair in line["pairs"]]
        assert max(Counter(pairs).values(), default=1) == 1, line["story"]
        for one, two, verdict in line["pairs"]:
            assert {one, two} <= marks, line["story"]
            assert one[0] == two[0], line["story"]
            assert verdict in PAIRS, line["story"]


@pytest.mark.parametrize("name", SIZES)
def test_claims_are_words_found_once_in_their_passage(name):
    for line in told(name):
        texts = {key: unmarked(p["text"])[0] for key, p in line["passages"].items()}
        for key, one, verdict, two in line["says"]:
            assert verdict in SAYS, line["story"]
            assert [texts[key].count(words) for words in (one, two)] == [1, 1], (line["story"], one, two)
