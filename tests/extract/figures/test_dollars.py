"""Whose dollar a bare "$" is."""

from __future__ import annotations

import pytest

from helpers_figures import figures


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Tolvane (ASX: TLV) booked $40 million in costs. It told Australian growers so.", ["AUD"]),
        (
            "Australian growers lost $3 million. They had asked for US$9 million, said Quist. Australia has no fund.",
            ["AUD", "USD"],
        ),
        ("The lines cost Australian towns $12 million a year. Ring 1800 555 017.", ["AUD per year"]),
        ("Kinline told the NZX it would pay $7 million, or US$4 million.", ["NZD", "USD"]),
        ("The mill will cost $7 million. Desk: press@kinmill.ca", ["CAD"]),
    ],
)
def test_the_document_settles_whose_dollar_it_is(nlp, text, units):
    assert [f.unit for f in figures(nlp, text) if f.unit_text and "$" in f.unit_text] == units


@pytest.mark.parametrize(
    "text",
    [
        "Australian growers lost $3 million.",
        "Australian growers lost A$3 million, about $2 million. Australia paid.",
        "The firm (ASX: TLV) owes U.S. lenders $40 million.",
        "Growers in Australia and Canada lost $3 million, or US$2 million. Australia and Canada paid.",
        "Its Indian arm paid ₹40 crore; Australian growers paid $3 million, not US$4 million, Australia says.",
        "The mill cost $7 million, the county said.",
        "In Australia, Australians pay $40 US for it, or US$40.",
    ],
)
def test_else_it_stays_the_american_one(nlp, text):
    units = {f.unit for f in figures(nlp, text) if (f.unit_text or "").startswith("$")}
    assert units == {"USD"}
