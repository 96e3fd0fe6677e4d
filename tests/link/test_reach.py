"""Places that are told without a name, numbers that only point back, and stories that lie years apart. All texts are invented."""

from __future__ import annotations

import pytest

from quoth import Workspace
from quoth.link import link_one
from quoth.model import Verdict
from quoth.read import read_text


def contradictions(workspace: Workspace, text: str) -> list[tuple[str, str]]:
    """The pairs of numbers of one text that contradict each other, as printed, smaller first."""
    extraction = workspace.extract(read_text(text, "a.txt", published="2031-05-16", publisher="The Castel Courier"))
    printed = {f.iri: f.printed for f in extraction.figures}
    found = (c for c in link_one(extraction).comparisons if c.verdict is Verdict.CONTRADICTS)
    return sorted(tuple(sorted((printed[c.a.thing], printed[c.b.thing]))) for c in found)


@pytest.mark.parametrize("text", [
    "The ministry said 194 people had died of the fever in the whole country. "
    "A deputy from Orlen said 50 people had died in his town alone.",
    "The ministry said 194 people had died of the fever across the country and 6,566 had been infected. "
    "A doctor said 800 people had been infected in Brevia.",
    "The union said 300 people were dismissed nationwide. The mayor said 40 people were dismissed in her city.",
])  # fmt: skip
def test_one_place_is_not_held_against_the_whole_country(workspace, text):
    assert contradictions(workspace, text) == []


def test_two_who_count_for_the_whole_country_may_contradict_each_other(workspace):
    text = (
        "The ministry said 194 people had died of the fever in the whole country. "
        "The doctors' league said 520 people had died of the fever in the whole country."
    )
    assert contradictions(workspace, text) == [("194", "520")]


@pytest.mark.parametrize(("text", "printed"), [
    ("Police said that 15,000 people marched through Castel on Sunday. The Peace League said the figure was 90,000.", ("15,000", "90,000")),
    ("The prefect said 1,200 people marched in Castel. The union said the real number was 4,000.", ("1,200", "4,000")),
])  # fmt: skip
def test_who_says_what_the_figure_was_counts_what_was_counted_before(workspace, text, printed):
    assert contradictions(workspace, text) == [printed]


def test_what_the_figure_was_before_is_no_contradiction(workspace):
    text = "Police said that 15,000 people marched through Castel on Sunday. In 2027, the Peace League said, the figure was 90,000."
    assert contradictions(workspace, text) == []


def test_one_round_number_in_stories_years_apart_is_chance(workspace):
    old = read_text(
        "The Peace League said 100,000 people marched through Castel on Sunday against the war.",
        "a.txt",
        published="2021-11-19",
    )
    new = read_text(
        "According to the Peace League 100,000 people were at the protest in Castel on Saturday.",
        "b.txt",
        published="2027-02-25",
    )
    told = {c.comparison.verdict for c in workspace.compare(old, new).compared}
    assert told <= {Verdict.INCOMPARABLE}


def test_two_countries_are_two_places(workspace):
    text = (
        "The agency said 300 people had fallen ill in Kenya. The relief corps said 900 people had fallen ill in Uganda."
    )
    assert contradictions(workspace, text) == []


def test_a_province_is_one_with_and_without_the_word(workspace):
    text = (
        "The ministry said 496 people had been infected in Orlen. Mara Quist, its envoy in Orlen province, said that between 800 and 900 "
        "people had been infected in Orlen province."
    )
    assert contradictions(workspace, text) == [("496", "between 800 and 900")]
