"""The block between two lines of hyphens at the start of a Markdown or text file: what it says of the document."""

from __future__ import annotations

import re

from quoth.model import DocumentKind, Span
from quoth.read.dates import date_in
from quoth.read.found import Found
from quoth.read.names import names_in

_BLOCK = re.compile(r"\A\s*---[ \t]*\r?\n(.{0,8000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.S)
_FIELD = re.compile(r"([A-Za-z][\w -]{0,30})[ \t]*:[ \t]*(.*)")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.+)")
_NAMES = {
    "headline": "title",
    "authors": "author",
    "by": "author",
    "date": "published",
    "publisheddate": "published",
    "datepublished": "published",
    "source": "publisher",
    "publication": "publisher",
    "issuer": "publisher",
    "link": "url",
    "canonical": "url",
    "type": "kind",
}


def front_matter(text: str) -> tuple[Found, Span | None]:
    """What the front matter tells and where it stands; nothing and ``None`` where there is none."""
    block = _BLOCK.match(text)
    fields = _fields(block[1]) if block else {}
    if block is None or not fields:
        return Found(), None
    authors = [name for words in fields.get("author", []) for name in names_in(words)]
    found = Found(
        title=_one(fields, "title"),
        publisher=_one(fields, "publisher"),
        authors=tuple(dict.fromkeys(authors)),
        published=date_in(_one(fields, "published") or ""),
        kind=kind_named(_one(fields, "kind") or ""),
        url=_one(fields, "url"),
    )
    return found, Span(0, block.end())


def kind_named(words: str) -> DocumentKind | None:
    """The kind of document that a person calls so: "press release", "Letter"."""
    value = re.sub(r"[\s_]+", "-", words.strip().lower())
    return DocumentKind(value) if value in {kind.value for kind in DocumentKind} else None


def _fields(block: str) -> dict[str, list[str]]:
    """Fields of one word, a quoted text, a list in brackets or a list of items; other YAML is passed over."""
    fields: dict[str, list[str]] = {}
    name = ""
    for line in block.splitlines():
        item, field = _ITEM.fullmatch(line), _FIELD.fullmatch(line)
        if item and name:
            fields[name].append(_bare(item[1]))
        elif field:
            key = field[1].strip().lower().replace(" ", "").replace("-", "").replace("_", "")
            name = _NAMES.get(key, key)
            fields.setdefault(name, []).extend(_values(field[2].strip()))
    return fields


def _values(written: str) -> list[str]:
    listed = written.startswith("[") and written.endswith("]")
    return [bare for part in (written[1:-1].split(",") if listed else [written]) if (bare := _bare(part))]


def _bare(words: str) -> str:
    plain = words.strip()
    quoted = len(plain) > 1 and plain[0] == plain[-1] and plain[0] in "\"'"
    return plain[1:-1] if quoted else plain


def _one(fields: dict[str, list[str]], name: str) -> str | None:
    return next(iter(fields.get(name, [])), None)
