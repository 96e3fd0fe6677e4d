"""Rarer words that bound a number: "a good 40", "a shade under", "within 14 days"."""

from __future__ import annotations

import pytest

from helpers_figures import figures, only
from quoth.model import Comparator


@pytest.mark.parametrize(
    ("sentence", "comparator"),
    [
        ("The harbour board reports a good 9,800 crates.", Comparator.MORE),
        ("A good two dozen boats lay idle, the fishers said.", Comparator.MORE),
        ("A good 300 tonnes of grain were lost.", Comparator.MORE),
        ("A shade under 40 rangers stayed.", Comparator.LESS),
        ("The mill lost a whisker over 60 jobs.", Comparator.MORE),
        ("Marginally below 700 goats were sold.", Comparator.LESS),
        ("Close on 90 trams were late.", Comparator.ABOUT),
        ("Getting on for 300 clerks walked out.", Comparator.ABOUT),
        ("Losses were of the order of 80 jobs.", Comparator.ABOUT),
        ("The village owns boats, 40 or thereabouts.", Comparator.ABOUT),
        ("The letter asks for a reply within 14 days.", Comparator.AT_MOST),
        ("The posters were taken down within six hours.", Comparator.AT_MOST),
        ("Within three minutes the hall was empty.", Comparator.AT_MOST),
    ],
)
def test_rarer_words_bound_a_number(nlp, sentence, comparator):
    found = only(nlp, sentence)
    assert (found.comparator, found.bounds.bounded) == (comparator, comparator is not Comparator.ABOUT)


@pytest.mark.parametrize(
    "sentence",
    [
        "A good 40-bed clinic costs money.",
        "The critics gave the play a good 7 out of 10.",
        "The mill lies within two miles of the weir.",
        "The board put the order of 80 trams on hold.",
        "The neighbourhood of 300 houses was flooded.",
    ],
)
def test_look_alikes_bound_none(nlp, sentence):
    assert figures(nlp, sentence)[0].comparator is Comparator.EQUAL
