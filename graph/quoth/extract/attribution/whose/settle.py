"""Each number to its own side: what another's statement holds of it is cut out there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from quoth.extract.attribution.candidate import Attribution, Passage, set_against
from quoth.extract.attribution.whose.bare import bare_owned, found_somewhere, if_believed
from quoth.extract.attribution.whose.beside import brackets
from quoth.extract.attribution.whose.denied import rejected
from quoth.extract.attribution.whose.owned import by_count, left_out, of_noun, that_of
from quoth.extract.attribution.whose.sentence import Numbers
from quoth.extract.attribution.whose.told import by_whom, gapped
from quoth.extract.attribution.whose.words import CONTRAST, NUMBER_NOUNS, RECKONINGS, SURVEYS
from quoth.extract.nearby import Nearby
from quoth.extract.stretches import shared, size
from quoth.extract.whole import within
from quoth.model import Quotation, Span

Form = Callable[[Numbers], Iterator[Attribution]]

FORMS: tuple[tuple[Form, frozenset[str]], ...] = (
    (brackets, frozenset("(")),
    (rejected, frozenset("not rather instead opposed nor than from against with above below over under".split())),
    (of_noun, NUMBER_NOUNS),
    (by_count, RECKONINGS | SURVEYS),
    (by_whom, frozenset(("by", "from"))),
    (gapped, CONTRAST),
    (left_out, frozenset(("'s", "’s", "'", "’"))),
    (that_of, frozenset(("that", "those"))),
    (bare_owned, frozenset(("'s", "’s", "'", "’"))),
    (if_believed, frozenset(("believe", "trust", "credit"))),
    (found_somewhere, frozenset(("where",))),
)
"""In order of trust, each with the words of which a sentence has one: a number that one has given to a side is not given to another."""
_SPOTS = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|thousand|million|billion|dozen)\b",
    re.IGNORECASE,
)
"""What a sentence with a number has somewhere: most sentences are not looked at further."""
_NUMBER = re.compile(r"\d[\d,.]*")
_LEADS = re.compile(r"[\s,;—]+(?:while|whereas|but|though|although|and|even as|as)?\s*$")
_APART = frozenset("number-bracket number-gapped number-left-out number-that-of number-owned".split())
"""Rules whose number is set beside what another says, and so is no part of it; the rest may stand within it."""
_ONE_CUE = frozenset(("number-not",))
"""Rules that read the same cue better than others did."""


def settled(passage: Passage, found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The attributions with those of numbers that have a side of their own."""
    own = numbers_of_sides(passage)
    if not own:
        return tuple(found)
    nearby: Nearby[Attribution] = Nearby()
    for one in found:
        nearby.put(one, (*one.cue, *one.content))
    new = [o for o in own if not any(_told(passage, f, o) for f in nearby.near((*o.cue, *o.content)))]
    kept = [f for f in found if not any(_reads_better(o, f) for o in new)]
    nearby = Nearby()
    for one in own:
        if one in new or set_against(passage, one):
            nearby.put(one, (*one.cue, *one.content, *one.source))
    cut = (_without_all(passage, f, nearby.near((*f.cue, *f.content))) for f in kept)
    return tuple(sorted((*(f for f in cut if f is not None), *new), key=lambda a: (a.start, -size(a.content))))


def numbers_of_sides(passage: Passage) -> list[Attribution]:
    """Rules ``number-…``: each number that a side has, once."""
    out: list[Attribution] = []
    for sentence in passage.doc.sents:
        at = Numbers.of(sentence) if _SPOTS.search(passage.text, sentence.start_char, sentence.end_char) else None
        if at is not None:
            out += _in_sentence(at, {t.lower_ for t in sentence})
    return out


def _in_sentence(at: Numbers, words: set[str]) -> Iterator[Attribution]:
    taken: set[int] = set()
    for form, needed in FORMS:
        if needed and needed.isdisjoint(words):
            continue
        for one in form(at):
            held = {n for n in at.numbers if any(at.doc[n].idx in s for s in one.content)}
            if held and not held & taken:
                taken |= held
                yield one


def _without_all(passage: Passage, one: Attribution, sides: Sequence[Attribution]) -> Attribution | None:
    left: Attribution | None = one
    for side in sides:
        left = _without(passage, left, side) if left is not None else None
    return left


def _reads_better(side: Attribution, one: Attribution) -> bool:
    """Whether a side's rule reads the same cue."""
    return side.rule in _ONE_CUE and (one.verb == side.verb or bool(shared(one.cue, side.cue)))


def _without(passage: Passage, one: Attribution, side: Attribution) -> Attribution | None:
    """An attribution without what a side has of its own."""
    apart = (
        (side.rule in _APART or set_against(passage, side))
        and one.head != side.head
        and one.quotation is not Quotation.DIRECT
    )
    if not apart or not shared(one.content, side.content):
        return one
    own_cue = [c for c in side.cue if not shared(one.cue, (c,)) and side.rule != "number-gapped"]
    gone = Span.covering([*side.source, *side.content, *own_cue])
    pieces = (piece for span in one.content for piece in _cut(span, gone))
    content = tuple(_trimmed(passage.text, p) for p in pieces if _says(p.text(passage.text)))
    return replace(one, content=content) if content else None


def _trimmed(text: str, piece: Span) -> Span:
    """Without the word at its end that led to the side: "300 were arrested, whereas"."""
    return Span(piece.start, piece.start + len(_LEADS.sub("", piece.text(text))))


def _says(piece: str) -> bool:
    """Whether more than "and" is left."""
    return any(
        w not in ("and", "or", "but", "while", "whereas", "though", "although")
        for w in re.findall(r"\w+", piece.lower())
    )


def _cut(span: Span, gone: Span) -> list[Span]:
    """What is left of a stretch."""
    if not span.overlaps(gone):
        return [span]
    ends = [(span.start, min(span.end, gone.start)), (max(span.start, gone.end), span.end)]
    return [Span(a, b) for a, b in ends if b - a > 3]


def _told(passage: Passage, one: Attribution, side: Attribution) -> bool:
    """Whether somebody tells it already: the same speaker with the same number, and no other; of one cue however much it takes in."""
    one_cue = side.rule not in _ONE_CUE and shared(one.cue, side.cue) and shared(one.content, side.content)
    same = one.head == side.head and (bool(one_cue) or within(side.content, one.content))
    return same and _numbers(passage, one) <= _numbers(passage, side)


def _numbers(passage: Passage, one: Attribution) -> int:
    return sum(len(_NUMBER.findall(s.text(passage.text))) for s in one.content)
