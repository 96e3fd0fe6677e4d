"""What a change is a change of: "a 12% increase in rents", "the ticket price rise"; and nouns that a number is hyphened to."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Token

from quoth.extract.figures.changes import DOWN_NOUNS, UP_NOUNS
from quoth.extract.figures.measured import undergone
from quoth.extract.figures.measures import plural
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.phrases import Counted, phrase
from quoth.extract.figures.reading import NOUNS, Reading
from quoth.extract.figures.site_words import AREAS, SITES

_CHANGES = UP_NOUNS | DOWN_NOUNS
# "a 9,000-seat hall", "four-, five- and six-cylinder engines": what the hall and the engines have so many of.
_SIZED = re.compile(r"(?:-(?:,| and| or| to)(?: and| or)? [\w,]+){0,3}-([a-z]{3,}?)s?\b(?!-)")
# Behind a number and a hyphen these count nothing. Source: our own list.
_NO_THINGS = frozenset(
    "way fold time part old odd ish plus some class sided time-only figure digit length level".split()
)


def sized(r: Reading, m: Mention) -> Counted | None:
    """ "The 9,000-seat hall" counts seats."""
    whole = m.value is not None and m.value == m.value.to_integral()
    hit = _SIZED.match(r.text, m.core_end) if m.counts and whole and not m.unit_text else None
    if hit is None or hit[1] in _NO_THINGS:
        return None
    head = r.at(hit.start(1))
    if head.pos_ not in NOUNS or head.idx != hit.start(1):
        return None
    whole_thing = (
        head.head if head.dep_ in ("compound", "nmod") and head.head.pos_ == "NOUN" and head.head.i > head.i else None
    )
    whose = (
        f" of {_named_thing(r, whole_thing)}"
        if whole_thing is not None and whole_thing.lower_ not in SITES | AREAS
        else ""
    )
    return replace(phrase(r, head, head, True), text=plural(hit[1]) + whose)


def _named_thing(r: Reading, thing: Token) -> str:
    """A noun with the nouns right before it, the hyphened one left out: "engine options" of "six-cylinder engine options"."""
    first = thing
    while (
        first.i
        and first.nbor(-1).dep_ == "compound"
        and first.nbor(-1).head.i == thing.i
        and first.nbor(-2).tag_ != "HYPH"
    ):
        first = first.nbor(-1)
    return r.text[first.idx : thing.idx + len(thing.text)]


def moved(r: Reading, m: Mention, counted: Counted | None) -> Counted | None:
    """What changes, where the noun of change itself was taken for what is counted; ``None`` where its phrase doesn't say."""
    if counted is None or counted.head.lemma_.lower() not in _CHANGES:
        return counted
    if m.direction is None:  # "a 2% to 4% rebound", where two numbers stand for how much
        wide = m.bounds.lower is not None and m.bounds.upper is not None and m.unit == "percent"
        return (undergone(r, m, counted.head) or counted) if wide and counted.beside else counted
    noun = counted.head
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in ("in", "of", "for"):
            inner = next((c for c in child.children if c.dep_ == "pobj" and _thing(c, m)), None)
            if inner is not None:
                return phrase(r, inner, None, False)
    before = [c for c in noun.lefts if c.dep_ in ("compound", "nmod") and _thing(c, m)]
    if before:
        return phrase(r, before[-1], None, False)
    return undergone(r, m, noun)


def _thing(token: Token, m: Mention) -> bool:
    return (
        token.pos_ in NOUNS and not m.start <= token.idx < m.end and token.ent_type_ not in ("DATE", "PERCENT", "MONEY")
    )
