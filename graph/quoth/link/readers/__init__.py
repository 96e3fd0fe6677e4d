"""What was learned from invented stories about two numbers, of one text or of two, and how it is asked.

`trees` weigh signs, each a number that can be checked by hand; a `network` reads the `passage` around both numbers. What their answers are
worth, and what is told of them, is said in `rivalry` (one text) and in `weighing` (two).
"""

from __future__ import annotations

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


def log_shares(scores: Floats) -> Floats:
    """Scores (…, verdicts) as logarithms of shares of 1."""
    raised = scores - scores.max(-1, keepdims=True)
    return np.asarray(raised - np.log(np.exp(raised).sum(-1, keepdims=True)))
