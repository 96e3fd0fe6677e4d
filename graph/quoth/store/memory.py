"""A store that lives as long as its object."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox
from pyoxigraph import Quad

from quoth.errors import StoreInUse
from quoth.store.contract import View, Writer
from quoth.store.history import HistoryInMemory
from quoth.store.present import PresentView
from quoth.store.writing import PresentWriter

if TYPE_CHECKING:
    from quoth.store.index import Index


class MemoryStore:
    """As `contract.Store` says; its views are not snapshots: what is written shows in them."""

    def __init__(self, engine: ox.Store | None = None, where: str = "memory:") -> None:
        self.where = where
        self.annex: Path | None = None
        self._engine = ox.Store() if engine is None else engine
        self._history = HistoryInMemory()
        self._ledger: list[Quad] = []
        self._writing = False
        self._index: Index | None = None
        self._written = 0

    def version(self) -> str:
        """As the contract says: how often somebody has written."""
        return str(self._written)

    @contextmanager
    def view(self) -> Iterator[View]:
        """As the contract says; an empty store is there from the start."""
        view = PresentView(self._engine, self.where, self._history, self._copied)
        try:
            yield view
        finally:
            view.close()

    @contextmanager
    def write(self) -> Iterator[Writer]:
        """As the contract says."""
        if self._writing:
            raise StoreInUse(f"{self.where}: in use by process {os.getpid()}, this one")
        if self._index is None:
            from quoth.store.index import Index  # late: reading a store needs no linking

            self._index = Index(":memory:")
        self._writing = True
        noting = self._ledger.extend
        writer = PresentWriter(self._engine, self.where, self._history, self._copied, noting, self._index)
        try:
            yield writer
        finally:
            self._writing = False
            self._written += 1
            writer.close()

    @contextmanager
    def _copied(self) -> Iterator[str]:
        """The content as an N-Quads file: the price of asking a memory store from another process."""
        with tempfile.TemporaryDirectory(prefix="quoth-") as folder:
            place = os.path.join(folder, "present.nq")
            self._engine.dump(place, format=ox.RdfFormat.N_QUADS)
            yield place
