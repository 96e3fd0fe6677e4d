"""Transcripts, and questions that only ask whether somebody will say something; people, bodies and numbers are invented."""

from __future__ import annotations

import pytest

from helpers_extract import document
from quoth.extract.extractor import TextExtractor
from quoth.model import Extraction

DEBATE = """Oral answers, 19 February 2031

Class sizes

Ruth Callow (Labour): Will the minister confirm that 2,300 classes have grown?

Graham Petrie: No. There were 1,140 large classes in October. That is 250 fewer than before. I deny that 85,000 children are in them.

Ruth Callow: The Education Institute told my committee that 340 teachers left. Which is it?

Graham Petrie: We have hired 610 teachers.

Some 112 people left the hall at noon.
"""
SHEET = "Date: 4 March 2031\nContact: Dana Pell\nSubject: Water\n\nThe board said 900 homes were dry."


def chains(found: Extraction) -> dict[str, list[str]]:
    """Who tells each figure, the publisher aside."""
    return {
        f.number.text(found.document.text): [a.name or "" for a in map(found.agent, f.chain[1:]) if a is not None]
        for f in found.figures
    }


def test_all_that_is_said_until_the_next_name_is_the_speakers(both: TextExtractor) -> None:
    told = chains(both.extract(document(DEBATE)))
    petrie, callow = ["Graham Petrie"], ["Ruth Callow"]
    assert told["1,140"] == told["250"] == told["85,000"] == told["610"] == petrie
    assert told["2,300"] == callow
    assert told["340"] == [*callow, "Education Institute"]
    assert told["112"] == []  # behind the last turn nobody knows who goes on


@pytest.mark.parametrize(
    "text",
    [
        SHEET,
        "Minister: 900 homes are dry\n\nNobody knows why the main broke.\n\nMinister: it will be mended.",
        "Ana Stent: I count 40.\n\nThe hall was cold.\n\nMany left early.\n\nThe band played.\n\nNobody danced.\n\n"
        "Bob Reed: I count 25.\n\nThey met again.\n\nIt rained.\n\nThe doors closed.\n\nAna Stent: It was late.",
    ],
)
def test_forms_headlines_and_single_lines_are_no_transcript(both: TextExtractor, text: str) -> None:
    found = both.extract(document(text))
    assert all(len(s.content[0].text(found.document.text).splitlines()) == 1 for s in found.statements[1:] if s.content)


@pytest.mark.parametrize(
    "text",
    [
        "Will the minister confirm that 40 schools are to close?",
        "Did Dana Pell say that 40 schools were to close?",
        "Can the water board tell us that 40 schools have water?",
    ],
)
def test_who_is_asked_to_say_something_has_not_said_it(both: TextExtractor, text: str) -> None:
    assert chains(both.extract(document(text))) == {"40": []}


def test_who_could_not_say_is_still_heard(both: TextExtractor) -> None:
    text = "Dana Pell could not say how many of the 300 beds were empty. What did Dana Pell say? She said that 40 were."
    assert chains(both.extract(document(text)))["300"] == ["Dana Pell"]
