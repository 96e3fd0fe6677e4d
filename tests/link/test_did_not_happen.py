"""One number of what happened and of what did not: two texts that are no renderings of one another. All texts are invented."""

from __future__ import annotations

from quoth import Workspace
from quoth.link import rules
from quoth.model import Verdict
from quoth.read import read_text


def told(one, two):
    workspace = Workspace("memory:")
    papers = [
        read_text(t, "t.txt", published=f"2031-06-0{n}", publisher=p)
        for n, (t, p) in enumerate(((one, "A"), (two, "B")), 3)
    ]
    return [c.comparison for c in workspace.compare(*papers).compared]


SPENT = "The ministry said on Tuesday that £240,000 of the grant to Dunmore had been spent."
UNSPENT = "The ministry said on Monday that £240,000 of the grant to Dunmore had not been spent."


def test_what_was_spent_and_what_was_not_is_a_lead_and_no_rendering():
    (found,) = told(SPENT, UNSPENT)
    assert (found.verdict, found.rule) == (Verdict.INCOMPARABLE, rules.LEAD)
    assert "“spent”" in found.explanation
    assert "“not spent”" in found.explanation


def test_two_that_say_that_it_was_not_spent_give_one_number():
    found = told(UNSPENT, UNSPENT.replace("on Monday", "this week"))
    assert {c.verdict for c in found} & {Verdict.AGREES, Verdict.DERIVED}
