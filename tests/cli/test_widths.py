"""What people read in the terminal is 80 columns wide, but for a path or an address that has no room there."""

from __future__ import annotations

import pytest

from helpers_cli import call


def too_wide(text: str) -> list[str]:
    """Lines over 80 columns that hold more than one word."""
    return [line for line in text.splitlines() if len(line) > 80 and " " in line.strip()]


@pytest.mark.parametrize(
    "args",
    [["list"], ["trace", "14,000"], ["contradictions"], ["stats"], ["query", "documents/held"], ["show", "14,000"]],
)
def test_what_is_asked_of_a_store(args, held):
    ran = call(*args, "--store", held)
    assert ran.code == 0
    assert too_wide(ran.out) == []


def test_two_passages_and_the_pair_as_a_whole():
    ran = call(
        "compare",
        "In 2024, 12 houses burned down in Orrin, said the fire brigade.",
        "The county council said that 19 houses burned down in Orrin in 2024.",
    )
    assert (ran.code, too_wide(ran.out)) == (0, [])
    assert "as a whole: " in ran.out
