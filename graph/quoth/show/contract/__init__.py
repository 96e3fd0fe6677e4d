"""The contract's JSON: the shapes that scripts, notebooks and other programs read.

The names of the keys are in ``docs/contract.md``, their JSON Schemas in the package's folder ``schemas``.
"""

from __future__ import annotations

from quoth.show.contract.comparison import comparison_json
from quoth.show.contract.derivation import derivation_json
from quoth.show.contract.extraction import extraction_json
from quoth.show.contract.reading import extraction_from_json
from quoth.show.contract.rows import label_json, listed_json, query_json
from quoth.show.contract.trace import compared_json, figure_in_json, statement_in_json, trace_json

__all__ = [
    "compared_json",
    "comparison_json",
    "derivation_json",
    "extraction_from_json",
    "extraction_json",
    "figure_in_json",
    "label_json",
    "listed_json",
    "query_json",
    "statement_in_json",
    "trace_json",
]
