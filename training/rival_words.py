"""Trains the network that reads two numbers with their sentences, and writes it as ``models/rivalry/read.onnx``.

    python -m training.disputes STORIES.jsonl... --out examples.jsonl
    python -m training.rival_words examples.jsonl [--held held.jsonl] --out build/rivals [--write]

MiniLM's first layers with a head over the opening piece and the two numbers. Pairs that do not contradict each other are many: a part of
them is drawn anew each epoch. Arguable pairs are not learned from. Printed: the loss and, for stories held out, what each likelihood is
worth. A seed gives the same order; sums in bf16 differ a little from one processor to the next.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import numpy as np
import torch
from torch import Tensor, nn

from quoth.link.rivalry.passage import Passage
from quoth.resources import folder
from training.disputes import ARGUABLE, CONTRADICTS, Example, kept
from training.encoder import Encoder, pretrained
from training.export import exported
from training.rivalry import table

LAYERS, BATCH, RATE, WARM = 4, 32, 1e-4, 0.06
"""The rate is the encoder's, that of the rest five times it; it rises over the first share ``WARM`` of all steps."""
DRAWN = {"text": 0.6, "texts": 0.4, "excerpt": 0.3}
"""Which share of the pairs that do not contradict each other is seen in an epoch."""
HIDDEN, MASK = 0.05, 103
"""So many of the pieces beside the numbers are hidden, and the piece that stands for one."""
SORTED = 20
"""Batches of like length are made of so many at a time."""

T = TypeVar("T")


class PairReader(nn.Module):
    """The logarithm of the odds that two marked numbers contradict each other, or several ``answers``."""

    def __init__(self, encoder: Encoder, answers: int = 1) -> None:
        super().__init__()
        width = encoder.places.weight.shape[1]
        self.encoder = encoder
        encoder.layers = encoder.layers[:LAYERS]
        encoder.words.weight.requires_grad_(False)
        for module in encoder.modules():
            if isinstance(module, nn.Dropout):
                module.p = 0.0  # pieces are hidden instead, which costs no time
        self.mark, self.side = nn.Embedding(3, width), nn.Embedding(2, width)
        nn.init.zeros_(self.mark.weight)
        nn.init.zeros_(self.side.weight)
        self.head = nn.Sequential(nn.Linear(4 * width, 256), nn.GELU(), nn.Dropout(0.1), nn.Linear(256, answers))

    def forward(self, pieces: Tensor, marks: Tensor, sides: Tensor, mask: Tensor | None = None) -> Tensor:
        """Of rows (b, n) one number each (b); ``mask`` is 1 where there is a piece."""
        return self.read(pieces, marks, sides, mask).squeeze(-1)

    def read(
        self, pieces: Tensor, marks: Tensor, sides: Tensor, mask: Tensor | None, added: Tensor | float = 0.0
    ) -> Tensor:
        """Of rows (b, n) the answers (b, answers); ``added`` (b, n, width) is known of the pieces besides."""
        encoder, places = self.encoder, torch.arange(pieces.shape[1])
        x = encoder.words(pieces) + encoder.places(places)[None] + encoder.kinds + self.mark(marks) + self.side(sides)
        bias = torch.zeros(1, 1, 1, 1) if mask is None else ((1.0 - mask.float()) * -10000.0)[:, None, None, :]
        x = encoder.norm(x + added)
        for layer in encoder.layers:
            x = layer(x, bias)
        one, two = (_mean(x.float(), marks == number) for number in (1, 2))
        return torch.as_tensor(self.head(torch.cat([x.float()[:, 0], one, two, one * two], -1)))


def _mean(states: Tensor, chosen: Tensor) -> Tensor:
    weight = chosen.unsqueeze(-1).to(states.dtype)
    return (states * weight).sum(1) / weight.sum(1).clamp(min=1)


def rows(passages: Sequence[Passage]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Passages as pieces, marks, sides and mask, each (b, n)."""
    length = max(len(p.pieces) for p in passages)

    def filled(name: str) -> Tensor:
        return torch.tensor([[*getattr(p, name), *(0,) * (length - len(p.pieces))] for p in passages])

    mask = torch.tensor([[1] * len(p.pieces) + [0] * (length - len(p.pieces)) for p in passages])
    return filled("pieces"), filled("marks"), filled("sides"), mask


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


def batches(examples: Sequence[T], size: int, length: Callable[[T], int]) -> Iterator[Sequence[T]]:
    """Pairs of like ``length`` together."""
    for start in range(0, len(examples), size * SORTED):
        some = sorted(examples[start : start + size * SORTED], key=length)
        yield from (some[k : k + size] for k in range(0, len(some), size))


def optimiser_of(model: PairReader) -> torch.optim.Optimizer:
    """AdamW, the encoder at ``RATE``, the rest at five times that."""
    inner = [p for p in model.encoder.parameters() if p.requires_grad]
    known = {id(p) for p in model.encoder.parameters()}
    outer = [p for p in model.parameters() if id(p) not in known]
    return torch.optim.AdamW([{"params": inner, "lr": RATE}, {"params": outer, "lr": 5 * RATE}], weight_decay=0.01)


def train(examples: Sequence[Example], epochs: int, seed: int, held: Sequence[Example]) -> PairReader:
    """A network that has seen the examples ``epochs`` times."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    model = PairReader(pretrained())
    optimiser = optimiser_of(model)
    rates = [group["lr"] for group in optimiser.param_groups]
    plan = [[*batches(drawn(examples, chance), BATCH, lambda e: len(e.passage.pieces))] for _ in range(epochs)]
    steps, step, start = sum(map(len, plan)), 0, time.monotonic()
    for number, epoch in enumerate(plan):
        model.train()
        total = 0.0
        for some in chance.sample(epoch, len(epoch)):
            share = min(1.0, step / (WARM * steps)) * (1 - step / steps)
            for group, rate in zip(optimiser.param_groups, rates, strict=True):
                group["lr"] = rate * share
            loss = _loss(model, some, chance)
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]  # torch's own
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            step, total = step + 1, total + loss.item()
        print(f"epoch {number}: loss {total / len(epoch):.4f}, {time.monotonic() - start:.0f} s", flush=True)
        if held:
            report(model, held)
    return model


def _loss(model: PairReader, some: Sequence[Example], chance: random.Random) -> Tensor:
    pieces, marks, sides, mask = rows([turned(e.passage) if chance.random() < 0.5 else e.passage for e in some])
    hidden = (torch.rand(pieces.shape) < HIDDEN) & (marks == 0) & (mask > 0)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        odds = model(torch.where(hidden, torch.tensor(MASK), pieces), marks, sides, mask)
    wanted = torch.tensor([float(e.told == CONTRADICTS) for e in some])
    return nn.functional.binary_cross_entropy_with_logits(odds.float(), wanted)


def likelihoods(model: PairReader, examples: Sequence[Example]) -> np.ndarray:
    """How likely each pair is, from 0 to 1."""
    model.eval()
    order = sorted(range(len(examples)), key=lambda k: len(examples[k].passage.pieces))
    found = np.zeros(len(examples))
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for start in range(0, len(order), 2 * BATCH):
            some = order[start : start + 2 * BATCH]
            found[some] = model(*rows([examples[k].passage for k in some])).float().sigmoid().numpy()
    return found


def report(model: PairReader, held: Sequence[Example]) -> None:
    """Prints what the likelihoods are worth on stories held out, in whole texts and across texts."""
    for where in ("text", "texts"):
        some = [e for e in held if e.where == where]
        if some:
            print(table(where, likelihoods(model, some), some), flush=True)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("examples", nargs="+", type=Path, help="files of training.disputes")
    parser.add_argument("--held", type=Path, nargs="*", default=[])
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--write", action="store_true", help="write the network where Quoth reads it")
    given = parser.parse_args()
    torch.set_num_threads(2)
    examples, held = ([e for path in paths for e in kept(path)] for paths in (given.examples, given.held))
    model = train(examples, given.epochs, given.seed, held)
    given.out.mkdir(parents=True, exist_ok=True)
    torch.save(model.state_dict(), given.out / "reader.pt")
    write(model, folder("models") / "rivalry" if given.write else given.out)


def write(model: PairReader, place: Path) -> None:
    """``read.onnx`` of a network, its weights rounded to bytes."""
    model.eval()
    row = torch.ones(1, 24, dtype=torch.long)
    marks = torch.tensor([[0, 1, *(0,) * 10, 2, *(0,) * 11]])
    exported(model, (row, marks, torch.zeros_like(row)), place / "read.onnx", ["pieces", "marks", "sides"], ["odds"])


if __name__ == "__main__":
    main()
