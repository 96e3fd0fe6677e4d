"""What linking tells of the figures of one text."""

from __future__ import annotations

from quoth import Workspace
from quoth.link import link_one
from quoth.model import Verdict
from quoth.read import read_text


def told(workspace: Workspace, text: str) -> list[tuple[Verdict, set[str]]]:
    """What is told of the figures of one text, as printed."""
    extraction = workspace.extract(read_text(text, "a.txt", published="2031-05-16", publisher="The Castel Courier"))
    printed = {f.iri: f.printed for f in extraction.figures}
    found = (c for c in link_one(extraction).comparisons if {c.a.thing, c.b.thing} <= printed.keys())
    return [(c.verdict, {printed[c.a.thing], printed[c.b.thing]}) for c in found]
