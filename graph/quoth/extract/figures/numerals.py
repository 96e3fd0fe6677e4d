"""Numbers as they are printed: digits, number words, fractions, vague plurals. No syntax, no units."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from quoth.extract.figures import numberwords as words

_GAP = " \u00a0\u202f\u2009"  # the spaces that group digits: plain, no-break, narrow no-break, thin
_COMMA_POINT = r"\d{1,3},\d{1,2}(?=[ -](?:million|billion|trillion)\b)"  # "10,1 million"
_DIGITS = (
    rf"(?:{_COMMA_POINT}|\d{{1,3}},\ 000(?![\d,])|\d{{1,3}}(?:,\d{{2,3}})*,\d{{3}}"
    rf"|\d{{1,3}}(?:[{_GAP}]\d{{3}})+(?!\d|,\d)|\d+)(?:\.\d+)?|\.\d+"
)
_FRONT = sorted([*words.UNITS, *words.TENS, *words.SCALES], key=len, reverse=True)
_WORD = "(?:" + "|".join(_FRONT) + ")"
_PARTS = "(?:" + "|".join(sorted(words.DENOMINATORS, key=len, reverse=True)) + ")"
_VAGUE = "(?:" + "|".join(words.VAGUE) + ")"
START = re.compile(
    rf"""
      (?P<vague>\b(?:(?:tens|dozens|hundreds|thousands)\ of\ {_VAGUE}|{_VAGUE}
        |(?:several|a\ few|many|a\ couple\ of)\ (?:dozen|hundred|thousand|million|billion)(?!s|\ or\b))\b)
    | (?P<bulk>\b(?:half\ a|half-a|a\ half|half|(?:three\ quarters|three-quarters|a\ quarter|quarter)(?:\ of)?(?:\ a)?)
        [ -](?:million|billion|trillion|dozen)\b)
    | (?P<part>\b(?:(?:a|one|two|three|four|five|six|seven|eight|nine)[ -]{_PARTS}|half)\b(?!-[a-z]))
    | (?P<word>\b(?:an?\ (?=(?:hundred|thousand|million|billion|trillion|dozen)\b))?{_WORD}
        (?:(?:[ -]|,?\ and\ ){_WORD})*\b)
    | (?P<digit>(?<![\w.,])(?:{_DIGITS})|(?<=\b(?:PS|RM|Rs))(?:{_DIGITS})|(?<=\$US)(?:{_DIGITS})|(?<=\$A)(?:{_DIGITS})
        |(?<=\b(?:USD|EUR|GBP|CHF|RMB|AUD|CAD))(?:{_DIGITS})
        |(?<=\b[RN])(?:{_DIGITS})(?=[- ]?(?:thousand|million|billion|trillion)\b|[mb]n?\b))
    | (?P<vulgar>[½⅓⅔¼¾⅕⅛])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SCALE = re.compile(
    r"(?:[ \u00a0]|-)?(?:(hundred|thousand|lakh|million|crore|billion|trillion|dozen)\b(?!s)|(mln|mn|mm|bn|tn|[kKmMBbT])(?![\w’'.]\w|\w))",
    re.IGNORECASE,
)
_MIXED = re.compile(r"[ -](\d{1,2})/(\d{1,2})\b|\ ?([½⅓⅔¼¾⅕⅛])")
# "seven and a half million", "a million and a half", "4 and three-quarters"; "one and a third of them" are two numbers.
_AND_PART = re.compile(r" and (a|one|two|three)[ -](half|third|thirds|quarter|quarters)\b(?! of\b)", re.IGNORECASE)
_ENDING_SCALE = re.compile(r"\b(hundred|thousand|million|billion|trillion)$", re.IGNORECASE)
_POWER = re.compile(r"\s?[×x]\s?10(?:\^|\*\*)?([−-]?\d{1,2})\b")
_SLASH = re.compile(r"[/⁄](\d{1,3})\b(?!/)")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A printed number ``[start, end)``. ``lower`` is set for vague plurals, which have no value; ``of`` for a part (1 of 3)."""

    start: int
    end: int
    value: Decimal | None
    lower: Decimal | None = None
    of: Decimal | None = None
    spelled: bool = False


def numerals(text: str, skip: Iterator[tuple[int, int]] | None = None) -> tuple[Numeral, ...]:
    """Every printed number in reading order, without those that start inside a ``skip`` stretch (sorted, disjoint)."""
    masks = iter(skip or ())
    mask = next(masks, None)
    found: list[Numeral] = []
    at = 0
    while hit := START.search(text, at):
        while mask is not None and mask[1] <= hit.start():
            mask = next(masks, None)
        if mask is not None and mask[0] < hit.end() and hit.start() < mask[1]:
            at = max(mask[1], hit.start() + 1)
            continue
        numeral = _read(text, hit)
        if numeral is not None:
            found.append(numeral)
        at = max(hit.start() + 1, numeral.end if numeral else hit.end())
    return tuple(found)


def parse(text: str) -> Decimal | None:
    """The value of a text that is one printed number and nothing else, or ``None``."""
    found = numerals(text)
    return found[0].value if len(found) == 1 and (found[0].start, found[0].end) == (0, len(text)) else None


def _read(text: str, hit: re.Match[str]) -> Numeral | None:
    match hit.lastgroup:
        case "vague":
            return _vague(hit)
        case "bulk":
            return _bulk(hit)
        case "part":
            return _part(hit)
        case "word":
            return _word(text, hit)
        case "vulgar":
            top, bottom = words.VULGAR[hit[0]]
            return Numeral(hit.start(), hit.end(), Decimal(top), of=Decimal(bottom))
        case _:
            return _digit(text, hit)


def _vague(hit: re.Match[str]) -> Numeral:
    """ "hundreds of thousands": at least 200,000; "several hundred" is hundreds."""
    outer, _, inner = hit[0].lower().removeprefix("a couple of ").partition(" of ")
    outer = outer.rpartition(" ")[2] if outer.endswith("s") else outer.rpartition(" ")[2] + "s"  # "several hundred"
    lower = words.VAGUE_OUTER[outer] * words.VAGUE[inner] / 2 if inner else words.VAGUE[outer]
    return Numeral(hit.start(), hit.end(), None, lower=lower, spelled=True)


def _bulk(hit: re.Match[str]) -> Numeral:
    """ "half a million": 500,000."""
    pieces = re.split(r"[ -]", hit[0].lower())
    share = next((words.BULK[p] for p in pieces if p in words.BULK), Decimal("0.5"))
    whole = words.SCALES[pieces[-1]]
    return Numeral(hit.start(), hit.end(), words.plain(share * whole), spelled=True)


def _part(hit: re.Match[str]) -> Numeral:
    """ "two-thirds": 2 of 3; "half": 1 of 2."""
    pieces = re.split(r"[ -]", hit[0].lower())
    top = words.UNITS.get(pieces[0], Decimal(1)) if len(pieces) > 1 else Decimal(1)
    return Numeral(hit.start(), hit.end(), top, of=words.DENOMINATORS[pieces[-1]], spelled=True)


def _word(text: str, hit: re.Match[str]) -> Numeral | None:
    pieces = [(m.start(), m.end(), m[0].lower()) for m in re.finditer(r"[A-Za-z]+", hit[0])]
    lead = 1 if pieces[0][2] in ("a", "an") else 0
    read = words.parse_words([p[2] for p in pieces[lead:]])
    if read is None:
        return None
    value, used = read
    end = hit.start() + pieces[lead + used - 1][1]
    return _and_part(text, Numeral(hit.start(), end, value, spelled=True))


def _and_part(text: str, n: Numeral) -> Numeral:
    """ "seven and a half million": 7,500,000; "a million and a half": 1,500,000."""
    hit = _AND_PART.match(text, n.end)
    if hit is None or n.value is None:
        return n
    part = words.UNITS.get(hit[1].lower(), Decimal(1)) / words.DENOMINATORS[hit[2].lower()]
    ended = _ENDING_SCALE.search(text, n.start, n.end)
    scaled = _SCALE.match(text, hit.end())
    if ended is not None:
        return Numeral(
            n.start, hit.end(), words.plain(n.value + part * words.SCALES[ended[1].lower()]), spelled=n.spelled
        )
    if scaled is None or not scaled[1]:
        return Numeral(n.start, hit.end(), n.value + part, spelled=n.spelled)
    return Numeral(
        n.start, scaled.end(), words.plain((n.value + part) * words.SCALES[scaled[1].lower()]), spelled=n.spelled
    )


def _digit(text: str, hit: re.Match[str]) -> Numeral:
    printed = re.sub(r"^(\d{1,3}),(\d{1,2})$", r"\1.\2", hit[0])  # "10,1 million" has a comma for its point
    end, value = hit.end(), Decimal(re.sub(rf"[,{_GAP}]", "", printed))
    if mixed := _MIXED.match(text, end):
        top, bottom = words.VULGAR[mixed[3]] if mixed[3] else (int(mixed[1]), int(mixed[2]))
        if 0 < top < bottom:
            value, end = value + Decimal(top) / Decimal(bottom), mixed.end()
    elif (slash := _SLASH.match(text, end)) and 0 < value < int(slash[1]) and value == value.to_integral():
        return Numeral(hit.start(), slash.end(), value, of=Decimal(slash[1]))
    elif power := _POWER.match(text, end):
        return Numeral(hit.start(), power.end(), value.scaleb(int(power[1].replace("−", "-"))))
    elif _AND_PART.match(text, end):
        return _and_part(text, Numeral(hit.start(), end, value))
    return _scaled(text, Numeral(hit.start(), end, value))


def _scaled(text: str, n: Numeral) -> Numeral:
    """ "1.2bn", "33 thousand"; a short scale that is also a unit counts only where money or the capital letter says so."""
    hit = _SCALE.match(text, n.end)
    if hit is None or n.value is None:
        return n
    if hit[1]:
        return _scaled(text, Numeral(n.start, hit.end(), words.plain(n.value * words.SCALES[hit[1].lower()])))
    short = hit[2] if hit[2] in words.SHORT_SCALES else hit[2].lower()
    if short not in words.SHORT_SCALES:
        return n
    money = bool(_MONEY_FRONT.search(text, max(0, n.start - 5), n.start))
    if short in words.MONEY_ONLY_SCALES and not (money or (short in ("m", "b") and _COUNTED.match(text, hit.end()))):
        return n
    if text[n.end] in "  -" and not money:
        return n
    return Numeral(n.start, hit.end(), words.plain(n.value * words.SHORT_SCALES[short]))


# "1.1m bottles", "2m people": things in the plural are counted in millions; lengths, races and small words are not.
_COUNTED = re.compile(
    r" (?:(?!(?:long|tall|wide|high|deep|thick)\b)[a-z]+ )?(?:people|men|women|children"
    r"|(?!(?:as|is|was|has|its|this|his|us|across|plus|versus|towards|perhaps|does|less|always|metres|meters|races|hurdles|sprints"
    r"|runners|sprinters|swimmers|finals|waves|winds|seas|walls|sections|lengths)\b)[a-z]{2,}[a-rt-z]s)\b"
)
_MONEY_FRONT = re.compile(r"(?:[$£€¥₹₽₩₪₦]|\b[RN](?=\s?$)|PS|Rs\.?|USD|EUR|GBP)\s?$")
