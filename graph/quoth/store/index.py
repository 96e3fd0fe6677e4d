"""Who is filed where: the blocking keys of all documents, in order, so that looking around a place costs the same in any store.

A SQL table beside the engine, since it answers what the engine can't: who stands next under a key. It holds nothing that could
not be made anew from the documents; `Index.unsettled` names those for which that has to be done after a sudden death.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from quoth.errors import StoreError
from quoth.link.pairing import Beside, Near, Neighbor
from quoth.model import Extraction, Filing
from quoth.store.packing import VERSION, pack, unpack
from quoth.store.statements import statements


class Index:
    """Filings by key and position. ``file`` is a path, or ``:memory:``; it is made where it is missing.

    ``fresh`` says that it has to be filled from the documents that are held.

    Raises:
        StoreError: by every method, when the file is damaged.
    """

    def __init__(self, file: str) -> None:
        self._file = file
        with self._told():
            self._sql = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
            # what a power cut takes away it takes from the end: a change that is missing here is missing in the engine, or unsettled
            self._sql.execute("PRAGMA journal_mode = WAL")
            self._sql.execute("PRAGMA synchronous = NORMAL")
            self.fresh = self._sql.execute("PRAGMA user_version").fetchone()[0] != VERSION
            if self.fresh:
                self._sql.executescript(statements()["reset"] + statements()["tables"])

    def close(self) -> None:
        """Lets go of the file."""
        with self._told():
            self._sql.close()

    def filing(self, document: str) -> Filing | None:
        """How a document (IRI) is filed; ``None`` where it is not."""
        with self._told():
            found = self._one("document", document)
            if found is None:
                return None
            return self._filing(document, *found)

    def explicable(self, document: str) -> bool:
        """Whether a document (IRI) names somebody whom another one may explain; not where it is not filed."""
        with self._told():
            found = self._one("document", document)
            return found is not None and bool(found[2])

    def beside(self, one: str, other: str, window: int) -> Sequence[Beside]:
        """Under each key where two documents (IRIs) stand in one window; none where either is not filed."""
        with self._told():
            ours, theirs = self._one("document", one), self._one("document", other)
            if ours is None or theirs is None:
                return []
            shared = sorted(set(array("q", ours[1])).intersection(array("q", theirs[1])))
            return [Beside(*b) for b in self._all("beside", ours[0], theirs[0], window, f"{shared}")]

    def reading(self, document: str) -> Extraction | None:
        """What was read out of a document (IRI) that is held, where that is at hand: never what an earlier run read.

        Nothing is at hand of a document whose change was left half done: that may be of the run before.
        """
        with self._told():
            found = self._one("reading", document)
        return unpack(found[0]) if found else None

    def filings(self) -> Iterator[Filing]:
        """All of them, in the order of their positions."""
        with self._told():
            for iri, *found in self._all("documents"):
                yield self._filing(iri, *found)

    def near(self, filing: Filing, window: int) -> Sequence[Near]:
        """Under each key of ``filing``, in their order, who stands before and behind its place, itself left out."""
        with self._told():
            at = filing.position
            return [
                Near(*([Neighbor(*n) for n in self._all(s, key, at, window)] for s in ("before", "behind")))
                for key, _ in filing.columns
            ]

    def filed_at(self, position: int) -> str:
        """The IRI of the document at a position, which some entry names."""
        with self._told():
            found = self._one("at", position)
            if found is None:
                raise sqlite3.IntegrityError(f"an entry names the position {position}, and no document does")
            return str(found[0])

    def unsettled(self) -> list[str]:
        """The documents (IRIs) of which a change was begun and not ended: whether they are held only the engine can tell."""
        with self._told():
            return [iri for (iri,) in self._all("unsettled")]

    @contextmanager
    def changing(
        self, document: str, to: Filing | None, reading: tuple[str, Extraction] | None = None
    ) -> Iterator[None]:
        """Files a document anew, or no longer; for good when the context ends well, and not at all when it raises.

        ``reading`` is the IRI of a run and what it read: kept at hand until the document changes again.

        Within the context the change shows in what the other methods answer.
        """
        with self._told():
            self._do("begin", document)
        with self._transaction():
            with self._told():
                self._drop(document)
                self._keep((to,) if to else ())
                self._do("drop_reading", document)
                if reading is not None:
                    self._do("keep_reading", document, reading[0], pack(reading[1]))
                self._do("end", document)
            yield

    def refill(self, filings: Iterable[Filing]) -> None:
        """Drops everything and files these instead."""
        with self._told():
            self._sql.executescript(statements()["tables"])
        with self._transaction(), self._told():
            self._keep(filings)
            self._sql.execute(f"PRAGMA user_version = {VERSION}")
        self.fresh = False

    def keep_at_hand(self, readings: Iterable[tuple[str, Extraction]]) -> None:
        """Keeps what runs (IRIs of their graphs) read at hand, many at once."""
        with self._transaction(), self._told():
            for run, extraction in readings:
                self._do("keep_reading", extraction.document.iri, run, pack(extraction))

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self._told():
            self._sql.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._sql.rollback()
            raise
        with self._told():
            self._sql.commit()

    def _keep(self, filings: Iterable[Filing]) -> None:
        for filing in filings:
            keys = array("q", (key for key, _ in filing.columns)).tobytes()
            self._do("keep_document", filing.position, filing.document, keys, filing.explicable)
            entries = ((key, filing.position, columns) for key, columns in filing.columns)
            self._sql.executemany(statements()["keep_entry"], entries)

    def _drop(self, document: str) -> None:
        found = self._one("document", document)
        if found is not None:
            self._sql.executemany(statements()["drop_entry"], ((key, found[0]) for key in array("q", found[1])))
            self._do("drop_document", found[0])

    def _filing(self, document: str, position: int, keys: bytes, explicable: int) -> Filing:
        return Filing(document, position, tuple(self._columns(position, array("q", keys))), bool(explicable))

    def _columns(self, position: int, keys: Iterable[int]) -> Iterator[tuple[int, bytes]]:
        for key in keys:
            found = self._one("columns", key, position)
            if found is not None:
                yield key, found[0]

    def _do(self, statement: str, *values: object) -> sqlite3.Cursor:
        return self._sql.execute(statements()[statement], values)

    def _one(self, statement: str, *values: object) -> tuple[Any, ...] | None:
        found: tuple[Any, ...] | None = self._do(statement, *values).fetchone()
        return found

    def _all(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        return self._do(statement, *values).fetchall()

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            said = f"{self._file}: the index of the store can't be read or written ({error})"
            raise StoreError(said, hint="delete this file: it is made anew") from error
