"""What every store can do, whatever keeps it: memory, a folder, later a SPARQL service.

Nothing here asks for more than SPARQL 1.1 query and update could answer: no cursor outlives its view, no method needs a
lock that readers would have to wait for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from pyoxigraph import Quad, QueryBoolean, QuerySolutions, QueryTriples, Triple

from quoth.model import (
    Comparison,
    Derivation,
    Document,
    DocumentKind,
    Extraction,
    Filing,
    Finding,
    Identification,
    Judgement,
    Links,
    PartialDate,
    Verdict,
)

if TYPE_CHECKING:
    from quoth.link.pairing import Beside, Near

Result = QuerySolutions | QueryBoolean | QueryTriples


class Outcome(StrEnum):
    """What putting an extraction did."""

    ADDED = "added"
    UNCHANGED = "unchanged"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class Held:
    """A document in the list of those held; ``statements`` and ``figures`` are counts."""

    iri: str
    title: str | None
    publisher: str | None
    published: PartialDate | None
    kind: DocumentKind
    language: str
    path: str | None
    url: str | None
    sha256: str
    statements: int
    figures: int

    @property
    def bare(self) -> Document:
        """The document without its text: listing a large store must not read all of it."""
        return Document(
            self.iri, "", self.path, self.url, self.kind, self.title, self.publisher,
            published=self.published, language=self.language, hash_of_text=self.sha256,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stats:
    """How many of each thing the present view holds."""

    documents: int
    statements: int
    figures: int
    agents: int
    comparisons: int
    judgements: int
    quads: int


@dataclass(frozen=True, slots=True)
class Limits:
    """What a query from outside may take: seconds of wall clock, and bytes of memory and of answer."""

    seconds: float = 10.0
    memory: int = 1 << 30
    answer: int = 64 << 20


class View(Protocol):
    """The present: the latest run of each document, the derived graph, the judgements and which run made what.

    Clock times (the ledger) are never in it. A view of a folder is a snapshot: later writing does not show in it.
    Every method raises `StoreError` when the store is damaged or the view is closed.
    """

    def documents(self) -> tuple[Held, ...]:
        """The documents held, by date of publication (unknown last), title and IRI."""

    def extraction(self, iri: str) -> Extraction:
        """What the latest run read out of a document (IRI); NotFound when it is not held."""

    def history(self, document: str) -> tuple[Extraction, ...]:
        """What earlier runs read out of a document (IRI), the oldest first."""

    def comparisons(
        self, *, of: str | None = None, verdicts: Collection[Verdict] | None = None
    ) -> tuple[Comparison, ...]:
        """The comparisons with ``of`` (figure, statement or document, IRI) as a side, all without; by IRI."""

    def derivations(
        self, *, of: str | None = None, findings: Collection[Finding] | None = None
    ) -> tuple[Derivation, ...]:
        """The derivations that ``of`` (figure or document, IRI) has a part in, all without; by IRI."""

    def identities(self, agent: str) -> tuple[Identification, ...]:
        """For whom an agent (IRI) of a document is taken."""

    def identified(self, identity: str) -> frozenset[str]:
        """The agents (IRIs) that are taken for one identity (IRI)."""

    def named(self, name: str) -> frozenset[str]:
        """The agents and identities (IRIs) that are called just so."""

    def judgements(self, on: str | None = None) -> tuple[Judgement, ...]:
        """What people decided about a thing (IRI), or about anything; the earlier first."""

    def query(self, sparql: str, *, guarded: bool = False, limits: Limits | None = None) -> Result:
        """What SPARQL 1.1 (SELECT, ASK, CONSTRUCT, DESCRIBE) answers over the union of all graphs.

        The prefixes of `quoth.rdf.terms.PREFIXES` need no declaring. ``guarded`` runs it in a process of its own under
        ``limits``: for texts that somebody typed. The answer is complete in memory and outlives the view.

        Raises:
            QueryError: when it does not parse, would change something or would read from elsewhere.
            LimitHit: when a guarded query takes too much.
        """

    def records(self, sparql: str) -> tuple[dict[str, str], ...]:
        """The rows that a SELECT of our own gives, as plain text by column, unbound cells left out.

        Raises:
            QueryError: when it does not parse or gives no rows.
        """

    def about(self, iri: str) -> list[Triple]:
        """What is said of a thing (IRI) and its parts, and at most 500 triples that point at it; empty where it is not known."""

    def quads(self, graph: str | None = None) -> Iterator[Quad]:
        """All quads, or those of one graph (IRI), in no order."""

    def stats(self) -> Stats:
        """Counts; reads through the whole view."""

    def copied(self) -> AbstractContextManager[str]:
        """The path of what this view sees, as an engine's folder or an N-Quads file, for another process to read from."""


class Writer(View, Protocol):
    """A view that sees its own writing, and can write; each method is one transaction, whole or absent.

    It also tells linking which documents stand near a place, as `quoth.link.Archive` says.
    """

    def filing(self, document: str) -> Filing | None:
        """How a document (IRI) is filed under the blocking keys; ``None`` where it is not."""

    def beside(self, one: str, other: str, window: int) -> Sequence[Beside]:
        """Under each blocking key where two documents (IRIs) have fewer than ``window`` others between them, what both file there."""

    def near(self, filing: Filing, window: int) -> Sequence[Near]:
        """Under each key of ``filing``: up to ``window`` documents that stand before, and behind, its place. One look-up each."""

    def filed_at(self, position: int) -> str:
        """The IRI of the document that is filed at a position."""

    def put(self, extraction: Extraction, links: Links) -> Outcome:
        """Keeps a document's extraction and what linking concludes from it; the same again changes nothing.

        An extraction by another run takes the place of the one held, which goes to the history. Of the conclusions only
        those are dropped that lean on the document, or on two documents that it parts.
        """

    def remove(self, document: str, judgement: Judgement) -> None:
        """Takes a document (IRI), its history and all that leans on it out, and keeps the judgement as a tombstone.

        Raises:
            NotFound: when the document is not held.
        """

    def decided(self, extraction: Extraction) -> Extraction:
        """The extraction as linking should read it: its agents known as people judged them."""

    def judge(self, judgement: Judgement) -> None:
        """Keeps a decision; those of before stay. What linking concluded of those it is about is concluded anew.

        The decision is one transaction, each document that is linked again another; should one be missing, relinking mends it.

        Raises:
            WrongCall: when an IRI in it is none.
        """

    def replace_derived(self, links: Links) -> None:
        """Drops all conclusions and writes these instead."""


class Store(Protocol):
    """Where documents are kept."""

    where: str
    annex: Path | None
    """The file of graphs that users keep beside, whether it is there or not; None where nobody can write."""

    def version(self) -> str:
        """A short text that is another one once something has been written, by whatever process; costs a few looks at files.

        Raises:
            StoreError: when there is no store yet, or it can't be read.
        """

    def view(self) -> AbstractContextManager[View]:
        """The present, for reading.

        Raises:
            StoreError: when there is no store yet, or it can't be read.
        """

    def write(self) -> AbstractContextManager[Writer]:
        """The right to write, made where there is nothing yet.

        Raises:
            StoreInUse: when somebody else has it.
            StoreError: when the place can't hold a store.
        """
