"""Trains the network that reads two numbers of two texts with their sentences, and writes it as ``models/pairs/read.onnx``.

    python -m training.opinions STORIES.jsonl... --out examples.jsonl
    python -m training.opinion_words examples.jsonl... [--held held.jsonl...] --out build/opinions [--write]

MiniLM's first layers with a head that gives a score for each verdict. Incomparable pairs that the key names not are many: a part of them
is drawn anew each epoch. Of stories whose key tells contradictions alone only that is learned. Printed: the loss, and how the network
does on stories held out. A seed gives the same order; sums in bf16 differ a little from one processor to the next.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from quoth.link.weighing.opinion import VERDICTS
from quoth.model import Verdict
from quoth.resources import folder
from training.encoder import Encoder, pretrained
from training.export import exported
from training.opinions import NO_CONTRADICTION, Example, kept, report
from training.rival_words import BATCH, HIDDEN, MASK, WARM, PairReader, batches, optimiser_of, rows

DRAWN, DRAWN_OF_DISPUTES = 0.2, 0.35
"""Which share of the pairs is seen in an epoch that the key does not name."""
STANDS, DAYS = 14, 8
PLACE = {verdict.value: place for place, verdict in enumerate(VERDICTS)}
_CONTRADICTS = VERDICTS.index(Verdict.CONTRADICTS)
Floats = np.ndarray[tuple[int, ...], np.dtype[np.float64]]


class OpinionReader(PairReader):
    """A score for each verdict on two marked numbers of two texts."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__(encoder, len(VERDICTS))
        width = encoder.places.weight.shape[1]
        self.stand, self.days = nn.Embedding(STANDS, width), nn.Embedding(DAYS, width)
        nn.init.zeros_(self.stand.weight)
        nn.init.zeros_(self.days.weight)

    def forward(
        self, pieces: Tensor, marks: Tensor, sides: Tensor, stand: Tensor, days: Tensor, mask: Tensor | None = None
    ) -> Tensor:  # type: ignore[override]  # with two inputs more
        """Of rows (b, n), and (b) for ``stand`` and ``days``, scores (b, verdicts); ``mask`` is 1 where there is a piece."""
        first = (torch.arange(pieces.shape[1]) == 0)[None, :, None]
        number = (marks > 0).unsqueeze(-1)
        stands = self.stand(stand)[:, None]
        added = (number | first) * stands + first * self.days(days)[:, None]
        return torch.as_tensor(self.read(pieces, marks, sides, mask, added))


def drawn(examples: Sequence[Example], chance: random.Random) -> list[Example]:
    """The pairs of one epoch, in an order of chance."""

    def chosen(example: Example) -> bool:
        share = DRAWN_OF_DISPUTES if example.verdict == NO_CONTRADICTION else DRAWN
        return example.named or chance.random() < share

    some = [example for example in examples if chosen(example)]
    return chance.sample(some, len(some))


def length(example: Example) -> int:
    """How many pieces a pair has."""
    return len(example.words.words.pieces)


def inputs(some: Sequence[Example]) -> tuple[Tensor, ...]:
    """The network's input of some pairs: pieces, marks, sides, stand, days and mask."""
    *words, mask = rows([e.words.words for e in some])
    stand, days = (torch.tensor([getattr(e.words, name) for e in some]) for name in ("stand", "days"))
    return (*words, stand, days, mask)


def loss_of(model: OpinionReader, some: Sequence[Example]) -> Tensor:
    """How far the network is off, on average."""
    pieces, marks, *rest = inputs(some)
    hidden = (torch.rand(pieces.shape) < HIDDEN) & (marks == 0) & (rest[-1] > 0)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = model(torch.where(hidden, torch.tensor(MASK), pieces), marks, *rest)
    shares = scores.float().log_softmax(-1)
    no = torch.tensor([e.verdict == NO_CONTRADICTION for e in some])
    wanted = torch.tensor([PLACE.get(e.verdict, _CONTRADICTS) for e in some])
    told = shares.gather(1, wanted[:, None])[:, 0]
    return -torch.where(no, torch.log1p(-told.exp().clamp(max=1 - 1e-6)), told).mean()


def train(examples: Sequence[Example], epochs: int, seed: int, held: Sequence[Example]) -> OpinionReader:
    """A network that has seen the examples ``epochs`` times."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    model = OpinionReader(pretrained())
    optimiser = optimiser_of(model)
    rates = [group["lr"] for group in optimiser.param_groups]
    plan = [[*batches(drawn(examples, chance), BATCH, length)] for _ in range(epochs)]
    steps, step, start = sum(map(len, plan)), 0, time.monotonic()
    for number, epoch in enumerate(plan):
        model.train()
        total = 0.0
        for some in chance.sample(epoch, len(epoch)):
            share = min(1.0, step / (WARM * steps)) * (1 - step / steps)
            for group, rate in zip(optimiser.param_groups, rates, strict=True):
                group["lr"] = rate * share
            loss = loss_of(model, some)
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]  # torch's own
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            step, total = step + 1, total + loss.item()
            if step % 100 == 0:
                print(f"{step} of {steps}, {time.monotonic() - start:.0f} s", flush=True)
        print(f"epoch {number}: loss {total / len(epoch):.4f}, {time.monotonic() - start:.0f} s", flush=True)
        if held:
            print(report(held, shares(model, held)), flush=True)
    return model


def shares(model: OpinionReader, examples: Sequence[Example]) -> Floats:
    """How likely each verdict is (pairs, verdicts)."""
    model.eval()
    order = sorted(range(len(examples)), key=lambda k: length(examples[k]))
    found = np.zeros((len(examples), len(VERDICTS)))
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for start in range(0, len(order), 2 * BATCH):
            some = order[start : start + 2 * BATCH]
            found[some] = model(*inputs([examples[k] for k in some])).float().softmax(-1).numpy()
    return found


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("examples", nargs="+", type=Path, help="files of training.opinions")
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
    write(model, folder("models") / "pairs" if given.write else given.out)


def write(model: OpinionReader, place: Path) -> None:
    """``read.onnx`` of a network, its weights rounded to bytes."""
    model.eval()
    row = torch.ones(1, 24, dtype=torch.long)
    marks = torch.tensor([[0, 1, *(0,) * 10, 2, *(0,) * 11]])
    one = torch.ones(1, dtype=torch.long)
    names = ["pieces", "marks", "sides", "stand", "days"]
    exported(model, (row, marks, torch.zeros_like(row), one, one), place / "read.onnx", names, ["scores"])


if __name__ == "__main__":
    main()
