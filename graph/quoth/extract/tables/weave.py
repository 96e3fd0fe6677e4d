"""Tables beside sentences: kept away from the parser, and their figures joined to what was read in the sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quoth.extract.tables.figures import cell_figures
from quoth.extract.tables.grid import Table
from quoth.model import Document, Extraction, Figure, Quotation, Span, Statement
from quoth.model.identity import figure_iri, statement_iri


def without_tables(text: str, tables: Sequence[Table]) -> str:
    """``text`` of the same length with line breaks where tables are: no sentence reaches over one or comes from one."""
    pieces, at = [], 0
    for table in tables:
        pieces += [text[at : table.region.start], "\n" * len(table.region)]
        at = table.region.end
    return "".join([*pieces, text[at:]])


def with_tables(extraction: Extraction, tables: Sequence[Table]) -> Extraction:
    """An extraction with the figures of its document's tables, each row that holds some told by the publisher."""
    figures: list[Figure] = []
    statements: list[Statement] = []
    for table in tables:
        told, rows = _of_table(
            extraction, table, len(extraction.figures) + len(figures), len(extraction.statements) + len(statements)
        )
        figures += told
        statements += rows
    if not figures:
        return extraction
    joined = sorted((*extraction.figures, *figures), key=lambda f: f.number)
    return replace(extraction, statements=(*extraction.statements, *statements), figures=tuple(joined))


def _of_table(
    extraction: Extraction, table: Table, figures: int, statements: int
) -> tuple[list[Figure], list[Statement]]:
    """Figures and narrations of one table, their ids counted on from what is there already."""
    document, narrator = extraction.document, extraction.statements[0]
    cells = cell_figures(table)
    ids = {cell.figure.id: f"f{figures + n}" for n, cell in enumerate(cells)}
    rows = {row: f"s{statements + n}" for n, row in enumerate(sorted({cell.row for cell in cells}))}
    chain = (narrator.speaker,) if narrator.speaker else ()
    told = [
        replace(
            cell.figure,
            id=ids[cell.figure.id],
            iri=figure_iri(document.iri, cell.figure.number),
            part_of=ids.get(cell.figure.part_of or ""),
            statement=rows[cell.row],
            asserter=narrator.speaker,
            chain=chain,
        )
        for cell in cells
    ]
    return told, [_narration(document, narrator, id_, table.line(row)) for row, id_ in rows.items()]


def _narration(document: Document, narrator: Statement, id_: str, line: Span) -> Statement:
    """A row as the publisher tells it."""
    return Statement(
        id=id_,
        iri=statement_iri(document.iri, line.start, line.start),
        speaker=narrator.speaker,
        content=(line,),
        quotation=Quotation.NARRATION,
        inside=narrator.id,
        confidence=0.8,
    )
