"""Copies of the engine's folder that a reader can open while somebody writes.

The engine can be opened for reading beside a writer, but calls that undefined. Its data files never change once written, so a
copy is a folder of hard links, made in a millisecond; only the small file that lists them (MANIFEST) is copied. When that list
is the same before and after, the links are what it lists.
"""

from __future__ import annotations

import hashlib
import itertools
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quoth.errors import StoreError

_TRIES = 20
_LINKED = (".sst", ".log", ".blob")
_NUMBERS = itertools.count()


@contextmanager
def snapshot(engine: Path, readers: Path) -> Iterator[str]:
    """A copy of ``engine`` as it is now, in a folder of its own under ``readers``, for as long as the context lasts.

    Where nothing may be written there, nobody can be writing either: then it is ``engine`` itself.

    Raises:
        StoreError: when a writer never leaves it alone for a millisecond.
        OSError: when it can't be read.
    """
    place = readers / f"{os.getpid()}-{next(_NUMBERS)}"
    try:
        place.mkdir(parents=True)
    except PermissionError:
        yield str(engine)
        return
    try:
        _fill(place, engine)
        yield str(place)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def copied_apart(place: Path, target: Path) -> None:
    """Makes ``target`` a copy of a snapshot that may be written to: tables never change once they are there, logs do.

    Raises:
        OSError: when it can't be made.
    """
    target.mkdir()
    for file in place.iterdir():
        if file.suffix in (".sst", ".blob"):
            _link(file, target / file.name)
        elif file.suffix == ".log" or file.name.startswith(("MANIFEST", "CURRENT")):
            shutil.copyfile(file, target / file.name)


def sweep(readers: Path) -> None:
    """Drops the copies of readers that are no more."""
    for place in readers.glob("*-*"):
        if not alive(place.name.split("-")[0]):
            shutil.rmtree(place, ignore_errors=True)


def alive(pid: str) -> bool:
    """Whether a process of that number runs; taken for granted where it can't be told."""
    if os.name != "posix":
        return True
    try:
        os.kill(int(pid), 0)
    except (ProcessLookupError, ValueError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def _fill(place: Path, engine: Path) -> None:
    for attempt in range(_TRIES):
        try:
            if _copied(place, engine):
                return
        except FileNotFoundError:
            if not (engine / "CURRENT").exists():
                raise
        _empty(place)
        time.sleep(0.002 * attempt)
    raise StoreError(f"{engine.parent}: a writer is too busy to read beside it", hint="try again")


def _copied(place: Path, engine: Path) -> bool:
    before = _listing(engine)
    for name in os.listdir(engine):
        if name.endswith(_LINKED):
            _link(engine / name, place / name)
    manifest, _ = before
    shutil.copyfile(engine / manifest, place / manifest)
    (place / "CURRENT").write_text(f"{manifest}\n", encoding="ascii")
    return _listing(engine) == before


def _listing(engine: Path) -> tuple[str, int]:
    """The name and the length of the file that lists the others."""
    name = (engine / "CURRENT").read_text(encoding="ascii").strip()
    return name, (engine / name).stat().st_size


def listing_of(engine: Path) -> str:
    """A hash over the files of ``engine`` that writing makes, lengthens or renames.

    Raises:
        OSError: when it can't be read.
    """
    seen = sorted(
        (entry.name, entry.stat().st_size) for entry in os.scandir(engine) if entry.name.endswith((".sst", ".log"))
    )
    return hashlib.sha256(repr(seen).encode()).hexdigest()[:16]


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except FileNotFoundError:
        raise
    except OSError:  # a file system without hard links
        shutil.copyfile(source, target)


def _empty(place: Path) -> None:
    for file in place.iterdir():
        file.unlink()
