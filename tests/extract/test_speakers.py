"""Who is who in a document: titles, short forms, pronouns, offices, bodies, acronyms."""

from __future__ import annotations

import pytest

from helpers_extract import document, one
from quoth.extract.extractor import TextExtractor
from quoth.model import AgentType

OPENING = "Harbour director Imre Tolan met the press on Tuesday with Mayor Ana Duarte. "


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("Mayor Ana Duarte spoke first. She said the bridge was closed.", "the bridge was closed", "Ana Duarte"),
        ("Mr. Imre Tolan spoke first. Mr. Tolan said the quay was full.", "the quay was full", "Imre Tolan"),
        (
            "“We are full,” said harbour director Imre Tolan. The director added that the quay was full.",
            "the quay was full",
            "Imre Tolan",
        ),
        (
            "The Department of Harbours (DoH) met. DoH said the quay was full.",
            "the quay was full",
            "Department of Harbours",
        ),
        (
            "The Velt Fisheries Agency met on Monday. The agency said the cod was gone.",
            "the cod was gone",
            "Velt Fisheries Agency",
        ),
        (
            "Governor Ana Duarte spoke. A spokesman for the governor said the dam held.",
            "the dam held",
            "spokesman for Ana Duarte",
        ),
        ("Governor Ana Duarte spoke. Duarte’s office said the dam held.", "the dam held", "Duarte’s office"),
        ("Governor Ana Duarte spoke. The governor’s office said the dam held.", "the dam held", "governor’s office"),
        ("Imre Tolan, who took over the harbour in July, said the quay was full.", "the quay was full", "Imre Tolan"),
        (
            "The ferry's owner, Calder Lines, said 118 sailors were on board.",
            "118 sailors were on board",
            "Calder Lines",
        ),
        (
            "“We lost 40 drivers,” said Marta Quillfeather, the union's general secretary. She said that 300 boats had left.",
            "300 boats had left",
            "Marta Quillfeather",
        ),
        ("Senior harbour officials said the quay was full.", "the quay was full", "Senior harbour officials"),
        (
            "PORT OSTER — County Executive Bram Tolan on Wednesday rejected the power board's count. Tolan said that 40 boats were lost.",
            "40 boats were lost",
            "Bram Tolan",
        ),
        (
            "Data from the Velt Fisheries Agency shows that 40 boats are left.",
            "40 boats are left",
            "Velt Fisheries Agency",
        ),
    ],
)
def test_speaker(extractor: TextExtractor, text: str, content: str, speaker: str) -> None:
    assert one(extractor.extract(document(text)), content).speaker == speaker


def test_a_title_is_no_body_of_its_own(extractor: TextExtractor) -> None:
    text = "The storm cost the county 40 boats, according to County Executive Bram Tolan."
    person = next(a for a in extractor.extract(document(text)).agents if a.name == "Bram Tolan")
    assert (person.role, person.of) == ("County Executive", None)


def test_role_and_body_are_read_from_the_title(extractor: TextExtractor) -> None:
    text = "The Department of Harbours (DoH) met. “We are full,” said acting DoH director Imre Tolan."
    extraction = extractor.extract(document(text))
    person = next(a for a in extraction.agents if a.name == "Imre Tolan")
    assert person.role == "acting DoH director"
    body = extraction.agent(person.of)
    assert body is not None
    assert body.name == "Department of Harbours"
    assert "DoH" in body.aliases


def test_office_acts_for_its_principal(extractor: TextExtractor) -> None:
    text = "Governor Ana Duarte was away. Duarte’s press office said the dam held."
    extraction = extractor.extract(document(text))
    office = next(a for a in extraction.agents if a.name and "office" in a.name)
    principal = extraction.agent(office.acts_for)
    assert office.type is AgentType.ORGANIZATION
    assert principal is not None
    assert principal.name == "Ana Duarte"


def test_publisher_is_always_an_agent(extractor: TextExtractor) -> None:
    nameless = extractor.extract(document("The bridge is closed."))
    assert nameless.agents[0].id == "a0"
    assert nameless.agents[0].name is None
    named = extractor.extract(document("The bridge is closed.", publisher="The Velt Gazette"))
    assert named.agents[0].name == "The Velt Gazette"


def test_nobody_is_made_of_two_people_with_one_first_name(extractor: TextExtractor) -> None:
    text = "Ana Duarte said the bridge was closed. Ana Korb said the mill was gone."
    extraction = extractor.extract(document(text))
    assert one(extraction, "the bridge").speaker == "Ana Duarte"
    assert one(extraction, "the mill").speaker == "Ana Korb"


@pytest.mark.parametrize(
    "french", ["Le pont est fermé, a déclaré la mairie. Quarante bateaux sont à quai depuis lundi matin."]
)
def test_another_language_is_kept_and_not_read(extractor: TextExtractor, french: str) -> None:
    from dataclasses import replace

    extraction = extractor.extract(replace(document(french), language="fr"))
    assert extraction.figures == ()
    assert [s.id for s in extraction.statements] == ["s0"]


def test_an_article_that_a_paper_puts_right_is_its_own(extractor):
    said = "An article on March 5 said that more than 2,500 families were evicted in Port Halden in 2023."
    for heading, who in (("Correction\n\n", "The Halden Herald"), ("", "article")):
        found = extractor.extract(document(f"{heading}{said}", publisher="The Halden Herald"))
        names = {a.id: a.name for a in found.agents}
        assert [names[f.asserter] for f in found.figures] == [who]
