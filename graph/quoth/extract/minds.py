"""Whom a relative clause can be about."""

from __future__ import annotations

from spacy.tokens import Token

from quoth.extract.agents.lexicon import BODY_NOUNS, PERSON_NOUNS


def with_a_mind(noun: Token) -> Token:
    """Rule ``who-with-a-mind``: who "who" can mean where the parse hangs its clause on a place.

    Example: "backed by a keeper at the zoo who said" -> the keeper
    """
    at = noun.head
    place = noun.dep_ == "pobj" and noun.tag_ == "NN" and not noun.ent_type_
    if not place or not at.i or noun.lemma_.lower() in PERSON_NOUNS | BODY_NOUNS:
        return noun
    above = noun.doc[at.i - 1] if at.head.pos_ == "VERB" else at.head  # "at the zoo" may hang on the verb before
    return above if above.pos_ == "NOUN" and above.i < noun.i else noun
