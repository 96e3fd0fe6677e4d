"""Rivals: two numbers of one text that are two sides' counts of one thing, as many signs tell. All texts are invented."""

from __future__ import annotations

from itertools import combinations

import pytest

from quoth import Workspace
from quoth.link import link_one, rules
from quoth.link.meetings import Meeting
from quoth.link.readers.blend import Blend, blend
from quoth.link.readers.trees import ONE_TEXT, trees
from quoth.link.readings import Reading
from quoth.link.rivalry import likelihood, may_be_rivals, signs
from quoth.model import Verdict
from quoth.read import read_text

MARCH = (
    "The column left the quay at noon. The Open Shores League put it at 140,000. In the constabulary's operations room the same "
    "procession was logged at 52,000. Nine people were detained and four have been charged. Some 410 coaches had come."
)
TWO_DAYS = (
    "The Open Shores League said that 140,000 people marched on Saturday. The march of last spring had drawn 90,000, the league said. "
    "The constabulary counted 31,000 passengers at the station."
)


def reading(workspace: Workspace, text: str) -> Reading:
    return Reading(workspace.extract(read_text(text, "quay.txt", published="2031-06-16", publisher="Quay Courier")))


def meetings(read: Reading) -> dict[frozenset[str], Meeting]:
    """The pairs that may be rivals, by their printed numbers."""
    pairs = ((a, b) for a, b in combinations(read.counts, 2) if may_be_rivals(read, a, b))
    return {frozenset((a.figure.printed, b.figure.printed)): Meeting(b, a, read, read) for a, b in pairs}


def verdicts(workspace: Workspace, text: str) -> dict[frozenset[str], tuple[Verdict, str]]:
    extraction = workspace.extract(read_text(text, "quay.txt", published="2031-06-16", publisher="Quay Courier"))
    printed = {f.iri: f.printed for f in extraction.figures}
    found = (c for c in link_one(extraction).comparisons if c.a.thing in printed and c.b.thing in printed)
    return {frozenset((printed[c.a.thing], printed[c.b.thing])): (c.verdict, c.rule) for c in found}


def test_rivals_are_likelier_than_neighbours(workspace: Workspace) -> None:
    found = {pair: likelihood(meeting) for pair, meeting in meetings(reading(workspace, MARCH)).items()}
    assert max(found, key=found.__getitem__) == {"140,000", "52,000"}
    assert all(0 < likely < 0.1 for pair, likely in found.items() if pair != {"140,000", "52,000"})


def test_one_speakers_two_days_are_no_rivals(workspace: Workspace) -> None:
    assert frozenset(("140,000", "90,000")) not in meetings(reading(workspace, TWO_DAYS))
    assert Verdict.CONTRADICTS not in {verdict for verdict, _ in verdicts(workspace, TWO_DAYS).values()}


@pytest.mark.parametrize(
    "text",
    [
        "The union said 900 people walked out. The firm said it had lost 900 hours.",  # two units
        "The union said at least 900 people walked out. The firm said 950 people had.",  # both can hold
        "The union said 900 people walked out, 700 of them in Orsa.",  # one voice
        "The union said 9 people walked out. The firm said it employs 90,000 people.",  # too far apart
    ],
)
def test_what_can_be_no_rivals_is_not_weighed(workspace: Workspace, text: str) -> None:
    assert meetings(reading(workspace, text)) == {}


def test_the_signs_are_the_same_from_either_side_and_all_asked_for(workspace: Workspace) -> None:
    for meeting in meetings(reading(workspace, MARCH)).values():
        assert signs(meeting) == signs(meeting.turned)
        assert signs(meeting).keys() == set(trees(ONE_TEXT).signs)
    assert len(trees(ONE_TEXT).signs) == 53
    assert len(trees(ONE_TEXT).of) == 300


CHOLERA = "The health ministry has recorded 54 deaths from cholera. Medics of the charity have counted 137 over the same weeks."


STRIKE = "More than 1,200 walked out on Monday, the union says; the company speaks of 310."


PARADE = (
    "According to the organisers, 350,000 people watched the parade. "
    "The city's own estimate, based on aerial photographs, was 120,000."
)


@pytest.mark.parametrize(
    ("text", "pair", "rule"),
    [
        (CHOLERA, ("54", "137"), rules.VALUES_EXCLUDE),
        (STRIKE, ("More than 1,200", "310"), rules.VALUES_EXCLUDE),
        (PARADE, ("350,000", "120,000"), rules.RIVALS),  # no rule need bring them together
    ],
)
def test_two_sides_need_no_noun_in_common(workspace: Workspace, text: str, pair: tuple[str, str], rule: str) -> None:
    assert verdicts(workspace, text)[frozenset(pair)] == (Verdict.CONTRADICTS, rule)


def test_in_a_longer_text_the_words_are_read_as_well(workspace: Workspace) -> None:
    told = verdicts(
        workspace, f"{CHOLERA} Some 12 wells were closed, 30 nurses came, and 400 beds were set up in 9 schools."
    )
    contradict = {pair for pair, (verdict, _) in told.items() if verdict is Verdict.CONTRADICTS}
    assert contradict == {frozenset(("54", "137"))}


def test_two_peoples_are_not_one_count(workspace: Workspace) -> None:
    text = (
        "The Kelvish army said 180 Sarnian soldiers were killed on Monday. "
        "Sarnia's general, Torv Anskel, said 95 Kelvish soldiers were killed on Monday."
    )
    assert Verdict.CONTRADICTS not in {verdict for verdict, _ in verdicts(workspace, text).values()}


def test_what_a_rule_tells_of_a_long_text_needs_the_signs(workspace: Workspace) -> None:
    text = (
        "The commission arrives at 142 deaths in the camp from December to March. The commandant told reporters 31. Typhus, by the "
        "commission's count, killed 29, cold and wounds 70; of the rest nobody knows. Some 1,100 prisoners were held there, 300 of them "
        "women. For the neighbouring camp the army has 12 deaths."
    )
    told = verdicts(workspace, text)
    for pair in (("142", "12"), ("31", "29"), ("142", "29"), ("31", "12")):
        assert told.get(frozenset(pair), (None, ""))[0] is not Verdict.CONTRADICTS


def test_another_town_or_a_net_sum_is_set_aside(workspace: Workspace) -> None:
    for text in (
        "The union said 300 people were dismissed. The mayor said 40 people were dismissed in her city.",
        "The auditor put the loss at 300 million crowns. The bank put the net loss at 40 million crowns.",
    ):
        assert rules.RIVALS not in {
            rule for verdict, rule in verdicts(workspace, text).values() if verdict is Verdict.CONTRADICTS
        }


def test_trees_and_network_are_trusted_by_their_factors() -> None:
    assert Blend(trees=0.5, network=0.25, bias=-1).odds(2, 4) == 1
    assert blend().trees > 0
    assert blend().network > 0
