"""Files and streams become bytes, never more of them than the limit."""

from __future__ import annotations

import re
from pathlib import Path
from typing import BinaryIO

from quoth.errors import InputRefused, NotFound, WrongCall
from quoth.read.limits import FILE_BYTES


def bytes_of_file(path: Path) -> bytes:
    """The content of one file.

    Raises:
        NotFound: when there is no such file.
        InputRefused: for a folder, a file that may not be read, and one of 20 MB or more.
    """
    try:
        if path.is_dir():
            raise InputRefused(str(path), "is a folder", hint="give files")
        with path.open("rb") as stream:
            return bytes_of_stream(stream, str(path))
    except FileNotFoundError as error:
        raise _missing(path) from error
    except PermissionError as error:
        raise InputRefused(str(path), "may not be read by you", hint="look at its permissions") from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise InputRefused(str(path), f"can't be read: {reason}") from error


def _missing(path: Path) -> NotFound:
    address = _ADDRESS.match(path.as_posix())
    if address is None:
        return NotFound(f"{path}: no such file")
    hint = "save the page in a browser and give the file; --url keeps its address"
    return NotFound(f"{address[1]}://{address[2]}: is an address, and Quoth fetches nothing", hint=hint)


_ADDRESS = re.compile(r"(https?|ftp):/+(.+)")
"""An address as a path keeps it, with one stroke of two."""


def address_given(given: str | None) -> str | None:
    """An address that a user gave, ``None`` for an empty one.

    Raises:
        WrongCall: when it is none.
    """
    address = (given or "").strip()
    if address and not _WHOLE.fullmatch(address):
        raise WrongCall(f"not an address: {address[:80]!r}", hint="give it whole: https://news.example/story")
    return address or None


_WHOLE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|^`\\]+")


def bytes_of_stream(stream: BinaryIO, name: str) -> bytes:
    """All bytes of a stream, standard input say.

    Raises:
        InputRefused: when there are 20 MB or more.
    """
    data = stream.read(FILE_BYTES)
    refuse_large(data, name)
    return data


def refuse_large(data: bytes, name: str, limit: int = FILE_BYTES, what: str = "input") -> None:
    """Raises: InputRefused: when there are ``limit`` bytes or more."""
    if len(data) >= limit:
        reason = f"is too large: {what} of {limit // 1_000_000} MB or more is not read"
        raise InputRefused(name, reason, hint="give a part of it")
