"""The trained network at run time: two ONNX files and a tokeniser, on the processor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from quoth.extract.tagger.tokens import Tokens, Window, tokeniser, windows
from quoth.extract.tagger.views import View, view

Floats = NDArray[np.float32]
WINDOW = 180
REACH = 32
LOOKS = 8
"""Cues that are looked at together, those with as much to see. Windows are read one by one: side by side the shorter ones
would be filled up for nothing."""


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

    def look(
        self, tokens: Tokens, cut: Sequence[Window], states: Sequence[Floats], candidates: Sequence[Candidate]
    ) -> list[Seen]:
        """What each candidate's surroundings are to it."""
        views = [view(tokens, cut[c.window], c.places[0]) for c in candidates]
        order = sorted(range(len(candidates)), key=lambda k: len(views[k]))
        seen: dict[int, Seen] = {}
        for start in range(0, len(order), LOOKS):
            group = order[start : start + LOOKS]
            found = self._look_at(states, [candidates[k] for k in group], [views[k] for k in group])
            for k, (score, source, content) in zip(group, found, strict=True):
                seen[k] = Seen(cut[candidates[k].window].start + views[k].start - 1, source, content, score)
        return [seen[k] for k in range(len(candidates))]

    def _look_at(
        self, states: Sequence[Floats], group: Sequence[Candidate], views: Sequence[View]
    ) -> list[tuple[float, Floats, Floats]]:
        """Score, source and content of each candidate; the shorter views are filled up to the longest."""
        length = max(map(len, views))
        around = np.zeros((len(group), length, states[group[0].window].shape[1]), dtype=np.float32)
        mask = np.zeros((len(group), length), dtype=np.int64)
        cue = np.zeros_like(mask)
        distance = np.zeros_like(mask)
        for k, (candidate, seen) in enumerate(zip(group, views, strict=True)):
            around[k, : len(seen)] = states[candidate.window][seen.start : seen.end]
            mask[k, : len(seen)] = 1
            cue[k, [p - seen.start for p in candidate.places if seen.start <= p < seen.end]] = 1
            distance[k] = np.clip(np.arange(length) - (candidate.places[0] - seen.start), -REACH, REACH) + REACH
        roles, score = self._look.run(None, {"states": around, "mask": mask, "cue": cue, "distance": distance})
        given = _sigmoid(roles)
        return [
            (float(_sigmoid(score[k])), given[k, : len(seen), 0], given[k, : len(seen), 1])
            for k, seen in enumerate(views)
        ]


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
