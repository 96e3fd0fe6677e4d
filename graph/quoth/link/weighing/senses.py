"""How near two words are in meaning, by vectors that were made once from MiniLM (``training/words.py``)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from quoth.link.words import stem
from quoth.resources import folder

Floats = npt.NDArray[np.float32]
_LEAST = 0.15
"""What the most frequent word is worth beside one that nobody knows, which is worth 1."""


@dataclass(frozen=True, slots=True)
class Senses:
    """The words that are known, by how often they are used, and a unit vector of each (words + 1, width); the last is nought."""

    places: Mapping[str, int]
    by_stem: Mapping[str, int]
    vectors: Floats

    @classmethod
    def of(cls, words: Sequence[str], vectors: npt.NDArray[np.int8]) -> Senses:
        """The senses of some words from their packed vectors."""
        real = vectors.astype(np.float32)
        real /= np.maximum(np.linalg.norm(real, axis=1, keepdims=True), 1e-6)
        by_stem: dict[str, int] = {}
        for place, word in enumerate(words):
            by_stem.setdefault(stem(word), place)
        return cls(
            {w: i for i, w in enumerate(words)}, by_stem, np.vstack([real, np.zeros((1, real.shape[1]), np.float32)])
        )

    def place(self, word: str) -> int:
        """Where a folded word stands, itself or another form of it; -1 where it is unknown."""
        found = self.places.get(word)
        return self.by_stem.get(stem(word), -1) if found is None else found

    def worth(self, word: str) -> float:
        """How much a word tells, from 0 to 1: the rarer, the more."""
        place = self.place(word)
        if place < 0:
            return 1.0
        return _LEAST + (1 - _LEAST) * math.log(1 + place) / math.log(len(self.places))


@lru_cache(1)
def senses() -> Senses:
    """The senses that come with Quoth; read when first asked for."""
    place = folder("models") / "words"
    words = (place / "words.txt").read_text(encoding="utf-8").split()
    return Senses.of(words, np.load(place / "vectors.npy"))


@dataclass(frozen=True, slots=True)
class Bag:
    """Some folded words: their stems, what each is worth (words) and the vector of each (words, width)."""

    words: tuple[str, ...]
    stems: tuple[str, ...]
    worth: Floats
    vectors: Floats

    @classmethod
    def of(cls, words: Iterable[str], known: Senses) -> Bag:
        """The bag of some folded words."""
        told = tuple(words)
        worth = np.array([known.worth(w) for w in told], np.float32)
        return cls(told, tuple(map(stem, told)), worth, known.vectors[[known.place(w) for w in told]])

    @property
    def mean(self) -> Floats:
        """The unit vector of all words together, each by its worth; nought where none is known."""
        total = self.worth @ self.vectors
        length = float(np.linalg.norm(total))
        return total / length if length > 0 else total

    def met_by(self, other: Bag) -> Floats:
        """For each word how near the nearest word of the other bag is, from -1 to 1; forms of one word are 1."""
        if not self.words or not other.words:
            return np.zeros(len(self.words), np.float32)
        there = set(other.stems)
        same = np.array([s in there for s in self.stems])
        return np.where(same, np.float32(1), (self.vectors @ other.vectors.T).max(1))


@dataclass(frozen=True, slots=True)
class Cover:
    """How far one bag of words is told by another: ``share`` of its worth, the ``least`` word, what it lacks most and in all."""

    share: float
    least: float
    lacks: float
    lacks_three: float
    lacking: int

    @classmethod
    def of(cls, words: Bag, other: Bag) -> Cover:
        """How far ``other`` tells ``words``; all of no words."""
        if not words.words:
            return cls(1.0, 1.0, 0.0, 0.0, 0)
        near = words.met_by(other)
        missing = np.sort((1 - near) * words.worth)[::-1]
        share = float((near * words.worth).sum() / words.worth.sum())
        return cls(share, float(near.min()), float(missing[0]), float(missing[:3].sum()), int((near < 0.5).sum()))
