"""Statements of whole invented articles that an audit found wrong: each case is a form, not a text."""

from __future__ import annotations

import pytest

from helpers_extract import document, one, told
from quoth.extract.extractor import TextExtractor
from quoth.model import Stance


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


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        (
            "The economy added 38,000 jobs, nearly twice the 20,000 that analysts had forecast.",
            "the 20,000",
            "analysts",
        ),
        (
            "Lund asked Ana Duarte whether she knew. She replied that 40 boats were lost.",
            "40 boats were lost",
            "Ana Duarte",
        ),
        (
            "Defence Minister Aram Soltan spoke. Orvania sent help. Its foreign minister wrote that 40 boats were lost, something "
            "Soltan denied.",
            "40 boats were lost",
            "foreign minister",
        ),
        ("The director said that it referred to one junction, where 13 cars crashed.", "13 cars", "director"),
        (
            "Most jobs were temporary, the confederation Samband said, citing the ministry's own tables, and some 14,000 would be gone "
            "by October.",
            "14,000",
            "Samband",
        ),
    ],
)
def test_who_says_it_by_a_second_audit(both: TextExtractor, text: str, content: str, speaker: str) -> None:
    assert one(both.extract(document(text)), content).speaker == speaker


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The foreign minister wrote that a plane had been refused permission to land, something Aram Soltan denied.",
            "a plane had been refused permission to land",
        ),
        (
            "It said that the total was about 47,000, which would be 12 per cent lower than in 2029.",
            "the total was about 47,000, which would be 12 per cent lower than in 2029",
        ),
    ],
)
def test_where_a_content_ends_by_a_second_audit(both: TextExtractor, text: str, content: str) -> None:
    assert content in [t.content for t in told(both.extract(document(text)))]


def test_rules_that_allow_say_nothing(both: TextExtractor) -> None:
    found = told(
        both.extract(document("League rules allow losses of up to £39m. The firm discharged more than it reported."))
    )
    assert "allow" not in [t.cue for t in found]


def test_who_neither_confirms_nor_denies_denies_nothing(both: TextExtractor) -> None:
    found = told(both.extract(document("A spokesman would neither confirm nor deny that the plant will close.")))
    assert Stance.DENIES not in [t.statement.stance for t in found]


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("She was asked by opposition member Jon Eik why only 20 million had been spent.", "20 million", "Jon Eik"),
        (
            "Ferry operator Fjordline said it had added 12 sailings, but the chamber of commerce, quoting a survey of 210 firms, said "
            "three-quarters of them had lost orders.",
            "three-quarters",
            "chamber of commerce",
        ),
        (
            "CLAIM: More than 9,000 dead people voted.\n\nThe claim was made in a post by activist Rex Dorn.",
            "9,000 dead people",
            "Rex Dorn",
        ),
    ],
)
def test_who_says_it_by_a_third_look(both: TextExtractor, text: str, content: str, speaker: str) -> None:
    assert one(both.extract(document(text)), content).speaker == speaker
