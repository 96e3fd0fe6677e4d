"""Letters: who signs says it, through the paper; people, bodies and numbers are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers_extract import document
from quoth.extract.agents.letters import letter
from quoth.extract.extractor import TextExtractor
from quoth.model import Extraction

TO_THE_EDITOR = """Dry wells in the east of the county

SIR – Your report of 3 May said that 40 wells in Velt were dry. I live among them. We counted 112 in our parish alone.

The Water Board says 60. Its own engineer told me that 300 would be dry by the autumn. My wife and I counted 25 on our road.

Ruth Amsel
Chairwoman, Velt Parish Council

The Velt Herald welcomes letters of up to 250 words, which may be cut before they are printed here.
"""
OPEN = """An open letter on the wards

14 June 2031

Dear Minister,

We write as nurses of the Ardle Hospital. On Monday we had 14 nurses for 96 patients.

Your department counts beds. We count people: 31 waited on trolleys that night.

Yours sincerely,

Dr Ivo Prand
President, Nurses' League
"""
ENDED_IN_LINE = """Letters to the Editor

Ferry figures do not add up

Madam, - The port authority claims that 340 people use the ferry each day. I have taken it for 21 years and never saw fewer than 500.

Nobody asked us. - Yours, etc,

JOAN PETRIE,
Harwick Road,
Ness.
"""
NEWS = """Open letter warns of dry wells

By Ana Duarte

The council said in an open letter that 40 wells were dry. “We counted 112,” said Ruth Amsel, who signed it with her neighbours.

Some 12 people met on Friday to talk about the letter and about the board's leaflet, which nobody had read.

Ruth Amsel
"""
BYLINED = """Wells run dry

I saw 40 dry wells in Velt on Friday, and nobody could say why so many had been dug there.

Ana Duarte
"""


def speakers(found: Extraction) -> dict[str, list[str]]:
    """Who tells each figure, the publisher aside."""
    return {
        f.number.text(found.document.text): [a.name or "" for a in map(found.agent, f.chain[1:]) if a is not None]
        for f in found.figures
    }


def test_who_signs_a_letter_to_the_editor_says_it(both: TextExtractor) -> None:
    told = speakers(both.extract(document(TO_THE_EDITOR, publisher="Velt Herald")))
    assert told["112"] == told["25"] == ["Ruth Amsel"]
    assert told["60"] == ["Ruth Amsel", "Water Board"]
    assert told["300"][0] == "Ruth Amsel"
    assert told["40"] == ["Ruth Amsel", "Velt Herald"]


def test_an_open_letter_goes_to_whom_it_greets(both: TextExtractor) -> None:
    told = speakers(both.extract(document(OPEN, publisher="Velt Herald")))
    assert told["14"] == told["96"] == told["31"] == ["Ivo Prand"]


def test_a_closing_may_stand_at_the_end_of_a_line(both: TextExtractor) -> None:
    told = speakers(both.extract(document(ENDED_IN_LINE, publisher="Velt Herald")))
    assert [n.title() for n in told["500"]] == ["Joan Petrie"]
    assert [n.title() for n in told["340"]] == ["Joan Petrie", "Port Authority"]


@pytest.mark.parametrize("text", [NEWS, BYLINED])
def test_news_of_a_letter_and_a_name_below_an_article_are_none(text: str) -> None:
    assert letter(text) is None


def test_the_examples_are_no_letters_to_an_editor() -> None:
    pages = (Path(__file__).parents[2] / "examples").rglob("*.txt")
    assert all("letter" in p.name or letter(p.read_text()) is None for p in pages)


def test_each_sentence_with_a_figure_is_a_statement_of_its_own_within_the_letter(both: TextExtractor) -> None:
    found = both.extract(document(OPEN, publisher="Velt Herald"))
    figure = next(f for f in found.figures if f.number.text(OPEN) == "31")
    own = next(s for s in found.statements if s.id == figure.statement)
    whole = next(s for s in found.statements if s.id == own.inside)
    assert own.content[0].text(OPEN).startswith("We count people")
    assert own.speaker == whole.speaker
    assert whole.content[0].text(OPEN).startswith("We write as nurses")
