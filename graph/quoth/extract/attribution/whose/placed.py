"""Numbers that somebody puts something at, or takes back for another: "put the toll at 40", "revised the toll to 17"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from quoth.extract.attribution.candidate import Attribution
from quoth.extract.attribution.lexicon import PLACING
from quoth.extract.attribution.whose.near import Side, given, named_beside, side_before
from quoth.extract.attribution.whose.sentence import Numbers
from quoth.extract.attribution.whose.words import BETWEEN, CONTRAST, REVISED, REVISING

_WAY = BETWEEN | frozenset("$£€")
_NEARER = frozenset("closer nearer near".split())
_FAR = 16


def put_at(at: Numbers) -> Iterator[Attribution]:
    """Rule ``number-put-at``: who puts something at a number, however long that something is.

    Example: "The department has put the number of people affected by the floods at 81,570." -> The department / 81,570
    """
    doc = at.doc
    for number in at.numbers:
        k = number - 1
        while k > at.first and doc[k].lower_ in _WAY - {"at", *_NEARER}:
            k -= 1
        if doc[k].lower_ not in {"at", *_NEARER}:
            continue
        verb = _had_put(at, k) or next((t for t in reversed(doc[max(at.first, k - _FAR) : k]) if _may_put(t)), None)
        if (
            verb is None
            or verb.lemma_.lower() not in PLACING - {"have"}
            or any(verb.i < n < number for n in at.numbers)
        ):
            continue
        start = verb.i
        while start > at.first and doc[start - 1].pos_ in ("AUX", "ADV"):
            start -= 1
        side = side_before(doc, start, at.first) or named_beside(doc, start, at.first)
        if side is not None:
            stop = (j for j in range(number + 1, at.stop) if doc[j].text in ",;." or doc[j].lower_ in CONTRAST)
            last = next(stop, at.stop) - 1
            yield from given("number-put-at", doc, side, range(start, verb.i + 1), (verb.i + 1, last), verb=verb.i)


def _may_put(verb: Token) -> bool:
    """Whether "at" may go with a verb; not with that of a clause about what is put so: "the number of people who marched at"."""
    aside = verb.dep_ in ("relcl", "acl") and verb.lemma_.lower() not in PLACING
    return verb.pos_ == "VERB" and verb.tag_ != "VBN" and not aside


def _had_put(at: Numbers, k: int) -> Token | None:
    """ "has put the toll at": a participle behind "has"."""
    doc = at.doc
    for t in reversed(doc[max(at.first, k - _FAR) : k]):
        active = t.i > at.first and doc[t.i - 1].lower_ in ("has", "have", "had")
        if t.tag_ in ("VBN", "VBD") and active and t.lemma_.lower() in PLACING:
            return t
    return None


def revised(at: Numbers) -> Iterator[Attribution]:
    """Rule ``number-revised``: who takes a number of theirs back for another.

    Example: "Officials revised the death toll of the accident in Tarn to 17, down from 29." -> Officials / 17, 29
    """
    doc = at.doc
    for k in range(at.first + 1, at.stop - 2):
        verb = doc[k]
        if verb.lemma_.lower() not in REVISING or verb.pos_ != "VERB" or (verb.tag_ == "VBN" and not _active(at, k)):
            continue
        noun = next((j for j in range(k + 1, min(k + 8, at.stop)) if doc[j].lower_ in REVISED), None)
        number = next((n for n in at.numbers if noun is not None and noun < n), None)
        if noun is None or number is None or doc[noun - 1].pos_ in ("VERB", "PUNCT"):
            continue
        start = k
        while start > at.first and doc[start - 1].pos_ in ("AUX", "ADV"):
            start -= 1
        side = _doer(at, start)
        if side is not None and {"to", "from", "by"} & {t.lower_ for t in doc[noun:number]}:
            stop = (j for j in range(number + 1, at.stop) if doc[j].text in ";.")
            last = next(stop, at.stop) - 1
            yield from given("number-revised", doc, side, range(start, k + 1), (k + 1, last), verb=k, confidence=0.85)


def _active(at: Numbers, k: int) -> bool:
    return k > at.first and at.doc[k - 1].lower_ in ("has", "have", "had")


def _doer(at: Numbers, start: int) -> Side | None:
    """The side before the verb, past the day on which it was done: "officials on Wednesday revised"."""
    doc, k = at.doc, start
    if k - 2 >= at.first and doc[k - 1].ent_type_ == "DATE":
        while k > at.first and doc[k - 1].ent_type_ == "DATE":
            k -= 1
        k -= 1 if k > at.first and doc[k - 1].lower_ in ("on", "in", "late", "early") else 0
    return side_before(doc, k, at.first)
