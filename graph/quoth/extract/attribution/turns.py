"""Turns of a transcript: a debate, hearing or interview that prints each speaker's name before what he or she says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Token

from quoth.extract.attribution.answered import answered
from quoth.extract.attribution.candidate import TURN, Attribution, Passage
from quoth.extract.attribution.checked import checked
from quoth.extract.attribution.lexicon import FIELDS
from quoth.extract.attribution.records import Heading, record
from quoth.model import Quotation, Span

_FEWEST = 3
"""A transcript has so many turns at least, and somebody in it speaks again."""
_WORD = r"[A-Z][\w.’'-]*"
_NAME = re.compile(
    rf"(?m)^({_WORD}(?: (?:{_WORD}|of|and|the|for)){{0,7}})(?: [\[(][^\n()\[\]]{{1,60}}[\])])?(:) (?=\S)"
)


def turns(passage: Passage) -> list[Attribution]:
    """Rule ``turn``: "Ruth Callow (Labour): Will he resign?", and all that follows until the next speaker's name.

    Example: "Graham Petrie: No. There were 1,140 such classes. That is 250 fewer." -> all three sentences are Petrie's
    """
    if told := record(passage):
        return [a for h, end in told if (a := _told(passage, h, end)) is not None]
    found = [m for m in _NAME.finditer(passage.text) if m[1].split()[-1].casefold() not in FIELDS]
    often = Counter(m[1] for m in found)
    if len(found) < _FEWEST or len(often) < 2 or max(often.values()) < 2 or not _mostly(passage.text, found):
        return answered(passage) or checked(passage)
    return [one for name, end in _until_the_next(passage, found) for one in _turn(passage, name, end)]


def _told(passage: Passage, heading: Heading, end: int) -> Attribution | None:
    """A turn of an official report."""
    said = passage.text[heading.said : end].rstrip()
    if not said:
        return None
    return Attribution(
        TURN, (heading.printed,), (heading.colon,), (Span(heading.said, heading.said + len(said)),),
        head=heading.head.i, quotation=Quotation.DIRECT, confidence=0.8,
    )  # fmt: skip


def _mostly(text: str, found: list[re.Match[str]]) -> bool:
    """Whether half of the paragraphs from the first turn to the last one are headed by a name."""
    between = text[found[0].start() : found[-1].end()].split("\n")
    return 2 * len(found) >= sum(bool(line.strip()) for line in between)


def _until_the_next(passage: Passage, found: list[re.Match[str]]) -> Iterator[tuple[re.Match[str], int]]:
    """Each turn with where it ends: at the next one, the last with its paragraph."""
    for one, following in pairwise(found):
        yield one, following.start()
    last = found[-1]
    end = passage.text.find("\n", last.end())
    yield last, end if end >= 0 else len(passage.text)


def _turn(passage: Passage, found: re.Match[str], end: int) -> Iterator[Attribution]:
    said = passage.text[found.end() : end].rstrip()
    head = _head(passage, found)
    if said and head is not None:
        yield Attribution(
            TURN, (Span(*found.span(1)),), (Span(*found.span(2)),), (Span(found.end(), found.end() + len(said)),),
            head=head.i, quotation=Quotation.DIRECT, confidence=0.8,
        )  # fmt: skip


def _head(passage: Passage, found: re.Match[str]) -> Token | None:
    name = passage.doc.char_span(*found.span(1), alignment_mode="contract")
    return name[-1] if name is not None and len(name) else None
