"""Short ways to ask a table for its cells. All places, bodies and numbers are made up."""

from __future__ import annotations

from quoth.extract.tables import CellFigure, cell_figures, find_tables
from quoth.model import Document
from quoth.read import read_bytes

ARTICLE = (
    "<p>The permit office of Sarn told the council on Friday that it had looked through its books since the spring.</p>",
    "<p>Ada Quill, who runs the office, said that 300 more wait for a signature and that the council asked for a list.</p>",
)


def page(table: str) -> bytes:
    """A saved page whose article has a table between two paragraphs."""
    before, after = ARTICLE
    return f"<html><body><article><h1>Permits</h1>{before}{table}{after}</article></body></html>".encode()


def document(content: str, name: str) -> Document:
    """A document of a table in HTML, CSV, Markdown or plain text, by its name."""
    return read_bytes(page(content) if name.endswith(".html") else content.encode(), name)


def cells(content: str, name: str) -> dict[tuple[int, int], CellFigure]:
    """The figures of all tables of a file by row and column."""
    return cells_of(document(content, name))


def cells_of(held: Document) -> dict[tuple[int, int], CellFigure]:
    """The figures of all tables of a document by row and column."""
    found = find_tables(held.text, held.boilerplate, data=held.kind.value == "data")
    out = {(c.row, c.column): c for table in found for c in cell_figures(table)}
    for cell in out.values():
        figure = cell.figure
        assert any(c.isdigit() for c in figure.number.text(held.text)), "the number's span holds the number"
        assert figure.number in figure.span
        assert all(span.text(held.text) for _, spans in figure.scope.evidence for span in spans)
    return out


def said(cell: CellFigure) -> str:
    """A figure in one line: value, unit, what it counts, place, period, population, kind, and whether it is a total or a part."""
    f = cell.figure
    period = f.scope.period
    dates = f"{period.start or ''}..{period.end or ''}" if period.dated else (period.text or "")
    value = f.value if f.value is not None else f"{f.bounds.lower}-{f.bounds.upper}"
    parts = [f"{'' if f.comparator.value == '=' else f.comparator.value}{value} {f.unit}", f.counted or "?"]
    parts += [", ".join(f.scope.place), dates, ", ".join(f.scope.population), f.kind.value]
    parts += [f.direction.value] if f.direction else []
    parts += ["total"] if cell.total else []
    parts += [f"of {f.part_of}"] if f.part_of else []
    return " | ".join(parts)
