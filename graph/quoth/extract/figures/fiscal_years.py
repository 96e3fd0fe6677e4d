"""Years of accounts: "the last financial year", where the country that a text is about says which months those are."""

from __future__ import annotations

import re

from quoth.extract.figures.lands import land_of
from quoth.extract.figures.quarters import shift_month
from quoth.extract.figures.weekdays import Ends
from quoth.model import PartialDate

# The first month of the year of accounts. Source: the finance ministries of these countries; where firms choose a year of their own
# it holds of public bodies alone.
_FIRST = {"India": 4, "Australia": 7, "Pakistan": 7, "Bangladesh": 7, "Kenya": 7}
_FIRST_OF_STATE = {"United Kingdom": 4, "Canada": 4, "Japan": 4, "New Zealand": 7, "South Africa": 4}
_STATE = re.compile(
    r"\b(?:[Cc]ouncils?|[Gg]overnments?|[Mm]inist(?:ry|er|ries)|[Dd]epartments?|NHS|[Tt]reasury|[Pp]olice|[Pp]arliament|taxpayers)\b"
)
_LAST = re.compile(r"(?:the\s)?(?:last|previous|past)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?][\"”’)]*\s+(?=[A-Z“\"])|\n")


def fiscal_year(text: str, hit: re.Match[str], published: PartialDate) -> Ends:
    """ "last financial year" in a text about India of August 2031: April 2030 to March 2031."""
    land = land_of(text)
    if land is None:
        return None
    first = _FIRST.get(land) or (_FIRST_OF_STATE.get(land) if _STATE.search(_around(text, hit)) else None)
    if first is None or not _LAST.match(hit[0]) or len(published.text) < 7:
        return None
    now = published.first_day()
    begun = now.replace(year=now.year - (now.month < first), month=first, day=1)
    return PartialDate(shift_month(begun, -12)), PartialDate(shift_month(begun, -1))


def _around(text: str, hit: re.Match[str]) -> str:
    """The sentence of a match."""
    starts = [m.end() for m in _SENTENCE.finditer(text, 0, hit.start())]
    end = _SENTENCE.search(text, hit.end())
    return text[starts[-1] if starts else 0 : end.start() if end else len(text)]
