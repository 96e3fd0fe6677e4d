"""``quoth add`` and ``quoth extract``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

import click

from quoth.cli.options import (
    Progress,
    Tally,
    about_options,
    complain,
    extractor_option,
    json_option,
    print_json,
    store_option,
    workspace,
)
from quoth.errors import InputRefused, NotFound, QuothError, WrongCall
from quoth.model import Document, Extraction
from quoth.read import read_text
from quoth.workspace import Added, Metadata, Workspace


@click.command("add", epilog="Example:  quoth add article.html letter.pdf --publisher 'The Harbour Gazette'")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@about_options
@store_option
@extractor_option
@json_option
def add_command(
    files: tuple[str, ...],
    published: str | None,
    publisher: str | None,
    url: str | None,
    store: str,
    extractor: str,
    as_json: bool,
) -> int:
    """Read FILEs (text, Markdown, saved HTML, PDF, CSV, TSV; - is standard input), find who says what, link it and keep it.

    Prints title, counts and IRI of each; the publisher's own telling counts as a statement, as in list and show.
    A file that can't be taken is named on standard error and the others go on.
    """
    progress = Progress("adding", len(files))
    tally = Tally()
    for added in workspace(store, extractor).add(files, published=published, publisher=publisher, url=url):
        progress.step(added.path)
        progress.end()
        tell(added, tally, as_json)
    return tally.exit_code


def tell(added: Added, tally: Tally, as_json: bool = False, with_iri: bool = True) -> None:
    """What became of one file: a line on standard output, troubles on standard error."""
    if added.error is not None:
        tally.refused(added.error)
    else:
        tally.took(fine=added.fine)
    if added.note is not None:
        complain(QuothError(f"{added.path}: {added.note}"))
    if as_json:
        print_json(_row(added))
    elif added.extraction is not None:
        click.echo("\n".join(_lines_of(added, added.extraction, with_iri)))


_NO_BREAK = "\u00a0"
_INDENT = " " * 11
"""What stands under a document's title, behind the word for what became of it."""


def _lines_of(added: Added, extraction: Extraction, with_iri: bool) -> Iterator[str]:
    from quoth.show.words import clean, counted_out, folded

    told = f"({counted_out(len(extraction.statements), 'statement')}, {counted_out(len(extraction.figures), 'figure')})"
    name = clean(extraction.document.title or added.path)
    whole = told.replace(" ", _NO_BREAK)  # the counts stand in one line
    yield folded(f"{name} {whole}", f"{added.done.value:9}  ", _INDENT).replace(_NO_BREAK, " ")
    if with_iri:
        yield f"{_INDENT}{extraction.document.iri}"
        for iri in added.instead_of:
            yield folded(f"in place of {iri}, the same text of the same file", _INDENT, _INDENT)


def _row(added: Added) -> dict[str, object]:
    extraction = added.extraction
    return {
        "path": added.path,
        "result": added.done.value,
        "document": extraction.document.iri if extraction else None,
        "title": extraction.document.title if extraction else None,
        "statements": len(extraction.statements) if extraction else 0,
        "figures": len(extraction.figures) if extraction else 0,
        "error": str(added.error) if added.error else None,
        "note": added.note,
        "in_place_of": list(added.instead_of),
    }


@click.command("extract", epilog="Example:  quoth extract article.txt | jq '.figures[].printed'")
@click.argument("files", nargs=-1, metavar="FILE...")
@click.option(
    "--jsonl",
    metavar="FILE",
    help='Texts as JSON Lines, {"id", "text", "published"?, "publisher"?}; - is standard input.',
)
@about_options
@extractor_option
def extract_command(
    files: tuple[str, ...],
    jsonl: str | None,
    published: str | None,
    publisher: str | None,
    url: str | None,
    extractor: str,
) -> int:
    """Read FILEs and print what is found, one JSON object a document; nothing is stored."""
    from quoth.show.contract import extraction_json

    if not files and jsonl is None:
        raise WrongCall("nothing to extract from", hint="name a file, or --jsonl FILE")
    space = workspace("memory:", extractor)
    about = Metadata(published, publisher, url)
    progress = Progress("extracting", len(files) or None)
    tally = Tally()
    for piece in chain(_files(space, files, about), _lines(space, jsonl, about)):
        if isinstance(piece.document, QuothError):
            tally.refused(piece.document)
            continue
        if not piece.document.extractable:
            complain(InputRefused(piece.name, f"its language is {piece.document.language}; only English is read"))
        tally.took(fine=piece.document.extractable)
        print_json(extraction_json(space.extract(piece.document), piece.id))
        progress.step(piece.name)
    progress.end()
    return tally.exit_code


@dataclass(frozen=True, slots=True)
class _Piece:
    """One text to read, or why it can't be."""

    name: str
    document: Document | QuothError
    id: str | None = None


def _files(space: Workspace, files: Iterable[str], about: Metadata) -> Iterator[_Piece]:
    for name in files:
        try:
            yield _Piece(name, space.read(name, about))
        except (InputRefused, NotFound) as error:
            yield _Piece(name, error)


def _lines(space: Workspace, jsonl: str | None, about: Metadata) -> Iterator[_Piece]:
    if jsonl is None:
        return
    try:
        with click.open_file(jsonl, encoding="utf-8", errors="surrogateescape") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield _line(space, f"{jsonl}:{number}", line, about)
    except OSError as error:
        raise NotFound(f"{jsonl}: {error.strerror}", hint="--jsonl takes a file of JSON Lines, or -") from error


def _line(space: Workspace, name: str, line: str, about: Metadata) -> _Piece:
    try:
        row = json.loads(line)
        id_, text = row["id"], row["text"]
    except (ValueError, KeyError, TypeError):
        return _Piece(name, InputRefused(name, "no JSON object with id and text"))
    if not isinstance(text, str):
        return _Piece(name, InputRefused(name, "its text is no string"))
    said = {"published": about.published or row.get("published"), "publisher": about.publisher or row.get("publisher")}
    try:
        return _Piece(name, read_text(text, str(id_), base=space.base, url=about.url, **said), id_)
    except QuothError as error:
        return _Piece(name, error)
