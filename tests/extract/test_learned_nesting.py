"""What the tagger marks inside of other speech, held against the parse: whose it is, how far it goes, and what is none."""

from __future__ import annotations

import pytest

from helpers_extract import document, told
from quoth.extract.extractor import TextExtractor
from quoth.model import Stance


def said(both: TextExtractor, text: str) -> list[tuple[str, str]]:
    return [(t.speaker, t.content) for t in told(both.extract(document(text)))]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("The guild said 900 people came, while police put the crowd at 300.", "police", "300"),
        ("The ward's log has 41 falls; the hospital's board admits to 12.", "hospital's board", "12"),
        (
            "The guild claimed 900 marchers, far more than the 210 counted by the police prefecture.",
            "police prefecture",
            "210",
        ),
        ("The mayor said police had counted 900 marchers.", "police", "900 marchers"),
        (
            "Lawyers for the family say the nurse was told by a doctor that the bed was free.",
            "doctor",
            "the bed was free",
        ),
        ("Torva has rejected a Lakes Union claim that 4,000 boats were lost.", "Lakes Union", "4,000 boats were lost"),
        ("The count, according to Dr Ines Told, was low.", "Ines Told", "The count … was low"),
    ],
)
def test_who_says_it(both: TextExtractor, text: str, speaker: str, content: str) -> None:
    assert any(who == speaker and content in words for who, words in said(both, text)), said(both, text)


@pytest.mark.parametrize(
    "text",
    [
        "The bishop was shaken by the fire.",
        "The board was split 5 to 4 over the sale.",
        "The court ruled 5-2 against the town.",
    ],
)
def test_what_befalls_somebody_and_votes_say_nothing(both: TextExtractor, text: str) -> None:
    assert said(both, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The department rejects reports that 9,400 patients were taken off waiting lists.",
        "The ministry rejects claims that 40 boats were lost.",
    ],
)
def test_a_denial_between_nouns_is_the_subjects(both: TextExtractor, text: str) -> None:
    first = told(both.extract(document(text)))[0]
    assert (first.speaker, first.statement.stance) == (text.split()[1], Stance.DENIES)


def test_what_lets_something_out_says_nothing(both: TextExtractor) -> None:
    found = said(both, "The Air Board said in its report that the leak released 900 metric tons of methane.")
    assert [who for who, _ in found] == ["Air Board"]


def test_an_outer_statement_holds_all_of_the_inner_one(both: TextExtractor) -> None:
    text = "Engineer Ilse Brandt wrote that contractors had told her the leak “was never above 90”, a figure which Korvat Hydro repeated."
    found = {t.speaker: t for t in told(both.extract(document(text)))}
    assert found["contractors"].statement.inside == found["Ilse Brandt"].statement.id


@pytest.mark.parametrize(
    "text",
    [
        "The Velt hospitals kept 6,700 patients overnight.",
        "The company handed over 640 new dwellings in 2030.",
        "More than 200 masts of Velt Telecom fell silent in Monday's ice.",
        "The detainers in jails account for 212 homicides and 1,745 assaults.",
    ],
)
def test_a_deed_and_a_day_say_nothing(both: TextExtractor, text: str) -> None:
    assert said(both, text) == [(None, text)]  # the text's own voice


def test_a_number_of_unclear_source_is_of_whoever_has_it_and_doubted(both: TextExtractor) -> None:
    found = said(
        both, "It is not clear where the office finds more than 14,000 people in the prisons of Velt. Pell said 40."
    )
    assert [who for who, _ in found] == [None, "office", "Pell"]  # the paper doubts what the office says


def test_a_label_in_front_speaks_nothing(both: TextExtractor) -> None:
    text = "The storm is over. Correction: An article in this newspaper on May 12 said that 27 people had died. The correct number is 24."
    assert "Correction" not in {who for who, _ in said(both, text)}


def test_a_content_ends_before_who_speaks_next(both: TextExtractor) -> None:
    found = said(both, "The minister wrote that a plane had been turned away, something Aram Soltan denied.")
    assert ("minister", "a plane had been turned away") in found


def test_a_content_ends_before_who_passes_it_on(both: TextExtractor) -> None:
    found = said(
        both, "Organisers of the march in Orla have said that 800,000 people came, according to the PA news agency."
    )
    assert ("Organisers of the march in Orla", "800,000 people came") in [
        (who, words.removeprefix("that ")) for who, words in found
    ]


def test_who_is_contradicted_is_what_is_denied(both: TextExtractor) -> None:
    found = told(
        both.extract(document("Seven people died, coroner Henrik Moe said on Friday, contradicting the city council."))
    )
    assert [t.content for t in found if t.statement.stance is Stance.DENIES] == ["the city council"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Oster Energie will offer jobs in other plants to 410 of its staff, it said on Tuesday.", "Oster Energie"),
        ("The airport plans to knock down 420 homes, it announced yesterday.", "airport"),
        ("Korvel took 418 million crowns between July and September, it reported.", "Korvel"),
        ("The fund met on Friday. Mara Quist will step down in May, it said.", "fund"),
    ],
)
def test_it_is_the_body_whose_deed_is_told(both: TextExtractor, text: str, who: str) -> None:
    assert who in {speaker for speaker, _ in said(both, text)}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“The bells are back,” announced the dean on Thursday. The largest will weigh 2.4 tonnes, he said.", "dean"),
        (
            "The engineer's slides were blue. On a hot day three million litres leave the tower, he explained.",
            "engineer",
        ),
        ("We have met thirty of the survivors. 180 people were aboard, they say, when the boat left.", "survivors"),
    ],
)
def test_pronouns_of_people_without_a_name(both: TextExtractor, text: str, who: str) -> None:
    assert said(both, text)[-1][0] == who
