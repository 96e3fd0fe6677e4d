"""Whom the words of a text call what, and which of its statements are somebody's claim: what a denial may point back to."""

from __future__ import annotations

import re
from typing import Final

from quoth.link.counts import Count
from quoth.link.denial_words import CLAIM_NOUNS, SIDE
from quoth.link.readings import Reading
from quoth.link.words import stem, tokens
from quoth.model import Quotation, Stance, Statement

POINTERS = frozenset(
    "its their his her the a an that this these those all any such both own latest of death casualty".split()
)
"""Small words that may stand beside a noun for a claim. Source: our own list."""
ONE_SPEECH: Final = 700
"""Within so many characters all that a speaker said is one speech."""


# "Mr Stead's chief of staff" is not called Stead.
_OWNER = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? (?:[A-Z][\w-]* )*[A-Z][\w-]*[’']s? ")


def side(word: str) -> str:
    """The id of a word by which a side is named: one for the army, the military and their troops."""
    return SIDE.get(stem(word), stem(word))


def called(reading: Reading, statement: Statement) -> frozenset[str]:
    """The ids of the words by which who makes a statement is called."""
    agent = reading.agents.get(statement.speaker or "")
    named = " ".join(n for n in (agent.name, agent.role, *agent.aliases) if n) if agent is not None else ""
    words = _OWNER.sub("", f"{named} {reading.words(statement.source)}")
    return frozenset(side(t) for t in tokens(words) if t not in POINTERS)


def tells(reading: Reading, statement: Statement) -> bool:
    """Whether a statement is somebody's claim, and no denial, nor a mere "it" or "the claim"."""
    if statement.quotation is Quotation.NARRATION or statement.stance is Stance.DENIES:
        return False
    words = tokens(reading.words(statement.content))
    return len(words) > 1 and any(w not in POINTERS and stem(w) not in CLAIM_NOUNS for w in words)


def spoken_for(reading: Reading, speaker: str | None) -> set[str]:
    """Who somebody is, and for whom and for what body he speaks, as plain names."""
    agent = reading.agents.get(speaker or "")
    ids = (speaker, agent.acts_for, agent.of) if agent is not None else (speaker,)
    return {name for name in map(reading.who, ids) if name is not None}


def outer_teller(reading: Reading, count: Count) -> str | None:
    """Who (as agents are known) tells what somebody else put forward; ``None`` where that is the text, or the same one.

    "I do not accept the finding of the court that 212,000 tonnes left", said Ferrant: Ferrant.
    """
    told = reading.index.statements.get(count.figure.statement or "")
    outer = reading.index.statements.get(told.inside or "") if told is not None else None
    if outer is None or outer.quotation is Quotation.NARRATION or reading.who(outer.speaker) == count.spoken_by:
        return None
    return outer.speaker
