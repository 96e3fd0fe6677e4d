"""The network that reads two numbers of two texts with their sentences, at run time: an ONNX file, in the thread that asks."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from quoth.link.rivalry.network import loaded, row
from quoth.link.weighing.passage import OfTwo
from quoth.resources import folder

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

Floats = NDArray[np.float64]


def scores(pair: OfTwo) -> Floats:
    """A score for each verdict (verdicts,), the logarithm of its share but for what all have in common."""
    numbers = {name: np.array([getattr(pair, name)], np.int64) for name in ("stand", "days")}
    return np.asarray(_session().run(None, {**row(pair.words), **numbers})[0][0], np.float64)


@lru_cache(maxsize=1)
def _session() -> InferenceSession:
    return loaded(folder("models") / "pairs" / "read.onnx")
