"""What the engine raises, as the errors that a user may see."""

from __future__ import annotations

import errno
import re
from collections.abc import Iterator
from contextlib import contextmanager

from quoth.errors import QueryError, StoreError, StoreInUse

_PLACE = re.compile(r"error at (\d+):(\d+): *(.*)", re.DOTALL)
_LOCKED = re.compile(r"lock hold by|/LOCK: |while lock file", re.IGNORECASE)
_FULL = re.compile(r"no space left", re.IGNORECASE)
_WORD = re.compile(r"[?$\w:]{1,30}|\S")
_GIST = 120
_NO_PLACE = (errno.ENOTDIR, errno.ENAMETOOLONG, errno.ELOOP)
"""What the system says of a path that leads to no folder, whatever stands there."""


@contextmanager
def told(where: str) -> Iterator[None]:
    """Turns what the engine raises about its files at ``where`` into store errors.

    Raises:
        StoreInUse: when another process, or another handle of this one, has the lock.
        StoreError: in all other cases.
    """
    try:
        yield
    except (OSError, RuntimeError, ValueError) as error:
        raise of_engine(error, where) from error


def of_engine(error: Exception, where: str) -> StoreError:
    """The store error that an error of the engine amounts to."""
    text = str(error)
    number = getattr(error, "errno", None)
    if (
        isinstance(error, PermissionError) or number == errno.EROFS or "permission denied" in text.lower()
    ):  # of the lock's file, too
        return StoreError(f"{where}: not allowed to read or write there", hint="make it writable, or work on a copy")
    if _LOCKED.search(text):
        return StoreInUse(f"{where}: in use by another writer", hint="wait until it has finished")
    if _FULL.search(text) or number == errno.ENOSPC:
        return StoreError(f"{where}: the disk is full", hint="what was added before is safe; make room and try again")
    if number in _NO_PLACE:
        return no_folder(where, error)
    return StoreError(
        f"{where}: the store is damaged: {gist(text)}", hint="restore a backup, or add the documents to a new store"
    )


def no_folder(where: str, error: Exception) -> StoreError:
    """That there can be no folder of a store at ``where``, as the system says."""
    why = getattr(error, "strerror", None) or gist(str(error))
    return StoreError(f"{where}: no folder can be made there: {why}", hint="name another folder with --store")


def of_query(error: Exception, sparql: str) -> QueryError:
    """One line for SPARQL that the engine refused: where, and what stands there. What might stand there is a page of grammar."""
    found = _PLACE.match(str(error))
    if found is None:
        return QueryError(f"the query can't be run: {gist(str(error))}")
    line, column, said = found.groups()
    if "Prefix not found" in said:
        said = "a prefix is not declared, or a word is not SPARQL"
    at = f"line {line}, column {column}"
    if not said.startswith("expected"):
        return QueryError(f"{at}: not SPARQL: {gist(said)}")
    there = _standing(sparql, int(line), int(column))
    return QueryError(f"{at}: not SPARQL: reading it stopped at {f'“{there}”' if there else 'its end'}")


def _standing(text: str, line: int, column: int) -> str:
    """The first word from a place on; empty at the end of the text."""
    found = _WORD.search("\n".join(text.split("\n")[line - 1 :])[column - 1 :])
    return found[0] if found else ""


def gist(text: str) -> str:
    """The start of a message, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= _GIST else line[: _GIST - 1].rstrip(" ,") + "…"
