"""Numbers with their units, ranges, shares, rates and comparators: everything that the characters alone tell."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from spacy.tokens import Token

from quoth.extract.figures.comparators import comparator_before, comparator_behind
from quoth.extract.figures.mention import Mention, of_numeral
from quoth.extract.figures.numerals import Numeral
from quoth.extract.figures.unit_words import RATE_BASES
from quoth.extract.figures.units import after_dollar, in_millions, singular_unit, unit_before, unit_behind
from quoth.model import Comparator, Interval, Kind, Span

_MINUS = re.compile(r"(?:(?<![\w.)])[-−]|\bminus[- ])$")
_MAGNITUDE = re.compile(r"\b(magnitude)(?: of)?[ -]$", re.IGNORECASE)
_AGE = re.compile(r"[- ](?:years?|months?|weeks?|days?)(?:[- ]old)s?\b|[- ]year-old|-(?=old\b)| ?y/?o\b", re.IGNORECASE)
_RATE = re.compile(
    r"(?:\s|-)?(?:per|for every|a|an|every|each)(?:\s|-)((?:square |cubic |metric |sq )?[A-Za-z]+(?:-hours?)?)\b"
    r"(?!\s(?:before(?!\s(?:tax|deductions)\b)|earlier|ago|later|after)\b)"
    r"|\s?/\s?(sq ft|km2|[A-Za-z]+)",
    re.IGNORECASE,
)
# "four times what it was"; "fined four times" counts fines.
_TIMES = re.compile(
    r"\stimes(?=\s(?:what|as (?:many|much|high|large|big|great|long)|its|the|their|his|her"
    r"|that (?:of|number|figure|many|much|amount|total|toll|size)|this (?:number|figure|total)"
    r"|those|more|higher|larger|greater|bigger|longer|last"
    r"|(?:(?:forward|annual|expected|projected|trailing|yearly|future)\s)?"
    r"(?:earnings|profits?|sales|revenues?|income|book|turnover|cash flow))\b)"
    r"|-?fold\b",
    re.IGNORECASE,
)
# "58 per cent, 4 points lower than in 2027"
_POINTS = re.compile(r"\spoints?\b(?=\s(?:lower|higher|up|down|more|less|fewer|above|below)\b)")
_PERCENT = re.compile(r"(?:%|per ?cent\b)(?:[^.;]|\.\d)*$")
_LOOSE = re.compile(r"(?:-plus|-odd|\+)\s(?=[a-z])")  # "15-plus years"
_BASES = frozenset("day week month year hour minute night season".split())
_PLURALS = {"person": "people", "man": "men", "woman": "women", "child": "children"}
_PACE = re.compile(
    r"\s(?:(?:a|per|each|every)\s(day|week|month|year|hour|minute|second|match|game|night|person|head)"
    r"|per\s(?!cent\b|annum\b)([a-z]{3,}))\b"
    r"(?!\s(?:before(?!\s(?:tax|deductions)\b)|earlier|ago|later|after)\b)",
    re.IGNORECASE,
)


def measure(text: str, n: Numeral) -> Mention:
    """A number with the sign and the unit that stand beside it; no comparator yet."""
    m = _signed(text, of_numeral(n))
    known = _money(text, m) or _named(text, m)
    if known is not None:
        return known
    at = _partitive(text, m)
    if loose := _LOOSE.match(text, at):
        at = loose.end() - 1
    if (points := _POINTS.match(text, m.core_end)) and _PERCENT.search(text, max(0, m.start - 90), m.start):
        return replace(m, core_end=points.end(), unit="percentage-point", unit_text=points[0].strip())
    behind = unit_behind(text, at, m.spelled)
    if behind is None:
        return m
    if m.of is not None and m.value is not None:
        m = replace(m, value=m.value / m.of, of=None, kind=Kind.UNKNOWN)
    kind = Kind.SHARE if behind.name == "percent" else m.kind
    return _rate(text, replace(m, core_end=behind.end, unit=behind.name, unit_text=behind.text, kind=kind))


def _money(text: str, m: Mention) -> Mention | None:
    """Money with its sign or code in front, or in millions by its code."""
    millions = in_millions(text, m.core_start, m.core_end)
    if millions is not None and m.value is not None:
        start, end = min(m.core_start, millions.start), max(m.core_end, millions.end)
        return replace(
            m, value=m.value * 10**6, core_start=start, core_end=end, unit=millions.name, unit_text=millions.text
        )
    before = unit_before(text, m.core_start)
    if before is not None:
        m = replace(m, core_start=before.start, unit=before.name, unit_text=before.text)
        m = _inner_minus(text, m)
        end = after_dollar(text, m.core_end) if before.text[-1:] in "$£" else m.core_end
        behind = unit_behind(text, m.core_end)
        if behind is not None and behind.name == before.name:
            end = behind.end
        return _rate(text, replace(m, core_end=end))
    return None


def _named(text: str, m: Mention) -> Mention | None:
    """Magnitudes, ages and multiples."""
    if front := _MAGNITUDE.search(text, max(0, m.start - 16), m.start):
        return replace(m, unit="magnitude", unit_text=front[1])
    if age := _AGE.match(text, m.core_end):
        return _aged(text, m, age)
    if times := _TIMES.match(text, m.core_end):
        return replace(m, core_end=times.end(), unit="factor", unit_text=times[0].strip(" -"), rule="factor-noun")
    return None


def _partitive(text: str, m: Mention) -> int:
    """ "tens of millions of dollars", "half of a mile": the unit stands behind "of"."""
    if m.rule == "vague" or m.of is not None:
        for word in (" of a ", " of an ", " of ", " an ", " a "):
            if text.startswith(word, m.core_end) and unit_behind(text, m.core_end + len(word) - 1, True):
                return m.core_end + len(word) - 1
    return m.core_end


def _signed(text: str, m: Mention) -> Mention:
    hit = _MINUS.search(text, max(0, m.start - 7), m.start)
    if hit is None or m.value is None or m.of is not None:
        return m
    if hit.start() > 0 and text[hit.start() - 1] in "–—-":
        return m
    return replace(m, value=-m.value, core_start=hit.start(), start=hit.start(), number=Span(hit.start(), m.number.end))


def _inner_minus(text: str, m: Mention) -> Mention:
    """ "-$50": the sign stands before the currency."""
    hit = _MINUS.search(text, max(0, m.core_start - 7), m.core_start)
    if hit is None or m.value is None or m.value < 0:
        return m
    return replace(m, value=-m.value, core_start=hit.start())


def _aged(text: str, m: Mention, hit: re.Match[str]) -> Mention:
    word = hit[0].lower().strip(" -")
    unit = next((u for u in ("month", "week", "day") if u in word), "year")
    return replace(m, core_end=hit.end(), unit=unit, unit_text=hit[0].strip(" -"), rule="age")


def _rate(text: str, m: Mention) -> Mention:
    """ "$3 a month", "60 miles per hour", "9 grams/litre"."""
    hit = _RATE.match(text, m.core_end)
    if hit is None or m.unit in ("percent", "year"):
        return m
    base = (hit[1] or hit[2] or "").lower()
    last = base.split()[-1] if base else ""
    per = hit[0].strip(" -").startswith("per ") and base not in ("cent", "se", "annum")
    if not per and singular(last) not in RATE_BASES and last not in RATE_BASES:
        return m
    unit_text = f"{m.unit_text} {text[m.core_end : hit.end()].strip(' -')}"
    name = " ".join(singular_unit(w) if w not in ("square", "cubic") else w for w in base.split())
    return replace(m, core_end=hit.end(), unit=f"{m.unit} per {name}", unit_text=unit_text, kind=Kind.RATE)


def paced(text: str, m: Mention, end: int) -> Mention:
    """ "40,000 vehicles a day", "33,400 a match": a count that ends, with its noun, at ``end`` and has a base behind it is a rate."""
    hit = _PACE.match(text, end) if m.kind is Kind.UNKNOWN else None
    if hit is None:
        return m
    return replace(
        m,
        end=max(m.end, hit.end() if end == m.core_end else m.end),
        unit=f"{m.unit} per {(hit[1] or hit[2]).lower()}",
        unit_text=text[m.number.end : hit.end()].strip(),
        kind=Kind.RATE,
    )


def paced_by(m: Mention, verb: Token | None) -> Mention:
    """ "12 people died each day", "14 boats were stolen every week": the base stands behind the verb."""
    if verb is None or m.kind is not Kind.UNKNOWN or not m.counts:
        return m
    for child in verb.rights:
        each = any(c.lower_ in ("each", "every", "per") for c in child.children)
        if (
            child.idx > m.end
            and each
            and child.lemma_.lower() in _BASES
            and not any(c.pos_ == "NUM" for c in child.lefts)
        ):
            return replace(m, unit=f"{m.unit} per {child.lemma_.lower()}", kind=Kind.RATE)
    return m


def singular(word: str) -> str:
    """A plain plural without its ending; anything else as it is."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def plural(word: str) -> str:
    """A plain singular with its ending: "body" gives "bodies"; "person" people and "man" men."""
    if word in _PLURALS:
        return _PLURALS[word]
    if word.endswith("y") and word[-2:-1] not in ("a", "e", "o", "u"):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")


def compared(text: str, m: Mention) -> Mention:
    """The mention with the comparator that stands beside it; a vague plural and a closed range keep theirs."""
    before = comparator_before(text, m.core_start)
    if before is not None and before[2] == "a-good" and _judged(text, m):
        before = None
    start = before[0] if before else m.core_start
    behind = comparator_behind(text, m.core_end) or (
        None if m.core_end == m.number.end else comparator_behind(text, m.number.end)
    )
    end = max(m.core_end, behind[0] if behind else 0)
    m = replace(m, start=start, end=end)
    if m.value is None and m.bounds.bounded:
        about = before is not None and before[1] is Comparator.ABOUT
        return replace(m, comparator=Comparator.ABOUT) if about else m  # "some 40 to 60"
    comparator = Comparator.EQUAL
    if before is not None:
        comparator = before[1]
    if behind is not None and comparator is Comparator.EQUAL:
        comparator = behind[1]
    if before is not None and before[2] == "exactly" and m.value is not None:
        return replace(m, bounds=Interval.exactly(m.value))
    return _bounded(m, comparator)


def _judged(text: str, m: Mention) -> bool:
    """ "a good 40-bed clinic", "a good 7 out of 10": what is good is no number."""
    return m.of is not None or text[m.core_end : m.core_end + 1] == "-"


def _bounded(m: Mention, comparator: Comparator) -> Mention:
    value = m.value if m.value is not None else Decimal(0)
    return replace(m, comparator=comparator, bounds=comparator.bounds(value))
