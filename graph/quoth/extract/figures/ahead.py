"""Whether a date lies ahead of the text: "will close by June", "has asked for £3 million to stay open through November"."""

from __future__ import annotations

from spacy.tokens import Token

from quoth.extract.figures.verbs import REPORTING

_FUTURE = frozenset(("will", "shall", "'ll", "’ll"))
# What somebody does who has something before him. Source: our own list.
_EXPECTING = frozenset(
    "expect forecast project predict anticipate plan intend promise hope aim propose pledge vow schedule".split()
)
# Said of what is to come by their participle or adjective: "is due by June", "are expected in July". Source: our own list.
_EXPECTED = frozenset("expected forecast projected planned scheduled slated due anticipated".split())
# What is wanted isn't there yet: "needs another $2 million to stay open through March". Source: our own list.
_SEEKING = frozenset("ask seek need want require request demand".split())
_FORECASTING = frozenset("forecast project predict anticipate".split())
_UP_TO = frozenset(("by", "through", "until", "till"))
_PRESENT = ("VBZ", "VBP")


def lies_ahead(token: Token) -> bool:
    """Whether the clause of a date tells what will be or is expected.

    Examples: "will close by June", "is expected to open in June", "said 400 more were due in June", "has asked for £3 million to keep the
    pools open through November"; and not "was expected to open in June", which looks ahead from a day that is past.
    """
    verb = next((a for a in token.ancestors if a.pos_ in ("VERB", "AUX")), None)
    if verb is None:
        return False
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if helpers & _FUTURE:
        return True
    closing = (
        any(a.lower_ in _UP_TO for a in token.ancestors if a.i < token.i and a.i > verb.i) or token.lower_ in _UP_TO
    )
    if "to" in helpers and verb.head.i != verb.i:
        return _looks_ahead(verb.head, closing)
    return _expected(verb) or _forecast(verb) or (closing and _wanted(verb))


def _looks_ahead(head: Token, closing: bool) -> bool:
    """ "is expected to", "plans to", "are to", "has asked for 40 beds to last"; "was to" and "were due to" look ahead from a day past."""
    if head.pos_ not in ("VERB", "AUX"):
        head = next((a for a in head.ancestors if a.pos_ in ("VERB", "AUX")), head)
    if head.lower_ in ("is", "are"):
        return True
    lemma = head.lemma_.lower()
    if closing and lemma in _SEEKING and head.dep_ != "acl":
        return not _past(head) or _told(head) or head.dep_ == "ROOT"
    return lemma in _EXPECTING and (not _past(head) or _told(head))


def _expected(verb: Token) -> bool:
    """ "4,000 more are expected by June", and, where somebody says so, "were expected by June"."""
    due = verb.lower_ in _EXPECTED or any(c.dep_ == "acomp" and c.lower_ in _EXPECTED for c in verb.children)
    return due and (not _past(verb) or _told(verb))


def _wanted(verb: Token) -> bool:
    """ "seeks 400 beds by December"; "forecast a profit for the fourth quarter", whenever they did."""
    if verb.lemma_.lower() in _FORECASTING and verb.pos_ == "VERB":
        return any(c.dep_ in ("dobj", "ccomp") for c in verb.children)
    return verb.lemma_.lower() in _SEEKING and not _past(verb)


def _forecast(verb: Token) -> bool:
    """ "forecast a profit for the fourth quarter", whenever they did."""
    told = verb.lemma_.lower() in _FORECASTING and verb.pos_ == "VERB"
    return told and any(c.dep_ in ("dobj", "ccomp") for c in verb.children)


def _past(verb: Token) -> bool:
    """Whether a verb tells of what was: "expected", "was due", "had planned"; a bare participle does too."""
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    if verb.tag_ == "VBN":
        return not any(c.tag_ in _PRESENT for c in helpers)
    return verb.tag_ == "VBD" or any(c.tag_ == "VBD" for c in helpers)


def _told(verb: Token) -> bool:
    """Whether it stands in what somebody said, where the past is the present of the one who speaks: "she said 400 were due"."""
    at = verb
    while at.dep_ == "conj" and at.head.i != at.i:
        at = at.head
    return at.dep_ == "ccomp" and at.head.lemma_.lower() in REPORTING


def present(token: Token) -> bool:
    """Whether the nearest verb with a tense is of the present: "is confident of reaching 40 by the end of the year"."""
    verb = next((a for a in token.ancestors if a.tag_ in ("VBD", "VBZ", "VBP", "MD")), None)
    return verb is not None and verb.tag_ in _PRESENT
