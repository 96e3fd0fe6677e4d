"""Forms of real reports: asides behind "as", names cut in two, whom "it", "she" and "he" mean further on.

All people, bodies and places are invented.
"""

from __future__ import annotations

import pytest
from spacy.language import Language

from helpers_extract import document, one, told
from quoth.extract.agents.beside import as_subject, goes_on_speaking, one_of_that_sex, person_in_clause
from quoth.extract.agents.joined import joined_names
from quoth.extract.agents.lexicon import WOMEN
from quoth.extract.attribution import Passage, find_attributions
from quoth.extract.extractor import TextExtractor
from quoth.model import DocumentKind, Stance


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("As Ana Duarte explained, 40 boats were lost in March.", "Ana Duarte", "40 boats were lost in March"),
        ("The pier was a ruin, as the mayor put it.", "mayor", "The pier was a ruin"),
    ],
)
def test_an_aside_brings_in_who_says_the_rest(both: TextExtractor, text: str, speaker: str, content: str) -> None:
    assert [(t.speaker, t.content) for t in told(both.extract(document(text)))] == [(speaker, content)]


def test_a_name_cut_at_a_preposition_is_joined(nlp: Language) -> None:
    doc = nlp("A report from the Velt Office for the Coordination of Harbour Affairs said 40 boats were lost.")
    office = doc.char_span(doc.text.index("the Velt Office"), doc.text.index(" for the"), label="ORG")
    rest = doc.char_span(doc.text.index("the Coordination"), doc.text.index(" said"), label="ORG")
    assert office is not None
    assert rest is not None
    doc.set_ents([office, rest])
    assert [p.text for p in joined_names(doc)] == ["the Velt Office for the Coordination of Harbour Affairs"]
    doc.set_ents([office])
    assert list(joined_names(doc)) == []


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        (
            "The Velt Herald wrote first. A report from the Harbour Board said 40 boats were lost. It said the pier was "
            "shut.\n\nCrews were being sent home, and 1,300 people needed tents, it said.",
            "1,300 people needed tents",
            "Harbour Board",
        ),
        (
            "Imre Tolan said that, after the officer was assured of help, he stated that 40 boats were missing.",
            "40 boats were missing",
            "officer",
        ),
        (
            "A judge ruled for the mother. The clerk played messages that were sent by the woman. “I am not pleased with "
            "you at all, not one bit,” she said.",
            "I am not pleased",
            "woman",
        ),
        (
            "“I told my people on the first day that 40 boats were lost,” Ana Duarte said.",
            "40 boats were lost",
            "Ana Duarte",
        ),
    ],
)
def test_whom_a_pronoun_means_further_on(both: TextExtractor, text: str, content: str, speaker: str) -> None:
    assert one(both.extract(document(text)), content).speaker == speaker


def test_what_a_reader_asks_of_pronouns(nlp: Language) -> None:
    doc = nlp("After the officer was heard, he spoke. It said no. It said yes.")
    he = next(t for t in doc if t.text == "he")
    officer = person_in_clause(he)
    assert officer is not None
    assert officer.text == "officer"
    first, second = (t for t in doc if t.text == "It")
    assert goes_on_speaking(first, second)
    assert not goes_on_speaking(he, second)
    assert as_subject(doc, officer.idx)
    asked = nlp("When the officer asked, he said no.")
    assert person_in_clause(next(t for t in asked if t.text == "he")) is None
    found = one_of_that_sex(next(t for t in nlp("The mother left. She wept.") if t.text == "She"), WOMEN)
    assert found is not None
    assert found.text == "mother"


def test_who_sends_a_letter_asking_for_something_asks(both: TextExtractor) -> None:
    text = (
        "In August, Ana Duarte and Imre Tolan sent a letter to the mayor asking the town to publish its 40 contracts."
    )
    found = [t for t in told(both.extract(document(text))) if "publish" in t.content]
    assert len(found) == 1
    assert found[0].statement.stance is Stance.ASKS


def test_a_press_statement_is_given_out(both: TextExtractor) -> None:
    text = "Imre Tolan denied that the toll had reached 40, saying in a press statement: “We have never announced 40 deaths at the pier.”"
    found = both.extract(document(text))
    venue = one(found, "never announced").statement.venue
    assert {d.kind for d in found.cited if d.id == venue} == {DocumentKind.PRESS_RELEASE}


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("Three seals died in March, according to a former keeper at the zoo.", "Three seals died", "keeper"),
        (
            "The claim was backed up by another former keeper at the zoo who claimed that 40 seals had died.",
            "40 seals had died",
            "keeper",
        ),
        (
            "The harbour could lose 40 boats a year, a report by consultants Dray Group warned.",
            "lose 40 boats",
            "Dray Group",
        ),
        (
            "The incidents came to light in a report. Lawyers for Imre Tolan told the council he had left. They added that "
            "he had sold 40 shares.",
            "he had sold 40 shares",
            "Tolan",
        ),
    ],
)
def test_the_noun_with_a_mind_speaks(both: TextExtractor, text: str, content: str, speaker: str) -> None:
    found = one(both.extract(document(text)), content)
    assert found.speaker is not None
    assert speaker in found.speaker


def test_nobody_speaks_for_the_law(nlp: Language) -> None:
    rules = [a.rule for a in find_attributions(Passage.of(nlp("The crews sail according to international law.")))]
    assert "according-to" not in rules
