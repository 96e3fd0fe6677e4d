"""Trains the network that reads two claims of one text, and writes it as ``models/claims/read.onnx``.

    python -m training.claims TEXTS.jsonl... --out claims.jsonl
    python -m training.claim_words claims.jsonl... [--held held.jsonl...] --start reader.pt --out build/claims [--write]

It goes on from the network that reads two numbers (`opinion_words`), which knows the same verdicts. Pairs that the key names not are
many: a part of them is drawn anew each epoch. Printed: the loss, and how the network does on texts held out.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import torch
from torch import Tensor, nn

from quoth.link.readers import CLAIMS, VERDICTS
from quoth.resources import folder
from training.encoder import pretrained
from training.examples import PLACE, Example, kept, report
from training.pair_reader import PairReader, hidden, inputs, shares, trained, written

DRAWN: Final = 0.15
"""Which share of the pairs is seen in an epoch that the key does not name."""


def drawn(examples: Sequence[Example], chance: random.Random) -> list[Example]:
    """The pairs of one epoch, in an order of chance."""
    some = [example for example in examples if example.named or chance.random() < DRAWN]
    return chance.sample(some, len(some))


def loss_of(model: PairReader, some: Sequence[Example]) -> Tensor:
    """How far the network is off, on average."""
    pieces, marks, *rest = inputs(some)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = model(hidden(pieces, torch.zeros_like(marks), rest[-1]), marks, *rest)
    return nn.functional.cross_entropy(scores.float(), torch.tensor([PLACE[e.verdict] for e in some]))


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("examples", nargs="+", type=Path, help="files of training.claims")
    parser.add_argument("--held", type=Path, nargs="*", default=[])
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=Path, help="weights of an earlier training to go on from")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--write", action="store_true", help="write the network where Quoth reads it")
    given = parser.parse_args()
    chance = random.Random(given.seed)
    examples = [example for path in given.examples for example in kept(path)]
    held = {path.name: [*kept(path)] for path in given.held}
    torch.set_num_threads(2)
    torch.manual_seed(given.seed)
    model = PairReader(pretrained(), len(VERDICTS))
    if given.start is not None:
        model.load_state_dict(torch.load(given.start))

    def told() -> None:
        for name, some in held.items():
            print(name, report(some, shares(model, some)), flush=True)

    epochs = (drawn(examples, chance) for _ in range(given.epochs))
    trained(model, epochs, chance, lambda some: loss_of(model, some), told)
    written(model, given.out, folder("models") / CLAIMS if given.write else given.out)


if __name__ == "__main__":
    main()
