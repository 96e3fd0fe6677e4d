"""One snapshot for many readers at once, renewed when somebody has written: what a server reads from."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager

from quoth.store.annex import annexed
from quoth.store.contract import Store, View, Writer
from quoth.store.trouble import told

_FRESH = 0.25
"""For so many seconds a look at the files is good."""


class _Held:
    """A view that is open, and how many read it. The last one to leave a view that has been replaced closes it."""

    def __init__(self, store: Store) -> None:
        self.version = store.version()  # before the view: it may be newer than its version says, never older
        self._stack = ExitStack()
        self.view: View = self._stack.enter_context(store.view())
        self._annex = store.annex
        self._place: str | None = None
        self.readers = 0
        self.replaced = False

    def place(self) -> str:
        """The path of a copy that other processes can read, users' graphs with it."""
        if self._place is None:
            plain = self._stack.enter_context(self.view.copied())
            self._place = self._stack.enter_context(annexed(plain, self._annex)) if self._annex else plain
        return self._place

    def close(self) -> None:
        self._stack.close()


class StandingStore:
    """As `contract.Store` says, over another store; its views are shared by all threads until something is written."""

    def __init__(self, store: Store) -> None:
        self.where = store.where
        self.annex = store.annex
        self._store = store
        self._lock = threading.Lock()
        self._held: _Held | None = None
        self._looked = 0.0

    def version(self) -> str:
        """As the contract says; that of the snapshot which readers get now."""
        with self._lock:
            return self._current().version

    @contextmanager
    def view(self) -> Iterator[View]:
        """As the contract says; at most a quarter of a second behind what other processes write."""
        with self._borrowed() as held:
            yield held.view

    @contextmanager
    def place(self) -> Iterator[str]:
        """The path of a copy of the same for other processes, with the graphs that users keep; it stays while the context lasts.

        Raises:
            StoreError: when it can't be made.
        """
        with self._borrowed() as held:
            with self._lock, told(self.where):
                place = held.place()
            yield place

    @contextmanager
    def _borrowed(self) -> Iterator[_Held]:
        with self._lock:
            held = self._current()
            held.readers += 1
        try:
            yield held
        finally:
            with self._lock:
                held.readers -= 1
                if held.replaced and not held.readers:
                    held.close()

    def write(self) -> AbstractContextManager[Writer]:
        """As the contract says."""
        return self._store.write()

    def renew(self) -> None:
        """The next reader looks whether something was written."""
        with self._lock:
            self._looked = 0.0

    def close(self) -> None:
        """Lets go of the snapshot; readers at work keep theirs until they leave."""
        with self._lock:
            self._retire()

    def _current(self) -> _Held:
        now = time.monotonic()
        if self._held is not None and now - self._looked < _FRESH:
            return self._held
        self._looked = now
        if self._held is None or self._store.version() != self._held.version:
            fresh = _Held(self._store)
            self._retire()
            self._held = fresh
        return self._held

    def _retire(self) -> None:
        if self._held is not None:
            self._held.replaced = True
            if not self._held.readers:
                self._held.close()
            self._held = None
