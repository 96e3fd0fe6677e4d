"""Most of a large store's engine in minutes: a few hundred documents written out once, and copied as text under other names.

A copy has the quads of its original, its own IRIs and its own surname in every passage, so that it takes as much room and
lies as deep in the engine as a document that was added. What its figures are compared with is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import cycle, islice

import pyoxigraph as ox

from quoth.link import link_one
from quoth.model import AgentType, Extraction
from quoth.rdf import encode, encode_links, run_quads
from quoth.rdf import terms as q
from quoth.store.labels import best

CHUNK = 500


class Original:
    """A document as text, and the names in it that a copy changes."""

    def __init__(self, extraction: Extraction) -> None:
        told = {*encode(extraction), *run_quads(extraction), *encode_links(link_one(extraction), q.base_of(""))}
        self.labels = {x for x in told if is_label(x)}
        self._iri = extraction.document.iri
        self._surname = next(a.name.split()[-1] for a in extraction.agents if a.type is AgentType.PERSON and a.name)
        self._text = (ox.serialize(told - self.labels, format=ox.RdfFormat.N_QUADS) or b"").decode()

    def copy(self, iri: str, number: int) -> str:
        """The same as another document (IRI)."""
        return self._text.replace(self._iri, iri).replace(self._surname, f"{self._surname}{number}")


def is_label(quad: ox.Quad) -> bool:
    """Whether a quad names a node that documents share."""
    return quad.predicate == q.PREF_LABEL and str(quad.graph_name).endswith("graph/derived>")


def fill(engine: ox.Store, originals: Sequence[Extraction], iris: Iterable[str]) -> None:
    """Puts a copy for each of some documents (IRIs) into an engine."""
    made = [Original(extraction) for extraction in originals]
    engine.bulk_extend(best({x for one in made for x in one.labels}))
    texts = _texts(made, iris)
    while some := list(islice(texts, CHUNK)):
        engine.bulk_load(input="".join(some), format=ox.RdfFormat.N_QUADS)


def _texts(made: Sequence[Original], iris: Iterable[str]) -> Iterator[str]:
    for number, (original, iri) in enumerate(zip(cycle(made), iris, strict=False)):
        yield original.copy(iri, number)
