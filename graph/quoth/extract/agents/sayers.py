"""Who "they" are in what somebody says of themselves: "Police said later that they reckoned 7,000 had come"."""

from __future__ import annotations

from spacy.tokens import Token

from quoth.extract.agents.lexicon import GROUP_NOUNS, PERSON_NOUNS
from quoth.extract.attribution.lexicon import CUES


def who_says_so(pronoun: Token) -> Token | None:
    """Rule ``they-who-say-so``: the several people who say the clause of which "they" is the subject.

    Example: "Police said later that they reckoned 7,000 people had come." -> Police
    """
    verb = pronoun.head
    if (
        pronoun.lower_ != "they"
        or pronoun.dep_ != "nsubj"
        or verb.dep_ != "ccomp"
        or verb.head.lemma_.lower() not in CUES
    ):
        return None
    subjects = [t for t in verb.head.children if t.dep_ == "nsubj" and t.i < pronoun.i]
    return subjects[0] if len(subjects) == 1 and _several(subjects[0]) else None


def whom_asked(pronoun: Token) -> Token | None:
    """Rule ``who-was-asked``: who was asked in the sentence before, by pronoun or by name, and answers here.

    Example: "Lund asked her whether she knew. She replied that she did." -> her
    """
    if pronoun.dep_ != "nsubj" or pronoun.head.lemma_.lower() not in _ANSWERING or not pronoun.sent.start:
        return None
    above = pronoun.doc[pronoun.sent.start - 1].sent
    asked = (c for t in above if t.lemma_.lower() in _ASKING and t.pos_ == "VERB" for c in t.children)
    who = next((c for c in asked if c.dep_ in ("dobj", "dative")), None)
    if who is None:
        return None
    return who if _OBJECTS.get(who.lower_) == pronoun.lower_ or who.ent_type_ == "PERSON" else None


_ASKING = frozenset("ask press question challenge remind".split())
_ANSWERING = frozenset("reply answer respond say retort insist".split())
_OBJECTS = {"her": "she", "him": "he", "them": "they"}


def _several(noun: Token) -> bool:
    return noun.lower_ in GROUP_NOUNS or noun.lower_ == "police" or (noun.tag_ == "NNS" and noun.lemma_ in PERSON_NOUNS)


def what_is_owned(owner: Token) -> Token:
    """Rule ``owned-by-nobody-known``: what stands behind the pronoun of an owner whom the text does not tell, else the pronoun.

    Example: "Nine tankers docked, its harbour log shows; …" -> log
    """
    if owner.tag_ != "PRP$":
        return owner
    found = owner
    for behind in owner.doc[owner.i + 1 : owner.sent.end]:
        if behind.pos_ != "NOUN" or (found is not owner and behind.lemma_.lower() in CUES):
            break
        found = behind
    return found


def several_nameless_before(pronoun: Token) -> Token | None:
    """Rule ``they-told-of-before``: the several people without a name who stand closest before "they" that say so.

    Example: "We met thirty of the survivors. 180 people were aboard, they say" -> survivors
    """
    if pronoun.lower_ != "they" or pronoun.head.lemma_.lower() not in CUES:
        return None
    before = reversed(pronoun.doc[max(0, pronoun.i - _BACK) : pronoun.sent.start])
    return next((t for t in before if t.tag_ == "NNS" and _several(t)), None)


_BACK = 40
"""Tokens back to which they may stand."""
