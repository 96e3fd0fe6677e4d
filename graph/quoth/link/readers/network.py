"""The networks that read two numbers or two claims with their words, at run time: ONNX files, on the processor, in the thread that asks."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from quoth.link.readers import NUMBERS, Floats
from quoth.link.readers.passage import OfTwo
from quoth.resources import folder

if TYPE_CHECKING:
    from onnxruntime import InferenceSession


def scores(pair: OfTwo, of: str = NUMBERS) -> Floats:
    """A score for each verdict (verdicts,), the logarithm of its share but for what all have in common.

    ``of`` says which network is asked. One pair at a time: side by side the shorter ones would be filled up for nothing.
    """
    rows = {name: np.array([getattr(pair.words, name)], np.int64) for name in ("pieces", "marks", "sides")}
    numbers = {name: np.array([getattr(pair, name)], np.int64) for name in ("stand", "days")}
    return np.asarray(_session(of).run(None, rows | numbers)[0][0], np.float64)


@lru_cache
def _session(of: str) -> InferenceSession:
    """A network as ONNX's runtime asks it, in one thread."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    file = folder("models") / of / "read.onnx"
    return onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
