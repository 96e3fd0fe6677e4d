"""Writes the trained network as two quantised ONNX files: ``python -m training.export TRAINED --out FOLDER``."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.encoder import pretrained, weights_folder
from training.tagger import Tagger

_ONE_A_ROW = ("score", "odds", "stand", "days", "scores")
"""Inputs and outputs that have no places for pieces."""


class Read(nn.Module):
    """``Tagger.read`` as a module of its own."""

    def __init__(self, tagger: Tagger) -> None:
        super().__init__()
        self.tagger = tagger

    def forward(self, pieces: Tensor, features: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """States and cue tag logits."""
        states, tags, _ = self.tagger.read(pieces, features, mask)
        return states, tags


class Look(nn.Module):
    """``Tagger.look`` as a module of its own."""

    def __init__(self, tagger: Tagger) -> None:
        super().__init__()
        self.tagger = tagger

    def forward(self, states: Tensor, mask: Tensor, cue: Tensor, distance: Tensor) -> tuple[Tensor, Tensor]:
        """Role logits and cue scores."""
        return self.tagger.look(states, mask, cue, distance)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("trained", type=Path, help="folder with tagger.pt")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--full", action="store_true", help="no quantisation, to compare")
    args = parser.parse_args()
    model = Tagger(pretrained())
    model.load_state_dict(torch.load(args.trained / "tagger.pt", weights_only=True))
    model.eval()
    write(model, args.out, full=args.full)
    shutil.copy(weights_folder() / "tokenizer.json", args.out / "tokenizer.json")


def write(model: Tagger, folder: Path, *, full: bool = False) -> None:
    """``read.onnx`` and ``look.onnx`` of a network; ``full`` leaves the weights floats."""
    folder.mkdir(parents=True, exist_ok=True)
    read = ["pieces", "features", "mask"], ["states", "tags"]
    look = ["states", "mask", "cue", "distance"], ["roles", "score"]
    exported(Read(model), _read_example(), folder / "read.onnx", *read, full=full)
    exported(Look(model), _look_example(), folder / "look.onnx", *look, full=full)


def _read_example() -> tuple[Tensor, ...]:
    ids = torch.ones(2, 16, dtype=torch.long)
    return ids, torch.zeros_like(ids), ids


def _look_example() -> tuple[Tensor, ...]:
    ids = torch.ones(3, 16, dtype=torch.long)
    return torch.zeros(3, 16, 384), ids, torch.zeros_like(ids), ids


def exported(
    module: nn.Module,
    example: tuple[Tensor, ...],
    path: Path,
    inputs: list[str],
    outputs: list[str],
    *,
    full: bool = False,
) -> None:
    """A network as an ONNX file, its weights rounded to bytes unless ``full``."""
    raw = path.with_suffix(".raw.onnx")
    axes = {name: {0: "batch"} if name in _ONE_A_ROW else {0: "batch", 1: "length"} for name in [*inputs, *outputs]}
    torch.onnx.export(
        module, example, str(raw), input_names=inputs, output_names=outputs, opset_version=17, dynamo=False,
        dynamic_axes=axes,
    )  # fmt: skip
    if full:
        raw.replace(path)
        return
    quantize_dynamic(str(raw), str(path), weight_type=QuantType.QInt8, per_channel=True)
    raw.unlink()


if __name__ == "__main__":
    main()
