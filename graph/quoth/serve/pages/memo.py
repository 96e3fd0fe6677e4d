"""What pages worked out from one state of the store: lists that many requests sort and filter. Dropped when it changes."""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast

from starlette.datastructures import State
from starlette.requests import Request

from quoth.store import View

T = TypeVar("T")
MOST = 100
"""How many answers are kept; the one not asked for longest goes first."""


class Memo:
    """Answers by name, for one version of a store; safe to use from several threads, each answer worked out once."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._version = ""
        self._kept: dict[Hashable, tuple[threading.Lock, list[Any]]] = {}

    def get(self, version: str, name: Hashable, make: Callable[[], T]) -> T:
        """The answer of that name; worked out where it is not there yet."""
        with self._lock:
            if version != self._version:
                self._version, self._kept = version, {}
            lock, found = self._kept.pop(name, (threading.Lock(), []))
            self._kept[name] = (lock, found)  # the last one asked for stands last
            if len(self._kept) > MOST:
                del self._kept[next(iter(self._kept))]
        with lock:
            if not found:
                found.append(make())
            return cast(T, found[0])


def memo_of(state: State) -> Memo:
    """The one of the application."""
    if not hasattr(state, "memo"):
        state.memo = Memo()
    return cast(Memo, state.memo)


def remembered(request: Request, name: Hashable, make: Callable[[View], T]) -> T:
    """What ``make`` finds in the store as it is now."""
    return kept(request.app.state, name, make)


def kept(state: State, name: Hashable, make: Callable[[View], T]) -> T:
    """The same by the state of the application, where nobody asks yet."""
    desk = state.desk

    def read() -> T:
        with desk.view() as view:
            return make(view)

    return memo_of(state).get(desk.version, name, read)
