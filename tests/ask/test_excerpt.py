"""A figure's few words around it: no word cut, and dots only where the text goes on."""

from __future__ import annotations

import pytest

from quoth.ask.words import excerpt


@pytest.mark.parametrize(
    ("before", "said", "after", "shown"),
    [
        ("he bad. Ask for all of the good ", "70", " wells they have already sealed ",
         "… bad. Ask for all of the good 70 wells they have already sealed …"),
        ("where they are. Ask about them: ", "70", " wells that they have already sl",
         "… they are. Ask about them: 70 wells that they have already …"),
        ("", "Seventeen", " barges were moored at Quellhave", "Seventeen barges were moored at …"),
        ("There were ", "40", ".", "There were 40."),
        ("x" * 32, "40", "y" * 32, "… 40 …"),
        ("", "40", "", ""),
    ],
)  # fmt: skip
def test_no_word_is_cut(before, said, after, shown):
    assert excerpt(before, said, after) == shown
