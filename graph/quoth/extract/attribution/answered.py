"""Written questions and answers: all that stands under "Answer by the Minister for Ports, Ms Ada Korb" is hers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from quoth.extract.attribution.candidate import TURN, Attribution, Passage
from quoth.model import Quotation, Span

_HEADING = re.compile(
    r"(?m)^[ \t]*(?P<cue>(?P<what>(?:Written |Oral |Supplementary )?(?:Question|Answer|Reply|Response))(?: [a-z]+){0,3}? (?:by|from|of)) "
    r"(?P<who>(?:the |Her |His )?[A-Z][^\n.:]{2,110}?)(?P<rest>,? (?:on|tabled|given|dated|to) [^\n.]*|[ \t]*\([^\n]*\))?:?[ \t]*$"
)
_WORD = r"[A-Z][\w’'-]*"
_NAME = re.compile(
    rf"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Prof)\.? )(?P<titled>{_WORD}(?: {_WORD})*)|(?:^|, )(?P<name>{_WORD}(?: {_WORD}){{1,3}})$"
)
_ANSWERS = ("Answer", "Reply", "Response")
_LEAST = 80
"""Characters of what stands under a heading at least: less is a list of headings."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A heading with whose words follow it: where it begins and ends, the words of the cue, and the name."""

    start: int
    end: int
    cue: Span
    who: Span
    answers: bool


def answered(passage: Passage) -> list[Attribution]:
    """Rule ``written-answer``: what stands under a heading that says whose question or answer it is.

    Example: "Answer by the Minister for Ports, Ms Ada Korb\\n\\n1. There were 118. …" -> Korb / There were 118. …
    """
    parts = [_part(found) for found in _HEADING.finditer(passage.text)]
    if not any(p.answers for p in parts):
        return []
    return [one for part, end in _until_the_next(parts, len(passage.text)) for one in _said(passage, part, end)]


def _part(found: re.Match[str]) -> _Part:
    words, at = found["who"], found.start("who")
    names = list(_NAME.finditer(words))
    group = "titled" if names and names[-1]["titled"] else "name"
    who = Span(at + names[-1].start(group), at + names[-1].end(group)) if names else Span(at, at + len(words))
    answers = found["what"].rpartition(" ")[2] in _ANSWERS
    return _Part(found.start(), found.end(), Span(*found.span("cue")), who, answers)


def _until_the_next(parts: list[_Part], last: int) -> Iterator[tuple[_Part, int]]:
    for one, following in pairwise(parts):
        yield one, following.start
    yield parts[-1], last


def _said(passage: Passage, part: _Part, end: int) -> Iterator[Attribution]:
    body = passage.text[part.end : end]
    start = part.end + len(body) - len(body.lstrip())
    content = Span(start, part.end + len(body.rstrip()))
    who = passage.doc.char_span(part.who.start, part.who.end, alignment_mode="contract")
    if content.end - start >= _LEAST and who is not None and len(who):
        yield Attribution(
            TURN, (part.who,), (part.cue,), (content,), head=who.root.i, quotation=Quotation.DIRECT, confidence=0.8
        )
