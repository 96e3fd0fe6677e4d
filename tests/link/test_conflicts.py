"""Numbers of which a text says itself that they are in conflict. All texts are invented."""

from __future__ import annotations

import pytest

from quoth.link import link_one, rules
from quoth.model import Comparability, Verdict
from quoth.read import read_text

TOLD = [
    (
        "A nurse in Brevia said on Tuesday that she counted about 500 bodies, contradicting the official claim that 169 people died.",
        ("about 500", "169"),
    ),
    (
        "The Narran government put the death toll of the raid at 150 on Monday. The government figure conflicts sharply with "
        "first reports, in which the Relief League said that some 2,000 people were killed.",
        ("150", "some 2,000"),
    ),
    (
        "The harbour office said 40 boats were lost. The office's number is at odds with the insurers, who said 95 boats were lost.",
        ("40", "95"),
    ),
    (
        "“We know that 420,000 people rode the trains, against 317,000 on the day of Varga,” Spire said. According to the "
        "rail board, riders on the day of Varga were more than double what Spire reported, standing at 782,000 station entries.",
        ("317,000", "782,000"),
    ),
    (
        "A doctor in Brevia said 500 people had died, far more than the official toll of 169.",
        ("500", "169"),
    ),
    (
        "The tunnel will create 50 permanent jobs, the ministry says, despite Premier Ada Bell's previous estimate of 2,800 jobs.",
        ("50", "2,800"),
    ),
    (
        "Greensea said that more than 90,000 people may die, countering a League report that predicted that around 4,000 people would die.",
        ("more than 90,000", "around 4,000"),
    ),
]
NOT_TOLD = [
    "The firm said that 300 people came, despite the council's estimate that 28,000 boats were on the water.",
    "Despite the council's estimate of 400 sites, the firm found 30 sites, the same council said.",
    "Guards were countering 200 attacks a day while 40 attacks were stopped, the army said.",
    "Spire claimed that 420,000 people rode the trains. Riders were more than double what the board had planned, at 900,000 entries.",
    "The mayor said 40 boats were lost. Her account contradicts that of the harbour master.",
    "The league said 40 boats were lost and that 95 were damaged, contradicting nobody.",
    "The league said more than 40 boats were lost, contradicting the office's claim that 52 boats were lost.",
    "The office said 40 boats were lost, in conflict with a law that gives it 30 days to report.",
]


def conflicting(workspace, text):
    """The pairs that a word of conflict sets against each other, as printed."""
    extraction = workspace.extract(read_text(text, "a.txt", published="2031-05-16", publisher="The Castel Courier"))
    printed = {f.iri: f.printed for f in extraction.figures}
    found = [c for c in link_one(extraction).comparisons if c.rule == rules.CONFLICT_TOLD]
    assert all(c.verdict is Verdict.CONTRADICTS and c.comparability is Comparability.SAME for c in found)
    return [{printed[c.a.thing], printed[c.b.thing]} for c in found]


@pytest.mark.parametrize(("text", "pair"), TOLD)
def test_a_conflict_that_is_told_is_one(workspace, text, pair):
    assert conflicting(workspace, text) == [set(pair)]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_no_word_no_rival_or_no_conflict_is_none(workspace, text):
    assert conflicting(workspace, text) == []


DENIED = [
    (
        "The union said 2,000 jobs would go. The company said the figure of 2,000 given at the hearing is incorrect and misleading.",
        True,
    ),
    ("The board said 460 wells were sealed. The mayor rejected the 460 figure.", True),
    ("The board said 460 wells were sealed. The mayor called the 460 figure inflated.", True),
    ("The board said 460 wells were sealed. The mayor said the 460 figure is not exaggerated.", False),
    (
        "The board said 460 wells were sealed. The mayor said a figure of 460 is what the map shows, and that the map is wrong.",
        False,
    ),
]


@pytest.mark.parametrize(("text", "denied"), DENIED)
def test_a_number_that_is_called_false_is_denied_whatever_it_counts(workspace, text, denied):
    extraction = workspace.extract(read_text(text, "a.txt", published="2031-05-16", publisher="The Castel Courier"))
    verdicts = [c.verdict for c in link_one(extraction).comparisons if c.a.is_figure]
    assert (Verdict.DENIES in verdicts) is denied


def test_a_number_that_is_called_false_is_denied_across_texts(workspace):
    one = read_text(
        "Up to 2,000 jobs will go at the Orlen works in Brevia, unions said.", "a.txt", published="2031-05-14"
    )
    two = read_text(
        "The Orlen works in Brevia said on Thursday that the unions' figure of 2,000 is wrong.",
        "b.txt",
        published="2031-05-16",
    )
    assert [c.comparison.verdict for c in workspace.compare(one, two).compared] == [Verdict.DENIES]


def test_a_denial_is_of_the_number_that_it_names(workspace):
    """Who refuted "up to 90" and found five denies no five, and the airstrike of another year is another one."""
    denial = read_text(
        "Army officers refuted claims from the Relief League that an airstrike in Brevia killed up to 90 civilians, saying that a full "
        "inquiry found that only five civilians were killed.",
        "a.txt",
        published="2028-09-03",
        publisher="The Herald",
    )
    five = read_text(
        "Army officers maintain that 25 militants and 5 civilians were killed in the airstrike in Brevia.",
        "b.txt",
        published="2028-08-28",
    )
    other = read_text(
        "League officials contend that more than 100 civilians were killed in an airstrike in Brevia.",
        "c.txt",
        published="2029-05-21",
    )
    told = {c.comparison.verdict for c in workspace.compare(denial, five).compared}
    assert not told & {Verdict.DENIES, Verdict.CONTRADICTS}
    assert {c.comparison.verdict for c in workspace.compare(denial, other).compared} <= {Verdict.INCOMPARABLE}


def test_militants_are_no_civilians(workspace):
    one = read_text("Only five civilians died in the raid on Brevia, the army said.", "a.txt", published="2028-09-03")
    two = read_text("Five militants died in the raid on Brevia, the army said.", "b.txt", published="2028-09-03")
    assert {c.comparison.verdict for c in workspace.compare(one, two).compared} <= {Verdict.INCOMPARABLE}


def test_who_doubts_a_claim_is_told(workspace):
    extraction = workspace.extract(
        read_text("Lawmakers are questioning the office's claim that the plan created more than 640,000 jobs.", "a.txt")
    )
    assert [c.rule for c in link_one(extraction).comparisons] == [rules.DOUBT]


DIFFERING = [
    (
        "The health ministry and the strike committee have issued different figures on participation. A statement by the ministry said "
        "that no more than 31 percent of doctors took part. The committee announced on Saturday that 80 percent of doctors took part.",
        ("no more than 31 percent", "80 percent"),
    ),
    (
        "There is a considerable discrepancy between the data of the Ministry of Education and Childright. According to the Ministry of "
        "Education, 157 children are out of school, while Childright says about 38,000 pupils are out of school.",
        ("157", "about 38,000"),
    ),
]


@pytest.mark.parametrize(("text", "pair"), DIFFERING)
def test_two_bodies_whose_numbers_are_said_to_differ(workspace, text, pair):
    assert set(pair) in conflicting(workspace, text)


def test_of_others_than_those_who_differ_nothing_is_said(workspace):
    text = (
        "The health ministry and the strike committee have issued different figures on participation. The mayor said that 30 clinics were "
        "shut. The Nurses' League said that 80 clinics were shut."
    )
    assert conflicting(workspace, text) == []


def test_what_each_of_two_has_is_no_discrepancy(workspace):
    text = (
        "There is a wide gap between the numbers of the Harbour League and the Field League. The Harbour League says it has 500,000 "
        "members. The Field League says it has 150,000 members."
    )
    assert conflicting(workspace, text) == []
