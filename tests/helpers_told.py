"""What linking tells of the figures of one text, or of two."""

from __future__ import annotations

from quoth import Workspace
from quoth.link import link_one, link_pair
from quoth.model import Verdict
from quoth.read import read_text


def told(workspace: Workspace, text: str) -> list[tuple[Verdict, set[str]]]:
    """What is told of the figures of one text, as printed."""
    extraction = workspace.extract(read_text(text, "a.txt", published="2031-05-16", publisher="The Castel Courier"))
    printed = {f.iri: f.printed for f in extraction.figures}
    found = (c for c in link_one(extraction).comparisons if {c.a.thing, c.b.thing} <= printed.keys())
    return [(c.verdict, {printed[c.a.thing], printed[c.b.thing]}) for c in found]


DAYS = ("2031-05-02", "2031-05-03")


def across(workspace: Workspace, one: str, two: str, days: tuple[str, str] = DAYS) -> dict[frozenset[str], Verdict]:
    """The verdicts across two invented papers, as ``{(printed, printed): verdict}``, what can't be compared left out."""
    first, second = (
        workspace.extract(read_text(text, f"{at}.txt", published=day, publisher=name))
        for at, (text, day, name) in enumerate(zip((one, two), days, ("Tarn Post", "Orsa Herald"), strict=True))
    )
    shown = {f.iri: f.printed for x in (first, second) for f in x.figures}
    found = (c for c in link_pair(first, second).comparisons if {c.a.thing, c.b.thing} <= shown.keys())
    return {
        frozenset((shown[c.a.thing], shown[c.b.thing])): c.verdict
        for c in found
        if c.verdict is not Verdict.INCOMPARABLE
    }
