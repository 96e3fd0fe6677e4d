"""Tables: figures whose counted thing, place and period stand in headings, labels, captions and remarks."""

from __future__ import annotations

from quoth.extract.tables.figures import CellFigure, cell_figures, table_figures
from quoth.extract.tables.find import find_tables
from quoth.extract.tables.grid import Cell, Table
from quoth.extract.tables.weave import with_tables, without_tables

__all__ = [
    "Cell",
    "CellFigure",
    "Table",
    "cell_figures",
    "find_tables",
    "table_figures",
    "with_tables",
    "without_tables",
]
