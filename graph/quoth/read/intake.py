"""Files and streams become bytes, never more of them than the limit."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from quoth.errors import InputRefused, NotFound
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
        raise NotFound(f"{path}: no such file") from error
    except PermissionError as error:
        raise InputRefused(str(path), "may not be read by you", hint="look at its permissions") from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise InputRefused(str(path), f"can't be read: {reason}") from error


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
