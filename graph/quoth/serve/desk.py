"""What all requests share: the store's present, its version, and the articles on their way into it."""

from __future__ import annotations

import hashlib
import tempfile
import threading
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from quoth import __version__
from quoth.errors import StoreError
from quoth.resources import folder
from quoth.serve.jobs import Given, Job, Jobs
from quoth.serve.settings import Settings
from quoth.store import Store, View, open_store
from quoth.store.annex import stamp
from quoth.store.standing import StandingStore
from quoth.workspace import Workspace

_BUILT = max(file.stat().st_mtime_ns for file in folder("serve").rglob("*") if file.is_file())
"""When the newest file of the pages was written: they are another version then."""


Thing = TypeVar("Thing")


def ready(where: str | Path) -> Store:
    """The store there; made, where there is none yet.

    Raises:
        StoreError: when it can't be read or made.
    """
    store = open_store(where)
    try:
        store.version()
    except StoreError:
        with store.write():
            pass  # makes it
    return store


class Desk:
    """One for each server, at ``request.app.state.desk``; safe to use from several threads.

    A store that is not there yet is made; ``memory:`` becomes a folder that goes with the server.

    Raises:
        StoreError: when the store can't be read or made.
    """

    def __init__(self, settings: Settings) -> None:
        self._stack = ExitStack()
        if str(settings.store) == "memory:":
            made = self._stack.enter_context(tempfile.TemporaryDirectory(prefix="quoth-store-"))
            settings = replace(settings, store=Path(made) / "store")
        self.settings = settings
        self.store = StandingStore(ready(settings.store))
        self._stack.callback(self.store.close)
        self.workspace = Workspace(self.store, base=settings.base)
        self._lock = threading.Lock()
        self._kept_of, self._kept, self._makers = "", dict[str, Any](), dict[str, threading.Lock]()
        self._jobs = Jobs(settings, self.store.renew)
        self._stack.callback(self._jobs.close)

    def view(self) -> AbstractContextManager[View]:
        """The present. All readers share one snapshot until the store changes; it stays as it is while the context lasts."""
        return self.store.view()

    @property
    def version(self) -> str:
        """Another text once the store, or the program that shows it, is another; for ETags and caches."""
        return hashlib.sha256(
            f"{self.store.version()} {stamp(self.store.annex)} {__version__} {_BUILT}".encode()
        ).hexdigest()[:16]

    def once(self, name: str, make: Callable[[View], Thing]) -> Thing:
        """What ``make`` finds in the present, kept under ``name`` until the store changes: made once, however many ask."""
        with self.store.view() as view:
            version = self.store.version()
            with self._lock:
                if self._kept_of != version:
                    self._kept_of, self._kept, self._makers = version, {}, {}
                maker = self._makers.setdefault(name, threading.Lock())
                kept = self._kept
            with maker:
                if name not in kept:
                    kept[name] = make(view)
            found: Thing = kept[name]
            return found

    def add(self, given: Sequence[Given]) -> Job:
        """Reads articles and keeps them, in a process of their own, after those that were given before."""
        return self._jobs.start(given)

    def job(self, name: str) -> Job | None:
        """The job of that id; None where there is none, or it was long ago."""
        return self._jobs.get(name)

    def close(self) -> None:
        """Stops what runs and lets go of the store."""
        self._stack.close()
