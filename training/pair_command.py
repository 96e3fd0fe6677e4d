"""The command line that the networks for two numbers and for two claims are trained with."""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

import torch
from torch import Tensor

from quoth.link.readers import VERDICTS
from quoth.resources import folder
from training.encoder import pretrained
from training.examples import Example, report
from training.pair_reader import PairReader, shares, trained, written

Draw: TypeAlias = Callable[[Sequence[Example], random.Random], list[Example]]
"""The pairs of one epoch, out of all."""
Loss: TypeAlias = Callable[[PairReader, Sequence[Example], random.Random], Tensor]
"""How far a network is off over some pairs."""


def asked(description: str | None, made_by: str, epochs: int) -> argparse.Namespace:
    """What the command line says; ``made_by`` is the module that writes the examples."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("examples", nargs="+", type=Path, help=f"files of {made_by}")
    parser.add_argument("--held", type=Path, nargs="*", default=[])
    parser.add_argument("--epochs", type=int, default=epochs)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=Path, help="weights of an earlier training to go on from")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--write", action="store_true", help="write the network where Quoth reads it")
    return parser.parse_args()


def learn(
    given: argparse.Namespace,
    examples: Sequence[Example],
    held: Mapping[str, Sequence[Example]],
    drawn: Draw,
    loss_of: Loss,
    of: str,
) -> None:
    """Trains a network, tells after each epoch how it does on what is held out, and writes it; ``of`` is its folder among the models."""
    chance = random.Random(given.seed)
    torch.set_num_threads(2)
    torch.manual_seed(given.seed)
    model = PairReader(pretrained(), len(VERDICTS))
    if given.start is not None:
        model.load_state_dict(torch.load(given.start))

    def told() -> None:
        for name, some in held.items():
            if some:
                print(name, report(some, shares(model, some)), flush=True)

    epochs = (drawn(examples, chance) for _ in range(given.epochs))
    trained(model, epochs, chance, lambda some: loss_of(model, some, chance), told)
    written(model, given.out, folder("models") / of if given.write else given.out)
