"""Rows of tables, known by how they stand in the text: their figures are cells, and no sentences are told there.

"Ashby County,2031,571,32" or "| Ashby County | 571 |": a whole line that the publisher tells, in which the figures fill
pieces between separators. What a cell is about stands in its row and its column, not in words around it, so linking holds
cells against each other by other keys than figures of sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from quoth.link.words import fold
from quoth.model import Figure, Quotation, Span, Statement

_AROUND = r"[\s\"'*_$£€%+~()\[\]\-]*"
_BEFORE = re.compile(r"(?:^|[|,;\t]|\s{2})" + _AROUND + "$")
_AFTER = re.compile(r"^" + _AROUND + r"(?:$|[|,;\t]|\s{2})")
_AROUND_LINE = ' \t|*_`"'
_BLANK = re.compile(r"\n[ \t]*\r?\n")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Row:
    """``table`` numbers the tables of a text; ``label`` is what the row says beside its figures, ``None`` where nothing."""

    table: int
    label: str | None


def rows(text: str, statements: Iterable[Statement], figures: Iterable[Figure]) -> dict[str, Row]:
    """The rows of a text's tables by the ids of the statements that tell them."""
    numbers: dict[str, list[Figure]] = {}
    for figure in figures:
        numbers.setdefault(figure.statement or "", []).append(figure)
    told = (s for s in statements if s.id in numbers and _is_row(text, s, numbers[s.id]))
    return dict(_numbered(text, sorted(told, key=lambda s: s.content[0]), numbers))


def _numbered(text: str, told: list[Statement], numbers: Mapping[str, list[Figure]]) -> Iterator[tuple[str, Row]]:
    """Rows with the number of their table: a blank line ends a table."""
    table, end = 0, 0
    for statement in told:
        line = statement.content[0]
        table += int(_BLANK.search(text, end, max(end, line.start)) is not None)
        end = line.end
        yield statement.id, Row(table, _label(text, line, numbers[statement.id]))


def _is_row(text: str, statement: Statement, figures: list[Figure]) -> bool:
    plain = statement.quotation is Quotation.NARRATION and not statement.source and not statement.cue
    if not plain or len(statement.content) != 1:
        return False
    line = statement.content[0]
    return _whole(text, line) and any(_fills_a_cell(text, line, f) for f in figures)


def _whole(text: str, line: Span) -> bool:
    """Whether a stretch is a line of its own, and one of cells: a sentence ends with a full stop."""
    start = text.rfind("\n", 0, line.start) + 1
    stop = text.find("\n", line.end)
    outside = text[start : line.start] + text[line.end : stop if stop >= 0 else len(text)]
    return not outside.strip(_AROUND_LINE + "\r,;") and not line.text(text).rstrip(_AROUND_LINE).endswith(
        (".", "!", "?")
    )


def _fills_a_cell(text: str, line: Span, figure: Figure) -> bool:
    before, after = text[line.start : figure.number.start], text[figure.number.end : line.end]
    alone = not before.strip(_AROUND_LINE) and not after.strip(_AROUND_LINE)
    return not alone and bool(_BEFORE.search(before[-40:] if len(before) > 40 else before) and _AFTER.search(after))


def _label(text: str, line: Span, figures: Iterable[Figure]) -> str | None:
    """The words and numbers of a row beside its figures: its name, a year, an age."""
    kept, at = [], line.start
    for number in sorted(f.number for f in figures):
        kept.append(text[at : max(at, number.start)])
        at = max(at, number.end)
    words = _WORD.findall(fold(" ".join((*kept, text[at : line.end]))))
    return " ".join(words) or None
