"""CSV: a row a figure, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from decimal import Decimal

from quoth.model import Extraction, Figure
from quoth.show.words import agent_name, sentence

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")

Cell = str | Decimal | int | float | bool | None


def figures_csv(extractions: Iterable[Extraction], *, exact: bool = False, without_text: bool = False) -> bytes:
    """Every figure in UTF-8, lines ending in CR LF.

    Args:
        extractions: their figures come in this order.
        exact: texts as they are; else one that a spreadsheet would take for a formula gets an apostrophe before it.
        without_text: the sentence and the printed words stay out; the position is there anyway.
    """
    found = ((extraction, figure) for extraction in extractions for figure in extraction.figures)
    return rows_csv(found, exact=exact, without_text=without_text)


def rows_csv(found: Iterable[tuple[Extraction, Figure]], *, exact: bool = False, without_text: bool = False) -> bytes:
    """The same for figures one by one, each with the extraction that holds it."""
    out = io.StringIO()
    writer: csv.DictWriter[str] | None = None
    for extraction, figure in found:
        row = _document(extraction) | _figure(figure) | _speaker(figure, extraction)
        row |= _words(figure, extraction, without_text)
        writer = writer or _headed(out, row)
        writer.writerow({name: _cell(value, exact) for name, value in row.items()})
    return out.getvalue().encode("utf-8", "backslashreplace")


def _headed(out: io.StringIO, row: dict[str, Cell]) -> csv.DictWriter[str]:
    writer = csv.DictWriter(out, list(row), lineterminator="\r\n")
    writer.writeheader()
    return writer


def _document(extraction: Extraction) -> dict[str, Cell]:
    document = extraction.document
    return {
        "document": document.iri,
        "title": document.title,
        "publisher": document.publisher,
        "published": document.published.text if document.published else None,
        "url": document.url,
    }


def _figure(figure: Figure) -> dict[str, Cell]:
    bounds, scope = figure.bounds, figure.scope
    return {
        "figure": figure.iri,
        "value": figure.value,
        "lower": bounds.lower,
        "lower_inclusive": bounds.lower_inclusive,
        "upper": bounds.upper,
        "upper_inclusive": bounds.upper_inclusive,
        "comparator": figure.comparator.value,
        "direction": figure.direction.value if figure.direction else None,
        "unit": figure.unit,
        "unit_text": figure.unit_text,
        "of": figure.of,
        "counted": figure.counted,
        "event": figure.event,
        "kind": figure.kind.value,
        "place": "; ".join(scope.place),
        "from": scope.period.start.text if scope.period.start else None,
        "to": scope.period.end.text if scope.period.end else None,
        "period_text": scope.period.text,
        "population": "; ".join(scope.population),
        "start": figure.span.start,
        "end": figure.span.end,
        "confidence": figure.confidence,
    }


def _speaker(figure: Figure, extraction: Extraction) -> dict[str, Cell]:
    chain = (agent_name(extraction.agent(id), extraction) for id in figure.chain)
    return {"asserter": agent_name(extraction.agent(figure.asserter), extraction), "chain": " > ".join(chain)}


def _words(figure: Figure, extraction: Extraction, without_text: bool) -> dict[str, Cell]:
    if without_text:
        return {"sha256": extraction.document.sha256}
    return {"printed": figure.printed, "sentence": sentence(figure, extraction)}


def _cell(value: Cell, exact: bool) -> Cell:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Decimal):
        return f"{value:f}"
    return guarded(value) if isinstance(value, str) and not exact else value


def guarded(text: str) -> str:
    """``text`` so that no spreadsheet takes it for a formula."""
    return f"'{text}" if text.startswith(_STARTS_A_FORMULA) else text
