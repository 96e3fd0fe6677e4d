"""Numbers that somebody has or by whose count they are: "the police figure of 55,000", "by police estimates"."""

from __future__ import annotations

from collections.abc import Iterator

from quoth.extract.attribution.candidate import Attribution
from quoth.extract.attribution.whose.near import Side, amount, given, side_before, side_behind
from quoth.extract.attribution.whose.sentence import Numbers
from quoth.extract.attribution.whose.words import BETWEEN, LARGE, NUMBER_NOUNS, RECKONINGS, SIDES, SURVEYS

_PARTS = frozenset("quarter half".split())
_STANDING = frozenset(("be", "stand"))
_OFFICIAL = frozenset("official reported published declared".split())
"""Whose a number is where nobody else is named: "the official toll of 340"."""
_FRACTIONS = frozenset("quarter half third".split())
_MARKS = frozenset((",", ":", "–", "—"))
_UNITS = frozenset(("m.", "bn.", "b.", "k."))
_GOVERNED = frozenset("state city county town district province".split())
"""Places that count by their government: "the city's estimate of 900"; a place's toll is of what befell it."""
_BY = frozenset("by on in".split())
_ASIDE = 12
"""So many words may stand between a noun for a number and its verb, set off by commas."""


def of_noun(at: Numbers) -> Iterator[Attribution]:
    """Rule ``number-of-noun``: a noun for a number with its owner in front and the number behind.

    Example: "It is far more than the police figure of 55,000." -> police / 55,000; "the official toll of 340" -> official toll / 340
    """
    doc = at.doc
    for k in range(at.first + 1, at.stop - 1):
        if doc[k].lower_ not in NUMBER_NOUNS or doc[k].pos_ not in ("NOUN", "PROPN"):
            continue
        number, side = _behind(at, k), owner(at, k) or _official(at, k)
        if number is not None and side is not None:
            last = amount(doc, number, at.stop).last
            yield from given("number-of-noun", doc, side, [k], (k + 1, last), confidence=0.8)


def _official(at: Numbers, noun: int) -> Side | None:
    """The noun itself, where it is only said to be official: "the official death toll of 340"; not "their official count"."""
    doc = at.doc
    first = noun - 1 if doc[noun - 1].lower_ in ("death", "casualty") else noun
    official = (
        first - 1 > at.first
        and doc[first - 1].lower_ in _OFFICIAL
        and (doc[first - 2].lower_ == "the" or doc[first - 2].tag_ == "POS")
    )
    return Side(first - 1, noun, noun) if official and doc[noun + 1].lower_ == "of" else None


def _behind(at: Numbers, noun: int) -> int | None:
    """The number that a noun names: "of 55,000", ", 6,000 seals,", "is 12,000"; no part of it ("claims, 40 of which").

    "By police estimates, 55,000 …" is of another rule.
    """
    doc, k = at.doc, _past_aside(at, noun + 1)
    mark = doc[k].text in _MARKS
    if not mark and doc[k].lemma_ not in _STANDING and doc[k].lower_ != "of":
        return None
    k += 1
    while k < at.stop and doc[k].lower_ in BETWEEN | _FRACTIONS | {"$", "£", "€"}:
        k += 1
    if k + 1 < at.stop and doc[k].lower_ in _PARTS and k + 1 in at.numbers:
        k += 1  # "a quarter million"
    told_by = doc[k - 1].text == "," and any(t.lower_ in _BY for t in doc[max(at.first, noun - 4) : noun])
    part = told_by or (mark and (doc[noun].lemma_ == "claim" or (k + 1 < at.stop and doc[k + 1].lower_ == "of")))
    return k if k in at.numbers and not part else None


def _past_aside(at: Numbers, comma: int) -> int:
    """Where the verb stands behind words set off by commas: "the ministry's count, published on Monday, is 96"; else where we are."""
    doc = at.doc
    if doc[comma].text != ",":
        return comma
    closing = (k for k in range(comma + 2, min(comma + _ASIDE, at.stop - 1)) if doc[k].text == ",")
    end = next(closing, None)
    if end is None or any(k in at.numbers for k in range(comma, end)):
        return comma  # "the guild's estimate, 6,000 seals, is the higher one"
    return end + 1 if doc[end + 1].lemma_ in _STANDING else comma


def owner(at: Numbers, noun: int) -> Side | None:
    """The side in front of a noun for a number: "police", "the ministry's latest", "the union's own"."""
    doc, k = at.doc, noun
    while k > at.first and (
        doc[k - 1].lower_ in ("own", "death", "official") or doc[k - 1].tag_ in ("JJ", "JJS", "VBN", "POS")
    ):
        k -= 1
    side = side_before(doc, k, at.first)
    if side is None and any(t.lower_ == "official" for t in doc[k:noun]) and doc[k].tag_ == "POS":
        named = doc[k - 1].ent_type_ == "GPE" and doc[k - 1].pos_ == "PROPN"
        return Side(k - 1, k - 1, k - 1) if named else None  # "Velm's official figure"
    if side is None and doc[k].tag_ == "POS" and doc[k - 1].lower_ in _GOVERNED and doc[noun].lower_ != "toll":
        the = k - 2 >= at.first and doc[k - 2].tag_ == "DT"  # "the state's figure"
        return Side(k - 2 if the else k - 1, k - 1, k - 1)
    if side is None:
        return None
    common = doc[side.head].lower_ in SIDES
    return side if common or doc[min(k, at.stop - 1)].tag_ == "POS" else None


def by_count(at: Numbers) -> Iterator[Attribution]:
    """Rule ``number-by-count``: by whose estimates or data the clause has its number.

    Example: "The crowd numbered 55,000, by police estimates." -> police / The crowd numbered 55,000
    """
    doc = at.doc
    for k in range(at.first, at.stop - 1):
        as_per = doc[k].lower_ == "per" and k > at.first and doc[k - 1].lower_ == "as"
        if doc[k].lower_ not in _BY and not as_per:
            continue
        told = SURVEYS if doc[k].lower_ == "in" else RECKONINGS
        end = next((j for j in range(k + 1, min(k + 8, at.stop)) if doc[j].lower_ in told), None)
        side, last = _counter(at, k, end)
        # "misled by the company's forecasts" is no count
        agent = k > at.first and doc[k - 1].tag_ == "VBN" and doc[k - 1].lower_ != "based"
        if (
            agent
            or side is None
            or side.first <= k <= side.last
            or any(k < n <= last + 2 and doc[last + 1].text != "," for n in at.numbers)
        ):
            continue
        cue = [k - 1, k] if as_per else [k]
        content = told_beside(at, cue[0], last)
        if content is not None:
            yield from given("number-by-count", doc, side, cue, content, confidence=0.85)


def _counter(at: Numbers, k: int, end: int | None) -> tuple[Side | None, int]:
    """Who counted, and the last word of the phrase: "police estimates", "the count of the hospital", "its own count"."""
    doc = at.doc
    if end is None:
        return None, k
    if any(t.lower_ in ("its", "their", "his", "her") for t in doc[k + 1 : end]):
        return _subject(at, k), end
    if end + 1 < at.stop and doc[end + 1].lower_ == "of":
        side = side_behind(doc, end + 2, at.stop)
        return side, side.last if side is not None else end
    return owner(at, end), end


def _subject(at: Numbers, k: int) -> Side | None:
    """Who "its own count" is by: the subject of the clause."""
    who = next((t for t in reversed(at.doc[at.first : k]) if t.dep_ == "nsubj"), None)
    opening = k == at.first  # "By its own count, the army has lost 240"
    who = next((t for t in at.doc[k : at.stop] if t.dep_ == "nsubj"), None) if opening else who
    return side_before(at.doc, who.i + 1, at.first) if who is not None else None


def told_beside(at: Numbers, first: int, last: int) -> tuple[int, int] | None:
    """What is said by that count: the clause in front, else the one behind."""
    apart = next((k for k in range(first, at.first, -1) if at.doc[k].text == ";"), at.first)
    before = [n for n in at.numbers if apart <= n < first]
    if before:
        start = at.clause_start(before[-1])
        told = (k + 1 for k in range(before[-1], start, -1) if at.doc[k].dep_ == "mark" and at.doc[k].lower_ == "that")
        return next(told, start), first - (2 if at.doc[first - 1].lower_ == "based" else 1)
    behind = next((n for n in at.numbers if n > last), None)
    if behind is None:
        return None
    stop = next((k for k in range(behind, at.stop) if at.doc[k].text in ",;."), at.stop)
    return last + 1, stop - 1


def that_of(at: Numbers) -> Iterator[Attribution]:
    """Rule ``number-that-of``: "that" for a number told before, with whose it is.

    Example: "The company's estimate is 32 sites; that of the union is 26." -> the union / 26
    """
    doc = at.doc
    for k in range(at.first + 1, at.stop - 3):
        if doc[k].lower_ not in ("that", "those") or doc[k + 1].lower_ != "of" or not any(n < k for n in at.numbers):
            continue
        side = side_behind(doc, k + 2, at.stop)
        after = side.last + 1 if side is not None else at.stop
        while after < at.stop and (doc[after].lemma_ in _STANDING or doc[after].lower_ in BETWEEN | {"$", "£", "€"}):
            after += 1
        if side is not None and after in at.numbers:
            yield from given("number-that-of", doc, side, [k], (side.last + 1, amount(doc, after, at.stop).last))


def left_out(at: Numbers) -> Iterator[Attribution]:
    """Rule ``number-left-out``: a possessive and a number, where an earlier number says of what.

    Example: "The union's figure is 12,000 strikers; the employers' is 7,000." -> employers / 7,000
    """
    doc = at.doc
    for k in range(at.first + 1, at.stop - 1):
        if doc[k].tag_ != "POS" or not any(n < k for n in at.numbers):
            continue
        after = k + 1
        while after < at.stop and (doc[after].lemma_ == "be" or doc[after].lower_ in BETWEEN | {"own", "$", "£", "€"}):
            after += 1
        stop = amount(doc, after, at.stop).last + 1
        short = all(t.lower_ in LARGE | {"%", "percent"} or t.text in _UNITS for t in doc[after + 1 : stop])
        ends = short and (stop >= at.stop or doc[stop].is_punct or doc[stop].lower_ in ("and", "or", "but"))
        side = side_before(doc, k, at.first) if after in at.numbers and ends else None
        if side is not None and doc[side.head].ent_type_ != "PERSON":  # "Lund has won 758, compared to Tolan's 538"
            last = amount(doc, after, at.stop).last
            yield from given("number-left-out", doc, side, [k], (k + 1, last), confidence=0.8)
