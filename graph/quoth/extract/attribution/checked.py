"""Sheets of fact checks: the claim is whose name stands below it, and no word of the checker's."""

from __future__ import annotations

import re

from quoth.extract.attribution.candidate import TURN, Attribution, Passage
from quoth.model import Quotation, Span

CLAIM = r"(?:The )?[Cc]laim(?:ed)?"
"""What stands before the colon of what is checked."""
# How fact-checkers head their lines. Source: sheets of fact-checking desks, read for their form.
_CLAIM = re.compile(rf"(?m)^[ \t*#]*(?P<cue>{CLAIM})\**:\**[ \t]*(?P<said>[^\n]{{12,400}}?)[ \t]*$")
WHO = re.compile(
    r"(?m)^[ \t*#]*(?:Who said it|Who says so|Said by|Claimed by|Made by|Claimant|Claim by|Speaker)\**:\**[ \t]*(?P<who>[^\n]{3,160})$"
)
"""The line that names whose claim it is."""
_FALSE = (
    r"(?:(?:[Mm]ostly|[Ll]argely|[Pp]artly|[Cc]ompletely|[Tt]otally) )?(?:[Ff]alse|FALSE|[Uu]ntrue|[Ww]rong|[Ii]ncorrect|[Mm]isleading|"
    r"[Uu]nsupported|[Ff]abricated|[Nn]ot true|[Nn]o evidence|[Pp]ants on [Ff]ire)\b"
)
VERDICT = re.compile(
    rf"(?m)^[ \t*#]*(?:(?:Our|The) )?(?:[Vv]erdict|[Rr]ating|[Rr]uling|[Cc]onclusion|[Ff]inding|[Rr]esult)\**:\**[ \t]*(?P<what>{_FALSE})"
)
"""The line that calls the claim false."""
_APART = 400
"""Characters between the claim and the line that names its speaker, at most."""


def checked(passage: Passage) -> list[Attribution]:
    """Rule ``claim-on-a-sheet``: what stands behind "Claim:" is of whom the sheet names for it.

    Example: "Claim: The town built 900 homes. / Who said it: Mayor Ada Brunn / Verdict: False." -> Ada Brunn / The town built 900 homes.
    """
    found = []
    for claim in _CLAIM.finditer(passage.text):
        who = WHO.search(passage.text, claim.end(), claim.end() + _APART)
        name = passage.doc.char_span(*who.span("who"), alignment_mode="contract") if who is not None else None
        if name is None or not len(name):
            continue
        people = [e for e in name.ents if e.label_ in ("PERSON", "ORG")]
        head = people[0].root if people else name.root
        source, cue, said = Span(name.start_char, name.end_char), Span(*claim.span("cue")), Span(*claim.span("said"))
        found.append(
            Attribution(TURN, (source,), (cue,), (said,), head=head.i, quotation=Quotation.INDIRECT, confidence=0.8)
        )
    return found
