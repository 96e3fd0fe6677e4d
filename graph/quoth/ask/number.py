"""A number as people type it: ``33,000``, ``33 thousand``, ``$1.2bn``, ``88%``, ``40-60``, ``7 of the 10``, ``one in five``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from quoth.model import Span

_SCALES = {
    "hundred": 100,
    "k": 1000,
    "thousand": 1000,
    "m": 10**6,
    "mn": 10**6,
    "million": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "billion": 10**9,
    "tn": 10**12,
    "trillion": 10**12,
}
_ONES = dict(
    zip(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split(),
        range(20),
        strict=True,
    )
)
_TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
_SMALL = _ONES | _TENS
_CURRENCIES = {"$": "USD", "€": "EUR", "£": "GBP", "dollar": "USD", "euro": "EUR", "pound": "GBP"}

_CARDINAL = rf"(?:{'|'.join(_SMALL)})"
_SCALE = rf"(?:{'|'.join(sorted(_SCALES, key=len, reverse=True))})"
_LONG_SCALE = r"(?:hundred|thousand|million|billion|trillion)"
_DIGITS = r"\d{1,3}(?:[,  ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_WORDS = rf"\b{_CARDINAL}(?:[ -]{_CARDINAL}| {_LONG_SCALE}| and(?= {_CARDINAL}))*\b|\b(?:a|half an?) {_LONG_SCALE}\b"
_ONE = rf"(?:(?<![\w.,])(?:{_DIGITS})(?: ?{_SCALE}\b)?(?![\d])|{_WORDS})"
_NUMBER = re.compile(
    rf"(?P<sign>US\$|[$€£])? ?(?P<number>{_ONE})(?P<percent> ?%| ?per ?cent\b(?! point))?", re.IGNORECASE
)
_RANGE = re.compile(r" ?[-–] ?| to | and ", re.IGNORECASE)
_BASE = re.compile(r" (?:out of|of the|of|in) ", re.IGNORECASE)
_UNIT = re.compile(r" ?(?:percentage|per ?cent) points?\b| ?(?:dollar|euro|pound)s?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Number:
    """What was typed: ``value``, or ``lower`` and ``upper`` for a range; ``of`` the base of a share; the unit where said.

    ``span`` says where it stands in what was typed.
    """

    span: Span
    value: Decimal | None
    lower: Decimal | None = None
    upper: Decimal | None = None
    of: Decimal | None = None
    unit: str | None = None


def find_number(text: str) -> Number | None:
    """The first number in ``text``; ``None`` where there is none."""
    first = _NUMBER.search(text)
    if first is None:
        return None
    value = value_of(first["number"])
    second = _joined(_RANGE, text, first)
    if second is not None and _is_range(first, second):
        lower, upper = _lifted(first["number"], value, value_of(second["number"])), value_of(second["number"])
        unit, end = _unit(text, second)
        return Number(Span(first.start(), end), None, lower, upper, unit=unit or _sign(first))
    base = _joined(_BASE, text, first)
    if base is not None:
        return Number(Span(first.start(), base.end()), value, of=value_of(base["number"]))
    unit, end = _unit(text, first)
    return Number(Span(first.start(), end), value, unit=unit)


def _joined(joint: re.Pattern[str], text: str, first: re.Match[str]) -> re.Match[str] | None:
    """The number that follows the first one after such words."""
    between = joint.match(text, first.end())
    return _NUMBER.match(text, between.end()) if between else None


def value_of(text: str) -> Decimal:
    """Digits with a scale, or number words, as a decimal: ``33 thousand``, ``1.2bn``, ``half a million``, ``forty-two``."""
    digits = re.match(_DIGITS, text)
    if digits:
        scale = text[digits.end() :].strip().lower()
        return Decimal(re.sub(r"[,  ]", "", digits[0])) * _SCALES.get(scale, 1)
    total, part = Decimal(0), Decimal(0)
    for word in re.split(r"[ -]", text.lower()):
        if word in _SMALL:
            part += _SMALL[word]
        elif word == "half":
            part = Decimal("0.5")
        elif word == "hundred":
            part = (part or Decimal(1)) * 100
        elif word in _SCALES:
            total, part = total + (part or Decimal(1)) * _SCALES[word], Decimal(0)
    return total + part


def _is_range(first: re.Match[str], second: re.Match[str]) -> bool:
    """``40-60`` and ``40 to 60`` are; ``12 and 70`` is none unless "between" stands before."""
    before = first.string[: first.start()].lower().rstrip()
    joined_by_and = first.string[first.end() : second.start()].strip().lower() == "and"
    upper = value_of(second["number"])
    rises = _lifted(first["number"], value_of(first["number"]), upper) < upper
    return rises and (not joined_by_and or before.endswith("between"))


def _lifted(printed: str, first: Decimal, second: Decimal) -> Decimal:
    """In ``1.2 to 1.5 million`` the first number has the second one's scale."""
    scale = next((s for s in (10**12, 10**9, 10**6, 1000) if second >= s), 1)
    bare = re.fullmatch(r"\d{1,3}(?:\.\d+)?", printed) is not None
    return first * scale if bare and scale > 1 and first * scale < second else first


def _unit(text: str, number: re.Match[str]) -> tuple[str | None, int]:
    """The unit said with a number, and where the whole ends."""
    after = _UNIT.match(text, number.end())
    if after is None:
        return _sign(number), number.end()
    said = after[0].strip().lower()
    return ("percentage-point" if "point" in said else _CURRENCIES[said.rstrip("s")]), after.end()


def _sign(number: re.Match[str]) -> str | None:
    if number["percent"]:
        return "percent"
    return _CURRENCIES.get((number["sign"] or "").upper().removeprefix("US"))
