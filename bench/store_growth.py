"""Does adding cost what the new document costs? Times of ``put`` and of a look-up as a store grows.

    python bench/store_growth.py [--documents 10000]

Every document has one figure of its own, five shared agents and a page of text. A hundred documents are
timed at each size; what is in between is loaded in bulk. Prints means in milliseconds of CPU,
the engine's own threads included.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Iterator

import pyoxigraph as ox

from quoth.link import link_one
from quoth.link.pairing import WINDOW
from quoth.model import (
    Agent,
    AgentType,
    Document,
    Extraction,
    Figure,
    Filing,
    Identification,
    Key,
    Links,
    Run,
    Span,
    Statement,
)
from quoth.model.identity import BASE, agent_iri, document_iri, figure_iri, statement_iri
from quoth.rdf import encode, encode_links, run_quads
from quoth.store import Writer, open_store
from quoth.store.index import Index

SAMPLE = 100
CHUNK = 2_000


def made(n: int) -> tuple[Extraction, Links]:
    """Document ``n`` and what linking would conclude from it."""
    text = f"Agency {n % 50} said {n + 1000} people were housed. " + "The water rose over the meadow. " * 100
    document = Document(document_iri(str(n), f"{n:064}"), text, title=f"Flood {n}", publisher=f"Paper {n % 20}")
    agents = tuple(Agent(f"a{i}", agent_iri(document.iri, f"A {i}"), f"A {i}", AgentType.PERSON) for i in range(5))
    statements = tuple(
        Statement(f"s{i}", statement_iri(document.iri, i, i), "a1", content=(Span(i, i + 40),)) for i in range(6)
    )
    at = Span(text.index(str(n + 1000)), text.index(str(n + 1000)) + len(str(n + 1000)))
    figure = Figure("f1", figure_iri(document.iri, at), at, at, str(n + 1000), None, counted="people", statement="s1")
    links = link_one(Extraction(document, agents, (), statements, (figure,), Run()))
    shared = tuple(Identification(a.iri, f"{BASE}agent/{a.id}", a.name or "", "agent-name", 0.9) for a in agents)
    own = Links(
        identifications=shared,
        keys=(Key(figure.iri, f"people/place-{n // 5}"),),
        roots=links.roots,
        filings=links.filings,
    )
    return Extraction(document, agents, (), statements, (figure,), Run()), own


def timed(writer: Writer, numbers: range) -> Iterator[tuple[float, float]]:
    """CPU milliseconds of each put, and of the look-up that linking makes before it."""
    for n in numbers:
        extraction, links = made(n)
        start = time.process_time()
        writer.near(links.filings[0], WINDOW)
        looked = time.process_time()
        writer.put(extraction, links)
        yield (time.process_time() - looked) * 1e3, (looked - start) * 1e3


def load(folder: str, numbers: range) -> None:
    """Fills the engine behind the store's back, three times as fast: only what is timed has to go the proper way."""
    engine = ox.Store(f"{folder}/oxigraph")
    filings: list[Filing] = []
    for start in range(numbers.start, numbers.stop, CHUNK):
        some = [made(n) for n in range(start, min(start + CHUNK, numbers.stop))]
        engine.bulk_extend([q for e, links in some for q in (*encode(e), *run_quads(e), *encode_links(links))])
        filings += [f for _, links in some for f in links.filings]
    index = Index(f"{folder}/index.sqlite")
    index.refill([*index.filings(), *filings])
    index.close()


def main() -> None:
    """Prints a line a size."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--documents", type=int, default=10_000)
    last = parser.parse_args().documents
    held = 0
    with tempfile.TemporaryDirectory() as place:
        folder = f"{place}/store"
        print("documents   put ms   look-up ms")
        for size in sorted({size for size in (0, 1_000, last) if size <= last}):
            if size:
                load(folder, range(held, size))
            with open_store(folder).write() as writer:
                puts, looks = zip(*timed(writer, range(size, size + SAMPLE)), strict=True)
            held = size + SAMPLE
            print(f"{size:9,} {statistics.mean(puts):8.2f} {statistics.mean(looks):12.3f}", flush=True)


if __name__ == "__main__":
    main()
