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


# "SEDORRA: Some 131 people died", as Indian papers print it; a text with two such headings is a transcript.
_COLON = re.compile(rf"^[ \t]*(?P<place>{_PLACE})(?:, {_DATE})?:\s(?=[A-Z“\"0-9])", re.MULTILINE)
# What is printed in capitals before a colon and is no place. Source: our own list.
_LABELS = re.compile(
    r"\b(?:CLAIM|VERDICT|RESULT|RATING|CORRECTION|CLARIFICATION|NOTE|UPDATE\w*|BREAKING|LIVE|WATCH|READ|ANALYSIS|OPINION|COMMENT|EDITORIAL|"
    r"EXCLUSIVE|FACT|CHECK|TITLE|HEADLINE|SUMMARY|QUESTION|ANSWER|SOURCE|PHOTO|VIDEO|MORE|RELATED|CONTACT|SUBJECT|FROM|DATE)\b"
)
_LETTERS = 4


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline at characters ``[start, end)`` and the place it names."""

    start: int
    end: int
    place: Span


def datelines(text: str) -> tuple[Dateline, ...]:
    """The datelines of a text, at the beginning of a paragraph."""
    found = [*_LINE.finditer(text), *_behind_no_dash(text)]
    return tuple(Dateline(h.start(), h.end(), Span(*h.span("place"))) for h in found)


def _behind_no_dash(text: str) -> list[re.Match[str]]:
    """The place before a colon, where one paragraph alone begins so, and with no label."""
    found = list(_COLON.finditer(text))
    alone = len(found) == 1 and sum(map(str.isalpha, found[0]["place"])) >= _LETTERS
    return found if alone and not _LABELS.search(found[0]["place"]) else []
