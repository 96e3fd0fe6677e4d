"""Float weights from the packaged bytes, to go on training from: ``python -m training.restore FOLDER --out TRAINED``.

What was rounded to bytes stays rounded; the head for roles, which no file holds, starts anew.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn

from training.encoder import pretrained
from training.export import write
from training.tagger import Tagger

Weights = dict[str, np.ndarray]


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("packaged", type=Path, help="folder with read.onnx and look.onnx")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    marked = _marked()
    write(marked, args.out, full=True)
    own = {name: weight.numpy() for name, weight in marked.state_dict().items()}
    found = Tagger(pretrained()).state_dict()
    for file in ("read.onnx", "look.onnx"):
        names = _names(_weights(args.out / file), own)
        for name, value in _floats(_weights(args.packaged / file), set(names)).items():
            fits = value if value.shape == own[names[name]].shape and not _turned(name) else value.T
            found[names[name]] = torch.from_numpy(fits.copy())
    torch.save(found, args.out / "tagger.pt")


def _marked() -> Tagger:
    """A network of chance, each weight of which can be told from all others in what is exported."""
    torch.manual_seed(0)
    model = Tagger(pretrained())
    for weight in model.parameters():
        nn.init.normal_(weight, std=0.05)
    return model.eval()


def _weights(path: Path) -> Weights:
    return {i.name: numpy_helper.to_array(i) for i in onnx.load(str(path)).graph.initializer}


def _turned(name: str) -> bool:
    """Whether the export holds a weight turned: factors of products without a name of their own."""
    return name.startswith("onnx::")


def _names(exported: Weights, own: Weights) -> dict[str, str]:
    """Name in the file -> name in the network."""
    out = {}
    for name, value in exported.items():
        sides = (value, value.T) if value.ndim == 2 else (value,)
        hit = (k for k, w in own.items() for s in sides if s.shape == w.shape and np.array_equal(s, w))
        if value.dtype == np.float32 and (found := next(hit, None)) is not None:
            out[name] = found
    return out


def _floats(packaged: Weights, wanted: set[str]) -> Weights:
    """The weights by name, bytes turned back into numbers."""
    out = {}
    for name in wanted:
        if name in packaged:
            out[name] = packaged[name]
        else:
            step, zero, bytes_ = (packaged[f"{name}_{part}"] for part in ("scale", "zero_point", "quantized"))
            out[name] = (bytes_.astype(np.float32) - zero.astype(np.float32)) * step
    return out


if __name__ == "__main__":
    main()
