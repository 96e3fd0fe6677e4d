"""How near two words are in meaning, by vectors that were made once from MiniLM (``training/words.py``)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from quoth.link.lazy import Lazy
from quoth.link.words import stem
from quoth.resources import folder

Floats = npt.NDArray[np.float32]
_LEAST = 0.15
"""What the most frequent word is worth beside one that nobody knows, which is worth 1."""


@dataclass(frozen=True, slots=True)
class Senses:
    """The words that are known, by how often they are used; what each is worth (words + 1) and its unit vector (words + 1, width).

    The last place is that of all words that nobody knows: they are worth most, and their vector is nought.
    """

    places: Mapping[str, int]
    by_stem: Mapping[str, int]
    worths: Floats
    vectors: Floats

    @classmethod
    def of(cls, words: Sequence[str], vectors: npt.NDArray[np.int8]) -> Senses:
        """The senses of some words from their packed vectors."""
        real = vectors.astype(np.float32)
        real /= np.maximum(np.linalg.norm(real, axis=1, keepdims=True), 1e-6)
        by_stem: dict[str, int] = {}
        for place, word in enumerate(words):
            by_stem.setdefault(stem(word), place)
        rarer = np.log(np.arange(1, len(words) + 1)) / math.log(max(len(words), 2))
        return cls(
            {w: i for i, w in enumerate(words)},
            by_stem,
            np.append(_LEAST + (1 - _LEAST) * rarer, 1.0).astype(np.float32),
            np.vstack([real, np.zeros((1, real.shape[1]), np.float32)]),
        )

    def place(self, word: str) -> int:
        """Where a folded word stands, itself or another form of it; -1 where it is unknown."""
        found = self.places.get(word)
        return self.by_stem.get(stem(word), -1) if found is None else found

    def worth(self, word: str) -> float:
        """How much a word tells, from 0 to 1: the rarer, the more."""
        return float(self.worths[self.place(word)])


@lru_cache(1)
def senses() -> Senses:
    """The senses that come with Quoth; read when first asked for."""
    place = folder("models") / "words"
    words = (place / "words.txt").read_text(encoding="utf-8").split()
    return Senses.of(words, np.load(place / "vectors.npy"))


@dataclass(frozen=True)
class Bag:
    """Some folded words, looked up among those that are ``known``: what each is worth (words) and its vector (words, width).

    All is worked out when first asked for. Only where the words stand is kept, no copy of the vectors: bags are many and live long.
    """

    words: tuple[str, ...]
    known: Senses

    @classmethod
    def of(cls, words: Iterable[str], known: Senses) -> Bag:
        """The bag of some folded words."""
        return cls(tuple(words), known)

    @Lazy
    def stems(self) -> tuple[str, ...]:
        """The stem of each word."""
        return tuple(map(stem, self.words))

    @Lazy
    def rooted(self) -> frozenset[str]:
        """The same stems, to be looked up."""
        return frozenset(self.stems)

    @Lazy
    def places(self) -> npt.NDArray[np.int32]:
        """Where each word stands; -1, the last place, for those that are unknown."""
        return np.array([self.known.place(w) for w in self.words], np.int32)

    @Lazy
    def worth(self) -> Floats:
        """What each word is worth."""
        return self.known.worths[self.places]

    @Lazy
    def total(self) -> np.float32:
        """What all words together are worth."""
        return np.float32(np.add.reduce(self.worth))

    @property
    def vectors(self) -> Floats:
        """The vector of each word."""
        return self.known.vectors[self.places]

    @Lazy
    def mean(self) -> Floats:
        """The unit vector of all words together, each by its worth; nought where none is known."""
        total = self.worth @ self.vectors
        length = float(np.sqrt(total.dot(total)))
        return total / length if length > 0 else total

    def met_by(self, other: Bag) -> Floats:
        """For each word how near the nearest word of the other bag is, from -1 to 1; forms of one word are 1."""
        if not self.words or not other.words:
            return np.zeros(len(self.words), np.float32)
        near: Floats = np.maximum.reduce(self.vectors @ other.vectors.T, axis=1)
        there = other.rooted
        if not there.isdisjoint(self.stems):
            near[[s in there for s in self.stems]] = 1
        return near

    def told_by(self, other: Bag) -> float:
        """How far another bag tells these words, each by its worth, from 0 to 1; all of no words."""
        if not self.words:
            return 1.0
        if not other.words:
            return 0.0
        return float(np.add.reduce(self.met_by(other) * self.worth) / self.total)
