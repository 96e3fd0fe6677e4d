"""A graph that somebody shares as a TriG or N-Quads file, opened as a store to read from."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pyoxigraph as ox

from quoth.errors import StoreError
from quoth.rdf import terms as q
from quoth.store.contract import View, Writer
from quoth.store.memory import MemoryStore
from quoth.store.trouble import gist

FORMATS = {".trig": ox.RdfFormat.TRIG, ".nq": ox.RdfFormat.N_QUADS, ".nquads": ox.RdfFormat.N_QUADS}
"""What a file may end with to be opened so: the formats that keep named graphs apart."""


class SharedStore:
    """As `contract.Store` says, but for writing, which is refused; the file is read anew for each view."""

    def __init__(self, file: Path) -> None:
        self.where = str(file)
        self._file = file
        self.annex: Path | None = None

    def version(self) -> str:
        """As the contract says: length and time of the file.

        Raises:
            StoreError: when it is not there.
        """
        try:
            seen = self._file.stat()
        except OSError as error:
            raise StoreError(f"{self.where}: no such file") from error
        return f"{seen.st_size:x}-{seen.st_mtime_ns:x}"

    @contextmanager
    def view(self) -> Iterator[View]:
        """The content of the file.

        Raises:
            StoreError: when it is not there, does not parse or has no documents of Quoth in graphs of their own.
        """
        with MemoryStore(self._engine(), self.where).view() as view:
            yield view

    def write(self) -> AbstractContextManager[Writer]:
        """Never: a shared file stays as it was given.

        Raises:
            StoreError: always.
        """
        raise StoreError(f"{self.where}: a shared graph is only read", hint="name a folder with --store to add to")

    def _engine(self) -> ox.Store:
        engine = ox.Store()
        try:
            engine.bulk_load(path=self.where, format=FORMATS[self._file.suffix.lower()])
        except FileNotFoundError as error:
            raise StoreError(f"{self.where}: no such file") from error
        except OSError as error:
            raise StoreError(f"{self.where}: can't be read ({error.strerror or gist(str(error))})") from error
        except (SyntaxError, ValueError, RuntimeError) as error:
            raise StoreError(f"{self.where}: not a graph: {gist(str(error))}") from error
        ours = any(
            isinstance(quad.graph_name, ox.NamedNode) for quad in engine.quads_for_pattern(None, q.TYPE, q.DOCUMENT)
        )
        if not ours:
            raise StoreError(
                f"{self.where}: holds no documents of Quoth", hint="such a file is made by: quoth export --format trig"
            )
        return engine
