"""One number as the network reads it: the word pieces of the sentences around it, with who gives it in front."""

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

_ROOM, _PUBLISHER, _WHO, _SENTENCE, _BEHIND = 100, 8, 12, 56, 20
"""Word pieces at most of a number's words in all, and of these for who publishes the text, for who gives the number in it, for its own
sentence and for the next one; the sentence before has two thirds of what is left.
"""
_AHEAD = 32
"""A sentence that is too long begins so many pieces before the number."""
_TEXT: Final = "the text"
"""Who gives a number that nobody else does."""


@dataclass(frozen=True, slots=True)
class Words:
    """The word pieces around one number, and the places of those of the number itself."""

    pieces: tuple[int, ...]
    number: tuple[int, ...]


def words_around(reading: Reading, count: Count) -> Words:
    """The words around a figure: who publishes the text, who gives the figure, the sentence before, its own and the next."""
    publisher = pieces_of(reading.name(reading.narrator))[0][:_PUBLISHER]
    head = (*publisher, *pieces_of(":")[0], *pieces_of(_teller(reading, count))[0][:_WHO], *pieces_of(":")[0])
    own, number = _sentence(reading, count.figure.number)
    at = reading.layout.sentence(count.figure.number.start)
    left = _ROOM - len(head) - len(own)
    before = _neighbour(reading, at - 1)
    before = before[max(0, len(before) - left * 2 // 3) :] if left > 1 else ()
    behind = _neighbour(reading, at + 1)[: max(0, min(left - len(before), _BEHIND))]
    shift = len(head) + len(before)
    return Words((*head, *before, *own, *behind), tuple(shift + place for place in number))


def _teller(reading: Reading, count: Count) -> str:
    """Who gives a figure, "the text" where nobody else does."""
    told = count.spoken_by in (None, reading.who(reading.narrator))
    return _TEXT if told else reading.name(count.figure.asserter)


def _sentence(reading: Reading, number: Span) -> tuple[Sequence[int], list[int]]:
    """The pieces of a number's sentence, as many as there is room for, and the places of the number among them."""
    sentence = reading.layout.span(number.start, len(reading.text))
    found, spans = pieces_of(sentence.text(reading.text))
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
    return pieces_of(reading.text[starts[sentence] : end])[0]


@lru_cache(1 << 12)
def pieces_of(text: str) -> tuple[Sequence[int], Sequence[tuple[int, int]]]:
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
