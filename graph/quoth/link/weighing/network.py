"""The network that reads two numbers of two texts with their sentences, at run time: an ONNX file, in the thread that asks."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from quoth.link.rivalry.network import loaded
from quoth.link.weighing.passage import OfTwo
from quoth.resources import folder

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

Floats = NDArray[np.float64]


def scores(row: OfTwo) -> Floats:
    """A score for each verdict (verdicts,), the logarithm of its share but for what all have in common."""
    words = {name: np.array([getattr(row.words, name)], np.int64) for name in ("pieces", "marks", "sides")}
    numbers = {name: np.array([getattr(row, name)], np.int64) for name in ("stand", "days")}
    return np.asarray(_session().run(None, words | numbers)[0][0], np.float64)


@lru_cache(maxsize=1)
def _session() -> InferenceSession:
    return loaded(folder("models") / "pairs" / "read.onnx")
