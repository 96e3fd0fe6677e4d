"""Numbers that a text puts in the place of somebody's, or holds against somebody's as such. All texts are invented."""

from __future__ import annotations

import pytest

from quoth import Workspace
from quoth.link import link_one, rules
from quoth.model import Verdict
from quoth.read import read_text

TOLD = [
    (
        "The council said 498 people sleep in doorways. Ms Orla Tenn said the true figure was more than 1,300.",
        "498",
        "1,300",
    ),
    (
        "The fleet of Narra reported an annual catch of 368,000 tonnes. But Dr Ivo Sand estimates that the actual catch was far larger - "
        "about 4.6 million tonnes.",
        "368,000",
        "4.6 million",
    ),
    (
        "The rail ministry says the line will cost 6 billion crowns. The Castel Institute said in June that its cost is more likely to be "
        "between 10.6 billion and 19.2 billion crowns.",
        "6 billion",
        "10.6 billion",
    ),
    (
        "The Castel Institute says the line could cost as much as 28 billion crowns, "
        "compared to Mr Reller's estimate of 5.8 billion crowns.",
        "28 billion",
        "5.8 billion",
    ),
    (
        "The line will cost 5.4 billion crowns, the ministry said. It is far short of the 19 billion crown estimate offered by the Castel "
        "Institute last year.",
        "5.4 billion",
        "19 billion",
    ),
    (
        "The letter recorded 17,882 thefts from shops in 2031, compared to the published index of 7,324 thefts.",
        "17,882",
        "7,324",
    ),
    ("The crimes of 2029 were listed as 71 instead of 57, the board of Tarn said.", "71", "57"),
    (
        "There was no clarity on the toll, with speaker Arno Veld saying that 10,000 "
        "people had died while minister Sia Roth put it at 900.",
        "10,000",
        "900",
    ),
    (
        "Speaker Arno Veld said 10,000 people had died. However, minister Sia Roth has maintained that it is about 1,000.",
        "10,000",
        "1,000",
    ),
    (
        "Mr Arno Veld said: “We took over a list with 7.6 million people on it.” This is "
        "not correct. There were about 6.4 million people on it.",
        "7.6 million",
        "6.4 million",
    ),
    (
        "Seven and a half million people are on the list, a campaign video from the Rural League claims.\n\n"
        "That's not what the council's data shows. About 6.3 million people are on the main list.",
        "Seven and a half million",
        "6.3 million",
    ),
    (
        "The road ministry put the dead of 2031 at 151,000. The Health League estimates them at 300,000 - double the official figure.",
        "151,000",
        "300,000",
    ),
    (
        "Speaker Arno Veld said 10,000 people had died. His statement contradicts the ministry, which keeps the toll below 1,000.",
        "10,000",
        "1,000",
    ),
]
NOT_TOLD = [
    "The count found 206 people in doorways, well above the 111 recorded by the council three months earlier.",
    "Unemployment was 9.4 per cent in May, compared with 8.9 per cent in the previous month, the ministry said.",
    "The firm sold 400 boats, compared with the ministry's target of 900 boats.",
    "Real wages rose by 3 per cent. The league said real wages were at 40 crowns an hour.",
    "The ship carried 800 people, more than the 600 that the harbour office said it was licensed to carry.",
    "Minister Sia Roth said 900 people had died. The true figure of missing persons was 40 times the toll of the last flood.",
    "The union said 40 raids took place, compared with the ministry's figure of 90 arrests.",
    "The firm said 40 boats were lost. It put the number of crew at 900.",
    "Chief Arno Veld said the force has 763 officers. However, Sia Roth said without those on leave the number is closer to 670.",
    "Arno Veld claimed that 9,000 more patients are waiting. But this is not correct. There were about 55,000 patients waiting.",
    "About 65,000 patients were waiting. Sir Arno Veld is quoted saying: “It's actually 55,000 people, but 70,000 entries on the list.”",
]


def told(workspace: Workspace, text: str) -> list[tuple[str, str]]:
    """The pairs that the text itself sets against each other, as printed, in the order of the text."""
    extraction = workspace.extract(read_text(text, "a.txt", published="2031-06-16", publisher="The Castel Courier"))
    found = {f.iri: f for f in extraction.figures}
    pairs = [c for c in link_one(extraction).comparisons if c.rule == rules.CONFLICT_TOLD]
    assert all(c.verdict is Verdict.CONTRADICTS for c in pairs)
    sides = [sorted((found[c.a.thing], found[c.b.thing]), key=lambda f: f.number) for c in pairs]
    return [(a.printed, b.printed) for a, b in sides]


@pytest.mark.parametrize(("text", "first", "second"), TOLD)
def test_a_number_told_in_the_place_of_somebodys_contradicts_it(workspace, text, first, second):
    pairs = told(workspace, text)
    assert any(first in a and second in b for a, b in pairs)
    assert len(pairs) == 1


@pytest.mark.parametrize("text", NOT_TOLD)
def test_other_times_targets_capacities_and_other_things_are_held_against_nobody(workspace, text):
    assert told(workspace, text) == []


def test_a_net_sum_is_not_held_against_a_gross_one(workspace):
    text = (
        "As Ms Tenn of the audit office explains, Castel paid 19.1 million crowns to the league. But the league pays for roads, so its net "
        "payment, says the chief auditor, is actually 9.9 million crowns."
    )
    assert not any(
        c.verdict is Verdict.CONTRADICTS for c in link_one(workspace.extract(read_text(text, "a.txt"))).comparisons
    )


def test_the_real_number_is_another_than_a_rounded_one(workspace):
    text = 'Mayor Lund said at the fair: "We have created almost a million new jobs." The real number of new jobs created was 522,000.'
    extraction = workspace.extract(read_text(text, "a.txt", published="2031-05-16", publisher="The Castel Courier"))
    printed = {f.iri: f.printed for f in extraction.figures}
    found = {
        frozenset((printed.get(c.a.thing), printed.get(c.b.thing)))
        for c in link_one(extraction).comparisons
        if c.verdict is Verdict.CONTRADICTS
    }
    assert frozenset(("almost a million", "522,000")) in found
