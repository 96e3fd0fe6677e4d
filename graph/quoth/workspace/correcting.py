"""The same file added again under another publisher, date or address: one document, corrected, and not two."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from string import Template

import pyoxigraph as ox

from quoth.model import Act, Document, Judgement
from quoth.model.identity import short_hash
from quoth.rdf.terms import base_of
from quoth.resources import folder
from quoth.store import Writer

BY = "quoth add"


def same_file(writer: Writer, document: Document, *, sent: bool = False) -> tuple[str, ...]:
    """The documents (IRIs) held under another identity that are this very file: the same text, and the same way to it.

    A file of the same name elsewhere is the same one only where neither publishers nor addresses speak against it:
    nine sites that print one release are nine documents. So it is with a text that was ``sent``, of which only the name of
    its file is known.
    """
    if document.path is None:
        return ()
    twins = (iri for iri in _with_text(writer, document.sha256) if iri != document.iri)
    return tuple(iri for iri in twins if _is_same(writer.extraction(iri).document, document, sent))


def as_known(writer: Writer, document: Document, *, sent: bool = False) -> Document:
    """A file that is held, with the publisher, date and address that were given for it before and now are not."""
    if document.path is None or (document.publisher and document.published and document.url):
        return document
    held = (writer.extraction(iri).document for iri in _with_text(writer, document.sha256))
    before = [d for d in held if d.iri != document.iri and _is_same(d, document, sent)]
    if len(before) != 1:
        return document
    from quoth.read.reader import known_before  # late: asking a store needs no reading

    return known_before(document, before[0], base_of(document.iri))


def withdraw(writer: Writer, twin: str, document: Document) -> None:
    """Takes the document ``twin`` (IRI) out, with the reason that ``document`` stands in its place."""
    at = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    said = f"{document.publisher or 'no publisher'}, {document.published.text if document.published else 'no date'}"
    reason = f"replaced by {document.iri}: the same text, corrected to {said}"
    name = f"{base_of(document.iri)}judgement/{short_hash(twin, Act.REMOVE, at)}"
    writer.remove(twin, Judgement(name, twin, Act.REMOVE, BY, reason, at=at))


def _with_text(writer: Writer, sha256: str) -> tuple[str, ...]:
    """The documents held (IRIs) with this text; one look-up, however many are held."""
    text = (folder("queries") / "store" / "with-text.sparql").read_text(encoding="utf-8")
    found = writer.query(Template(text).substitute(HASH=sha256))
    assert isinstance(found, ox.QuerySolutions)
    return tuple(row["document"].value for row in found)


def _is_same(held: Document, new: Document, sent: bool) -> bool:
    if held.path is None or new.path is None:
        return False
    if not sent and Path(held.path).absolute() == Path(new.path).absolute():
        return True
    same_name = Path(held.path).name == Path(new.path).name
    return same_name and not _clash(held.publisher, new.publisher) and not _clash(held.url, new.url)


def _clash(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other
