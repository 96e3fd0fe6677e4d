"""From what a user names to a store."""

from __future__ import annotations

from pathlib import Path

from quoth.errors import StoreError
from quoth.store.contract import Store
from quoth.store.disk import DiskStore
from quoth.store.memory import MemoryStore
from quoth.store.shared import FORMATS, SharedStore


def open_store(where: str | Path) -> Store:
    """The store at a folder, a fresh one in memory (``memory:``), or a shared ``.trig`` or ``.nq`` file, which is only read.

    Touches nothing: reading and writing do.

    Raises:
        StoreError: for the URL of a SPARQL service.
    """
    if isinstance(where, str):
        if where == "memory:":
            return MemoryStore()
        if where.lower().startswith(("http://", "https://")):
            raise StoreError(f"{where}: remote stores come in a later version", hint="name a folder, or memory:")
    return SharedStore(Path(where)) if is_shared(where) else DiskStore(Path(where))


def is_shared(where: str | Path) -> bool:
    """Whether a shared graph is named, a file that is only read."""
    place = Path(where)
    return place.suffix.lower() in FORMATS and not place.is_dir()
