"""The network that reads two numbers with their sentences: MiniLM with a head over the opening piece and the two numbers, how it learns,
and how it is asked and written.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from quoth.link.readers.passage import DAYS, STANDS
from training.encoder import Encoder
from training.examples import Example, Floats
from training.export import exported

BATCH, RATE, WARM = 32, 1e-4, 0.06
"""The rate is the encoder's, that of the rest five times it; it rises over the first share ``WARM`` of all steps."""
HIDDEN, MASK = 0.05, 103
"""So many of the pieces beside the numbers are hidden, and the piece that stands for one."""
SORTED = 20
"""Batches of like length are made of so many at a time."""
TOLD = 100
"""After so many steps the time is told."""


class PairReader(nn.Module):
    """A score for each of some ``answers`` about two marked numbers."""

    def __init__(self, encoder: Encoder, answers: int) -> None:
        super().__init__()
        width = encoder.places.weight.shape[1]
        self.encoder = encoder
        encoder.words.weight.requires_grad_(False)
        for module in encoder.modules():
            if isinstance(module, nn.Dropout):
                module.p = 0.0  # pieces are hidden instead, which costs no time
        self.mark, self.side = nn.Embedding(3, width), nn.Embedding(2, width)
        self.stand, self.days = nn.Embedding(STANDS, width), nn.Embedding(DAYS, width)
        for known in (self.mark, self.side, self.stand, self.days):
            nn.init.zeros_(known.weight)
        self.head = nn.Sequential(nn.Linear(4 * width, 256), nn.GELU(), nn.Dropout(0.1), nn.Linear(256, answers))

    def forward(
        self, pieces: Tensor, marks: Tensor, sides: Tensor, stand: Tensor, days: Tensor, mask: Tensor | None = None
    ) -> Tensor:
        """Of rows (b, n), and (b) for ``stand`` and ``days``, scores (b, answers); ``mask`` is 1 where there is a piece."""
        encoder, places = self.encoder, torch.arange(pieces.shape[1])
        first, numbers = (places == 0)[None, :, None], (marks > 0).unsqueeze(-1)
        added = (numbers | first) * self.stand(stand)[:, None] + first * self.days(days)[:, None]
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


def length(example: Example) -> int:
    """How many pieces a pair has."""
    return len(example.words.words.pieces)


def inputs(some: Sequence[Example]) -> tuple[Tensor, ...]:
    """The network's input of some pairs: pieces, marks, sides (b, n), stand, days (b) and mask (b, n)."""
    longest = max(map(length, some))

    def filled(name: str) -> Tensor:
        found = [getattr(e.words.words, name) for e in some]
        return torch.tensor([[*row, *(0,) * (longest - len(row))] for row in found])

    stand, days = (torch.tensor([getattr(e.words, name) for e in some]) for name in ("stand", "days"))
    mask = torch.tensor([[1] * length(e) + [0] * (longest - length(e)) for e in some])
    return filled("pieces"), filled("marks"), filled("sides"), stand, days, mask


def hidden(pieces: Tensor, marks: Tensor, mask: Tensor) -> Tensor:
    """The pieces, some of those beside the numbers hidden."""
    chosen = (torch.rand(pieces.shape) < HIDDEN) & (marks == 0) & (mask > 0)
    return torch.where(chosen, torch.tensor(MASK), pieces)


def batches(examples: Sequence[Example]) -> Iterator[Sequence[Example]]:
    """Pairs of like length together."""
    for start in range(0, len(examples), BATCH * SORTED):
        some = sorted(examples[start : start + BATCH * SORTED], key=length)
        yield from (some[k : k + BATCH] for k in range(0, len(some), BATCH))


def optimiser_of(model: PairReader) -> torch.optim.Optimizer:
    """AdamW, the encoder at ``RATE``, the rest at five times that."""
    inner = [p for p in model.encoder.parameters() if p.requires_grad]
    known = {id(p) for p in model.encoder.parameters()}
    outer = [p for p in model.parameters() if id(p) not in known]
    return torch.optim.AdamW(
        [{"params": inner, "lr": RATE}, {"params": outer, "lr": 5 * RATE}], weight_decay=0.01, fused=True
    )


def trained(
    model: PairReader,
    epochs: Iterable[Sequence[Example]],
    chance: random.Random,
    loss_of: Callable[[Sequence[Example]], Tensor],
    after: Callable[[], None],
) -> None:
    """Shows the network the pairs of each epoch; ``after`` is called behind each."""
    optimiser = optimiser_of(model)
    rates = [group["lr"] for group in optimiser.param_groups]
    plan = [[*batches(some)] for some in epochs]
    steps, step, start = sum(map(len, plan)), 0, time.monotonic()
    for number, epoch in enumerate(plan):
        model.train()
        total = 0.0
        for some in chance.sample(epoch, len(epoch)):
            share = min(1.0, step / (WARM * steps)) * (1 - step / steps)
            for group, rate in zip(optimiser.param_groups, rates, strict=True):
                group["lr"] = rate * share
            loss = loss_of(some)
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]  # torch's own
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            step, total = step + 1, total + loss.item()
            if step % TOLD == 0:
                print(f"{step} of {steps}, {time.monotonic() - start:.0f} s", flush=True)
        print(f"epoch {number}: loss {total / len(epoch):.4f}, {time.monotonic() - start:.0f} s", flush=True)
        after()


def shares(model: PairReader, examples: Sequence[Example]) -> Floats:
    """How likely each answer is (pairs, answers), in the order of the pairs."""
    model.eval()
    order = sorted(range(len(examples)), key=lambda k: length(examples[k]))
    found: list[np.ndarray | None] = [None] * len(examples)
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for start in range(0, len(order), 2 * BATCH):
            some = order[start : start + 2 * BATCH]
            likely = model(*inputs([examples[k] for k in some])).float().softmax(-1)
            for place, told in zip(some, likely.numpy(), strict=True):
                found[place] = told
    return np.array(found, np.float64)


def written(model: PairReader, out: Path, place: Path) -> None:
    """The weights as floats in ``out``, and ``read.onnx`` with weights as bytes in ``place``."""
    out.mkdir(parents=True, exist_ok=True)
    torch.save(model.state_dict(), out / "reader.pt")
    model.eval()
    row, one = torch.ones(1, 24, dtype=torch.long), torch.ones(1, dtype=torch.long)
    marks = torch.tensor([[0, 1, *(0,) * 10, 2, *(0,) * 11]])
    example = (row, marks, torch.zeros_like(row), one, one)
    exported(model, example, place / "read.onnx", ["pieces", "marks", "sides", "stand", "days"], ["scores"])
