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


MARKED = (
    "# Tenants' union says 7,000 were evicted in Orrin\n\n"
    "The landlords' league denied it.\n\n"
    "- Orrin counted 912 evictions, said the registrar.\n"
    "- Velt counted 455 evictions - 40 more than before.\n\n"
    "> We sheltered 38 families, the parish said.\n\n"
    "That week 61 flats stood empty.\n"
)


def test_marks_at_the_start_of_a_line_are_no_words_of_its_sentence() -> None:
    extraction = Workspace("memory:").extract(read_text(MARKED, "evictions.md", published="2031-05-10"))
    told = {f.printed: sentence(f, extraction) for f in extraction.figures}
    assert told["7,000"].startswith("Tenants' union says")
    assert told["912"].startswith("Orrin counted")
    assert told["455"] == "Velt counted 455 evictions - 40 more than before."
    assert told["38"].startswith("We sheltered")
    assert told["61"] == "That week 61 flats stood empty."
    for figure in extraction.figures:
        assert figure.printed in told[figure.printed]
