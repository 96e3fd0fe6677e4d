"""What documents were read to be, at hand for those who only look: ten times quicker than from the document's quads.

The index beside the engine holds it (`store.index`), and a reader takes it only while that is certain to be what the reader's own
copy of the engine says: nobody has touched the index since the copy was made, and no change of the document was left half done.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from quoth.model import Extraction
from quoth.store.packing import VERSION, unpack
from quoth.store.statements import statements

Reading = Callable[[str, str], Extraction | None]
"""What a run (IRI of its graph) read out of a document (IRI); ``None`` where that is not at hand."""


def nothing(document: str, run: str) -> None:
    """Where no index is."""


class Readings:
    """The index's readings as they were when this was made; nothing from the moment that somebody writes to it.

    ``file`` may be missing, foreign or damaged: then nothing is at hand. Safe to use from several threads.
    """

    def __init__(self, file: Path) -> None:
        self._sql: sqlite3.Connection | None = None
        self._lock = threading.Lock()
        with suppress(sqlite3.Error):
            sql = sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True, check_same_thread=False)
            try:
                current = sql.execute("PRAGMA user_version").fetchone()[0] == VERSION
                self._version = _version(sql)
            except sqlite3.Error:
                sql.close()
                raise
            if current:
                self._sql = sql
            else:
                sql.close()

    def close(self) -> None:
        """Lets go of the file."""
        if self._sql is not None:
            self._sql.close()
            self._sql = None

    def __call__(self, document: str, run: str) -> Extraction | None:
        """What the run read out of a document, as the document's graph has it; both by IRI. ``None`` where it is not at hand."""
        with suppress(sqlite3.Error, ValueError), self._lock:
            if self._sql is None:
                return None
            found = self._sql.execute(statements()["settled_reading"], (document, run)).fetchone()
            if found is not None and _version(self._sql) == self._version:
                return _as_read(unpack(found[0]))
        return None


def _version(sql: sqlite3.Connection) -> int:
    """Another number once another connection has changed the file."""
    return int(sql.execute("PRAGMA data_version").fetchone()[0])


def _as_read(extraction: Extraction) -> Extraction:
    """Without what people's judgements laid over for linking."""
    if all(agent.judged is None for agent in extraction.agents):
        return extraction
    return replace(extraction, agents=tuple(replace(agent, judged=None) for agent in extraction.agents))
