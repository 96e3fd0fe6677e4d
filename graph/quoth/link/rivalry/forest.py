"""Small decision trees that add up to the logarithm of odds: how they are kept, read and asked."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from quoth.resources import folder


@dataclass(frozen=True, slots=True)
class Tree:
    """Nodes by number, the root first. A node asks whether ``signs[sign[n]] <= most[n]`` and goes ``yes[n]`` or ``no[n]``; a leaf
    has sign -1 and gives ``adds[n]``, in natural logarithms of odds.
    """

    sign: Sequence[int]
    most: Sequence[float]
    yes: Sequence[int]
    no: Sequence[int]
    adds: Sequence[float]

    def asked(self, seen: Sequence[float]) -> float:
        """What this tree adds to the logarithm of the odds of a pair with these signs."""
        node = 0
        while self.sign[node] >= 0:
            node = self.yes[node] if seen[self.sign[node]] <= self.most[node] else self.no[node]
        return self.adds[node]


@dataclass(frozen=True, slots=True)
class Forest:
    """``signs`` are the names of the signs in the order that the trees number them.

    ``bias`` is the natural logarithm of the odds before any tree is asked.
    """

    signs: tuple[str, ...]
    bias: float
    trees: tuple[Tree, ...]

    def odds(self, seen: Mapping[str, float]) -> float:
        """The natural logarithm of the odds, as learned. A sign that is not named is 0."""
        row = [seen.get(name, 0.0) for name in self.signs]
        return self.bias + sum(tree.asked(row) for tree in self.trees)

    def likelihood(self, seen: Mapping[str, float]) -> float:
        """The same from 0 to 1."""
        return share(self.odds(seen))

    def written(self) -> str:
        """As text, a tree a line."""
        trees = (json.dumps([t.sign, t.most, t.yes, t.no, t.adds], separators=(",", ":")) for t in self.trees)
        head = f'"signs": {json.dumps(self.signs)},\n"bias": {self.bias}'
        return "{" + head + ',\n"trees": [\n' + ",\n".join(trees) + "\n]}\n"


@dataclass(frozen=True, slots=True)
class Blend:
    """How far trees and network are trusted: factors of their logarithms of odds, and what is added."""

    trees: float
    network: float
    bias: float

    def odds(self, trees: float, network: float) -> float:
        """The logarithm of the odds by both."""
        return self.bias + self.trees * trees + self.network * network


def share(odds: float) -> float:
    """A likelihood from 0 to 1 by the logarithm of its odds."""
    return 1 / (1 + math.exp(-odds))


@lru_cache(maxsize=1)
def forest() -> Forest:
    """The trees that come with Quoth, for two numbers of one text."""
    kept = json.loads((folder("models") / "rivalry" / "text.json").read_text(encoding="utf-8"))
    return Forest(tuple(kept["signs"]), kept["bias"], tuple(Tree(*tree) for tree in kept["trees"]))


@lru_cache(maxsize=1)
def blend() -> Blend:
    """How far either is trusted."""
    return Blend(**json.loads((folder("models") / "rivalry" / "blend.json").read_text(encoding="utf-8")))
