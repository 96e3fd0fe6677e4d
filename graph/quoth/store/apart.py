"""The process in which a query from outside runs; its parent may stop it at any time.

Reads an order as JSON from standard input; writes one word (``results``, ``triples``, ``query``, ``store``, ``long``) and
after it, behind a line end, the answer or the message.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pyoxigraph as ox

from quoth.errors import QueryError, StoreError
from quoth.store.asking import frozen
from quoth.store.trouble import of_query, told


def main() -> None:
    """Runs one order."""
    order = json.load(sys.stdin)
    try:
        store = _opened(Path(order["place"]))
        _limit(order["memory"])
        kind, body = _answered(store, order["sparql"], order["answer"])
    except QueryError as error:
        kind, body = "query", error.message.encode()
    except StoreError as error:
        kind, body = "store", error.message.encode()
    sys.stdout.buffer.write(kind.encode() + b"\n" + body)


def _opened(place: Path) -> ox.Store:
    with told(str(place)):
        if place.is_dir():
            return ox.Store.read_only(str(place))
        store = ox.Store()
        store.bulk_load(path=str(place), format=ox.RdfFormat.N_QUADS)
        return store


def _answered(store: ox.Store, sparql: str, longest: int) -> tuple[str, bytes]:
    try:
        kind, body = frozen(store, sparql)
    except (SyntaxError, RuntimeError, ValueError) as error:
        raise of_query(error, sparql) from error
    except OSError as error:
        raise StoreError(str(error)) from error
    return ("long", b"") if len(body) > longest else (kind, body)


def _limit(memory: int) -> None:
    """Caps the address space at what is mapped by now and ``memory`` bytes more, where the system can."""
    try:
        import resource
    except ImportError:  # not on Windows: there the clock alone limits
        return
    mapped = Path("/proc/self/statm")
    now = int(mapped.read_text().split()[0]) * resource.getpagesize() if mapped.exists() else 1 << 30
    resource.setrlimit(resource.RLIMIT_AS, (now + memory, now + memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
