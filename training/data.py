"""From gold articles to windows of word pieces with what each piece is."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TypedDict

import numpy as np
import torch
from torch import Tensor

from quoth.extract.tagger.tokens import Tokens, Window, windows

NOT_KNOWN = -100
"""The tag of a piece from which nothing is learned about cues."""
TOGETHER = 3
"""So many passages make an article: a window of an article holds about as many."""
OFTEN = 5
"""A piece that is a cue less often than this says nothing about where it is one."""


Attribution = dict[str, list[list[int]]]
"""``source``, ``cue`` and ``content``, each as stretches of the text."""


class Row(TypedDict):
    """A line of a gold file."""

    id: str
    text: str
    attributions: list[Attribution]


@dataclass(frozen=True, slots=True)
class Gold:
    """One attribution as sets of word-piece indices of the article."""

    cue: tuple[int, ...]
    source: frozenset[int]
    content: frozenset[int]


@dataclass(frozen=True, slots=True)
class Article:
    """An article as word pieces, with its gold; ``deep`` where statements inside of others are marked as well."""

    id: str
    tokens: Tokens
    gold: tuple[Gold, ...]
    deep: bool


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


Tokenise = Callable[[str], Tokens]


def articles(path: Path, tokenise: Tokenise, limit: int | None = None) -> list[Article]:
    """All articles of a gold file, or so many of them."""
    with path.open(encoding="utf8") as lines:
        return [_article(json.loads(line), tokenise, deep=False) for line in islice(lines, limit)]


def passages(path: Path, tokenise: Tokenise, times: int, seed: int) -> list[Article]:
    """Short passages as articles of a few each, shuffled anew ``times`` times over."""
    read: list[Row] = [json.loads(line) for line in path.read_text(encoding="utf8").splitlines()]
    rng = random.Random(seed)
    out: list[Article] = []
    for _ in range(times):
        rng.shuffle(read)
        out += (_article(_joined(read[k : k + TOGETHER]), tokenise, deep=True) for k in range(0, len(read), TOGETHER))
    return out


def _joined(some: Sequence[Row]) -> Row:
    """Several passages as paragraphs of one text."""
    text = ""
    attributions: list[Attribution] = []
    for row in some:
        text += "\n\n" if text else ""
        at = len(text)
        text += row["text"]
        attributions += [
            {role: [[a + at, b + at] for a, b in spans] for role, spans in one.items()} for one in row["attributions"]
        ]
    return {"id": "+".join(row["id"] for row in some), "text": text, "attributions": attributions}


def _article(row: Row, tokenise: Tokenise, *, deep: bool) -> Article:
    tokens = tokenise(row["text"])
    return Article(row["id"], tokens, tuple(_gold(tokens, row["attributions"])), deep)


def _gold(tokens: Tokens, attributions: Sequence[Attribution]) -> Iterator[Gold]:
    for row in attributions:
        cue = tokens.inside(row.get("cue") or [])
        content = tokens.inside(row.get("content") or [])
        if cue and content:
            yield Gold(tuple(cue), frozenset(tokens.inside(row.get("source") or [])), frozenset(content))


def batches(data: Sequence[Article], size: int, seed: int, window: int, speaking: frozenset[int]) -> Iterator[Batch]:
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
            yield _batch(group, speaking)


def _batch(group: Sequence[tuple[Article, Window]], speaking: frozenset[int]) -> Batch:
    length = max(w.end - w.start for _, w in group) + 2
    pieces = np.zeros((len(group), length), dtype=np.int64)
    features = np.zeros_like(pieces)
    mask = np.zeros_like(pieces)
    tags = np.full_like(pieces, NOT_KNOWN)
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
        if not article.deep:
            _left_open(own, pieces[k], tags[k], speaking)
        gold.append(own)
    cut = [(article.tokens, window) for article, window in group]
    return Batch(*(torch.from_numpy(x) for x in (pieces, features, mask, tags, roles)), gold, cut)


def _shift(gold: Gold, window: Window) -> Gold:
    """Indices within the window's row, where the first piece stands at 1."""
    n = window.end - window.start

    def move(indices: Sequence[int] | frozenset[int]) -> list[int]:
        return sorted(i - window.start + 1 for i in indices if 0 <= i - window.start < n)

    return Gold(tuple(move(gold.cue)), frozenset(move(gold.source)), frozenset(move(gold.content)))


def _left_open(gold: Sequence[Gold], pieces: np.ndarray, tags: np.ndarray, speaking: frozenset[int]) -> None:
    """Where a set gives each word to one attribution, whether "said" inside of a content is a cue is not known."""
    inside = {i for g in gold for i in g.content}
    tags[[i for i in inside if tags[i] == 0 and pieces[i] in speaking]] = NOT_KNOWN


def speaking_pieces(data: Sequence[Article]) -> frozenset[int]:
    """Word pieces that are mostly cues where they stand outside of contents: "said", "told", "according"."""
    cue: Counter[int] = Counter()
    seen: Counter[int] = Counter()
    for article in data:
        inside = {i for g in article.gold for i in g.content}
        pieces = article.tokens.ids
        seen.update(int(p) for i, p in enumerate(pieces) if i not in inside)
        cue.update(int(pieces[i]) for g in article.gold for i in g.cue[:1])
    return frozenset(p for p, n in cue.items() if n >= OFTEN and n > seen[p] / 2)


def _mark(gold: Gold, tags: np.ndarray, roles: np.ndarray) -> None:
    before = -2
    for i in gold.cue:
        tags[i] = 2 if i == before + 1 else 1
        before = i
    # a cue in two pieces ("pointed … to") begins twice; decoding joins by what lies near
    roles[sorted(gold.source), 0] = 1
    roles[sorted(gold.content), 1] = 1
