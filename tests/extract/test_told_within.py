"""Deeds that somebody owns up to, nouns that claim, clauses hung far from their cue: each a statement within another.

All people, bodies and places are invented.
"""

from __future__ import annotations

import pytest
from spacy.language import Language

from helpers_extract import document, one
from quoth.extract.agents.beside import who_is_the_one
from quoth.extract.agents.given_names import MEN_CALLED, WOMEN_CALLED, is_a_womans
from quoth.extract.attribution import Passage, find_attributions
from quoth.extract.attribution.syntax import hung_clause, subject
from quoth.extract.extractor import TextExtractor
from quoth.extract.finding import ByBoth
from quoth.extract.tagger import Tagger
from quoth.model import Stance


@pytest.fixture(scope="module")
def both(nlp: Language) -> TextExtractor:
    return TextExtractor(nlp, ByBoth(Tagger()))


@pytest.mark.parametrize(
    ("text", "cue", "content", "stance"),
    [
        ("The driver denied meeting the harbour master.", "denied", "meeting the harbour master", Stance.DENIES),
        ("A clerk admitted having burned 40 files.", "admitted", "having burned 40 files", Stance.ASSERTS),
        (
            "A neighbour reported being told by the owner that the pier was safe.",
            "reported",
            "being told by the owner that the pier was safe",
            Stance.ASSERTS,
        ),
        ("The treasurer confessed to hiding 12 invoices.", "confessed", "hiding 12 invoices", Stance.ASSERTS),
        (
            "The crews had made it clear they would not sail before dawn.",
            "had made clear",
            "they would not sail before dawn",
            Stance.ASSERTS,
        ),
    ],
)
def test_a_deed_and_what_is_made_clear_are_told(
    nlp: Language, text: str, cue: str, content: str, stance: Stance
) -> None:
    passage = Passage.of(nlp(text))
    found = next(a for a in find_attributions(passage) if a.rule in ("verb-gerund", "made-clear"))
    assert " ".join(s.text(text) for s in found.cue) == cue
    assert " ".join(s.text(text) for s in found.content).startswith(content)
    assert found.stance is stance


def test_who_denies_saying_something_is_inside_told_to_have_said_it(both: TextExtractor) -> None:
    found = both.extract(document("Imre Tolan denied ever saying that the pier had cost 40 million crowns."))
    inner, outer = one(found, "the pier had cost"), one(found, "ever saying that")
    assert inner.statement.inside == outer.statement.id
    assert (inner.speaker, outer.speaker) == ("Imre Tolan", "Imre Tolan")
    assert (inner.statement.stance, outer.statement.stance) == (Stance.ASSERTS, Stance.DENIES)


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        (
            "The Velt Ferry Company has dismissed union claims that it will sell 40 boats.",
            "it will sell 40 boats",
            "union",
        ),
        (
            "The clerk told officers at the gate that the owner said the pier was safe for 40 boats.",
            "the pier was safe",
            "owner",
        ),
        (
            "The court was shown an email that Ana Duarte sent to a friend saying: “I have sold all 40 boats to him.”",
            "sold all 40 boats",
            "Ana Duarte",
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


def test_a_content_ends_where_its_speaker_trails_on(both: TextExtractor) -> None:
    text = (
        "The unions told members of the council they believe more cuts are to come, claiming that, unless Velso Motors "
        "changes its plans, the works on the island are likely to close within 18 months."
    )
    found = both.extract(document(text))
    first, second = one(found, "they believe"), one(found, "likely to close")
    assert "claiming" not in first.content
    assert second.statement.inside == first.statement.inside


@pytest.mark.parametrize(
    ("text", "verb", "head"),
    [
        ("The email was sent by its officer and was reminding staff that sharing it was a crime.", "reminding", "was"),
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


def test_the_one_who_did_it_is_she(nlp: Language) -> None:
    doc = nlp("She was the one who called the coastguard. The one who called was late.")
    first, second = (t for t in doc if t.text == "one")
    assert who_is_the_one(first).text == "She"
    assert who_is_the_one(second) is second


def test_given_names_tell_women_from_men() -> None:
    assert not WOMEN_CALLED & MEN_CALLED
    assert is_a_womans("Veronica Quist") is True
    assert is_a_womans("Rolando Quist") is False
    assert is_a_womans("Quill Quist") is None
    assert is_a_womans("Veronica") is None
