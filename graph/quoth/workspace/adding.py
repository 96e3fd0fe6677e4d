"""From files to the store: read, extract, link, keep. One document at a time, each whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from quoth.errors import NotFound, QuothError
from quoth.extract import Extractor
from quoth.model import Document, Extraction
from quoth.store import Outcome, Writer
from quoth.workspace.correcting import as_known, same_file, withdraw

STANDARD_INPUT = "-"


class Done(StrEnum):
    """What became of one file."""

    ADDED = "added"
    UNCHANGED = "unchanged"
    REPLACED = "replaced"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a user says of the documents at hand; it wins over what is found in them."""

    published: str | None = None
    publisher: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one file: ``extraction`` unless it was refused, ``error`` when it was, ``note`` where a reader should know more."""

    path: str
    done: Done
    extraction: Extraction | None = None
    error: QuothError | None = None
    note: str | None = None
    instead_of: tuple[str, ...] = ()
    """IRIs of documents that went because this is the same text under a corrected publisher, date or address."""

    @property
    def fine(self) -> bool:
        """Whether all of the file was taken and read."""
        return self.error is None and self.note is None


@dataclass(frozen=True, slots=True)
class Incoming:
    """One text on its way into the store, or why it can't be taken.

    ``sent`` says that only the name of its file is known, and not where the file lies: two texts that were sent under one
    name need not be one file.
    """

    name: str
    document: Document | QuothError
    sent: bool = False


def named(document: Document, name: str) -> Document:
    """A text that came without a file of its own, with the name that it was sent under."""
    return replace(document, path=name)


def read(path: str | Path, about: Metadata, base: str) -> Document:
    """The document in a file."""
    from quoth.read import read_file  # late: asking a store needs no reading

    return read_file(Path(path), published=about.published, publisher=about.publisher, url=about.url, base=base)


def add_all(
    writer: Writer,
    documents: Iterable[Incoming],
    extractor: Callable[[], Extractor],
    current: Callable[[Extraction], bool],
) -> Iterator[Added]:
    """Keeps each document; ``extractor`` is loaded when the first one needs it, ``current`` says whether a reading is up to date."""
    for incoming in documents:
        if isinstance(incoming.document, QuothError):
            yield Added(incoming.name, Done.REFUSED, error=incoming.document)
        else:
            yield _add(writer, incoming, incoming.document, extractor, current)


def _add(
    writer: Writer,
    incoming: Incoming,
    document: Document,
    extractor: Callable[[], Extractor],
    current: Callable[[Extraction], bool],
) -> Added:
    name, sent = incoming.name, incoming.sent
    document = as_known(writer, document, sent=sent)
    held, twins = _held(writer, document), same_file(writer, document, sent=sent)
    if held is not None and _same(held.document, document) and current(held) and not twins:
        return Added(name, Done.UNCHANGED, held, note=_note(document))
    from quoth import link  # late: asking a store needs no linking

    extraction = extractor().extract(document)
    outcome = writer.put(extraction, link.add(writer.decided(extraction), writer))
    done = {Outcome.ADDED: Done.ADDED, Outcome.UNCHANGED: Done.UNCHANGED, Outcome.REPLACED: Done.REPLACED}[outcome]
    for twin in twins:  # last, so that what is held never goes before what takes its place is there
        withdraw(writer, twin, document)
    return Added(name, Done.REPLACED if twins else done, extraction, note=_note(document), instead_of=twins)


def _note(document: Document) -> str | None:
    """A language that is not read is stored and named."""
    if document.extractable:
        return None
    return f"its language is {document.language}; kept, but only English is read"


def _held(writer: Writer, document: Document) -> Extraction | None:
    try:
        return writer.extraction(document.iri)
    except NotFound:
        return None


def _same(held: Document, new: Document) -> bool:
    """Whether nothing but the way to the file is different."""
    return held == replace(new, path=held.path)
