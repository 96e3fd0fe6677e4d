"""Everything that can be exported of the invented case, for the tests of exports; run as a program it prints digests."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from helpers_show import courier, drifted, gazette, rebuttal, traced
from quoth.ask.network import network
from quoth.model import Extraction, Links
from quoth.show import terminal
from quoth.show.export import Format, write
from quoth.show.picture import html
from quoth.store import View, open_store


@contextmanager
def held(*extractions: Extraction, links: Links | None = None) -> Iterator[View]:
    """A view of a store in memory; the two papers and their comparisons unless told otherwise."""
    store = open_store("memory:")
    with store.write() as writer:
        for extraction in extractions or (courier(), gazette()):
            writer.put(extraction, Links())
        writer.replace_derived(links or Links(comparisons=(rebuttal(), drifted())))
    with store.view() as view:
        yield view


def naughty() -> list[str]:
    """The list of naughty strings that lies beside a checkout; without it the test skips and says so."""
    path = Path(__file__).resolve().parents[2] / "shared" / "naughty" / "blns.json"
    if not path.is_file():
        pytest.skip("the list of naughty strings is not beside this checkout")
    return json.loads(path.read_text("utf-8"))


def digests() -> dict[str, str]:
    """A digest a format, of the picture and of the trace."""
    with held() as view:
        found = {format.value: write(view, None, format) for format in Format}
        found["picture"] = html(network(view), "Who says 4,200?").encode()
    found["trace"] = terminal.as_text(terminal.trace_tree(traced())).encode()
    return {name: hashlib.sha256(data).hexdigest() for name, data in found.items()}


if __name__ == "__main__":
    print(digests())
