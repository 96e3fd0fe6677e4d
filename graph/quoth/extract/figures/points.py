"""Points of an index: "closed at 1,478 points" measures the index, "scored 14 points" counts them."""

from __future__ import annotations

import re
from dataclasses import replace

from quoth.extract.figures.changes import DOWN_VERBS, UP_VERBS
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.reading import Reading, subject_of

_POINTS = re.compile(r"\spoints?\b(?!\s(?:for|in|of|per)\b)")
# Verbs of where a price stands at a time. Source: our own list, from market reports.
_STANDING = frozenset("close end finish open settle trade stand start hover".split())
_ONTO = frozenset("to at by from".split())
_BODILY = frozenset(("PERSON", "NORP"))


def pointed(r: Reading, m: Mention) -> Mention:
    """The mention with the unit ``point`` where an index, not somebody who plays, stands at or moves by so many."""
    behind = _POINTS.match(r.text, m.core_end) if m.counts and m.of is None else None
    if behind is None or not _of_index(r, behind.end()):
        return m
    return replace(m, core_end=behind.end(), end=max(m.end, behind.end()), unit="point", unit_text=behind[0].strip())


def _of_index(r: Reading, end: int) -> bool:
    noun = r.at(end - 1)
    link = noun.head
    verb = link.head if link.dep_ == "prep" and link.lower_ in _ONTO else link
    if verb.dep_ == "advmod" and verb.head.pos_ in ("VERB", "AUX"):  # "ended down 1% at 1,463 points"
        verb = verb.head
    moves = verb.lemma_.lower() in (UP_VERBS | DOWN_VERBS) - {"add", "reduce", "cut"}
    at = link.dep_ == "prep" and verb.lemma_.lower() in _STANDING
    if not (moves or at) or verb.pos_ not in ("VERB", "AUX"):
        return False
    subject = subject_of(verb)
    return subject is not None and subject.ent_type_ not in _BODILY and subject.pos_ != "PRON"
