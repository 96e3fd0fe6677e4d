"""From gold articles to windows of word pieces with what each piece is."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from quoth.extract.tagger.tokens import Tokens, Window, windows


@dataclass(frozen=True, slots=True)
class Gold:
    """One attribution as sets of word-piece indices of the article."""

    cue: tuple[int, ...]
    source: frozenset[int]
    content: frozenset[int]


@dataclass(frozen=True, slots=True)
class Article:
    """An article as word pieces, with its gold."""

    id: str
    tokens: Tokens
    gold: tuple[Gold, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows side by side: all (b, n), the gold attributions of each window in its own indices, and where each was cut."""

    pieces: Tensor
    features: Tensor
    mask: Tensor
    cue_tags: Tensor
    roles: Tensor
    gold: list[list[Gold]]
    cut: list[tuple[Tokens, Window]]


def articles(path: Path, tokenise: object, limit: int | None = None) -> list[Article]:
    """All articles of a gold file."""
    out = []
    with path.open(encoding="utf8") as lines:
        for line in lines:
            row = json.loads(line)
            tokens: Tokens = tokenise(row["text"])  # type: ignore[operator]  # a callable from the tagger's tokens
            out.append(Article(row["id"], tokens, tuple(_gold(tokens, row["attributions"]))))
            if limit and len(out) >= limit:
                break
    return out


def _gold(tokens: Tokens, rows: Sequence[dict[str, list[list[int]]]]) -> Iterator[Gold]:
    for row in rows:
        cue = tokens.inside(row.get("cue") or [])
        content = tokens.inside(row.get("content") or [])
        if cue and content:
            yield Gold(tuple(cue), frozenset(tokens.inside(row.get("source") or [])), frozenset(content))


def batches(data: Sequence[Article], size: int, seed: int, window: int) -> Iterator[Batch]:
    """One epoch: windows packed anew, shuffled, of about ``size`` word pieces a batch, of like length."""
    rng = random.Random(seed)
    cut = [(a, w) for a in data for w in windows(a.tokens, window, first=rng.randint(window // 3, window))]
    rng.shuffle(cut)
    groups: list[list[tuple[Article, Window]]] = []
    for start in range(0, len(cut), 400):
        block = sorted(cut[start : start + 400], key=lambda c: c[1].end - c[1].start)
        group: list[tuple[Article, Window]] = []
        for item in block:
            if group and (len(group) + 1) * (item[1].end - item[1].start + 2) > size:
                groups.append(group)
                group = []
            group.append(item)
        groups.append(group)
    rng.shuffle(groups)
    for group in groups:
        if group:
            yield _batch(group)


def _batch(group: Sequence[tuple[Article, Window]]) -> Batch:
    length = max(w.end - w.start for _, w in group) + 2
    pieces = np.zeros((len(group), length), dtype=np.int64)
    features = np.zeros_like(pieces)
    mask = np.zeros_like(pieces)
    tags = np.full_like(pieces, -100)
    roles = np.zeros((len(group), length, 2), dtype=np.float32)
    gold: list[list[Gold]] = []
    for k, (article, window) in enumerate(group):
        n = window.end - window.start
        pieces[k, : n + 2], features[k, : n + 2] = window.row(article.tokens)
        mask[k, : n + 2] = 1
        tags[k, 1 : n + 1] = 0
        own = [_shift(g, window) for g in article.gold if window.start <= g.cue[0] < window.end]
        for g in own:
            _mark(g, tags[k], roles[k])
        gold.append(own)
    cut = [(article.tokens, window) for article, window in group]
    return Batch(*(torch.from_numpy(x) for x in (pieces, features, mask, tags, roles)), gold, cut)


def _shift(gold: Gold, window: Window) -> Gold:
    """Indices within the window's row, where the first piece stands at 1."""
    n = window.end - window.start

    def move(indices: Sequence[int] | frozenset[int]) -> list[int]:
        return sorted(i - window.start + 1 for i in indices if 0 <= i - window.start < n)

    return Gold(tuple(move(gold.cue)), frozenset(move(gold.source)), frozenset(move(gold.content)))


def _mark(gold: Gold, tags: np.ndarray, roles: np.ndarray) -> None:
    before = -2
    for i in gold.cue:
        tags[i] = 2 if i == before + 1 else 1
        before = i
    # a cue in two pieces ("pointed … to") begins twice; decoding joins by what lies near
    roles[sorted(gold.source), 0] = 1
    roles[sorted(gold.content), 1] = 1
