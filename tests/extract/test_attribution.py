"""Each rule of attribution on a sentence of its own: who, by which cue, says what."""

from __future__ import annotations

import pytest

from helpers_extract import document, one, told
from quoth.extract.extractor import TextExtractor
from quoth.model import Polarity, Quotation, Stance

CASES = [
    # rule, text, speaker, cue, content
    (
        "verb-clause",
        "The Harbour Board said that forty berths were closed.",
        "Harbour Board",
        "said",
        "forty berths were closed",
    ),
    (
        "verb-clause",
        "Forty berths were closed, the Harbour Board said on Monday.",
        "Harbour Board",
        "said",
        "Forty berths were closed",
    ),
    (
        "verb-clause",
        "Imre Tolan urged the council to reopen the ferry line.",
        "Imre Tolan",
        "urged",
        "reopen the ferry line",
    ),
    (
        "verb-clause",
        "The Velt Institute estimates that the dam holds 3 million litres.",
        "Velt Institute",
        "estimates",
        "the dam holds 3 million litres",
    ),
    (
        "verb-clause",
        "Ana Duarte was quick to explain that the pumps had failed.",
        "Ana Duarte",
        "explain",
        "the pumps had failed",
    ),
    (
        "direct",
        "“The water is safe to drink,” said Mayor Ana Duarte.",
        "Ana Duarte",
        "said",
        "The water is safe to drink,",
    ),
    (
        "direct",
        "Mayor Ana Duarte wrote: “The water is safe to drink.”",
        "Ana Duarte",
        "wrote",
        "The water is safe to drink.",
    ),
    (
        "direct",
        '"The water is safe to drink," Ana Duarte said. "Nobody needs to boil it."',
        "Ana Duarte",
        "said",
        "Nobody needs to boil it.",
    ),
    (
        "according-to",
        "The ferry carried 900 people a day, according to the Harbour Board.",
        "Harbour Board",
        "According",
        "The ferry carried 900 people a day",
    ),
    (
        "noun-cue",
        "The mayor met a claim by the Dockers Union that wages had fallen.",
        "Dockers Union",
        "claim",
        "wages had fallen",
    ),
    (
        "verb-noun",
        "Ana Duarte criticised the ferry plan of the council.",
        "Ana Duarte",
        "criticised",
        "the ferry plan of the council",
    ),
    (
        "verb-preposition",
        "Ana Duarte called for a ban on night ferries.",
        "Ana Duarte",
        "called for",
        "a ban on night ferries",
    ),
    (
        "verb-clause",
        "The trader Ana Duarte claimed to have won 40 prizes in one night.",
        "Ana Duarte",
        "claimed",
        "to have won 40 prizes",
    ),
    (
        "verb-count",
        "A survey by the Velt Institute found 40 empty houses in the old town.",
        "Velt Institute",
        "found",
        "40 empty houses",
    ),
    ("verb-count", "The charity calculates 1,497 in Velt alone.", "charity", "calculates", "1,497"),
    ("verb-count", "The register lists 1,497 rough sleepers.", "register", "lists", "1,497 rough sleepers"),
    ("verb-count", "Organisers had it at 40,000.", "Organisers", "had", "it at 40,000"),
    (
        "verb-preposition",
        "Ana Duarte opened the session by quoting from the budget of the port.",
        "Ana Duarte",
        "quoting",
        "the budget of the port",
    ),
    (
        "according-to",
        "The mayor calls it wrong: according to the Harbour Board, 40 boats were lost.",
        "Harbour Board",
        "according",
        "40 boats were lost",
    ),
    (
        "label",
        "Mayor Ana Duarte: The reserve is spent and nobody told us.",
        "Ana Duarte",
        ":",
        "The reserve is spent and nobody told us.",
    ),
    ("signed", "“The sea gives and the sea takes away again.” — Ana Duarte", "Ana Duarte", "—", "The sea gives"),
]


@pytest.mark.parametrize(
    ("rule", "text", "speaker", "cue", "content"), CASES, ids=[f"{c[0]}-{k}" for k, c in enumerate(CASES)]
)
def test_rule_finds_source_cue_and_content(
    extractor: TextExtractor, rule: str, text: str, speaker: str, cue: str, content: str
) -> None:
    found = one(extractor.extract(document(text)), content)
    assert found.speaker == speaker
    assert cue.lower() in found.cue.lower()


@pytest.mark.parametrize(
    "text",
    [
        "The ferry left at nine and came back at noon.",
        "Ana Duarte walked to the harbour with her dog.",
        "The council built a bridge over the Velt.",
        "The sign on the door was painted green.",
    ],
)
def test_plain_telling_is_nobodys_statement(extractor: TextExtractor, text: str) -> None:
    assert [t for t in told(extractor.extract(document(text))) if t.cue] == []


def test_quotation_over_paragraphs_is_one_statement(extractor: TextExtractor) -> None:
    text = (
        "“The water rose all night long,” said Ana Duarte. “Nobody slept in this town.\n\n"
        "“In the morning the bridge was gone and so was the mill.”"
    )
    found = one(extractor.extract(document(text)), "the bridge was gone")
    assert found.speaker == "Ana Duarte"
    assert "Nobody slept" in found.content


def test_paragraph_of_speech_alone_goes_to_the_last_speaker(extractor: TextExtractor) -> None:
    text = "“The water rose all night long,” said Ana Duarte.\n\n“Then the bridge went with a noise like thunder in the hills.”"
    found = one(extractor.extract(document(text)), "like thunder")
    assert found.speaker == "Ana Duarte"
    assert found.statement.quotation is Quotation.DIRECT


def test_quotation_split_around_the_cue_is_one_statement(extractor: TextExtractor) -> None:
    text = "“The bridge,” Ana Duarte said, “was never meant to carry so many lorries a day.”"
    found = one(extractor.extract(document(text)), "never meant to carry")
    assert found.speaker == "Ana Duarte"


def test_scare_quotes_make_no_speech(extractor: TextExtractor) -> None:
    found = one(
        extractor.extract(document("The Harbour Board said the “temporary” barrier had cost 4 million crowns.")),
        "4 million",
    )
    assert found.statement.quotation is Quotation.MIXED


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Ana Duarte said the bridge was closed.", Stance.ASSERTS),
        ("Ana Duarte denied that the bridge was closed.", Stance.DENIES),
        ("Ana Duarte urged the council to close the bridge.", Stance.ASKS),
        ("Ana Duarte promised to rebuild the bridge.", Stance.PROMISES),
        ("Ana Duarte predicted that the bridge would fall.", Stance.PREDICTS),
        ("Ana Duarte asked whether the bridge was closed.", Stance.QUESTIONS),
    ],
)
def test_stance_follows_the_cue(extractor: TextExtractor, text: str, stance: Stance) -> None:
    assert one(extractor.extract(document(text)), "bridge").statement.stance is stance


def test_negation_and_hedges_are_kept(extractor: TextExtractor) -> None:
    text = "Ana Duarte said the bridge was not closed. The Harbour Board said 40 berths may be lost."
    extraction = extractor.extract(document(text))
    assert one(extraction, "the bridge").statement.polarity is Polarity.NEGATED
    hedged = one(extraction, "40 berths").statement
    assert [s.text(text) for s in hedged.hedges] == ["may"]
    assert hedged.polarity is Polarity.AFFIRMED
