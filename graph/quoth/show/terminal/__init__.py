"""Trees, tables and cards for the terminal; each is drawn by :func:`show` or turned to plain text by :func:`as_text`."""

from __future__ import annotations

from quoth.show.terminal.detail import agent_detail, comparison_detail, document_detail, figure_detail, statement_detail
from quoth.show.terminal.paper import as_text, show
from quoth.show.terminal.tables import (
    answer_table,
    comparisons_table,
    documents_table,
    label_words,
    queries_table,
    stats_table,
)
from quoth.show.terminal.trace import trace_tree

__all__ = [
    "agent_detail",
    "answer_table",
    "as_text",
    "comparison_detail",
    "comparisons_table",
    "document_detail",
    "documents_table",
    "figure_detail",
    "label_words",
    "queries_table",
    "show",
    "statement_detail",
    "stats_table",
    "trace_tree",
]
