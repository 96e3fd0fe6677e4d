"""What a change is a change of: "a 12% increase in rents", "the ticket price rise"; and nouns that a number is hyphened to."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Token

from quoth.extract.figures.changes import DOWN_NOUNS, UP_NOUNS
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.phrases import Counted, phrase
from quoth.extract.figures.reading import NOUNS, Reading

_CHANGES = UP_NOUNS | DOWN_NOUNS
# "a 9,000-seat hall": what the hall has nine thousand of. Source: the ways that halls, hotels, farms and ships are sized.
_SIZED = re.compile(r"-(seat|bed|room|bedroom|unit|berth|cell|place|turbine|desk|space|member|bay)s?\b")


def sized(r: Reading, m: Mention) -> Counted | None:
    """ "The 9,000-seat hall" counts seats."""
    hit = _SIZED.match(r.text, m.core_end) if m.counts and not m.unit_text else None
    if hit is None:
        return None
    head = r.at(hit.start(1))
    return replace(phrase(r, head, head, True), text=f"{hit[1]}s")


def moved(r: Reading, m: Mention, counted: Counted | None) -> Counted | None:
    """What changes, where the noun of change itself was taken for what is counted; ``None`` where its phrase doesn't say."""
    if counted is None or m.direction is None or counted.head.lemma_.lower() not in _CHANGES:
        return counted
    noun = counted.head
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in ("in", "of", "for"):
            inner = next((c for c in child.children if c.dep_ == "pobj" and _thing(c, m)), None)
            if inner is not None:
                return phrase(r, inner, None, False)
    before = [c for c in noun.lefts if c.dep_ in ("compound", "nmod") and _thing(c, m)]
    if before:
        return phrase(r, before[-1], None, False)
    return None


def _thing(token: Token, m: Mention) -> bool:
    return (
        token.pos_ in NOUNS and not m.start <= token.idx < m.end and token.ent_type_ not in ("DATE", "PERCENT", "MONEY")
    )
