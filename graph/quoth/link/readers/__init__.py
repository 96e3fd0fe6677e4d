"""What was learned from invented stories about two numbers, of one text or of two, or two claims of one, and how it is asked.

`trees` weigh signs, each a number that can be checked by hand; a `network` reads the `passage` around both numbers, or both `claims`.
What their answers are worth, and what is told of them, is said in `rivalry` (numbers of one text), `weighing` (of two) and `link.claims`.
"""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from quoth.model import Verdict

Floats = NDArray[np.float64]
NUMBERS, CLAIMS = "pairs", "claims"
"""The folders of the two networks: one reads two numbers, the other two claims of one text."""
VERDICTS: Final = (
    Verdict.INCOMPARABLE, Verdict.AGREES, Verdict.CONTRADICTS, Verdict.DRIFTS, Verdict.DERIVED, Verdict.DENIES, Verdict.REBUTS,
    Verdict.FITS,
)  # fmt: skip
"""The verdicts that signs and words are weighed for; that two texts give one speaker's words is seen from the words alone."""


def odds_of(scores: Floats, *verdicts: Verdict) -> float:
    """The logarithm of the odds that one of some verdicts is right, by scores for each (verdicts,)."""
    some = log_shares(scores)[[VERDICTS.index(v) for v in verdicts]]
    told = float(some.max() + np.log(np.exp(some - some.max()).sum()))
    return told - math.log(max(-math.expm1(told), 1e-9))


def log_shares(scores: Floats) -> Floats:
    """Scores (…, verdicts) as logarithms of shares of 1."""
    raised = scores - scores.max(-1, keepdims=True)
    return np.asarray(raised - np.log(np.exp(raised).sum(-1, keepdims=True)))
