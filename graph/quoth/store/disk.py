"""A store in a folder: the default."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, nullcontext
from pathlib import Path

import pyoxigraph as ox
from pyoxigraph import Quad

from quoth.errors import StoreInUse
from quoth.store.contract import View, Writer
from quoth.store.history import HistoryOnDisk
from quoth.store.place import Place
from quoth.store.present import PresentView
from quoth.store.readings import Readings
from quoth.store.serving import serving
from quoth.store.snapshot import listing_of, snapshot, sweep
from quoth.store.trouble import told
from quoth.store.writing import PresentWriter


class DiskStore:
    """As `contract.Store` says; readers see a snapshot and never wait for the writer."""

    def __init__(self, folder: Path) -> None:
        self.where = str(folder)
        self._place = Place(folder)
        self.annex: Path | None = self._place.annex

    def version(self) -> str:
        """As the contract says: names and lengths of the files that the engine adds to."""
        self._place.require()
        with told(self.where):
            return listing_of(self._place.engine)

    @contextmanager
    def view(self) -> Iterator[View]:
        """As the contract says."""
        self._place.require()
        # the readings first: what is written between here and the copy then shows as a change to them
        with closing(Readings(self._place.index)) as readings, self._copied() as place:
            with told(self.where):
                engine = ox.Store.read_only(place)
            history = HistoryOnDisk(self._place.history)
            view = PresentView(engine, self.where, history, lambda: nullcontext(place), readings)
            try:
                yield view
            finally:
                view.close()
                del engine

    @contextmanager
    def write(self) -> Iterator[Writer]:
        """As the contract says."""
        self._place.make()
        from quoth.store.index import Index  # late: reading a store needs no linking

        self._place.drop_stale_index()
        engine = self._locked()
        try:
            index = Index(str(self._place.index))
            try:
                history = HistoryOnDisk(self._place.history)
                writer = PresentWriter(engine, self.where, history, self._copied, self._note, index)
                self._place.mark()
                sweep(self._place.readers)
                try:
                    yield writer
                finally:
                    writer.close()
            finally:
                index.close()
        finally:
            with told(self.where):
                engine.flush()  # readers then have no log to replay
            self._place.pid.unlink(missing_ok=True)
            del engine

    @contextmanager
    def _copied(self) -> Iterator[str]:
        with ExitStack() as stack:
            with told(self.where):
                place = stack.enter_context(snapshot(self._place.engine, self._place.readers))
            yield place

    def _locked(self) -> ox.Store:
        """The engine with the right to write.

        Raises:
            StoreInUse: naming the process that has it, where that is known.
        """
        try:
            with told(self.where):
                engine = ox.Store(str(self._place.engine))
                self._place.pid.write_text(str(os.getpid()), encoding="ascii")
        except StoreInUse as error:
            raise StoreInUse(f"{self.where}: in use by {self._holder()}", hint=error.hint) from error
        return engine

    def _holder(self) -> str:
        try:
            pid = self._place.pid.read_text(encoding="ascii").strip()
        except OSError:
            return "another process" + self._server()
        return f"process {pid}" + (", this one" if pid == str(os.getpid()) else self._server())

    def _server(self) -> str:
        """Where a server shows this store, as the end of a sentence."""
        found = serving(self._place.serving)
        return f", or talk to it at {found}" if found else ""

    def _note(self, quads: list[Quad]) -> None:
        lines = "".join(f"{quad} .\n" for quad in quads)
        with told(self.where), self._place.ledger.open("a", encoding="utf-8") as file:
            file.write(lines)
