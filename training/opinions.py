"""Invented stories of several texts, read by Quoth: each pair of numbers across two texts, with the key's verdict on it.

    python -m training.opinions STORIES.jsonl... --out examples.jsonl

Written are the signs and the words of each pair, a JSON object a line, for `training.opinion_trees` and `training.opinion_words`. Stories
are those of ``tests/gold/pairs``, or of ``tests/gold/disputes``, whose key tells contradictions alone: what it names not may be anything
else. Where a key of the first is complete every pair that it does not name is incomparable; a text of each such story is also held against
texts of others on the same or the next subject, for an archive holds many that have nothing to do with each other.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from quoth.link import candidates
from quoth.link.meetings import Meeting
from quoth.link.rivalry import may_be_rivals_across
from quoth.link.rivalry.passage import Passage
from quoth.link.weighing.every_sign import every_sign
from quoth.link.weighing.opinion import VERDICTS
from quoth.link.weighing.passage import OfTwo, of_two
from training.disputes import faced, read_by, stories
from training.pairs import Reader

ARGUABLE, INCOMPARABLE, NO_CONTRADICTION = "arguable", "incomparable", ""
_LEARNED = (*(verdict.value for verdict in VERDICTS), NO_CONTRADICTION)
_STRANGERS = 2
"""Each text is held against a text of so many other stories."""
LEVELS = (0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """The signs and the words of two marked numbers of two texts, and the key's verdict; ``named`` says that the key has the pair.

    The verdict is "" where all that is known is that the two do not contradict each other.
    """

    story: str
    pair: tuple[str, str]
    verdict: str
    named: bool
    seen: dict[str, float]
    words: OfTwo


def kept(path: Path) -> Iterator[Example]:
    """The examples of a file that this module wrote."""
    for line in path.open(encoding="utf-8"):
        row = json.loads(line)
        words = row.pop("words")
        yield Example(**row | {"words": OfTwo(Passage(**words["words"]), words["stand"], words["days"])})


class Opinions:
    """Reads passages as a user's workspace would."""

    def __init__(self) -> None:
        self._reader = Reader()

    def examples(self, story: dict[str, Any]) -> Iterator[Example]:
        """The pairs of every two passages that the key speaks of."""
        key = {frozenset(pair[:2]): verdict_of(pair) for pair in story["pairs"]}
        disputes = "complete" not in story
        unnamed = NO_CONTRADICTION if disputes else INCOMPARABLE if story["complete"] else ARGUABLE
        for one, two in combinations(read_by(self._reader, story).values(), 2):
            for a, b, meeting in faced(one, two):
                told = key.get(frozenset((a, b)), unnamed)
                rivals = not disputes or may_be_rivals_across(meeting.a, meeting.b)
                if told in _LEARNED and rivals and meeting.told_across:
                    yield _example(story["story"], (a, b), meeting, told, frozenset((a, b)) in key)

    def strangers(self, story: dict[str, Any], other: dict[str, Any]) -> Iterator[Example]:
        """Pairs of a text of one story and a text of another: of those that Quoth would look at."""
        ours, theirs = (next(iter(read_by(self._reader, s).values())) for s in (story, other))
        asked = {
            frozenset((a.figure.iri, b.figure.iri)) for a, b in candidates.across(ours[0].counts, theirs[0].counts)
        }
        for a, b, meeting in faced(ours, theirs):
            if meeting.told_across and frozenset((meeting.a.figure.iri, meeting.b.figure.iri)) in asked:
                yield _example(story["story"], (a, b), meeting, INCOMPARABLE, False)


def report(examples: Sequence[Example], likely: Floats) -> str:
    """How shares (pairs, verdicts) do: for each verdict the right ones of those told and of all, F1, and what is right from a share on."""
    told = np.array([VERDICTS[k].value for k in likely.argmax(1)])
    key = np.array([e.verdict for e in examples])
    lines, scores = [], []
    for place, verdict in enumerate(v.value for v in VERDICTS):
        right, said, there = (
            ((told == verdict) & (key == verdict)).sum(),
            (told == verdict).sum(),
            (key == verdict).sum(),
        )
        scores.append(2 * right / max(1, said + there))
        surely = (
            f"{least}: {(key[likely[:, place] >= least] == verdict).sum()}/{(likely[:, place] >= least).sum()}"
            for least in LEVELS
        )
        lines.append(f"  {verdict:13}{right}/{said} of {there}, F1 {100 * scores[-1]:.1f}; from {', '.join(surely)}")
    head = f"{len(examples)} pairs: accuracy {100 * (told == key).mean():.1f}, macro-F1 {100 * np.mean(scores):.1f}"
    return "\n".join((head, *lines))


def verdict_of(pair: Sequence[Any]) -> str:
    """The verdict of a line of a key: of seven fields that of ``tests/gold/pairs``, of five one that names the verdict before the side."""
    return str(pair[4] if len(pair) == 7 else pair[2])


def _example(story: str, pair: tuple[str, str], meeting: Meeting, verdict: str, named: bool) -> Example:
    return Example(story, pair, verdict, named, every_sign(meeting), of_two(meeting))


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    every = [story for path in given.stories for story in stories(path)]
    reader = Opinions()
    by_subject = sorted(every, key=lambda story: (story["subject"], story["story"]))
    with given.out.open("w", encoding="utf-8") as out:
        for place, story in enumerate(by_subject):
            found = [*reader.examples(story)]
            if story.get("complete"):
                others = (by_subject[(place + step) % len(by_subject)] for step in range(1, 1 + _STRANGERS))
                found += [e for other in others for e in reader.strangers(story, other)]
            out.writelines(json.dumps(asdict(example)) + "\n" for example in found)


if __name__ == "__main__":
    main()
