"""Numbers with their side in brackets or in front of a colon: "55,000 (police estimate)", "Organisers: 120,000."."""

from __future__ import annotations

from collections.abc import Iterator

from quoth.extract.attribution.candidate import Attribution
from quoth.extract.attribution.whose.near import Side, given, side_within
from quoth.extract.attribution.whose.sentence import Numbers
from quoth.extract.attribution.whose.words import ALONE, RECKONINGS, SIDES

_REACH = 14


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
