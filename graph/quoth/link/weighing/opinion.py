"""How two figures that give one number stand to each other, by signs that are weighed as labelled pairs show.

The weights come from a logistic regression (``python -m training.pairs``) over the labelled stories of ``tests/gold/pairs``.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from quoth.link.meetings import Meeting
from quoth.link.weighing.signs import signs
from quoth.model import Verdict
from quoth.resources import folder

Numbers = npt.NDArray[np.float64]
Opinion: TypeAlias = Callable[[], tuple[Verdict, float]]
"""Gives the likeliest verdict on two figures, and how likely it is."""


@dataclass(frozen=True, slots=True)
class Weights:
    """``names`` of the signs, ``verdicts`` they speak for, ``weights`` (verdicts, names) of the signs as they are, ``bias`` (verdicts)."""

    names: tuple[str, ...]
    verdicts: tuple[Verdict, ...]
    weights: Numbers
    bias: Numbers

    def shares(self, seen: dict[str, float]) -> Numbers:
        """How likely each verdict is (verdicts), from 0 to 1, 1 together."""
        score = self.weights @ np.array([seen.get(n, 0.0) for n in self.names]) + self.bias
        raised = np.exp(score - score.max())
        return np.asarray(raised / raised.sum(), np.float64)


@lru_cache(1)
def weights() -> Weights:
    """The weights that come with Quoth; read when first asked for."""
    given = json.loads((folder("models") / "pairs" / "weights.json").read_text(encoding="utf-8"))
    rows = given["weights"]
    return Weights(
        tuple(given["signs"]),
        tuple(map(Verdict, rows)),
        np.array([row["signs"] for row in rows.values()], np.float64),
        np.array([row["bias"] for row in rows.values()], np.float64),
    )


def opinion(meeting: Meeting) -> tuple[Verdict, float]:
    """The likeliest verdict on two figures that give one number, and how likely it is."""
    known = weights()
    shares = known.shares(signs(meeting))
    best = int(shares.argmax())
    return known.verdicts[best], float(shares[best])
