"""One snapshot for many readers at once, renewed when somebody has written: what a server reads from."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Generic, TypeVar

from quoth.store.annex import annexed, stamp
from quoth.store.contract import Store, View, Writer
from quoth.store.trouble import told

_FRESH = 0.25
"""For so many seconds a look at the files is good."""

Thing = TypeVar("Thing")


class _Loan(Generic[Thing]):
    """A thing that is open, and how many use it."""

    def __init__(self, key: str, manager: AbstractContextManager[Thing]) -> None:
        self.key = key
        self._manager = manager
        self.thing = manager.__enter__()
        self.users = 0
        self.replaced = False

    def close(self) -> None:
        self._manager.__exit__(None, None, None)


class Kept(Generic[Thing]):
    """One thing for many users; when another key is asked for another takes its place, and the last user closes it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._loan: _Loan[Thing] | None = None

    @contextmanager
    def borrowed(self, key: str, make: Callable[[], AbstractContextManager[Thing]]) -> Iterator[Thing]:
        """The thing of that key, made where it is not at hand."""
        with self._lock:
            if self._loan is None or self._loan.key != key:
                fresh = _Loan(key, make())
                self._retire()
                self._loan = fresh
            loan = self._loan
            loan.users += 1
        try:
            yield loan.thing
        finally:
            with self._lock:
                loan.users -= 1
                last = loan.replaced and not loan.users
            if last:
                loan.close()

    def close(self) -> None:
        """Lets go of it; who uses it keeps it."""
        with self._lock:
            self._retire()
            self._loan = None

    def _retire(self) -> None:
        if self._loan is not None:
            self._loan.replaced = True
            if not self._loan.users:
                self._loan.close()


class StandingStore:
    """As `contract.Store` says, over another store; its views are shared by all threads until something is written."""

    def __init__(self, store: Store) -> None:
        self.where = store.where
        self.annex = store.annex
        self._store = store
        self._lock = threading.Lock()
        self._version, self._looked = "", 0.0
        self._views: Kept[View] = Kept()
        self._places: Kept[str] = Kept()

    def version(self) -> str:
        """As the contract says; a look at the files is good for a quarter of a second."""
        now = time.monotonic()
        with self._lock:
            if not self._version or now - self._looked > _FRESH:
                self._version, self._looked = self._store.version(), now
            return self._version

    @contextmanager
    def view(self) -> Iterator[View]:
        """As the contract says. It may be newer than the version that was read before it, never older."""
        with self._views.borrowed(self.version(), self._store.view) as view:
            yield view

    @contextmanager
    def place(self) -> Iterator[str]:
        """The path of a copy of the same for other processes, with the graphs that users keep; it stays while the context lasts.

        Raises:
            StoreError: when it can't be made.
        """
        key = f"{self.version()} {stamp(self.annex)}"
        with self._places.borrowed(key, self._place) as place:
            yield place

    def write(self) -> AbstractContextManager[Writer]:
        """As the contract says."""
        return self._store.write()

    def renew(self) -> None:
        """The next reader looks whether something was written."""
        with self._lock:
            self._version = ""

    def close(self) -> None:
        """Lets go of the snapshot; readers at work keep theirs until they leave."""
        self._places.close()
        self._views.close()

    @contextmanager
    def _place(self) -> Iterator[str]:
        with told(self.where), self.view() as view, view.copied() as plain:
            if self.annex is None:
                yield plain
                return
            with annexed(plain, self.annex) as both:
                yield both
