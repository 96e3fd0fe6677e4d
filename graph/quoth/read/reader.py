"""From a file, bytes or characters to a ``Document``."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, BinaryIO

from quoth.errors import InputRefused
from quoth.model import Document, DocumentKind, PartialDate, Span, text_hash
from quoth.model.identity import BASE, document_iri
from quoth.read.data import found_in, grid_of, words_of
from quoth.read.dates import date_given
from quoth.read.encoding import declared_encoding, decode, refuse_damaged
from quoth.read.formats import Format, format_of, refuse_binary, refuse_entities
from quoth.read.found import Found
from quoth.read.front_matter import front_matter
from quoth.read.html import page_of
from quoth.read.intake import address_given, bytes_of_file, bytes_of_stream, refuse_large
from quoth.read.language import language_of
from quoth.read.limits import HTML_ALONE_BYTES, HTML_BYTES, TEXT_CHARACTERS
from quoth.read.page import Page

if TYPE_CHECKING:
    from quoth.read.lines import TextLine

_HEADING = re.compile(r"#{1,2}[ \t]+(\S.{0,200}?)[ \t#]*")
_NO_TITLE = re.compile(r".*[.:,;…][\"'”’)]*")
_LONGEST_TITLE = 140
_BLOCK = 4  # lines without an empty one between them, the title with them
_FIRST_SENTENCE_WITHIN = 16  # lines that are not empty
_SPEAKING = frozenset({DocumentKind.POST, DocumentKind.LETTER})


def read_file(
    path: Path,
    *,
    published: str | PartialDate | None = None,
    publisher: str | None = None,
    url: str | None = None,
    base: str = BASE,
) -> Document:
    """Read one file: plain text, Markdown, a saved web page, a PDF, or a table as CSV or TSV.

    ``published``, ``publisher`` and ``url`` win over what the file says. The document's ``path`` is ``path`` as given.

    Raises:
        NotFound: when there is no such file.
        InputRefused: when it can't be taken, with the reason.
        WrongCall: when ``published`` has another form than 2026, 2026-02 or 2026-02-06.
    """
    given = Found(published=date_given(published), publisher=publisher, url=address_given(url))
    return _document(bytes_of_file(path), str(path), given, base, path=str(path))


def read_bytes(
    data: bytes,
    name: str,
    *,
    published: str | PartialDate | None = None,
    publisher: str | None = None,
    url: str | None = None,
    base: str = BASE,
) -> Document:
    """Read bytes that are called ``name``, ``-`` for standard input; else as ``read_file``."""
    given = Found(published=date_given(published), publisher=publisher, url=address_given(url))
    refuse_large(data, name)
    return _document(data, name, given, base, path=None)


def read_stream(
    stream: BinaryIO,
    name: str = "-",
    *,
    published: str | PartialDate | None = None,
    publisher: str | None = None,
    url: str | None = None,
    base: str = BASE,
) -> Document:
    """Read an open stream, standard input say, and no more of it than the limit; else as ``read_bytes``."""
    data = bytes_of_stream(stream, name)
    return read_bytes(data, name, published=published, publisher=publisher, url=url, base=base)


def read_text(
    text: str,
    name: str,
    *,
    published: str | PartialDate | None = None,
    publisher: str | None = None,
    url: str | None = None,
    base: str = BASE,
) -> Document:
    """Take a text that is already characters, a line of JSON say; its format is plain text, or Markdown by ``name``.

    Raises:
        InputRefused: when it is empty, too large, or no text.
        WrongCall: when ``published`` has another form than 2026, 2026-02 or 2026-02-06.
    """
    given = Found(published=date_given(published), publisher=publisher, url=address_given(url))
    try:
        refuse_large(text.encode("utf-8"), name)
    except UnicodeEncodeError as error:
        raise InputRefused(name, "is no text: it holds half characters (lone surrogates)") from error
    return _of_text(text, name, given, Found(), base, path=None)


def _document(data: bytes, name: str, given: Found, base: str, *, path: str | None) -> Document:
    if not data:
        raise InputRefused(name, "is empty")
    match format_of(data, name):
        case Format.PDF:
            page = _by_worker("pdf", data, name)
        case Format.HTML:
            page = _web_page(data, name)
        case _:
            refuse_damaged(data, name)
            page = Page(decode(data), Found())
    return _of_text(page.text, name, given, page.found, base, path=path)


def _web_page(data: bytes, name: str) -> Page:
    refuse_large(data, name, HTML_BYTES, "a web page")
    refuse_damaged(data, name)
    source = decode(data, declared_encoding(data))
    refuse_binary(source, name)
    refuse_entities(source, name)
    if len(data) < HTML_ALONE_BYTES:
        return page_of(source, name)
    return _by_worker("html", source.encode("utf-8", "replace"), name)


def _by_worker(task: str, data: bytes, name: str) -> Page:
    from quoth.read.worker import page_by_worker  # subprocess and json: 10 ms that plain texts don't need

    return page_by_worker(task, data, name)


def _of_text(text: str, name: str, given: Found, page: Found, base: str, *, path: str | None) -> Document:
    """The document: what the user gave wins over the page's metadata, then front matter, lines and the first line."""
    from quoth.read.lines import heads, hits, lines_of, told  # its patterns take 15 ms to compile

    if len(text) >= TEXT_CHARACTERS:
        raise InputRefused(name, f"is too long: {len(text):,} characters of text", hint="give a part of it")
    refuse_binary(text, name)
    front, front_span = front_matter(text)
    body = front_span.end if front_span else 0
    grid = grid_of(text, name) if front_span is None else None
    lines = [line for line in lines_of(text) if line.span.start >= body]
    if grid is not None:  # its rows are no lines of a page
        lines = [line for line in lines if not grid.region.overlaps(line.span)]
        page = page.over(found_in(text, grid))
    found_hits = hits(lines)
    head = heads(found_hits, lines, text, titled=bool(page.title or front.title)) if grid is None else ()
    read = {line.span.start for line in head}
    found_hits = [hit for hit in found_hits if hit.span.start not in read]
    boilerplate = (
        *([front_span] if front_span else []),
        *sorted({*(h.span for h in found_hits), *(line.span for line in head)}),
    )
    found = given.over(page).over(front).over(told(found_hits, lines, head))
    if grid is None:
        found = found.over(Found(title=_title(text, lines, boilerplate)))
    found = found.over(Found(publisher=_own_voice(found) or _announcer(found, lines, boilerplate)))
    sha256 = text_hash(text)
    return Document(
        iri=document_iri(_source(found, name), sha256, base),
        text=text,
        path=path,
        url=found.url,
        kind=found.kind or DocumentKind.ARTICLE,
        title=found.title,
        publisher=found.publisher,
        authors=found.authors,
        published=found.published,
        language=language_of(words_of(text, grid) if grid else text[body:]),
        boilerplate=boilerplate,
    )


def _own_voice(found: Found) -> str | None:
    """Who tells a post or a letter that nobody else published: who wrote it."""
    return found.authors[0] if found.kind in _SPEAKING and found.authors else None


def _announcer(found: Found, lines: list[TextLine], boilerplate: tuple[Span, ...]) -> str | None:
    """Who issues a press release that names its issuer in the title and the first sentence alone."""
    from quoth.read.head.self_told import self_told

    if found.kind is not DocumentKind.PRESS_RELEASE or not found.title:
        return None
    ends = {span.start: span.end for span in boilerplate}
    for line in lines[:_FIRST_SENTENCE_WITHIN]:
        told = line.text[ends.get(line.span.start, line.span.start) - line.span.start :]
        name = self_told(found.title, told) if told != found.title else None
        if name:
            return name
    return None


def known_before(document: Document, before: Document, base: str) -> Document:
    """A document with what it leaves unsaid of publisher, date and address, and ``before``, the same file read earlier, says."""
    whole = replace(
        document,
        publisher=document.publisher or before.publisher,
        published=document.published or before.published,
        url=document.url or before.url,
    )
    return replace(whole, iri=document_iri(_source(whole, document.path or ""), document.sha256, base))


def _source(found: Found | Document, name: str) -> str:
    """Where the text comes from: its URL, else publisher and date, else the file's name."""
    if found.url:
        return found.url
    if found.publisher and found.published:
        return f"{found.publisher}/{found.published}"
    return PurePath(name).name or name


def _title(text: str, lines: list[TextLine], boilerplate: tuple[Span, ...]) -> str | None:
    """A heading of Markdown, or a short first line that is no sentence and stands apart."""
    furniture = {span.start for span in boilerplate}
    first = next((i for i, line in enumerate(lines[:6]) if line.span.start not in furniture), None)
    if first is None:
        return None
    heading = _HEADING.fullmatch(lines[first].text)
    if heading:
        return heading[1]
    return _first_line(text, lines, first, furniture)


def _first_line(text: str, lines: list[TextLine], first: int, furniture: set[int]) -> str | None:
    line = lines[first]
    if len(line.text) > _LONGEST_TITLE or _NO_TITLE.fullmatch(line.text) or first + 1 == len(lines):
        return None
    return line.text if _stands_apart(text, lines, first, furniture) else None


def _stands_apart(text: str, lines: list[TextLine], first: int, furniture: set[int]) -> bool:
    """Whether an empty line follows, or a line of the head in the same block: a standfirst may stand between."""
    for line, after in pairwise(lines[first : first + _BLOCK]):
        gap = text[line.span.end : after.span.start].replace("\r\n", "\n").replace("\r", "\n")
        if gap.count("\n") > 1:
            return line is lines[first]
        if after.span.start in furniture:
            return True
    return False
