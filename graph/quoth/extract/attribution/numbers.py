"""Numbers that somebody puts forward without a clause: "police put the crowd at 9,000", "the clinic recorded 40 cases"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from quoth.extract.agents.lexicon import BODY_NOUNS, DOCUMENT_NOUNS, GROUP_NOUNS, PERSON_NOUNS
from quoth.extract.attribution.candidate import Attribution, Passage
from quoth.extract.attribution.lexicon import COUNTING, KEEPING, NUMBERS, PLACING, SHOWING
from quoth.extract.attribution.syntax import child, is_passive, may_think, subject
from quoth.extract.attribution.verbs import attributed
from quoth.model import Stance

_OWNING = frozenset("claim confirm admit acknowledge concede allege announce".split())
"""Verbs by which a body owns to a count of things: "the union claims 900 lost jobs"."""


def number_attributions(passage: Passage) -> list[Attribution]:
    """Rule ``verb-count``: who puts a number forward by a verb.

    Example: "Organisers put the turnout at 40,000." -> Organisers / put / the turnout at 40,000
    """
    out: list[Attribution] = []
    for token in passage.doc:
        who = subject(token) if token.pos_ in ("VERB", "AUX") and not is_passive(token) else None
        found = (next(_count(token, who), None) or next(_put_at(token, who), None)) if who is not None else None
        if found is not None:
            out.append(found)
    return out


def _count(verb: Token, who: Token) -> Iterator[Attribution]:
    """ "the clinic recorded 40 cases", "a survey that found 40 cases", "they found 175": a body or a document puts forward a count."""
    lemma, thing = verb.lemma_.lower(), child(verb, "dobj")
    if lemma not in COUNTING | SHOWING | _OWNING or lemma == "put" or thing is None or not _has_number(thing):
        return
    told = who.lemma_.lower() in DOCUMENT_NOUNS or who.lower_ in DOCUMENT_NOUNS
    alone = thing.like_num and may_think(who)
    if told or (lemma in COUNTING | _OWNING and (alone or _counts(who))) or (lemma == "find" and alone):
        said = [*thing.subtree, *_behind(verb, thing)]
        yield from attributed("verb-count", verb, who, said, Stance.ASSERTS, 0.7 if told else 0.6)


def _put_at(verb: Token, who: Token) -> Iterator[Attribution]:
    """ "the police put the turnout at 9,000", "organisers had it at 40,000", "officials restrict the figure to 671"."""
    thing, at = child(verb, "dobj"), _preposition(verb, "at", "between")
    if at is None and thing is not None and thing.lemma_.lower() in NUMBERS and verb.lemma_.lower() in KEEPING:
        at = _preposition(verb, "to")
    if verb.lemma_.lower() in PLACING | KEEPING and thing is not None and at is not None and _has_number(at):
        yield from attributed("verb-count", verb, who, [*thing.subtree, *at.subtree], Stance.ASSERTS, 0.7)


def _preposition(verb: Token, *words: str) -> Token | None:
    return next((c for c in verb.children if c.dep_ == "prep" and c.lower_ in words and c.i > verb.i), None)


def _behind(verb: Token, thing: Token) -> list[Token]:
    behind = (c for c in verb.children if c.i > thing.i and c.dep_ in ("prep", "advmod", "npadvmod"))
    return [t for c in behind for t in c.subtree]


def _has_number(token: Token) -> bool:
    return any(t.like_num for t in token.subtree)


def _counts(who: Token) -> bool:
    """Whether a body, a place or a group of officials counts; "the thief took 40 cases" counts nothing."""
    people = who.tag_ == "NNS" and who.lemma_.lower() in PERSON_NOUNS
    return people or who.ent_type_ in ("ORG", "GPE") or who.lemma_.lower() in BODY_NOUNS or who.lower_ in GROUP_NOUNS
