"""How two figures that give one number stand to each other, by signs that are weighed as labelled pairs show.

The weights come from a logistic regression (``python -m training.pairs``) over the labelled stories of ``tests/gold/pairs``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
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
Shares: TypeAlias = Mapping[Verdict, float]
"""How likely each verdict is, from 0 to 1, 1 together."""
Opinion: TypeAlias = Callable[[], Shares]
"""Gives what the signs of two figures say."""


@dataclass(frozen=True, slots=True)
class Weights:
    """``names`` of the signs, ``verdicts`` they speak for, ``weights`` (verdicts, names) of the signs as they are, ``bias`` (verdicts)."""

    names: tuple[str, ...]
    verdicts: tuple[Verdict, ...]
    weights: Numbers
    bias: Numbers

    def shares(self, seen: dict[str, float]) -> Shares:
        """What some signs say of each verdict."""
        score = self.weights @ np.array([seen.get(n, 0.0) for n in self.names]) + self.bias
        raised = np.exp(score - score.max())
        return dict(zip(self.verdicts, (raised / raised.sum()).tolist(), strict=True))


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


def opinion(meeting: Meeting) -> Shares:
    """How likely each verdict is on two figures that give one number."""
    return weights().shares(signs(meeting))


def likeliest(shares: Shares) -> tuple[Verdict, float]:
    """The likeliest of some verdicts, and how likely it is."""
    return max(shares.items(), key=lambda x: x[1])
