"""Words beside two numbers that tell rivals from mere neighbours. Source of all lists: our own reading of news reports."""

from __future__ import annotations

import re
from typing import Final


def _words(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words.split())})\b", re.IGNORECASE)


CONTRAST: Final = _words("but however while whereas although though yet instead meanwhile contrary contrast hand")
"""What turns from one speaker to the other: "the union counted 900, but the firm 400"."""
DISPUTE: Final = _words(
    r"disput\w+ den(?:y|ied|ies) reject\w* insist\w* contradict\w* contest\w* claim\w* dismiss\w* challeng\w* wrong false inflated "
    r"exaggerat\w* accus\w* actual(?:ly)? real true fact far only closer official(?:ly)? rival according not"
)
"""What is said of another's number, or of one's own against it: "only 400", "an inflated 900"."""
COUNTING: Final = _words(
    r"estimat\w* puts? count\w* reckon\w* said says spoke speaks? gives? gave reported announced recorded tall(?:y|ied) believe\w* "
    r"calculat\w* list(?:s|ed)? register\w* numbered figure number toll"
)
"""How people put a number forward: "reckoned", "put it at"."""
PLANNED: Final = _words(
    r"plan\w* target\w* goal aim\w* would will could may might expect\w* forecast\w* project(?:ed|ion)\w* budget\w* capacity limit if "
    r"should promis\w* propos\w* pledg\w* permit\w* licen[cs]\w* allow\w* seats? room quota\w* ceiling cap maximum minimum threshold "
    r"designed built holds? needs? needed sought demand\w* request\w* offer\w* approved earmarked"
)
"""What is not, or not yet: a target, a forecast, a limit, what there is room for, what is asked for."""
BEFORE: Final = _words(
    r"last previous\w* earlier ago before record since compared against than from first initial\w* originally had "
    r"rose risen fell grew revis\w* raised after"
)
"""What belongs to another day or is what another number is held against: "up from", "last year's"."""
A_PART: Final = _words(
    r"whom which them these those includ\w+ among alone another more other further additional rest remaining half part each per "
    r"average both total altogether overall"
)
"""What is some of them, more of them, or each: "of whom", "another", "a day"."""
ASIDE: Final = re.compile(
    r"\bin (?:his|her|their|its|our|my) (?:own )?(?:home )?(?:town|city|village|district|ward|province|region|parish|constituency|area|"
    r"valley|country|hospital|clinic|school|shop|yard)\b|\b(?:net|gross|allied|partner|sister|neighbou?ring)\b|"
    r"^ of (?:its|their|our|my|his|her) ",
    re.IGNORECASE,
)
"""What sets one of two numbers aside where only its own side has it: one speaker's own town or "79 of its members", a net sum, an ally."""
ASKED_FOR: Final = re.compile(
    r"\b(?:needs?|needed|wants?|wanted|requires?|required|asks? for|asked for|requested|appl(?:y|ies|ied) for|demand(?:s|ed)?) "
    r"[^.;]{0,12}$",
    re.IGNORECASE,
)
"""The same right before a number: what is needed or asked for, and not there."""
