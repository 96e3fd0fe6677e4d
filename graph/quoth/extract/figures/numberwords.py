"""How English spells numbers.

Source: the cardinal numerals, collective nouns and fractions of any English grammar; the lower bounds of vague plurals
("dozens") are twice the noun, as the contract of figures sets them.
"""

from __future__ import annotations

from decimal import Decimal

UNITS = {
    word: Decimal(n)
    for n, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
        " eighteen nineteen".split()
    )
}
TENS = {
    word: Decimal(10 * n)
    for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
SCALES = {
    "dozen": Decimal(12),
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "lakh": Decimal(10) ** 5,
    "million": Decimal(10) ** 6,
    "crore": Decimal(10) ** 7,
    "billion": Decimal(10) ** 9,
    "trillion": Decimal(10) ** 12,
}
# Short scales stand right behind digits; case is looked at where a unit is spelt the same way (M is mega, m is metre).
SHORT_SCALES = {
    "k": Decimal(1000),
    "K": Decimal(1000),
    "m": Decimal(10) ** 6,
    "M": Decimal(10) ** 6,
    "mn": Decimal(10) ** 6,
    "mln": Decimal(10) ** 6,
    "mm": Decimal(10) ** 6,
    "bn": Decimal(10) ** 9,
    "B": Decimal(10) ** 9,
    "b": Decimal(10) ** 9,
    "tn": Decimal(10) ** 12,
    "T": Decimal(10) ** 12,
}
# These mean a scale behind an amount of money only; elsewhere they are units (metre, megabyte's byte, millimetre, tesla).
MONEY_ONLY_SCALES = frozenset(("m", "mm", "b", "T", "B"))
DENOMINATORS = {
    "half": Decimal(2),
    "halves": Decimal(2),
    "third": Decimal(3),
    "thirds": Decimal(3),
    "quarter": Decimal(4),
    "quarters": Decimal(4),
    "fifth": Decimal(5),
    "fifths": Decimal(5),
    "sixth": Decimal(6),
    "sixths": Decimal(6),
    "seventh": Decimal(7),
    "sevenths": Decimal(7),
    "eighth": Decimal(8),
    "eighths": Decimal(8),
    "ninth": Decimal(9),
    "ninths": Decimal(9),
    "tenth": Decimal(10),
    "tenths": Decimal(10),
}
VULGAR = {
    "½": (1, 2),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅕": (1, 5),
    "⅛": (1, 8),
}
# "half a million", "a quarter of a million", "three quarters of a million".
BULK = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "quarters": Decimal("0.75")}
VAGUE = {
    "dozens": Decimal(24),
    "hundreds": Decimal(200),
    "thousands": Decimal(2000),
    "millions": 2 * Decimal(10) ** 6,
    "billions": 2 * Decimal(10) ** 9,
    "trillions": 2 * Decimal(10) ** 12,
}
# "tens of thousands": at least two tens of them.
VAGUE_OUTER = {"tens": Decimal(20), "dozens": Decimal(24), "hundreds": Decimal(200), "thousands": Decimal(2000)}
FACTORS = {
    "doubl": Decimal(2),
    "tripl": Decimal(3),
    "trebl": Decimal(3),
    "quadrupl": Decimal(4),
    "quintupl": Decimal(5),
    "halv": Decimal("0.5"),
}


def parse_words(words: list[str]) -> tuple[Decimal, int] | None:
    """Reads a number off the front of ``words`` (lower case, "and" between); gives it and how many words it took.

    ``None`` where no number starts there. Stops where the next word can't go on the number: "four five" is 4, one word.
    """
    total, group, last, used = Decimal(0), Decimal(0), "", 0
    for at, word in enumerate(words):
        if word == "and":
            if last not in ("hundred", "thousand", "million") or at + 1 >= len(words) or words[at + 1] in SCALES:
                break
            continue
        step = _step(total, group, last, word)
        if step is None:
            break
        total, group = step
        last, used = word, at + 1
    return (total + group, used) if used else None


def plain(value: Decimal) -> Decimal:
    """A product without the zeros that scaling leaves: 500000, not 500000.0."""
    return value.to_integral() if value == value.to_integral() else value


def _step(total: Decimal, group: Decimal, last: str, word: str) -> tuple[Decimal, Decimal] | None:
    if word in UNITS:
        fits = last == "" or last in SCALES or (last in TENS and 0 < UNITS[word] < 10)
        return (total, group + UNITS[word]) if fits else None
    if word in TENS:
        return (total, group + TENS[word]) if last == "" or last in SCALES else None
    scale = SCALES.get(word)
    if scale is None or last == "zero":
        return None
    if scale <= 100:
        whole = group if group else Decimal(1)
        return (total, whole * scale) if group < 100 or last == "" else None
    if total and scale >= 1000 and last == word:
        return None
    return (total + (group if group else Decimal(1)) * scale, Decimal(0))
