"""The process that reads what was given to a server: an order as JSON on standard input, a line of JSON for each article."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from quoth.errors import QuothError
from quoth.serve.jobs import Taken
from quoth.workspace import Added, Metadata, Workspace


def main() -> None:
    """Reads one order's articles into the store; each is kept, whole, before its line is written."""
    if hasattr(os, "nice"):
        os.nice(5)  # people look at pages meanwhile
    order = json.load(sys.stdin)
    workspace = Workspace(order["store"], base=order["base"])
    for number, about in enumerate(order["given"]):
        try:
            name, said = about["name"], Metadata(about["published"], about["publisher"], about["url"])
            data = (Path(order["folder"]) / f"{number}").read_bytes()
            added = workspace.add_bytes(data, name, said, is_file=about["is_file"])
        except QuothError as error:
            _say({"failed": str(error)})
            return
        except MemoryError:
            _say({"failed": "out of memory; try fewer or smaller files at once"})
            return
        _say(asdict(_told(name, added)))


def _told(name: str, added: Added) -> Taken:
    read, error = added.extraction, added.error
    if read is None:
        return Taken(name, added.done.value, error=str(error) if error else None, note=added.note)
    counts = (len(read.statements), len(read.figures))
    return Taken(name, added.done.value, read.document.iri, read.document.title, *counts, note=added.note)


def _say(line: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
