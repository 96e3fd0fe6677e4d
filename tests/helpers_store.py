"""Five invented documents about one flood, which linking ties together in every way that a store has to keep."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from helpers_link import DIRECT, MORE, ORGANIZATION, PERSON, STOCK, Draft, met
from quoth.link import add, link_one, link_pair
from quoth.model import Act, DocumentKind, Extraction, Judgement, Links, Run
from quoth.model.identity import BASE
from quoth.rdf import to_nquads
from quoth.store import Outcome, View, Writer, open_store

QUOTE = "no household in the valley was ever told to leave before the water came"


def release() -> Extraction:
    text = f"The Orrin Valley Rescue Agency (OVRA) said: “{QUOTE}”. More than 1,200 people are housed in Orrin halls."
    draft = Draft(text, "Orrin Valley Rescue Agency", "2031-05-03", DocumentKind.PRESS_RELEASE)
    draft.agents[0] = replace(draft.agents[0], aliases=("OVRA",))
    draft.says("s1", "a0", QUOTE, cue="said", quotation=DIRECT).says("s2", "a0", "More than 1,200 people are housed")
    return _housed(draft, "More than 1,200", 1200, comparator=MORE)


def report() -> Extraction:
    text = f"OVRA said in a release: “{QUOTE}”. It said 1,200 people were housed in Orrin halls."
    draft = Draft(text, "The Lower Ferry Post", "2031-05-04").agent("a1", "OVRA")
    draft.cite("d1", DocumentKind.PRESS_RELEASE, "a1", "2031-05-03")
    draft.says("s1", "a1", QUOTE, cue="said", quotation=DIRECT, venue="d1").says("s2", "a1", "1,200 people were housed")
    return _housed(draft, "1,200", 1200)


def rival() -> Extraction:
    text = "Mayor Ines Tallow said 800 people were housed in Orrin halls, whatever OVRA says."
    draft = Draft(text, "Hill Courier", "2031-05-05").agent("a1", "Ines Tallow", PERSON, role="mayor")
    draft.agent("a2", "OVRA").says("s2", "a1", "800 people were housed", cue="said")
    return _housed(draft, "800", 800)


def agency() -> Extraction:
    text = "The Orrin Valley Rescue Agency, or OVRA, counts 1,150 people who are housed in Orrin halls."
    draft = Draft(text, "Valley Radio", "2031-05-06")
    draft.agent("a1", "Orrin Valley Rescue Agency", ORGANIZATION, aliases=("OVRA",))
    return _housed(draft.says("s2", "a1", "1,150 people who are housed", cue="counts"), "1,150", 1150)


def brief() -> Extraction:
    text = "Mayor Tallow told the council that 800 people were housed in Orrin halls."
    draft = Draft(text, "Orrin Gazette", "2031-05-06").agent("a1", "Tallow", PERSON, role="mayor")
    return _housed(draft.says("s2", "a1", "800 people were housed", cue="told"), "800", 800)


def _housed(draft: Draft, printed: str, value: int, **more) -> Extraction:
    return draft.counts(
        "f1", printed, value, "people", "s2", event="housed", kind=STOCK, place=("Orrin",), **more
    ).done()


def everything() -> list[Extraction]:
    return [release(), report(), rival(), agency(), brief()]


def by_another_run(extraction: Extraction, version: str = "9") -> Extraction:
    return replace(extraction, run=Run(version=version))


def link_and_put(writer: Writer, extraction: Extraction) -> Outcome:
    return writer.put(extraction, add(extraction, writer))


def filled(folder: Path) -> Path:
    """A store on disk that holds all five documents, linked; the folder given back."""
    with open_store(folder).write() as writer:
        for extraction in everything():
            link_and_put(writer, extraction)
    return folder


def tombstone(document: str) -> Judgement:
    return Judgement(f"{BASE}judgement/{document[-8:]}", document, Act.REMOVE, "a reader", "asked to")


def rebuilt(extractions: list[Extraction]) -> Links:
    """What linking gives from scratch: each document, and each pair that meets."""
    return Links.union((*map(link_one, extractions), *(link_pair(a, b) for a, b in met(extractions))))


def derived(view: View) -> str:
    return to_nquads(view.quads(f"{BASE}graph/derived"))


def dump(view: View) -> str:
    return to_nquads(view.quads())
