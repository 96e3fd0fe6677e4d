"""What whoever starts the server decides."""

from __future__ import annotations

import ipaddress
import os
from dataclasses import dataclass, field
from pathlib import Path

from quoth.errors import WrongCall
from quoth.model.identity import BASE
from quoth.store import is_shared

TOKEN_VARIABLE = "QUOTH_TOKEN"
_SHORTEST_TOKEN = 16


def without_token() -> dict[str, str]:
    """The environment for processes that the server starts: none of them needs the token."""
    return {name: value for name, value in os.environ.items() if name != TOKEN_VARIABLE}


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one request may take."""

    seconds: float = 1.0
    """Wall clock of a query, where the request names none."""
    most_seconds: float = 10.0
    """The longest that a request may ask for with ``timeout=``."""
    rows: int = 1_000
    """Rows of an answer, where the request names none."""
    most_rows: int = 100_000
    """The most that a request may ask for with ``rows=``."""
    memory: int = 1 << 30
    """Bytes that a query may take beyond what its process needs."""
    answer: int = 64 << 20
    """Bytes of an answer."""
    body: int = 2 << 20
    """Bytes of a request's body, uploads and graphs aside."""
    upload: int = 40 << 20
    """Bytes of an upload, or of a graph for the graph store."""
    head_seconds: float = 10.0
    """Until the head of a request must be there."""
    body_seconds: float = 60.0
    """Until its body must be there."""
    send_seconds: float = 60.0
    """How long a client may take none of an answer."""
    connections: int = 128
    """Open connections."""
    workers: int = 2
    """Queries that run at once."""
    waiting: int = 16
    """Queries that wait for a worker; one more is told to come back."""


@dataclass(frozen=True, slots=True)
class Settings:
    """One server: over which store, where it listens, who may write, what a request may take."""

    store: str | Path = "quoth-store"
    host: str = "127.0.0.1"
    port: int = 8080
    token: str | None = field(default=None, repr=False)
    """Who sends it as ``Authorization: Bearer …`` may write; without one nobody may."""
    names: tuple[str, ...] = ()
    """Host names besides the usual ones of this machine that requests may call the server by."""
    adding: bool = True
    """Whether pages take articles, on a server that only this machine reaches."""
    base: str = BASE
    bounds: Bounds = Bounds()

    @property
    def local(self) -> bool:
        """Whether only this machine can reach it."""
        if self.host == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False

    @property
    def adds(self) -> bool:
        """Whether pages take articles."""
        return self.adding and self.local and not self.shared

    @property
    def shared(self) -> bool:
        """Whether it shows a shared graph, which nothing can be added to."""
        return is_shared(self.store)

    @property
    def url(self) -> str:
        """Where it is found."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}"


def token_from(file: str | Path | None) -> str | None:
    """The token in ``file``, else in the variable ``QUOTH_TOKEN``; None where there is neither.

    Raises:
        WrongCall: when the file can't be read or the token is too short to keep anybody out.
    """
    if file is None:
        said = os.environ.get(TOKEN_VARIABLE, "").strip()
        where = TOKEN_VARIABLE
    else:
        try:
            said, where = Path(file).read_text(encoding="utf-8").strip(), str(file)
        except (OSError, UnicodeDecodeError) as error:
            raise WrongCall(f"{file}: the token can't be read", hint="name a text file with one line") from error
        if not said:
            raise WrongCall(f"{file}: holds no token", hint="write one line of at least 16 letters and digits into it")
    if said and (len(said) < _SHORTEST_TOKEN or not said.isascii() or not said.isprintable() or " " in said):
        raise WrongCall(f"{where}: not a token", hint=f"take at least {_SHORTEST_TOKEN} letters and digits")
    return said or None
