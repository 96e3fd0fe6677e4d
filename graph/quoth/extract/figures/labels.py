"""Times of notes without verbs, where the label in front says when: "New licences, 2031: 4,118", "Ellis, May: cases 40, deaths 2"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from spacy.tokens import Token

from quoth.extract.figures.reading import Reading
from quoth.extract.figures.whens import When
from quoth.model import Period, Span

_STOP = re.compile(r"[.!?]\s+(?=[A-Z\d“\"])|\n")
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_SURE = 0.7
_REACH = 240  # characters: the longest label that was met in statistical notes, and half as much again


@dataclass(frozen=True, slots=True)
class Held:
    """The period of a figure, its evidence, how sure it is, and the preposition's id."""

    period: Period
    span: Span
    confidence: float
    link: str | None

    def closing(self) -> Held:
        """The period of a running total: "as of Monday" closes it and says nothing of when it began."""
        if self.link != "as_of":
            return self
        return replace(self, period=Period(end=self.period.end, text=self.period.text))


def labelled(r: Reading, times: dict[int, tuple[When, ...]], top: Token) -> Held | None:
    """The nearest time before a figure in a note that has a colon and no verb up to the figure.

    Example: "Unauthorised crossings, eastern frontier, 2033: 51,300."
    """
    start = _start(r, top)
    front = r.doc[r.at(start).i : top.i]
    if ":" not in r.text[start : top.idx] or any(t.tag_ in _FINITE for t in front):
        return None
    inside = [w for at in _sentences(r, start, top) for w in times.get(at, ()) if start <= w.span.start]
    before = [w for w in inside if w.span.end <= top.idx and not (w.dateline or w.compared or w.vague)]
    return Held(before[-1].period, before[-1].span, _SURE, before[-1].link) if before else None


def _start(r: Reading, top: Token) -> int:
    first = max(0, top.idx - _REACH)
    stops = [hit.end() for hit in _STOP.finditer(r.text, first, top.idx)]
    return stops[-1] if stops else first


def _sentences(r: Reading, start: int, top: Token) -> range:
    return range(r.sentence_index(r.at(start)), r.sentence_index(top) + 1)
