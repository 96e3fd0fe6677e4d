"""A figure's few words around it: no word cut, and dots only where the text goes on."""

from __future__ import annotations

import pytest

from quoth.ask.words import excerpt, first_words


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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Evictions in Velt: a survey\nHousing Board\n4 March", "“Evictions in Velt: a survey”"),
        ("Short\nbut it goes on for some time, and for a good while more", "“Short but it goes on for some time, and for a good while …”"),
        ("33,000 and 4,400,000 people were counted", "“33,000 and 4,400,000 people were counted”"),
        ("The mayor, on Monday, knew of 1,200 cases, 300 of them new.", "“The mayor, on Monday, knew of 1,200 cases, 300 of them new.”"),
        ("Province,Evictions,Notices\nSellin,4100,4700", "evictions.csv"),
        ("Province,Evictions\nSellin,4100", "evictions.csv"),
        ("Year\tEvictions\n2021\t11,900", "evictions.csv"),
        ("Province | Evictions\nSellin | 4,100", "evictions.csv"),
        ("", ""),
    ],
)  # fmt: skip
def test_what_has_no_title_is_called_by_its_headline_or_its_file(text, name):
    assert first_words(text, "some/folder/evictions.csv") == name
