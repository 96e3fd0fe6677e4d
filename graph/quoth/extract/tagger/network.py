"""The trained network at run time: two ONNX files and a tokeniser, on the processor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from quoth.extract.tagger.tokens import Tokens, Window, tokeniser, windows

Floats = NDArray[np.float32]
WINDOW = 180
LOOK, BEFORE = 128, 40
"""A look takes in so many word pieces, so many of them before the cue."""
REACH = 32
LOOKS = 16
"""Cues that are looked at together. Windows are read one by one: side by side the shorter ones would be filled up for nothing."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible cue: the window it stands in and its places there (1 is the first word piece)."""

    window: int
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """What a look at one candidate gave, by word piece of the text from ``start`` on."""

    start: int
    source: Floats
    content: Floats
    score: float


class Network:
    """Reads windows and looks at cues in the thread that asks: a second one costs half as much again and saves a tenth of the time."""

    def __init__(self, folder: Path) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.log_severity_level = 3
        self.tokenise = tokeniser(folder / "tokenizer.json")
        providers = ["CPUExecutionProvider"]
        self._read: Any = onnxruntime.InferenceSession(str(folder / "read.onnx"), options, providers=providers)
        self._look: Any = onnxruntime.InferenceSession(str(folder / "look.onnx"), options, providers=providers)

    def read(self, tokens: Tokens) -> tuple[list[Window], list[Floats], list[Floats]]:
        """Windows of a text with the states (n + 2, width) and the cue tag probabilities (n + 2, 3) of each."""
        cut = list(windows(tokens, WINDOW))
        states: list[Floats] = []
        tags: list[Floats] = []
        for window in cut:
            found, logits = self._read.run(None, _row(tokens, window))
            states.append(found[0])
            tags.append(_softmax(logits[0]))
        return cut, states, tags

    def look(self, cut: Sequence[Window], states: Sequence[Floats], candidates: Sequence[Candidate]) -> list[Seen]:
        """What each candidate's surroundings are to it."""
        out: list[Seen] = []
        for start in range(0, len(candidates), LOOKS):
            out += self._look_at(cut, states, candidates[start : start + LOOKS])
        return out

    def _look_at(self, cut: Sequence[Window], states: Sequence[Floats], group: Sequence[Candidate]) -> list[Seen]:
        firsts = [_first(states[c.window].shape[0], c.places[0]) for c in group]
        sizes = [min(LOOK, states[c.window].shape[0]) for c in group]
        length = max(sizes)
        width = states[group[0].window].shape[1]
        around = np.zeros((len(group), length, width), dtype=np.float32)
        mask = np.zeros((len(group), length), dtype=np.int64)
        cue = np.zeros_like(mask)
        distance = np.zeros_like(mask)
        for k, (candidate, first, size) in enumerate(zip(group, firsts, sizes, strict=True)):
            around[k, :size] = states[candidate.window][first : first + size]
            mask[k, :size] = 1
            cue[k, [p - first for p in candidate.places if first <= p < first + size]] = 1
            distance[k] = np.clip(np.arange(length) - (candidate.places[0] - first), -REACH, REACH) + REACH
        roles, score = self._look.run(None, {"states": around, "mask": mask, "cue": cue, "distance": distance})
        return [
            Seen(
                cut[c.window].start + firsts[k] - 1,
                _sigmoid(roles[k, : sizes[k], 0]),
                _sigmoid(roles[k, : sizes[k], 1]),
                float(_sigmoid(score[k])),
            )
            for k, c in enumerate(group)
        ]


def _first(length: int, cue: int) -> int:
    """Where a look begins in a window."""
    return max(0, min(cue - BEFORE, length - min(LOOK, length)))


def _row(tokens: Tokens, window: Window) -> dict[str, NDArray[np.int64]]:
    pieces, features = (np.array([row], dtype=np.int64) for row in window.row(tokens))
    return {"pieces": pieces, "features": features, "mask": np.ones_like(pieces)}


def _softmax(x: Floats) -> Floats:
    e = np.exp(x - x.max(-1, keepdims=True))
    out: Floats = e / e.sum(-1, keepdims=True)
    return out


def _sigmoid(x: Floats) -> Floats:
    out: Floats = (1.0 / (1.0 + np.exp(-np.asarray(x)))).astype(np.float32)
    return out
