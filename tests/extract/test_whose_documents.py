"""Whose a report, a statement or data are that the text names; people, bodies and numbers are invented."""

from __future__ import annotations

import pytest

from helpers_extract import document
from quoth.extract.extractor import TextExtractor


@pytest.mark.parametrize(
    ("text", "number", "speaker"),
    [
        (
            "A new report says Velt police make fewer stops. The Lakeside Institute released the 38-page report on Tuesday. "
            "Over the period, the report says, thefts rose to 96.",
            "96",
            "Lakeside Institute",
        ),
        (
            "The study was published by the Corvo Union on Friday. The study found that 40 mills had closed.",
            "40",
            "Corvo Union",
        ),
        (
            "An index of the files was seen by this paper. The index, published on a forum by the criminal group Grey Stoat, lists claims "
            "for 52,000 people.",
            "52,000",
            "Grey Stoat",
        ),
        (
            "Ardle County, which runs the count with some 900 volunteers, published its own results. They show 11,870 homeless "
            "people.",
            "11,870",
            "Ardle County",
        ),
        (
            "The finding is at odds with a statement Mayor Ellen Pross's office gave a station on Tuesday. That statement said that 40 "
            "wells were dry.",
            "40",
            "Pross’s office",
        ),
        (
            "According to an evaluation by the consulting firm Harrow & Lunt, 71 percent of the families were still housed.",
            "71",
            "Harrow & Lunt",
        ),
        (
            "A department dashboard shows the bureau filed 2,214 requests. Officers failed to come for 133 of them, the dashboard shows, "
            "which is why it stopped.",
            "133",
            "department",
        ),
        (
            "The institute's report counts 96 thefts. Thefts fell 9 percent last year, according to the department's annual report.",
            "9",
            "department",
        ),
        (
            "A draft report by the court-appointed monitor of the police finds no basis for 52 stops, according to a copy seen by the "
            "Courier. The mayor said the monitor, Howard Tibbs, had told her nothing.",
            "52",
            "Howard Tibbs",
        ),
        (
            "The Open Wells Project, a nonprofit, obtained the logs last fall. But the project said at least 400 were written twice.",
            "400",
            "Open Wells Project",
        ),
        ("A leaked report found that 40 wells were dry. The Water Board denies it.", "40", "leaked report"),
        ("The Velt Register reported that 40 wells were dry.", "40", "Velt Register"),
    ],
)
def test_what_a_document_says_is_said_by_whose_it_is(both: TextExtractor, text: str, number: str, speaker: str) -> None:
    found = both.extract(document(text, publisher="Ludden Post"))
    figure = next(f for f in found.figures if f.number.text(text) == number)
    agent = found.agent(figure.asserter)
    assert agent is not None
    assert (agent.name or "").removeprefix("The ").replace("'", "’") == speaker
