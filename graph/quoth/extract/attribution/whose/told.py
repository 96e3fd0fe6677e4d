"""Numbers set beside one another with a verb that is said once, and numbers behind "claimed by" or "according to"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from quoth.extract.attribution.candidate import Attribution
from quoth.extract.attribution.lexicon import PLACING
from quoth.extract.attribution.whose.near import amount, given, side_before, side_behind
from quoth.extract.attribution.whose.sentence import Numbers
from quoth.extract.attribution.whose.words import BETWEEN, CONTRAST, EXPECTING, GIVING, SAYING, SIDES

_SIGNS = frozenset("$£€")
_IDLE = frozenset("people was were been being are is per a day week month year".split())
_WAY = BETWEEN | _SIGNS
_PARTICIPLES = ("VBN", "VBD")


def by_whom(at: Numbers) -> Iterator[Attribution]:
    """Rule ``number-by-whom``: a number with who claimed or gave it behind.

    Example: "It is far below the 1,200 claimed by aid groups." -> aid groups / 1,200
    """
    doc = at.doc
    for k in range(at.first + 1, at.stop - 1):
        if doc[k].lower_ not in ("by", "from"):
            continue
        number = next((n for n in reversed(at.numbers) if n < k), None)
        side = side_behind(doc, k + 1, at.stop)
        if number is None or side is None:
            continue
        verb = _given_by(at, number, k)
        if verb is not None:
            phrase = amount(doc, number, k)
            yield from given(
                "number-by-whom", doc, side, [verb if verb < k else k, k], (phrase.first, phrase.last), confidence=0.8
            )


def _given_by(at: Numbers, number: int, by: int) -> int | None:
    """The verb of giving that "by" or "from" goes with: "1,200 claimed by", "put at 340 by", "as 340 by … and 510 by"."""
    doc = at.doc
    last = amount(doc, number, by).last
    between = [t for t in doc[last + 1 : by] if t.lower_ not in _IDLE]
    if doc[by].lower_ == "from":
        first = amount(doc, number, by).first
        while first - 1 in at.numbers or doc[first - 1].text in _SIGNS:  # "$13 million from the firm"
            first -= 1
        taken = (
            first > at.first and doc[first - 1].pos_ == "VERB" and doc[first - 1].lemma_.lower() not in SAYING | GIVING
        )
        taken = taken or (
            first > at.first and doc[first - 1].lower_ == "worth"
        )  # "bribes worth $90,000 from a builder"
        beside = any(n < first for n in at.numbers) and not taken  # "stole $13 million from the firm"
        return by if not between and last == number and beside else None
    if (
        len(between) == 1
        and between[0].tag_ in _PARTICIPLES
        and _gives(between[0], the=doc[number - 1].lower_ == "the")
    ):
        return between[0].i
    if between:
        return None
    verb = next((t for t in reversed(doc[at.first : number]) if t.pos_ == "VERB"), None)
    placed = verb is not None and verb.tag_ in _PARTICIPLES and _gives(verb, the=True)
    joined = {t.lower_ for t in doc[verb.i + 1 : number]} if verb is not None else set()
    return verb.i if verb is not None and placed and joined & {"at", "as"} else None


def _gives(verb: Token, *, the: bool) -> bool:
    return verb.lemma_.lower() in GIVING or (the and verb.lemma_.lower() == "give")


def gapped(at: Numbers) -> Iterator[Attribution]:
    """Rule ``number-gapped``: a second side and its number, for which the verb of the first still holds.

    Example: "Police estimated the crowd at 55,000, organisers at 120,000." -> organisers / estimated / 120,000
    """
    doc = at.doc
    for before, number in zip(at.numbers, at.numbers[1:], strict=False):
        verb = next((t for t in reversed(doc[at.first : before]) if t.pos_ == "VERB"), None)
        verb = _saying(at, verb) if verb is not None else None
        if verb is None or not _sided(at, verb.i):
            continue
        k = number - 1
        while k > before and doc[k].lower_ in _WAY | {","}:
            k -= 1
        side = side_before(doc, k + 1, before + 1)
        if side is None or not _named_second(at, side.head, side.last, number):
            continue
        lead = doc[side.first - 1].lower_
        if lead in CONTRAST and not any(t.pos_ == "VERB" for t in doc[side.last + 1 : number]):
            phrase = amount(doc, number, at.stop)
            yield from given("number-gapped", doc, side, [verb.i], (side.last + 1, phrase.last), confidence=0.85)


def _saying(at: Numbers, verb: Token) -> Token | None:
    """The verb of saying: the nearest one itself, or the one behind which "it" did what the nearest tells: "says it closed 40"."""
    if verb.lemma_.lower() in SAYING | EXPECTING | PLACING - {"have"}:
        return verb
    doc = at.doc
    front = [t for t in doc[max(at.first, verb.i - 5) : verb.i] if t.pos_ not in ("AUX", "ADV") and t.lower_ != "that"]
    own = len(front) > 1 and front[-1].lower_ in ("it", "they", "he", "she") and front[-2].lemma_.lower() in SAYING
    return front[-2] if own else None


def _sided(at: Numbers, verb: int) -> bool:
    """Whether a side stands in front of the first verb."""
    doc, k = at.doc, verb
    while k > at.first and doc[k - 1].pos_ in ("AUX", "ADV"):
        k -= 1
    return side_before(doc, k, at.first) is not None


def _named_second(at: Numbers, head: int, last: int, number: int) -> bool:
    """A common noun for a side, or a name with "at", "as" or "of" behind: "Lund put it at 20,000, Tolan at 16,000"."""
    behind = at.doc[last + 1].lower_
    return at.doc[head].lower_ in SIDES or (behind in ("at", "as", "of") and last + 1 < number)
