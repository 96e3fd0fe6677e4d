"""Options and printing that several commands share."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from quoth.errors import QuothError, WrongCall
from quoth.extract import DEFAULT
from quoth.workspace import Workspace

Command = TypeVar("Command", bound=Callable[..., Any])


def store_option(command: Command) -> Command:
    """``--store``: a folder, ``memory:`` or later a service."""
    return click.option(
        "--store",
        "store",
        envvar="QUOTH_STORE",
        default="quoth-store",
        show_default=True,
        metavar="WHERE",
        help="A folder, a shared .trig, .nq or .nquads file to read from, or memory: for one that is gone afterwards.",
    )(command)


def json_option(command: Command) -> Command:
    """``--json``: the contract's shape instead of a table or a tree."""
    return click.option("--json", "as_json", is_flag=True, help="One JSON object a line, for programs.")(command)


def about_options(command: Command) -> Command:
    """What a user knows of the documents; it wins over what is found in them."""
    for name, metavar, text in (
        ("--url", "URL", "Where it was published."),
        ("--publisher", "NAME", "Who published it; wins over what the text says."),
        ("--published", "DATE", "When: 2026-02-06, 2026-02 or 2026; wins over what the text says."),
    ):
        command = click.option(name, metavar=metavar, help=text)(command)
    return command


def extractor_option(command: Command) -> Command:
    """``--extractor``: how statements are found."""
    return click.option(
        "--extractor",
        default=DEFAULT,
        show_default=True,
        metavar="NAME",
        help="How statements are found: both (rules and tagger together), rules, or tagger.",
    )(command)


def workspace(store: str, extractor: str = DEFAULT) -> Workspace:
    """The workspace over the store that was named."""
    return Workspace(store, extractor=extractor)


def print_json(thing: Any) -> None:  # noqa: ANN401 - any JSON
    """One object on one line of standard output."""
    click.echo(json.dumps(thing, ensure_ascii=False))


def complain(error: QuothError) -> None:
    """One line on standard error."""
    click.echo(f"quoth: {' '.join(str(error).split())}", err=True)


def hint(text: str) -> None:
    """What to do next, on standard error."""
    click.echo(text, err=True)


def write_file(path: str, data: bytes) -> None:
    """Bytes into a file, or onto standard output for ``-``.

    Raises:
        WrongCall: when the file can't be written.
    """
    if path == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    try:
        Path(path).write_bytes(data)
    except OSError as error:
        raise WrongCall(f"{path}: can't be written ({error.strerror})", hint="name another file with -o") from error


class Tally:
    """What a command over several inputs ends with."""

    def __init__(self) -> None:
        self._taken = 0
        self._codes: list[int] = []

    def took(self, *, fine: bool = True) -> None:
        """One input was taken; not ``fine`` where something in it was found wanting."""
        self._taken += 1
        if not fine:
            self._codes.append(1)

    def refused(self, error: QuothError) -> None:
        """One input was not taken: says so on standard error."""
        complain(error)
        self._codes.append(error.exit_code)

    @property
    def exit_code(self) -> int:
        """0 all was fine; 2 nothing of what was named exists; else 1."""
        if not self._codes:
            return 0
        return 2 if not self._taken and set(self._codes) == {WrongCall.exit_code} else 1


QUIET = 1.0
"""Seconds in which nothing is told of how far a piece of work is."""


class Progress:
    """Tells on standard error how far a longer piece of work is."""

    def __init__(self, what: str, total: int | None = None) -> None:
        self._what = what
        self._total = total
        self._done = 0
        self._last = self._start = time.monotonic()
        self._told = False

    def step(self, name: str) -> None:
        """One more piece is done; ``name`` is the next to begin."""
        self._done += 1
        now = time.monotonic()
        pause = 0.2 if sys.stderr.isatty() else 5.0
        if now - self._start < QUIET or (self._told and now - self._last < pause):
            return
        self._last = now
        of = f" of {self._total}" if self._total else ""
        line = f"{self._what}: {self._done}{of} ({name})"
        self._told = True
        click.echo(f"\r\x1b[K{line[:79]}" if sys.stderr.isatty() else line, err=True, nl=not sys.stderr.isatty())

    def end(self) -> None:
        """Leaves the line clean."""
        if self._told and sys.stderr.isatty():
            click.echo("\r\x1b[K", err=True, nl=False)
