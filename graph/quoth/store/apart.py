"""The process in which what comes from outside runs; its parent may stop it at any time.

Reads orders from standard input, a line of JSON each, and writes for each a line of JSON with the answer behind it.
"""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress
from pathlib import Path

READY = "--ready"
"""Asks this process to tell when it is ready."""

_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000


def alone() -> None:
    """Leaves the network behind, where the system lets a process do so: the second lock, after `quoth.store.tokens`."""
    with suppress(AttributeError, OSError):  # not on Linux, or not allowed there
        ctypes.CDLL(None).unshare(_NEW_USER | _NEW_NETWORK)


if __name__ == "__main__":
    alone()  # before the engine is there: a process with threads may not

import pyoxigraph as ox  # noqa: E402

from quoth.errors import QueryError, StoreError  # noqa: E402
from quoth.store.annex import changed  # noqa: E402
from quoth.store.answers import answered  # noqa: E402
from quoth.store.orders import Change, Order, Reply, order_of, written  # noqa: E402
from quoth.store.tokens import Refused  # noqa: E402
from quoth.store.trouble import gist, of_query, told  # noqa: E402


def main() -> None:
    """Runs orders until there are no more."""
    place, store = "", ox.Store()
    if READY in sys.argv:
        sys.stdout.buffer.write(written(Reply("ready")))
        sys.stdout.buffer.flush()
    for line in sys.stdin.buffer:
        order = order_of(line)
        try:
            if order.place != place:
                _limit(None)  # opening starts threads, each with a stack of its own
                store = _opened(Path(order.place))
                place = order.place
            _limit(order.memory)
            reply, body = _done(store, order)
        except QueryError as error:
            reply, body = Reply("refused" if isinstance(error, Refused) else "query", message=error.message), b""
        except StoreError as error:
            reply, body = Reply("store", message=error.message), b""
        sys.stdout.buffer.write(written(reply) + body)
        sys.stdout.buffer.flush()


def _opened(place: Path) -> ox.Store:
    with told(str(place)):
        if place.is_dir():
            return ox.Store.read_only(str(place))
        store = ox.Store()
        store.bulk_load(path=str(place), format=ox.RdfFormat.N_QUADS)
        return store


def _done(store: ox.Store, order: Order | Change) -> tuple[Reply, bytes]:
    try:
        return answered(store, order) if isinstance(order, Order) else (changed(store, order), b"")
    except (SyntaxError, RuntimeError, ValueError) as error:
        if isinstance(order, Change) and order.update is None:
            raise QueryError(f"the graph can't be read: {gist(str(error))}") from error
        raise of_query(error, order.sparql if isinstance(order, Order) else order.update or "") from error
    except OSError as error:
        raise StoreError(str(error)) from error


def _limit(memory: int | None) -> None:
    """Caps the address space at what is mapped by now and ``memory`` bytes more, where the system can."""
    try:
        import resource
    except ImportError:  # not on Windows: there the clock alone limits
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    soft = hard
    if memory is not None:
        mapped = Path("/proc/self/statm")
        now = int(mapped.read_text().split()[0]) * resource.getpagesize() if mapped.exists() else 1 << 30
        soft = now + memory
    resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
