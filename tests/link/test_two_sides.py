"""Two sides with a number each: how many of the conflicts are told, and that none is told where they only look alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from quoth import Workspace
from quoth.link import link_one
from quoth.model import Verdict
from quoth.read import read_text

PASSAGES = Path(__file__).parent / "two_sides.txt"
AGAINST = {Verdict.CONTRADICTS, Verdict.DENIES, Verdict.REBUTS}
Passage = tuple[str, frozenset[str]]


def read() -> dict[str, list[Passage]]:
    """The passages under each heading, each with its two numbers."""
    found: dict[str, list[Passage]] = {}
    heading = ""
    for line in PASSAGES.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            heading = line[2:]
        elif line:
            text, numbers = line.split(" || ")
            found.setdefault(heading, []).append((text, frozenset(numbers.split(";"))))
    return found


def told(workspace: Workspace, passage: Passage) -> bool:
    """Whether the two numbers are held against each other."""
    text, numbers = passage
    extraction = workspace.extract(read_text(text, "told.txt", published="2031-05-10", publisher="Tarn Post"))
    printed = {f.iri: f.printed for f in extraction.figures}
    pairs = [(c.a.thing, c.b.thing) for c in link_one(extraction).comparisons if c.verdict in AGAINST]
    return any(all(any(n in printed.get(side, "") for side in pair) for n in numbers) for pair in pairs)


@pytest.fixture(scope="module")
def passages() -> dict[str, list[Passage]]:
    found = read()
    assert {heading: len(some) for heading, some in found.items()} == {"conflicts": 130, "look alike": 82}
    return found


def test_half_of_the_conflicts_are_told(workspace: Workspace, passages: dict[str, list[Passage]]) -> None:
    assert sum(told(workspace, p) for p in passages["conflicts"]) >= 77


def test_what_only_looks_like_a_conflict_is_none(workspace: Workspace, passages: dict[str, list[Passage]]) -> None:
    assert [text for text, numbers in passages["look alike"] if told(workspace, (text, numbers))] == []
