"""Small decision trees that add up to a score for each verdict: how they are kept, read and asked."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from quoth.link.readers import Floats
from quoth.model import Verdict
from quoth.resources import folder

Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Trees:
    """``trees`` trees of ``nodes`` nodes each, the root first, the rest filled up.

    A node asks whether ``signs[sign] <= most`` and goes to ``yes`` or ``no``; a leaf has sign -1 and gives ``adds`` to the score of the
    verdict that its tree is of (``of``, a place in ``verdicts``).
    """

    signs: tuple[str, ...]
    verdicts: tuple[Verdict, ...]
    of: Integers
    sign: Integers
    most: Floats
    yes: Integers
    no: Integers
    adds: Floats

    def scores(self, seen: Mapping[str, float]) -> Floats:
        """A score for each verdict; a sign that is not named is 0."""
        return self.scores_of((seen,)).ravel()

    def scores_of(self, pairs: Sequence[Mapping[str, float]]) -> Floats:
        """The same for several pairs (pairs, verdicts).

        Nodes of all trees stand in one row, and signs of all pairs too: for many pairs taking from a row is three times as fast as
        from a table.
        """
        seen = np.array([[pair.get(name, 0.0) for name in self.signs] for pair in pairs]).ravel()
        own = np.arange(len(pairs))[:, None] * len(self.signs)
        sign, yes, no = self.sign.ravel(), self.yes.ravel(), self.no.ravel()
        most, adds = self.most.ravel(), self.adds.ravel()
        root = np.tile(np.arange(len(self.of)) * self.sign.shape[1], (len(pairs), 1))
        node, asked = root, sign.take(root)
        while (asked >= 0).any():
            held = seen.take(own + asked) <= most.take(node)
            node = np.where(asked >= 0, root + np.where(held, yes.take(node), no.take(node)), node)
            asked = sign.take(node)
        found = adds.take(node)
        return np.stack([found[:, self.of == place].sum(1) for place in range(len(self.verdicts))], 1)

    @classmethod
    def read(cls, text: str) -> Trees:
        """The trees that `written` wrote."""
        kept = json.loads(text)
        trees = kept["trees"]
        of = np.array([tree[0] for tree in trees], np.int64)
        most = max(len(tree[1]) for tree in trees)

        def filled(part: int, rest: int = 0) -> Floats:
            return np.array([[*tree[part], *(rest,) * (most - len(tree[part]))] for tree in trees], np.float64)

        sign, yes, no = (filled(part, rest).astype(np.int64) for part, rest in ((1, -1), (3, 0), (4, 0)))
        limits, adds = filled(2), filled(5)
        return cls(tuple(kept["signs"]), tuple(map(Verdict, kept["verdicts"])), of, sign, limits, yes, no, adds)


def written(
    signs: Sequence[str], verdicts: Sequence[Verdict], trees: Sequence[tuple[int, *tuple[list[float], ...]]]
) -> str:
    """Trees as text, one a line: the place of its verdict, then the nodes' ``sign``, ``most``, ``yes``, ``no`` and ``adds``."""
    lines = (json.dumps(tree, separators=(",", ":")) for tree in trees)
    head = f'"signs": {json.dumps(signs)},\n"verdicts": {json.dumps([v.value for v in verdicts])}'
    return "{" + head + ',\n"trees": [\n' + ",\n".join(lines) + "\n]}\n"


ONE_TEXT, TWO_TEXTS, ANSWERED, AKIN = "pairs/one_text", "pairs/two_texts", "claims/trees", "pairs/akin"
"""Of two numbers of one text the trees give the logarithm of the odds of a contradiction alone, of two texts a score for each verdict; of
two claims the odds that one is turned against the other; of two akin numbers those of part and whole, and of one count.
"""


@lru_cache
def trees(of: str) -> Trees:
    """The trees that come with Quoth."""
    return Trees.read((folder("models") / f"{of}.json").read_text(encoding="utf-8"))
