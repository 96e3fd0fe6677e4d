"""What does the whole way cost against spaCy's own full pipeline on the same texts?

    python bench/end_to_end.py [--runs 5] [FILE.jsonl]

Articles of about 600 words, made of the documents of the examples (or those of that length in FILE, under ``text``), are
read from files, extracted, linked and kept in a fresh store on disk; then spaCy's pipeline as it comes parses the same
texts. Both models are loaded beforehand and both sides take turns, text by text. Prints medians of the runs: milliseconds
of CPU an article, the ratio, and the share of each stage.
"""

from __future__ import annotations

import argparse
import json
import statistics
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import spacy
from spacy.language import Language
from startup import machine

from quoth import link
from quoth.extract import EXTRACTORS, Extractor
from quoth.extract.nlp import MODEL
from quoth.read import read_file
from quoth.resources import folder
from quoth.store import Writer, open_store
from quoth.workspace import Workspace

FEWEST, MOST, MOST_TEXTS = 450, 750, 20
ALLOWED = 1.6
STAGES = ("read", "extract", "link", "store")


class Clock:
    """CPU and wall seconds by name."""

    def __init__(self) -> None:
        self.cpu: dict[str, float] = {}
        self.wall: dict[str, float] = {}

    @contextmanager
    def counting(self, name: str) -> Iterator[None]:
        """Adds what is spent inside to ``name``."""
        cpu, wall = time.process_time(), time.perf_counter()
        yield
        self.cpu[name] = self.cpu.get(name, 0.0) + time.process_time() - cpu
        self.wall[name] = self.wall.get(name, 0.0) + time.perf_counter() - wall


def articles(given: Path | None) -> list[str]:
    """Texts of about 600 words; none shares a passage with another."""
    if given is None:
        cases = [sorted((folder("examples") / case).glob("[0-9]*")) for case in ("detainers", "storm")]
        return [text for case in cases for text in _joined(read_file(path).text for path in case)]
    with given.open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    return [text for text in texts if FEWEST <= len(text.split()) <= MOST][:MOST_TEXTS]


def _joined(bodies: Iterable[str]) -> Iterator[str]:
    text = ""
    for body in bodies:
        text += body.strip() + "\n\n"
        if len(text.split()) >= FEWEST:
            yield text
            text = ""


def whole_way(path: Path, extractor: Extractor, writer: Writer, clock: Clock) -> str:
    """One article into the store; gives its text."""
    with clock.counting("read"):
        document = read_file(path)
    with clock.counting("extract"):
        extraction = extractor.extract(document)
    with clock.counting("link"):
        links = link.add(extraction, writer)
    with clock.counting("store"):
        writer.put(extraction, links)
    return document.text


def run(files: list[Path], extractor: Extractor, nlp: Language) -> Clock:
    """All articles once, in a fresh store; opening and closing it counts as storing."""
    clock = Clock()
    with tempfile.TemporaryDirectory() as place:
        context = open_store(f"{place}/store").write()
        with clock.counting("store"):
            writer = context.__enter__()
        for path in files:
            text = whole_way(path, extractor, writer, clock)
            with clock.counting("spaCy"):
                nlp(text)
        with clock.counting("store"):
            context.__exit__(None, None, None)
    return clock


def main() -> None:
    """Prints the ratio and the shares."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--extractor", choices=EXTRACTORS, default=EXTRACTORS[0])
    given = parser.parse_args()
    texts = articles(given.file)
    extractor, nlp = Workspace("memory:", extractor=given.extractor).extractor(), spacy.load(MODEL)
    with tempfile.TemporaryDirectory() as place:
        files = [Path(place) / f"{number:03}.txt" for number in range(len(texts))]
        for path, text in zip(files, texts, strict=True):
            path.write_text(text, encoding="utf-8")
        run(files[:3], extractor, nlp)  # the first texts pay for what is loaded late
        clocks = [run(files, extractor, nlp) for _ in range(given.runs)]
    _tell(clocks, texts)


def _tell(clocks: list[Clock], texts: list[str]) -> None:
    words = statistics.median(len(text.split()) for text in texts)
    print(f"{machine()}; {len(texts)} articles of {words:.0f} words, {len(clocks)} runs")
    print(f"{'ms an article':14} {'CPU':>8} {'share':>7} {'wall':>8}")
    cpu = {s: statistics.median(c.cpu[s] for c in clocks) * 1e3 / len(texts) for s in (*STAGES, "spaCy")}
    wall = {s: statistics.median(c.wall[s] for c in clocks) * 1e3 / len(texts) for s in (*STAGES, "spaCy")}
    whole = sum(cpu[s] for s in STAGES)
    for stage in STAGES:
        print(f"{stage:14} {cpu[stage]:8.1f} {cpu[stage] / whole:7.0%} {wall[stage]:8.1f}")
    print(f"{'the whole way':14} {whole:8.1f} {1:7.0%} {sum(wall[s] for s in STAGES):8.1f}")
    print(f"{'spaCy alone':14} {cpu['spaCy']:8.1f} {'':7} {wall['spaCy']:8.1f}")
    ratios = [sum(c.cpu[s] for s in STAGES) / c.cpu["spaCy"] for c in clocks]
    ratio, low, high = statistics.median(ratios), min(ratios), max(ratios)
    elapsed = statistics.median(sum(c.wall[s] for s in STAGES) / c.wall["spaCy"] for c in clocks)
    print(
        f"ratio of elapsed time {elapsed:.2f}, allowed {ALLOWED}; the tagger reads on a second core where one is free"
    )
    print(f"ratio of CPU {ratio:.2f} ({low:.2f} to {high:.2f} over the runs)")


if __name__ == "__main__":
    main()
