"""What people read in the terminal is 80 columns wide, but for a path or an address that has no room there."""

from __future__ import annotations

import re

import pytest

from helpers_cli import WORKED_EXAMPLES, call

_ALONE = re.compile(r"\s*(?:--\S+ )?\S+(?: \\)?")
"""A path by itself, or behind its option, as a command that is broken over lines has it."""


def too_wide(text: str) -> list[str]:
    """Lines over 80 columns that hold more than a path."""
    return [line for line in text.splitlines() if len(line) > 80 and _ALONE.fullmatch(line) is None]


@pytest.mark.parametrize(
    "args",
    [["list"], ["trace", "14,000"], ["contradictions"], ["stats"], ["query", "documents/held"], ["show", "14,000"]],
)
def test_what_is_asked_of_a_store(args, held):
    ran = call(*args, "--store", held)
    assert ran.code == 0
    assert too_wide(ran.out) == []


def test_the_help():
    assert too_wide(call("--help").out) == []


def test_what_became_of_files(tmp_path):
    long = tmp_path / "note.txt"
    long.write_text(
        "# Council of Orrin " + "rejects what the harbour board says " * 4 + "\n\nIt said 40 berths closed.\n"
    )
    for publisher in ("Harbour Gazette", "Orrin Courier"):
        about = ("--publisher", publisher, "--published", "2031-05-01", "--store", tmp_path / "store")
        ran = call("add", long, *WORKED_EXAMPLES[:2], *about)
        assert (ran.code, too_wide(ran.out)) == (0, [])
    assert "in place of" in ran.out
    assert "(12 statements, 16 figures)" in ran.out


def test_the_tour(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", [str(tmp_path / ".venv/bin/quoth")])
    monkeypatch.setenv("PATH", "")
    ran = call("demo")
    assert (ran.code, too_wide(ran.out)) == (0, [])
    assert "\n.venv/bin/quoth trace 14,000 --store quoth-demo/store\n" in ran.out


def test_a_judgement(store):
    pair = call("contradictions", "--verdict", "rebuts", "--json", "--limit", "1", "--store", store).objects[0]
    ran = call("judge", "confirm", pair["iri"], "--reason", "both sentences say so", "--store", store)
    assert (ran.code, too_wide(ran.out)) == (0, [])


def test_two_passages_and_the_pair_as_a_whole():
    ran = call(
        "compare",
        "In 2024, 12 houses burned down in Orrin, said the fire brigade.",
        "The county council said that 19 houses burned down in Orrin in 2024.",
    )
    assert (ran.code, too_wide(ran.out)) == (0, [])
    assert "as a whole: " in ran.out
