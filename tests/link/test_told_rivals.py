"""Two speakers whom one text sets off against each other, and counts that only look like rivals. All texts are invented."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from quoth import Workspace
from quoth.link import link_one
from quoth.link.fates import fate
from quoth.model import Comparison, Verdict
from quoth.read import read_text

RIVALS = [
    ("The clinic said that 713 people died in the flood. The council, however, put the toll at 662.", "713", "662"),
    (
        "The official death toll of the storm stands at 64. But a study by Narran University puts that number at 4,645.",
        "64",
        "4,645",
    ),
    (
        "The firm said about 4,100 barrels of oil were spilled. The Shore League said more than 100,000 barrels were spilled.",
        "4,100",
        "100,000",
    ),
    (
        "The poll office of Tarn declared that participation in Sunday's polls was 74.3 percent but the opposition accused it of lying. "
        "The Green Party, however, rejected the figures, saying only 38 percent of the electorate had voted in the elections.",
        "74.3",
        "38",
    ),
    (
        "Police in Brevia said that 32 people had been killed in clashes. The official death toll is far below the figure of over 100 "
        "given by the opposition.",
        "32",
        "100",
    ),
    # who answers at once speaks of the same scene, and of the day that the first one names
    (
        "Brevia's government said 41 people were crushed to death at the grape festival in Sollum on Sunday. A party leader, Ebba Storm, "
        "put the number of dead at 320.",
        "41",
        "320",
    ),
    (
        "The rights office says 325 people have died in Brevia's unrest. The president's camp acknowledges 199 deaths.",
        "325",
        "199",
    ),
    (
        "Brevia's prosecutor said 169 people had died in Andal. The Green Party said it had compiled a list of 745 dead.",
        "169",
        "745",
    ),
    (
        "The treasurer said the deficit would be 2.4 billion in 2031. The central bank expects 3.9 billion.",
        "2.4",
        "3.9",
    ),
    (
        "The bishop's office says the diocese has paid 3 million to victims. Victims' lawyers say payments come to no more than 800,000.",
        "3",
        "800,000",
    ),
    ("The builder says the mill will create 3,000 jobs. An independent study forecasts 700.", "3,000", "700"),
    (
        "The hall had cost 340 million crowns, the mayor said. The audit office put the cost at 512 million.",
        "340",
        "512",
    ),
]
NO_RIVALS = [
    # the text itself says that the one bears the other out
    "Police in Brevia said that 32 people had been killed. That is in line with the count of the League, which put the toll at 37.",
    # a city within a country
    "While the official toll for the whole country stood at 12, a deputy from Tarn said that 50 people had died in her city alone.",
    # missing people are no dead ones
    "The clinic said that 700 people were killed by the storm. The council said that 900 people were still missing.",
]
DENIED = "Officials of Narran put the death toll at 64. The study says that the official death count of 64 is a substantial underestimate."


def _told(workspace: Workspace, text: str) -> Iterator[tuple[Comparison, str, str]]:
    extraction = workspace.extract(read_text(text, "told.txt", published="2031-05-06", publisher="The Tarn Post"))
    printed = {f.iri: f.printed for f in extraction.figures}
    for comparison in link_one(extraction).comparisons:
        yield comparison, printed.get(comparison.a.thing, ""), printed.get(comparison.b.thing, "")


@pytest.mark.parametrize(("text", "one", "other"), RIVALS, ids=[r[1] for r in RIVALS])
def test_two_speakers_set_off_against_each_other_contradict(
    workspace: Workspace, text: str, one: str, other: str
) -> None:
    found = [(a, b) for c, a, b in _told(workspace, text) if c.verdict is Verdict.CONTRADICTS]
    assert any({one in a or one in b, other in a or other in b} == {True} for a, b in found), found


@pytest.mark.parametrize("text", NO_RIVALS, ids=["in-accord", "city-and-country", "missing-and-dead"])
def test_what_only_looks_like_a_rival_is_none(workspace: Workspace, text: str) -> None:
    assert [c.explanation for c, _, _ in _told(workspace, text) if c.verdict is Verdict.CONTRADICTS] == []


def test_a_number_called_an_underestimate_is_denied(workspace: Workspace) -> None:
    assert Verdict.DENIES in {c.verdict for c, _, _ in _told(workspace, DENIED)}


def test_not_exceeding_is_a_ceiling_and_no_denial(workspace: Workspace) -> None:
    text = "The turnout did not exceed 30 percent, the league said, three times that number in March. It opened on 03.05.2031."
    extraction = workspace.extract(read_text(text, "ceiling.txt", published="2031-05-06", publisher="The Tarn Post"))
    assert [(f.comparator.value, f.unit) for f in extraction.figures][:2] == [("<=", "percent"), ("=", "factor")]
    assert len(extraction.figures) == 2


@pytest.mark.parametrize(
    ("behind", "event"),
    [
        (" people were still missing from two towns", "miss"),
        (" still missing.", "miss"),
        (" killed and 88 injured", None),
        (" families of the missing", None),
        (" and 30 wounded", None),
        (" people injured", "injure"),
    ],
)
def test_what_befell_people_may_stand_behind_their_number(behind: str, event: str | None) -> None:
    assert fate(None, behind) == event


def test_a_verb_that_tells_what_happened_stands() -> None:
    assert fate("die", " people were missing") == "die"
