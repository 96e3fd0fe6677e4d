"""Word vectors for linking: what MiniLM makes of single words, cut down to bytes.

    python -m training.words TEXTS...

The words are those of MiniLM's vocabulary, in its order (by how often they are used), then those of the texts (files, or the
``.jsonl`` and ``.py`` files of folders: Quoth's own stories and lexicons). Each is read alone by the published encoder; the vectors
are centred, turned to their main axes, cut to ``WIDTH`` numbers and rounded to a byte each. Written: ``models/words/words.txt``
and ``vectors.npy``.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from tokenizers import Tokenizer
from torch import nn

from quoth.resources import folder
from training.encoder import pretrained, weights_folder

WIDTH = 96
"""How many of the 384 axes are kept; with 96 the similarities of random words correlate at 0.90 with the full ones."""
_BATCH = 256
_WORD = re.compile(r"[a-z]{2,}")
Floats = npt.NDArray[np.float32]


def vocabulary(given: Iterable[Path]) -> list[str]:
    """MiniLM's whole words in their order, then the words of the texts, most frequent first."""
    lines = (weights_folder() / "vocab.txt").read_text(encoding="utf-8").split()
    known = [w for w in lines if _WORD.fullmatch(w)]
    seen = Counter(w for text in _texts(given) for w in re.findall(r"(?<![\w'])[a-z]{3,}(?!\w)", text))
    own = sorted(set(seen) - set(known), key=lambda w: (-seen[w], w))
    return [*known, *own]


def _texts(given: Iterable[Path]) -> Iterator[str]:
    for place in given:
        inside = (p for p in place.rglob("*") if p.suffix in (".jsonl", ".py"))
        for path in [place] if place.is_file() else sorted(inside):
            yield path.read_text(encoding="utf-8")


def embedded(words: list[str]) -> Floats:
    """One unit vector a word (words, 384): the mean of the encoder's states over the pieces of the word alone."""
    tokenizer = Tokenizer.from_file(str(weights_folder() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    pieces = [tokenizer.encode(w).ids for w in words]
    encoder = pretrained().eval()
    found = np.zeros((len(words), 384), np.float32)
    order = sorted(range(len(words)), key=lambda i: len(pieces[i]))
    for start in range(0, len(order), _BATCH):
        lot = order[start : start + _BATCH]
        found[lot] = _read(encoder, [pieces[i] for i in lot])
    return found


def _read(encoder: nn.Module, pieces: list[list[int]]) -> Floats:
    longest = max(map(len, pieces))
    ids = torch.tensor([p + [0] * (longest - len(p)) for p in pieces])
    real = torch.tensor([[1.0] * len(p) + [0.0] * (longest - len(p)) for p in pieces])
    with torch.no_grad():
        states = encoder(ids, torch.zeros_like(ids), (1 - real)[:, None, None, :] * -1e9)
    mean = (states * real[..., None]).sum(1) / real.sum(1, keepdim=True)
    return nn.functional.normalize(mean, dim=1).numpy()


def packed(vectors: Floats) -> npt.NDArray[np.int8]:
    """The vectors (words, WIDTH), centred, on their main axes, each scaled so that its largest number is 127."""
    centred = vectors - vectors.mean(0)
    _, axes = np.linalg.eigh(centred.T @ centred)
    short = centred @ axes[:, ::-1][:, :WIDTH]
    return np.round(short / np.abs(short).max(1, keepdims=True) * 127).astype(np.int8)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="+", type=Path)
    words = vocabulary(parser.parse_args().texts)
    place = folder("models") / "words"
    place.mkdir(exist_ok=True)
    np.save(place / "vectors.npy", packed(embedded(words)))
    (place / "words.txt").write_text("\n".join(words) + "\n", encoding="utf-8")
    print(f"{len(words)} words")


if __name__ == "__main__":
    main()
