"""Numbers set beside one another with a verb that is said once, and numbers behind "claimed by" or "according to"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from quoth.extract.attribution.candidate import Attribution
from quoth.extract.attribution.lexicon import COUNTING, PLACING
from quoth.extract.attribution.whose.near import Side, amount, given, named_beside, side_before, side_behind
from quoth.extract.attribution.whose.sentence import Numbers
from quoth.extract.attribution.whose.words import BETWEEN, CONTRAST, EXPECTING, GIVING, SAYING, SIDES

_SIGNS = frozenset("$£€")
_IDLE = frozenset("people was were been being are is per a day week month year".split())
_WAY = BETWEEN | _SIGNS
_CHANGES = frozenset("drop fall rise increase decline growth loss losses gain".split())
_PASSED = _WAY | _CHANGES | {"up", "with", "their", "its", "losses", "number"}
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


def said_bare(at: Numbers) -> Iterator[Attribution]:
    """Rule ``number-said``: a side, a verb of saying and a bare number, set against another.

    Example: "Police counted 9,000 while organisers claimed 12,000." -> organisers / 12,000
    """
    doc = at.doc
    for number in at.numbers:
        k = number - 1
        while k > at.first and doc[k].lower_ in _PASSED and not _estimated(doc[k]):
            k -= 1
        if doc[k].lower_ == "to" and doc[k - 1].lemma_.lower() == "come":  # "came to €3m"
            k -= 1
        verb = doc[k]
        if (
            verb.lemma_.lower() not in SAYING | COUNTING | {"come"}
            or verb.pos_ != "VERB"
            or (verb.tag_ == "VBN" and not _estimated(verb))
        ):
            continue
        start = k
        while (
            start > at.first
            and doc[start - 1].tag_ in ("MD", "RB", "VBZ", "VBP", "VBD")
            and doc[start - 1].pos_ in ("AUX", "ADV")
        ):
            start -= 1
        told_of = _who(at, start)
        side = side_before(doc, start, at.first) or told_of or named_beside(doc, start, at.first)
        if side is None or (doc[side.head].lower_ not in SIDES and verb.lemma_.lower() not in COUNTING):
            continue
        last = next((j for j in range(number, at.stop) if doc[j].text in ",;."), at.stop) - 1
        bare = not any(t.pos_ in ("VERB", "AUX") for t in doc[number : last + 1])
        if (
            (told_of is not None and bare)
            or _says_it_alone(at, side, number)
            or _contrasted(at, side)
            or _by_the_way(at, side, k)
        ):
            first = k + 2 if doc[k + 1].lower_ in ("of", "that") else k + 1
            cue = range(start, k + 2 if doc[k + 1].lower_ == "of" else k + 1)
            yield from given("number-said", doc, side, cue, (first, last), verb=k, confidence=0.85)


def _estimated(token: Token) -> bool:
    """Whether a token is the verb of "observers estimated 22 percent", and not of "an estimated 22 percent"."""
    return token.lower_ == "estimated" and token.pos_ == "VERB" and token.nbor(-1).tag_ != "DT"


def _contrasted(at: Numbers, side: Side) -> bool:
    """Whether a side is set against what was told before, with a number there."""
    return (
        side.first > at.first and at.doc[side.first - 1].lower_ in CONTRAST and any(n < side.first for n in at.numbers)
    )


def _by_the_way(at: Numbers, side: Side, verb: int) -> bool:
    """ "Estimates varied widely, with organisers claiming 150,000 participants"."""
    return side.first > at.first and at.doc[side.first - 1].lower_ == "with" and at.doc[verb].tag_ == "VBG"


def _who(at: Numbers, start: int) -> Side | None:
    """ "is disputed by the auditor, who found 26,000"."""
    who = at.doc[start - 1] if start - 2 > at.first else None
    if who is None or who.lower_ not in ("who", "which") or at.doc[start - 2].text != ",":
        return None
    side = side_before(at.doc, start - 2, at.first)
    return side or (_counter(at, start - 3) if at.doc[start].lemma_.lower() in COUNTING else None)


def _counter(at: Numbers, noun: int) -> Side | None:
    """ "is disputed by the shelter, which counted 540": whoever counts is a side, whatever it is called."""
    first = max(at.first, at.doc[noun].left_edge.i)
    return Side(first, noun, noun) if at.doc[noun].pos_ in ("NOUN", "PROPN") else None


def _says_it_alone(at: Numbers, side: Side, number: int) -> bool:
    """ "Engineers for the town say 28 million.": a sentence of a side, a verb and a number."""
    last = amount(at.doc, number, at.stop).last
    return side.first == at.first and all(t.is_punct or t.is_space for t in at.doc[last + 1 : at.stop])


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


def according(at: Numbers) -> Iterator[Attribution]:
    """Rule ``number-according``: each of several "according to" with the numbers next to it.

    Example: "There were 55,000 according to the police and 120,000 according to the organisers." -> police / 55,000, organisers / 120,000
    """
    doc = at.doc
    cues = [k for k in range(at.first, at.stop - 2) if doc[k].lower_ == "according" and doc[k + 1].lower_ == "to"]
    if not cues or (len(cues) == 1 and not _second(at, cues[0])):
        return
    for k in cues:
        side = side_behind(doc, k + 2, at.stop, anybody=True)
        if side is None:
            continue
        behind = next((n for n in at.numbers if n > k), None)
        opens = k == at.first or (doc[k - 1].text in ",;" and behind is not None)
        near = opens and behind is not None and not any(k < c < behind for c in cues) and not _own(at, k, cues)
        if near and behind is not None:
            stop = next((c for c in cues if c > behind), at.stop)
            content = (side.last + 1, min(stop, at.stop) - 1)
        else:
            number = next((n for n in reversed(at.numbers) if n < k), None)
            if number is None or any(number < c < k for c in cues):
                continue
            content = (at.clause_start(number), k - 1)
        yield from given("number-according", doc, side, [k, k + 1], content, verb=k, confidence=0.9)


def _own(at: Numbers, cue: int, cues: list[int]) -> bool:
    """Whether a number stands between the last cue and this one, so that it belongs here."""
    last = max((c for c in cues if c < cue), default=at.first - 1)
    held = [n for n in at.numbers if last < n < cue]
    first_opens = last == at.first
    return bool(held) and not (first_opens and len(held) == 1)


def _second(at: Numbers, cue: int) -> bool:
    """ "…, the union said, or 7,000, according to the employers": a number set against one before."""
    number = next((n for n in reversed(at.numbers) if n < cue), None)
    if number is None or number == at.numbers[0]:
        return False
    phrase = amount(at.doc, number, cue)
    lead = at.doc[phrase.first - 1].lower_
    close = all(t.is_punct for t in at.doc[phrase.last + 1 : cue])
    return close and lead in ("or", "against", "versus", "but")
