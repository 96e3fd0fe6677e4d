"""Rivals told in ordinarily different words are found; what only looks like a rival is never called one."""

from __future__ import annotations

import pytest

from helpers_ordinary_pairs import RIVALS, TRAPS
from quoth import Workspace
from quoth.model import Verdict
from quoth.read import read_text

MISSED = frozenset(("ferry", "trees", "match", "airport", "hall", "road"))
"""Rivals that are not found yet: a verb of no list, a kind read otherwise, "detained" for "arrested"."""


def contradicted(workspace: Workspace, one: str, two: str) -> bool:
    """Whether two passages of the same week are found to contradict each other."""
    a = read_text(one, "a.txt", published="2031-08-05", publisher="The Ember")
    b = read_text(two, "b.txt", published="2031-08-07", publisher="The Lantern")
    return any(c.comparison.verdict is Verdict.CONTRADICTS for c in workspace.compare(a, b).compared)


def test_the_table_is_whole():
    assert (len(RIVALS), len(TRAPS)) == (38, 54)
    assert set(RIVALS) >= MISSED


@pytest.mark.parametrize("name", TRAPS)
def test_what_only_looks_like_a_rival_is_none(workspace, name):
    assert not contradicted(workspace, *TRAPS[name])


@pytest.mark.parametrize("name", RIVALS)
def test_rivals_in_other_words_are_found(workspace, name):
    assert contradicted(workspace, *RIVALS[name]) is (name not in MISSED)
