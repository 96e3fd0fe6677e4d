"""Attributions whose content is a deed or stands behind a phrase: "admitted hiding the files", "made it clear that …"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from quoth.extract.attribution.candidate import Attribution, Passage
from quoth.extract.attribution.lexicon import DEEDS, stance_told
from quoth.extract.attribution.syntax import child, cue_tokens, is_passive, subject
from quoth.extract.attribution.verbs import attributed
from quoth.model import Stance

_SURE = 0.75
"""How sure a rule of this file is: the forms are narrow, and the parse may hang the clause elsewhere."""
_BEHIND = ("ccomp", "advcl", "csubj", "acl", "relcl")


def deed_attributions(passage: Passage) -> list[Attribution]:
    """Rules ``verb-gerund`` and ``made-clear``, for each verb that they know.

    Example: "The officer denied speaking with the witness." -> the officer / denied / speaking with the witness
    """
    out: list[Attribution] = []
    for token in passage.doc:
        if token.pos_ == "VERB":
            out += _deed(token) if token.lemma_.lower() in DEEDS else _made_clear(token)
    return out


def _deed(verb: Token) -> Iterator[Attribution]:
    """ "denied speaking to them", "reported being told that …", "confessed to hiding it": what somebody says to have done."""
    deed = next((c for c in verb.children if c.dep_ == "xcomp" and _is_gerund(c)), None)
    to = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ == "to"), None)
    if deed is None and to is not None:
        deed = next((c for c in to.children if c.dep_ == "pcomp" and _is_gerund(c)), None)
    who = subject(verb) or _lost_subject(verb)
    if deed is None or deed.i < verb.i or who is None or is_passive(verb):
        return
    yield from attributed("verb-gerund", verb, who, list(deed.subtree), stance_told(verb.lemma_.lower()), _SURE)


def _lost_subject(verb: Token) -> Token | None:
    """Who did it where the parse hangs the verb on a noun before: "the lab that ran the test admitted to making an error"."""
    if verb.tag_ != "VBN" or verb.dep_ != "acl" or child(verb, "prep") is None:
        return None
    over = next((a for a in verb.head.ancestors if a.dep_ == "relcl"), None)
    return over.head if over is not None else verb.head


def _is_gerund(verb: Token) -> bool:
    """ "speaking", "being told", "having spoken"."""
    helping = any(c.dep_ in ("aux", "auxpass") and c.tag_ == "VBG" and c.lower_ != "to" for c in verb.children)
    return verb.tag_ == "VBG" or helping


def _made_clear(verb: Token) -> Iterator[Attribution]:
    """ "The councillors had made it clear they would not pay", "made clear that …"."""
    if verb.lemma_.lower() != "make":
        return
    clear = next((c for c in verb.children if c.lower_ in ("clear", "plain", "known") and 0 < c.i - verb.i <= 3), None)
    who = child(verb, "nsubj")
    if clear is None or who is None or is_passive(verb):
        return
    clause = next((c for t in (clear, verb) for c in t.children if c.dep_ in _BEHIND and c.i > clear.i), None)
    if clause is None or child(clause, "nsubj", "nsubjpass", "expl") is None:
        return
    content = [t for t in clause.subtree if not (t.dep_ == "mark" and t.lower_ == "that" and t.head == clause)]
    yield from attributed("made-clear", verb, who, content, Stance.ASSERTS, _SURE, cue=[*cue_tokens(verb), clear])
