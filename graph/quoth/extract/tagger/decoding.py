"""From probabilities to attributions: which pieces are cues, and which words around each are its source and its content."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from quoth.extract.stretches import shared, size
from quoth.extract.tagger.network import Candidate, Floats, Network, Seen
from quoth.extract.tagger.tokens import Tokens
from quoth.model import Span


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Chosen on the dev set; see docs/extraction.md. ``cue`` makes a candidate, ``score`` keeps it.

    Low enough to find indirect speech at no cost in F1: what is less sure says so by its confidence.
    """

    cue: float = 0.25
    score: float = 0.6
    source: float = 0.35
    content: float = 0.55
    gap: int = 1


@dataclass(frozen=True, slots=True)
class Tagged:
    """One attribution with the network's score of its cue and its mean certainty about source and content, 0 to 1."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    score: float
    certainty: float


def tag(network: Network, text: str, limits: Thresholds) -> list[Tagged]:
    """All attributions of a text, in text order of their cues."""
    tokens = network.tokenise(text)
    if not len(tokens):
        return []
    cut, states, tags = network.read(tokens)
    candidates = [c for k, t in enumerate(tags) for c in _candidates(k, t, tokens, cut[k].start, limits)]
    seen = network.look(tokens, cut, states, candidates)
    found = [
        (c, _tagged(tokens, [cut[c.window].start + p - 1 for p in c.places], s, limits))
        for c, s in zip(candidates, seen, strict=True)
        if s.score >= limits.score
    ]
    return _joined([t for _, t in found if t is not None])


def _candidates(window: int, tags: Floats, tokens: Tokens, start: int, limits: Thresholds) -> list[Candidate]:
    """Runs of pieces that may be a cue: a beginning and what goes on from it, whole words always."""
    out: list[Candidate] = []
    at, end = 1, len(tags) - 1
    while at < end:
        if tags[at, 1] < limits.cue:
            at += 1
            continue
        last = at
        while last + 1 < end and (tags[last + 1, 2] >= 0.4 or _same_word(tokens, start + last - 1)):
            last += 1
        out.append(Candidate(window, tuple(range(at, last + 1))))
        at = last + 1
    return out


def _same_word(tokens: Tokens, index: int) -> bool:
    """Whether the next piece goes on with this one's word, or with its number: "1", ",", "310"."""
    if index + 1 >= len(tokens) or tokens.ends[index] != tokens.starts[index + 1]:
        return False
    text, at = tokens.text, tokens.ends[index]
    if text[at - 1].isalnum() and text[at].isalnum():
        return True
    return bool(
        _WITHIN_NUMBER.fullmatch(text, max(0, at - 2), at + 1) or _WITHIN_NUMBER.fullmatch(text, at - 1, at + 2)
    )


_WITHIN_NUMBER = re.compile(r"\d[.,]\d")


def _tagged(tokens: Tokens, cue: Sequence[int], seen: Seen, limits: Thresholds) -> Tagged | None:
    source = _spans(tokens, seen.source, seen.start, limits.source, 1)
    content = _spans(tokens, seen.content, seen.start, limits.content, limits.gap)
    if not content:
        return None
    where = _pieces_to_spans(tokens, list(cue))
    sure = np.concatenate([np.maximum(p, 1 - p)[(p > 0.02)] for p in (seen.source, seen.content)])
    certainty = float(sure.mean()) if len(sure) else 0.5
    return Tagged(source, where, content, seen.score, certainty)


def _spans(tokens: Tokens, probabilities: Floats, start: int, threshold: float, gap: int) -> tuple[Span, ...]:
    chosen = [start + int(k) for k in np.flatnonzero(probabilities >= threshold) if 0 <= start + int(k) < len(tokens)]
    filled: list[int] = []
    for piece in chosen:
        if (
            filled
            and piece - filled[-1] - 1 <= gap
            and "\n" not in tokens.text[tokens.ends[filled[-1]] : tokens.starts[piece]]
        ):
            filled.extend(range(filled[-1] + 1, piece))
        filled.append(piece)
    return _pieces_to_spans(tokens, filled)


def _pieces_to_spans(tokens: Tokens, pieces: Sequence[int]) -> tuple[Span, ...]:
    """Stretches of neighbouring pieces, widened to whole words."""
    out: list[Span] = []
    for piece in sorted(set(pieces)):
        first = last = piece
        while first and _same_word(tokens, first - 1):
            first -= 1
        while _same_word(tokens, last):
            last += 1
        here = Span(tokens.starts[first], tokens.ends[last])
        between = tokens.text[out[-1].end : here.start] if out else ""
        if out and (here.start <= out[-1].end or (not between.strip() and "\n" not in between)):
            out[-1] = out[-1].cover(here)
        else:
            out.append(here)
    return tuple(_begun(tokens.text, s) for s in out if any(c.isalnum() for c in s.text(tokens.text)) or len(out) == 1)


_INITIALS = re.compile(r"\b(?:(?:[A-Z]\.)+|(?:[A-Z]\.)*[A-Z])$")


def _begun(text: str, span: Span) -> Span:
    """A stretch that begins with a word: ", which found" without its comma, ".H. Lund School" with the "T" before."""
    start = span.start
    cut = _INITIALS.search(text, max(0, start - 8), start)
    if cut is not None and (text[start] == "." or re.match(r"[A-Z]\.", text[start : start + 2])):
        return Span(cut.start(), span.end)  # "T[.H. Lund School]", "U.[S. Chamber]"
    while start < span.end and (text[start].isspace() or text[start] in ",;:."):
        start += 1
    return Span(start, span.end) if start < span.end else span


def _joined(found: list[Tagged]) -> list[Tagged]:
    """One cue in two pieces ("pointed … to") gives the same answer twice: the pieces are joined."""
    out: list[Tagged] = []
    for one in sorted(found, key=lambda t: t.cue[0].start):
        twin = next((k for k, other in enumerate(out) if _twins(one, other)), None)
        if twin is None:
            out.append(one)
            continue
        other = out[twin]
        best = max(one, other, key=lambda t: t.score)
        out[twin] = Tagged(best.source, tuple(sorted({*one.cue, *other.cue})), best.content, best.score, best.certainty)
    return out


def _twins(a: Tagged, b: Tagged) -> bool:
    longest = max(size(a.content), size(b.content))
    return (
        shared(a.content, b.content) > 0.9 * longest
        and (a.source == b.source or shared(a.source, b.source) > 0)
        and abs(a.cue[0].start - b.cue[0].start) < 80
    )
