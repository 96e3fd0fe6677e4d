"""How long a user waits for each query of the library at about a million quads. Prints milliseconds and rows, beside the machine.

    python bench/queries.py [--documents 1100] [--store FOLDER] [--rounds 5] [--only figures/]

Without ``--store`` the invented archive of bench/archive.py is made first, which takes a minute or two; a folder that is given
is filled where there is none. Parameters are taken from the story in the middle of the archive. A second figure is the median
over a tenth of the archive, so that it shows what grows; milliseconds of CPU, medians.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from archive import STORY, fill, story
from startup import machine

from quoth.ask import Query, library, run
from quoth.model import Extraction
from quoth.model.identity import BASE, slug
from quoth.rdf.terms import NS, comparison_node
from quoth.store import View, open_store

SLOW = 200
"""Milliseconds beyond which a person notices that they wait."""


def examples(told: list[Extraction]) -> Mapping[str, str]:
    """A value for each parameter of the library, out of one story."""
    release, reprint, article, post, denial = (told[i] for i in (0, 1, 5, 6, 7))
    figure, part = article.figures[0], release.figures[1]
    official = next(a for a in release.agents if a.role == "director")
    return {
        "figure": figure.iri,
        "total": release.figures[0].iri,
        "thing": release.statements[1].iri,
        "statement": post.statements[1].iri,
        "document": release.document.iri,
        "agent": official.iri,
        "cited": article.cited[0].iri,
        "citing": article.document.iri,
        "name": post.agents[1].name or "",
        "place": figure.scope.place[0],
        "value": str(figure.value),
        "lower": str(part.value),
        "upper": str(figure.value),
        "word": figure.counted or "",
        "unit": "percent",
        "since": "2021",
        "until": "2021",
        "measureName": "well, seal, flow",
        "stanceName": "denies",
        "dimensionName": "comparator",
        "comparison": comparison_node(reprint.figures[0].iri, release.figures[0].iri).value,
        "dimension": f"{NS}eventDimension",
        "verdict": f"{NS}contradicts",
        "node": figure.iri,
        "measure": f"{BASE}measure/{slug('well, seal, flow')}",
        "speaker": f"{BASE}agent/{slug(denial.agents[1].name or '')}",
    }


def bound(query: Query, values: Mapping[str, str]) -> str:
    """The query over parameters of the archive; ``by-verdict`` calls a verdict what the others call a speaker."""
    verdict = {"name": "drifts"} if query.name == "contradictions/by-verdict" else {}
    return query.bind(**{name: (values | verdict)[name] for name, _ in query.params})


def timed(view: View, sparql: str, rounds: int) -> tuple[float, int]:
    """Median milliseconds and the number of rows; what takes over ten seconds is asked once."""
    taken: list[float] = []
    rows = 0
    while len(taken) < rounds and sum(taken) < 10_000:
        start = time.process_time()
        rows = len(run(view, sparql))
        taken.append((time.process_time() - start) * 1e3)
    return statistics.median(taken), rows


def measure(folder: Path, documents: int, rounds: int, only: str) -> dict[str, tuple[float, int]]:
    """Each query over the store in ``folder``, which is made where there is none."""
    if not folder.exists():
        fill(folder, documents)
    values = examples(story(documents // STORY // 2))
    asked = {name: query for name, query in library().items() if name.startswith(only)}
    with open_store(folder).view() as view:
        return {name: timed(view, bound(query, values), rounds) for name, query in asked.items()}


def main() -> None:
    """Prints a line a query."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--documents", type=int, default=1_100)
    parser.add_argument("--store", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", default="")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        whole = given.store or Path(place) / "whole"
        small = whole.with_name(f"{whole.name}-tenth")
        fewer = measure(small, given.documents // 10, given.rounds, given.only)
        found = measure(whole, given.documents, given.rounds, given.only)
        with open_store(whole).view() as view:
            held = view.stats()
    print(f"{machine()}; {held.documents:,} documents, {held.figures:,} figures, {held.quads:,} quads")
    print(f"{'query':44} {'ms':>9} {'at a tenth':>11} {'rows':>8}")
    for name, (taken, rows) in sorted(found.items(), key=lambda item: -item[1][0]):
        print(f"{name:44} {taken:9.1f} {fewer[name][0]:11.1f} {rows:8,}{'  slow' if taken > SLOW else ''}")


if __name__ == "__main__":
    main()
