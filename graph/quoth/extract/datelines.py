"""Datelines: "PORT ANSELM, October 13, 2023 – …", "TORRIN (Tarn Post) — …". They say where and when the document was written."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quoth.model import Span

_PLACE = r"[A-Z][A-Z.’'-]+(?:[ -][A-Z][A-Z.’'-]+){0,3}"
_TITLED = r"[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}"
_DATE = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2} [A-Z][a-z]{2,8}\.?(?: \d{4})?)"
_DASH = r"(?:\s?(?:—|–|--|-)|(?<=\)):)\s"  # "Manila, Dec 6 (IANS): "
_BY_WHOM = r"\([A-Z][^)\n]{1,30}\)"
_AHEAD = rf"(?=[^\n]{{0,30}}(?:(?:{_DATE}|{_BY_WHOM})\s?(?:—|–|--)|{_BY_WHOM}:))"
_LINE = re.compile(
    rf"^[ \t>*#_]*(?P<place>{_PLACE}|{_TITLED}{_AHEAD})(?:, [A-Z][A-Za-z.]+(?: [A-Z][a-z]+)?)?"
    rf"(?:,? (?P<date>{_DATE}))?(?:,? ?{_BY_WHOM})?(?:,? {_DATE})?{_DASH}(?=[A-Z“\"0-9])",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline at characters ``[start, end)`` and the place it names."""

    start: int
    end: int
    place: Span


def datelines(text: str) -> tuple[Dateline, ...]:
    """The datelines of a text, at the beginning of a paragraph."""
    return tuple(Dateline(h.start(), h.end(), Span(*h.span("place"))) for h in _LINE.finditer(text))
