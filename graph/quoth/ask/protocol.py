"""What this room needs of a view of a store; tests can answer it from memory."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol

from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples

from quoth.model import Comparison, Derivation, Extraction, Verdict

Result = QuerySolutions | QueryBoolean | QueryTriples


class Queryable(Protocol):
    """Answers SPARQL over the union of its graphs."""

    def query(self, sparql: str, *, guarded: bool = False) -> Result:
        """What the present view answers; QueryError where the text does not parse or run. ``guarded``: from outside."""

    def records(self, sparql: str) -> Sequence[Mapping[str, str]]:
        """The rows that a SELECT of our own gives, as plain text by column; quicker than `query` for many."""


class Readable(Queryable, Protocol):
    """Also gives back whole extractions, comparisons and derivations."""

    def extraction(self, iri: str) -> Extraction:
        """What was read out of the document of that IRI."""

    def comparisons(
        self, *, of: str | None = None, verdicts: Collection[Verdict] | None = None
    ) -> Iterable[Comparison]:
        """The comparisons with that figure or statement (IRI) as one side, all without; only those with such a verdict."""

    def derivations(self, *, of: str | None = None) -> Iterable[Derivation]:
        """The derivations that the figure or document (IRI) has a part in; all without."""
