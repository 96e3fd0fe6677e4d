"""What a file is, by its first bytes and its name, and what is refused at a glance."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath

from quoth.errors import InputRefused
from quoth.read.data import DATA_NAMES


class Format(StrEnum):
    """The formats that are read."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    PDF = "pdf"


# First bytes of what is not read. Source: the PRONOM registry of file signatures.
_REFUSED: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n", "is an image (PNG)"),
    (b"\xff\xd8\xff", "is an image (JPEG)"),
    (b"GIF8", "is an image (GIF)"),
    (b"II*\x00", "is an image (TIFF)"),
    (b"MM\x00*", "is an image (TIFF)"),
    (b"PK\x03\x04", "is a zip archive or an Office file"),
    (b"PK\x05\x06", "is a zip archive"),
    (b"\xd0\xcf\x11\xe0", "is an old Office file"),
    (b"{\\rtf", "is a rich-text file (RTF)"),
    (b"\x1f\x8b", "is a gzip archive"),
    (b"BZh", "is a bzip2 archive"),
    (b"\xfd7zXZ", "is an xz archive"),
    (b"7z\xbc\xaf", "is a 7z archive"),
    (b"Rar!", "is a rar archive"),
    (b"\x28\xb5\x2f\xfd", "is a zstd archive"),
    (b"\x7fELF", "is a program"),
    (b"SQLite format 3", "is a database (SQLite)"),
    (b"ID3", "is sound (MP3)"),
    (b"OggS", "is sound or video (Ogg)"),
    (b"RIFF", "is sound, video or an image (RIFF)"),
)
_HINT = "save it as text, HTML or PDF and give that"

_MARKDOWN = frozenset({".md", ".markdown", ".mdown"})
_HTML = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_TEXT = frozenset({".txt", ".text", *_MARKDOWN, *DATA_NAMES})
_PAGE = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]", re.I | re.S)
_XML = re.compile(rb"\s*<\?xml\b", re.I)
_ENTITY = re.compile(r"<!ENTITY\b", re.I)

# Control characters that text does not have; tab, line feed, vertical tab, form feed, return and escape do occur.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL_SHARE = 0.02


def format_of(data: bytes, name: str) -> Format:
    """The format of a file with these bytes and this name.

    Raises:
        InputRefused: for formats known not to be read, such as images, archives and XML that is no web page.
    """
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return Format.PDF
    for first, reason in _REFUSED:
        if data.startswith(first):
            raise InputRefused(name, reason, hint=_HINT)
    suffix = PurePath(name).suffix.lower()
    if suffix == ".pdf":
        raise InputRefused(name, "is no PDF, in spite of its name")
    if suffix in _HTML or (suffix not in _TEXT and _PAGE.match(data[:4096])):
        return Format.HTML
    if suffix == ".xml" or (suffix not in _TEXT and _XML.match(data[:256])):
        raise InputRefused(name, "is XML but no web page", hint=_HINT)
    return Format.MARKDOWN if suffix in _MARKDOWN else Format.TEXT


def refuse_entities(page: str, name: str) -> None:
    """Refuse a page that declares entities of its own: no article does, and they can expand without end.

    Raises:
        InputRefused: when a DOCTYPE declares an entity.
    """
    if _ENTITY.search(page, 0, 4096) or ("<!DOCTYPE" in page[:4096].upper() and _ENTITY.search(page)):
        raise InputRefused(name, "declares entities of its own in its DOCTYPE")


def refuse_binary(text: str, name: str) -> None:
    """Refuse what no person wrote.

    Raises:
        InputRefused: when more than one character in fifty is a control character, or any is NUL, or nothing is left
            but spaces.
    """
    if not text.strip():
        raise InputRefused(name, "is empty" if not text else "holds nothing but spaces")
    if "\x00" in text:
        raise InputRefused(name, "is no text: it holds NUL bytes", hint=_HINT)
    strange = len(_CONTROL.findall(text)) + text.count("\ufffd")
    if strange > max(2, _CONTROL_SHARE * len(text)):
        raise InputRefused(name, "is no text: too many of its bytes are no characters", hint=_HINT)
