"""Phrases read off the words, because the parse hangs brackets, labels and what is left out anywhere: a side, a number."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from quoth.extract.agents.lexicon import BODY_NOUNS, GROUP_NOUNS, HONORIFICS, PERSON_NOUNS
from quoth.extract.attribution.candidate import Attribution, spans_of
from quoth.extract.attribution.whose.words import BETWEEN, LARGE, NO_SIDES, SIDES
from quoth.model import Stance

_NO_SPEAKER = frozenset("DATE TIME CARDINAL MONEY PERCENT QUANTITY ORDINAL GPE LOC FAC".split())
_LONGEST = 8
_OF = frozenset("for of at in from on near".split())
_BY = frozenset("headed led chaired run appointed hired convened backed funded".split())
"""Between a body and who has to do with it: "a commission headed by a retired judge"."""


@dataclass(frozen=True, slots=True)
class Side:
    """A phrase that names who puts a number forward: first and last token, and its head noun."""

    first: int
    last: int
    head: int


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with what stands around it, as token indices; ``last`` is included."""

    first: int
    last: int
    number: int


def is_number(token: Token) -> bool:
    """Whether a token is a number that somebody may put forward; no year, no ordinal."""
    if not (token.like_num or token.text[:1].isdigit() or (token.text[:1] in "£$€" and token.text[1:2].isdigit())):
        return False
    year = token.text.isdigit() and len(token.text) == 4 and token.text[:2] in ("18", "19", "20")
    return (
        not year and token.ent_type_ not in ("ORDINAL", "TIME") and not token.lower_.endswith(("th", "st", "nd", "rd"))
    )


def amount(doc: Doc, at: int, stop: int) -> Amount:
    """The number at ``at`` with its quantifiers in front and its nouns behind, before the token ``stop``."""
    first, last = at, at
    while first and doc[first].lower_ in LARGE and is_number(doc[first - 1]):  # "1 million"
        first -= 1
    while first and doc[first - 1].lower_ in BETWEEN | {"$", "£", "€", "many", "between"} - {
        "it",
        "them",
        "of",
        "that",
        "as",
    }:
        first -= 1
    while last + 1 < stop and (doc[last + 1].tag_[:2] in ("NN", "JJ", "CD") or doc[last + 1].lower_ in LARGE | {"%"}):
        last += 1
    return Amount(first, last, at)


def side_before(doc: Doc, at: int, start: int) -> Side | None:
    """The side whose phrase ends with the token before ``at`` and starts at ``start`` at the earliest."""
    last = at - 1
    first = last + 1
    while first > max(start, last - _LONGEST + 1) and _in_phrase(doc[first - 1]):
        first -= 1
    found = _side(doc, first, last)
    if first > last:
        return found
    by = first > start + 2 and doc[first - 1].lower_ == "by" and doc[first - 2].lower_ in _BY
    of = first > start + 1 and doc[first - 1].lower_ in _OF  # "Engineers for the town", "Officials in Velt"
    front = side_before(doc, first - (2 if by else 1), start) if by or of else None
    return Side(front.first, last, front.head) if front is not None else found


def named_beside(doc: Doc, at: int, start: int) -> Side | None:
    """The name between commas that ends before the token ``at``: "the agriculture secretary, Rosa Quill, puts"."""
    side = side_before(doc, at - 1, start + 2) if at - 4 >= start and doc[at - 1].text == "," else None
    set_off = side is not None and doc[side.first - 1].text == "," and doc[side.head].pos_ == "PROPN"
    return side if set_off else None


def side_behind(doc: Doc, at: int, stop: int, *, anybody: bool = False) -> Side | None:
    """The side whose phrase starts at ``at``, before the token ``stop``; with ``anybody`` whatever the noun: "according to the headman"."""
    last = at - 1
    while last + 1 < min(stop, at + _LONGEST) and _in_phrase(doc[last + 1]):
        last += 1
    noun = anybody and last >= at and doc[last].tag_ in ("NN", "NNS")
    return _side(doc, at, last) or (Side(at, last, last) if noun else None)


def side_within(doc: Doc, first: int, last: int) -> Side | None:
    """The side that the whole stretch names."""
    return _side(doc, first, last) if all(_in_phrase(t) for t in doc[first : last + 1]) else None


def _in_phrase(token: Token) -> bool:
    if is_number(token) or token.lower_ in ("that", "this", "which", "per"):
        return False
    return (
        token.tag_ in ("DT", "PRP$", "POS", "JJ", "VBN", "HYPH")
        or token.tag_[:2] == "NN"
        or token.lower_ in ("'s", "’s")
    )


def _side(doc: Doc, first: int, last: int) -> Side | None:
    """A phrase whose last noun names a side; a determiner stands in front only, and a possessive is no end."""
    while first < last and doc[first].tag_ == "POS":
        first += 1
    for k in range(last, first, -1):
        if doc[k].tag_ in ("DT", "PRP$"):
            first = k
            break
    if last < first or not names_side(doc[last]):
        return None
    return Side(first, last, last)


def names_side(noun: Token) -> bool:
    """Whether a noun may put a number forward: a common noun for a side, a body or people, or a name of a person or a body."""
    lemma = noun.lemma_.lower()
    known = noun.lower_ in SIDES | GROUP_NOUNS or lemma in BODY_NOUNS or lemma in PERSON_NOUNS
    if known and noun.lower_ not in NO_SIDES:
        return True
    titled = noun.i > 0 and noun.nbor(-1).lower_.rstrip(".") in HONORIFICS
    named = titled or noun.ent_type_ not in _NO_SPEAKER
    return noun.pos_ == "PROPN" and named and noun.text[:1].isupper()


def given(
    rule: str, doc: Doc, side: Side, cue: Collection[int], content: tuple[int, int], *,
    verb: int = -1, stance: Stance = Stance.ASSERTS, confidence: float = 0.8,
) -> list[Attribution]:  # fmt: skip
    """A number given to a side; nothing where no word is left of one of them."""
    source, said = spans_of(doc, [(side.first, side.last)]), spans_of(doc, [content])
    if not source or not said:
        return []
    marks = spans_of(doc, [(min(cue), max(cue))]) if cue else ()
    lemma = doc[verb].lemma_.lower() if verb >= 0 else ""
    return [
        Attribution(
            rule, source, marks, said, head=side.head, verb=verb, stance=stance, confidence=confidence, lemma=lemma
        )
    ]
