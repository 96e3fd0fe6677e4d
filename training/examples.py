"""Two marked numbers of invented stories, as the readers of pairs learn from them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from quoth.link.readers import VERDICTS
from quoth.link.readers.passage import OfTwo, Passage

TEXT, EXCERPT, TEXTS = "text", "excerpt", "texts"
"""Where the two stand: in one whole text, in a piece of one, in two texts."""
CONTRADICTS, INCOMPARABLE, ARGUABLE, NO_CONTRADICTION = "contradicts", "incomparable", "arguable", ""
PLACE = {verdict.value: place for place, verdict in enumerate(VERDICTS)}
"""Where each verdict stands among the shares."""
CONTRADICTED = PLACE[CONTRADICTS]
LEVELS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """The signs and the words of two marked numbers, and the key's verdict; ``named`` says that the key has the pair.

    The verdict is "" where all that is known is that the two do not contradict each other, as always in one text.
    """

    story: str
    where: str
    pair: tuple[str, str]
    verdict: str
    named: bool
    seen: dict[str, float]
    words: OfTwo


def kept(path: Path) -> Iterator[Example]:
    """The examples of a file that ``training.opinions`` wrote."""
    for line in path.open(encoding="utf-8"):
        row = json.loads(line)
        words = row.pop("words")
        yield Example(**row | {"words": OfTwo(Passage(**words["words"]), words["stand"], words["days"])})


def learned_from(paths: Iterable[Path]) -> list[Example]:
    """The examples of some files without the arguable ones."""
    return [row for path in paths for row in kept(path) if row.verdict != ARGUABLE]


def of_contradiction(odds: Floats) -> Floats:
    """Shares (pairs, verdicts) where all that is known is the logarithm of a contradiction's odds (pairs,)."""
    shares = np.zeros((len(odds), len(VERDICTS)))
    shares[:, CONTRADICTED] = 1 / (1 + np.exp(-odds))
    return shares


def matrix(signs: Sequence[Mapping[str, float]], names: Sequence[str]) -> Floats:
    """The signs of some pairs (pairs, signs); one that is not named is 0."""
    return np.array([[seen.get(name, 0.0) for name in names] for seen in signs])


def report(rows: Sequence[Example], likely: Floats) -> str:
    """How shares (pairs, verdicts) do: for each verdict the right ones of those told and of all, F1, and what is right from a share on.

    Where only contradictions are known, only they are reported.
    """
    key = np.array([row.verdict for row in rows])
    if NO_CONTRADICTION in key:
        there = (key == CONTRADICTS).sum()
        return f"{len(rows)} pairs, {there} contradict; from {_surely(CONTRADICTS, key, likely[:, CONTRADICTED])}"
    told = np.array([VERDICTS[k].value for k in likely.argmax(1)])
    lines, scores = [], []
    for place, verdict in enumerate(v.value for v in VERDICTS):
        right, said, there = (
            ((told == verdict) & (key == verdict)).sum(),
            (told == verdict).sum(),
            (key == verdict).sum(),
        )
        scores.append(2 * right / max(1, said + there))
        surely = _surely(verdict, key, likely[:, place])
        lines.append(f"  {verdict:13}{right}/{said} of {there}, F1 {100 * scores[-1]:.1f}; from {surely}")
    head = f"{len(rows)} pairs: accuracy {100 * (told == key).mean():.1f}, macro-F1 {100 * np.mean(scores):.1f}"
    return "\n".join((head, *lines))


def _surely(verdict: str, key: npt.NDArray[np.str_], likely: Floats) -> str:
    """At each share the right ones of those told, arguable ones beside them."""
    return ", ".join(_from(least, verdict, key, likely) for least in LEVELS)


def _from(least: float, verdict: str, key: npt.NDArray[np.str_], likely: Floats) -> str:
    some = key[likely >= least]
    arguable = f" +{(some == ARGUABLE).sum()}" if verdict == CONTRADICTS and (some == ARGUABLE).any() else ""
    return f"{least}: {(some == verdict).sum()}{arguable}/{len(some)}"
