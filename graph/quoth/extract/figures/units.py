"""Units that stand before or behind a number."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quoth.extract.figures import unit_words as data

LENGTHS = frozenset(("year", "month", "week", "day", "hour", "minute", "decade"))
"""Units of time: how long something lasts."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit at ``[start, end)``: its normalised name and how it is printed."""

    start: int
    end: int
    name: str
    text: str


def _by_length(forms: list[str]) -> str:
    return "|".join(
        re.escape(f).replace(r"\ ", r"[ \s]").replace(r"\-", "[- ]") for f in sorted(forms, key=len, reverse=True)
    )


_SPELT = {form: name for name, forms in data.WORDS.items() for form in forms.split("|")}
_SHORT = {form: name for name, forms in data.ABBREVIATIONS.items() for form in forms.split("|")}
_MONEY = {form: name for name, forms in data.CURRENCY_WORDS.items() for form in forms.split("|")}
_BEHIND_WORD = re.compile(
    rf"[ \u00a0\u202f]?(?:-[ \u00a0\u202f]?)?((?:{_by_length([*_SPELT, *_MONEY])})(?:e?s)?)\b(?!-to\b)", re.IGNORECASE
)
_BEHIND_SHORT = re.compile(rf"([ \u00a0\u202f]?-?)({_by_length([*_SHORT])})(?![A-Za-z0-9/])")
# "1.3 A/cm2": one abbreviation over another; such a pair is trusted with a space before it too.
_BEHIND_RATIO = re.compile(
    rf"[ \u00a0\u202f]?(({_by_length([*_SHORT])})/({_by_length([*_SHORT, 'cm2', 'cm3'])}))(?![A-Za-z0-9/])"
)
_BRACKETED = re.compile(rf" ?[(\[]({_by_length([*_SHORT])})[)\]]")  # "20 (kg)"
# Only words of length of time stand apart from their number: "50 previous years", "two more weeks".
_APART = re.compile(
    r"[ \u00a0](?:more|additional|extra|further|previous|past|straight|consecutive|successive|full|whole|long|short|solid|calendar"
    r"|business|working)(?=[ \u00a0](?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies))\b)",
    re.IGNORECASE,
)
_SQUARES = {"cm2": "square centimetre", "cm3": "cubic centimetre"}
_BEFORE = re.compile(rf"(?<![A-Za-z])({_by_length([*data.CURRENCY_SIGNS])})\s?$", re.IGNORECASE)
_LETTERS = {"R": "ZAR", "N": "NGN"}
_LETTER = re.compile(r"(?<![\w-])([RN])$")
_MOJIBAKE_POUND = re.compile(r"(?<!\w)PS$")
_SIGN_BEHIND = re.compile(
    r"\s?(US\$|\$|€|£|¥|(?:USD|EUR|GBP|CHF|SEK|NOK|DKK|AUD|CAD|NZD|JPY|CNY|INR|SGD|HKD)(?:=(?!\w))?|kr)(?![A-Za-z0-9])"
)
# "down 68 p at 1,112 p": pence stand apart from their number in lists of prices, "3 p.m." is a time.
_PENCE_APART = re.compile(r"[ \u00a0](p)(?=[\s,;)]|\.?$|\.\s(?!m\b))")
_POUNDS = re.compile(r"[ \u00a0\u202f]?(?:-[ \u00a0\u202f]?)?(pounds?)\b(?![- ](?:feet|foot)\b)", re.IGNORECASE)
_MONEY_WORDS = re.compile(
    r"\b(?:cost|costs|paid|pay|worth|price|priced|fund|funding|grant|fine|fined|budget|debt|spend|spent|sterling|salary|tax|bill)\b",
    re.IGNORECASE,
)
_NO_MONEY = {
    "crown": re.compile(
        r"\b(?:dental|dentists?|tooth|teeth|fillings?|bridges|jewel\w*|queens?|kings?|titles?|champion\w*|won|wore|trees?|helmets)\b",
        re.IGNORECASE,
    ),
    "mark": re.compile(
        r"\b(?:exam\w*|tests?|scor\w+|questions?|papers?|pupils?|students?|teachers?|out of|full|top|burn|bite|exclamation)\b",
        re.IGNORECASE,
    ),
}
_CODES = "USD|EUR|GBP|CHF|SEK|NOK|DKK|AUD|CAD|NZD|JPY|CNY|INR|SGD|HKD"
_MILLIONS_BEHIND = re.compile(rf"\s?(M({_CODES})|({_CODES}) (?:million|mln|mn))\b")
_MILLIONS_FRONT = re.compile(rf"\b(M({_CODES})) ?$")
_AFTER_DOLLAR = re.compile(r"\s?(?:US|U\.S\.|AUD|CAD)\b\.?|\s(?:pounds\s)?sterling\b")


def unit_before(text: str, start: int) -> Unit | None:
    """The currency sign that a number starting at ``start`` carries in front."""
    hit = _BEFORE.search(text, max(0, start - 7), start)
    if hit:
        sign = hit[1]
        name = data.CURRENCY_SIGNS.get(sign) or data.CURRENCY_SIGNS[re.sub(r"\s", " ", sign.upper())]
        return Unit(hit.start(1), start, name, sign)
    if letter := _LETTER.search(text, max(0, start - 2), start):  # "R4 billion", "N400 million"
        return Unit(start - 1, start, _LETTERS[letter[1]], letter[1])
    if _MOJIBAKE_POUND.search(text, max(0, start - 3), start):
        return Unit(start - 2, start, "GBP", "PS")
    return None


def unit_behind(text: str, end: int, spelled: bool = False) -> Unit | None:
    """The unit that a number ending at ``end`` carries behind; short abbreviations only right against digits."""
    if pounds := _POUNDS.match(text, end):
        money = bool(_MONEY_WORDS.search(text, max(0, end - 80), min(len(text), end + 60)))
        return Unit(pounds.start(1), pounds.end(), "GBP" if money else "pound", pounds[1])
    apart = _APART.match(text, end)
    if (hit := _BEHIND_WORD.match(text, apart.end() if apart else end)) and not _is_headgear(text, hit):
        return Unit(hit.start(1), hit.end(), _name(hit[1]), hit[1])
    if spelled:
        return None
    if ratio := _BEHIND_RATIO.match(text, end):
        name = _SHORT.get(ratio[1]) or f"{_SHORT[ratio[2]]} per {_SHORT.get(ratio[3], _SQUARES.get(ratio[3]))}"
        return Unit(ratio.start(1), ratio.end(), name, ratio[1])
    if bracketed := _BRACKETED.match(text, end):
        return Unit(bracketed.start(1), bracketed.end(), _SHORT[bracketed[1]], bracketed[1])
    if (short := _BEHIND_SHORT.match(text, end)) and (not short[1] or short[2] not in data.CLOSE_ONLY):
        name = _SHORT.get(re.sub(r"\s", " ", short[2]), short[2])
        return Unit(short.start(2), short.end(), name, short[2])
    if sign := _SIGN_BEHIND.match(text, end):
        code = sign[1].rstrip("=")
        return Unit(
            sign.start(1), sign.end(), data.CURRENCY_SIGNS.get(code, code if code.isupper() else "SEK"), sign[1]
        )
    pence = _PENCE_APART.match(text, end)
    return Unit(pence.start(1), pence.end(), "penny", "p") if pence else None


def _is_headgear(text: str, hit: re.Match[str]) -> bool:
    """ "fitted 40 crowns", "won two crowns", "40 marks in the exam": what dentists make, champions wear and pupils get is no money."""
    other = next((words for money, words in _NO_MONEY.items() if hit[1].lower().startswith(money)), None)
    return other is not None and bool(other.search(text, max(0, hit.start() - 60), min(len(text), hit.end() + 40)))


def is_money(unit: str) -> bool:
    """Whether a unit is money: an ISO code, or a word such as "crown" where no single country is meant."""
    return unit.isupper() or unit in data.LOCAL_MONEY


def in_millions(text: str, start: int, end: int) -> Unit | None:
    """ "30 MUSD", "MEUR 60", "75 USD million": money in millions by its code; the unit spans code and word."""
    if behind := _MILLIONS_BEHIND.match(text, end):
        return Unit(behind.start(1), behind.end(), behind[2] or behind[3], behind[1])
    front = _MILLIONS_FRONT.search(text, max(0, start - 6), start)
    return Unit(front.start(1), start, front[2], front[1]) if front else None


def after_dollar(text: str, end: int) -> int:
    """Where "$45 US" ends, or "£45 sterling"."""
    hit = _AFTER_DOLLAR.match(text, end)
    return hit.end() if hit else end


def _name(printed: str) -> str:
    low = re.sub(r"\s+", " ", printed.lower())
    plurals = [low[: -len(ending)] for ending in ("s", "es") if low.endswith(ending)]
    for form in (low, *plurals, low.replace("-", " "), *(p.replace("-", " ") for p in plurals)):
        if form in _SPELT:
            return _SPELT[form]
        if form in _MONEY:
            return _MONEY[form]
    return low


def is_unit(word: str) -> bool:
    """Whether a word is a unit of measure or of money rather than a thing."""
    return (
        word in _SHORT
        or word == "%"
        or (_name(word) != word.lower())
        or word.lower() in _SPELT
        or word.lower() in _MONEY
    )


def singular_unit(printed: str) -> str:
    """The normalised name of a unit word: "feet" is foot; a word that is no unit comes back in lower case."""
    return _SHORT.get(printed) or _name(printed)
