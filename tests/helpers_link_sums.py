"""Invented documents of which something follows by arithmetic, within one of them and between two."""

from __future__ import annotations

from helpers_link import Draft
from quoth.model import Extraction, Kind


def honored(name: str, day: str, *figures: tuple[int, Kind, dict[str, str]]) -> Extraction:
    """What the Freight Board says of its requests: each a count, its kind, and when (``since`` or ``during``)."""
    text = " ".join(f"The Freight Board honored {v} requests in Oster, case {i}." for i, (v, *_) in enumerate(figures))
    draft = Draft(text, name, day).agent("a1", "Freight Board")
    for i, (value, kind, when) in enumerate(figures):
        words = f"{value} requests in Oster, case {i}"
        draft.says(f"s{i + 1}", "a1", f"honored {words}")
        draft.counts(
            f"f{i}", words, value, "requests", f"s{i + 1}", event="honored", kind=kind, place=("Oster",), **when
        )
    return draft.done()


def moved() -> Extraction:
    """A share that follows within one document."""
    text = "Of the 800 requests in Oster, 212 were moved to Kelm, the Freight Board said."
    draft = Draft(text, "Hill Courier", "2031-02-02").agent("a1", "Freight Board")
    draft.says("s1", "a1", "Of the 800 requests in Oster, 212 were moved to Kelm", cue="said")
    draft.counts("f0", "800", 800, "requests", "s1", place=("Oster",))
    return draft.counts("f1", "212", 212, "requests", "s1", event="moved", part_of="f0", place=("Oster",)).done()


def sums() -> list[Extraction]:
    """A running total, years that are told by two others of the same board, and a share."""
    return [
        honored("Courier", "2030-12-31", (9870, Kind.CUMULATIVE, {"since": "2028"})),
        honored("Ledger", "2031-01-20", (10400, Kind.FLOW, {"during": "2029"})),
        honored("Post", "2031-01-21", *((v, Kind.FLOW, {"during": y}) for v, y in ((4000, "2028"), (6100, "2029")))),
        moved(),
    ]
