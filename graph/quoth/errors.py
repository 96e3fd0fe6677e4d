"""Every error that a user may see.

QuothError                exit code
├── InputRefused          1   a file or a line of the input can't be taken; the others go on
├── WrongCall             2   the command was called wrongly
│   ├── NotFound          2   a file, a query or a thing of that name does not exist
│   └── QueryError        2   SPARQL that does not parse or run, with line and column where known
├── MissingExtra          2   an optional package is needed: says what to install
├── StoreError            3   the store can't be used
│   └── StoreInUse        3   another process writes to it
└── LimitHit              4   a limit of time, memory, size or rows was hit
"""

from __future__ import annotations

from typing import ClassVar


class QuothError(Exception):
    """One clear line for a user, and the next step where there is one."""

    exit_code: ClassVar[int] = 1

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} ({self.hint})" if self.hint else self.message


class InputRefused(QuothError):
    """A file or a line of the input can't be taken."""

    def __init__(self, name: str, reason: str, *, hint: str | None = None) -> None:
        super().__init__(f"{name}: {reason}", hint=hint)
        self.name = name
        self.reason = reason


class WrongCall(QuothError):
    """The command was called wrongly."""

    exit_code = 2


class NotFound(WrongCall):
    """Nothing of that name exists."""


class QueryError(WrongCall):
    """SPARQL that does not parse or can't be run."""


class MissingExtra(WrongCall):
    """An optional package is needed."""

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"{what} needs an optional package", hint=f"pip install 'quoth[{extra}]'")


class StoreError(QuothError):
    """The store can't be used."""

    exit_code = 3


class StoreInUse(StoreError):
    """Another process writes to the store."""


class LimitHit(QuothError):
    """A limit of time, memory, size or rows was hit."""

    exit_code = 4
