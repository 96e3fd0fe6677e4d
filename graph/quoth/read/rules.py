"""The shape of a rule about one line of a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from quoth.model import DocumentKind


class Zone(StrEnum):
    """Where in a text a rule looks."""

    HEAD = "head"
    TAIL = "tail"
    RELEASE = "release"
    """The head of a text that another line shows to be a press release."""
    ANY = "any"


@dataclass(frozen=True, slots=True)
class LineRule:
    """One rule about a line: its id, an example, and what the line tells.

    The pattern's groups ``title``, ``publisher``, ``author``, ``contributor``, ``date``, ``url`` and ``wire`` (the
    agency of a dateline) are what the line says of the document; ``kind`` is what its being there says. A pattern
    covers the whole line unless ``prefix`` is set; what it covers is boilerplate.
    """

    id: str
    example: str
    pattern: re.Pattern[str]
    zone: Zone = Zone.ANY
    kind: DocumentKind | None = None
    prefix: bool = False

    def match(self, line: str) -> re.Match[str] | None:
        """The match in a line without spaces at its ends."""
        return self.pattern.match(line) if self.prefix else self.pattern.fullmatch(line)


def rule(
    id_: str,
    example: str,
    pattern: str,
    *,
    zone: Zone = Zone.ANY,
    kind: DocumentKind | None = None,
    prefix: bool = False,
    case: bool = False,
) -> LineRule:
    """A rule of a pattern that reads either case unless ``case`` is set."""
    return LineRule(id_, example, re.compile(pattern, 0 if case else re.IGNORECASE), zone, kind, prefix)
