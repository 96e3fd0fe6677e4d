"""What a figure counts or measures: the noun behind the number, or the one that a measure is said of."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Token

from quoth.extract.figures.behind import behind
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.moved import moved, sized
from quoth.extract.figures.phrases import NUMBERS, Counted, phrase
from quoth.extract.figures.reading import NOUNS, Reading, subject_of
from quoth.extract.figures.refusals import LENGTHS
from quoth.extract.figures.units import is_money, is_unit

__all__ = ["Counted", "counted_of"]

_COUNTS = frozenset(("number", "numbers", "total", "count"))
_GUESSES = frozenset("estimate estimates forecast forecasts projection projections tally".split())
_MEASURES = frozenset(
    "be total reach earn charge pay owe trade"
    " swing slip jump climb plunge advance dip number average hit exceed top measure"
    " equal cost weigh stand become remain surpass pass approach near see fall rise gain"
    " lose add shed climb drop score touch".split()
)
# "less than half of what it was": said of the subject.
OF_WHAT = re.compile(r"\s(?:of )?what (?:it|they|he|she|that) (?:was|were|had been|did)\b")
_BODILY = frozenset("measure run walk swim throw grow".split())
_OF_GDP = re.compile(r"\s(?:of|in) (?:the )?(?:gross domestic product|GDP|national income|economic output)\b")
_FENCES = frozenset((",", ";", ":", "(", ")", "—", "–", "\n", "“", "”"))


def counted_of(r: Reading, m: Mention) -> Counted | None:
    """What ``m`` counts; ``None`` where the text names nothing."""
    return sized(r, m) or moved(r, m, _named(r, m))


def _named(r: Reading, m: Mention) -> Counted | None:
    found = None if m.unit == "percent" and _OF_GDP.match(r.text, m.core_end) else behind(r, m)
    if found is not None:
        head, left = found
        return phrase(r, head, left, True)
    if m.counts and (
        (r.text.startswith(" of ", m.core_end) and not OF_WHAT.match(r.text, m.core_end))
        or m.rule in ("vague", "nobody")
    ):
        return None
    return _measured(r, m)


def _measured(r: Reading, m: Mention) -> Counted | None:
    """ "Revenue rose to $7bn", "a rate of 5%": the noun that the measure is said of."""
    top = r.top(m)
    at = top
    if _lasts(top, m):
        return None
    if m.rule == "factor":
        subject = subject_of(top)
        return _said_of(r, subject) if subject is not None and _names_thing(m, subject) else None
    for _ in range(6):
        head = at.head
        if head.i == at.i:
            break
        if head.i < top.i and _names_thing(m, head):
            return _said_of(r, head)
        if head.pos_ in ("VERB", "AUX"):
            subject = _object_moved(at, head) or _antecedent(head, subject_of(head))
            if (
                (m.counts or is_money(m.unit))
                and at.dep_ not in ("prep", "agent", "npadvmod", "advmod", "attr")
                and head.lemma_.lower() not in _MEASURES
            ):
                return None  # "Tarn replaced 22": what was replaced is said elsewhere
            subject = _past_dateline(r, subject)
            if subject is not None and _owner(subject, head, m):
                return None
            if subject is not None and subject.pos_ in NOUNS:
                return _said_of(r, subject) if _names_thing(m, subject) else None
            break
        at = head
    return None if m.counts else _nearest_before(r, m)


def _lasts(top: Token, m: Mention) -> bool:
    """ "were moved in less than six hours": how long it took is said of nobody."""
    front = top.head if top.dep_ == "pobj" else None
    return m.unit in LENGTHS and front is not None and front.lower_ in ("in", "within")


def _past_dateline(r: Reading, subject: Token | None) -> Token | None:
    """ "TORRIN, Jan. 4 — The new bridge will cost 40 crowns": the town is where it was written, the bridge is the subject."""
    if subject is None or not any(line.start <= subject.idx < line.end for line in r.datelines):
        return subject
    return next(
        (c for c in subject.rights if c.dep_ in ("appos", "dep", "conj") and c.pos_ in NOUNS and c.ent_type_ != "DATE"),
        None,
    )


def _owner(subject: Token, verb: Token, m: Mention) -> bool:
    """ "Ana Brill bought 600 acres": the acres are not hers to be counted as."""
    return subject.pos_ == "PROPN" and not m.counts and verb.lemma_.lower() not in _BODILY | _MEASURES


def _said_of(r: Reading, noun: Token) -> Counted:
    """The phrase of a noun that a measure is said of; "the number of people killed" counts people."""
    of = (
        next((c for c in noun.children if c.dep_ == "prep" and c.lower_ == "of"), None)
        if noun.lower_ in _COUNTS | _GUESSES
        else None
    )
    inner = next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
    if inner is None or (noun.lower_ in _COUNTS and inner.tag_ not in ("NNS", "NNPS")):
        return phrase(r, noun, None, False)
    return replace(phrase(r, inner, None, False), numbered=noun.lower_ in _COUNTS)


def _names_thing(m: Mention, token: Token) -> bool:
    """Whether a token is a noun that a measure can be said of: no unit, no date, not a part of the mention."""
    if token.pos_ not in NOUNS or m.start <= token.idx < m.end or token.ent_type_ in NUMBERS:
        return False
    return not is_unit(token.text)


def _nearest_before(r: Reading, m: Mention) -> Counted | None:
    """ "wavelengths of at least 2 nanometres": the noun close in front, with no comma or bracket between."""
    first = r.at(m.start)
    for i in range(first.i - 1, max(first.sent.start - 1, first.i - 8), -1):
        token = r.doc[i]
        if token.text in _FENCES or token.tag_ in ("PRP", "WP") or token.pos_ == "VERB":
            return None
        if _names_thing(m, token):
            return phrase(r, token, None, False)
    return None


def _object_moved(link: Token, verb: Token) -> Token | None:
    """ "revised the toll to 27": what is moved is the object."""
    if link.dep_ != "prep" or link.lower_ not in ("to", "at", "by", "from"):
        return None
    return next((c for c in verb.children if c.dep_ == "dobj" and c.pos_ in NOUNS and c.i < link.i), None)


def _antecedent(verb: Token, subject: Token | None) -> Token | None:
    """For "which", "that" and for a participle without a subject, the noun that the clause hangs on."""
    if subject is not None and subject.tag_ not in ("WDT", "WP") and subject.lower_ != "that":
        return subject
    at = verb
    for _ in range(4):
        if at.dep_ in ("relcl", "acl") and at.head.pos_ in NOUNS:
            return at.head
        if at.dep_ not in ("xcomp", "conj", "ccomp", "pcomp", "prep"):
            return subject
        at = at.head
    return subject
