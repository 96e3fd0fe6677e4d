"""Bare numbers whose noun stands in front: before a colon, at the opening of the clause, or in the sentence before."""

from __future__ import annotations

import pytest

from helpers_figures import figures, only


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Of the bridges in the ministry's care, 212 were built before 1970.", ["bridges"]),
        ("Of the votes cast, 91% were in favour of the offer.", ["votes"]),
        ("Among children who started school last autumn, 81% had received both doses.", ["children"]),
        ("First doses given: 1,214,000; second doses given: 702,500.", ["First doses", "second doses"]),
        ("Houses destroyed: 12. Deaths confirmed: 6.", ["Houses", "Deaths"]),
        ("Mean mark in 2030: 6.4.", ["Mean mark"]),
        ("Unauthorised crossings, eastern frontier, 2030: 51,300.", ["Unauthorised crossings"]),
        ("First estimate of storm losses: 240 million dollars.", ["storm losses"]),
        ("Fourteen people died and another 60 were hurt.", ["people", "people"]),
        ("Props were bought twice. The manager showed receipts for 1,900 of them.", ["Props"]),
        ("Some 3,050 households came in. Of these, a third were back by spring.", ["households", "households"]),
    ],
)
def test_the_noun_in_front(nlp, text, counted):
    assert [f.counted for f in figures(nlp, text)] == counted


@pytest.mark.parametrize(
    "text",
    [
        "The minister said: 40.",
        "She told the court this: 40.",
        "Officials wrote: 40.",
        "The wardens caught 40 of them.",
        "A lorry overturned on the pass. Another 40 were late.",
    ],
)
def test_nothing_is_made_up(nlp, text):
    assert [f.counted for f in figures(nlp, text)] == [None]


def test_the_last_of_two_labels_says_what_is_counted(nlp):
    assert only(nlp, "Table 2: road deaths, Merrow County, 2031: 41.").counted == "road deaths"
