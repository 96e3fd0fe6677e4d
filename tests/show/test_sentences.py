"""The sentence around a number goes on over the lines of a narrow column, and ends with a paragraph."""

from __future__ import annotations

import pytest

from quoth import Workspace
from quoth.read import read_text
from quoth.show.words import sentence

WRAPPED = (
    "The flood that came down the Marrow valley on\n"
    "Saturday night killed 41 people, the Veldon county\n"
    "sheriff, Aldo Renn, said.\n\n"
    "The town has 9,000 inhabitants.\n"
)


@pytest.fixture(scope="module")
def printed() -> dict[str, str]:
    extraction = Workspace("memory:").extract(read_text(WRAPPED, "flood.txt", published="2031-05-10"))
    return {f.printed: sentence(f, extraction) for f in extraction.figures}


def test_it_goes_on_over_lines(printed: dict[str, str]) -> None:
    assert printed["41"] == (
        "The flood that came down the Marrow valley on Saturday night killed 41 people, the Veldon county sheriff, Aldo Renn, said."
    )


def test_it_ends_with_its_paragraph(printed: dict[str, str]) -> None:
    assert printed["9,000"] == "The town has 9,000 inhabitants."


def test_a_headline_stays_by_itself() -> None:
    text = "Flood kills 41\nBy Tessa Quillon\n\nThe flood killed 41 people, the sheriff said.\n"
    extraction = Workspace("memory:").extract(read_text(text, "flood.txt", published="2031-05-10"))
    assert [sentence(f, extraction) for f in extraction.figures][-1] == "The flood killed 41 people, the sheriff said."
