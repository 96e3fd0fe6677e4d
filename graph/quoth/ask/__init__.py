"""Asking: the query library, traces, networkx graphs.

``library()`` and ``find_query`` give queries, ``run`` runs SPARQL over a view; ``trace`` follows figures; ``network`` gives a
graph to draw and to measure. Importing this costs neither networkx nor rdflib.
"""

from __future__ import annotations

from quoth.ask.answer import Answer, answer_of, run
from quoth.ask.find import LIMIT, Found, Request, find, understand
from quoth.ask.library import Query, library
from quoth.ask.library import find as find_query
from quoth.ask.measures import Amplifier, Step, amplifiers, stories, way_between
from quoth.ask.network import network
from quoth.ask.parameters import ParameterType
from quoth.ask.parts import Compared, Derived, FigureIn, Hop, Link, StatementIn, Trace, TraceRoot
from quoth.ask.protocol import Queryable, Readable
from quoth.ask.questions import questions
from quoth.ask.reader import Reader
from quoth.ask.trace import note, trace

__all__ = [
    "LIMIT",
    "Amplifier",
    "Answer",
    "Compared",
    "Derived",
    "FigureIn",
    "Found",
    "Hop",
    "Link",
    "ParameterType",
    "Query",
    "Queryable",
    "Readable",
    "Reader",
    "Request",
    "StatementIn",
    "Step",
    "Trace",
    "TraceRoot",
    "amplifiers",
    "answer_of",
    "find",
    "find_query",
    "library",
    "name_of",
    "network",
    "note",
    "questions",
    "run",
    "stories",
    "trace",
    "understand",
    "way_between",
]
