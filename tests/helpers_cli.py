"""The command line as tests call it: in this process for speed, or as a process of its own for what only that shows."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

from quoth.cli import main
from quoth.extract import Extractor, load
from quoth.resources import folder
from quoth.workspace import Workspace

WORKED_EXAMPLES = sorted((folder("examples") / "detainers").glob("0*"))


@dataclass(frozen=True, slots=True)
class Ran:
    """What one call gave."""

    code: int
    out: str
    err: str

    @property
    def objects(self) -> list[Any]:
        """Standard output as JSON Lines."""
        return [json.loads(line) for line in self.out.splitlines()]


@cache
def loaded(extractor: str = "rules") -> Extractor:
    """The language model, loaded once for all tests."""
    return load(extractor)


def call(*args: str | Path, stdin: bytes = b"") -> Ran:
    """``quoth ARGS`` in this process."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    with ExitStack() as stack:
        stack.enter_context(patch.object(sys, "stdout", out))
        stack.enter_context(patch.object(sys, "stderr", err))
        stack.enter_context(patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8")))
        stack.enter_context(patch("quoth.workspace.workspace.load", loaded))
        stack.enter_context(patch("quoth.cli.options.QUIET", 3600.0))  # on a busy machine any work is a longer one
        try:
            main([str(a) for a in args])
        except SystemExit as ended:
            code = ended.code
        for stream in (out, err):
            stream.flush()
        texts = [stream.buffer.getvalue().decode("utf-8") for stream in (out, err)]
    assert isinstance(code, int)
    return Ran(code, *texts)


def command(*args: str | Path) -> list[str]:
    """The words that start ``quoth ARGS`` as a process."""
    return [sys.executable, "-m", "quoth", *map(str, args)]


def environment(**more: str) -> dict[str, str]:
    """This process's environment with ``more``, and nothing that a user's settings may have put in."""
    return {k: v for k, v in os.environ.items() if k not in ("QUOTH_STORE", "COLUMNS")} | more


def spawn(*args: str | Path, stdin: bytes = b"", cwd: Path | None = None, **env: str) -> Ran:
    """``quoth ARGS`` as a process of its own."""
    done = subprocess.run(
        command(*args), input=stdin, capture_output=True, cwd=cwd, env=environment(**env), timeout=120
    )
    return Ran(done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"))


def fill(where: Path, files: Iterable[Path]) -> Workspace:
    """A store with these files in it, added in this order."""
    workspace = Workspace(where)
    with patch("quoth.workspace.workspace.load", loaded):
        refused = [added.path for added in workspace.add(files) if not added.fine]
    assert refused == []
    return workspace


def one_line(text: str) -> str:
    """The only line of a text."""
    lines = text.splitlines()
    assert len(lines) == 1, text
    return lines[0]
