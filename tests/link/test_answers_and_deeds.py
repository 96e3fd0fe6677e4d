"""Two answers to one question, two deeds of two doers and two loosely opposed claims are no contradiction. All texts are invented."""

from __future__ import annotations

import pytest

from quoth import Workspace
from quoth.link import link_one
from quoth.link.fragments import fragment
from quoth.model import Verdict
from quoth.read import read_text

NO_RIVALS = [
    "Of the residents asked about the dam, 41 percent said yes to it, compared with 27 percent who said it had to go.",
    "Seventy-four percent of voters have a favourable view of Lund, compared with 64 percent who say the same of Tolan.",
    "In a recent poll, 73 percent of citizens backed the plan compared to only 24 percent who said otherwise.",
    "Lund has won 758 delegates, compared to Tolan’s 538 and Mayor Ana Duarte’s 145, according to a tally.",
    "Lund named five people to the committee, while Tolan named six.",
    "The growers' groups reported spending $6 million against the ban, while charities reported spending only $1 million for it.",
    "The agency put the record at 54,000 pages. It released roughly 5,500 more pages of e-mails on Friday, the clerk said.",
]


@pytest.mark.parametrize("text", NO_RIVALS)
def test_two_answers_and_two_deeds_contradict_nothing(workspace: Workspace, text: str) -> None:
    extraction = workspace.extract(read_text(text, "a.txt", published="2031-05-16", publisher="The Castel Courier"))
    assert all(c.verdict is not Verdict.CONTRADICTS for c in link_one(extraction).comparisons)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The governor wants to block other refugees from coming to Ostermark.",
         "Mayor Lund is trying to get his town to block the settlement of any refugee in Ostermark."),
        ("Lund said that Tolan cheated by meeting her staff in Brevia during the break.",
         "Duarte said that she had never worked for Tolan during her staff's run in Brevia."),
        ("The clerk said the last two winners in Brevia did not end up as mayors.",
         "The Lantern said the past two winners in Brevia rose on the old right: Ana Duarte and Imre Tolan."),
    ],
)  # fmt: skip
def test_claims_that_share_a_few_words_are_not_opposed(workspace: Workspace, one: str, other: str) -> None:
    a = read_text(one, "a.txt", published="2031-05-06", publisher="The Castel Courier")
    b = read_text(other, "b.txt", published="2031-05-07", publisher="The Ludden Mail")
    assert all(c.comparison.verdict is not Verdict.CONTRADICTS for c in workspace.compare(a, b).compared)


@pytest.mark.parametrize(
    ("content", "piece"),
    [
        ("the bridge was inspected in the spring", False),
        ("rents in farrow rose after the freeze was lifted", False),
        ("to deport", True),
        ("whether he won the vote", True),
        ("was unacceptable", True),
        ("tolan's use of a private server", True),
    ],
)
def test_what_is_no_clause_can_not_be_false(content: str, piece: bool) -> None:
    assert fragment(content) is piece
