#!/usr/bin/env python3
"""Makes examples/california/california.trig anew from the two articles, which their publishers own and nobody ships here.

california.py FIRST SECOND [-o FILE]

FIRST is the newspaper's report of 6 February 2026, SECOND the report on the governor's reply. Quoth reads both, the
corrections beside the graph are applied and kept as judgements, and the graph is written without the articles' words.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from quoth import link
from quoth.extract import load
from quoth.link.gathered import Gathered
from quoth.model import (
    Act,
    Agent,
    AgentType,
    Comparison,
    Document,
    Extraction,
    Figure,
    Judgement,
    Kind,
    Links,
    PartialDate,
    Period,
    Statement,
    Status,
)
from quoth.model.identity import BASE, short_hash
from quoth.read import read_bytes
from quoth.show.export import write
from quoth.show.formats import Format
from quoth.store import open_store

FOLDER = Path(__file__).resolve().parents[1] / "examples" / "california"
STATUSES = {Act.CONFIRM: Status.CONFIRMED, Act.REJECT: Status.REJECTED}
Correction = Mapping[str, Any]
Thing = Figure | Agent | Statement


@dataclass(frozen=True)
class Source:
    """What is known of an article from outside its text. Titles are ours: the texts came without their headlines."""

    name: str
    title: str
    publisher: str | None = None
    published: str | None = None

    def read(self, file: Path) -> Document:
        """The article under a neutral name."""
        document = read_bytes(file.read_bytes(), self.name, publisher=self.publisher, published=self.published)
        return replace(document, title=self.title, path=self.name)


SOURCES = {
    "first": Source("report-on-detainers.txt", "[Report on ICE detainer requests in California]",
                    "The Washington Times", "2026-02-06"),
    "second": Source("report-on-the-reply.txt", "[Report on the governor’s reply to a claim about detainers]"),
}  # fmt: skip


class Reading:
    """One article's extraction while it is being corrected, and the judgements so far."""

    def __init__(self, extraction: Extraction, by: str) -> None:
        self.machine = extraction
        self.agents = {a.id: a for a in extraction.agents}
        self.statements = {s.id: s for s in extraction.statements}
        self.figures = {f.id: f for f in extraction.figures}
        self.judgements: list[Judgement] = []
        self._by = by

    def apply(self, correction: Correction) -> None:
        """Makes one correction, unless Quoth reads it so already."""
        thing = self._find(correction)
        if correction.get("act") == "reject":
            if thing is not None:
                self._drop(thing)
                self.judgements.append(judgement(thing.iri, Act.REJECT, self._by, correction["reason"]))
            return
        if thing is None:
            raise SystemExit(f"nothing to correct for {dict(correction)}")
        slot, after = correction["slot"], correction["after"]
        before = self._plain(thing, slot)
        if before != _words(after):
            self._put(self._corrected(thing, slot, after))
            made = judgement(thing.iri, Act.CORRECT, self._by, correction["reason"], slot)
            self.judgements.append(replace(made, slot=slot, before=before or None, after=_words(after)))

    def done(self) -> Extraction:
        """The corrected reading: a run of its own, which says that it was corrected."""
        run = self.machine.run
        return replace(
            self.machine,
            agents=tuple(self.agents.values()),
            statements=tuple(self.statements.values()),
            figures=tuple(self.figures.values()),
            run=replace(run, settings=(*run.settings, ("corrected", "by hand"))),
        )

    def figure(self, number: str, nth: int = 1) -> Figure:
        """The nth figure whose number is printed so."""
        text = self.machine.document.text
        return [f for f in self.figures.values() if f.number.text(text) == number][nth - 1]

    def side(self, name: str) -> Figure | Statement:
        """A side of a comparison: a figure by its number (“33,000 2” is the second such), else a statement by its cue."""
        number, nth = name.rsplit(" ", 1) if name.rsplit(" ", 1)[-1] in tuple("123456789") else (name, "1")
        if name[0].isdigit():
            return self.figure(number, int(nth))
        return next(s for s in self.statements.values() if self._is_told_by(s, name))

    def _is_told_by(self, statement: Statement, cue: str) -> bool:
        """Whether a statement has this cue; the tagger may take a word behind it along."""
        printed = " ".join(c.text(self.machine.document.text) for c in statement.cue)
        return printed == cue or printed.startswith(f"{cue} ")

    def _find(self, correction: Correction) -> Thing | None:
        if "figure" in correction:
            return self.figure(correction["figure"], correction.get("nth", 1))
        if "agent" in correction:
            return self._named(correction["agent"])
        said = (s for s in self.statements.values() if self._is_told_by(s, correction["statement"]))
        by = self._named(correction["by"]) if "by" in correction else None
        return next((s for s in said if by is None or s.speaker == by.id), None)

    def _named(self, name: str) -> Agent | None:
        return next((a for a in self.agents.values() if a.name == name), None)

    def _plain(self, thing: Any, slot: str) -> str:  # noqa: ANN401 - the slot says which thing it is
        holder: Any = thing.scope if slot in ("place", "population", "period.start") else thing
        value = holder.period.start if slot == "period.start" else getattr(holder, slot)
        return _words(self.agents[value].name if slot in ("of", "speaker") and value else value)

    def _corrected(self, thing: Thing, slot: str, after: Any) -> Thing:  # noqa: ANN401 - any JSON
        if slot in ("place", "population", "period.start") and isinstance(thing, Figure):
            return replace(thing, scope=_scope(thing, slot, after))
        if slot in ("of", "speaker"):
            other = self._named(after)
            after = other.id if other else None
        made = {"type": AgentType, "kind": Kind}.get(slot, lambda value: value)(after)
        return replace(thing, **{slot: made})

    def _things(self, thing: Thing) -> dict[str, Any]:
        return (
            self.figures if isinstance(thing, Figure) else self.agents if isinstance(thing, Agent) else self.statements
        )

    def _put(self, thing: Thing) -> None:
        self._things(thing)[thing.id] = thing

    def _drop(self, thing: Thing) -> None:
        del self._things(thing)[thing.id]


def _scope(figure: Figure, slot: str, after: Any) -> Any:  # noqa: ANN401 - any JSON
    if slot == "period.start":
        period = figure.scope.period
        return replace(figure.scope, period=Period(PartialDate(after), period.end, period.text))
    return replace(figure.scope, **{slot: tuple(after)})


def _words(value: object) -> str:
    return "; ".join(map(str, value)) if isinstance(value, tuple | list) else str(value or "")


def judgement(on: str, act: Act, by: str, reason: str, about: str = "") -> Judgement:
    """A decision whose name follows from what it is about, so that the file is the same each time."""
    return Judgement(f"{BASE}judgement/{short_hash(on, act, about)}", on, act, by, reason)


def judged(
    links: Links, readings: Mapping[str, Reading], corrections: Mapping[str, Any]
) -> tuple[Links, list[Judgement]]:
    """The conclusions with what the reader confirms marked so, and the judgements that say it."""
    decided = {_pair(entry, readings): entry for entry in corrections["comparisons"]}
    comparisons, judgements = [], []
    for found in links.comparisons:
        entry = decided.pop((found.a.thing, found.b.thing, found.verdict.value), None)
        if entry is not None:
            judgements.append(judgement(comparison_iri(found), Act(entry["act"]), corrections["by"], entry["reason"]))
            found = replace(found, status=STATUSES[Act(entry["act"])])
        comparisons.append(found)
    for entry in decided.values():
        print(f"no such comparison: {entry['a']} {entry['verdict']} {entry['b']}", file=sys.stderr)
    return replace(links, comparisons=tuple(comparisons)), judgements


def comparison_iri(found: Comparison) -> str:
    """The name that the store gives to a comparison."""
    from quoth.rdf import terms

    return str(terms.comparison_node(found.a.thing, found.b.thing).value)


def _pair(entry: Correction, readings: Mapping[str, Reading]) -> tuple[str, str, str]:
    def iri(side: str) -> str:
        article, _, name = side.partition(" ")
        return readings[article].side(name).iri

    return iri(entry["a"]), iri(entry["b"]), entry["verdict"]


def build(files: Mapping[str, Path]) -> bytes:
    """The shared graph of the two articles, as TriG."""
    corrections = json.loads((FOLDER / "corrections.json").read_text(encoding="utf-8"))
    extractor = load()
    readings = {}
    for key, file in files.items():
        readings[key] = Reading(extractor.extract(SOURCES[key].read(file)), corrections["by"])
        for correction in corrections[key]:
            readings[key].apply(correction)
    links, about_pairs = judged(_links(readings), readings, corrections)
    store = open_store("memory:")
    with store.write() as writer:
        for reading in readings.values():
            writer.put(reading.done(), Links())
        writer.replace_derived(links)
        for each in [j for r in readings.values() for j in r.judgements] + about_pairs:
            writer.judge(each)
        return write(writer, None, Format.TRIG, without_text=True)


def _links(readings: Mapping[str, Reading]) -> Links:
    def parts(archive: Gathered) -> Iterator[Links]:
        for reading in readings.values():
            yield link.add(reading.done(), archive)
            archive.gather(reading.done())

    return sum(parts(Gathered()), Links())


def main() -> None:
    """Reads the two articles and writes the graph."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("first", type=Path)
    parser.add_argument("second", type=Path)
    parser.add_argument("-o", "--output", type=Path, default=FOLDER / "california.trig")
    said = parser.parse_args()
    graph = build({"first": said.first, "second": said.second})
    said.output.write_bytes(graph)
    print(f"wrote {said.output} ({len(graph):,} bytes)", file=sys.stderr)


if __name__ == "__main__":
    main()
