"""Two numbers that are one figure: ranges ("between 40 and 60"), shares ("7 of the 10"), rates ("8 per 100,000")."""

from __future__ import annotations

import re
from dataclasses import replace

from quoth.extract.figures.mention import Mention
from quoth.extract.figures.numberwords import plain
from quoth.extract.figures.units import is_money
from quoth.model import Comparator, Interval, Kind, Span

_DASH = re.compile(r"\s?[-–—‐‑]\s?(?:[$£€])?")
_TO = re.compile(r"(?:\s|-)to(?:\s|-)")
_FROM_GAP = re.compile(
    r",?\s(?:(?:up|down)\s)?(?:from|against|compared with|versus)\s(?:about |some |just |only |nearly )?"
)
_FROM_FRONT = re.compile(r"\bfrom (?:about |around |just |only |some |nearly )?$")
_ON_TO = re.compile(r"(?: (?!to )[a-z]+)? to (?:about |around |just |only |some |nearly )?")
_ENDS = re.compile(r"[.,;)]|\s(?:in|on|at|a year|a month|last|the year|for|by)\b|$")
_CONTEST = re.compile(
    r"\b(?:w[io]n|wins|winning|beat|beats|beaten|los[te]|loses|losing|defeat(?:ed|s)?|dr[ea]w|led|lead|leads|trail(?:s|ed)?|scor(?:e|ed|es)"
    r"|vot(?:e|ed|es)|rul(?:ed|ing)|passed|approved|rejected|split|match|game|set|goals?|penalties)\b[^.;]*$",
    re.IGNORECASE,
)
_VOTED = re.compile(r"\b(?:vot(?:e|ed|es|ing)|ruled|decided|split|won|lost|beaten?|defeated|by)\s$", re.IGNORECASE)
_COIN_GAP = re.compile(r",? (?:and )?")
_OR = re.compile(r"\sor\s")
_AND = re.compile(r"\sand\s")
_BETWEEN = re.compile(
    r"\b(?:somewhere )?(?:between|from|ranging from|ranges? from|anywhere from)\s(about |around |roughly |some |an"
    r" estimated |approximately )?$",
    re.IGNORECASE,
)
_CHANGE_FROM = re.compile(
    r"\b(?:rose|ris(?:e|es|en|ing)|fell|fall(?:s|en|ing)?|dropp?(?:s|ed|ing)?|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)"
    r"|grew|grow(?:s|n|ing)?|climb(?:s|ed|ing)?|"
    r"jump(?:s|ed|ing)?|declin(?:e|es|ed|ing)|plummet(?:s|ed|ing)?|slow(?:s|ed|ing)?|up|down|went|gone|cut|raised?|mov(?:e"
    r"|ed|ing)|shr[aiu]nk|soar(?:ed|ing)?|surg(?:ed|ing)|"
    r"plung(?:ed|ing)|slid|edg(?:ed|ing)|eased|inch(?:ed|ing)|gain(?:s|ed|ing)?|add(?:s|ed|ing)|los[te]|losing|shed"
    r"|advanc(?:e|es|ed|ing)|slip(?:s|ped|ping)|dip(?:s|ped|ping)|tumbl(?:e|es|ed|ing)|sank|sink(?:s|ing)|rall(?:ies|ied)|leap(?:s|t|ed)"
    r"|cre(?:pt|eps?|eping)|dwindl(?:e|es|ed|ing)|slump(?:s|ed|ing)?|swell(?:s|ed|ing)?|widen(?:s|ed|ing)?|narrow(?:s|ed|ing)?"
    r"|expand(?:s|ed|ing)?|recover(?:s|ed|ing)?|improv(?:e|es|ed|ing)|worsen(?:s|ed|ing)?|balloon(?:s|ed|ing)?"
    r"|revis(?:e[sd]?|ing)|lift(?:s|ed|ing)?|lower(?:s|ed|ing)?|reduc(?:e[sd]?|ing)|boost(?:s|ed|ing)?|rais(?:es|ing)|updat(?:e[sd]?|ing)"
    r"|(?:doubl|tripl|trebl|quadrupl|halv)(?:es?|ed|ing)"
    r"|br(?:ought|ings?)|chang(?:e[sd]?|ing)|trim(?:s|med|ming)?|slash(?:ed|es|ing)?)\b[^.;\d]{0,40}$",
    re.IGNORECASE,
)
_CHANGE_BY = re.compile(
    _CHANGE_FROM.pattern.split(r"\b[^.;")[0]
    + r"\s(?:by\s)?(?:nearly |about |almost |more than |over |around |roughly )?$",
    re.IGNORECASE,
)
# "raised the official death toll from the storm from 64 to 2,975": so far apart are no two ends of a range.
_CHANGE_BEFORE = re.compile(
    _CHANGE_FROM.pattern.replace(r"[^.;\d]{0,40}$", r"(?:[^.;]|\.(?!\s(?-i:[A-Z“\"]))){0,90}$"), re.IGNORECASE
)
# "shrank for the fifth year running, by 2,750 to 388,400"
_CHANGE_FAR = re.compile(
    _CHANGE_FROM.pattern.removesuffix("$") + r"\sby\s(?:nearly |about |almost |more than )?$", re.IGNORECASE
)
# "rose in 2030 from 410 to 830"
_CHANGE_IN = re.compile(
    _CHANGE_FROM.pattern.split(r"\b[^.;")[0] + r"\b(?:[^.;\d]|\b(?:19|20)\d\d\b){0,60}$", re.IGNORECASE
)
_TO_A_THIRD = re.compile(r"(?:\s?%|\s(?:per ?cent|percent))?\sto\s\d")
_SPELLED = re.compile(r"[a-z]+\s(dozen|hundred|thousand|million|billion)", re.IGNORECASE)
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_BY_SHARE = re.compile(r"\d\s?(?:%|per ?cent|percent)\s?[,—–(-]{0,2}\s?$")
_BY_THE_WAY = re.compile(r"(?: (?:for|on|in|to) [a-z’' -]{1,40})?, ")
_WHICH = re.compile(r"\sof (?:which|it|that)\b")
_OF = re.compile(
    r"\s(?:out )?of\s(?:the |its |their |his |her |our |all |a total of |every |those |these |some |about |more than "
    r"|nearly |at least )?(?:the )?(?:[A-Za-z]+[’']s )?(?:top |main |biggest |largest )?",
    re.IGNORECASE,
)
_IN = re.compile(r"\s(?:in|in every|out of every|of every|for every)\s", re.IGNORECASE)
_ONE_IN = re.compile(r"\s[a-z]+\sin\s(?:every\s)?")
_NOUN_BEHIND = re.compile(
    r"\s[a-z]+s\b(?<!\shas)(?<!\sis)(?<!\swas)(?!\s(?:a|an|the|more|less|no|to|his|her|its|their|about|nearly)\b)"
)
_PER = re.compile(r"\s(?:[A-Za-z]+\s){0,3}?(?:per|for every|for each|in every|out of every)\s", re.IGNORECASE)
_PEOPLE = re.compile(
    r"\s([a-z]+(?:\s(?:births|residents|people|inhabitants|days|nights|hours|years|miles|kilomet(?:re|er)s|admissions|visits))?)"
)


def lent(text: str, a: Mention, b: Mention) -> Mention:
    """ "rose from 4 to 6 percent": the first of two figures that a change joins, or a part of an amount, has the unit of the second."""
    gap = text[a.core_end : b.core_start]
    whole = is_money(b.unit) and a.value is not None and a.value > 1 and bool(_OF.fullmatch(gap))
    if a.unit_text or not b.unit_text or not a.counts or a.of is not None:
        return a
    if whole:  # "280 million of the 1.5 billion crowns"
        return replace(a, unit=b.unit, unit_text=b.unit_text)
    if not (_TO.fullmatch(gap) or _DASH.fullmatch(gap)):
        return a
    return replace(_scaled_to(text, a, b), unit=b.unit, unit_text=b.unit_text, kind=b.kind)


def _scaled_to(text: str, a: Mention, b: Mention) -> Mention:
    """ "from 24.2 to 33-35 billion euros": the scale is printed once, behind the last of three."""
    if b.value is not None:
        return _scaled_like(text, a, b)
    if b.bounds.upper is None:
        return a
    return _scaled_like(text, a, replace(b, value=b.bounds.upper, number=Span(_last_number(text, b), b.number.end)))


def _last_number(text: str, b: Mention) -> int:
    """Where the last number of a range begins."""
    return max(m.start() for m in re.finditer(r"(?<![\d.,])\d", b.number.text(text))) + b.number.start


def borrowed(text: str, a: Mention, b: Mention) -> Mention:
    """ "to 2.1 million tons from 2.4 million in June": the second figure of a change leaves out the unit of the first."""
    gap = text[a.core_end : b.core_start]
    plain = b.counts and not b.unit_text and b.of is None and b.value is not None
    if not plain or a.counts or not a.unit_text or a.kind is Kind.RATE or a.unit in ("percent", "year"):
        return b
    onward = _FROM_FRONT.search(text, max(0, a.start - 24), a.number.start) and _ON_TO.fullmatch(gap)
    part = bool(_BY_THE_WAY.fullmatch(gap)) and bool(
        _WHICH.match(text, b.core_end)
    )  # "a fund of 250 million euros, 80 million of which is spent"
    if part:
        return replace(b, unit=a.unit, unit_text=a.unit_text)
    if not (onward or _FROM_GAP.fullmatch(gap)) or not _ENDS.match(text, b.core_end):
        return b
    return replace(b, unit=a.unit, unit_text=a.unit_text)


def score(text: str, a: Mention, b: Mention) -> bool:
    """ "52-48", "won 4 to 1": two bare numbers, the greater one first, are a score or a vote."""
    if a.value is None or b.value is None or a.unit_text or b.unit_text:
        return False
    gap = text[a.core_end : b.core_start]
    voted = gap == " to " and bool(_VOTED.search(text, max(0, a.start - 24), a.start))  # "Jurors voted 10 to 2"
    return a.value >= b.value and (gap in ("-", "–") or (b.value == 1 and gap == " to ") or voted)


def ratio(text: str, a: Mention, b: Mention) -> Mention | None:
    """ "outnumber them 5 to 1", "a ratio of 12 to 1": so many for one, unless they are goals or votes."""
    one = b.value == 1 and a.value is not None and a.value > 1 and not (a.unit_text or b.unit_text) and a.of is None
    if not one or not re.fullmatch(r"(?: |-)to(?: |-)", text[a.core_end : b.core_start]):
        return None
    if _CONTEST.search(text, max(0, a.start - 60), a.start):
        return None
    unit_text = text[a.core_end : b.core_end].strip(" -")
    return replace(
        a, end=b.core_end, core_end=b.core_end, unit="per 1", unit_text=unit_text, kind=Kind.RATE, rule="ratio"
    )


def join(text: str, a: Mention, b: Mention) -> Mention | None:
    """One mention for two neighbours where the words between them make them one, else ``None``."""
    gap = text[a.core_end : b.core_start]
    if len(gap) > 40 or "\n" in gap:
        return None
    return (
        _coins(a, b, gap)
        or _range(text, a, b, gap)
        or _share(a, b, gap)
        or _odds(text, a, b, gap)
        or _rate(text, a, b, gap)
    )


def _coins(a: Mention, b: Mention, gap: str) -> Mention | None:
    """ "3 dollars 50 cents", "two pounds and forty pence": one amount."""
    small = b.value is not None and 0 < b.value < 100 and b.unit in ("cent", "penny", "sen")
    if not small or a.value is None or not is_money(a.unit) or a.unit == b.unit or not _COIN_GAP.fullmatch(gap):
        return None
    value = a.value + b.value.scaleb(-2) if b.value is not None else a.value
    return replace(
        a, end=b.end, core_end=b.core_end, number=Span(a.number.start, b.number.end), value=value, rule="coins"
    )


def _range(text: str, a: Mention, b: Mention, gap: str) -> Mention | None:
    """ "$40 to $60 million", "between 3 and 5 percent", "two or three"."""
    if a.value is None or b.value is None or a.of is not None or b.of is not None:
        return None
    front = _BETWEEN.search(text, max(0, a.core_start - 30), a.core_start)
    a = _scaled_like(text, a, b) if _OR.fullmatch(gap) else a
    if _moves(text, a, b, front) or not _range_gap(a, b, gap, front):
        return None
    if not b.unit.startswith(a.unit) and a.unit_text and b.unit_text:
        return None
    if not front and a.unit_text and a.core_end > a.number.end and not b.unit_text and _TO.fullmatch(gap):
        return None  # "by 15 percent to 6,400": a unit behind the first number alone is not the second one's
    a = _scaled_like(text, a, b)
    if a.value is None or a.value >= b.value:
        return None
    start = front.start() if front else a.core_start
    unit = b if b.unit_text else a
    return replace(
        b,
        start=start,
        core_start=start,
        number=Span(a.number.start, b.number.end),
        value=None,
        bounds=Interval.closed(a.value, b.value),
        comparator=Comparator.ABOUT if front and front[1] else Comparator.EQUAL,
        unit=unit.unit,
        unit_text=unit.unit_text,
        kind=unit.kind,
        rule="range",
    )


def _moves(text: str, a: Mention, b: Mention, front: re.Match[str] | None) -> bool:
    """ "rose from 4 to 6", "fell by $2 to $9": two figures, before and after."""
    between = front is not None and "between" in front[0].lower()
    at = front.start() if front else a.core_start
    if between:
        return False
    if front is None:
        alike = bool(b.unit_text) == bool(a.unit_text)
        far = bool(a.unit_text) or (a.value or 0) * 3 < (b.value or 0)  # "by 10 to 12" is one figure, "by 4 to 63" two
        by = _CHANGE_BY.search(text, max(0, at - 40), at) or _CHANGE_FAR.search(text, max(0, at - 80), at)
        return alike and far and bool(by)
    if front[0].lower().startswith("from") and _BY_SHARE.search(text, max(0, at - 14), at):
        return True  # "improved by 1.1% — from 32,781 to 33,139"
    if _TO_A_THIRD.match(text, b.core_end):
        return False  # "cut from 12 to 15% to 8 to 11%": from one range to another
    apart = (a.value or 0) * 3 < (b.value or 0) and front[0].lower().startswith("from")
    moved = (
        _CHANGE_BEFORE.search(text, max(0, at - 110), at) if apart else _CHANGE_FROM.search(text, max(0, at - 60), at)
    )
    moved = moved or (_CHANGE_IN.search(text, max(0, at - 90), at) if front[0].lower().startswith("from") else None)
    return bool(moved) and "rang" not in front[0].lower()


def _range_gap(a: Mention, b: Mention, gap: str, front: re.Match[str] | None) -> bool:
    if _DASH.fullmatch(gap) or _TO.fullmatch(gap):
        return True
    if front is not None and "between" in front[0].lower() and _AND.fullmatch(gap):
        return True
    near = a.value is not None and b.value is not None and a.value < b.value <= 2 * a.value and not a.unit_text
    return bool(_OR.fullmatch(gap)) and near and a.spelled == b.spelled


def _scaled_like(text: str, a: Mention, b: Mention) -> Mention:
    """ "$2 to $3 million", "1 to 2 thousand": the scale is printed once."""
    spelled = _SPELLED.fullmatch(b.number.text(text))
    if spelled is not None and a.value is not None and b.value is not None and 1 < a.value < 10:
        scaled = a.value * _SCALES[spelled[1].lower()]  # "two or three dozen"
        return replace(a, value=scaled) if scaled < b.value else a
    tail = re.search(r"(?:thousand|million|billion|trillion|bn|tn|mn|[mkMB])$", b.number.text(text))
    if tail is None or a.value is None or b.value is None or re.search(r"[A-Za-z]", a.number.text(text)):
        return a
    digits = re.match(r"[\d.,]+", b.number.text(text))
    if digits is None or not b.value:
        return a
    printed = type(b.value)(digits[0].replace(",", "").rstrip(".") or "1")
    scaled = plain(a.value * (b.value / printed)) if printed else a.value
    return replace(a, value=scaled) if a.value < 1000 and scaled < b.value else a


def _share(a: Mention, b: Mention, gap: str) -> Mention | None:
    """ "7 of the 10", "three out of four", "one in five"."""
    if not (a.counts and b.counts) or a.value is None or b.value is None or a.of is not None or b.value <= a.value:
        return None
    odds = a.value == a.value.to_integral() and (b.value <= 10 or (a.value == 1 and not a.core_end - a.core_start > 4))
    if not (_OF.fullmatch(gap) or (odds and _IN.fullmatch(gap))):
        return None
    end = b.core_end
    return replace(a, end=end, core_end=end, of=b.value, kind=Kind.SHARE, rule="share")


def _odds(text: str, a: Mention, b: Mention, gap: str) -> Mention | None:
    """ "One laboratory in four failed"."""
    small = (
        a.counts
        and b.counts
        and a.spelled
        and a.value == 1
        and a.of is None
        and b.value is not None
        and 1 < b.value <= 10
    )
    if not small or not _ONE_IN.fullmatch(gap) or _NOUN_BEHIND.match(text, b.core_end):
        return None
    return replace(a, end=b.core_end, core_end=b.core_end, of=b.value, kind=Kind.SHARE, rule="share")


def _rate(text: str, a: Mention, b: Mention, gap: str) -> Mention | None:
    """ "8 per 100,000 people", "42 deaths per 1,000"."""
    if not b.counts or b.value is None or not _PER.fullmatch(gap):
        return None
    people = _PEOPLE.match(text, b.core_end)
    base = f"{b.value:f}" + (f" {people[1]}" if people else "")
    end = people.end() if people else b.core_end
    own = "" if a.counts else f"{a.unit} "
    return replace(
        a,
        end=end,
        core_end=end,
        unit=f"{own}per {base}",
        unit_text=text[a.number.end : end].strip(),
        kind=Kind.RATE,
        rule="rate",
    )
