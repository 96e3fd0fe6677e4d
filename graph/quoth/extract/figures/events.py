"""What happened to the things counted: "released", "held", "picked up"."""

from __future__ import annotations

from spacy.tokens import Token

from quoth.extract.figures.counted import Counted
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.reading import Reading, governor
from quoth.extract.figures.verbs import NO_EVENT, participle



def event_verb(r: Reading, m: Mention, counted: Counted | None) -> Token | None:
    """The verb that says what happened to what ``m`` counts, else ``None``."""
    if counted is not None and counted.beside:
        own = _own_clause(counted.head)
        if own is not None:
            return own
    top = counted.head if counted is not None and counted.beside and not _partitive(m, r) else r.top(m)
    verb, link = governor(_up_to_phrase(top, m))
    if verb is None or verb.lemma_.lower() in NO_EVENT or link.dep_ in ("npadvmod", "advmod", "oprd"):
        return None
    if link.dep_ == "pobj":
        return None
    return verb


def event_of(verb: Token | None) -> str | None:
    """The event's word: a past participle with its particle."""
    return participle(verb) if verb is not None else None


def _partitive(m: Mention, r: Reading) -> bool:
    return r.text.startswith(" of ", m.core_end)


def _up_to_phrase(token: Token, m: Mention) -> Token:
    """From a number or a unit to the noun that heads its phrase."""
    at = token
    for _ in range(4):
        if at.dep_ in ("nummod", "quantmod", "compound", "amod", "nmod") and at.head.i != at.i:
            at = at.head
    return at


def _own_clause(head: Token) -> Token | None:
    """ "people released from custody", "migrants who were held", also where the parser hangs the clause on a noun between."""
    for child in head.rights:
        if child.dep_ in ("acl", "relcl"):
            found = _clause_event(child)
            if found is not None:
                return found
        if child.dep_ == "prep":
            for noun in child.children:
                deeper = next((c for c in noun.rights if c.dep_ == "acl" and c.tag_ == "VBN"), None)
                if deeper is not None and deeper.lemma_.lower() not in NO_EVENT:
                    return deeper
    return None


def _clause_event(verb: Token) -> Token | None:
    if verb.lemma_.lower() in NO_EVENT:
        return None
    if verb.dep_ == "acl":
        return verb if verb.tag_ in ("VBN", "VBD") else None
    relative = next((c for c in verb.children if c.tag_ in ("WP", "WDT") or c.lower_ == "that"), None)
    return verb if relative is not None and relative.dep_ in ("nsubj", "nsubjpass", "dobj") else None
