"""Invented stories, read by Quoth: pairs of numbers with the key's verdict on each, for the readers of pairs to learn from.

    python -m training.opinions STORIES.jsonl... [--excerpts] [--lines tests/link/two_sides.txt] --out examples.jsonl

Written are the signs and the words of each pair, a JSON object a line. Stories are those of ``tests/gold/days`` and ``pairs``, and of
``tests/gold/disputes``, whose key tells contradictions alone, as that of ``days`` does within one text: what it names not may be anything
else. Where a key is complete every pair of two texts that it does not name is incomparable; a text of each such story is also held against
texts of others on the same or the next subject, for an archive holds many that have nothing to do with each other.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import combinations
from pathlib import Path

from quoth.link import candidates
from quoth.link.layout import Layout
from quoth.link.meetings import Meeting
from quoth.link.readers import VERDICTS
from quoth.link.readers.passage import of_two
from quoth.link.readings import Reading
from quoth.link.rivalry import may_be_rivals, may_be_rivals_across, signs
from quoth.link.weighing.every_sign import every_sign
from training.examples import ARGUABLE, CONTRADICTS, EXCERPT, INCOMPARABLE, NO_CONTRADICTION, TEXT, TEXTS, Example
from training.pairs import Reader
from training.stories import Spans, Story, faced, key_of, marked, read_by, stories, unmarked

_KNOWN = (*(verdict.value for verdict in VERDICTS), ARGUABLE, NO_CONTRADICTION)
_STRANGERS = 2
"""Each text is held against a text of so many other stories."""
_HEADINGS = {"# conflicts": CONTRADICTS, "# look alike": NO_CONTRADICTION}
_SHORT = 2
"""An excerpt reaches over so many breaks between sentences at most."""


class Opinions:
    """Reads passages as a user's workspace would."""

    def __init__(self) -> None:
        self._reader = Reader()

    def of_two_texts(self, story: Story) -> Iterator[Example]:
        """The pairs of every two passages that the key speaks of."""
        key, disputes = key_of(story), "complete" not in story
        unnamed = NO_CONTRADICTION if disputes else INCOMPARABLE if story["complete"] else None
        for one, two in combinations(read_by(self._reader, story).values(), 2):
            for a, b, meeting in faced(one, two):
                told = key.get(frozenset((a, b)), unnamed)
                rivals = not disputes or may_be_rivals_across(meeting.a, meeting.b)
                if told in _KNOWN and rivals and meeting.told_across:
                    yield _of_two_texts(story["story"], (a, b), meeting, told, frozenset((a, b)) in key)

    def strangers(self, story: Story, other: Story) -> Iterator[Example]:
        """Pairs of a text of one story and a text of another: of those that Quoth would look at."""
        ours, theirs = (next(iter(read_by(self._reader, s).values())) for s in (story, other))
        asked = {
            frozenset((a.figure.iri, b.figure.iri)) for a, b in candidates.across(ours[0].counts, theirs[0].counts)
        }
        for a, b, meeting in faced(ours, theirs):
            if meeting.told_across and frozenset((meeting.a.figure.iri, meeting.b.figure.iri)) in asked:
                yield _of_two_texts(story["story"], (a, b), meeting, INCOMPARABLE, False)

    def of_one_text(self, story: Story) -> Iterator[Example]:
        """The pairs within each passage that may be rivals."""
        key = key_of(story)
        for reading, spans in read_by(self._reader, story).values():
            yield from _of_one_text(story["story"], TEXT, reading, spans, key)

    def excerpts(self, story: Story) -> Iterator[Example]:
        """The same pairs, each in a text of no more than the sentences from the one number to the other: short texts are read too."""
        key = key_of(story)
        for name, passage in story["passages"].items():
            text, spans = unmarked(passage["text"])
            layout = Layout.of(text)
            for (one, first), (two, second) in combinations(spans.items(), 2):
                number = layout.sentence(first[0])
                if 0 <= layout.sentence(second[0]) - number <= _SHORT:
                    start, end = layout.starts[number], layout.span(second[0], len(text)).end
                    moved = {name + one: _moved(first, start), name + two: _moved(second, start)}
                    reading = self._reading({**passage, "text": text[start:end].strip()})
                    yield from _of_one_text(story["story"], EXCERPT, reading, moved, key)

    def lines(self, path: Path) -> Iterator[Example]:
        """The passages of ``tests/link/two_sides.txt``: a text and two of its numbers, under the heading that tells what they are.

        Raises:
            ValueError: when a passage does not hold a number that its line names.
        """
        told = NO_CONTRADICTION
        for line in path.read_text(encoding="utf-8").splitlines():
            text, _, numbers = line.partition(" || ")
            if line in _HEADINGS:
                told = _HEADINGS[line]
            elif numbers and not line.startswith("#"):
                spans = {number: _found(number, text) for number in numbers.split(";")}
                reading = self._reading({"text": text, "published": "2031-05-10"})
                yield from _of_one_text(text[:40], EXCERPT, reading, spans, {frozenset(spans): told})

    def _reading(self, passage: dict[str, str]) -> Reading:
        return Reading(self._reader.extraction(passage))


def _of_two_texts(story: str, pair: tuple[str, str], meeting: Meeting, verdict: str, named: bool) -> Example:
    return Example(story, TEXTS, pair, verdict, named, every_sign(meeting), of_two(meeting))


def _of_one_text(
    story: str, where: str, reading: Reading, spans: Spans, key: dict[frozenset[str], str]
) -> Iterator[Example]:
    for (a, first), (b, second) in combinations(marked(reading, spans), 2):
        if may_be_rivals(reading, first, second):
            meeting = Meeting(second, first, reading, reading)
            told = key.get(frozenset((a, b)), NO_CONTRADICTION)
            named = told != NO_CONTRADICTION
            yield Example(story, where, (a, b), told, named, signs(meeting), of_two(meeting))


def _found(number: str, text: str) -> tuple[int, int]:
    """Where a number stands in a text, and not as a part of another."""
    found = re.search(rf"(?<![\d,.]){re.escape(number)}(?![\d]|,\d)", text)
    if found is None:
        raise ValueError(f"no {number!r} in {text!r}")
    return found.span()


def _moved(span: Sequence[int], by: int) -> tuple[int, int]:
    return span[0] - by, span[1] - by


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", nargs="+", type=Path)
    parser.add_argument("--lines", type=Path, help="passages of two sides, as in tests/link/two_sides.txt")
    parser.add_argument("--excerpts", action="store_true", help="with every pair of a text in a text of its own, too")
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    every = [story for path in given.stories for story in stories(path)]
    reader = Opinions()
    by_subject = sorted(every, key=lambda story: (story["subject"], story["story"]))
    with given.out.open("w", encoding="utf-8") as out:
        for place, story in enumerate(by_subject):
            found = [*reader.of_two_texts(story)]
            if story.get("complete"):
                others = (by_subject[(place + step) % len(by_subject)] for step in range(1, 1 + _STRANGERS))
                found += [e for other in others for e in reader.strangers(story, other)]
            if "traps" in story:  # its key names contradictions within a text, too
                found += reader.of_one_text(story)
                found += reader.excerpts(story) if given.excerpts else ()
            out.writelines(json.dumps(asdict(example)) + "\n" for example in found)
        lines = reader.lines(given.lines) if given.lines is not None else ()
        out.writelines(json.dumps(asdict(example)) + "\n" for example in lines)


if __name__ == "__main__":
    main()
