"""Invented texts, read by Quoth: every two numbers of one text with what the key says of them, and trees over their signs.

    python -m training.akin tests/gold/within/articles.jsonl... --out akin.jsonl
    python -m training.akin_trees articles.jsonl --stories stories.jsonl --held held.jsonl... [--write]

Written are the signs of every two numbers that Quoth would hold against each other, a JSON object a line; signs that are 0 are left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from quoth.link.akin.number import Numbers, Signs
from quoth.link.akin.signs import pairs, signs_of
from training.pairs import Reader
from training.stories import Story, key_of, marked, read_by
from training.within import write_examples


@dataclass(frozen=True, slots=True)
class Two:
    """Two marked numbers of one text, the key's word on them ("" where it has none) and their signs."""

    story: str
    pair: tuple[str, str]
    verdict: str
    seen: Signs


def twos(reader: Reader, story: Story) -> Iterator[Two]:
    """Every two marked numbers of each passage that may be akin."""
    key = key_of(story)
    for reading, spans in read_by(reader, story).values():
        names = {count.figure.iri: name for name, count in marked(reading, spans)}
        numbers = Numbers.of(reading)
        for first, second in pairs(numbers):
            one, two = (names.get(n.count.figure.iri, "") for n in (first, second))
            if one and two:
                yield Two(
                    story["story"], (one, two), key.get(frozenset((one, two)), ""), signs_of(numbers, first, second)
                )


def kept(path: Path) -> Iterator[Two]:
    """The pairs of a file that this wrote."""
    for line in path.open(encoding="utf-8"):
        yield Two(**json.loads(line))


def main() -> None:
    """The command line."""
    write_examples(__doc__, twos)


if __name__ == "__main__":
    main()
