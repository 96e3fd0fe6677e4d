"""The same words in two documents: quotations held against each other token by token."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel, LCSseq

from quoth.link.words import sentences, tokens
from quoth.model import Statement

SHORTEST = 6
"""Words below which two quotations are never taken for one."""
_COVER = 0.6
_ALIKE = 0.9
_FORMULA = 10
_GRAM = 5
_PER_SENTENCE, _PER_STATEMENT = 2, 8


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much of two quotations is one: ``whole`` where the one holds the other, else a sentence is shared; 0 to 1."""

    whole: bool
    share: float
    words: int


@dataclass(frozen=True, slots=True)
class Words:
    """A quotation cut into tokens, whole and by sentence, so that holding it against many others is cheap."""

    whole: tuple[str, ...]
    grams: frozenset[tuple[str, ...]]
    sentences: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, text: str) -> Words:
        """The words of a text."""
        whole = tokens(text)
        parts = (tokens(p) for p in sentences(text))
        return cls(whole, frozenset(_grams(whole, 3)), tuple(s for s in parts if len(s) >= SHORTEST))


@dataclass(frozen=True, slots=True)
class Quoted:
    """A statement with its words; ``own`` where the publisher says them itself."""

    statement: Statement
    words: Words
    own: bool


@dataclass(frozen=True, slots=True)
class Grams:
    """Where each three words in a row stand among some quotations, so that only those which share some are compared."""

    places: Mapping[tuple[str, ...], Sequence[int]]

    @classmethod
    def of(cls, quotations: Iterable[Words]) -> Grams:
        """The index of some quotations, by their numbers."""
        found: dict[tuple[str, ...], list[int]] = {}
        for number, words in enumerate(quotations):
            for gram in words.grams:
                found.setdefault(gram, []).append(number)
        return cls(found)

    def sharing(self, words: Words) -> list[int]:
        """The numbers of those that share three words in a row, rising."""
        return sorted({number for gram in words.grams for number in self.places.get(gram, ())})


def likeness(a: Words, b: Words) -> Likeness | None:
    """How two quotations share their words, or ``None`` where they don't; symmetric."""
    if a.grams.isdisjoint(b.grams):
        return None
    short, long = sorted((a.whole, b.whole), key=lambda t: (len(t), t))
    if len(short) < SHORTEST:
        return None
    if _within(short, long) and len(short) >= _COVER * len(long):
        return Likeness(True, len(short) / len(long), len(short))
    alike = Indel.normalized_similarity(short, long)
    if alike >= _ALIKE and len(short) >= 8:
        return Likeness(True, alike, len(short))
    return _shared_sentence(a, b, len(short), len(long))


def _shared_sentence(a: Words, b: Words, short: int, long: int) -> Likeness | None:
    first, second = sorted((a.sentences, b.sentences))
    shared = [len(s) for s in first if any(_one_sentence(s, t) for t in second)]
    if not shared:
        return None
    words = sum(shared)
    return Likeness(words >= _COVER * long, min(1.0, words / short), words)


def first_shared(text: str, other: Words) -> str:
    """The first sentence of a quotation that another one has, too; the whole text where none is the same."""
    return next((s for s in sentences(text) if any(_one_sentence(tokens(s), t) for t in other.sentences)), text)


def _one_sentence(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return a == b or (min(len(a), len(b)) >= 8 and _nearly(a, b))


def _nearly(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return LCSseq.similarity(a, b) >= _ALIKE * max(len(a), len(b))


def formulaic(found: Likeness) -> bool:
    """Whether the shared words are so few that two speakers may each have found them."""
    return found.words < _FORMULA


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    starts = (i for i in range(len(long) - len(short) + 1) if long[i] == short[0])
    return any(long[i : i + len(short)] == short for i in starts)


def _grams(words: tuple[str, ...], size: int) -> list[tuple[str, ...]]:
    return [words[i : i + size] for i in range(len(words) - size + 1)]


def shingles(text: Words) -> tuple[str, ...]:
    """Up to eight hashes of five words in a row, the smallest of each sentence: one shared sentence gives shared hashes."""
    found: list[str] = []
    for words in sorted(text.sentences, key=lambda s: (-len(s), s)):
        hashes = sorted({_hash(g) for g in _grams(words, _GRAM)})
        found += hashes[:_PER_SENTENCE]
    return tuple(dict.fromkeys(found))[:_PER_STATEMENT]


def _hash(gram: tuple[str, ...]) -> str:
    return hashlib.blake2b(" ".join(gram).encode(), digest_size=6).hexdigest()
