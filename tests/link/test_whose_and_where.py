"""Whose a number is, how far it reaches and what it is a part of, in one text. All texts are invented."""

from __future__ import annotations

import pytest

from quoth import Workspace
from quoth.link import link_one
from quoth.link.readings import Reading
from quoth.model import Verdict
from quoth.read import read_text

RIVALS = [
    (
        "Saudan officials said the crush killed 769 pilgrims, while a Castel Press count shows at least 999 people died in it.",
        {"769", "at least 999"},
    ),
    (
        "The budget office said that the deficit would be 21 billion crowns in 2032. The opposition says that the deficit would be "
        "31 billion crowns in 2032.",
        {"21 billion", "31 billion"},
    ),
    (
        "Minister Sia Roth said there have been 23 suicides in Tarn since January 2031. The "
        "Farmers' Mission said there were 62 suicides in "
        "Tarn in January 2031.",
        {"23", "62"},
    ),
]
NO_RIVALS = [
    "Treasurer Arno Veld says the opposition has an 800 million crown hole in its budget. But the opposition claims the government has a "
    "3.4 billion crown hole in its budget.",
    "Minister Sia Roth counts 7,786 suicides for the whole state since 2027. The crime office puts the number for the whole country in the "
    "last three years at nearly 50,000.",
    "The police said 40 people died in the fire. The hospital said 12 children died in the fire.",
]


def extracted(workspace: Workspace, text: str):
    """A text read as a newspaper's."""
    return workspace.extract(read_text(text, "a.txt", published="2031-06-16", publisher="The Castel Courier"))


def rivals(workspace: Workspace, text: str) -> list[set[str]]:
    """The pairs that contradict each other, as printed without their unit."""
    extraction = extracted(workspace, text)
    printed = {f.iri: f.printed.replace(" crowns", "") for f in extraction.figures}
    return [
        {printed[c.a.thing], printed[c.b.thing]}
        for c in link_one(extraction).comparisons
        if c.verdict is Verdict.CONTRADICTS
    ]


@pytest.mark.parametrize(("text", "pair"), RIVALS)
def test_counts_of_those_who_were_there_forecasts_of_two_and_parts_above_their_whole_are_rivals(workspace, text, pair):
    assert pair in rivals(workspace, text)


@pytest.mark.parametrize("text", NO_RIVALS)
def test_what_others_have_and_what_reaches_further_is_no_rival(workspace, text):
    assert rivals(workspace, text) == []


def test_a_country_in_the_name_of_who_speaks_is_not_where_it_happened(workspace):
    reading = Reading(extracted(workspace, "Iran's Pilgrims' Office said that 4,700 people died in the crush."))
    assert not reading.counts[0].places.named
    there = Reading(extracted(workspace, "The office said that 4,700 people died in Iran."))
    assert "iran" in there.counts[0].places.regions
