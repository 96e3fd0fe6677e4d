"""Does linking grow like a sort, and adding not at all?

    python bench/linking.py [--figures 550000] [--articles 40] [--folder build/crowd] [--part adding]

Two tables over sizes that double up to ``--figures``, of the uneven archive in `crowd`:

* **Linking all**: the pairs of documents that meet, by the sweep that `quoth relink` does (`Lots.pairs`), against a plain sort-and-sweep
  over the same columns (`sweeping`): CPU seconds of each, best of three by turns, their ratio, and the exponent of growth.
* **Adding one article** to a store of that size on disk, its extraction at hand: keys, candidates, verdicts and writing, each
  article one transaction, by the calls that `quoth add` makes. The articles are spread over the archive and were left out of it, so most
  belong to stories that it knows. Milliseconds of CPU and of wall clock, median and 95th percentile.

The index of the store holds all documents of that size. Its engine holds those that the articles meet: filling in the others would take
an hour, and a look-up in the engine costs the same at any size (`store_growth.py`). What is made is kept in ``--folder``.
"""

from __future__ import annotations

import argparse
import gc
import math
import pickle
import resource
import shutil
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import count
from pathlib import Path

import pyoxigraph as ox
from crowd import FIGURES, story
from startup import machine
from sweeping import sort_and_sweep

from quoth import link
from quoth.link import pairing
from quoth.link.sweep import Lots
from quoth.model import Extraction, Filing
from quoth.rdf import encode, run_quads
from quoth.rdf import terms as q
from quoth.store import open_store
from quoth.store.index import Index

SIZES = 5
CHUNK = 500
ALLOWED, ALLOWED_MS = 1.5, 100


def filings(folder: Path, documents: int) -> list[tuple[int, Filing]]:
    """How the first documents of the archive are filed, each with the number of its story; made once and kept."""
    kept = folder / f"filings-{documents}.pickle"
    if not kept.exists():
        folder.mkdir(parents=True, exist_ok=True)
        made: list[tuple[int, Filing]] = []
        for number in count():
            made += [(number, link.filing(one)) for one in story(number)]
            if len(made) >= documents:
                break
        kept.write_bytes(pickle.dumps(made, protocol=5))
    found: list[tuple[int, Filing]] = pickle.loads(kept.read_bytes())
    return found


def sizes(most: int) -> list[int]:
    """Documents: the most, half of that, and so on; the fewest first."""
    return [most >> step for step in range(SIZES)][::-1]


def linking(filed: Sequence[Filing], most: int) -> None:
    """Prints a line a size, and the exponents."""
    print(f"\nlinking all\n{'figures':>10} {'rows':>10} {'plain s':>8} {'linking s':>10} {'ratio':>6} {'pairs':>10}")
    rows: list[tuple[int, float, float]] = []
    for documents in sizes(most):
        lots = Lots.of(filed[:documents])
        plain, whole = best_of(partial(sort_and_sweep, lots), lots.pairs)
        rows.append((documents, plain, whole))
        told = f"{documents * FIGURES:10,} {len(lots.key):10,} {plain:8.2f} {whole:10.2f} {whole / plain:6.2f}"
        print(f"{told} {len(lots.pairs()):10,}", flush=True)
    ratio = rows[-1][2] / rows[-1][1]
    print(f"ratio {ratio:.2f}, allowed {ALLOWED}; time grows with figures to the power of", end=" ")
    print(
        f"{exponent([(n, p) for n, p, _ in rows]):.2f} (plain) and {exponent([(n, w) for n, _, w in rows]):.2f} (linking)"
    )


def best_of(*ways: Callable[[], object], rounds: int = 3) -> list[float]:
    """The least CPU seconds that each takes, by turns."""
    least = [math.inf] * len(ways)
    for _ in range(rounds):
        for number, way in enumerate(ways):
            start = time.process_time()
            way()
            least[number] = min(least[number], time.process_time() - start)
    return least


def exponent(points: Sequence[tuple[float, float]]) -> float:
    """The slope of the line through the logarithms."""
    xs, ys = ([math.log(p[i]) for p in points] for i in (0, 1))
    return statistics.linear_regression(xs, ys).slope


def adding(folder: Path, filed: Sequence[tuple[int, Filing]], most: int, articles: int) -> None:
    """Prints a line a size."""
    print(
        f"\nadding one article\n{'figures':>10} {'meets':>6} {'CPU ms':>8} {'p95':>6} {'wall ms':>8} {'p95':>6} {'quads held':>11}"
    )
    rows = []
    for documents in sizes(most)[:: SIZES - 1]:
        place = folder / f"store-{documents}"
        every = documents // articles
        left_out = filed[every // 2 : documents : every]
        new = [one for number, f in left_out for one in story(number) if one.document.iri == f.document]
        gone = {f.document for _, f in left_out}
        held = fill(place, [x for x in filed[:documents] if x[1].document not in gone], new)
        cpu, wall, met = zip(*timed(place, new), strict=True)
        rows.append((documents, statistics.median(cpu)))
        figures = f"{documents * FIGURES:10,} {statistics.mean(met):6.1f}"
        print(f"{figures} {middle(cpu)} {middle(wall)} {held:11,}", flush=True)
        shutil.rmtree(place)
    print(
        f"median {rows[-1][1]:.0f} ms, allowed {ALLOWED_MS}; it grows with figures to the power of {exponent(rows):.2f}"
    )
    print(f"most memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3:,.0f} MB")


def middle(times: Sequence[float]) -> str:
    """The median and the 95th percentile."""
    return f"{statistics.median(times):8.0f} {sorted(times)[int(0.95 * len(times))]:6.0f}"


def fill(place: Path, filed: Sequence[tuple[int, Filing]], new: Sequence[Extraction]) -> int:
    """Makes a store whose index holds all these and whose engine holds what ``new`` meets; how many quads those are."""
    shutil.rmtree(place, ignore_errors=True)
    with open_store(place).write():
        pass  # lays the folder out
    index = Index(str(place / "index.sqlite"))
    index.refill(f for _, f in filed)
    number_of = {f.document: number for number, f in filed}
    met = {p for e in new for p in pairing.partners(index, link.filing(e))}
    met |= {iri for pair in parting(index, new) for iri in pair}
    stories = sorted({number_of[iri] for iri in met})
    held = [one for number in stories for one in story(number) if one.document.iri in met]
    index.keep_at_hand((q.run_graph(one).value, one) for one in held)
    index.close()
    engine = ox.Store(str(place / "oxigraph"))
    for start in range(0, len(held), CHUNK):
        engine.bulk_extend({x for one in held[start : start + CHUNK] for x in (*encode(one), *run_quads(one))})
    engine.flush()
    return len(engine)


def parting(index: Index, new: Sequence[Extraction]) -> Iterator[tuple[str, str]]:
    """The pairs that the new articles may part."""
    for one in new:
        yield from pairing.moves(index, None, link.filing(one)).parting


def timed(place: Path, new: Sequence[Extraction]) -> Iterator[tuple[float, float, int]]:
    """Milliseconds of CPU and of wall clock for each article, and how many documents it meets."""
    with open_store(place).write() as writer:
        for extraction in new:
            met = len(pairing.partners(writer, link.filing(extraction)))
            cpu, wall = time.process_time(), time.perf_counter()
            writer.put(extraction, link.add(extraction, writer))
            yield (time.process_time() - cpu) * 1e3, (time.perf_counter() - wall) * 1e3, met


def main() -> None:
    """Prints both tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--figures", type=int, default=550_000)
    parser.add_argument("--articles", type=int, default=40)
    parser.add_argument("--folder", type=Path, default=Path("build/crowd"))
    parser.add_argument("--part", choices=("linking", "adding"))
    given = parser.parse_args()
    documents = given.figures // FIGURES
    print(machine())
    filed = filings(given.folder, documents)
    gc.freeze()  # as the program does once its model is loaded: what is kept for long is not walked at each collection
    if given.part in (None, "linking"):
        linking([f for _, f in filed], documents)
    if given.part in (None, "adding"):
        adding(given.folder, filed, documents, given.articles)


if __name__ == "__main__":
    main()
