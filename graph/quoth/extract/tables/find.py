"""Tables in a text: rows with bars or in columns of spaces, and whole files of cells."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice, takewhile

from quoth.extract.tables.grid import Cell, Table
from quoth.extract.tables.heads import heads_of, with_even_heads
from quoth.extract.tables.numbers import number_of
from quoth.extract.tables.units import hint_in
from quoth.model import Span
from quoth.read.delimited import MOST_COLUMNS, clearly_delimited, delimited

_CAPTION = re.compile(
    r"[#*_\s]*(?:Table:\s+|(?=(?:Table|Figure|Chart)\s+(?:[\dA-Z][\d.]*|[A-Z]{1,4}\d[\w.-]*)\b))(.+?)[#*_\s]*"
)
_LABELLED = re.compile(r"[#*_\s]*Table\s+(?:[\dA-Z][\d.]*|[A-Z]{1,4}\d[\w.-]*)\b")
# A line with a name and no more: "Brannock Ferries plc", "Ministry of Health of Tarsia - Epidemiological bulletin".
# Source of the words: the mastheads of official releases and of accounts.
_BODY = re.compile(
    r"^(?:(?:National|Central|Federal|State|Royal|General)\s)?(?:Ministry|Department|Bureau|Agency|Institute|Directorate|Secretariat|Authority)\s(?:of|for)"
    r"\s[^\d:,]*$|\b(?:plc|PLC|Ltd|Limited|Inc|Corp|Corporation|AG|SA|NV|GmbH|Holdings|Group)\.?$"
    r"|\b(?:[Rr]eport|[Bb]ulletin|[Yy]earbook|[Ss]tatistics|[Rr]eview|[Ff]actsheet|[Rr]elease)(?:\s(?:19|20)\d\d(?:/\d+)?|\s\d+/(?:19|20)\d\d)?$"
)
_HEADING = re.compile(r"(?:#{1,6}\s+|\*\*)(.+?)[#*\s]*")
# "Pupils by district, 1 October 2030" over an empty line
_LIKE_CAPTION = re.compile(r"\bby\s[a-z]+(?:\s(?:and|,)|,|\s\d|$)|,\s(?:[\w ]+\s)?(?:19|20)\d\d$")
_NOTE = re.compile(
    r"\s*(?:(?:Notes?|Sources?|NB)\s?:|[*†‡§]\s?|\[?\w\]\s|n/a\s?[:=])\s*\S|(?:\w+\s)?years?\s(?:run|begin|start|end)s?\b",
    re.IGNORECASE,
)
_RULE = re.compile(r"[\s|:+=-]*-[\s|:+=-]*")
_PIECES = {"bars": re.compile(r"[^|]+"), "spaces": re.compile(r"\S+(?: \S+)*")}
_MOST_NOTES = 6
_LONGEST_CELL = 200  # a longer one holds sentences, which are read as such
_LONGEST_CAPTION = 200
_MOST_INDENT = 20
_PARENT = {"bars": 2, "spaces": 3}  # fewest rows


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span
    text: str
    style: str  # "bars", "spaces", or "" for prose and empty lines


def find_tables(text: str, leave_out: Sequence[Span] = (), *, data: bool = False, title: str = "") -> tuple[Table, ...]:
    """Every table of a text in order, but those that touch a stretch of ``leave_out``; offsets are of ``text``.

    ``data`` says that the whole text is a file of cells, such as CSV; else only one that clearly is one is taken so. ``title`` is the
    page's.
    """
    if data or clearly_delimited(text):
        whole = _file(text)
        if whole is not None:
            return (replace(whole, title=title),)
    lines = list(_lines(text))
    if not any(line.style for line in lines):
        return ()
    kept = [line for line in lines if line.style or not any(line.span.overlaps(s) for s in leave_out)]
    found = (_table(kept, block, text) for block in _blocks(kept))
    kept_tables = (t for t in found if t is not None and not any(t.region.overlaps(s) for s in leave_out))
    return tuple(replace(t, title=title) for t in kept_tables)


def _file(text: str) -> Table | None:
    grid = delimited(text)
    if grid is None or grid.columns > MOST_COLUMNS:
        return None
    rows = tuple(tuple(_cell(text, span) for span in row) for row in grid.rows)
    above = [_cell(text, span) for span in grid.above]
    rows = tuple(row for row in rows if not all(cell.empty for cell in row))
    if not rows:
        return None  # a file of commas alone
    below = [_cell(text, s) for s in grid.below]
    while len(rows) > 2 and _is_note(rows[-1]):  # remarks in rows of their own, as sheets are saved
        below.insert(0, rows[-1][0])
        rows = rows[:-1]
    while (
        len(rows) > 2 and sum(not cell.empty for cell in rows[0]) == 1
    ):  # a title in a row of its own, as sheets are saved
        above.append(next(cell for cell in rows[0] if not cell.empty))
        rows = rows[1:]
    heads = heads_of(rows)
    rows = (*_spread(rows[:heads]), *rows[heads:])
    caption = _title_of(above)
    others = tuple(c for c in above if c is not caption)
    return Table(Span(0, len(text)), rows, heads, caption, (*others, *below), above=others)


def _title_of(above: Sequence[Cell]) -> Cell | None:
    """Rule ``title-behind-the-body``: of lines above a grid one that says "Table 2", else the first that is no name of a body alone."""
    said = [cell for cell in above if cell.text]
    labelled = (cell for cell in said if _LABELLED.match(cell.text))
    named = [cell for cell in said if not _BODY.search(cell.text.strip(" ,;\t"))]
    parted = (cell for cell in named if _LIKE_CAPTION.search(cell.text))
    return next(labelled, None) or next(parted, None) or next(iter(named), None) or (said[0] if said else None)


def _spread(heads: Sequence[tuple[Cell, ...]]) -> Iterator[tuple[Cell, ...]]:
    """Headings with what stands over several columns in each of them: "2029,,,2030,," over "Persons,Males,Females" twice."""
    for number, row in enumerate(heads):
        below = heads[number + 1] if number + 1 < len(heads) else ()
        filled: list[Cell] = []
        for at, cell in enumerate(row):
            spans = at > 1 and cell.empty and at < len(below) and not below[at].empty
            filled.append(filled[-1] if spans else cell)
        yield tuple(filled)


def _is_note(row: tuple[Cell, ...]) -> bool:
    """Whether a last row is one remark: "Source: …", "[1] Includes fishing"."""
    return not row[0].empty and all(c.empty for c in row[1:]) and (bool(_NOTE.match(row[0].text)) or " " in row[0].text)


def _cell(text: str, span: Span) -> Cell:
    return Cell(span.text(text).replace('""', '"'), span, _indent(text, span.start))


def _indent(text: str, start: int) -> int:
    """How many spaces stand in front of the words of a cell."""
    front = text[max(0, start - _MOST_INDENT) : start]
    return len(front) - len(front.rstrip(" \u00a0"))


def _lines(text: str) -> Iterator[_Line]:
    start = 0
    for raw in text.splitlines(keepends=True):
        inner = raw.strip()
        begin = start + (raw.index(inner) if inner else 0)
        yield _Line(Span(begin, begin + len(inner)), inner, _style(inner))
        start += len(raw)


def _style(line: str) -> str:
    if "|" in line.strip("|"):
        return "bars"
    return "spaces" if "   " in line or "\t" in line or re.search(r"\S  \S", line) else ""


def _blocks(lines: list[_Line]) -> Iterator[range]:
    """Stretches of lines of one style."""
    for style, group in groupby(range(len(lines)), key=lambda i: lines[i].style):
        numbers = list(group)
        if style and len(numbers) >= _PARENT[style]:
            yield range(numbers[0], numbers[-1] + 1)


def _table(lines: list[_Line], block: range, text: str) -> Table | None:
    split = [(i, _RULE.fullmatch(lines[i].text) is not None) for i in block]
    rule = next((n for n, (_, is_rule) in enumerate(split) if is_rule and n), None)
    rows = with_even_heads([tuple(_pieces(lines[i], text)) for i, is_rule in split if not is_rule])
    if not _holds_data(rows, lines[block[0]].style):
        return None
    even = tuple(_aligned(rows))
    caption = _caption(lines, block[0])
    title = _title(even) if caption is None else None
    if title is not None:
        even, rule = even[1:], None if rule is None else rule - 1
    region = Span(caption.span.start if caption else lines[block[0]].span.start, lines[block[-1]].span.end)
    heads = rule if rule and rule < len(even) else heads_of(even)
    above = tuple(_above(lines, block[0], caption))
    return Table(region, even, heads, caption or title, tuple(_notes(lines, block[-1] + 1)), above=above)


def _above(lines: list[_Line], first: int, caption: Cell | None) -> Iterator[Cell]:
    """The lines in front of a table up to the next one, the nearest first, without its caption."""
    said = (line for line in reversed(lines[max(0, first - 3 * _MOST_NOTES) : first]) if line.text)
    others = (line for line in said if not (caption and line.span.overlaps(caption.span)))
    near = takewhile(lambda line: not line.style and (line.text.startswith("**") or not _NOTE.match(line.text)), others)
    yield from (Cell(line.text, line.span) for line in islice(near, _MOST_NOTES))


def _title(rows: Sequence[tuple[Cell, ...]]) -> Cell | None:
    """A first row that says one thing in every cell, over more rows than it and one: what heads the whole table."""
    first = rows[0]
    alone = len(rows) > 3 and len(first) > 2 and len({cell.text for cell in first}) == 1
    return first[0] if alone and " " in first[0].text and number_of(first[0]) is None else None


def _pieces(line: _Line, text: str) -> Iterator[Cell]:
    inner = line.text.removeprefix("|").removesuffix("|") if line.style == "bars" else line.text
    start = line.span.start + (1 if line.style == "bars" and line.text.startswith("|") else 0)
    for hit in _PIECES[line.style].finditer(inner):
        words = hit[0].strip()
        begin = start + hit.start() + (hit[0].index(words) if words else 0)
        yield Cell(words.strip("*_`"), _bare(text, Span(begin, begin + len(words))))


def _bare(text: str, span: Span) -> Span:
    """A cell without the marks of bold print."""
    inner = span.text(text).strip("*_`")
    start = span.start + span.text(text).index(inner)
    return Span(start, start + len(inner))


def _holds_data(rows: list[tuple[Cell, ...]], style: str) -> bool:
    """Whether rows are even and hold numbers: a line of links between bars is none, nor are two columns of prose."""
    if any(len(cell.text) > _LONGEST_CELL for row in rows for cell in row):
        return False
    widths = Counter(len(row) for row in rows)
    width, usual = widths.most_common(1)[0] if widths else (0, 0)
    numbers = sum(number_of(cell, nouns=True) is not None for row in rows for cell in row)
    cells = sum(len(row) for row in rows)
    fewest = 0.9 if style == "bars" else 0.7
    share = 8 if style == "bars" else 3
    return (
        len(rows) >= 2 and width >= 2 and usual >= fewest * len(rows) - 1 and numbers >= 2 and share * numbers >= cells
    )


def _aligned(rows: list[tuple[Cell, ...]]) -> Iterator[tuple[Cell, ...]]:
    """Rows as they are, but that a first row which leaves out the corner gets an empty one."""
    width = Counter(len(row) for row in rows).most_common(1)[0][0]
    for number, row in enumerate(rows):
        corner = number == 0 and len(row) == width - 1 and width > 2
        yield (Cell("", Span(row[0].span.start, row[0].span.start)), *row) if corner else row


def _caption(lines: list[_Line], first: int) -> Cell | None:
    """The line above: one that says so, a heading, or a short one right above."""
    for i in range(first - 1, max(-1, first - 3), -1):
        line = lines[i]
        if not line.text:
            continue
        if len(line.text) > _LONGEST_CAPTION or line.style:
            return None
        hit = _CAPTION.fullmatch(line.text) or _HEADING.fullmatch(line.text)
        if hit:
            start = line.span.start + hit.start(1)
            return Cell(hit[1], Span(start, start + len(hit[1])))
        near = i == first - 1 or hint_in(line.text, whole=False) is not None or _LIKE_CAPTION.search(line.text)
        return Cell(line.text, line.span) if near and not line.text.endswith((".", "!", "?")) else None
    return None


def _notes(lines: list[_Line], after: int) -> Iterable[Cell]:
    found = []
    for line in lines[after : after + _MOST_NOTES]:
        if line.text and not _NOTE.match(line.text):
            break
        if line.text:
            found.append(Cell(line.text, line.span))
    return found
