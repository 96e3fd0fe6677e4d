"""Trains the network that reads two numbers of two texts with their sentences, and writes it as ``models/pairs/read.onnx``.

    python -m training.opinions STORIES.jsonl... --out examples.jsonl
    python -m training.opinion_words examples.jsonl... [--held held.jsonl...] --out build/opinions [--write]

MiniLM's first layers with a head that gives a score for each verdict. Incomparable pairs that the key names not are many: a part of them
is drawn anew each epoch. Of stories whose key tells contradictions alone only that is learned. Printed: the loss, and how the network
does on stories held out. A seed gives the same order; sums in bf16 differ a little from one processor to the next.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor, nn

from quoth.link.weighing.opinion import VERDICTS
from quoth.model import Verdict
from training.encoder import Encoder, pretrained
from training.opinions import NO_CONTRADICTION, Example, kept, report
from training.pair_reader import Commands, PairReader, answers, hidden, rows, trained

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
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = model(hidden(pieces, marks, rest[-1]), marks, *rest)
    shares = scores.float().log_softmax(-1)
    no = torch.tensor([e.verdict == NO_CONTRADICTION for e in some])
    wanted = torch.tensor([PLACE.get(e.verdict, _CONTRADICTS) for e in some])
    told = shares.gather(1, wanted[:, None])[:, 0]
    return -torch.where(no, torch.log1p(-told.exp().clamp(max=1 - 1e-6)), told).mean()


def shares(model: OpinionReader, examples: Sequence[Example]) -> Floats:
    """How likely each verdict is (pairs, verdicts)."""
    return answers(model, examples, length, lambda some: model(*inputs(some)).float().softmax(-1))


def main() -> None:
    """The command line."""
    given = Commands(__doc__, kept)
    model = OpinionReader(pretrained())

    def told() -> None:
        if given.held:
            print(report(given.held, shares(model, given.held)), flush=True)

    epochs = (drawn(given.examples, given.chance) for _ in range(given.epochs))
    trained(model, epochs, given.chance, length, lambda some: loss_of(model, some), told)
    given.keep(model, "pairs", ("stand", "days"), "scores")


if __name__ == "__main__":
    main()
