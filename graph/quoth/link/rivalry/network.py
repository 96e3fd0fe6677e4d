"""The network that reads two numbers with their sentences, at run time: an ONNX file, on the processor, in the thread that asks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from quoth.link.rivalry.passage import Passage
from quoth.resources import folder

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

Integers = NDArray[np.int64]


def logits(passages: Sequence[Passage]) -> list[float]:
    """For each pair of numbers the logarithm of the odds that they contradict each other, as learned from invented stories."""
    return [float(_session().run(None, row(passage))[0][0]) for passage in passages]


@lru_cache(maxsize=1)
def _session() -> InferenceSession:
    return loaded(folder("models") / "rivalry" / "read.onnx")


def loaded(file: Path) -> InferenceSession:
    """A network as ONNX's runtime asks it, in one thread."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])


def row(passage: Passage) -> dict[str, Integers]:
    """The network's input: each (1, pieces). One pair at a time: side by side the shorter ones would be filled up for nothing."""
    return {name: np.array([getattr(passage, name)], np.int64) for name in ("pieces", "marks", "sides")}
