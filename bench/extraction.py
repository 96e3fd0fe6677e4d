"""What does extraction cost against spaCy's own full pipeline on the same texts?

    python bench/extraction.py [--runs 3] [FILE.jsonl]

Each way to extract and spaCy's pipeline as it comes take turns, text by text, in one warm process. Prints medians of the runs: CPU and
elapsed milliseconds an article, their ratios to spaCy, words a second, and the most memory that the process ever took.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import spacy
from end_to_end import articles
from startup import machine

from quoth.extract import EXTRACTORS, load
from quoth.extract.nlp import MODEL
from quoth.model import Document
from quoth.read import read_text

Cost = tuple[float, float]
"""CPU and elapsed seconds."""


def cost(work: Callable[[], object]) -> Cost:
    """What one piece of work takes."""
    cpu, wall = time.process_time(), time.perf_counter()
    work()
    return time.process_time() - cpu, time.perf_counter() - wall


def run(documents: list[Document], ways: dict[str, Callable[[Document], object]]) -> dict[str, Cost]:
    """All texts once, the ways by turns."""
    sums = dict.fromkeys(ways, (0.0, 0.0))
    for document in documents:
        for name, way in ways.items():
            cpu, wall = cost(lambda way=way, document=document: way(document))
            sums[name] = (sums[name][0] + cpu, sums[name][1] + wall)
    return sums


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    documents = [read_text(text, f"{k}.txt") for k, text in enumerate(articles(given.file))]
    nlp = spacy.load(MODEL)
    ways: dict[str, Callable[[Document], object]] = {"spaCy alone": lambda d: nlp(d.text)}
    ways |= {name: load(name).extract for name in EXTRACTORS}
    run(documents[:2], ways)  # the first texts pay for what is loaded late
    runs = [run(documents, ways) for _ in range(given.runs)]
    words = sum(len(d.text.split()) for d in documents)
    print(f"{machine()}; {len(documents)} articles of {words / len(documents):.0f} words, {given.runs} runs")
    print(f"{'ms an article':14} {'CPU':>8} {'ratio':>6} {'elapsed':>8} {'ratio':>6} {'words/s':>8}")
    for name in ways:
        cpu, wall = (statistics.median(r[name][k] for r in runs) for k in (0, 1))
        ratios = [statistics.median(r[name][k] / r["spaCy alone"][k] for r in runs) for k in (0, 1)]
        each = 1e3 / len(documents)
        print(f"{name:14} {cpu * each:8.1f} {ratios[0]:6.2f} {wall * each:8.1f} {ratios[1]:6.2f} {words / wall:8.0f}")
    print(
        f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB, with three extractors loaded"
    )


if __name__ == "__main__":
    main()
