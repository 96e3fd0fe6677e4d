"""Saved web pages: the article's text, without the page around it."""

from __future__ import annotations

import re

from quoth.errors import InputRefused
from quoth.read.grid_text import PageTable
from quoth.read.page import Page

_TITLE_WITHIN = 3  # paragraphs from the top
_FEWEST_WORDS = 8  # what a page's navigation leaves behind is shorter than any article
_RULED = re.compile(r"[|\s:-]+")  # the line under the head of a table
_HINT = "save the page once the article shows, or give its text"


def page_of(source: str, name: str) -> Page:
    """The article in a web page.

    Raises:
        InputRefused: when there is no article text in it.
    """
    from lxml import html as lxml_html  # 60 ms; only pages need it
    from lxml.etree import LxmlError

    from quoth.read.html_heads import credits_of
    from quoth.read.html_metadata import heading_of, metadata_of
    from quoth.read.html_tables import take_tables

    parser = lxml_html.HTMLParser(encoding="utf-8", no_network=True)
    try:
        tree = lxml_html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (LxmlError, AssertionError, ValueError) as error:
        raise InputRefused(name, "has no article text", hint=_HINT) from error
    found, heading = metadata_of(tree).over(credits_of(tree)), heading_of(tree)
    tables = take_tables(tree)
    # The title is kept apart: its figures would count twice.
    paragraphs = [p for i, p in enumerate(_article(tree)) if i > _TITLE_WITHIN or p not in {heading, found.title}]
    text = _with_tables(re.sub(r"\n", _apart, "\n".join(paragraphs)), tables)
    if len(text.split()) < _FEWEST_WORDS:
        raise InputRefused(name, "has no article text", hint=_HINT)
    return Page(text, found)


def _with_tables(text: str, tables: list[tuple[str, PageTable]]) -> str:
    """``text`` with each table at the place of its marker, or behind the article where that was lost."""
    parts = [text]
    for marker, table in tables:
        before, found, after = parts[-1].partition(marker)
        parts[-1:] = [before, f"\n\n{table.text()}\n\n", after] if found else [f"{before}\n\n{table.text()}", ""]
    return re.sub(r"\n{3,}", "\n\n", "".join(parts)).strip()


def _article(tree: object) -> list[str]:
    """The article's paragraphs, list items and rows of tables."""
    from trafilatura import bare_extraction  # 300 ms; only pages need it

    # Comments are other people's documents; metadata was read before, without guesses.
    extracted = bare_extraction(tree, include_comments=False, include_tables=True, with_metadata=False)
    lines = (getattr(extracted, "text", None) or "").split("\n")
    return [line.strip() for line in lines if line.strip() and not _RULED.fullmatch(line.strip())]


def _apart(breaks: re.Match[str]) -> str:
    """An empty line between paragraphs; the rows of a table and the items of a list stay together."""
    text, start, end = breaks.string, breaks.start(), breaks.end()
    before = text[text.rfind("\n", 0, start) + 1 : start]
    together = any(before.startswith(mark) and text.startswith(mark, end) for mark in ("|", "- "))
    return "\n" if together else "\n\n"
