"""The signs by which the lesser of two numbers of one text is a part of the greater, or both are one count.

Each is a number that can be checked by hand; what is not named is 0.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final

from quoth.link import values
from quoth.link.akin.number import Number, Numbers
from quoth.link.meetings import Meeting
from quoth.link.phrases import Counted
from quoth.link.rivalry.signs import Signs, likeness, rounded
from quoth.model import Span

APART: Final = 40
"""No more numbers stand between a part and its whole that are held against each other."""
_MOST = 20
_TIMES = 5.0
_FAR = 400
"""Of stretches longer than this the words between tell nothing."""


def pairs(numbers: Numbers) -> Iterator[tuple[Number, Number]]:
    """Every two numbers in one unit that are near enough, the earlier first."""
    for place, first in enumerate(numbers.all):
        for second in numbers.all[place + 1 : place + APART + 2]:
            if values.comparable_units(first.count.figure, second.count.figure):
                yield first, second


def part_and_whole(first: Number, second: Number) -> tuple[Number, Number]:
    """The lesser and the greater; of two that are equal the later one first."""
    return (first, second) if first.value < second.value else (second, first)


def signs_of(numbers: Numbers, first: Number, second: Number) -> Signs:
    """The signs of two numbers, the earlier first; what is not named is 0."""
    part, whole = part_and_whole(first, second)
    pair = {
        **_places(numbers, first, second),
        **{f"“{cue}” between": 1.0 for cue in _between(numbers, first, second)},
        **_values(numbers, part, whole),
        **_things(part, whole),
        **_words(numbers, first, second),
    }
    return {
        **{f"{name}, part": value for name, value in part.alone.items()},
        **{f"{name}, whole": value for name, value in whole.alone.items()},
        **rounded(pair),
    }


def _places(numbers: Numbers, first: Number, second: Number) -> Signs:
    """Where the two stand, and what stands between them."""
    between = numbers.reading.text[first.at : second.at]
    return {
        "sentences apart": second.sentence - first.sentence,
        "paragraphs apart": second.paragraph - first.paragraph,
        "far apart": math.log(1 + second.at - first.at),
        "numbers between": min(_MOST, second.place - first.place - 1),
        "numbers in the text": min(_MOST, len(numbers.all)),
        "lines between": between.count("\n"),
        "colon between": ":" in between,
        "semicolon between": ";" in between,
    }


def _between(numbers: Numbers, first: Number, second: Number) -> Iterator[str]:
    return numbers.cues.within(Span(first.at, second.at)) if second.at - first.at < _FAR else iter(())


def _values(numbers: Numbers, part: Number, whole: Number) -> Signs:
    """How the two numbers stand to each other, and to the others of their unit."""
    rest, nearly = numbers.rest(part, whole)
    beside = [n for n in numbers.beside(part) if n is not whole]
    return {
        "part first": part.at < whole.at,
        "share": part.value / whole.value if whole.value else 0.0,
        "times apart": min(_TIMES, math.log2(whole.value / part.value)) if part.value else _TIMES,
        "rest told": rest,
        "rest nearly told": nearly,
        "lesser beside the part": sum(n.value < whole.value for n in beside),
        "sentence adds up": bool(beside) and sum((n.value for n in beside), part.value) == whole.value,
        "in a sum": numbers.in_a_sum(part, whole),
        "whole is the greatest": numbers.greatest(part, whole),
        "one number": values.same_number(part.count.figure, whole.count.figure),
        "counts": part.count.figure.unit == "count",
        "per cents": part.count.figure.unit == "percent",
    }


def _things(part: Number, whole: Number) -> Signs:
    """What the two count and who tells them, as far as slots say."""
    one, two = part.count, whole.count
    a, b = one.figure, two.figure
    return {
        "listed under it": a.part_of == b.id,
        "whole listed under part": b.part_of == a.id,
        "listed under another": a.part_of not in (None, b.id),
        "listed together": a.part_of is not None and a.part_of == b.part_of,
        "one statement": a.statement == b.statement,
        "one speaker": one.spoken_by is not None and one.spoken_by == two.spoken_by,
        "one kind": a.kind is b.kind,
        "one event": one.event is not None and one.event == two.event,
        **_nouns(one.counted, two.counted),
    }


def _nouns(one: Counted | None, two: Counted | None) -> Signs:
    if one is None or two is None:
        return {}
    return {
        "one noun": one.noun == two.noun,
        "one group": one.group == two.group,
        "one sort": one.widest == two.widest,
        "only the part is narrowed": bool(one.modifiers) and not two.modifiers,
        "only the whole is narrowed": bool(two.modifiers) and not one.modifiers,
    }


def _words(numbers: Numbers, first: Number, second: Number) -> Signs:
    """How like each other the words around the two are."""
    shared, both = len(first.stems & second.stems), len(first.stems | second.stems)
    fewer = min(len(first.stems), len(second.stems))
    meeting = Meeting(second.count, first.count, numbers.reading, numbers.reading)
    return {
        "words shared": shared / max(1, both),
        "words held": shared / max(1, fewer),
        **dict(likeness(meeting)),
    }
