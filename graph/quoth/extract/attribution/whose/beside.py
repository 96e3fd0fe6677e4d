"""Numbers with their side in brackets or in front of a colon: "55,000 (police estimate)", "Organisers: 120,000."."""

from __future__ import annotations

from collections.abc import Iterator

from quoth.extract.attribution.candidate import Attribution
from quoth.extract.attribution.whose.near import Side, amount, given, side_within
from quoth.extract.attribution.whose.sentence import Numbers
from quoth.extract.attribution.whose.words import ALONE, BETWEEN, NUMBER_NOUNS, RECKONINGS, SIDES

_LONGEST = 16
_REACH = 14
_SHORT = 7


def brackets(at: Numbers) -> Iterator[Attribution]:
    """Rule ``number-bracket``: a side in brackets behind its number.

    Example: "In Sollum, 55,000 people marched (police estimate)." -> police / 55,000 people marched
    """
    for first, last in at.brackets:
        number = next((n for n in reversed(at.numbers) if n < first), None)
        if number is None or first - number > _REACH or any(first < n < last for n in at.numbers):
            continue
        if any(number < b < first for _, b in at.brackets):
            continue
        side = _named(at, first + 1, last - 1, several=_several(at))
        if side is not None:
            content = (at.clause_start(number), first - 1)
            yield from given("number-bracket", at.doc, side, range(first + 1, last), content, confidence=0.85)


def _several(at: Numbers) -> bool:
    """Whether the sentence has brackets that name a side behind two numbers at least: "(the landlord) and 450 (the tenants)"."""
    told = (side_within(at.doc, a + 1, b - 1) for a, b in at.brackets)
    return sum(s is not None and at.doc[s.head].lower_ in SIDES for s in told) > 1


def _named(at: Numbers, first: int, last: int, *, several: bool) -> Side | None:
    """Who is named between brackets: "police", "police estimate", "according to the police", "source: Coast Trust"."""
    doc = at.doc
    words = [t.lower_ for t in doc[first : last + 1]]
    told = words[:2] == ["according", "to"] or words[:2] in (["source", ":"], ["sources", ":"])
    if told or words[:1] == ["per"]:
        return side_within(doc, first + (2 if told else 1), last)
    if words and words[-1] in RECKONINGS:
        return _owner(at, first, last - 1)
    side = side_within(doc, first, last)
    return side if side is not None and doc[side.head].lower_ in (SIDES if several else ALONE) else None


def _owner(at: Numbers, first: int, last: int) -> Side | None:
    """The side before a noun for a number: "police", "the ministry's latest"."""
    doc = at.doc
    while last > first and (doc[last].tag_ in ("JJ", "JJS", "POS", "VBN", "NNP") and doc[last].lower_ not in SIDES):
        if doc[last].tag_ == "NNP":
            break
        last -= 1
    return side_within(doc, first, last)


def labels(at: Numbers) -> Iterator[Attribution]:
    """Rule ``number-label``: a side, or its count, in front of a colon and a number.

    Example: "(police estimate: 55,000; organisers: 120,000)" -> police / 55,000, organisers / 120,000
    """
    doc = at.doc
    for colon in range(at.first + 1, at.stop - 1):
        number = _labelled(at, colon) if doc[colon].text == ":" else None
        if number is None:
            continue
        first = colon
        while first > at.first and doc[first - 1].text not in ("(", ";", ",", ":", "."):
            first -= 1
        counted = doc[colon - 1].lower_ in NUMBER_NOUNS
        side = _owner(at, first, colon - 2) if counted else side_within(doc, first, colon - 1)
        if side is None or (not counted and not _bare(at, side, number)):
            continue
        phrase = amount(doc, number, at.stop)
        yield from given("number-label", doc, side, [colon], (colon + 1, phrase.last), confidence=0.85)


def _labelled(at: Numbers, colon: int) -> int | None:
    """The number that a label is put before."""
    number = next((n for n in at.numbers if n > colon), None)
    near = number is not None and all(t.lower_ in BETWEEN | {"$", "£", "€"} for t in at.doc[colon + 1 : number])
    return number if near else None


def _bare(at: Numbers, side: Side, number: int) -> bool:
    """Whether a side alone is a label: of a plain count, in brackets or in a line of little else; "Police: £4m" is a budget."""
    doc = at.doc
    money = doc[number - 1].text in "$£€" or not doc[number].text[:1].isalnum()
    plain = not money and not (number + 1 < at.stop and doc[number + 1].lower_ in ("%", "per", "percent"))
    alone = at.stop - at.first <= _SHORT and side.first == at.first
    within = any(a < side.first < b for a, b in at.brackets)
    the = side.first == side.head - 1 and doc[side.first].tag_ == "DT"  # "The airline: 190."
    known = doc[side.head].lower_ in (SIDES if the else ALONE)
    return plain and known and (alone or within)
