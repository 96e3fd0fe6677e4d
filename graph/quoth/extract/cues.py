"""What hangs on a cue: objects, adverbials, whom somebody writes to; and who speaks behind a participle that opens the sentence."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from quoth.extract.agents.lexicon import PERSON_NOUNS
from quoth.model import Span


def trails(verb: Token) -> bool:
    """Whether a cue trails behind another verb: "posted it on her page, saying …"."""
    return verb.tag_ == "VBG" and verb.dep_ == "advcl" and verb.head.i < verb.i


def adverbials(verb: Token) -> tuple[Token, ...]:
    """What hangs on a cue, also on "saying" in "was quoted as saying in the release"."""
    saying = (t for c in verb.children if c.lower_ == "as" for t in c.children if t.dep_ == "pcomp")
    return (*verb.children, *(t for s in saying for t in s.children))


def written_to(verb: Token) -> bool:
    """Whether somebody writes to somebody: "wrote to the governor"."""
    to = any(c.lower_ == "to" and c.dep_ in ("prep", "dative") for c in verb.children)
    return verb.lemma_.lower() == "write" and verb.pos_ == "VERB" and to


def objects(verb: Token) -> tuple[Token, ...]:
    return tuple(t for t in verb.children if t.dep_ == "dobj")


def cited_by_the_way(verb: Token) -> tuple[Token, ...]:
    """ "…, she said, citing a press release", "Citing figures from the board, he said …": what is said leans on the release."""
    citing = (t for t in verb.sent if t.lemma_ == "cite" and t.tag_ == "VBG" and t.i != verb.i)
    above = ((t, next((a for a in t.ancestors if a.pos_ in ("VERB", "AUX")), None)) for t in citing)
    return tuple(thing for t, head in above if head is not None and head.i == verb.i for thing in objects(t))


_OPENINGS = frozenset(
    "commenting speaking responding reacting replying welcoming announcing introducing launching writing concluding adding".split()
)
"""Participles that open a sentence about who speaks. Source: how press releases bring in a quotation."""


def behind_opening(head: Token, source: Sequence[Span]) -> Token:
    """Who speaks, where the parse takes a participle or a body for it."""
    named = _behind_brackets(head, source)
    return named if named is not None else _behind_participle(head)


def _behind_brackets(head: Token, source: Sequence[Span]) -> Token | None:
    """Rule ``office-behind-brackets``: "Acting Bureau of Wells (BW) Director Imre Tolan said": Tolan, and not the bureau."""
    own = next((s for s in source if head.idx in s), None)
    phrase = head.doc.char_span(own.start, own.end, alignment_mode="contract") if own is not None else None
    closed = next((t.i for t in phrase or () if t.text == ")" and t.i > head.i), None)
    if phrase is None or closed is None:
        return None
    behind = phrase.doc[closed + 1 : phrase.end]
    office = next((t for t in behind if t.lower_ in PERSON_NOUNS and t.text.istitle()), None)
    name = list(phrase.doc[office.i + 1 : phrase.end]) if office is not None else []
    return name[-1] if len(name) > 1 and all(t.text.istitle() and t.pos_ == "PROPN" for t in name) else None


def _behind_participle(head: Token) -> Token:
    """Rule ``commenting-she-said``: who stands behind a participle that opens the sentence, which the parse may take for the subject.

    Example: "Commenting, the agency's chairperson, Ana Duarte, said:" -> chairperson
    """
    if head.lower_ not in _OPENINGS or head.dep_ not in ("nsubj", "nsubjpass"):
        return head
    beside = (c for c in head.children if c.dep_ in ("appos", "conj", "nsubj") and c.pos_ in ("NOUN", "PROPN", "PRON"))
    named = next((c for c in beside if c.i > head.i), None)
    if named is not None:
        return named
    behind = (t for t in head.doc[head.i + 1 : head.head.i] if t.dep_ in ("nsubj", "appos") and t.pos_ != "VERB")
    return next(behind, head)


_GIVEN_OUT = frozenset("publish release issue unveil launch present".split())
_SHOW = frozenset("show suggest put include indicate reveal".split())


def given_out_above(pronoun: Token) -> Token | None:
    """Rule ``results-then-they``: what was given out in the sentence before: "The county published its results. They show …"."""
    if pronoun.lower_ != "they" or pronoun.dep_ != "nsubj" or pronoun.head.lemma_.lower() not in _SHOW:
        return None
    before = next((t for t in reversed(pronoun.doc[: pronoun.sent.start]) if not (t.is_space or t.is_punct)), None)
    given = (t for t in (before.sent if before is not None else ()) if t.lemma_.lower() in _GIVEN_OUT)
    return next((c for t in given for c in t.children if c.dep_ == "dobj" and c.tag_ == "NNS"), None)
