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
    rf"(?P<sign>US\$|[$€£])? ?(?P<first>{_ONE})"
    rf"(?P<percent> ?%| ?per ?cent\b)?"
    rf"(?:(?P<range> ?[-–] ?| to | and )(?P<second>{_ONE}))?"
    rf"(?:(?P<of> (?:out of|of the|of|in) )(?P<base>{_ONE}))?"
    rf"(?P<tail> ?%| ?per ?cent(?:age)?(?: points?)?\b| ?(?:dollars?|euros?|pounds?)\b)?",
    re.IGNORECASE,
)


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
    match = _NUMBER.search(text)
    if match is None:
        return None
    first = value_of(match["first"])
    second = value_of(match["second"]) if match["second"] else None
    of = value_of(match["base"]) if match["base"] else None
    end = match.end()
    if second is not None and not _is_range(match, first, second):
        second, of, end = None, None, match.start("range")
    unit = _unit(match) if end == match.end() else _unit_of_sign(match)
    if second is not None:
        first = _lifted(match["first"], first, second)
        return Number(Span(match.start(), end), None, first, second, None, unit)
    return Number(Span(match.start(), end), first, of=of, unit=unit)


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


def _is_range(match: re.Match[str], first: Decimal, second: Decimal) -> bool:
    """``40-60`` and ``40 to 60`` are; ``12 and 7`` is none unless "between" stands before."""
    before = match.string[: match.start()].lower().rstrip()
    joined_by_and = match["range"].strip().lower() == "and"
    return _lifted(match["first"], first, second) < second and (not joined_by_and or before.endswith("between"))


def _lifted(printed: str, first: Decimal, second: Decimal) -> Decimal:
    """In ``1.2 to 1.5 million`` the first number has the second one's scale."""
    scale = next((s for s in (10**12, 10**9, 10**6, 1000) if second >= s), 1)
    bare = re.fullmatch(r"\d{1,3}(?:\.\d+)?", printed) is not None
    return first * scale if bare and scale > 1 and first * scale < second else first


def _unit(match: re.Match[str]) -> str | None:
    tail = (match["tail"] or "").strip().lower()
    if "point" in tail:
        return "percentage-point"
    if match["percent"] or tail.startswith(("%", "per")):
        return "percent"
    return _CURRENCIES.get(tail.rstrip("s")) or _unit_of_sign(match)


def _unit_of_sign(match: re.Match[str]) -> str | None:
    if match["percent"]:
        return "percent"
    return _CURRENCIES.get((match["sign"] or "").upper().removeprefix("US"))
