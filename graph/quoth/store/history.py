"""Earlier runs of documents, kept outside the present."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import pyoxigraph as ox
from pyoxigraph import Quad

from quoth.rdf.turtle import to_nquads
from quoth.store.trouble import told


class History(Protocol):
    """Where the quads of earlier runs are kept, document by document."""

    def keep(self, document: str, run: str, quads: Sequence[Quad]) -> None:
        """Keeps the quads of one run (IRI of its graph); keeping the same again changes nothing."""

    def runs(self, document: str) -> list[list[Quad]]:
        """The quads of each run kept, the oldest first."""

    def forget(self, document: str) -> None:
        """Drops all runs of a document."""


class HistoryInMemory:
    """For tests and for `memory:`."""

    def __init__(self) -> None:
        self._kept: dict[str, list[list[Quad]]] = {}

    def keep(self, document: str, run: str, quads: Sequence[Quad]) -> None:
        """As the protocol says."""
        kept = self._kept.setdefault(document, [])
        if not any(set(k) == set(quads) for k in kept):
            kept.append(list(quads))

    def runs(self, document: str) -> list[list[Quad]]:
        """As the protocol says."""
        return [list(k) for k in self._kept.get(document, [])]

    def forget(self, document: str) -> None:
        """As the protocol says."""
        self._kept.pop(document, None)


class HistoryOnDisk:
    """One compressed N-Quads file a run: ``<document>-<run>[-<n>].nq.gz``."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, document: str, run: str, quads: Sequence[Quad]) -> None:
        """As the protocol says; the file is complete or absent."""
        import gzip  # late: asking needs no history

        # no time stamp in it: the same run gives the same bytes
        written = gzip.compress(to_nquads(quads).encode("utf-8"), mtime=0)
        with told(str(self._folder)):
            kept = self._files(document)
            if any(file.read_bytes() == written for file in kept):
                return
            self._folder.mkdir(exist_ok=True)
            name = f"{_last(document)}-{_last(run)}-{len(kept) + 1:04}.nq.gz"
            fresh = self._folder / f"{name}.part"
            fresh.write_bytes(written)
            os.replace(fresh, self._folder / name)

    def runs(self, document: str) -> list[list[Quad]]:
        """As the protocol says."""
        import gzip

        with told(str(self._folder)):
            files = [gzip.decompress(file.read_bytes()) for file in self._files(document)]
            return [list(ox.parse(text, format=ox.RdfFormat.N_QUADS)) for text in files]

    def forget(self, document: str) -> None:
        """As the protocol says."""
        with told(str(self._folder)):
            for file in self._files(document):
                file.unlink(missing_ok=True)

    def _files(self, document: str) -> list[Path]:
        found = self._folder.glob(f"{_last(document)}-*.nq.gz")
        return sorted(found, key=lambda file: file.name.rsplit("-", 1)[1])


def _last(iri: str) -> str:
    """The last part of an IRI, where it is safe as a file's name."""
    part = iri.rsplit("/", 1)[1]
    return "".join(c if c.isalnum() and c.isascii() else "_" for c in part)
