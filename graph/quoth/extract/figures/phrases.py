"""Noun phrases: from a head noun to the words that say what is counted."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from quoth.extract.attribution.lexicon import is_headline_verb
from quoth.extract.figures.reading import NOUNS, Reading, span_of
from quoth.extract.figures.site_words import AREAS, SITES
from quoth.model import Span

# Prepositions whose phrase narrows down what is counted; those of place and time belong to the scope.
_NARROWING = frozenset("with without of against under like involving".split())
# Behind what is measured rather than counted these narrow too.
_OF_AMOUNTS = frozenset("from for on at to".split())
_CUT = frozenset("in at on who that which since between during from because after before while when , ; ( — –".split())
NUMBERS = frozenset("DATE CARDINAL MONEY PERCENT QUANTITY TIME".split())
_LONGEST = 8
_QUOTES = "\"“”‘'`’"


@dataclass(frozen=True, slots=True)
class Counted:
    """The counted noun: its head token, its whole phrase and whether it stands right behind the number.

    ``numbered``: it was named as "the number of …". ``pieces`` is the noun behind the number where that only says in what the size
    of a subject is told: "the population is 8 million people".
    """

    head: Token
    span: Span
    text: str
    beside: bool
    numbered: bool = False
    pieces: str | None = None


def phrase(r: Reading, head: Token, left: Token | None, beside: bool) -> Counted:
    first = left if left is not None else _left(head)
    owner = next((c for c in head.lefts if c.dep_ == "poss" and c.right_edge.i >= first.i and _is_where(c)), None)
    first = r.doc[owner.right_edge.i + 1] if owner is not None else first
    last = _right(r, head, beside)
    span = span_of(first, last)
    text = " ".join(span.text(r.text).split())
    lead = len(text) - len(text.lstrip(_QUOTES))
    clean = text.strip(_QUOTES) if text.count("“") + text.count('"') <= 1 or lead else text
    return Counted(head, span, _unquoted(clean), beside)


def _unquoted(text: str) -> str:
    return text.translate({ord(c): None for c in '"“”'}).strip(" ,")


def _left(head: Token) -> Token:
    """The first token of the head's own modifiers, without article and number."""
    first = head
    for child in reversed(list(head.lefts)):
        if child.dep_ not in ("compound", "amod", "nmod", "poss") or child.right_edge.i != first.i - 1:
            break
        if (
            is_headline_verb(child.text)  # "Lund Rejects Velt Storm Toll of 3,000"
            or child.tag_ in ("PRP$", "DT", "CD")
            or child.text == "%"
            or (child.dep_ == "poss" and _is_where(child))
        ):
            break
        first = child.left_edge if child.left_edge.tag_ not in ("DT", "PRP$") else child
    return first


def _is_where(owner: Token) -> bool:
    """ "the region's electricity", "Ohio's prisons": the owner is the place, which the scope says."""
    return owner.lower_ in AREAS or owner.ent_type_ in ("GPE", "LOC")


def _right(r: Reading, head: Token, beside: bool) -> Token:
    """The last token of a short phrase that narrows the head down: "with criminal records", "facing removal"."""
    last = head
    for child in (*head.rights, *_adrift(r, head)):
        if child.left_edge.i != last.i + 1 or not (_narrows(child) or (not beside and _told_by(child))):
            break
        end = _end_of(r, child)
        if end is None:
            break
        last = end
    return last


def _adrift(r: Reading, head: Token) -> tuple[Token, ...]:
    """ "led to 40 people with criminal records being freed": a bare plural with "with" belongs to the noun, wherever it is hung."""
    if head.i + 2 >= len(r.doc) or head.dep_ not in ("pobj", "dobj"):
        return ()
    with_ = r.doc[head.i + 1]
    inner = next((c for c in with_.children if c.dep_ == "pobj"), None)
    parts = [] if inner is None else [c.dep_ for c in inner.children]
    bare = inner is not None and inner.tag_ == "NNS" and not {"det", "poss"} & set(parts)
    if head.dep_ == "dobj" and not {"amod", "compound"} & set(parts):  # "hit 3 men with sticks" says how
        return ()
    return (with_,) if bare and with_.lower_ in ("with", "without") and with_.head.i != head.i else ()


def _told_by(child: Token) -> bool:
    """ "attendance at the finals", "revenue from the sugar levy": what an amount is of, where that is a thing, no place and no time."""
    thing = next((c for c in child.children if c.dep_ == "pobj"), None)
    if child.dep_ != "prep" or child.lower_ not in _OF_AMOUNTS or thing is None or thing.pos_ != "NOUN":
        return False
    return (
        thing.is_alpha and thing.ent_type_ == "" and thing.lower_ not in AREAS | SITES and child.head.lower_ != "toll"
    )


def _narrows(child: Token) -> bool:
    if child.dep_ == "prep":
        return child.lower_ in _NARROWING
    if child.dep_ == "acl" and child.tag_ == "VBG":
        return not any(c.dep_ in ("auxpass", "aux", "nsubjpass") for c in child.children)
    return child.dep_ == "acl" and child.lower_ == "aged"


def _end_of(r: Reading, child: Token) -> Token | None:
    """Where the narrowing phrase ends: before a place, a time or a clause of its own, within eight tokens; on a noun."""
    last: Token | None = None
    stop = min(child.right_edge.i, child.i + _LONGEST)
    for i in range(child.i, stop + 1):
        token = r.doc[i]
        if i > child.i and (
            token.lower_ in _CUT
            or token.dep_ in ("relcl", "acl", "advcl", "mark", "cc")
            or token.ent_type_ in NUMBERS
            or token.is_space
        ):
            break
        if token.pos_ in NOUNS or token.dep_ in ("pobj", "dobj"):
            last = token
    return last
