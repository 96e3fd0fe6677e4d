"""Speech behind a dash, and offices behind a body's short form; people, bodies and numbers are invented."""

from __future__ import annotations

import pytest

from helpers_extract import document
from quoth.extract.extractor import TextExtractor
from quoth.model import Extraction

DASHED = """Skippers land more than they say

– We have no reason to doubt it, says researcher Ragna Solheim to the paper.

– I have heard 15,000 from skippers there. Nobody believes in nine thousand, says Arne Brekke, the union's leader.

– If all had landed what they reported, we reckon that 230,000 tonnes would be left, says Solheim.

Some 40 boats lay in the harbour.
"""
LISTED = """The board met

– 40 wells were dry, said the engineer.

– Nobody had looked at the other 25 wells.
"""


def speakers(found: Extraction) -> dict[str, list[str]]:
    """Who tells each figure, the publisher aside."""
    return {
        f.number.text(found.document.text): [a.name or "" for a in map(found.agent, f.chain[1:]) if a is not None]
        for f in found.figures
    }


def test_a_dash_opens_speech_up_to_who_says_so(both: TextExtractor) -> None:
    told = speakers(both.extract(document(DASHED, publisher="Kystposten")))
    assert told["15,000"] == told["nine thousand"] == ["Arne Brekke"]
    assert told["230,000"] == ["Ragna Solheim"]
    assert told["40"] == []


def test_one_dash_is_an_item_of_a_list(both: TextExtractor) -> None:
    assert speakers(both.extract(document(LISTED, publisher="Kystposten")))["25"] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Acting Bureau of Wells (BW) Director Dale Prand wrote to her, saying that 40 wells were dry. Prand, a man of 50, left.",
            "Dale Prand",
        ),
        ("The Bureau of Wells (BW) said that 40 wells were dry.", "Bureau of Wells"),
    ],
)
def test_an_office_behind_a_short_form_is_who_holds_it(both: TextExtractor, text: str, name: str) -> None:
    assert speakers(both.extract(document(text, publisher="Kystposten")))["40"] == [name]
