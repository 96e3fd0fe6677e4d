"""Questions that rules ask of the parse."""

from __future__ import annotations

from spacy.tokens import Token

from quoth.extract.agents.lexicon import BODY_NOUNS, GROUP_NOUNS, PERSON_NOUNS
from quoth.extract.attribution.lexicon import FALSE

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_ADVERBIAL = frozenset("if when while because although though since unless until as".split())
_BACK = frozenset("this that these those".split())
_CALLING = frozenset("call brand label describe".split())
_RELATIVES = frozenset("which who that".split())


def child(token: Token, *deps: str) -> Token | None:
    """The first child with one of these relations."""
    return next((c for c in token.children if c.dep_ in deps), None)


def is_passive(verb: Token) -> bool:
    """Whether the verb is in the passive: "was told"."""
    return any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children)


def subject(verb: Token, depth: int = 4) -> Token | None:
    """Who does it: the verb's subject, that of the verb it is joined to, or the noun that it restricts.

    "The mayor said it and denied it": the mayor for both. "…, which announced that …": the noun before ``which``.
    """
    own = child(verb, *_SUBJECTS)
    if own is not None:
        if own.lower_ in _RELATIVES and verb.dep_ == "relcl":
            return verb.head
        return own
    if depth and verb.dep_ == "xcomp" and verb.head.dep_ in ("acomp", "attr") and verb.head.pos_ == "ADJ":
        return subject(verb.head.head, depth - 1)  # "was quick to explain"
    if depth and verb.dep_ in ("conj", "xcomp", "advcl", "dep"):
        if verb.dep_ == "xcomp":
            addressed = child(verb.head, "dobj")
            if addressed is not None and verb.head.i < addressed.i < verb.i:
                return addressed
        found = subject(verb.head, depth - 1) if verb.head.pos_ in ("VERB", "AUX") else None
        above = verb.head.head
        if (
            found is not None
            and verb.tag_ == "VBG"
            and not may_think(found)
            and above.pos_ == "VERB"
            and above is not verb.head
        ):
            return subject(above, depth - 1) or found  # "told them the bridge is safe, citing …": bridges cite nothing
        return found
    if depth and verb.dep_ == "pcomp" and verb.head.lower_ == "by" and verb.head.head.pos_ == "VERB":
        return subject(verb.head.head, depth - 1)  # "opened the session by quoting …"
    if verb.dep_ in ("acl", "relcl") and verb.head.pos_ in ("NOUN", "PROPN") and verb.tag_ == "VBG":
        return verb.head
    return None


def passive_agent(verb: Token) -> Token | None:
    """Who did it to somebody: the object of "by"."""
    by = child(verb, "agent")
    return child(by, "pobj") if by is not None else None


def cue_tokens(verb: Token) -> list[Token]:
    """The verb with its auxiliaries, negation and particle: "had not pointed out"."""
    keep = ("aux", "auxpass", "neg", "prt")
    return sorted([verb, *(c for c in verb.children if c.dep_ in keep and abs(c.i - verb.i) <= 4)], key=lambda t: t.i)


def clause_of(verb: Token, *, to: bool) -> Token | None:
    """The head of the clause that the verb governs, the longest where there are several."""
    wanted = ("ccomp", "xcomp") if to else ("ccomp",)
    found = [
        c
        for c in verb.children
        if c.dep_ in wanted and c.pos_ in ("VERB", "AUX", "NOUN", "ADJ", "PROPN", "ADV", "ADP", "PRON", "NUM")
    ]
    found = [
        c for c in found if c.i > verb.i or not any(m.dep_ == "mark" and m.lower_ in _ADVERBIAL for m in c.children)
    ]
    behind = [c for c in found if c.i > verb.i]
    return max(behind or found, key=lambda c: c.right_edge.i - c.left_edge.i, default=None)


def may_think(who: Token) -> bool:
    """Whether a noun can have a mind of its own: a person, a body, a group; no figure and no flood."""
    lemma = who.lemma_.lower()
    named = who.pos_ in ("PRON", "PROPN") or bool(who.ent_type_)
    return named or lemma in PERSON_NOUNS or lemma in BODY_NOUNS or who.lower_ in GROUP_NOUNS


def points_back(noun: Token) -> bool:
    """Whether an object means what was just said: "disputes this", "disputed that account"."""
    return noun.lower_ in _BACK or any(c.dep_ == "det" and c.lower_ in _BACK for c in noun.children)


def calls_false(verb: Token) -> bool:
    """Whether a verb of naming calls something untrue: "called the number fantasy", "branded it “a lie”"."""
    told = [
        t
        for c in verb.children
        if c.dep_ in ("oprd", "ccomp", "dobj", "acomp", "attr") and c.i > verb.i
        for t in c.subtree
    ]
    return verb.lemma_.lower() in _CALLING and any(t.lower_ in FALSE for t in told)


def is_infinitive(verb: Token) -> bool:
    """Whether the clause is "to do"."""
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)
