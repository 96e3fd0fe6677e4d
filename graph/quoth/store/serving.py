"""Telling other processes that a server shows a store, and where."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from quoth.store.snapshot import alive


@contextmanager
def shown_at(file: Path, url: str) -> Iterator[None]:
    """Says so in ``file`` while the context lasts; where it can't be written nobody is told."""
    with suppress(OSError):
        file.write_text(json.dumps({"pid": os.getpid(), "url": url}) + "\n", encoding="utf-8")
    try:
        yield
    finally:
        if _said(file).get("pid") == os.getpid():
            file.unlink(missing_ok=True)


def serving(file: Path) -> str | None:
    """The address of the server that shows the store, where one runs."""
    said = _said(file)
    url = said.get("url")
    return url if isinstance(url, str) and alive(str(said.get("pid"))) else None


def _said(file: Path) -> dict[str, object]:
    try:
        said = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):  # not there, or cut off: then nobody is named
        return {}
    return said if isinstance(said, dict) else {}
