"""Statements of whole invented articles that an audit found wrong: each case is a form, not a text."""

from __future__ import annotations

import pytest
from spacy.language import Language

from helpers_extract import document, one, told
from quoth.extract.extractor import TextExtractor
from quoth.extract.finding import ByBoth
from quoth.extract.tagger import Tagger
from quoth.model import Stance


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


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("The advice from doctors was plain: stay at home.", "stay at home", "doctors"),
        (
            "CLAIM: Half the buses are off the road.\n\nThe claim was made by candidate Vic Strand.",
            "Half the buses",
            "Vic Strand",
        ),
        (
            "Gregory Pask, 58, made 276 transfers, prosecutor Anita Rowe told the jury. She said he had told colleagues the payments "
            "were for grants.",
            "the payments were for grants",
            "Gregory Pask",
        ),
    ],
)
def test_who_stands_behind_it(both: TextExtractor, text: str, content: str, speaker: str) -> None:
    assert one(both.extract(document(text)), content).speaker == speaker


def test_who_quotes_a_document_passes_it_on(both: TextExtractor) -> None:
    found = both.extract(document("According to a UN report quoted by the Dara Times, ivory fetches $1,100 a kilo."))
    inner = one(found, "$1,100")
    outer = next(t for t in told(found) if t.statement.id == inner.statement.inside)
    assert (outer.speaker, inner.speaker) == ("Dara Times", "UN")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Drivers walked out, leaving 27 ships at anchor and, by the port authority's estimate, costing exporters £2m a day.",
            "costing exporters £2m a day",
        ),
        ("The fire destroyed 20 homes and, according to the mayor, killed three people.", "killed three people"),
        (
            "The department told councillors that 240 teachers would be hired each year, but only 131 were recruited.",
            "240 teachers would be hired each year",
        ),
    ],
)
def test_where_a_content_begins_and_ends(both: TextExtractor, text: str, content: str) -> None:
    assert content in [t.content for t in told(both.extract(document(text)))]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The minister repeated a promise to build 10,000 homes by 2034.", Stance.PROMISES),
        ("The minister called for refunds to be automatic.", Stance.ASKS),
        ("The minister undertook to write to the members.", Stance.PROMISES),
    ],
)
def test_what_somebody_does_by_it(both: TextExtractor, text: str, stance: Stance) -> None:
    assert [t.statement.stance for t in told(both.extract(document(text)))] == [stance]
