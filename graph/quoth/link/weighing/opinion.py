"""How two figures of two documents stand to each other, by what signs and words say, as labelled pairs show.

Trees weigh some two hundred signs, each a number that a reader can check (``every_sign``); a network reads the sentences around both.
Both were learned from invented stories that several texts tell (``tests/gold/pairs``; ``training/opinion_trees.py``,
``training/opinion_words.py``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

import numpy as np

from quoth.link.meetings import Meeting
from quoth.link.readers import VERDICTS, Floats, log_shares, network
from quoth.link.readers.passage import of_two
from quoth.link.readers.trees import TWO_TEXTS, trees
from quoth.link.weighing.every_sign import every_sign
from quoth.model import Verdict

Shares: TypeAlias = Mapping[Verdict, float]
"""How likely each verdict is, from 0 to 1, 1 together."""
Opinion: TypeAlias = Callable[[], Shares]
"""Gives what signs and words say of two figures."""
_NETWORK: Final = 0.5
"""How far the network is trusted, the trees for the rest."""
_OPPOSED: Final = [VERDICTS.index(v) for v in (Verdict.CONTRADICTS, Verdict.DENIES, Verdict.REBUTS)]
_WORTH_READING: Final = 0.1
"""From which share on that two figures oppose each other, by the trees, the network is asked, too: it takes some 10 ms a pair, and tells
renderings and parts hardly better than the trees (docs/link-scores.md).
"""


def opinion(meeting: Meeting) -> Shares:
    """How likely each verdict is on two figures of two documents, neither of them a cell."""
    signs = log_shares(trees(TWO_TEXTS).scores(every_sign(meeting)))
    if np.exp(signs[_OPPOSED]).sum() > _WORTH_READING:
        signs = blended(signs, log_shares(network.scores(of_two(meeting))))
    return dict(zip(VERDICTS, np.exp(signs).tolist(), strict=True))


def blended(signs: Floats, words: Floats) -> Floats:
    """Logarithms of shares (…, verdicts) by trees and network together."""
    return log_shares((1 - _NETWORK) * signs + _NETWORK * words)


def likeliest(shares: Shares) -> tuple[Verdict, float]:
    """The likeliest of some verdicts, and how likely it is."""
    return max(shares.items(), key=lambda x: x[1])
