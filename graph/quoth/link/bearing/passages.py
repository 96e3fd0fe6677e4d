"""A short passage as it is held against another: its words, its numbers, and which of its words tell something."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from quoth.link.bearing.lexicon import NEGATIONS
from quoth.link.bearing.numbers import Number, numbers_of, tokens_of
from quoth.link.words import STOP, stem

NEAR = 8
"""So many words to either side of a number say what it is of."""
_OF_A_BOUND = frozenset(("more", "less", "fewer", "only", "just"))
_TELLING_STOPS = frozenset(("before", "after"))


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage as it is looked at here: words as written, numbers, and the stems of telling words with their places."""

    words: tuple[str, ...]
    numbers: tuple[Number, ...]
    told: tuple[tuple[str, int], ...]
    names: frozenset[str]

    @classmethod
    def of(cls, text: str) -> Passage:
        """The passage in a text."""
        words = tokens_of(text)
        numbers, used = numbers_of(words)
        places = [i for i, w in enumerate(words) if i not in used and _telling(w.lower())]
        told = tuple((stem(words[i].lower()), i) for i in places)
        names = frozenset(stem(words[i].lower()) for i in places if i and words[i][0].isupper())
        return cls(tuple(words), tuple(numbers), told, names)

    @property
    def low(self) -> frozenset[str]:
        """All words, folded."""
        return frozenset(w.lower() for w in self.words)

    @property
    def stems(self) -> frozenset[str]:
        """The stems of all telling words."""
        return frozenset(s for s, _ in self.told)

    def around(self, at: int, reach: int = NEAR) -> frozenset[str]:
        """The stems of the telling words near a place."""
        return frozenset(s for s, i in self.told if abs(i - at) <= reach)

    @property
    def negated(self) -> bool:
        """Whether it has a negation; that of a bound, as in "no more than 300", is none."""
        low = [w.lower() for w in self.words]
        return any(w in NEGATIONS and after not in _OF_A_BOUND for w, after in pairwise((*low, "")))


def _telling(word: str) -> bool:
    return word[0].isalpha() and (word not in STOP or word in _TELLING_STOPS) and word not in NEGATIONS
