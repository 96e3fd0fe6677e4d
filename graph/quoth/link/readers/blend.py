"""How far trees and network are trusted together about two numbers or two claims of one text."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import lru_cache

from quoth.link.readers import NUMBERS
from quoth.resources import folder


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


@lru_cache
def blend(of: str = NUMBERS) -> Blend:
    """How far either is trusted about two numbers of one text, or two claims."""
    return Blend(**json.loads((folder("models") / of / "blend.json").read_text(encoding="utf-8")))
