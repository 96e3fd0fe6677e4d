"""Deeds that somebody owns up to, nouns that claim, clauses hung far from their cue: each a statement within another.

All people, bodies and places are invented.
"""

from __future__ import annotations

import pytest
from spacy.language import Language

from helpers_extract import document, one, told
from quoth.extract.attribution.syntax import hung_clause, subject
from quoth.extract.extractor import TextExtractor
from quoth.model import DocumentKind, Stance
from quoth.read.given_names import MEN_CALLED, WOMEN_CALLED, is_a_womans


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        (
            "The Velt Ferry Company has dismissed union claims that it will sell 40 boats.",
            "it will sell 40 boats",
            "union",
        ),
        (
            "Velmark has rejected Orsa Health League claims that an estimated 4.7 million people were killed by the fever.",
            "4.7 million people were killed",
            "Orsa Health League",
        ),
        (
            "The clerk told officers at the gate that the owner said the pier was safe for 40 boats.",
            "the pier was safe",
            "owner",
        ),
        (
            "Ana Duarte met Imre Tolan on Monday. In the evening, she told the radio that 40 boats were lost.",
            "40 boats were lost",
            "Ana Duarte",
        ),
    ],
)
def test_who_tells_it_is_found_within(both: TextExtractor, text: str, content: str, speaker: str) -> None:
    assert one(both.extract(document(text)), content).speaker == speaker


@pytest.mark.parametrize(
    ("text", "verb", "head"),
    [
        ("She told the crew the news that the pier had sunk.", "told", None),
    ],
)
def test_a_clause_behind_who_is_told_it_belongs_to_the_cue(
    nlp: Language, text: str, verb: str, head: str | None
) -> None:
    found = hung_clause(next(t for t in nlp(text) if t.text == verb))
    assert (found.text if found is not None else None) == head


@pytest.mark.parametrize(
    ("text", "verb", "who"),
    [
        ("Tolan said the board had no plan for the pier and claimed that a memo showed it.", "claimed", "Tolan"),
        ("He wrote a letter to the mayor saying that the pier was safe.", "saying", "letter"),
        ("The email was sent by its officer and was reminding staff of the ban.", "reminding", "email"),
    ],
)
def test_who_goes_on_is_who_began(nlp: Language, text: str, verb: str, who: str) -> None:
    found = subject(next(t for t in nlp(text) if t.text == verb))
    assert found is not None
    assert found.text == who


def test_given_names_tell_women_from_men() -> None:
    assert not WOMEN_CALLED & MEN_CALLED
    assert is_a_womans("Veronica Quist") is True
    assert is_a_womans("Rolando Quist") is False
    assert is_a_womans("Quill Quist") is None
    assert is_a_womans("Veronica") is None


@pytest.mark.parametrize(
    ("text", "verb", "who"),
    [
        ("The watchdog scolded the mayor for claiming that 40 boats had sunk.", "claiming", "mayor"),
        ("The mayor was scolded for claiming that 40 boats had sunk.", "claiming", "mayor"),
        ("The mayor apologised after saying that 40 boats had sunk.", "saying", "mayor"),
        ("She opened the session by quoting a letter.", "quoting", "She"),
    ],
)
def test_who_does_what_stands_behind_a_preposition(nlp: Language, text: str, verb: str, who: str) -> None:
    found = subject(next(t for t in nlp(text) if t.text == verb))
    assert found is not None
    assert found.text == who


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        (
            "The ministry rejected a Veltish newspaper report on Sunday that the town had sold 40 boats.",
            "the town had sold 40 boats",
            "newspaper",
        ),
        (
            "Asked about the fee, he wept. But when contacted by the Herald, Ana Duarte, head of the Velt Harbour Agency, "
            "said that the fee was 40 crowns.",
            "the fee was 40 crowns",
            "Ana Duarte",
        ),
        (
            "Norway’s Velt Tribune paper said the town had sold 40 boats in March.",
            "the town had sold 40 boats",
            "Tribune",
        ),
        (
            "Imre Tolan’s lawyers say he warned a foreman that the rig could leak 40 barrels a day.",
            "the rig could leak 40 barrels",
            "Imre Tolan",
        ),
    ],
)
def test_real_forms_of_speakers(both: TextExtractor, text: str, content: str, speaker: str) -> None:
    found = one(both.extract(document(text)), content)
    assert found.speaker is not None
    assert speaker in found.speaker


def test_a_quotation_goes_on_in_the_next_paragraph(both: TextExtractor) -> None:
    text = (
        "Asked whether the pier was safe, a spokesman for the Velt Harbour Board said: “Safety is our priority.\n\n"
        "“We have asked for 40 more inspections. Nobody should be afraid.”"
    )
    found = one(both.extract(document(text)), "Safety is our priority")
    assert "40 more inspections" in found.content


def test_who_turns_to_somebody_to_say_something_says_it_once(both: TextExtractor) -> None:
    found = both.extract(document("The auditor wrote to the mayor to say that the fund held 40 million crowns."))
    assert [t.content for t in told(found) if "the fund held" in t.content] == ["the fund held 40 million crowns"]


def test_what_a_rejected_report_says_is_disputed(both: TextExtractor) -> None:
    found = both.extract(document("Velt dismissed a board report that claimed the town had sold 40 boats to Sollum."))
    claim = one(found, "the town had sold 40 boats")
    denial = next(t for t in told(found) if t.statement.stance is Stance.DENIES)
    assert claim.speaker != denial.speaker
    assert claim.statement.id in denial.statement.disputes


@pytest.mark.parametrize(
    ("text", "content", "kind"),
    [
        (
            "Ana Duarte posted a note on her Instagram account, saying the pier had cost 40 million crowns.",
            "the pier had cost 40 million",
            DocumentKind.POST,
        ),
        (
            "The court saw an email Ana Duarte sent to a friend saying: “I have sold all 40 boats to him.”",
            "I have sold all 40 boats",
            DocumentKind.EMAIL,
        ),
    ],
)
def test_where_it_was_said(both: TextExtractor, text: str, content: str, kind: DocumentKind) -> None:
    found = both.extract(document(text))
    venue = one(found, content).statement.venue
    assert {d.kind for d in found.cited if d.id == venue} == {kind}


def test_they_were_warned_not_to_is_asked(both: TextExtractor) -> None:
    found = both.extract(document("The crews were warned by the harbour master not to sail before 6 April."))
    assert one(found, "to sail before").statement.stance is Stance.ASKS


@pytest.mark.parametrize(
    ("text", "chains"),
    [
        ("Police say 400, organisers say 900.", [["Police"], ["organisers"]]),
        ("Imre Tolan said the harbour report says 14.", [["Imre Tolan", "report"]]),
        ("“Their own coroner’s statement says five,” Imre Tolan said.", [["Imre Tolan", "statement"]]),
        ("“We never gave a figure of 80,” Imre Tolan said.", [["Imre Tolan"]]),
    ],
)
def test_a_number_alone_is_what_somebody_says(both: TextExtractor, text: str, chains: list[list[str]]) -> None:
    found = both.extract(document(text))
    names = {a.id: a.name or "" for a in found.agents}
    own = [[names[link] for link in f.chain if names[link]] for f in found.figures]
    assert len(own) == len(chains)
    for told_by, expected in zip(own, chains, strict=True):
        assert len(told_by) == len(expected)
        assert all(e.lower() in t.lower() for t, e in zip(told_by, expected, strict=True))
