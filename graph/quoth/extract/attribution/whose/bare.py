"""Numbers that are only said to be somebody's, or believed of somebody: "the bailiff's 380", "if you believe the mine office"."""

from __future__ import annotations

from collections.abc import Iterator

from quoth.extract.agents.lexicon import HONORIFICS
from quoth.extract.attribution.candidate import Attribution
from quoth.extract.attribution.whose.near import Side, amount, given, side_before, side_behind
from quoth.extract.attribution.whose.owned import told_beside
from quoth.extract.attribution.whose.sentence import Numbers
from quoth.extract.attribution.whose.words import BETWEEN

_OPENING, _CLOSING = ("“", '"', "‘", "''", "``"), ("”", '"', "’", "''")
_QUOTED = 8
"""So many tokens a quoted number may have."""
# What goes on behind a number that counts nothing there: "the bailiff's 380 is for one bank". Source: our own list.
_GOES_ON = frozenset(
    "is was does did has had and or but for from includes included counts counted covers covered came comes".split()
)
# What holds one side's number against another: "more than the company's 212". Source: our own list.
_AGAINST = frozenset("than to with against not from versus of between and or beside".split())
# Nobody knows where somebody has a number from. Source: our own list.
_UNCLEAR = frozenset("clear unclear known unknown knows obvious mystery puzzle".split())
_HAVE_IT = frozenset("find get have take obtain pull draw conjure see".split())
_BELIEVE = frozenset(("believe", "trust", "credit"))


def bare_owned(at: Numbers) -> Iterator[Attribution]:
    """Rule ``number-owned``: a possessive with a number that counts nothing there, or with one in quotation marks.

    Example: "The bailiff's 380 is for the east bank." -> bailiff / 380; "the minister's “up to 1,200 pupils” was scripts" -> minister
    """
    doc = at.doc
    for k in range(at.first + 1, at.stop - 1):
        if doc[k].tag_ != "POS":
            continue
        side = side_before(doc, k, at.first)
        content = (_in_marks(at, k) or _alone(at, k, side)) if side is not None else None
        if side is not None and content is not None:
            yield from given("number-owned", doc, side, [k], content, confidence=0.75)


def _in_marks(at: Numbers, k: int) -> tuple[int, int] | None:
    """The words in quotation marks right behind a possessive, where a number is among them."""
    doc = at.doc
    if doc[k + 1].text not in _OPENING:
        return None
    end = next((j for j in range(k + 2, min(k + 2 + _QUOTED, at.stop)) if doc[j].text in _CLOSING), None)
    return (k + 2, end - 1) if end is not None and any(k < n < end for n in at.numbers) else None


def _alone(at: Numbers, k: int, side: Side) -> tuple[int, int] | None:
    """The number behind a possessive, where nothing that it counts stands behind it; not of somebody who is only named."""
    doc, number = at.doc, k + 1
    while number < at.stop and (doc[number].lower_ in BETWEEN | {"own"} or doc[number].text in "$£€"):
        number += 1
    titled = any(t.lower_.rstrip(".") in HONORIFICS for t in doc[side.first : side.head])
    if number not in at.numbers or (doc[side.head].ent_type_ == "PERSON" and not titled):
        return None  # "Lund won 758, compared to Tolan's 538"
    last = amount(doc, number, at.stop).last
    if last != number and not all(
        t.like_num or t.text in ("%", "bn", "m", "million", "billion") for t in doc[number + 1 : last + 1]
    ):
        return None
    behind = doc[last + 1] if last + 1 < at.stop else None
    before = doc[side.first - 1].lower_ if side.first > at.first else ""
    ends = behind is None or behind.is_punct
    goes_on = behind is not None and (behind.lower_ in _GOES_ON or behind.tag_ == "PRP")
    return (k + 1, last) if goes_on or (ends and before in _AGAINST) else None


def if_believed(at: Numbers) -> Iterator[Attribution]:
    """Rule ``number-believed``: whom a reader may believe has said it.

    Example: "He is among the six hurt on green land, if you believe the growers' co-operative." -> co-operative / among the six …
    """
    doc = at.doc
    for k in range(at.first, at.stop - 3):
        if doc[k].lower_ != "if" or doc[k + 1].lower_ not in ("you", "one", "we") or doc[k + 2].lemma_ not in _BELIEVE:
            continue
        side = side_behind(doc, k + 3, at.stop)
        content = told_beside(at, k, side.last) if side is not None else None
        if side is not None and content is not None:
            yield from given("number-believed", doc, side, [k, k + 2], content, confidence=0.7)


def found_somewhere(at: Numbers) -> Iterator[Attribution]:
    """Rule ``number-found-somewhere``: who is said to have a number from nobody knows where.

    Example: "It is not clear where the ministry finds 14,000 empty flats in Dunmore." -> ministry / 14,000 empty flats in Dunmore
    """
    doc = at.doc
    for k in range(at.first + 1, at.stop - 3):
        if doc[k].lower_ != "where" or _UNCLEAR.isdisjoint(t.lower_ for t in doc[max(at.first, k - 2) : k]):
            continue
        side = side_behind(doc, k + 1, at.stop)
        verb = side.last + 1 if side is not None else at.stop
        if side is None or verb + 1 >= at.stop or doc[verb].lemma_.lower() not in _HAVE_IT:
            continue
        last = next((j for j in range(verb + 1, at.stop) if doc[j].is_punct and not doc[j].is_quote), at.stop) - 1
        if any(verb < n <= last for n in at.numbers):
            yield from given("number-found-somewhere", doc, side, [verb], (verb + 1, last), confidence=0.7)
