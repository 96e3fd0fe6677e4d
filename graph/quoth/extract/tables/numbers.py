"""Cells that are one number: with sign, bound, currency, unit and the mark of a remark, and nothing else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import islice

from quoth.extract.figures.measures import compared, measure
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.numerals import numerals, parse
from quoth.extract.tables.grid import Cell
from quoth.model import Comparator, Interval, Span

_LONGEST = 40  # characters of a cell that is a number
_MOST_DIGITS = 18  # more are a code, not an amount
_FRONT = re.compile(r"(?:(<=|>=|[<>≤≥~≈]|ca?\.(?=\s?\d))\s?)?([-−–+])?\s?(?=\S)")
_BACK = re.compile(r"\s?(?:[*†‡§]+|\[\w{1,2}\]|\((?:[a-eprn]|\d|est\.?|prov\.?|rev\.?|prel\.?)\)|\(\d[\d.,]*\s?%\))$")
_POINTS = re.compile(r"(?<=\d)\s?(?:pp|p\.p\.|ppts?|% points?|percentage points?)$", re.IGNORECASE)
_NOUN = re.compile(r"(?<=\d)\s([a-z]{3,}(?:\s[a-z]{3,})?)$")
_RANGE = re.compile(r"([\d.,]+)\s?(?:–|to)\s?([\d.,]+)(\s?%)?")
_COMMA = re.compile(r"[-−–+]?(?:\d{1,3}(?:[ .\u00a0\u202f]\d{3})+|\d+),\d{1,2}\s?%?")
_POINT = re.compile(r"[-−–+]?[\d ,]*\d\.\d{1,2}\s?%?")
_THOUSANDS = re.compile(r"[-−–+]?\d{1,3}(?:,\d{3})+")
_POINTED = re.compile(r"[-−–+]?[1-9]\d{0,2}(?:\.\d{3})+")
_DECIMAL = re.compile(r"\d\.\d")
_THREE = re.compile(r"[-−–+]?[1-9]\d\d")
_SWAPPED = str.maketrans({",": ".", ".": "\u00a0"})
_SAMPLE = 600  # cells by which a table is judged
_CODE = re.compile(r"0\d")
_SIGNS = {
    "<": Comparator.LESS, ">": Comparator.MORE, "<=": Comparator.AT_MOST, "≤": Comparator.AT_MOST,
    ">=": Comparator.AT_LEAST, "≥": Comparator.AT_LEAST, "~": Comparator.ABOUT, "≈": Comparator.ABOUT,
    "c.": Comparator.ABOUT, "ca.": Comparator.ABOUT,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Number:
    """The number of a cell: ``whole`` with sign and unit, ``number`` the digits. ``value`` is ``None`` for a range.

    ``plus`` says that a plus is printed; ``bracketed`` that brackets are, which mean a minus in accounts.
    ``noun`` is what a cell says behind the number: "950 places".
    """

    whole: Span
    number: Span
    value: Decimal | None
    bounds: Interval
    comparator: Comparator = Comparator.EQUAL
    unit: str = "count"
    unit_text: str | None = None
    plus: bool = False
    bracketed: bool = False
    noun: str = ""

    @property
    def like_year(self) -> bool:
        """Whether four bare digits could name a year."""
        value, plain = self.value, self.unit == "count" and not self.plus and len(self.number) == 4
        return plain and value is not None and 1800 <= value <= 2100 and value == int(value)


def decimal_commas(cells: Iterable[Cell]) -> bool:
    """Whether a table prints "2 810,4" for what others print as "2,810.4": commas before one or two last digits, and no such points."""
    seen = 0
    for cell in islice(cells, _SAMPLE):
        if _POINT.fullmatch(cell.text) or _THOUSANDS.fullmatch(cell.text):
            return False
        seen += _COMMA.fullmatch(cell.text) is not None
    return seen > 1


def pointed_thousands(rows: Iterable[Sequence[Cell]]) -> bool:
    """Rule ``points-part-thousands``: whether "1.022" is a thousand and more, since it stands in a column with "340".

    Every number with a point has three digits behind it, and two at least stand where whole numbers of three digits do.
    """
    pointed: Counter[int] = Counter()
    plain: set[int] = set()
    for row in islice(rows, _SAMPLE):
        for column, cell in enumerate(row):
            if _POINTED.fullmatch(cell.text):
                pointed[column] += 1
            elif _DECIMAL.search(cell.text):
                return False
            elif _THREE.fullmatch(cell.text):
                plain.add(column)
    return sum(pointed[column] for column in plain) > 1 and pointed.keys() <= plain


def number_of(cell: Cell, *, commas: bool = False, nouns: bool = False) -> Number | None:
    """The number that a cell is, or ``None``: words, codes with a zero in front, dates, scores, fractions.

    ``commas`` says that decimals stand behind a comma here, and points part the thousands; ``nouns`` that a noun may
    stand behind a number ("950 places").
    """
    text = cell.text.translate(_SWAPPED) if commas else cell.text
    if not text or len(text) > _LONGEST or not 0 < sum(c.isdigit() for c in text) <= _MOST_DIGITS:
        return None
    start, bracketed = cell.span.start, text.startswith("(") and text.endswith(")")
    if bracketed:
        text, start = text[1:-1], start + 1
    if back := _BACK.search(text):
        text = text[: back.start()]
    if (both := _range(text, start)) is not None:
        return both
    front = _FRONT.match(text)
    if front is None:
        return None
    start, text = start + front.end(), text[front.end() :]
    mention = _mention(text)
    if mention is not None:
        return _number(front, mention, start, bracketed)
    if points := _POINTS.search(text):
        found = _bare(front, text[: points.start()], start, bracketed)
        return replace(found, unit="percentage-point", unit_text=points[0].strip()) if found else None
    noun = _NOUN.search(text) if nouns else None
    found = _bare(front, text[: noun.start()], start, bracketed) if noun else None
    return replace(found, noun=noun[1]) if found and noun else None


def _bare(front: re.Match[str], text: str, start: int, bracketed: bool) -> Number | None:
    """A number without a unit of its own."""
    mention = _mention(text)
    return _number(front, mention, start, bracketed) if mention and mention.unit == "count" else None


def _mention(text: str) -> Mention | None:
    """The one number that a text is from end to end, with its unit."""
    found = numerals(text)
    first = found[0] if found else None
    if first is None or first.spelled or _CODE.match(text, first.start):
        return None
    m = compared(text, measure(text, first))
    whole = m.start == 0 and m.end == len(text)
    return m if whole and m.of is None and m.value is not None else None


def _number(front: re.Match[str], m: Mention, start: int, bracketed: bool) -> Number:
    """The number behind bound and sign, which belong to the whole and not to the digits."""
    minus = front[2] in ("-", "−", "–")
    value = abs(m.value) if m.value is not None else Decimal(0)
    value = -value if minus else value
    comparator = _SIGNS.get(front[1] or "", m.comparator)
    begin, end = start - len(front[0]) - bracketed, start + m.end + bracketed
    return Number(
        Span(begin, end),
        Span(start + m.number.start, start + m.number.end),
        value,
        comparator.bounds(value),
        comparator,
        m.unit,
        m.unit_text,
        front[2] == "+",
        bracketed,
    )


def _range(text: str, start: int) -> Number | None:
    """ "40–60": bounds, no value."""
    hit = _RANGE.fullmatch(text)
    low, high = (parse(hit[1]), parse(hit[2])) if hit else (None, None)
    if hit is None or low is None or high is None or low >= high:
        return None
    span = Span(start + hit.start(1), start + hit.end(2))
    unit = "percent" if hit[3] else "count"
    return Number(
        Span(start, start + len(text)), span, None, Interval.closed(low, high), unit=unit, unit_text=hit[3] and "%"
    )
