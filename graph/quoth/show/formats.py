"""The formats that a store can be written in; apart from the writers, so that naming one loads nothing."""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """What can be written."""

    TURTLE = "turtle"
    TRIG = "trig"
    NQUADS = "nquads"
    JSONLD = "jsonld"
    GRAPHML = "graphml"
    GEXF = "gexf"
    CSV = "csv"
    CSV_EXACT = "csv-exact"
    CLAIMREVIEW = "claimreview"
