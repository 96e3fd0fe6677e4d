"""The head of a saved page that says nothing of itself in its metadata: what stands between its heading and its first paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from quoth.model import Span
from quoth.read.found import Found

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PARAGRAPH = 100  # characters of a paragraph that is of the article
_MOST = 40  # stretches of text that are looked at
_PASSED_OVER = frozenset(
    ("script", "style", "nav", "aside", "footer", "figure", "form", "button", "svg", "noscript", "table", "select")
)
_GOES_ON = re.compile(
    r"(?i)(?:\b(?:by|on|at|and|published|posted|updated|modified|issued|from|author|date|words)|[:,&])$"
)
_CARRIES_ON = re.compile(r"(?i)(?:and|&|,|in [A-Z])(?=\W|$)")


def credits_of(tree: HtmlElement) -> Found:
    """Who wrote a page, who printed it and when, as its lines under the one main heading say."""
    from quoth.read.head.reading import head_of
    from quoth.read.lines import told  # late: its patterns take 15 ms to compile

    headings = tree.findall(".//h1")
    if len(headings) != 1:
        return Found()
    lines, at = [], 0
    for words in _lines(tree, headings[0]):
        lines.append((Span(at, at + len(words)), words))
        at += len(words) + 1
    return told([], [], head_of(lines, frozenset(), "\n".join(words for _, words in lines), titled=True))


def _lines(tree: HtmlElement, heading: HtmlElement) -> list[str]:
    """The lines behind the heading; pieces of one line that stand in elements of their own are joined: "By", "Ada Quill"."""
    lines: list[str] = []
    for words in _stretches(tree, heading):
        if len(lines) >= _MOST or len(words) > _PARAGRAPH:
            break
        if lines and (_GOES_ON.search(lines[-1]) or _CARRIES_ON.match(words)):
            lines[-1] += f" {words}"
        else:
            lines.append(words)
    return lines


def _stretches(tree: HtmlElement, heading: HtmlElement) -> Iterator[str]:
    """The stretches of text behind the heading, in the order of the page."""
    behind = False
    for event, element in _walk(tree):
        if element is heading:
            behind = event == "end"
        words = element.text if event == "start" else element.tail
        if event == "start" and element.tag == "time":
            words = element.get("datetime") or words
        if behind and words and words.strip():
            yield " ".join(words.split())


def _walk(tree: HtmlElement) -> Iterator[tuple[str, HtmlElement]]:
    """Elements as they open and close, without what is no text of the article."""
    from lxml.etree import iterwalk

    walk = iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        if not isinstance(element.tag, str) or element.tag in _PASSED_OVER:
            if event == "start":
                walk.skip_subtree()
            elif element.tail:
                yield event, element
            continue
        yield event, element
