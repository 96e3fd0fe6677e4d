"""The folder of a store: what lies where, and whether a folder is one.

quoth-store.json    says that this is a store, and in which format
oxigraph/           the present, as the engine keeps it
index.sqlite        which documents stand near each other; made anew where it is missing
history/            earlier runs
readers/            snapshots of readers at work; leftovers are swept by the next writer
ledger.nq           clock times
graphs.nq           graphs that users keep beside, written through the SPARQL endpoint
serving.json        which server shows the store, and where
writer.pid          which process writes
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path

from quoth.errors import StoreError
from quoth.store.trouble import no_folder, told

FORMAT = 2
"""The format that this version writes; a higher one is refused."""

_MARK = "quoth-store.json"
_HINT = "add a first document with: quoth add FILE"


@dataclass(frozen=True, slots=True)
class Place:
    """Paths under one folder."""

    folder: Path

    @property
    def engine(self) -> Path:
        """The engine's own folder."""
        return self.folder / "oxigraph"

    @property
    def index(self) -> Path:
        """The blocking keys."""
        return self.folder / "index.sqlite"

    @property
    def history(self) -> Path:
        """Earlier runs."""
        return self.folder / "history"

    @property
    def readers(self) -> Path:
        """Snapshots."""
        return self.folder / "readers"

    @property
    def annex(self) -> Path:
        """Graphs that users keep."""
        return self.folder / "graphs.nq"

    @property
    def serving(self) -> Path:
        """Which server shows the store, and where."""
        return self.folder / "serving.json"

    @property
    def ledger(self) -> Path:
        """Clock times."""
        return self.folder / "ledger.nq"

    @property
    def pid(self) -> Path:
        """Who writes."""
        return self.folder / "writer.pid"

    def check(self) -> bool:
        """Whether a store is here; False where one could be made.

        Raises:
            StoreError: when something else is here, or a store that this version can't read.
        """
        where = str(self.folder)
        with told(where):
            if self.folder.exists() and not self.folder.is_dir():
                raise StoreError(f"{where}: is a file, not the folder of a store")
            mark = self.folder / _MARK
            if not mark.is_file():
                self._check_empty(where)
                return False
            form = _format(mark)
        if form > FORMAT:
            raise StoreError(f"{where}: written by a newer Quoth (format {form})", hint="pip install -U quoth")
        return True

    def require(self) -> None:
        """Passes where something has been stored.

        Raises:
            StoreError: otherwise.
        """
        if not self.check() or not self.engine.is_dir():
            raise StoreError(f"no store at {self.folder}", hint=_HINT)

    def make(self) -> None:
        """Makes the folder a store, where it is none yet.

        Raises:
            StoreError: when it can't be one.
        """
        if not self.check():
            with told(str(self.folder)):
                self._make_folder()
            self.mark()

    def _make_folder(self) -> None:
        """The folder, with those above it; here a path that is not there is no damage."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except (FileNotFoundError, FileExistsError) as error:
            raise no_folder(str(self.folder), error) from error

    def drop_stale_index(self) -> None:
        """Removes an index whose engine is gone (a backup without it): it would say that documents are held which nobody holds."""
        if self.engine.is_dir():
            return
        with told(str(self.folder)):
            for left in self.folder.glob(f"{self.index.name}*"):
                left.unlink()

    def mark(self) -> None:
        """Says that the folder is a store of this format, where an older one or nothing is said."""
        with told(str(self.folder)):
            if (self.folder / _MARK).is_file() and _format(self.folder / _MARK) == FORMAT:
                return
            fresh = self.folder / f"{_MARK}.part"
            fresh.write_text(json.dumps({"format": FORMAT, "engine": "oxigraph 0.5"}) + "\n", encoding="utf-8")
            os.replace(fresh, self.folder / _MARK)

    def _check_empty(self, where: str) -> None:
        if self.folder.is_dir() and any(x.name != f"{_MARK}.part" for x in self.folder.iterdir()):
            raise StoreError(f"{where}: holds other files and is not a store", hint="name another folder with --store")


def _format(mark: Path) -> int:
    said = json.loads(mark.read_text(encoding="utf-8"))
    if not isinstance(said, dict) or not isinstance(said.get("format"), int):
        raise ValueError(f"{_MARK} names no format")
    return int(said["format"])
