"""Where a court, a firm or a filing has its seat, which says not where what it tells of is: "based in Dayton", "a suit filed in Akron"."""

from __future__ import annotations

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from quoth.extract.figures.place_words import COURTS, FILED, RULING, SEATED


def is_seat(e: Tokens) -> bool:
    """Rule ``seat``: a name behind "in" or "at" that hangs on where somebody is based, what was filed, or a court that rules.

    Example: "Orlin Foods, based in Dayton, recalled 4,000 jars." -> nowhere
    """
    root = e.root
    while root.dep_ in ("appos", "npadvmod", "nmod", "conj") and root.head.ent_type_ in ("GPE", "LOC"):  # "Tampa, Fla."
        root = root.head
    front = root.head
    if root.dep_ != "pobj" or front.dep_ != "prep" or front.lower_ not in ("in", "at", "of", "from"):
        return False
    above = front.head
    if above.lemma_.lower() in SEATED and above.pos_ == "VERB":
        return above.tag_ == "VBN" and front.lower_ != "of" and _of_a_party(above)
    if above.lemma_.lower() in FILED and front.lower_ == "in":
        return True
    return above.lemma_.lower() in COURTS and (_rules(above) or _filed_with(above))


def _of_a_party(verb: Token) -> bool:
    """ "900 of them, based in Kuwait" are there; "a firm based in Dayton" acts from there."""
    noun = verb.head
    if verb.lemma_.lower() != "base" and noun.lemma_.lower() in FILED:
        return True
    counted = any(c.dep_ == "nummod" for c in noun.children)
    return (
        verb.lemma_.lower() in ("base", "headquarter", "incorporate", "register")
        and not counted
        and noun.tag_
        in (
            "NN",
            "NNP",
            "NNPS",
        )
    )


def _rules(court: Token) -> bool:
    verb = court.head
    return court.dep_ in ("nsubj", "nsubjpass") and verb.lemma_.lower() in RULING


def _filed_with(court: Token) -> bool:
    """ "a complaint filed on Tuesday in a court in Dayton"."""
    front = court.head
    filed = front.dep_ == "prep" and front.lower_ in ("in", "at", "with", "to")
    return filed and front.head.lemma_.lower() in SEATED | FILED
