"""Mends what the parser gets wrong again and again: a verb of showing taken for a noun, a clause hung on whom one heard it from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quoth.extract.agents.lexicon import BODY_NOUNS, GROUP_NOUNS, PERSON_NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SHOWING = frozenset("show suggest indicate reveal".split())
"""Verbs of documents in the plural, which the parser may take for a noun beside the next one. Source: our own list."""
_SHOWN_BY = frozenset(
    "data figures records documents statistics numbers files emails papers reports minutes surveys polls studies results estimates"
    " accounts letters messages images photos photographs calculations filings logs notes findings tests samples returns".split()
)
"""Plural nouns that show something. Source: our own list."""
_DENYING = {
    "rejects": "reject", "denies": "deny", "disputes": "dispute", "dismisses": "dismiss", "refutes": "refute",
    "contests": "contest", "doubts": "doubt", "questions": "question", "rebuts": "rebut", "contradicts": "contradict",
}  # fmt: skip
"""Verbs that the parser takes for nouns between who denies and what is denied. Source: our own list."""
_DENIED = {"reports": "report", "claims": "claim", "estimates": "estimate", "figures": "figure", "counts": "count"}
"""What is denied, which it then takes for the verb. Source: our own list."""
_BESIDE = frozenset(("compound", "nmod", "amod"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_FAR = 14
KNOWN = frozenset("confirmed believed feared thought known presumed reported listed said".split())
"""Participles by which a count says how sure it is: "the number of people confirmed dead". Source: our own list."""
KNOWN_TO_BE = ("xcomp", "oprd", "acomp")
"""How the parse hangs on such a participle what is known: "confirmed dead", "known to have died"."""
_HOW_MANY = frozenset("number numbers count total proportion share percentage".split())
_FINITE = ("VBD", "VBZ", "VBP")
_STUDIES = frozenset("trial study survey poll census report inquiry sector industry exchange".split())
"""What data come from, beside bodies and people."""


def rehang(doc: Doc) -> Doc:
    """The document with the mends of this file."""
    for token in doc:
        if token.lower_ in _SHOWING and token.dep_ in _BESIDE and token.tag_.startswith("NN"):
            _showing(token)
        elif token.lower_ in _DENYING and token.tag_ == "NNS" and token.dep_ == "nsubj":
            _denying(token)
        elif token.lower_ == "that" and token.dep_ == "nsubj" and token.head.dep_ in ("relcl", "ccomp"):
            _told_by(token)
        elif token.lower_ in KNOWN and token.tag_ in ("VBD", "VBN") and token.dep_ != "acl":
            _how_sure(token)
    return doc


def _showing(show: Token) -> None:
    """Rule ``shows-between-nouns``: gives such a verb its subject and its clause.

    Example: "Figures from the ministry show exports fell 4 percent." -> figures show; exports fell
    """
    noun, before = show.head, show.nbor(-1) if show.i else None
    verb = _verb_of(noun)
    if before is None or verb is None or not before.tag_.startswith("NN") or noun.i < show.i:
        return
    shower = next((c for c in verb.children if c.dep_ in _SUBJECTS and c.i < show.i), None)
    front = noun.head
    if not _may_have_made_it(before):
        return  # "Records by the dog show judges were lost"
    if shower is None or shower.lower_ not in _SHOWN_BY or not shower.i < front.i < show.i or show.i - shower.i > _FAR:
        return
    of_source = [c for c in (*noun.children, *show.children) if c.i < show.i and c.i != before.i]
    role, above = verb.dep_, verb.head
    show.tag_ = "VBP"
    show.dep_ = role
    show.head = show if above.i == verb.i else above
    verb.head, verb.dep_ = show, "ccomp"
    shower.head, shower.dep_ = show, "nsubj"
    before.head, before.dep_ = front, "pobj"
    for word in of_source:
        word.head = before
    noun.head, noun.dep_ = verb, "nsubj"
    for mark in [c for c in verb.children if c.is_punct and c.i > verb.i and c.i + 1 == verb.sent.end]:
        mark.head = show


def _denying(verb: Token) -> None:
    """Rule ``denies-before-claims``: gives such a verb its subject, and what it denies its clause.

    Example: "The department rejects reports that 40 left." -> the department rejects; reports that 40 left
    """
    claim = verb.head
    who = next((c for c in reversed(list(verb.lefts)) if c.dep_ in _BESIDE and c.i + 1 == verb.i), None)
    if claim.lower_ not in _DENIED or claim.i != verb.i + 1 or who is None or not _may_have_made_it(who):
        return
    role, above = claim.dep_, claim.head
    for word in list(verb.lefts):
        if word.i != who.i:
            word.head = who
    for word in list(claim.rights):
        if word.dep_ == "ccomp":
            word.dep_ = "acl"
        else:
            word.head = verb
    verb.tag_, verb.pos_, verb.lemma_, verb.dep_ = "VBZ", "VERB", _DENYING[verb.lower_], role
    verb.head = verb if above.i == claim.i else above
    claim.tag_, claim.pos_, claim.lemma_, claim.dep_ = "NNS", "NOUN", _DENIED[claim.lower_], "dobj"
    claim.head = verb
    who.head, who.dep_ = verb, "nsubj"


def _told_by(that: Token) -> None:
    """Rule ``that-with-two-subjects``: "that" opens a clause with a subject of its own, which the verb before has, and no noun.

    Example: "She had heard from a porter that the nurse admitted it." -> heard that the nurse admitted it
    """
    verb, noun = that.head, that.head.head
    own = any(c.dep_ in _SUBJECTS and that.i < c.i < verb.i for c in verb.children)
    if own and verb.dep_ == "ccomp":
        that.tag_, that.dep_ = "IN", "mark"
        return
    above = noun.head.head if noun.dep_ == "pobj" else None
    if not own or above is None or above.tag_[:2] != "VB" or noun.head.lower_ not in ("from", "to", "by"):
        return
    that.tag_, that.dep_ = "IN", "mark"
    verb.head, verb.dep_ = above, "ccomp"


def _how_sure(known: Token) -> None:
    """Rule ``confirmed-of-a-number``: such a participle tells of the noun before it; what the number does is the verb further on.

    Example: "The number of sailors confirmed dead has risen to 61." -> sailors confirmed dead; the number has risen
    """
    number = next((c for c in known.lefts if c.dep_ in _SUBJECTS and c.lower_ in _HOW_MANY), None)
    noun = known.doc[max(0, known.i - 1)]
    what = next((c for c in known.rights if c.dep_ in (*KNOWN_TO_BE, "dobj")), None)
    if number is None or noun.dep_ != "pobj" or noun.head.head != number or what is None:
        return
    verb = _done_behind(known, what)
    if verb is None:
        return
    if verb.head == known:
        verb.dep_ = known.dep_
        verb.head = verb if known.head == known else known.head
    for word in [c for c in known.children if c.i < known.i or c.i > verb.i]:
        word.head = verb
    known.head, known.dep_, known.tag_ = noun, "acl", "VBN"


def _done_behind(known: Token, what: Token) -> Token | None:
    """The next finite verb behind ``what``, or the one that its auxiliary stands with, on the level of ``known``."""
    for token in known.doc[what.i + 1 : known.sent.end]:
        verb = token.head if token.dep_ in ("aux", "auxpass") else token
        if token.tag_ in (*_FINITE, "MD") and verb.i > what.i and verb.head in (known, known.head, verb):
            return verb
    return known.head if known.dep_ == "csubj" and known.head.i > what.i else None


def _may_have_made_it(noun: Token) -> bool:
    word = noun.lower_
    known = {word, word.removesuffix("s"), word.removesuffix("es")} & (
        BODY_NOUNS | PERSON_NOUNS | GROUP_NOUNS | _STUDIES
    )
    return bool(known) or noun.text[:1].isupper()


def _verb_of(noun: Token) -> Token | None:
    """The finite verb right behind the noun, which the parser gives to the document: "… show exports [fell]"."""
    behind = noun.nbor(1) if noun.i + 1 < len(noun.doc) else None
    helping = behind is not None and behind.dep_ in ("aux", "auxpass")
    verb = behind.head if behind is not None and helping else behind
    if noun.dep_ != "pobj" or behind is None or verb is None or behind.tag_ not in ("VBD", "VBZ", "VBP", "MD"):
        return None
    return verb if verb.pos_ in ("VERB", "AUX", "") and verb.i >= behind.i else None
