"""Every figure of a parsed text."""

from __future__ import annotations

from spacy.tokens import Doc

from quoth.extract.figures.counted import Counted, counted_of
from quoth.extract.figures.events import event_of, event_verb
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.mentions import mentions
from quoth.extract.figures.reading import Reading
from quoth.model import Figure, Kind, PartialDate, Span


def find_figures(doc: Doc, published: PartialDate | None) -> tuple[Figure, ...]:
    """All figures of an English text parsed with spaCy's full pipeline, in text order.

    Offsets are characters of ``doc.text``; ids are ``f0``, ``f1``…; ``iri``, ``statement``, ``asserter`` and ``chain`` are left for
    the assembler. Relative dates are resolved against ``published``.
    """
    r = Reading.of(doc, published)
    return tuple(_figure(r, n, m) for n, m in enumerate(mentions(r)))


def _figure(r: Reading, n: int, m: Mention) -> Figure:
    counted = counted_of(r, m)
    verb = event_verb(r, m, counted)
    span = Span(m.start, m.end)
    return Figure(
        id=f"f{n}",
        iri="",
        span=span,
        number=m.number,
        printed=span.text(r.text),
        value=m.value,
        bounds=m.bounds,
        comparator=m.comparator,
        direction=m.direction,
        unit=m.unit,
        unit_text=unit_text_of(m, counted),
        of=m.of,
        counted=counted.text if counted else None,
        event=event_of(verb),
        kind=m.kind,
        confidence=0.8,
    )


def unit_text_of(m: Mention, counted: Counted | None) -> str | None:
    """The unit as printed; for a count the head noun of what is counted."""
    if m.unit_text or not m.counts:
        return m.unit_text
    return counted.head.text if counted and counted.beside else None
