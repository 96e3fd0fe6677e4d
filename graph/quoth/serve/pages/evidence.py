"""The sentence that proves a figure, in its surroundings, with what it says of place, period and population marked."""

from __future__ import annotations

from dataclasses import dataclass

from quoth.ask import FigureIn
from quoth.model import Figure, Span
from quoth.serve.pages.weaving import Mark, Piece, flowing, paragraphs, woven
from quoth.show.words import sentence_span

_REACH = 600


@dataclass(frozen=True, slots=True)
class Evidence:
    """The paragraph around a figure in pieces, marked ``sentence``, ``figure``, ``place``, ``period`` and ``population``.

    ``held`` is false where the graph was shared without its texts: then there are no pieces, and ``start`` and ``end`` say where.
    """

    pieces: tuple[Piece, ...]
    held: bool
    start: int
    end: int
    cut_before: bool = False
    cut_after: bool = False


def evidence_of(found: FigureIn) -> Evidence:
    """The evidence of a figure."""
    figure, document = found.figure, found.extraction.document
    if not document.text_held or figure.span.end > len(document.text):
        return Evidence((), False, figure.span.start, figure.span.end)
    text = flowing(document.text, document.boilerplate)
    sentence = sentence_span(found.extraction, figure.span)
    whole = next((p for p in paragraphs(text) if figure.span.start in p), sentence)
    shown = Span(max(whole.start, sentence.start - _REACH), min(whole.end, max(sentence.end + _REACH, figure.span.end)))
    marks = (Mark(sentence, 0, "sentence"), *_scope_marks(figure), Mark(figure.span, 9, "figure"))
    cuts = (shown.start > whole.start, shown.end < whole.end)
    return Evidence(woven(text, marks, shown), True, figure.span.start, figure.span.end, *cuts)


def _scope_marks(figure: Figure) -> list[Mark]:
    return [Mark(span, 1, f"scope {slot}") for slot, spans in figure.scope.evidence for span in spans]
