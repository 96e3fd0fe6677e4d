"""Does linking grow like a sort, and adding not at all?

    python bench/linking.py [--figures 550000] [--articles 32] [--folder build/crowd] [--part adding] [--copies 70000]

Two tables over sizes that double up to ``--figures``, of the uneven archive in `crowd`:

* **Linking all**: the pairs of documents that meet, by the sweep that `quoth relink` does (`Lots.pairs`), against a plain sort-and-sweep
  over the same columns (`sweeping`): CPU seconds of each, best of three by turns, their ratio, and the exponent of growth.
* **Adding one article** to a store of that size on disk, its extraction at hand: keys, candidates, verdicts and writing, each
  article one transaction, by the calls that `quoth add` makes, in a process of its own. The articles are spread over the archive
  and were left out of it, so most belong to stories that it knows. Milliseconds of CPU (of all threads) and of wall clock, median and
  95th percentile; sizes a tenth and a hundredth of the largest beside it. The yardstick says how busy the machine was.

The index of the store holds all documents of that size as they are. So does the engine those that the articles meet and those that they
may part, these with what follows from each such pair; every other document is there as a copy of one of a thousand under its own
name (`copies.py`), up to ``--copies`` of them: linking all of them would take an hour. What takes longest to make is kept in
``--folder``.
"""

from __future__ import annotations

import argparse
import math
import pickle
import shutil
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import count, islice
from multiprocessing import get_context
from pathlib import Path

import copies
import pyoxigraph as ox
from crowd import FIGURES, story
from crowd import documents as crowd_documents
from startup import machine
from sweeping import sort_and_sweep

from quoth import collecting, link
from quoth.link import pairing
from quoth.link.sweep import Lots
from quoth.model import Extraction, Filing, Links
from quoth.rdf import encode, encode_links, run_quads
from quoth.rdf import terms as q
from quoth.store import open_store
from quoth.store.index import Index
from quoth.store.labels import best

SIZES = 5
ORIGINALS = 1_000
SPARED = 8
"""Of so many documents at most one is left out to be added."""
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


def adding(folder: Path, filed: Sequence[tuple[int, Filing]], most: int, articles: int, copied: int) -> None:
    """Prints a line a size."""
    print(
        f"\nadding one article\n{'figures':>10} {'quads held':>11} {'meets':>6} {'linking':>8} {'writing':>8}", end=" "
    )
    print(f"{'CPU ms':>8} {'p95':>6} {'wall ms':>8} {'p95':>6} {'yardstick':>9} {'MB':>6} {'filled in':>10}")
    rows = []
    for documents in (most // 100, most // 10, most):
        place, start = folder / f"store-{documents}", time.perf_counter()
        kept = folder / f"filled-{documents}-{articles}-{copied}"
        every = max(SPARED, documents // articles)
        left_out = filed[every // 2 : documents : every][:articles]
        new = [one for number, f in left_out for one in story(number) if one.document.iri == f.document]
        gone = {f.document for _, f in left_out}
        if not kept.exists():
            fill(place, [x for x in filed[:documents] if x[1].document not in gone], new, copied)
            place.rename(kept)
        took = time.perf_counter() - start
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(kept, place)
        held = len(ox.Store.read_only(str(kept / "oxigraph")))
        with get_context("spawn").Pool(1) as alone:
            times, memory = alone.apply(timed, (place, new))
        linked, written, wall, met, beside = zip(*times, strict=True)
        cpu = [a + b for a, b in zip(linked, written, strict=True)]
        rows.append((documents, statistics.median(cpu)))
        figures = f"{documents * FIGURES:10,} {held:11,} {statistics.mean(met):6.1f}"
        parts = f"{statistics.median(linked):8.0f} {statistics.median(written):8.0f}"
        print(
            f"{figures} {parts} {middle(cpu)} {middle(wall)} {statistics.median(beside):9.1f} {memory:6.0f} {took:8.0f} s",
            flush=True,
        )
        shutil.rmtree(place)
    print(
        f"median {rows[-1][1]:.0f} ms, allowed {ALLOWED_MS}; it grows with figures to the power of {exponent(rows):.2f}"
    )


def middle(times: Sequence[float]) -> str:
    """The median and the 95th percentile."""
    return f"{statistics.median(times):8.0f} {sorted(times)[int(0.95 * len(times))]:6.0f}"


def fill(place: Path, filed: Sequence[tuple[int, Filing]], new: Sequence[Extraction], copied: int) -> None:
    """Makes a store that holds all these, those near ``new`` as they are and linked."""
    shutil.rmtree(place, ignore_errors=True)
    with open_store(place).write():
        pass  # lays the folder out
    index = Index(str(place / "index.sqlite"))
    index.refill(f for _, f in filed)
    pairs = set(parting(index, new))
    near = {p for e in new for p in pairing.partners(index, link.filing(e))} | {iri for pair in pairs for iri in pair}
    stories = sorted({number for number, f in filed if f.document in near})
    held = {one.document.iri: one for number in stories for one in story(number) if one.document.iri in near}
    index.keep_at_hand((q.run_graph(one).value, one) for one in held.values())
    index.close()
    engine = ox.Store(str(place / "oxigraph"))
    told = Links.union(
        (*map(link.link_one, held.values()), *(link.link_pair(held[a], held[b]) for a, b in sorted(pairs)))
    )
    own = {x for one in held.values() for x in (*encode(one), *run_quads(one))} | set(encode_links(told, q.base_of("")))
    engine.bulk_extend({x for x in own if not copies.is_label(x)} | best(own))
    originals = list(islice(crowd_documents(2), ORIGINALS))
    copies.fill(engine, originals, islice((f.document for _, f in filed if f.document not in held), copied))
    engine.flush()
    engine.optimize()  # or the engine would tidy up while articles are timed


def parting(index: Index, new: Sequence[Extraction]) -> Iterator[tuple[str, str]]:
    """The pairs that the new articles may part."""
    for one in new:
        yield from pairing.moves(index, None, link.filing(one)).parting


def timed(place: Path, new: Sequence[Extraction]) -> tuple[list[tuple[float, float, float, int, float]], float]:
    """For each article milliseconds of CPU for linking and for writing, and of wall clock, how many documents it meets, and the yardstick.

    And the megabytes that this took.
    """
    times = []
    collecting.settle()  # as the program does once its model is loaded
    with open_store(place).write() as writer:
        for extraction in new:
            beside = yardstick()
            met = len(pairing.partners(writer, link.filing(extraction)))
            start, wall = time.process_time(), time.perf_counter()
            links = link.add(extraction, writer)
            linked = time.process_time()
            writer.put(extraction, links)
            end = time.process_time()
            times.append(
                ((linked - start) * 1e3, (end - linked) * 1e3, (time.perf_counter() - wall) * 1e3, met, beside)
            )
    return times, most_memory()


def yardstick() -> float:
    """Milliseconds of CPU for a fixed piece of plain Python: twice as many as on a quiet machine make all else twice as slow too."""
    start = time.process_time()
    sorted(str(number * 7_919 % 10_007) for number in range(10_000))
    return (time.process_time() - start) * 1e3


def most_memory() -> float:
    """The most megabytes that this process ever held, what it took over from the process that started it left out."""
    told = Path("/proc/self/status").read_text(encoding="ascii")
    return int(told.split("VmHWM:")[1].split()[0]) / 1e3


def main() -> None:
    """Prints both tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--figures", type=int, default=550_000)
    parser.add_argument("--articles", type=int, default=32)
    parser.add_argument("--folder", type=Path, default=Path("build/crowd"))
    parser.add_argument("--copies", type=int, default=70_000)
    parser.add_argument("--part", choices=("linking", "adding"))
    given = parser.parse_args()
    documents = given.figures // FIGURES
    print(machine())
    filed = filings(given.folder, documents)
    collecting.settle()  # as the program does once its model is loaded
    if given.part in (None, "linking"):
        linking([f for _, f in filed], documents)
    if given.part in (None, "adding"):
        adding(given.folder, filed, documents, given.articles, given.copies)


if __name__ == "__main__":
    main()
