"""How likely one of two claims answers or denies the other: trees weigh signs; what these hold for possible a network reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from quoth.link.claims.pairs import Claims
from quoth.link.claims.signs import signs_of
from quoth.link.readers import CLAIMS, VERDICTS, Floats, log_shares, network, odds_of
from quoth.link.readers.blend import blend, share
from quoth.link.readers.claims import of_two_claims
from quoth.link.readers.trees import ANSWERED, trees
from quoth.model import Verdict

_WORTH_READING: Final = -1.5
"""Logarithm of the odds by the trees from which on the network is asked: below it nothing that it says would be told. It takes some 15 ms
a pair, and is asked of some ten in an article.
"""
_TURNED: Final = (Verdict.DENIES, Verdict.REBUTS, Verdict.CONTRADICTS)


@dataclass(frozen=True, slots=True)
class Likely:
    """How likely one of two claims turns against the other at all, and of that how likely it denies, answers or just contradicts it."""

    turned: float
    denies: float = 0.0
    rebuts: float = 0.0


def likely(claims: Claims) -> Likely:
    """How likely the second of two claims turns against the first, or reports it to turn against it."""
    odds = float(trees(ANSWERED).scores(signs_of(claims))[0])
    if odds < _WORTH_READING:
        return Likely(share(odds))
    scores = network.scores(of_two_claims(claims.reading, claims.first, claims.second), CLAIMS)
    denies, rebuts, _ = np.exp(log_shares(scores[[VERDICTS.index(v) for v in _TURNED]])).tolist()
    return Likely(share(blend(CLAIMS).odds(odds, turned_odds(scores))), denies, rebuts)


def turned_odds(scores: Floats) -> float:
    """The logarithm of the odds that one of two claims is turned against the other, by the network's scores for each verdict."""
    return odds_of(scores, *_TURNED)
