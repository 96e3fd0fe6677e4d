"""What looks like speech and is a deed, and who speaks behind an opening participle; people, bodies and numbers are invented."""

from __future__ import annotations

import pytest

from helpers_extract import document, told
from quoth.extract.extractor import TextExtractor


@pytest.mark.parametrize(
    "text",
    [
        "Under laws passed in 2019, the maximum is the greater of 60 million euros or 25 per cent of sales.",
        "Under a 2011 law, wardens may notify only 12 owners.",
        "The Wetlands Act requires 45 days of notice before a drain is dug.",
        "Only the 2019 leak at Korvane, in which 4.2 million files were taken, exposed more people in Velland.",
        "On the night of the count, 5,120 individuals were experiencing hunger in the city, compared with 6,300 in 2019.",
        "Thousands of teachers were facing 30 weeks without pay.",
        "In 2017, before it took effect, wardens gave the board 7,350 people.",
        "Since January 2025 the county has released 5,204 prisoners with open requests.",
        "Last autumn the fishermen had to accept a cut of 18 per cent in their quota, from 20,500 to 16,810 tonnes.",
        "If the institute is right, the quota was exceeded by 31 per cent.",
        "The trust has 14 wardens in three offices.",
    ],
)
def test_a_deed_is_told_by_the_text_alone(both: TextExtractor, text: str) -> None:
    found = both.extract(document(text, publisher="Velt Herald"))
    assert {f.asserter for f in found.figures} == {"a0"}


@pytest.mark.parametrize(
    ("text", "number", "speaker"),
    [
        ("The Water Board gave the papers a toll of 40 dead.", "40", "Water Board"),
        ("The Water Board released figures showing 3,400 leaks.", "3,400", "Water Board"),
        ("Organisers put the crowd at 40,000.", "40,000", "Organisers"),
        ("Some 412 doctors said that 90 beds were empty.", "90", None),
        ("If the Water Board is right when it says that 90 beds were empty, more must close.", "90", "Water Board"),
        ("Officials accept that 40 wells are dry.", "40", "Officials"),
    ],
)
def test_what_is_told_in_other_words_stays_theirs(
    both: TextExtractor, text: str, number: str, speaker: str | None
) -> None:
    found = both.extract(document(text, publisher="Velt Herald"))
    figure = next(f for f in found.figures if f.number.text(text) == number)
    agent = found.agent(figure.asserter)
    assert agent is not None
    assert agent.name == speaker if speaker else agent.id != "a0"


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("Commenting, the society’s director, Ruth Amsel, said:", "Ruth Amsel"),
        ("Speaking at the launch, Ivo Prand, the chairman of the trust, said:", "Ivo Prand"),
        ("Commenting on the figures, Ruth Amsel said:", "Ruth Amsel"),
        ("Responding, Ivo Prand said:", "Ivo Prand"),
    ],
)
def test_who_comments_stands_behind_the_participle(both: TextExtractor, opening: str, name: str) -> None:
    text = f"The marsh is full.\n\n{opening}\n\n“Our people counted 340 herons at dawn. I would ask anybody who saw more to write.”"
    found = both.extract(document(text, publisher="Marsh Trust"))
    assert [t.speaker for t in told(found) if "at dawn" in t.content and t.cue != "counted"] == [name]
    assert not any((a.name or "").startswith(("Commenting", "Responding", "Speaking")) for a in found.agents)
