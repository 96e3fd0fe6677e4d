"""Who a cue is about, whom it was spoken to, and words that stand where a speaker would: none of them speaks."""

from __future__ import annotations

from spacy.tokens import Token

from quoth.extract.attribution.lexicon import CUES, HEARINGS
from quoth.extract.attribution.syntax import is_passive, passive_agent

_ASKING = frozenset("ask tell press question challenge".split())
QUOTED = frozenset("quote cite".split())
_JUDGED = frozenset(
    "blame charge consider criticise criticize deem dub know label laud mock perceive praise regard view".split()
)
"""Passives about somebody, beside those of cues: "is considered", "was charged with", "known as". By use in news."""
_UNDER = frozenset("attack criticism fire pressure questioning scrutiny".split())
_DRAWN = frozenset(
    "accusation backlash call charge complaint criticism fire flak heat ire question rebuke scrutiny".split()
)
_DRAWING = frozenset("draw face get take".split())
_SEEMING = frozenset("appear seem".split())
_HEARSAY = frozenset("rumor rumour speculation talk".split())


def no_speaker(cue: Token | None, head: Token) -> bool:
    """Whether the head of a source is nobody who speaks, by one of the rules of this file."""
    return spoken_to(cue, head) or under_fire(cue, head) or of_no_mind(cue, head)


def spoken_to(cue: Token | None, head: Token) -> bool:
    """Rule ``spoken-to``: whether the head of a source is who a passive cue is about, and so no speaker.

    Example: "Moule is accused of making 312 transfers" -> nobody is said to accuse him; "Moule was quoted" -> he spoke;
    "the jury heard" -> no jury spoke; "Asked whether the road was safe, Duarte said" -> it was not she who asked
    """
    if cue is not None and cue.lemma_ == "hear" and head.lemma_.lower() in HEARINGS and head.i < cue.i:
        return True
    if cue is not None and cue.tag_ == "VBN" and cue.dep_ == "advcl" and cue.lemma_ in _ASKING:
        return head.i > cue.i and head.head.i == cue.head.i
    if cue is None or not is_passive(cue) or cue.lemma_ in QUOTED:
        return False
    about = cue.lemma_.lower() in CUES or cue.lemma_.lower() in _JUDGED
    return about and head.dep_ == "nsubjpass" and head.head.i == cue.i and passive_agent(cue) is None and head.i < cue.i


def under_fire(cue: Token | None, head: Token) -> bool:
    """Rule ``under-fire``: whether the head is who was criticised or asked.

    Example: "The mayor took heat for closing the bridge", "Lund has come under fire for", "the firm faced questions about" -> no
    speaker
    """
    verb = cue if cue is None or cue.pos_ == "VERB" else next((a for a in cue.ancestors if a.pos_ == "VERB"), None)
    if verb is None or head.head.i != verb.i or head.dep_ != "nsubj":
        return False
    if verb.lemma_ == "come":
        hung = (c for c in verb.children if c.lower_ == "under")
        return any(g.lemma_.lower() in _UNDER for c in hung for g in c.children)
    return verb.lemma_ in _DRAWING and any(c.dep_ == "dobj" and c.lemma_.lower() in _DRAWN for c in verb.children)


def of_no_mind(cue: Token | None, head: Token) -> bool:
    """Rule ``nobody-s-view``: what only seems so is nobody's statement, nor is talk.

    Example: "It appeared that the dam held", "The villagers seem confident", "There has been much speculation that",
    "talk of a merger had been mounting" -> no speaker
    """
    if head.dep_ == "expl" or head.lower_ == "there" or head.lemma_.lower() in _HEARSAY:
        return True
    return cue is not None and cue.lemma_ in _SEEMING and head.head.i == cue.i
