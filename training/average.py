"""The mean of several trained networks, weight by weight: ``python -m training.average TRAINED TRAINED … --out FOLDER``.

Networks that were trained on from one start lie close enough to each other for that, and their mean errs less than each.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("trained", type=Path, nargs="+", help="folders with tagger.pt")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    all_weights = [torch.load(folder / "tagger.pt", weights_only=True) for folder in args.trained]
    mean = {name: torch.stack([w[name] for w in all_weights]).mean(0) for name in all_weights[0]}
    torch.save(mean, args.out / "tagger.pt")


if __name__ == "__main__":
    main()
