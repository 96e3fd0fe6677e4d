"""The numbers and dates of a short passage, and how one of them bears on another.

Figures alone will not do here: dates, ages and ordinals are no figures, yet "born in 1966" speaks against "born in 1968".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from quoth.extract.figures.numberwords import SCALES, TENS, UNITS
from quoth.link.bearing.lexicon import BOUNDS, LENGTHS, MONTHS, ORDINALS

TOKEN = re.compile(r"\d[\d,]*(?:\.\d+)?(?:st|nd|rd|th|s|bn|m|k)?(?!\w)|[$£€%]|[^\W\d_]+(?:['’.][^\W\d_]+)*|\d+|[()]")
_NUMBER = re.compile(r"(\d[\d,]*(?:\.\d+)?)(st|nd|rd|th|s|bn|m|k)?")
_YEAR = re.compile(r"1\d{3}|20\d\d")
_SHORT = {"bn": 1e9, "m": 1e6, "k": 1e3}
_INFINITY = float("inf")
_BOUNDS = (">", ">=", "<", "<=")
_SMALL = 100
"""A smaller number is hardly rounded."""


class Sort(StrEnum):
    """What kind of number it is; only numbers of kindred sorts can stand in for each other."""

    COUNT = "count"
    MONEY = "money"
    SHARE = "share"
    ORDINAL = "ordinal"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"


DATES = frozenset((Sort.YEAR, Sort.MONTH, Sort.DAY))


class Relation(StrEnum):
    """What a number says of another: bears it out, leaves it open, or rules it out."""

    BEARS_OUT = "bears out"
    OPEN = "open"
    RULES_OUT = "rules out"


@dataclass(frozen=True, slots=True)
class Number:
    """A number at a word of its passage; ``low`` and ``high`` are the ends of what its words admit."""

    sort: Sort
    value: float
    at: int
    bound: str = "="
    noun: str = ""

    @property
    def reach(self) -> tuple[float, float]:
        """What is admitted; open ends are a hair's breadth off."""
        slack = 0.1 * abs(self.value)
        hair = 1e-6 * max(1.0, abs(self.value))
        return {
            ">": (self.value + hair, _INFINITY),
            ">=": (self.value, _INFINITY),
            "<": (-_INFINITY, self.value - hair),
            "<=": (-_INFINITY, self.value),
            "~": (self.value - slack, self.value + slack),
        }.get(self.bound, (self.value, self.value))

    def kindred(self, other: Number) -> bool:
        """Whether the two could stand in one place of a sentence."""
        return self.sort is other.sort or {self.sort, other.sort} <= {Sort.ORDINAL, Sort.DAY}

    def bears_on(self, other: Number) -> Relation:
        """What this number, taken for true, says of the other."""
        (low, high), (least, most) = self.reach, other.reach
        if (low >= least and high <= most) or self._rounds_to(other):
            return Relation.BEARS_OUT
        bounded = (
            self.bound in _BOUNDS or other.bound in _BOUNDS
        )  # "more than 33,000" leaves open "33,000", 33,179 rounded
        slack = max(self.half_step, other.half_step) if bounded else 0.0
        return Relation.OPEN if low <= most + slack and least - slack <= high else Relation.RULES_OUT

    @property
    def half_step(self) -> float:
        """By how much a plain number may be rounded: 500 of 33,000, nothing of 33,179, of a date or of a small number."""
        if self.sort in DATES or self.bound not in "=~" or self.value < _SMALL:
            return 0.0
        whole = f"{self.value:.0f}"
        step = float(10) ** (len(whole) - len(whole.rstrip("0")))
        return step / 2 if step >= 10 else 0.0

    def _rounds_to(self, other: Number) -> bool:
        """The other is this one with fewer digits: "33,179" bears out "33,000", and "up to 33,000" does not."""
        if self.bound not in "=~" or self.value < _SMALL:
            return False
        return other.half_step > 0 and abs(self.value - other.value) <= other.half_step


def tokens_of(text: str) -> list[str]:
    """The words, numbers and signs of a text, as written."""
    return TOKEN.findall(text.replace("n't", " not").replace("n’t", " not"))


def numbers_of(words: Sequence[str]) -> tuple[list[Number], set[int]]:
    """The numbers among some words, and which words they are made of."""
    low = [w.lower() for w in words]
    found: list[Number] = []
    used: set[int] = set()
    at = 0
    while at < len(words):
        read = _read(words, low, at)
        if read is not None:
            number, end = read
            found.append(number)
            used.update(range(at, end))
            at = end
        else:
            at += 1
    return found, used


def _read(words: Sequence[str], low: Sequence[str], at: int) -> tuple[Number, int] | None:
    word = low[at]
    if word in MONTHS and words[at][0].isupper() and (word != "may" or _beside_digits(low, at)):
        return Number(Sort.MONTH, float(MONTHS[word]), at), at + 1
    if word in ORDINALS:
        return Number(Sort.ORDINAL, float(ORDINALS[word]), at, noun=_word(low, at + 1)), at + 1
    started = _value(low, at)
    if started is None:
        return None
    value, suffix, end = started
    while end < len(low) and low[end] in SCALES:
        value *= float(SCALES[low[end]])
        end += 1
    noun = _word(low, end)
    if noun in LENGTHS:
        value, noun = value * LENGTHS[noun][0], LENGTHS[noun][1]
    sort = _sort(low, at, end, value, suffix)
    return Number(sort, value, at, _bound(low, at) if sort not in DATES else "=", noun), end


def _value(low: Sequence[str], at: int) -> tuple[float, str | None, int] | None:
    word = low[at]
    if match := _NUMBER.fullmatch(word):
        digits = match[1].replace(",", "")
        return float(digits) * _SHORT.get(match[2] or "", 1.0), match[2], at + 1
    if word in TENS:
        following = low[at + 1] if at + 1 < len(low) else ""
        small = float(UNITS[following]) if following in UNITS else 0.0
        joined = 0 < small < 10
        return float(TENS[word]) + (small if joined else 0.0), None, at + 1 + joined
    return (float(UNITS[word]), None, at + 1) if word in UNITS else None


def _sort(low: Sequence[str], at: int, end: int, value: float, suffix: str | None) -> Sort:
    before, after = _word(low, at - 1), _word(low, end)
    if value <= 31 and value == int(value) and (before in MONTHS or after in MONTHS or _of_month(low, end)):
        return Sort.DAY
    if suffix in ("st", "nd", "rd", "th"):
        return Sort.ORDINAL
    if before in ("$", "£", "€") or after in ("dollars", "euros", "pounds"):
        return Sort.MONEY
    if after in ("%", "percent", "per") and (after != "per" or _word(low, end + 1) == "cent"):
        return Sort.SHARE
    return Sort.YEAR if _YEAR.fullmatch(low[at].rstrip("s")) and end == at + 1 else Sort.COUNT


def _of_month(low: Sequence[str], end: int) -> bool:
    return _word(low, end) == "of" and _word(low, end + 1) in MONTHS


def _beside_digits(low: Sequence[str], at: int) -> bool:
    return any(w[:1].isdigit() for w in (_word(low, at - 1), _word(low, at + 1)))


def _bound(low: Sequence[str], at: int) -> str:
    """The comparator in front of a number, past the sign of a currency: "more than $", "at least"."""
    start = at - 1 if _word(low, at - 1) in ("$", "£", "€") else at
    fore = (" ".join(low[max(0, start - words) : start]) for words in (3, 2, 1))
    return next((BOUNDS[words] for words in fore if words in BOUNDS), "=")


def _word(low: Sequence[str], at: int) -> str:
    return low[at] if 0 <= at < len(low) else ""
