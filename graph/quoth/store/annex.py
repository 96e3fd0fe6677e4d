"""The graphs that users keep beside Quoth's: a file of N-Quads, changed as a whole.

They are apart from the documents, so that nothing which is written from outside can stand among what Quoth read or concluded;
queries from outside see both. A graph that is empty on purpose has a comment of its own.
"""

from __future__ import annotations

import itertools
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox

from quoth.errors import QueryError, StoreInUse
from quoth.store.orders import Change, Reply, node
from quoth.store.snapshot import alive, copied_apart
from quoth.store.tokens import Refused
from quoth.store.trouble import told
from quoth.store.updates import arranged

_NUMBERS = itertools.count()
_EMPTY = "# empty "
N_QUADS = ox.RdfFormat.N_QUADS


def loaded(file: Path) -> ox.Store:
    """What a file of users' graphs holds; nothing where there is none.

    Raises:
        OSError, SyntaxError: when it can't be read.
    """
    store = ox.Store()
    if file.is_file():
        store.bulk_load(path=str(file), format=N_QUADS)
        with file.open(encoding="utf-8") as lines:
            for line in lines:
                if line.startswith(_EMPTY):
                    store.add_graph(ox.NamedNode(line[len(_EMPTY) :].strip()))
    return store


def saved(store: ox.Store, file: Path) -> None:
    """Writes a file that `loaded` reads."""
    with file.open("wb") as out:
        for graph in store.named_graphs():
            if isinstance(graph, ox.NamedNode) and _is_empty(store, graph):
                out.write(f"{_EMPTY}{graph.value}\n".encode())
        store.dump(out, format=N_QUADS)
        out.flush()
        os.fsync(out.fileno())


def stamp(file: Path | None) -> str:
    """Another text once users' graphs have changed."""
    try:
        seen = None if file is None else file.stat()
    except FileNotFoundError:
        seen = None
    return "" if seen is None else f"{seen.st_mtime_ns:x}-{seen.st_size:x}"


@contextmanager
def alone(file: Path) -> Iterator[None]:
    """The right to change users' graphs, which no other process has meanwhile.

    Raises:
        StoreInUse: when one has it.
        StoreError: when nothing can be written there.
    """
    lock = file.with_suffix(".lock")
    with told(str(file)):
        if not _taken(lock) and not (_is_left(lock) and _taken(lock)):
            raise StoreInUse(f"{file}: another process changes users' graphs", hint="try again")
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)


def _taken(lock: Path) -> bool:
    """Makes the lock, unless it is there."""
    try:
        with lock.open("x", encoding="ascii") as made:
            made.write(str(os.getpid()))
    except FileExistsError:
        return False
    return True


def _is_left(lock: Path) -> bool:
    """Takes a lock away whose process is no more."""
    try:
        left = not alive(lock.read_text(encoding="ascii") or str(os.getpid()))
    except FileNotFoundError:
        return True
    if left:
        lock.unlink(missing_ok=True)
    return left


@contextmanager
def annexed(place: str, file: Path) -> Iterator[str]:
    """The path of a copy of the engine's folder ``place`` that holds the graphs in ``file`` too; ``place`` itself where there are none.

    Raises:
        OSError, SyntaxError: when it can't be made.
    """
    if not file.is_file():
        yield place
        return
    both = Path(f"{place}-{next(_NUMBERS)}")
    try:
        copied_apart(Path(place), both)
        engine = ox.Store(str(both))
        engine.bulk_load(path=str(file), format=N_QUADS)
        engine.flush()
        del engine
        yield str(both)
    finally:
        shutil.rmtree(both, ignore_errors=True)


def changed(beside: ox.Store, change: Change) -> Reply:
    """Makes a change of users' graphs and writes the outcome into its ``out``.

    Raises:
        Refused: when it would fetch something, or write to a graph that is Quoth's.
        QueryError: when it can't be done.
        SyntaxError, ValueError, OSError, RuntimeError: as the engine does.
    """
    store = loaded(Path(change.annex))
    existed = True
    if change.update is not None:
        store.update(arranged(change.update, change.using, change.named), base_iri=change.base)
    else:
        existed = _put(store, change)
        if change.method == "DELETE" and not existed:
            return Reply("none", message="no such graph")
    _refuse_taken(store, beside, change.reserved)
    if len(store) > change.quads:
        raise Refused(f"users' graphs may hold {change.quads:,} quads, and this makes {len(store):,}")
    saved(store, Path(change.out))
    return Reply("changed", existed=existed)


def _put(store: ox.Store, change: Change) -> bool:
    """One graph sent, added to or taken away; whether it was there."""
    graph = node(change.graph) if change.graph else ox.DefaultGraph()
    existed = not _is_empty(store, graph) or (bool(change.graph) and store.contains_named_graph(graph))
    if change.method != "POST":
        if isinstance(graph, ox.NamedNode):
            store.remove_graph(graph)
        else:
            store.clear_graph(graph)
    if change.method == "DELETE":
        return existed
    if isinstance(graph, ox.NamedNode):
        store.add_graph(graph)
    for data, media in zip(change.data, change.formats, strict=True):
        form = ox.RdfFormat.from_media_type(media)
        if form is None or (form.supports_datasets and form != ox.RdfFormat.JSON_LD):
            raise QueryError(f"{media}: not a format of graphs that is read here")
        store.load(path=data, format=form, base_iri=change.base, to_graph=graph)
    return existed


def _refuse_taken(store: ox.Store, beside: ox.Store, reserved: tuple[str, ...]) -> None:
    for graph in store.named_graphs():
        if isinstance(graph, ox.NamedNode) and (graph.value.startswith(reserved) or beside.contains_named_graph(graph)):
            raise Refused(f"the graph {graph.value} is Quoth's own, which nobody writes to from outside")


def _is_empty(store: ox.Store, graph: ox.NamedNode | ox.DefaultGraph | ox.BlankNode) -> bool:
    return next(iter(store.quads_for_pattern(None, None, None, graph)), None) is None
