"""Statements of whole invented articles that an audit found wrong: each case is a form, not a text."""

from __future__ import annotations

import pytest
from spacy.language import Language

from helpers_extract import document, one
from quoth.extract.extractor import TextExtractor
from quoth.extract.finding import ByBoth
from quoth.extract.tagger import Tagger


@pytest.fixture(scope="module")
def both(nlp: Language) -> TextExtractor:
    return TextExtractor(nlp, ByBoth(Tagger()))


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("Hospitals in Orrin admitted 300 patients, according to Dr. Lidia Marek.", "300 patients", "Lidia Marek"),
        ("Passengers claimed £84 million in compensation last year, the minister said.", "84 million", "minister"),
        (
            "The federation had told them it could pay. Exporters are hardest hit. Brim Seafood has 640 tonnes of fish in cold "
            "stores, it said in a notice.",
            "640 tonnes",
            "Brim Seafood",
        ),
        (
            "The ministry declined to comment.\n\nEnvironmental group Blue Shelf said quotas were too high. It accused ministers of "
            "managing decline.",
            "managing decline",
            "Blue Shelf",
        ),
        (
            "Grid operator Redor said demand rose. A survey by the consumer group Hogar found that 40% had no fan.",
            "40%",
            "Hogar",
        ),
    ],
)
def test_who_says_it(both: TextExtractor, text: str, content: str, speaker: str) -> None:
    assert one(both.extract(document(text)), content).speaker == speaker
