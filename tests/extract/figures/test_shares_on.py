"""A share whose whole the sentence before named: rule ``share-goes-on``."""

from __future__ import annotations

import pytest

from helpers_figures import figures

ASKED = "Of the 3,200 tenants asked, 41% had been in arrears. "


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        (ASKED + "12.5% had received a notice.", ["tenants"]),
        (ASKED + "Another 12.5% were evicted. Some 7 percent moved in with relatives.", ["tenants", "tenants"]),
        ("Of the 26,000 households in arrears, the board said, 38% got a notice. 6.3% were evicted.", ["households"]),
        ("“Of the 480 wells tested, 12 percent failed,” Ada Brunn said. “A further 9 percent were shut.”", ["wells"]),
        ("Among 1,200 voters asked, 52% would vote yes. Only 30% said no.", ["voters"]),
    ],
)
def test_a_share_goes_on_about_the_whole_before(nlp, text, shares):
    whole, first, *others = figures(nlp, text)
    assert first.part_of == whole.id
    assert [(f.part_of, f.counted) for f in others] == [(whole.id, noun) for noun in shares]


@pytest.mark.parametrize(
    "text",
    [
        ASKED + "12% of landlords had raised rents.",
        ASKED + "Unemployment stood at 6%.",
        ASKED + "5% inflation was to blame.",
        ASKED + "Rents rose by 8%.",
        ASKED + "12 were evicted.",
        ASKED + "The mayor was not amused. 12% were evicted.",
        ASKED + "\n\n12% were evicted.",
        "Of the 26,000 households, 900 were evicted. About 6.3% were in arrears.",
        "The board counts 26,000 households. 38% got a notice. 6.3% were evicted.",
    ],
)
def test_no_whole_is_guessed(nlp, text):
    assert figures(nlp, text)[-1].part_of is None
