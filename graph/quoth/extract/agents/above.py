"""What stands in the sentence before a pronoun, whom it may mean."""

from __future__ import annotations

from spacy.tokens import Span as Phrase
from spacy.tokens import Token

from quoth.extract.attribution.lexicon import CUES

_QUOTATION = 200
"""Tokens that a quotation may have before "he said"."""


def subject_above(pronoun: Token) -> Token | None:
    """The subject of the sentence before the one that a pronoun stands in."""
    above = sentence_above(pronoun)
    if above is None:
        return None
    subjects = [t for t in above if t.dep_ in ("nsubj", "nsubjpass")]
    beside = [t for t in subjects if t.head.dep_ == "advcl" and _contrasts(t.head)]
    last_said = [t for t in beside if t.i > t.head.head.i]
    return next(iter(last_said), None) or next((t for t in subjects if t.head.dep_ == "ROOT"), None)


def _contrasts(verb: Token) -> bool:
    """Whether a clause sets what another said beside the first: "…, while the mayor said"."""
    return verb.lemma_.lower() in CUES and any(
        c.dep_ == "mark" and c.lower_ in ("while", "whereas") for c in verb.children
    )


def sentence_above(pronoun: Token) -> Phrase | None:
    """The sentence before the one that a pronoun stands in, or before the quotation that ends right before the pronoun."""
    before = reversed(pronoun.doc[: min(pronoun.sent.start, _opened(pronoun))])
    last = next((t for t in before if not (t.is_space or t.is_punct)), None)
    return last.sent if last is not None else None


def _opened(pronoun: Token) -> int:
    """Where the quotation opens that a pronoun follows: "Harg spoke. “Do the sum. It is 40,” he said"; else where the pronoun stands."""
    mark = pronoun.nbor(-1) if pronoun.i else pronoun
    opening = {"”": "“", '"': '"', "''": "``"}.get(mark.text)
    if opening is None:
        return pronoun.i
    front = reversed(pronoun.doc[max(0, mark.i - _QUOTATION) : mark.i])
    return next((t.i for t in front if t.text == opening), pronoun.i)
