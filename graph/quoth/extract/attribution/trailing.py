"""Who says a sentence, told at its end with more words than the parser takes for a subject."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from quoth.extract.agents.lexicon import DOCUMENT_NOUNS
from quoth.extract.attribution.candidate import Attribution, Passage
from quoth.extract.attribution.lexicon import CUES
from quoth.extract.attribution.syntax import child, may_think
from quoth.extract.attribution.verbs import attributed

_SAYING = frozenset(
    "say conclude find report estimate warn claim announce reveal show suggest state note argue".split()
)
_LOOKED_INTO = frozenset("investigation probe inquiry review audit analysis".split())
_ENDS = frozenset(("prep", "npadvmod", "advmod"))
_SURE = 0.85
_WORDS = 16
"""Tokens that the words for who speaks may have."""


def trailing_attributions(passage: Passage) -> list[Attribution]:
    """Rule ``told-behind``: a verb of saying that ends its sentence, behind a comma and a noun with more about it.

    Example: "The flood killed 40 people in Tarn, a long inquiry into the dam concluded last month." -> a long inquiry into the dam
    """
    out: list[Attribution] = []
    for token in passage.doc:
        if token.lemma_.lower() in _SAYING and token.pos_ == "VERB" and passage.quoted(token) is None:
            out += _behind(token)
    return out


def _behind(verb: Token) -> Iterator[Attribution]:
    first = next((c for c in verb.children if c.dep_ == "aux"), verb)
    finite = verb.tag_ in ("VBD", "VBZ", "VBP") or first.i < verb.i
    if (
        not finite
        or not _ends(verb)
        or any(c.dep_ in ("nsubj", "nsubjpass", "dobj", "ccomp", "cc") for c in verb.children)
    ):
        return
    doc, sent = verb.doc, verb.sent
    comma = next((t.i for t in reversed(doc[max(sent.start, first.i - _WORDS) : first.i]) if t.text == ","), -1)
    who = _noun(list(doc[comma + 1 : first.i])) if comma > sent.start else None
    if who is None or not (may_think(who) or who.lemma_.lower() in _LOOKED_INTO | DOCUMENT_NOUNS.keys()):
        return
    if not any(t.dep_ in ("nsubj", "nsubjpass") for t in doc[sent.start : comma]):
        return
    yield from attributed(
        "told-behind", verb, who, list(doc[sent.start : comma]), CUES[verb.lemma_.lower()].stance, _SURE
    )


def _noun(words: list[Token]) -> Token | None:
    """The noun beside which the parser set the words, if they are one phrase with something behind its noun, and no clause."""
    if not words or any(
        (t.pos_ in ("VERB", "AUX", "CCONJ") and t.tag_ != "VBN") or (t.is_punct and t.text != "-") for t in words
    ):
        return None
    head = next((t for t in words if t.dep_ == "appos"), None)
    prep = child(head, "prep") if head is not None else None
    return head if head is not None and prep is not None and words[0].i == head.left_edge.i else None


def _ends(verb: Token) -> bool:
    """Whether nothing but when or where stands behind the verb in its sentence."""
    behind = verb.doc[verb.i + 1 : verb.sent.end]
    own = {t.i for c in verb.children if c.dep_ in _ENDS and c.i > verb.i for t in c.subtree}
    return all(t.i in own or t.is_punct or t.is_space for t in behind) and len(behind) <= 8
