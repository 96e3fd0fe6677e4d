"""Trains the network that reads two numbers with their sentences, and writes it as ``models/rivalry/read.onnx``.

    python -m training.disputes STORIES.jsonl... --out examples.jsonl
    python -m training.rival_words examples.jsonl [--held held.jsonl] --out build/rivals [--write]

MiniLM's first layers with a head over the opening piece and the two numbers. Pairs that do not contradict each other are many: a part of
them is drawn anew each epoch. Arguable pairs are not learned from. Printed: the loss and, for stories held out, what each likelihood is
worth. A seed gives the same order; sums in bf16 differ a little from one processor to the next.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor, nn

from quoth.link.rivalry.passage import Passage
from training.disputes import ARGUABLE, CONTRADICTS, Example, kept
from training.encoder import pretrained
from training.pair_reader import Commands, PairReader, answers, hidden, rows, trained
from training.rivalry import table

DRAWN = {"text": 0.6, "texts": 0.4, "excerpt": 0.3}
"""Which share of the pairs that do not contradict each other is seen in an epoch."""


def turned(passage: Passage) -> Passage:
    """The same two numbers, the second first."""
    cut = passage.sides.index(1)
    first, second = passage.pieces[1:cut], passage.pieces[cut:]
    other = {0: 0, 1: 2, 2: 1}
    marks = [other[m] for m in passage.marks]
    sides = (0,) * (1 + len(second)) + (1,) * len(first)
    return Passage((passage.pieces[0], *second, *first), (0, *marks[cut:], *marks[1:cut]), sides)


def drawn(examples: Sequence[Example], chance: random.Random) -> list[Example]:
    """The pairs of one epoch, in an order of chance."""
    some = [e for e in examples if e.told == CONTRADICTS or (e.told != ARGUABLE and chance.random() < DRAWN[e.where])]
    return chance.sample(some, len(some))


def length(example: Example) -> int:
    """How many pieces a pair has."""
    return len(example.passage.pieces)


def _loss(model: PairReader, some: Sequence[Example], chance: random.Random) -> Tensor:
    pieces, marks, sides, mask = rows([turned(e.passage) if chance.random() < 0.5 else e.passage for e in some])
    with torch.autocast("cpu", dtype=torch.bfloat16):
        odds = model(hidden(pieces, marks, mask), marks, sides, mask)
    wanted = torch.tensor([float(e.told == CONTRADICTS) for e in some])
    return nn.functional.binary_cross_entropy_with_logits(odds.float(), wanted)


def likelihoods(model: PairReader, examples: Sequence[Example]) -> np.ndarray:
    """How likely each pair is, from 0 to 1."""
    return answers(model, examples, length, lambda some: model(*rows([e.passage for e in some])).float().sigmoid())


def report(model: PairReader, held: Sequence[Example]) -> None:
    """Prints what the likelihoods are worth on stories held out, in whole texts and across texts."""
    for where in ("text", "texts"):
        some = [e for e in held if e.where == where]
        if some:
            print(table(where, likelihoods(model, some), some), flush=True)


def main() -> None:
    """The command line."""
    given = Commands(__doc__, kept)
    model = PairReader(pretrained())
    epochs = (drawn(given.examples, given.chance) for _ in range(given.epochs))
    loss = lambda some: _loss(model, some, given.chance)  # noqa: E731
    trained(model, epochs, given.chance, length, loss, lambda: report(model, given.held))
    given.keep(model, "rivalry", (), "odds")


if __name__ == "__main__":
    main()
