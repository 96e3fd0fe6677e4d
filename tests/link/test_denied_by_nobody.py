"""What nobody denies: what has to be reached, what is passed over in silence, deeds that are condemned. All texts are invented."""

from __future__ import annotations

import pytest

from quoth import Workspace
from quoth.link import link_one
from quoth.link.moods import Mood, mood
from quoth.model import Verdict
from quoth.read import read_text


@pytest.fixture(scope="module")
def workspace() -> Workspace:
    return Workspace("memory:")


def verdicts(workspace: Workspace, one: str, two: str) -> set[Verdict]:
    a = read_text(one, "a.txt", published="2031-03-02", publisher="The Ember")
    b = read_text(two, "b.txt", published="2031-03-04", publisher="The Lantern")
    return {c.comparison.verdict for c in workspace.compare(a, b).compared}


@pytest.mark.parametrize(("one", "two"), [
    ("Rivals of Mira Oster hope to keep her from the 1,237 delegates needed to win the Harbour nomination, Tom Reller said.",
     "Tom Reller does not believe that Mira Oster will secure the 1,237 delegates needed to win the Harbour nomination."),
    ("It takes 1,237 delegates to win the Harbour nomination, the party of Mira Oster says.",
     "Tom Reller denied that Mira Oster would reach the 1,237 delegates of the Harbour nomination."),
])  # fmt: skip
def test_who_doubts_that_a_threshold_will_be_reached_denies_no_number(workspace, one, two):
    assert Verdict.DENIES not in verdicts(workspace, one, two)


def test_a_denied_claim_of_the_same_number_is_denied_all_the_same(workspace):
    one = "Mira Oster has won 1,237 delegates for the Harbour nomination, her campaign said."
    two = "Tom Reller denied that Mira Oster had won 1,237 delegates for the Harbour nomination."
    assert Verdict.DENIES in verdicts(workspace, one, two)


def test_who_does_not_mention_a_number_denies_it_not():
    sentence = "The firm did not mention that it had paid 9 million crowns."
    assert mood(None, "", sentence, sentence, "The firm did not mention that it had paid ") is Mood.NEGATED
    assert mood(None, "", sentence, sentence, "The firm did not say that it had paid ") is Mood.DENIED


@pytest.mark.parametrize(
    "silent",
    [
        "did not confirm",
        "could not immediately verify",
        "declined to comment on",
        "refused to confirm",
        "has yet to confirm",
    ],
)
def test_who_does_not_confirm_a_number_denies_it_not(silent):
    before = f"The prosecutor {silent} the figure of "
    assert mood(None, silent, f"{before}169 dead.", f"{before}169 dead", before) is Mood.NEGATED


def test_who_is_silent_on_something_else_puts_a_number_forward_all_the_same():
    for before in (
        "The ministry, which did not confirm the report, said that ",
        "A clerk who declined to comment on the case said ",
    ):
        assert mood(None, "said", f"{before}169 died.", "169 died", before) is Mood.FACT


def test_thousands_are_no_rival_of_a_number(workspace):
    text = "Tom Reller claimed that thousands of sailors would come. Mira Oster has in fact proposed accepting 300 sailors."
    extraction = workspace.extract(read_text(text, "a.txt", published="2031-05-16", publisher="The Castel Courier"))
    assert Verdict.CONTRADICTS not in {c.verdict for c in link_one(extraction).comparisons}


@pytest.mark.parametrize(("one", "two"), [
    ("Peter Lund said he would make an exception for Ada Bell in the event of a ban on sailors entering Hollin harbour.",
     "Ada Bell decried Lund's repeated calls to ban all sailors from entering Hollin harbour."),
    ("Owen Marsh said that the blast in Hollin harbour was both an attack and a crime of hate against sailors.",
     "Ada Bell, who has denounced the blast in Hollin harbour as both an attack and a crime of hate, spoke to sailors."),
])  # fmt: skip
def test_who_condemns_a_deed_denies_no_claim(workspace, one, two):
    assert Verdict.DENIES not in verdicts(workspace, one, two)


MAYOR = "It is not true that more than 2,500 families were evicted in Hollin. The court's records show that 312 were."
UNION = "More than 2,500 families were evicted in Hollin, the tenants' union said. Peter Lund says that only 310 families were evicted."


def test_who_says_that_a_number_is_not_true_contradicts_nobody_by_it(workspace):
    a = read_text(f"Mayor Lena Corvin said: “{MAYOR}”", "a.txt", published="2032-03-06", publisher="The Ember")
    b = read_text(UNION, "b.txt", published="2032-03-05", publisher="The Lantern")
    opposed = (Verdict.CONTRADICTS, Verdict.DENIES)
    apart = [c.comparison for c in workspace.compare(a, b).compared if c.comparison.verdict in opposed]
    own = [c for c in link_one(workspace.extract(a)).comparisons if c.verdict is Verdict.CONTRADICTS]
    assert not own
    assert apart
    contradicted = [c.explanation for c in apart if c.verdict is Verdict.CONTRADICTS]
    assert not [told for told in contradicted if "Lena Corvin" in told]
