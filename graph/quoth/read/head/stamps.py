"""Stamps: the days and hours of a head, with the word before them that says what happened then."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from quoth.model import PartialDate
from quoth.read.dates import DATE, date_in


class Sort(StrEnum):
    """What a stamp is of; better ones first."""

    PUBLISHED = "published"
    PLAIN = "plain"
    UPDATED = "updated"


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day at characters ``[start, end)`` of a line, its label and hour with it; ``date`` is
    ``None`` where it can mean two days."""

    start: int
    end: int
    sort: Sort
    date: PartialDate | None
    release: bool = False
    """Whether its label is one of press releases: "For immediate release", "Embargoed until"."""


_ZONE = r"(?:\s?\(?(?:[A-Z]{2,5}|[ECMP]T)(?:\s?[+-]\d{1,2}(?::?\d\d)?)?\)?)?"
_HOUR = (
    r"(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?(?i:[ap]\.?\s?m\b\.?|hours|hrs|h\b))?|\d{1,2}\s?(?i:[ap]\.?m\b\.?)|(?i:noon|midnight))"
    + _ZONE
)
_SOON = r"(?:\s+(?i:on))?\s*[,;:|—–-]?\s+"
_LATER = r"\s*(?:[,;|·—–-]|(?i:at\b))?\s*(?:(?i:at)\s+)?"
_MARK = r"\s*[:|–—-]?\s*"
_OUT = (
    r"(?:first |originally |date |last )?(?:published|posted|publication date|published date|release date|released|released on|issued"
    r"|issue date|date of (?:issue|release|publication)|date issued|date published|date|dated|filed|uploaded|issued on"
    r"|statement (?:made|issued|released)|(?<!press )(?<!news )(?<!media )release"
    r"|for (?:immediate |general )?(?:release|use|publication))(?: on| at)?"
)
_HELD = r"(?:strictly )?(?:under |under strict )?embargo(?:ed)?(?: for (?:release|publication))?(?: until| till| to)?"
_AGAIN = (
    r"(?:last |page |page last |most recently |date )?(?:updated|modified|revised|reviewed|amended|edited)(?: on| at)?"
)
_LABEL = rf"(?:(?:(?P<out>{_OUT}|{_HELD})|(?P<again>{_AGAIN})){_MARK})?"
_STAMP = re.compile(
    rf"(?<![\w-])(?i:{_LABEL})(?:(?i:the )?{_HOUR}{_SOON})?(?i:{DATE})(?:T[\d:.]+(?:Z|[+-][\d:]+)?|(?![\w/])(?:{_LATER}{_HOUR})?)"
)
_RELEASE = re.compile(r"(?i)embargo|^for ")
_DAY = re.compile(DATE, re.I)


def stamps_in(line: str) -> list[Stamp]:
    """The stamps of a line: "Updated 9 October 2024 — 11.20am, first published 8 October 2024 — 4.12pm" has two."""
    return [_stamp(hit) for hit in _STAMP.finditer(line)]


def _stamp(hit: re.Match[str]) -> Stamp:
    sort = Sort.PUBLISHED if hit["out"] else Sort.UPDATED if hit["again"] else Sort.PLAIN
    day = _DAY.search(hit[0], hit.end("out") - hit.start() if hit["out"] else 0)
    release = bool(hit["out"]) and _RELEASE.search(hit["out"]) is not None
    return Stamp(hit.start(), hit.end(), sort, date_in(day[0]) if day else None, release)
