"""What went wrong with a query, and where in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PLACE = re.compile(r"^line (\d+), column (\d+): ")


@dataclass(frozen=True, slots=True)
class Problem:
    """Why there is no answer; ``line`` and ``column`` (from 1) say where in the query, 0 where nobody knows.

    ``before`` and ``after`` are that line's parts on both sides of the place.
    """

    status: int
    message: str
    hint: str = ""
    line: int = 0
    column: int = 0
    before: str = ""
    after: str = ""


def problem(status: int, message: str, hint: str, query: str) -> Problem:
    """A refusal of a query, with the place that its message names looked up in it."""
    found = _PLACE.match(message)
    lines = query.split("\n")
    if found is None or not 0 < int(found[1]) <= len(lines):
        return Problem(status, message, hint)
    line, column = int(found[1]), int(found[2])
    text = lines[line - 1]
    return Problem(status, message, hint, line, column, text[: column - 1][-80:], text[column - 1 :][:80])
