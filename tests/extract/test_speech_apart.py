"""Speech in forms that stand apart from their speaker, and what only looks like speech."""

from __future__ import annotations

import pytest
from spacy.language import Language

from helpers_extract import document, told
from quoth.extract import load
from quoth.extract.extractor import TextExtractor
from quoth.model import Polarity, Quotation


@pytest.fixture(scope="module")
def both() -> TextExtractor:
    """Rules and tagger together."""
    return load("both")


def _who_said(extractor: TextExtractor, text: str) -> list[tuple[str | None, str]]:
    return [
        (t.speaker, t.content)
        for t in told(extractor.extract(document(text)))
        if t.statement.quotation is not Quotation.NARRATION
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        (
            "The minister was unmoved by the protests. “They can shout all week. The pit closes on 1 June.”",
            "minister",
            "They can shout all week. The pit closes on 1 June.",
        ),
        (
            "Mayor Aline Doss stood on the quay and shook her head. “We have waited long enough for a wall.”",
            "Aline Doss",
            "We have waited long enough for a wall.",
        ),
        ("“We owe this town an answer.”\n—Ana Duarte", "Ana Duarte", "We owe this town an answer."),
        ("The verdict of the coroner: death by misadventure.", "coroner", "death by misadventure"),
        (
            "The conclusion of the review was blunt: the ward had been unsafe for two years.",
            "review",
            "the ward had been unsafe for two years",
        ),
        ("Vance said: 'We will not go. Not now.' He left at noon.", "Vance", "We will not go. Not now."),
        ("‘The best pie north of the river.’ — Rosa Kemp", "Rosa Kemp", "The best pie north of the river."),
        ("Her lawyer left without stopping. “She will appeal, of course.”", "lawyer", "She will appeal, of course."),
        ("Our reporter’s assessment: a draw.", "reporter", "a draw"),
    ],
)
def test_speech_apart_from_its_speaker(both: TextExtractor, text: str, speaker: str, said: str) -> None:
    assert (speaker, said) in _who_said(both, text)


@pytest.mark.parametrize(
    "text",
    [
        "The stalls were empty. “Trust” was written on the wall of the old bank there.",
        "Residents were angry. “They can shout all week long if they like to.”",  # who of them?
        "The problem for the town was plain: the wall had never been finished.",
    ],
)
def test_no_speech_without_one_speaker(extractor: TextExtractor, text: str) -> None:
    assert _who_said(extractor, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Kilner Foods recalled 80,000 jars of honey.",
        "The law passed with 212 votes in favour, 187 against and 14 abstentions.",
        "The court ruled 7 to 2 for the tribe.",
        "Attorney General Miles Trask sued the drug maker Pharmanor.",
        "Her deputy, Karl Busch, wrote the protocol.",
        "Barely 50 people came, well under the 200 expected.",
    ],
)
def test_deeds_say_nothing(both: TextExtractor, text: str) -> None:
    assert _who_said(both, text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "When the auditor, Tim Rusk, confronted the director, Helen Stow, she told him that it had burned.",
            "Helen Stow",
        ),
        ("“We are not sorry,” she — the company's founder, Lise Mohr — said.", "Lise Mohr"),
        ("Figures from the ministry show exports fell 4 percent.", "ministry"),
        ("According to Ms. Pell's own diary, she met the contractor on four occasions.", "Pell"),
        ("She cited an article in the Dalby Post. The article said that two bolts were missing.", "Dalby Post"),
        ("She spoke on a report by the audit office. The report said that 62 vans were lost.", "audit office"),
    ],
)
def test_who_it_is(both: TextExtractor, text: str, speaker: str) -> None:
    assert _who_said(both, text)[-1][0] == speaker


def test_the_spokesman_for_a_noun_is_meant_again(both: TextExtractor) -> None:
    found = _who_said(both, "A spokesman for the cooks said nine had left. The spokesman said that more would go.")
    assert [who for who, _ in found] == ["spokesman for the cooks"] * 2


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Neither driver had been drinking, police said.", True),
        ("The agency has no evidence that the well was poisoned, police said.", True),
        ("The driver had been drinking, police said.", False),
    ],
)
def test_nothing_and_neither_turn_a_clause_round(extractor: TextExtractor, text: str, negated: bool) -> None:
    found = told(extractor.extract(document(text)))[-1]
    assert (found.statement.polarity is Polarity.NEGATED) is negated


def test_a_verb_between_two_nouns_is_rehung(nlp: Language) -> None:
    doc = nlp("Data released on Thursday by the transit authority show ridership is low.")
    show = next(t for t in doc if t.text == "show")
    assert (show.pos_, show.head.text) == ("VERB", "show")
    assert {c.text for c in show.children if c.dep_ == "nsubj"} == {"Data"}
    assert next(t for t in doc if t.text == "authority").head.text == "by"


def test_a_thing_for_show_stays_a_thing(nlp: Language) -> None:
    doc = nlp("Records by the dog show judges were lost.")
    assert next(t for t in doc if t.text == "show").pos_ == "NOUN"


def test_in_it_is_in_the_letter(extractor: TextExtractor) -> None:
    found = extractor.extract(
        document("Rolf Bader referred to a letter from Bishop Ines Oja. In it, the bishop wrote that 14 had left.")
    )
    wrote = next(t.statement for t in told(found) if t.cue == "wrote")
    assert {c.id: c.kind.value for c in found.cited}[wrote.venue or ""] == "letter"


def test_a_name_like_a_cue_is_none(both: TextExtractor) -> None:
    found = _who_said(both, "The virus, according to Dr Amira Said, probably arrived in October.")
    assert [who for who, _ in found] == ["Amira Said"]


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        ("Per the audit, £3m is missing.", "audit", "£3m is missing"),
        (
            "Salmon farms spread lice to wild fish: study\n\nThe work looked at many rivers.",
            "study",
            "Salmon farms spread lice to wild fish",
        ),
        (
            "Omar Reyes left school and worked the docks. “Nobody asked us whether the ropes were safe.”",
            "Omar Reyes",
            "Nobody asked us whether the ropes were safe.",
        ),
        (
            "Warden Elke Thorsen spent the night on the dyke.\n\n“We saved the church and lost the school,” she said.",
            "Elke Thorsen",
            "We saved the church and lost the school,",
        ),
        ("The ferry carried 312 people, according to its manifest.", "manifest", "The ferry carried 312 people"),
        (
            "Her aunt said she had heard from a neighbour that the boy broke the window.",
            "neighbour",
            "the boy broke the window",
        ),
    ],
)
def test_further_forms(both: TextExtractor, text: str, speaker: str, said: str) -> None:
    assert (speaker, said) in _who_said(both, text)


def test_a_bribe_from_a_builder_is_no_number_of_his(both: TextExtractor) -> None:
    text = "Three officials are charged with taking bribes worth $90,000 from a road builder."
    assert "road builder" not in [who for who, _ in _who_said(both, text)]


def test_the_post_is_no_post(extractor: TextExtractor) -> None:
    assert extractor.extract(document("The Post reported that the brakes on 40 trams could fail.")).cited == ()


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        (
            "As the landlord tells it, the tenants had been warned in writing.",
            "landlord",
            "the tenants had been warned in writing",
        ),
    ],
)
def test_pieces_of_the_tagger_are_mended(both: TextExtractor, text: str, speaker: str, said: str) -> None:
    assert [(who, what.rstrip(".")) for who, what in _who_said(both, text)] == [(speaker, said)]
