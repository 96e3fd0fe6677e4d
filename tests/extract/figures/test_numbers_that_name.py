"""Numbers that only name something: telephones as other countries write them, ordinals in capitals, roads and lines."""

from __future__ import annotations

import pytest

from helpers_figures import figures


@pytest.mark.parametrize(
    "sentence",
    [
        "Anybody with news of the boat can ring the desk on 0800 555 0142.",
        "Press office: 01 555 0148",
        "Readers who need help may turn to Kinline, 1800 555 017.",
        "Members: 13 55 27",
        "Mara Quist, press desk, +353 1 555 0162",
        "MAYOR CUTS RIBBON AT 14TH LIBRARY",
        "The van was found beside the 40 freeway.",
        "She takes the 73 tram to the mill.",
    ],
)
def test_what_is_rung_ranked_or_ridden_is_no_figure(nlp, sentence):
    assert figures(nlp, sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("The firm laid 13 55 metre cables.", 13),
        ("Inspectors closed the 40 motorway bridges.", 40),
        ("The town had 1800 tents and 555 caravans.", 1800),
        ("The yard sold 300 boats and 27 THROUGH agents.", 300),
    ],
)
def test_what_only_looks_like_one_is_counted(nlp, sentence, first):
    assert figures(nlp, sentence)[0].value == first
