"""Trains the network that reads two claims of one text, and writes it as ``models/claims/read.onnx``.

    python -m training.claims TEXTS.jsonl... --out claims.jsonl
    python -m training.claim_words claims.jsonl... [--held held.jsonl...] --start reader.pt --out build/claims [--write]

It goes on from the network that reads two numbers (`opinion_words`), which knows the same verdicts. Pairs that the key names not are
many: a part of them is drawn anew each epoch. Printed: the loss, and how the network does on texts held out.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Final

import torch
from torch import Tensor, nn

from quoth.link.readers import CLAIMS
from training.examples import PLACE, Example, kept
from training.pair_command import asked, learn
from training.pair_reader import PairReader, hidden, inputs

DRAWN: Final = 0.15
"""Which share of the pairs is seen in an epoch that the key does not name."""


def drawn(examples: Sequence[Example], chance: random.Random) -> list[Example]:
    """The pairs of one epoch, in an order of chance."""
    some = [example for example in examples if example.named or chance.random() < DRAWN]
    return chance.sample(some, len(some))


def loss_of(model: PairReader, some: Sequence[Example], _: random.Random) -> Tensor:
    """How far the network is off, on average."""
    pieces, marks, *rest = inputs(some)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = model(hidden(pieces, torch.zeros_like(marks), rest[-1]), marks, *rest)
    return nn.functional.cross_entropy(scores.float(), torch.tensor([PLACE[e.verdict] for e in some]))


def main() -> None:
    """The command line."""
    given = asked(__doc__, "training.claims", 4)
    held = {path.name: [*kept(path)] for path in given.held}
    learn(given, [example for path in given.examples for example in kept(path)], held, drawn, loss_of, CLAIMS)


if __name__ == "__main__":
    main()
