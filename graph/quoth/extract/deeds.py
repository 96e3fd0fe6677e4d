"""What the tagger takes for speech and nobody says: what a law allows, what is handed over or let go, what so many people do."""

from __future__ import annotations

import re

from spacy.tokens import Token

from quoth.extract.agents.lexicon import DOCUMENT_NOUNS, GROUP_NOUNS, PERSON_NOUNS
from quoth.extract.attribution import Attribution, Passage
from quoth.extract.attribution.lexicon import ATTITUDES, COUNTING, CUES, NOUNS, PLACING, SHOWING
from quoth.extract.attribution.syntax import child, may_think
from quoth.model import Quotation

_LAWS = frozenset("law act statute legislation ordinance bylaw regulation".split())
"""What rules and says nothing of what is so. Source: our own list."""
_BODIES = ("PERSON", "ORG")
_GIVING = frozenset("give hand pass deliver send turn".split())
_NUMBERED = frozenset(
    "number figure count estimate total toll tally answer reason version account detail name example warning statement".split()
)
"""What is put into words when it is given. Source: our own list."""
_FREEING = frozenset("release free discharge".split())
_FREED = PERSON_NOUNS | frozenset(
    "people person man woman child boy girl alien immigrant hostage captive detainee suspect criminal offender felon convict animal bird "
    "fish turtle seal dog balloon patient".split()
)
"""Whom somebody lets go. Source: our own list."""
_TAKING = frozenset("accept take".split())
_TAKEN = frozenset(
    "cut reduction loss payment bribe gift donation job post role invitation award prize cheque settlement pay salary wage patient "
    "student pupil passenger delivery transfer".split()
)
"""What is taken, and not agreed to be so. Source: our own list."""
_MANY = frozenset("hundreds thousands dozens scores millions tens".split())
_FEW = 20
"""Up to so many people may speak together: "two of the unions", "12 doctors wrote"."""
_JUDGING = frozenset("rate rank grade score class rule attribute ascribe consider hear".split())
_RIGHT = re.compile(r"(?:is|are|was|were|be|proves?|prove) (?:right|correct|accurate|true|wrong)", re.I)
_WHERE = frozenset("in of on at for with from".split())
_IF = frozenset("if unless".split())
_OF_THEM = ("relcl", "acl")


def is_deed(passage: Passage, one: Attribution) -> bool:
    """Whether what is taken for speech is none: each sign is a rule of its own."""
    if one.quotation is Quotation.DIRECT or not one.content:
        return False
    head = passage.doc[one.head] if one.head >= 0 else None
    verb = passage.doc[one.verb] if one.verb >= 0 else None
    if head is None or verb is None:
        return False
    if _is_a_law(head, one) or _is_in_a_thing(head, verb) or _is_a_copy(head):
        return True
    return _is_supposed(passage, verb, one) or (verb.pos_ == "VERB" and _is_done(head, verb))


def _is_done(head: Token, verb: Token) -> bool:
    if _is_object(head, verb) or _are_too_many(head, verb):
        return True
    if any(c.dep_ in ("ccomp", "parataxis") for c in verb.children):
        return False
    return _is_handed_over(verb) or _is_freed(verb) or _is_taken(verb) or _is_had(verb)


def _is_a_law(head: Token, one: Attribution) -> bool:
    """Rule ``law-tells-nothing``: "Under laws passed in 2022, the fine is 30 per cent", "The act requires 31 days": nobody says so."""
    law = head.lemma_.lower() in _LAWS and head.pos_ in ("NOUN", "PROPN")
    return law and head.ent_type_ not in _BODIES and one.quotation is Quotation.INDIRECT


def _is_a_copy(head: Token) -> bool:
    """Rule ``copy-of-it``: "The memo says that 40 died, according to a copy seen by the Herald": the copy is the memo, and says no more."""
    return head.lemma_.lower() == "copy" and head.pos_ == "NOUN" and not any(c.lower_ == "of" for c in head.children)


def _is_in_a_thing(head: Token, cue: Token) -> bool:
    """Rule ``in-no-document``: "a cut of 18 per cent [in] their quota": a preposition brings in who thinks so, or where it is written."""
    if cue.pos_ != "ADP" or cue.lower_ not in _WHERE or head.dep_ != "pobj" or head.head.i != cue.i:
        return False
    return not may_think(head) and head.lemma_.lower() not in DOCUMENT_NOUNS.keys() | NOUNS.keys()


def _is_supposed(passage: Passage, verb: Token, one: Attribution) -> bool:
    """Rule ``if-they-are-right``: "If the institute is right, the quota was exceeded by 27 per cent": it is the text that reckons so."""
    cue = " ".join(s.text(passage.text) for s in one.cue)
    return _RIGHT.fullmatch(cue) is not None and any(c.dep_ == "mark" and c.lower_ in _IF for c in verb.children)


def _is_object(head: Token, verb: Token) -> bool:
    """Rule ``whom-it-befell``: "Only the leak at Telmar exposed more people": whom a verb of doing is about does not say so."""
    if head.dep_ != "dobj" or head.head.i != verb.i or head.i < verb.i or _tells(verb):
        return False
    return child(verb, "nsubj") is not None and verb.dep_ not in _OF_THEM


def _are_too_many(head: Token, verb: Token) -> bool:
    """Rule ``so-many-do``: "6,412 individuals were experiencing hunger", "Thousands of teachers walked out": none of them speaks."""
    if head.dep_ not in ("nsubj", "nsubjpass") or _tells(verb):
        return False
    if head.lower_ in _MANY:
        return True
    numbers = (c.text.replace(",", "") for c in (head, *head.children) if c.tag_ == "CD")
    return any(n.isdigit() and int(n) > _FEW for n in numbers)


def _is_handed_over(verb: Token) -> bool:
    """Rule ``hands-over``: "Sheriffs gave the bureau 8,450 people": who gets so many things is told nothing."""
    thing = child(verb, "dobj")
    if verb.lemma_.lower() not in _GIVING or thing is None or thing.tag_ not in ("NNS", "NNPS"):
        return False
    given = child(verb, "dative") is not None and any(c.dep_ == "nummod" for c in thing.children)
    return given and thing.lemma_.lower() not in _NUMBERED and thing.lower_ not in GROUP_NOUNS - {"people"}


def _is_freed(verb: Token) -> bool:
    """Rule ``lets-go``: "Since May the county has released 6,102 prisoners": who is let go is no news that somebody gives out."""
    thing = child(verb, "dobj")
    return verb.lemma_.lower() in _FREEING and thing is not None and thing.lemma_.lower() in _FREED


def _is_taken(verb: Token) -> bool:
    """Rule ``puts-up-with``: "They had to accept a cut of 22 per cent": who takes it says nothing of it."""
    inner = child(verb, "xcomp") if verb.lemma_ == "have" else verb
    thing = child(inner, "dobj") if inner is not None else None
    return (
        inner is not None and inner.lemma_.lower() in _TAKING and thing is not None and thing.lemma_.lower() in _TAKEN
    )


def _is_had(verb: Token) -> bool:
    """Rule ``has-so-many``: "The trust has 12 wardens", "Deputies may notify 40 owners": whose verb tells nothing of what was said.

    Verbs of showing, counting and placing do: "The board put it at 40".
    """
    thing = child(verb, "dobj")
    if thing is None or verb.dep_ in _OF_THEM or any(c.dep_ == "xcomp" for c in verb.children):
        return False
    lemma = verb.lemma_.lower()
    plain = not _tells(verb) and lemma not in _JUDGING | SHOWING | COUNTING | PLACING - {"have"}
    counted = any(c.tag_ == "CD" and c.text[:1].isdigit() for c in (thing, *thing.children))
    return plain and counted and thing.lemma_.lower() not in _NUMBERED


def _tells(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    return lemma in CUES or lemma in ATTITUDES or lemma in NOUNS
