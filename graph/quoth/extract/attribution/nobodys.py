"""Claims that somebody calls false without saying whose they are: who says that "reports of 700 layoffs are wrong" gives no 700."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from quoth.extract.attribution.candidate import Attribution, Passage, spans_of
from quoth.extract.attribution.lexicon import FALSE, NOUNS
from quoth.extract.attribution.syntax import child, may_think
from quoth.extract.nlp import runs
from quoth.model import Span, Stance

# What is said of a claim. Source: our own lists, from how fact-checkers print their findings and how bodies answer.
UNTRUE_CLAIM = FALSE | frozenset(
    "debunked discredited myth falsehood hoax flawed overstated overblown invalid unreliable".split()
)
OPEN = frozenset("may might could would should whether if unless".split())
"""Words that leave open whether it is so."""
_TRUE = frozenset("true right correct accurate".split())
_SHOWN_FALSE = frozenset("debunk refute disprove discredit".split())
_EXPOSED = frozenset("expose reveal unmask".split())
_BEING = frozenset("be prove remain".split())
_TALK = frozenset("talk figure number toll count tally total idea notion story speculation gossip".split())
"""What may be called false with what it is of, beside the nouns that bring in a clause: "talk of 900 evictions". Source: our own list."""
_SURE = 0.7
"""How sure such a claim is, behind the number or the clause that is called false."""
_TIMES = ("DATE", "TIME")
_OWNED = ("by", "from")


def said_false(claim: Token) -> Token | None:
    """The word that calls a claim false, as its subject: "Lund’s claim that … is false", "has been debunked", "is not true"."""
    verb = claim.head
    if claim.dep_ not in ("nsubj", "nsubjpass") or any(c.lower_ in OPEN for c in verb.children):
        return None
    denied = any(c.dep_ == "neg" for c in verb.children)
    if claim.dep_ == "nsubjpass":
        return (verb if verb.lemma_.lower() in _SHOWN_FALSE else _exposed(verb)) if not denied else None
    if verb.lemma_.lower() not in _BEING:
        return None
    wanted = _TRUE if denied else UNTRUE_CLAIM
    return next((c for c in verb.children if c.dep_ in ("acomp", "attr") and c.lower_ in wanted), None)


def _exposed(verb: Token) -> Token | None:
    """ "Claims that … were exposed as false yesterday", "were revealed to be false"."""
    if verb.lemma_.lower() not in _EXPOSED:
        return None
    return next(
        (t for c in verb.children if c.dep_ in ("prep", "xcomp") for t in c.children if t.lower_ in UNTRUE_CLAIM), None
    )


def is_nobodys(doc: Doc, one: Attribution) -> bool:
    """Whether a noun tells a claim that nobody is named for, and somebody calls it false."""
    return one.head < 0 <= one.verb and said_false(doc[one.verb]) is not None


def may_be_nobodys(doc: Doc, one: Attribution) -> bool:
    """Whether a statement stays where nobody is named for it: "the claim that …", as rules see it, or called false."""
    return one.rule == "noun-cue" or is_nobodys(doc, one)


def with_its_claim(passage: Passage, one: Attribution) -> Attribution:
    """Rule ``claim-in-the-content``: "Lomm said reports that 300 jobs were lost are false": the reports belong to what she said."""
    last = passage.doc.char_span(one.cue[-1].start, one.cue[-1].end, alignment_mode="expand") if one.cue else None
    claim = next((t for t in last or () if t.i != one.verb and said_false(t) is not None), None)
    if claim is None or not one.content or one.content[0].start < claim.idx:
        return one
    start, cue = claim.left_edge.idx, one.cue[-1]
    kept = Span(cue.start, cue.start + len(passage.text[cue.start : start].rstrip()))
    if not len(kept):
        return one
    first, *rest = one.content
    return replace(one, cue=(*one.cue[:-1], kept), content=(Span(start, first.end), *rest))


def nobodys_claims(passage: Passage) -> list[Attribution]:
    """Rule ``nobodys-claim``: "Reports that 300 jobs were lost are false", "the claim of 700 empty beds is nonsense": nobody's number.

    The clause or the number behind the noun is what is claimed. Whose claim it is where somebody is named is seen by others.
    """
    return [one for token in passage.doc for one in _claimed(passage, token)]


def _claimed(passage: Passage, noun: Token) -> Iterator[Attribution]:
    lemma = noun.lemma_.lower()
    if lemma not in NOUNS and lemma not in _TALK:
        return
    if said_false(noun) is None or child(noun, "poss") is not None or _told_by_somebody(noun):
        return
    content = _of_it(noun)
    spans = spans_of(passage.doc, runs(content)) if content else ()
    if spans:
        cue = (Span(noun.idx, noun.idx + len(noun)),)
        yield Attribution(
            "nobodys-claim", (), cue, spans, verb=noun.i, stance=NOUNS.get(lemma, Stance.ASSERTS), confidence=_SURE
        )


def _told_by_somebody(noun: Token) -> bool:
    """ "The police figure of 900", "900 dead given by the rebels", "claims from the union that …": somebody is named for it."""
    beside = any(
        c.dep_ in ("compound", "nmod", "amod") and (may_think(c) or c.ent_type_ == "NORP") for c in noun.children
    )
    passive = any(t.dep_ == "agent" for t in noun.subtree)
    return beside or passive or any(c.dep_ == "prep" and c.lower_ in _OWNED for c in noun.children)


def _of_it(noun: Token) -> list[Token]:
    """The words of the clause behind a noun, or of the number that it is of."""
    clause = next((c for c in noun.children if c.dep_ in ("acl", "ccomp", "relcl") and c.i > noun.i), None)
    if clause is not None and clause.left_edge.lower_ == "that":
        return [t for t in clause.subtree if t.i != clause.left_edge.i]
    of = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ in ("of", "about") and c.i > noun.i), None)
    if of is None or not any(t.pos_ == "NUM" and t.ent_type_ not in _TIMES for t in of.subtree):
        return []
    verb = noun.head
    end = min(
        (c.i for c in (verb, *verb.children) if c.i > of.i and c.dep_ in ("aux", "auxpass", "neg", "advmod")),
        default=verb.i,
    )
    return list(noun.doc[of.i + 1 : min(end, verb.i)])  # "of 900 dead", of which the parse hangs "dead" on the noun
