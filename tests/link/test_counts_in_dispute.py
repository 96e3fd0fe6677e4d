"""Numbers that one side puts in the place of another's, what became of those aboard, and what denies nothing. All texts are invented."""

from __future__ import annotations

import pytest

from helpers_told import told
from quoth.link import link_pair
from quoth.model import Verdict
from quoth.read import read_text

RIVALS = [
    # how many were dismissed, and "the number of dismissed workers", two sentences on
    (
        "“Around 1,500 workers have been sacked. The owners have filed five cases,” said Inspector Nabor. However, the Tailors' "
        "Federation put the number of dismissed workers at 3,500.",
        ("Around 1,500", "3,500"),
    ),
    # a number called wrong by who gives another
    (
        "The Castel Courier said the prisons hold 49,154. The figure of 49,154 is incorrect, spokeswoman Ada Sole says. She says there "
        "are 49,044 behind bars.",
        ("49,154", "49,044"),
    ),
    # not so many, as somebody had been saying
    (
        "Coast guard chief Jan Sook said only 172 people survived the sinking of the ferry Selva – not 174, as the government had been "
        "saying.",
        ("only 172", "174"),
    ),
    # what became of those aboard is no mere part of them
    (
        "The ferry was carrying 477 people, of whom 164 were confirmed rescued, coast guard officials said. The Ministry of Safety had "
        "reported that 368 people had been rescued.",
        ("164", "368"),
    ),
    # somebody's widely known estimate, and an official figure with a long name
    (
        "An animal league says Arden has fewer than 3,000 stray dogs, a figure far below the widely publicized estimate of 50,000.",
        ("fewer than 3,000", "50,000"),
    ),
    (
        "“The real number of people killed at work each year is closer to 1,400, over eight times the official Health and Labour "
        "Executive figure for 2030 of 171,” Mr Marl said.",
        ("1,400", "171"),
    ),
    # a clause of its own behind the number narrows nothing
    (
        "Only 96 people are missing in Tarn and the matter has been politicised, Justice Iqar said. But relatives said 900 people are "
        "missing in Tarn.",
        ("Only 96", "900"),
    ),
]
NO_RIVALS = [
    "In its report the Selva Line said it had 657 tons of cargo aboard. But the operator quickly changed the numbers, saying that it had "
    "1,157 tons of cargo aboard.",
    "In Arden 999 cases were received, the board said, of which 378 were closed. A commission reported a total of 138 cases.",
]


@pytest.mark.parametrize(("text", "pair"), RIVALS)
def test_one_side_puts_its_number_against_the_others(workspace, text, pair):
    assert (Verdict.CONTRADICTS, set(pair)) in told(workspace, text)


@pytest.mark.parametrize("text", NO_RIVALS)
def test_a_changed_number_or_a_part_of_a_part_is_no_rival(workspace, text):
    found = told(workspace, text)
    rivals = ({"657 tons", "1,157 tons"}, {"138", "378"})
    assert not any(v in (Verdict.CONTRADICTS, Verdict.FITS) and pair in rivals for v, pair in found)


def test_who_dismisses_workers_denies_no_number(workspace):
    found = told(
        workspace,
        "Mills dismiss ‘at least 1,500 workers’\n\nPolice say the mills have dismissed at least 1,500 workers after protests.",
    )
    assert not any(v is Verdict.DENIES for v, _ in found)


def test_thousands_are_answered_by_no_number_that_they_admit(workspace):
    text = (
        "Police say thousands of workers accused of looting have been fired, but unions accused the industry of a crackdown. “So far the "
        "factories have dismissed 4,899 workers,” a senior police officer said."
    )
    assert not any(v is Verdict.REBUTS for v, _ in told(workspace, text))


def test_what_is_unrealistic_to_assume_is_denied(workspace):
    text = (
        "The city estimates the dog population to be between 27,162 and 38,348. “It is unrealistic to assume the population has dropped "
        "below 38,000,” Mr Kay said."
    )
    assert not any(v is Verdict.AGREES for v, _ in told(workspace, text))


def test_a_denial_of_what_is_denies_no_promise(workspace):
    one = read_text(
        "The prisons hold more than they should after promises last spring that the prison population would decline.",
        "a.txt",
        published="2031-05-16",
        publisher="Mail",
    )
    two = read_text(
        "The prison department is disputing a report that the prison population has hit a high.",
        "b.txt",
        published="2031-05-16",
        publisher="Voice",
    )
    found = link_pair(workspace.extract(one), workspace.extract(two)).comparisons
    assert not any(c.verdict is Verdict.DENIES for c in found)
