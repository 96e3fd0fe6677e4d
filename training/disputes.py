"""Invented stories with marked numbers, read by Quoth: the pairs that may be rivals, with what the key says of them.

    python -m training.disputes STORIES.jsonl... --out examples.jsonl

Written are the signs and the words of each pair, a JSON object a line, for `training.rivalry` (trees) and `training.rival_words` (network).
Stories are those of ``tests/gold/disputes``, or of ``tests/gold/pairs`` (their pairs of two texts).
"""

from __future__ import annotations

import argparse
import json
import re
import runpy
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import combinations, product
from pathlib import Path
from typing import Any, TypeAlias

from quoth.link import joinings
from quoth.link.counts import Count
from quoth.link.facing import meeting_between
from quoth.link.layout import Layout
from quoth.link.meetings import Meeting
from quoth.link.readings import Reading
from quoth.link.rivalry import may_be_rivals, may_be_rivals_across, signs
from quoth.link.rivalry.passage import Passage, words_around
from quoth.link.weighing.every_sign import every_sign
from training.pairs import Reader, at_mark, knowing

_SETS = Path(__file__).parents[1] / "tests" / "gold"
unmarked = runpy.run_path(str(_SETS / "pairs" / "stories.py"))["unmarked"]
CONTRADICTS, ARGUABLE, APART = "contradicts", "arguable", ""
_HEADINGS = {"# conflicts": CONTRADICTS, "# look alike": APART}
Read: TypeAlias = tuple[Reading, dict[str, Sequence[int]]]
_SHORT = 2
"""An excerpt reaches over so many breaks between sentences at most."""


@dataclass(frozen=True, slots=True)
class Example:
    """The signs and the words of two marked numbers, and the key's word on them: "" where it names them not.

    ``where`` is "text" for a whole text, "excerpt" for a piece of one, and "texts" for two.
    """

    story: str
    where: str
    seen: dict[str, float]
    told: str
    passage: Passage


def kept(path: Path) -> Iterator[Example]:
    """The examples of a file that this module wrote."""
    for line in path.open(encoding="utf-8"):
        row = json.loads(line)
        yield Example(row["story"], row["where"], row["seen"], row["told"], Passage(**row["passage"]))


def stories(path: Path) -> Iterator[dict[str, Any]]:
    """The stories of a file of ``tests/gold/disputes``."""
    return map(json.loads, path.read_text(encoding="utf-8").splitlines())


def read_by(reader: Reader, story: dict[str, Any]) -> dict[str, Read]:
    """Each passage of a story, and where its numbers stand, by the names of their marks."""
    found = {}
    for name, passage in story["passages"].items():
        text, spans = unmarked(passage["text"])
        named = {name + mark: span for mark, span in spans.items() if not mark.startswith("s")}
        found[name] = Reading(reader.extraction({**passage, "text": text})), named
    return found


class Disputes:
    """Reads passages as a user's workspace would."""

    def __init__(self) -> None:
        self._reader = Reader()

    def examples(self, story: dict[str, Any]) -> Iterator[Example]:
        """The pairs of each passage that may be rivals."""
        key = _key(story)
        for name, passage in story["passages"].items():
            text, spans = unmarked(passage["text"])
            named = {name + mark: span for mark, span in spans.items()}
            yield from self._pairs(story["story"], "text", text, passage, named, key)

    def across(self, story: dict[str, Any]) -> Iterator[Example]:
        """The pairs of every two passages that may be rivals; of stories whose key is not complete those alone that it names."""
        key, complete = _key(story), story.get("complete", True)
        for one, two in combinations(read_by(self._reader, story).values(), 2):
            for a, b, meeting in faced(one, two):
                told = key.get(frozenset((a, b)))
                if (told is None and not complete) or not may_be_rivals_across(meeting.a, meeting.b):
                    continue
                passage = Passage.of(*(words_around(reading, count) for reading, count in meeting.sides[::-1]))
                word = told if told in (CONTRADICTS, ARGUABLE) else APART
                yield Example(story["story"], "texts", every_sign(meeting), word, passage)

    def excerpts(self, story: dict[str, Any]) -> Iterator[Example]:
        """The same pairs, each in a text of no more than the sentences from the one number to the other: short texts are read too."""
        key = _key(story)
        for name, passage in story["passages"].items():
            text, spans = unmarked(passage["text"])
            layout = Layout.of(text)
            for (one, first), (two, second) in combinations(spans.items(), 2):
                number = layout.sentence(first[0])
                if 0 <= layout.sentence(second[0]) - number <= _SHORT:
                    start, end = layout.starts[number], layout.span(second[0], len(text)).end
                    moved = {name + one: _moved(first, start), name + two: _moved(second, start)}
                    yield from self._pairs(story["story"], "excerpt", text[start:end].strip(), passage, moved, key)

    def lines(self, path: Path) -> Iterator[Example]:
        """The passages of ``tests/link/two_sides.txt``: a text and two of its numbers, under the heading that tells what they are.

        Raises:
            ValueError: when a passage does not hold a number that its line names.
        """
        told = APART
        for line in path.read_text(encoding="utf-8").splitlines():
            text, _, numbers = line.partition(" || ")
            if line in _HEADINGS:
                told = _HEADINGS[line]
            elif numbers and not line.startswith("#"):
                spans = {number: _found(number, text) for number in numbers.split(";")}
                told_of = {frozenset(spans): told}
                yield from self._pairs(text[:40], "excerpt", text, {"published": "2031-05-10"}, spans, told_of)

    def _pairs(
        self,
        story: str,
        where: str,
        text: str,
        passage: dict[str, str],
        spans: dict[str, Sequence[int]],
        key: dict[frozenset[str], str],
    ) -> Iterator[Example]:
        reading = Reading(self._reader.extraction({**passage, "text": text}))
        for (one, first), (two, second) in combinations(marked(reading, spans), 2):
            if may_be_rivals(reading, first, second):
                seen = signs(Meeting(second, first, reading, reading))
                passage_of = Passage.of(words_around(reading, first), words_around(reading, second))
                yield Example(story, where, seen, key.get(frozenset((one, two)), APART), passage_of)


def _key(story: dict[str, Any]) -> dict[frozenset[str], str]:
    """The key's word on the pairs that it names, in the form of either set: of ``tests/gold/pairs`` the verdict."""
    verdict = 4 if "complete" in story else 2
    return {frozenset(pair[:2]): pair[verdict] for pair in story["pairs"]}


def faced(one: Read, two: Read) -> Iterator[tuple[str, str, Meeting]]:
    """Every two marked figures of two texts, by the names of their marks; of texts that are one and the same none."""
    if one[0].iri == two[0].iri:
        return
    first, second = knowing(one[0], two[0]), knowing(two[0], one[0])
    joined = [*joinings.joinings(first, second), *joinings.joinings(second, first)]
    for (a, ours), (b, theirs) in product(marked(first, one[1]), list(marked(second, two[1]))):
        yield a, b, meeting_between(first, second, ours, theirs, joined, bool(joined))


def _found(number: str, text: str) -> tuple[int, int]:
    """Where a number stands in a text, and not as a part of another."""
    found = re.search(rf"(?<![\d,.]){re.escape(number)}(?![\d]|,\d)", text)
    if found is None:
        raise ValueError(f"no {number!r} in {text!r}")
    return found.span()


def _moved(span: Sequence[int], by: int) -> tuple[int, int]:
    return span[0] - by, span[1] - by


def marked(reading: Reading, spans: dict[str, Sequence[int]]) -> Iterator[tuple[str, Count]]:
    """The figures that stand at marks, each once and by the first mark's name; a number that is not read is left out."""
    seen = set()
    for name, span in spans.items():
        count = at_mark(reading, span)
        if count is not None and count.figure.iri not in seen:
            seen.add(count.figure.iri)
            yield name, count


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", nargs="+", type=Path)
    parser.add_argument("--lines", type=Path, help="passages of two sides, as in tests/link/two_sides.txt")
    parser.add_argument("--excerpts", action="store_true", help="with every pair in a text of its own, too")
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    reader = Disputes()
    with given.out.open("w", encoding="utf-8") as out:
        for story in (story for path in given.stories for story in stories(path)):
            found = [] if "complete" in story else [*reader.examples(story)]
            found += [*reader.excerpts(story)] if given.excerpts and "complete" not in story else []
            for example in (*found, *reader.across(story)):
                out.write(json.dumps(asdict(example)) + "\n")
        for example in reader.lines(given.lines) if given.lines is not None else ():
            out.write(json.dumps(asdict(example)) + "\n")


if __name__ == "__main__":
    main()
