"""Numbers that are rejected or compared with, of which alone somebody else is the source: "16,753, not 20,000 as Mr Lund claims"."""

from __future__ import annotations

from collections.abc import Iterator

from quoth.extract.attribution.candidate import Attribution
from quoth.extract.attribution.whose.near import Side, amount, given, side_behind
from quoth.extract.attribution.whose.sentence import Numbers
from quoth.extract.attribution.whose.words import BETWEEN, EXPECTING, GIVING, NOT_BUT, SAYING

_TELLING = (
    GIVING
    | SAYING
    | EXPECTING
    | frozenset("describe acknowledge admit concede release offer provide list disclose boast".split())
)
_COMPARED = tuple((word, "the") for word in "than from against with above below over under".split())
"""What compares with a number that is known: "far fewer than the 500 that the union claimed"."""
_OWNED = 6
"""Tokens within which the owner of a paper is named."""
# Source: our own list.
_PAPERS = frozenset(
    "summary report note release statement letter paper study figures figure data table bulletin audit".split()
)
_LINKS = frozenset((",", "as", "that", "which"))
_WAY = BETWEEN | frozenset("the $ £ €".split())


def rejected(at: Numbers) -> Iterator[Attribution]:
    """Rule ``number-not``: of a number and a rejected one, who said it said the rejected one only.

    Example: "Attendance was 16,753, not 20,000 as Mr Lund claims." -> Mr Lund / claims / 20,000; so is one that it is compared with,
    "12 died, far fewer than the 500 deaths that doctors in the town described" -> doctors in the town / 500
    """
    for number in at.numbers:
        phrase = amount(at.doc, number, at.stop)
        for last in sorted({phrase.last, number}, reverse=True):
            found = _as_told(at, last + 1) if _is_rejected(at, number) else None
            if found is not None:
                side, verb = found
                content = (phrase.first, last)
                yield from given("number-not", at.doc, side, [verb], content, verb=verb, confidence=0.9)
                break


def _is_rejected(at: Numbers, number: int) -> bool:
    doc, k = at.doc, number
    while k > at.first:
        if any(
            tuple(t.lower_ for t in doc[max(at.first, k - len(form)) : k]) == form for form in (*NOT_BUT, *_COMPARED)
        ):
            return True
        if doc[k - 1].lower_ not in _WAY:
            return False
        k -= 1
    return False


def _as_told(at: Numbers, k: int) -> tuple[Side, int] | None:
    """Who said what stands before: "as Mr Lund claims", ", as Mr Lund claims", "that the minister announced", "Mr Lund claimed"."""
    while k < at.stop and at.doc[k].lower_ in _LINKS:
        k += 1
    side = side_behind(at.doc, k, at.stop)
    verb = (_verb_behind(at, side.last + 1) or _verb_behind(at, _past_where(at, side.last + 1))) if side else None
    if side is not None and verb is None and side.last + 1 < at.stop and at.doc[side.last + 1].text == ",":
        named = side_behind(at.doc, side.last + 2, at.stop)  # "as its chairman, Oskar Lund, boasted"
        closed = named is not None and named.last + 1 < at.stop and at.doc[named.last + 1].text == ","
        if named is not None and closed:
            side, verb = named, _verb_behind(at, named.last + 2)
    if side is None or verb is None:
        return _by_document(at, k)
    return side, verb


def _by_document(at: Numbers, k: int) -> tuple[Side, int] | None:
    """Whose paper says so: "as the court's summary says"."""
    owner = next((j for j in range(k + 1, min(k + _OWNED, at.stop - 2)) if at.doc[j].tag_ == "POS"), None)
    side = side_behind(at.doc, k, owner) if owner is not None else None
    if side is None or owner is None or side.last != owner - 1:
        return None
    paper = owner + 1
    while paper + 1 < at.stop and at.doc[paper + 1].tag_[:2] == "NN":
        paper += 1
    verb = _verb_behind(at, paper + 1) if at.doc[paper].lemma_.lower() in _PAPERS else None
    return (side, verb) if verb is not None else None


def _past_where(at: Numbers, k: int) -> int:
    """Past where a side is: "in the enclave", "at the camp"."""
    if k < at.stop and at.doc[k].lower_ in ("in", "at", "of", "from", "on"):
        k += 1
        while k < at.stop and (at.doc[k].tag_ in ("DT", "JJ", "VBN", "HYPH", "POS") or at.doc[k].tag_[:2] == "NN"):
            k += 1
    return k


def _verb_behind(at: Numbers, k: int) -> int | None:
    while k < at.stop and at.doc[k].pos_ in ("AUX", "ADV"):
        k += 1
    told = k < at.stop and at.doc[k].lemma_.lower() in _TELLING and at.doc[k].pos_ in ("VERB", "NOUN")
    return k if told else None
