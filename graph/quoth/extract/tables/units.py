"""What headings, captions and remarks say of units: "(%)", "£ million", "in thousands", "per 100,000 people"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from quoth.extract.figures.numerals import parse
from quoth.extract.figures.unit_words import CURRENCY_SIGNS, CURRENCY_WORDS
from quoth.extract.figures.units import is_unit, singular_unit

_SCALES = {
    "1,000": 3, "1000": 3, "1,000,000": 6,
    "hundred": 2, "hundreds": 2, "thousand": 3, "thousands": 3, "'000": 3, "’000": 3, "000": 3, "000s": 3, "'000s": 3,
    "’000s": 3, "k": 3, "million": 6, "millions": 6, "m": 6, "mn": 6, "mln": 6, "billion": 9, "billions": 9, "bn": 9, "b": 9,
    "trillion": 12, "trillions": 12, "tn": 12,
}  # fmt: skip
_SHORT = frozenset("k m b".split())  # scales only behind a currency: "m" alone is a metre
_SIGN = re.compile(r"((?:[A-Z]{1,2}\$)|[$£€¥₹₩₪])\s?(?=\S|$)")
_PERCENT = re.compile(r"%|per ?cent(?:age)?|percentages?|pct\.?|share \(%\)", re.IGNORECASE)
_POINTS = re.compile(r"percentage points?|pp|% points?", re.IGNORECASE)
_PER = re.compile(
    r"\bper\s(?:(1[\d, ]*\d|one|hundred|thousand|million)\s?(k\b)?\s?)?((?:[a-z]+(?:-[a-z]+)?)(?:\s[a-z]+)?)?\s*$",
    re.IGNORECASE,
)
_ROUND = {"hundred": "100", "thousand": "1000", "million": "1000000", "one": "1"}
_LISTED = re.compile(
    r"\(([^()]{1,40})\)|\[([^\[\]]{2,40})\]|(?:(?<!\d),|,(?!\d)|:|–|\s-)\s*((?:in\s)?[^,:()]{1,40})$|\b(in\s[^,:()]{1,30})$"
)
_SEGMENT = re.compile(r"(?:(?<=^)|(?<!\d),|,(?!\d))\s*([^,:()]{2,40})(?=,\s|$)")
# Behind a scale they say what is counted in thousands, and no unit: "thousand persons".
_COUNTED = frozenset(
    "persons people units head heads households dwellings homes jobs employees workers vehicles passengers cases tourists visitors".split()
)
_SLASHED = re.compile(r"([^/\d]{1,20})\s?/\s?([a-zA-Z]{1,10})")
_FIGURES = re.compile(
    r"^(?:all\s)?(?:figures|values|amounts|numbers|data|results)?\s?(?:are\s|is\s)?(?:in|as)\s", re.IGNORECASE
)
# "Index (2025 = 100)", "2025=100"
_INDEX = re.compile(
    r"(?:[,(]\s?|^)?(?:\bindex,?\s\(?)?\b(?:(?:Q[1-4]|[A-Z][a-z]{2,8})\s)?"
    r"(?:19|20)\d\d(?:[-/]\d\d)?\s?=\s?1(?:00|,?000)(?:\.0)?\b\)?|^index(?: numbers?| points?)?$",
    re.IGNORECASE,
)
_LONGEST_SHORT = 5
# "tonnes of CO2 equivalent", "t CO2e": of what the tonnes are, and no other unit
_EQUIVALENT = re.compile(
    r"\s(?:of\s)?(?:CO2|CO₂|carbon dioxide|carbon|oil|coal|grain)(?:[ -]?e(?:q\.?|quivalents?)?)?$", re.IGNORECASE
)
_UNLESS = re.compile(r"[\s,(]*\b(?:unless|except|where not|if not)\b[^()]*\)?$", re.IGNORECASE)
_NUMBER_OF = re.compile(r"^(?:number|no\.?|count)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hint:
    """A unit, by what printed values are multiplied, and the words ``[start, end)`` of the heading that say so."""

    unit: str | None
    factor: Decimal
    text: str
    start: int
    end: int
    rate: bool = False
    noun: str = ""


def base_in(heading: str) -> tuple[int, int]:
    """Where the base of an index stands, "2025 = 100", whose year is no period; an empty stretch for none."""
    hit = _INDEX.search(heading)
    return hit.span() if hit else (0, 0)


def hint_in(heading: str, *, whole: bool = True) -> Hint | None:
    """The unit that a heading names, in brackets or behind a comma; as a ``whole`` only where headings may be units alone."""
    if index := _INDEX.search(heading):
        return Hint("index", Decimal(1), index[0].strip(" ,("), index.start(), index.end())
    if whole and (found := _reading(heading, 0, len(heading))):
        return found
    for hit in _LISTED.finditer(heading):
        group = next(n for n in (1, 2, 3, 4) if hit[n] is not None)
        said = _UNLESS.sub("", hit[group])
        found = next((f for part in (said, *said.split(",")) if (f := _reading(part, hit.start(), hit.end()))), None)
        if found:
            return found
    if (scaled := _between_commas(heading)) is not None:
        return scaled
    if (per := _PER.search(heading)) and (found := _rate(per, per.start(), per.end())):
        return found
    return _percent(heading)


def _between_commas(heading: str) -> Hint | None:
    """ "Exports of goods, million crowns, current prices": money or a scale in the middle; "days" there may be what is counted."""
    for hit in _SEGMENT.finditer(heading):
        found = _reading(hit[1], hit.start(), hit.end())
        if found is not None and (found.factor > 1 or found.unit in CURRENCY_WORDS):
            return found
    return None


def _percent(heading: str) -> Hint | None:
    """ "% of pupils", "Percent on time", "Turnout %", "Vaccinated (% of residents)"."""
    hit = re.search(
        r"^(?:%|percent(?:age)?|per cent|pct\.?)(?=\s|$)|(?:%|\spct\.?|\spercent|\sper cent)$"
        r"|\((?:%|per ?cent|percentage)\s(?:of|out of)\s[^()]{1,50}(?:\)|\s*$)",
        heading,
        re.IGNORECASE,
    )
    return Hint("percent", Decimal(1), hit[0], hit.start(), hit.end()) if hit else None


def _reading(words: str, start: int, end: int) -> Hint | None:
    """The unit that words are, each of them understood."""
    plain = _EQUIVALENT.sub("", _FIGURES.sub("", _UNLESS.sub("", words).strip()))
    if not plain or _NUMBER_OF.fullmatch(plain):
        return None
    if _POINTS.fullmatch(plain):
        return Hint("percentage-point", Decimal(1), plain, start, end)
    if _PERCENT.fullmatch(plain):
        return Hint("percent", Decimal(1), plain, start, end)
    if (slashed := _SLASHED.fullmatch(plain)) is not None:  # "t/ha"
        over, under = _measure(slashed[1]), _unit(slashed[2])
        if over is not None and over[0] is not None and under is not None:
            return Hint(f"{over[0]} per {under}", over[1], plain, start, end, rate=True)
    per = _PER.search(plain)
    if per and per.start() == 0:
        return _rate(per, start, end)
    found = _measure(plain[: per.start()].strip() if per else plain)
    if found is None:
        return None
    unit, factor = found
    if per and (rate := _rate(per, start, end)):
        return Hint(f"{unit or 'count'} {rate.unit}", factor, plain, start, end, rate=True)
    last = plain.split()[-1]
    named = unit is None and factor > 1 and _is_noun(last) and last.lower() not in _SCALES
    return Hint(unit, factor, plain, start, end, noun=last if named else "")


def _measure(plain: str) -> tuple[str | None, Decimal] | None:
    """Currency and scale, scale and unit, or one of them; ``None`` where a word is none of these."""
    unit: str | None = None
    power = 0
    rest = plain
    if sign := _SIGN.match(rest):
        unit, rest = CURRENCY_SIGNS.get(sign[1]), rest[sign.end() :].strip()
        if unit is None:
            return None
    for word in rest.split():
        low = word.lower().rstrip(".")
        if low == "of":
            continue
        if low in _SCALES and not power and (low not in _SHORT or unit is not None):
            power = _SCALES[low]
        elif unit is None and (named := _unit(word)):
            unit = named
        elif power and (low in _COUNTED or _is_noun(word)):
            continue
        else:
            return _two_words(plain) if unit is None and not power else None
    return (unit, Decimal(10) ** power) if unit is not None or power else None


def _is_noun(word: str) -> bool:
    """ "trips" behind "million": what is counted, and no unit."""
    short = word.isupper() and 1 < len(word) <= _LONGEST_SHORT  # "TEU"
    return word.isalpha() and (short or (len(word) > 3 and word.endswith("s") and not word.endswith("ss")))


def _two_words(plain: str) -> tuple[str | None, Decimal] | None:
    """ "square miles"."""
    return (singular_unit(plain), Decimal(1)) if " " in plain and is_unit(plain) else None


def _unit(word: str) -> str | None:
    if word in CURRENCY_SIGNS:
        return CURRENCY_SIGNS[word]
    if word in CURRENCY_WORDS:
        return word
    low = word.lower()
    money = next((code for code, forms in CURRENCY_WORDS.items() if low in forms.split("|")), None)
    if money:
        return money
    return singular_unit(word) if is_unit(word) and (len(word) > 1 or word.islower()) else None


def _rate(per: re.Match[str], start: int, end: int) -> Hint | None:
    """ "per 100,000 people", "per month": the words as a unit."""
    size = _ROUND.get((per[1] or "").lower(), (per[1] or "").replace(",", "").replace(" ", ""))
    size += "000" if per[2] else ""
    noun = (per[3] or "").lower().strip()
    if (not size and not noun) or (size and parse(size) is None):
        return None
    base = " ".join(w for w in ("per", size if size != "1" else "", noun) if w)
    return Hint(base, Decimal(1), per[0].strip(), start, end, rate=True)


def without(heading: str, hint: Hint | None) -> str:
    """A heading without the words that name its unit."""
    if hint is None:
        return heading
    return " ".join(f"{heading[: hint.start]} {heading[hint.end :]}".split()).strip(" ,:–-")
