"""Printed zeros with their noun: "not a single case has been reported", "has not found a single leak"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from spacy.tokens import Token

from quoth.extract.figures.mention import Mention
from quoth.extract.figures.reading import NOUNS, Reading
from quoth.model import Interval, Span

_SINGLE = re.compile(
    r"\b(?:not|(?:ha[sd]|have|did|do|does|was|were|is)n[’']t|never)\s(?:[a-z]+\s){0,2}?a\ssingle\b(?=\s[a-z])", re.I
)
# Source: the verbs by which reports tell that something turned up or happened. "He can't name a single ally" counts nothing.
_TURNING_UP = frozenset(
    "find record see receive lose have register report suffer get cause miss log note issue make close file confirm detect document".split()
)
_HAPPENING = frozenset("die survive occur happen fail open close return arrive turn come drown".split())
# Idioms of emphasis.
_NO_COUNT = frozenset(
    "word thing doubt day night moment second minute thought clue time one step inch way reason".split()
)


def nones(r: Reading) -> Iterator[Mention]:
    """Rule ``not-a-single``: a zero for what the text says there was not one of.

    Example: "The inspectors have not found a single leak." -> 0 leaks
    """
    for hit in _SINGLE.finditer(r.text):
        noun = r.at(hit.end() - 1).head
        if noun.pos_ not in NOUNS or noun.lower_ in _NO_COUNT or not _told(noun):
            continue
        start = hit.end() - len("a single")
        whole = hit.start() if hit[0].lower() == "not a single" else start
        number = Span(whole, hit.end())
        yield Mention(
            hit.start(),
            hit.end(),
            number,
            whole,
            hit.end(),
            Decimal(0),
            Interval.exactly(Decimal(0)),
            spelled=True,
            rule="not-a-single",
        )


def _told(noun: Token) -> bool:
    """Whether it is told as a fact that there was none: found, done, happened, or "there was"."""
    verb = noun.head
    if verb.pos_ not in ("VERB", "AUX") or any(c.tag_ == "MD" for c in verb.children):
        return False
    if noun.dep_ == "nsubjpass":
        return True
    lemma = verb.lemma_.lower()
    if noun.dep_ == "dobj":
        return lemma in _TURNING_UP
    there = any(c.dep_ == "expl" for c in verb.children)
    return there or (noun.dep_ == "nsubj" and lemma in _HAPPENING)
