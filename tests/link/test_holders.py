"""What is counted and whose it is: the holder that a clause names elsewhere is no part of the thing counted."""

from __future__ import annotations

import pytest

from quoth.link.layout import Layout
from quoth.link.nearby import concepts, nearby
from quoth.link.phrases import without_holder


@pytest.mark.parametrize(
    ("phrase", "sentence", "bare"),
    [
        ("workers of Velso Motors", "velso motors has 13,000 workers.", "workers"),
        ("goals by Mara Quist", "mara quist scored 22 goals.", "goals"),
        ("towns in a survey", "it was a survey of seven towns.", "towns"),
        ("children of migrants", "they held 40 children of migrants.", "children of migrants"),
        ("workers", "velso motors has 13,000 workers.", "workers"),
        ("price of gold", "it traded at $40.", "price of gold"),
        (None, "it traded at $40.", None),
    ],
)
def test_a_holder_told_elsewhere_is_left_out(phrase, sentence, bare):
    assert without_holder(phrase, sentence) == bare


def test_a_word_meant_either_way_is_not_told():
    text = "All losses, insured or not, reached $560 million."
    around = nearby(text, Layout.of(text), text.index("560")).words
    assert concepts("losses") <= around
    assert not concepts("insured") & around
