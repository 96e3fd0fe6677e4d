"""Invented texts, read by Quoth: pairs of claims with what the key says of them, for the readers of claims to learn from.

    python -m training.claims tests/gold/within/dev.jsonl... --out examples.jsonl

Written are the signs and the words of every two claims that Quoth would hold against each other, a JSON object a line. What the key names
not is incomparable; two numbers that contradict, deny or answer each other stand for the claims that they are told in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from quoth.link.claims.pairs import Claims, pairs_of_claims
from quoth.link.claims.signs import signs_of
from quoth.link.counts import Count
from quoth.link.readers.claims import of_two_claims
from quoth.link.readings import Reading
from quoth.model import Span, Statement
from training.examples import CONTRADICTS, INCOMPARABLE, TEXT, Example
from training.pairs import Reader, at_mark
from training.stories import Spans, Story, read_by
from training.within import write_examples

_TURNED = ("denies", "rebuts", CONTRADICTS)
Told = Mapping[frozenset[str], str]
"""What the key says of two statements, by their ids."""


def examples_of(reader: Reader, story: Story) -> Iterator[Example]:
    """Every two claims of each passage that may answer each other."""
    for name, (reading, spans) in read_by(reader, story).items():
        told = {**_of_numbers(dict(_by_mark(reading, spans)), story), **_of_words(reading, name, story)}
        for claims in pairs_of_claims(reading):
            verdict = told.get(frozenset((claims.first.id, claims.second.id)), INCOMPARABLE)
            words = of_two_claims(reading, claims.first, claims.second)
            named = verdict != INCOMPARABLE
            yield Example(story["story"], TEXT, _names(name, claims), verdict, named, signs_of(claims), words)


def _by_mark(reading: Reading, spans: Spans) -> Iterator[tuple[str, Count]]:
    """The figures at a passage's marks, under the names of all marks that stand in them."""
    for mark, span in spans.items():
        count = at_mark(reading, span)
        if count is not None:
            yield mark, count


def _names(passage: str, claims: Claims) -> tuple[str, str]:
    return f"{passage}{claims.first.id}", f"{passage}{claims.second.id}"


def _of_numbers(numbers: Mapping[str, Count], story: Story) -> Told:
    """What the key says of two numbers, for the statements that they stand in."""
    found = {}
    for one, two, verdict in story["pairs"]:
        counts = [numbers[name] for name in (one, two) if name in numbers]
        told = [c.figure.statement for c in counts if c.figure.statement]
        if verdict in _TURNED and len(set(told)) == 2:
            found[frozenset(told)] = str(verdict)
    return found


def _of_words(reading: Reading, passage: str, story: Story) -> Told:
    """What the key says of two claims, given by some of their words."""
    found = {}
    for name, one, verdict, two in story["says"]:
        told = [s.id for words in (one, two) if name == passage and (s := said_in(reading, words)) is not None]
        if len(set(told)) == 2:
            found[frozenset(told)] = str(verdict)
    return found


def said_in(reading: Reading, words: str) -> Statement | None:
    """The shortest statement that some words of a text, or the better part of them, belong to."""
    at = reading.text.find(words)
    where = Span(at, at + len(words))
    near = [s for s in reading.extraction.statements if at >= 0 and 2 * _shared(reading, s, where) >= len(words)]
    return min(near, key=lambda s: sum(map(len, s.content)), default=None)


def _shared(reading: Reading, statement: Statement, where: Span) -> int:
    """How many characters of a stretch are a statement's."""
    spans = (*statement.cue, *statement.content) if statement.content else ()
    return sum(max(0, min(s.end, where.end) - max(s.start, where.start)) for s in spans)


def main() -> None:
    """The command line."""
    write_examples(__doc__, examples_of)


if __name__ == "__main__":
    main()
