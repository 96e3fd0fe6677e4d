"""What documents without a title are called: by their first words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from quoth.serve.pages import asking
from quoth.serve.pages.asking import Row
from quoth.show.words import opening
from quoth.store import View
from quoth.store.lookup import document_of


def openings(view: View, documents: Collection[str]) -> Mapping[str, str]:
    """The first words of documents (IRIs), in quotes; of those whose texts are not held there are none."""
    found = asking.rows_of(view, "documents/opening", documents)
    return {iri: said for iri, rows in found.items() if (said := opening(rows[0]["words"], rows[0].get("path")))}


def titled(view: View, rows: Mapping[str, Row]) -> Mapping[str, Row]:
    """Rows by things (IRIs) of documents, each with the ``title`` of its document or what stands for it."""
    names = openings(view, frozenset(_untitled(rows)))
    if not names:
        return rows
    return {
        iri: row if "title" in row else {**row, "title": names.get(document_of(iri), "")} for iri, row in rows.items()
    }


def _untitled(rows: Mapping[str, Row]) -> Iterable[str]:
    return (document_of(iri) for iri, row in rows.items() if not row.get("title"))
