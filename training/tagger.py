"""The network: one reading of the text, then one look per cue at who says it and what."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from training.encoder import Encoder, Layer

REACH = 32
"""Distances from the cue are told apart up to so many word pieces, further ones as one."""
CUE_TAGS = 3
"""Outside, begins a cue, goes on with a cue."""
LOOK_WIDTH = 192
"""The look at a cue is narrower than the reading: it runs once per cue."""
ROLES = 2
"""Source, content."""


class Tagger(nn.Module):
    """``read`` gives states and cue tags, ``look`` the roles around given cues."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        width = encoder.places.weight.shape[1]
        self.encoder = encoder
        self.cue_head = nn.Sequential(nn.Linear(width, width), nn.GELU(), nn.Linear(width, CUE_TAGS))
        self.role_head = nn.Linear(width, ROLES)
        narrow = LOOK_WIDTH
        self.mark = nn.Embedding(2, narrow)
        self.distance = nn.Embedding(2 * REACH + 1, narrow)
        self.inward, self.toward = nn.Linear(width, narrow), nn.Linear(width, narrow)
        self.look_norm = nn.LayerNorm(narrow)
        self.lookers = nn.ModuleList(Layer(narrow, 6, 4 * narrow) for _ in range(2))
        self.roles = nn.Linear(narrow, ROLES)
        self.score = nn.Sequential(nn.Linear(narrow + width, narrow), nn.GELU(), nn.Linear(narrow, 1))

    def read(self, pieces: Tensor, features: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """States (b, n, w), cue tag logits (b, n, 3) and role logits regardless of the cue (b, n, 2)."""
        states = self.encoder(pieces, features, padding_bias(mask))
        return states, self.cue_head(states), self.role_head(states)

    def look(self, states: Tensor, mask: Tensor, cue: Tensor, distance: Tensor) -> tuple[Tensor, Tensor]:
        """For cues (k) with the states of their windows (k, n, w), ``cue`` (k, n; 1 inside the cue) and ``distance`` (k, n):
        role logits (k, n, 2) and the logit that this is a cue (k)."""
        inside = cue.unsqueeze(-1).to(states.dtype)
        count = inside.sum(1).clamp(min=1)
        own = (states * inside).sum(1) / count
        x = self.inward(states) + self.toward(own)[:, None] + self.mark(cue) + self.distance(distance)
        x = self.look_norm(x)
        bias = padding_bias(mask)
        for layer in self.lookers:
            x = layer(x, bias)
        mean = (x * inside).sum(1) / count
        return self.roles(x), self.score(torch.cat([mean, own], -1)).squeeze(-1)


def padding_bias(mask: Tensor) -> Tensor:
    """0 where there is a token, very negative where there is padding."""
    return ((1.0 - mask.float()) * -10000.0)[:, None, None, :]


def distances(first: Tensor, length: int) -> Tensor:
    """Clipped distance of each place from the first piece of the cue, from 0 to 2·REACH."""
    places = torch.arange(length, device=first.device)[None]
    return (places - first[:, None]).clamp(-REACH, REACH) + REACH
