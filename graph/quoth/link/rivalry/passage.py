"""Two numbers as the network reads them: word pieces of the sentences around each, with who gives it in front."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from quoth.link.counts import Count
from quoth.link.readings import Reading
from quoth.model import Span
from quoth.resources import folder

if TYPE_CHECKING:
    from tokenizers import Tokenizer

_WHO, _SENTENCE = 14, 56
"""Word pieces at most for who gives a number, and for its own sentence."""
_AHEAD = 32
"""A sentence that is too long begins so many pieces before the number."""
_OPENS, _PARTS = 101, 102
"""The pieces that stand before and between the two."""
_TEXT: Final = "the text"
"""Who gives a number that nobody else does."""


@dataclass(frozen=True, slots=True)
class Room:
    """Word pieces at most of one number's words in all, and of these of the next sentence; the sentence before has two thirds of what
    its own leaves.
    """

    whole: int
    behind: int


IN_ONE_TEXT: Final = Room(84, 14)


@dataclass(frozen=True, slots=True)
class Words:
    """The word pieces around one number, and the places of those of the number itself."""

    pieces: tuple[int, ...]
    number: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """Two numbers with their words, as one row: ``marks`` are 1 and 2 at the numbers, ``sides`` 0 and 1 by whose words they are."""

    pieces: tuple[int, ...]
    marks: tuple[int, ...]
    sides: tuple[int, ...]

    @classmethod
    def of(cls, one: Words, two: Words) -> Passage:
        """The row of two numbers, the first first."""
        first, second = len(one.pieces) + 2, len(two.pieces) + 1
        marks = [0] * (first + second)
        for at in one.number:
            marks[1 + at] = 1
        for at in two.number:
            marks[first + at] = 2
        pieces = (_OPENS, *one.pieces, _PARTS, *two.pieces, _PARTS)
        return cls(pieces, tuple(marks), (0,) * first + (1,) * second)


def words_around(reading: Reading, count: Count) -> Words:
    """The words around a figure: who gives it, the sentence before, its own and the next."""
    return worded(reading, count, pieces(f"{teller(reading, count)} : ")[:_WHO], IN_ONE_TEXT)


def teller(reading: Reading, count: Count) -> str:
    """Who gives a figure, "the text" where nobody else does."""
    told = count.spoken_by in (None, reading.who(reading.narrator))
    return _TEXT if told else reading.name(count.figure.asserter)


def worded(reading: Reading, count: Count, head: Sequence[int], room: Room) -> Words:
    """The words around a figure, behind some ``head``: the sentence before, its own and the next."""
    own, number = _sentence(reading, count.figure.number)
    at = reading.layout.sentence(count.figure.number.start)
    left = room.whole - len(head) - len(own)
    before = _neighbour(reading, at - 1)
    before = before[max(0, len(before) - left * 2 // 3) :] if left > 1 else ()
    behind = _neighbour(reading, at + 1)[: max(0, min(left - len(before), room.behind))]
    shift = len(head) + len(before)
    return Words((*head, *before, *own, *behind), tuple(shift + place for place in number))


def _sentence(reading: Reading, number: Span) -> tuple[Sequence[int], list[int]]:
    """The pieces of a number's sentence, as many as there is room for, and the places of the number among them."""
    sentence = reading.layout.span(number.start, len(reading.text))
    found, spans = _pieces(sentence.text(reading.text))
    start, end = number.start - sentence.start, number.end - sentence.start
    places = [k for k, (first, last) in enumerate(spans) if first < end and last > start]
    if len(found) > _SENTENCE and places:
        cut = max(0, min(places[0] - _AHEAD, len(found) - _SENTENCE))
        found = found[cut : cut + _SENTENCE]
        places = [k - cut for k in places if 0 <= k - cut < _SENTENCE]
    return found, places


def _neighbour(reading: Reading, sentence: int) -> Sequence[int]:
    """The pieces of a sentence by its number; none where there is no such sentence."""
    starts = reading.layout.starts
    if not 0 <= sentence < len(starts):
        return ()
    end = starts[sentence + 1] if sentence + 1 < len(starts) else len(reading.text)
    return pieces(reading.text[starts[sentence] : end])


def pieces(text: str) -> Sequence[int]:
    """The word pieces of some text."""
    return _pieces(text)[0]


@lru_cache(1 << 12)
def _pieces(text: str) -> tuple[Sequence[int], Sequence[tuple[int, int]]]:
    """The word pieces of some text, and where in it they stand."""
    found = _tokenizer().encode(text, add_special_tokens=False)
    return tuple(found.ids), tuple(found.offsets)


@lru_cache(maxsize=1)
def _tokenizer() -> Tokenizer:
    """The word pieces of MiniLM, which the attribution tagger reads as well."""
    from tokenizers import Tokenizer

    found: Tokenizer = Tokenizer.from_file(str(folder("models") / "attribution" / "tokenizer.json"))
    found.no_truncation()
    found.no_padding()
    return found
