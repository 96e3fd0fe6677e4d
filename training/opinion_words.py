"""Trains the network that reads two numbers with their sentences, in one text or two, and writes it as ``models/pairs/read.onnx``.

    python -m training.opinions STORIES.jsonl... --out examples.jsonl
    python -m training.opinion_words examples.jsonl... [--held held.jsonl...] [--start reader.pt] --out build/opinions [--write]

Incomparable pairs that the key names not are many: a part of them is drawn anew each epoch. Of stories whose key tells contradictions alone
only that is learned. Arguable pairs are not learned from. Printed: the loss, and how the network does on stories held out. A seed gives
the same order; sums in bf16 differ a little from one processor to the next.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

import torch
from torch import Tensor

from quoth.link.readers import NUMBERS
from quoth.link.readers.passage import Passage, mirrored
from training.examples import (
    CONTRADICTED,
    EXCERPT,
    NO_CONTRADICTION,
    PLACE,
    TEXT,
    TEXTS,
    Example,
    kept,
    learned_from,
)
from training.pair_command import asked, learn
from training.pair_reader import PairReader, hidden, inputs

DRAWN: Final[Mapping[str, float]] = MappingProxyType({TEXTS: 0.2, TEXT: 0.6, EXCERPT: 0.3})
"""Which share of the pairs is seen in an epoch that the key does not name."""
DRAWN_OF_DISPUTES = 0.35
"""The same of two texts whose key tells contradictions alone."""


def drawn(examples: Sequence[Example], chance: random.Random) -> list[Example]:
    """The pairs of one epoch, in an order of chance."""
    some = [example for example in examples if example.named or chance.random() < _share(example)]
    return chance.sample(some, len(some))


def _share(example: Example) -> float:
    told = example.verdict == NO_CONTRADICTION and example.where == TEXTS
    return DRAWN_OF_DISPUTES if told else DRAWN[example.where]


def turned(example: Example) -> Example:
    """The same two numbers of one text, the later first: there the order says nothing of who leans on whom."""
    passage = example.words.words
    cut = passage.sides.index(1)
    first, second = passage.pieces[1:cut], passage.pieces[cut:]
    other = {0: 0, 1: 2, 2: 1}
    marks = [other[m] for m in passage.marks]
    sides = (0,) * (1 + len(second)) + (1,) * len(first)
    words = Passage((passage.pieces[0], *second, *first), (0, *marks[cut:], *marks[1:cut]), sides)
    return replace(example, words=replace(example.words, words=words, stand=mirrored(example.words.stand)))


def loss_of(model: PairReader, examples: Sequence[Example], chance: random.Random) -> Tensor:
    """How far the network is off, on average."""
    some = [turned(e) if e.where != TEXTS and chance.random() < 0.5 else e for e in examples]
    pieces, marks, *rest = inputs(some)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = model(hidden(pieces, marks, rest[-1]), marks, *rest)
    logs = scores.float().log_softmax(-1)
    no = torch.tensor([e.verdict == NO_CONTRADICTION for e in some])
    wanted = torch.tensor([PLACE.get(e.verdict, CONTRADICTED) for e in some])
    told = logs.gather(1, wanted[:, None])[:, 0]
    return -torch.where(no, torch.log1p(-told.exp().clamp(max=1 - 1e-6)), told).mean()


def main() -> None:
    """The command line."""
    given = asked(__doc__, "training.opinions", 3)
    held = {f"{p.name}, {w}": [e for e in kept(p) if e.where == w] for p in given.held for w in (TEXTS, TEXT)}
    learn(given, learned_from(given.examples), held, drawn, loss_of, NUMBERS)


if __name__ == "__main__":
    main()
