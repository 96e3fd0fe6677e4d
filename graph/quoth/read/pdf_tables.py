"""Rows of tables in the text layer of a PDF: lines whose words stand apart in columns."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import groupby

from quoth.read.grid_text import row_text

Box = tuple[float, float, float, float]
"""Left, bottom, right and top of a character, in points."""

_WIDE = 0.75  # of the height of a line; a space between words is a quarter of it
_FEWEST_ROWS = 3
_LONGEST_CELL = 60  # characters; columns of prose have longer lines
_WORD_GAP = re.compile(r"(?<=\S) +(?=\S)")
_SECTION = re.compile(r"(?!(?:Table|Figure|Chart|Note|Source)\b)[A-Z][\w’'&,()-]*(?: [\w’'&,()-]+){0,3}")
_NUMBER = re.compile(r"[-+−(<~]?[$£€¥]?\d[\d.,]*%?\)?|-|–|—|n/a", re.IGNORECASE)


def wide_spaces(text: str, box: Callable[[int, bool], Box]) -> str:
    """``text`` of the same length, with a tab where a space is wider than between words; ``box`` gives a character's place."""
    pieces, at = [], 0
    for gap in _WORD_GAP.finditer(text):
        left, right = box(gap.start() - 1, True), box(gap.end(), True)
        if right[0] - left[2] > _WIDE * max(left[3] - left[1], 1.0):
            pieces += [text[at : gap.start()], "\t"]
            at = gap.start() + 1
    return "".join([*pieces, text[at:]])


def rows_marked(lines: list[str]) -> list[str]:
    """Lines with single spaces; the rows of tables, which hold tabs, as :func:`grid_text.row_text` writes them."""
    out: list[str] = []
    for tabbed, group in groupby(_closed(_with_sections(lines)), key=lambda line: "\t" in line):
        block = [[" ".join(cell.split()) for cell in line.split("\t")] for line in group]
        table = tabbed and _is_table(block)
        out += [row_text(cells) if table else " ".join(" ".join(cells).split()) for cells in block]
    return out


def _with_sections(lines: list[str]) -> list[str]:
    """Lines with a short one that stands alone between two rows, "Renewables", said in every column: it heads the rows below."""
    out = list(lines)
    said = [n for n, line in enumerate(lines) if line.strip()]
    for before, at, after in zip(said, said[1:], said[2:], strict=False):
        first, below = lines[at].strip(), lines[after].split("\t")
        alone = "\t" not in first and "\t" in lines[before] and _SECTION.fullmatch(first)
        if alone and len(below) > 1 and not _NUMBER.fullmatch(below[0].strip()) and _NUMBER.fullmatch(below[1].strip()):
            out[at] = "\t".join([first] * len(below))
    return out


def _closed(lines: list[str]) -> list[str]:
    """The lines without the empty ones that stand between two rows."""
    keep = []
    for number, line in enumerate(lines):
        between = 0 < number < len(lines) - 1 and "\t" in lines[number - 1] and "\t" in lines[number + 1]
        if line.strip() or not between:
            keep.append(line)
    return keep


def _is_table(block: list[list[str]]) -> bool:
    """Whether lines in columns are rows of data: three at least, short cells, and half of those behind the first numbers."""
    cells = [cell for row in block for cell in row]
    behind = [cell for row in block for cell in row[1:]]
    numbers = sum(bool(_NUMBER.fullmatch(cell)) for cell in behind)
    return len(block) >= _FEWEST_ROWS and 2 * numbers >= len(behind) and max(map(len, cells)) <= _LONGEST_CELL
