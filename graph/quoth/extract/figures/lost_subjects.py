"""Subjects that the parse hangs elsewhere: of a second clause, of a note without a verb, and behind a person who is named by the way."""

from __future__ import annotations

from spacy.tokens import Token

from quoth.extract.figures.phrases import NUMBERS
from quoth.extract.figures.reading import NOUNS, SUBJECTS

_JOINING = frozenset(("and", "but", "while", "whereas", ";"))
_OPENING = ("DET", "ADJ", "NOUN", "PROPN")
_REACH = 14  # tokens: the longest subject with what stands behind it
_ABOUT = frozenset(("for", "of", "to"))


def own_subject(verb: Token) -> Token | None:
    """The noun that opens the clause of a verb without a subject.

    "The pressure was 4 bar and the depth of the basin was 9 metres": the second is of the depth. "This years GNP is $41bn", where
    the name is taken for a verb.
    """
    if any(c.dep_ in SUBJECTS for c in verb.children):
        return None
    if verb.lemma_.lower() == "be" and verb.i and verb.nbor(-1).i == verb.head.i and verb.nbor(-1).text.isupper():
        return verb.nbor(-1)
    return _behind_joining(verb) if verb.dep_ in ("conj", "advcl") and verb.tag_ in ("VBD", "VBZ", "VBP") else None


def _behind_joining(verb: Token) -> Token | None:
    for at in range(verb.i - 1, max(verb.sent.start, verb.i - _REACH) - 1, -1):
        token = verb.doc[at]
        if token.lower_ in _JOINING:
            return _first_noun(verb, at + 1)
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD"):
            return None
    return None


def _first_noun(verb: Token, start: int) -> Token | None:
    """The head of the noun phrase that begins at ``start``; ``None`` where something else begins there."""
    if verb.doc[start].pos_ not in _OPENING:
        return None
    for token in verb.doc[start : verb.i]:
        if token.pos_ in NOUNS and token.ent_type_ not in NUMBERS:
            if token.nbor().pos_ not in NOUNS:
                return token
        elif token.pos_ not in _OPENING:
            return None
    return None


def past_person(noun: Token) -> Token:
    """ "a pension for the harbour master, Mara Quist, which was worth $40,000": "which" is no person, so the pension is."""
    named = noun.ent_type_ == "PERSON" or any(c.dep_ == "appos" and c.ent_type_ == "PERSON" for c in noun.children)
    link = noun.head
    if named and noun.dep_ == "pobj" and link.lower_ in _ABOUT and link.head.pos_ in NOUNS:
        return link.head
    return noun


def opening_plural(verb: Token) -> bool:
    """ "Depths below 40 metres": the first word of a note, taken for a verb; nothing stands before it that could do anything."""
    return verb.tag_ == "VBZ" and verb.dep_ == "ROOT" and verb.i == verb.sent.start and verb.text.endswith("s")
