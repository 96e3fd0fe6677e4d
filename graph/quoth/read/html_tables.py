"""Tables of data in a web page: taken out of its tree with caption, head, joined cells and remarks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from quoth.read.grid_text import PageTable

_MOST_CELLS = 60_000
_MOST_COLUMNS = 200
_LONGEST_CELL = 300  # characters; a table with longer ones lays out a page
_FURNITURE = frozenset({"nav", "aside", "footer", "header", "form", "button"})
_NUMBER = re.compile(r"[-+−(<~]?\s?[$£€¥]?\s?\d[\d.,\s]*\s?%?.{0,12}")
_HIDDEN = re.compile(r"display:\s*none", re.IGNORECASE)
_NOTE_TEXT = re.compile(
    r"[*†‡§¹²³]|\(?(?:notes?|sources?|n/?a|nb|data)\b\)?\s?[:=.]|\[?[a-e0-9]\]|.{0,40}\b(?:are|is) not included\b"
    r"|(?:fiscal |financial |school )?years? (?:run|end|begin|start)s?\b",
    re.IGNORECASE,
)
_MARK = re.compile(r"\W{0,3}|\[?\s?\(?[\da-z]{1,2}\)?\s?\]?")
_PADDED = re.compile(r"(?:padding-left|text-indent|margin-left):\s*(?!0)\d", re.IGNORECASE)
_INDENTED = re.compile(r"\bindent(?:ed)?|\blevel-?[2-9]\b", re.IGNORECASE)
_SET_IN = "· "  # in front of a label that is set in
_SQUARED = re.compile(r"(?:k?m|mi|ft|yd|cm|mm)\Z")
_POWERS = {"2": "²", "3": "³"}


def take_tables(tree: HtmlElement) -> list[tuple[str, PageTable]]:
    """Tables of data, each replaced in ``tree`` by a paragraph of words that no page has, with these words."""
    taken: list[tuple[str, PageTable]] = []
    for element in list(tree.iter("table")):
        table = _table(element)
        if table is None or element.getparent() is None:
            continue
        # A whole sentence: what cleans pages throws away paragraphs that are too short for one.
        marker = f"Quoth placed table {len(taken)} of this page here, where the reader will find its rows again."
        paragraph = element.makeelement("p")
        paragraph.text, paragraph.tail = marker, element.tail
        element.getparent().replace(element, paragraph)
        taken.append((marker, table))
    return taken


def _table(element: HtmlElement) -> PageTable | None:
    """The table in an element; ``None`` for one that lays out a page, holds no numbers, or stands in the furniture."""
    if element.xpath(".//table") or any(a.tag in _FURNITURE for a in element.iterancestors()):
        return None
    rows = [row for row in element.iter("tr") if len(row)]
    heads = _heads(rows)
    caption = _caption(element)
    filled, notes = _filled(rows, heads)
    filled = [row for row in filled if any(row)]
    width = max((len(row) for row in filled), default=0)
    if len(filled) < 2 or not 2 <= width <= _MOST_COLUMNS:
        return None
    even = tuple(tuple(row) + ("",) * (width - len(row)) for row in filled)
    if not _holds_data(even):
        return None
    return PageTable(even, min(heads, len(even) - 1), caption, (*notes, *_notes_behind(element)))


def _heads(rows: list[HtmlElement]) -> int:
    """How many rows at the top are the head: those of ``thead``, else those of ``th`` alone."""
    count = 0
    for row in rows:
        parent = row.getparent()
        cells = [c for c in row if c.tag in ("td", "th")]
        plain = all(c.tag == "th" or not _text(c) for c in cells) and any(c.tag == "th" for c in cells)
        if not (parent is not None and parent.tag == "thead") and not (plain and len(cells) > 1):
            break
        count += 1
    return count


def _caption(element: HtmlElement) -> str:
    for path in ("./caption", "ancestor::figure[1]/figcaption"):
        found = element.xpath(path)
        if found:
            for line in found[0].iter("br"):  # "Exports of goods<br>Million crowns": two remarks
                line.tail = f", {(line.tail or '').lstrip()}"
            return _text(found[0])
    return ""


def _filled(rows: list[HtmlElement], heads: int) -> tuple[list[list[str]], list[str]]:
    """The grid with joined cells filled in, and remarks that stand in rows of their own at the end.

    A heading is repeated over all that it covers; a number stands once.
    """
    grid: list[list[str]] = []
    set_in: list[bool] = []
    notes: list[str] = []
    below: dict[int, tuple[str, int]] = {}
    cells = 0
    for number, row in enumerate(rows):
        line = list(_line(row, below, number < heads))
        cells += len(line)
        if cells > _MOST_CELLS:
            break
        parent = row.getparent()
        if parent is not None and parent.tag == "tfoot" and len({c for c in line if c}) == 1:
            notes.append(next(c for c in line if c))
        else:
            grid.append(line)
            set_in.append(number >= heads and _is_set_in(row))
    if any(set_in) and not all(set_in[min(heads, len(set_in)) :]):
        grid = [
            [f"{_SET_IN}{line[0]}", *line[1:]] if inner and line[0] else line
            for line, inner in zip(grid, set_in, strict=True)
        ]
    return grid, notes


def _is_set_in(row: HtmlElement) -> bool:
    """Whether the first label of a row stands further right than others: hard spaces in front, a padding, a class that says so."""
    first = next((c for c in row if c.tag in ("td", "th")), None)
    if first is None:
        return False
    words = "".join(first.itertext()).lstrip("\n\r\t ")
    inner = [first, *first.iterdescendants("span", "div", "p")][:3]
    styled = any(_PADDED.search(e.get("style") or "") or _INDENTED.search(e.get("class") or "") for e in inner)
    return styled or (words[:2].isspace() and words[:2].strip(" ") == words[:2])


def _line(row: HtmlElement, below: dict[int, tuple[str, int]], head: bool) -> Iterator[str]:
    """The cells of one row; ``below`` keeps, by column, what reaches down from rows above, and for how many rows."""
    column = 0
    for cell in (c for c in row if c.tag in ("td", "th")):
        while column in below:
            yield _reaching(below, column)
            column += 1
        text, wide, deep = _text(cell), _count(cell, "colspan"), _count(cell, "rowspan")
        repeats = head or cell.tag == "th" or not _NUMBER.fullmatch(text)
        for offset in range(min(wide, _MOST_COLUMNS - column)):
            if deep > 1:
                below[column] = (text if repeats else "", deep - 1)
            yield text if repeats or offset == 0 else ""
            column += 1
    while column in below:
        yield _reaching(below, column)
        column += 1


def _reaching(below: dict[int, tuple[str, int]], column: int) -> str:
    text, left = below.pop(column)
    if left > 1:
        below[column] = (text, left - 1)
    return text


def _count(cell: HtmlElement, name: str) -> int:
    value = (cell.get(name) or "1").strip()
    return min(int(value), 1_000) if value.isascii() and value.isdigit() and int(value) > 0 else 1


def _text(element: HtmlElement) -> str:
    """The words of a cell, without what is hidden and without marks that point to remarks."""
    return " ".join("".join(_pieces(element)).split())


def _pieces(element: HtmlElement) -> Iterator[str]:
    before = element.text or ""
    yield before
    for child in element:
        if (
            isinstance(child.tag, str)
            and child.tag not in ("script", "style")
            and not _HIDDEN.search(child.get("style") or "")
        ):
            inner = _text(child)
            if child.tag == "sup":
                yield _raised(before, inner)
            else:
                yield f" {inner} " if child.tag in ("br", "p", "div", "li") else inner
        before = child.tail or ""
        yield before


def _raised(before: str, inner: str) -> str:
    """What a raised text says: a power behind a unit, nothing where it points to a remark."""
    if inner in _POWERS and _SQUARED.search(before):
        return _POWERS[inner]
    return "" if _MARK.fullmatch(inner) else inner


def _holds_data(rows: tuple[tuple[str, ...], ...]) -> bool:
    cells = [cell for row in rows for cell in row if cell]
    numbers = sum(bool(_NUMBER.fullmatch(cell)) for cell in cells)
    return numbers >= 2 and 5 * numbers >= len(cells) and max(map(len, cells)) <= _LONGEST_CELL


def _notes_behind(element: HtmlElement) -> list[str]:
    """Remarks right behind a table, taken out of the page."""
    notes = []
    for after in list(element.itersiblings())[:4]:
        text = _text(after) if after.tag in ("p", "small", "div", "span") else ""
        if not text or len(text) > _LONGEST_CELL or not _NOTE_TEXT.match(text):
            break
        notes.append(text)
        if after.getparent() is not None and not (after.tail or "").strip():
            after.getparent().remove(after)
    return notes
