"""Sheets of fact checks: whose claim it is, and that the checker calls it false. All texts are invented."""

from __future__ import annotations

import pytest

from quoth import Workspace
from quoth.model import Stance, Verdict
from quoth.read import read_text
from quoth.workspace.workspace import derive

CLAIM = "Claim: The government has built 30,000 homes."
WHO = "Who said it: Housing Minister Sable Winthrop, in a press release of 3 February 2025."
SHOWS = "The Housing Register shows that 17,830 homes were completed by the end of 2024."


@pytest.fixture(scope="module")
def workspace():
    return Workspace("memory:")


def read(workspace, *lines):
    text = "\n\n".join(("Did the government build the homes?", "Plumbline", "14 February 2025", *lines))
    return workspace.extract(read_text(text + "\n", "check.txt"))


def asserter(extraction, number):
    names = {a.id: a.name for a in extraction.agents}
    return next(names[f.asserter] for f in extraction.figures if f.value == number)


@pytest.mark.parametrize("verdict", ["Verdict: False.", "Our verdict: Mostly false.", "**Rating:** Misleading."])
def test_the_claim_is_of_whom_the_sheet_names_and_is_called_false(workspace, verdict):
    found = read(workspace, CLAIM, WHO, f"{verdict} {SHOWS}")
    assert asserter(found, 30000) == "Sable Winthrop"
    claim = next(s for s in found.statements if any(f.statement == s.id and f.value == 30000 for f in found.figures))
    assert [s.stance for s in found.statements if claim.id in s.disputes] == [Stance.DENIES]
    assert Verdict.DENIES in {c.verdict for c in derive([found]).comparisons}


def test_a_claim_that_holds_is_denied_by_nobody(workspace):
    found = read(workspace, CLAIM, WHO, "Verdict: True. The Housing Register shows 30,000 homes.")
    assert asserter(found, 30000) == "Sable Winthrop"
    assert not [s for s in found.statements if s.disputes]


def test_the_heading_of_the_line_with_the_name_says_nothing(workspace):
    found = read(workspace, CLAIM, WHO, f"Verdict: False. {SHOWS}")
    assert not [s for s in found.statements if s.cue and found.document.text[s.cue[0].start :].startswith("said it")]
