"""Denials that point back, and the counts of two sides of whom one denies what the other says. All texts are invented."""

from __future__ import annotations

import pytest

from quoth import Workspace
from quoth.link import link_one
from quoth.model import Verdict
from quoth.read import read_text


def linked(workspace: Workspace, text: str):
    """The comparisons of a text, each with its verdict and the words of both sides."""
    extraction = workspace.extract(read_text(text, "a.txt", published="2031-06-16", publisher="The Castel Courier"))
    words = {f.iri: f.printed for f in extraction.figures}
    words |= {s.iri: " ".join(x.text(text) for x in s.content) for s in extraction.statements}
    return [(c.verdict, words[c.a.thing], words[c.b.thing]) for c in link_one(extraction).comparisons]


DENIALS = [
    "The army rejected the claim.",
    "The army rejected the claim, which could not be verified because no road leads there.",
    "Asked about it, an army officer said: “No, that is not true.”",
    "Roads were closed on Tuesday. The army denied the rebels' count.",
]


@pytest.mark.parametrize("denial", DENIALS)
def test_a_denial_points_back_to_the_claim_that_its_words_mean(workspace, denial):
    found = linked(workspace, f"The rebels said on Monday that they had killed 159 soldiers at Tarn. {denial}")
    assert any(v is Verdict.DENIES and "159" in b for v, _, b in found)


def test_a_denial_of_somebody_elses_count_denies_nothing_of_the_last_speaker(workspace):
    text = (
        "The rebels said that they had killed 159 soldiers. The harbour board said 40 "
        "boats were sunk. The army denied the rebels' count."
    )
    found = linked(workspace, text)
    denied = [b for v, _, b in found if v is Verdict.DENIES]
    assert len(denied) == 1
    assert "159" in denied[0]


def test_two_sides_of_whom_one_denies_the_others_claim_contradict_each_other(workspace):
    told = "The army said on Tuesday it had found the bodies of 40 soldiers killed in the raid near Tarn. "
    claim = "The rebels said that they had killed 159 soldiers in the firefight that began late on Sunday. "
    with_denial = linked(workspace, f"{told}{claim}The army rejected the claim.")
    assert (Verdict.CONTRADICTS, "159", "40") in with_denial
    assert not [v for v, *_ in linked(workspace, told + claim) if v is Verdict.CONTRADICTS]


def test_a_text_that_says_its_accounts_conflict_sets_them_against_each_other(workspace):
    text = (
        "Conflicting versions of the death toll emerged from Brevia on Tuesday. Army spokesman Ivo Sand said there were at least 100 dead "
        "on the rebel side. Arno Veld, the head of the rebels, said only a dozen of the dead were from the rebel movement."
    )
    assert any(
        v is Verdict.CONTRADICTS and {"at least 100", "only a dozen"} == {a, b} for v, a, b in linked(workspace, text)
    )


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        (
            "The rebels said they had killed 89 soldiers. The army disputed the toll, saying "
            "battles over two days had left 20 soldiers dead.",
            "two days",
        ),
        (
            "The rebels said they had killed 89 soldiers. The army denied it. Clashes in the "
            "south killed an additional 29 soldiers, its data show.",
            "29",
        ),
        (
            "The institute says the line could cost 28 million. The college defends its original 18 million estimate of the cost.",
            "18 million",
        ),
        (
            "A watchdog said 30,200 thefts were hidden. The police denied this. They pointed out that thefts had risen by 3.5 per cent.",
            "3.5 per cent",
        ),
        (
            "The council of Tarn refuted the Dock League's claim that it will shed more than a quarter of its workers. The League is in "
            "dispute with the council over plans to cut 250 posts.",
            "250",
        ),
        (
            "The council of Tarn refuted the Dock League's claim that it will shed more than a quarter of its workers. The council is "
            "looking for budget savings of 25 per cent.",
            "25 per cent",
        ),
        (
            "The premier dismissed as “not credible” a study which found that 655,000 people had died in Velmark. But its author stood by "
            "the findings, which say that 40 people had died in Velm.",
            "40",
        ),
    ],
)
def test_lengths_additions_changes_and_defended_numbers_answer_no_claim(workspace, text, answer):
    assert not [a for v, a, _ in linked(workspace, text) if v is Verdict.REBUTS and answer in a]


def test_a_number_that_only_says_how_far_apart_two_others_are_agrees_with_neither(workspace):
    text = (
        "The league said 300,000 more migrants than the ministry thinks live in Tarn. "
        "The ministry says between 310,000 and 570,000 migrants do."
    )
    assert not [v for v, a, b in linked(workspace, text) if v is not Verdict.INCOMPARABLE and "300,000" in (a, b)]


def test_what_is_denied_may_stand_behind_what_it_is_called(workspace):
    text = (
        "Premier Ivo Sand dismissed as “not credible” an independent study which found that 655,000 people had died in Velmark. "
        "He has put the number of the dead at 30,000."
    )
    assert any(v is Verdict.DENIES and "655,000" in b for v, _, b in linked(workspace, text))


REFUSED = (
    "Venna Water counted 4,300 homes cut off by midnight. “About 2,600 homes have water again,” minister Dario Pell told the chamber. "
    "Opposition leader Mara Stent rejected the figure. “It is not 4,300 homes, it is at least 7,000,” she said."
)


def test_a_denial_turns_against_the_number_that_the_denier_goes_on_to_name(workspace):
    found = linked(workspace, REFUSED)
    assert {b for v, _, b in found if v is Verdict.DENIES} >= {"4,300 homes cut off by midnight"}
    assert not any(v is Verdict.DENIES and "2,600" in b for v, _, b in found)


def test_a_number_that_somebody_takes_back_answers_nothing(workspace):
    found = linked(workspace, REFUSED)
    assert [a for v, a, _ in found if v is Verdict.REBUTS] == ["at least 7,000"]
    assert not any(v is not Verdict.INCOMPARABLE and "4,300" in a and "2,600" in b for v, a, b in found)


def test_a_number_that_its_teller_denies_is_no_lead_against_anothers(workspace):
    for text, date, paper in (
        ("Venna Water denied that 7,000 homes in Tarrow were without water on Monday.", "2031-03-04", "Tarrow Post"),
        (
            "Only 4,300 homes in Tarrow were cut off on Monday, spokeswoman Greta Lund said.",
            "2031-03-05",
            "Venna Herald",
        ),
        ("The tenants' union said 7,000 homes in Tarrow had no water on Monday.", "2031-03-05", "Sollum Post"),
    ):
        workspace.add_text(text, f"{paper}.txt", published=date, publisher=paper)
    leads = [x.comparison.explanation for x in workspace.leads()]
    assert not any("“7,000 homes” (Venna Water)" in told for told in leads)


def test_a_total_that_is_denied_is_no_share(workspace):
    text = (
        "The victims' league put the losses at 391 million crowns. It said that 34 per cent of victims got their money back. "
        "The banks denied the total."
    )
    found = linked(workspace, text)
    assert any(v is Verdict.DENIES and "391" in b for v, _, b in found)
    assert not any(v is Verdict.DENIES and "34" in b for v, _, b in found)


def test_what_only_says_which_ones_are_counted_is_no_claim_to_be_answered(workspace):
    text = (
        "The minister said that only 1,140 classes have more than 30 pupils. The union rejected the figure. "
        "“Up to 85,000 children sit in such classes,” said its chair, Bea Lomm."
    )
    assert not any(v is Verdict.REBUTS and "30" in b for v, _, b in linked(workspace, text))


def test_a_number_thousands_of_times_as_large_answers_no_average(workspace):
    text = (
        "The minister said that the average class has 23.4 pupils. The union rejected the figure. "
        "“Up to 85,000 pupils sit in crowded classes,” said its chair, Bea Lomm."
    )
    assert not any(v is Verdict.REBUTS for v, _, _ in linked(workspace, text))


NO_DENIALS = [
    # who does not say that it is wrong
    "The census shows 97,000 speakers of Dorsk. Imre Vasz did not say the number was wrong.",
    # another's number, not that of who works for him
    "The poster covered one hospital of four, said Lacey Brand, Mr Stead's chief of staff. Its director, Juno Alb, called Mr Stead's "
    "number “a fairy tale”.",
    # "up to 160" is not the 158 that is put right
    "Up to 160 whales are stranded, the nature service says. Its ranger, Ida Moss, said later: “There are 183, not 158.”",
]


@pytest.mark.parametrize("text", NO_DENIALS)
def test_what_only_looks_like_a_denial_is_none(workspace, text):
    assert Verdict.DENIES not in {verdict for verdict, *_ in linked(workspace, text)}
