"""Months, weekdays and seasons of date expressions. Source: the English calendar and its newspaper abbreviations."""

from __future__ import annotations

_NAMES = (
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
)
MONTHS = {name: n for n, names in enumerate(_NAMES, start=1) for name in names.split()}
WEEKDAYS = {d: n for n, d in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}
QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "q1": 1, "q2": 2, "q3": 3, "q4": 4, "h1": 1, "h2": 2}

_LONG = "January|February|March|April|May|June|July|August|September|October|November|December"
_SHORT = r"Jan\.?|Feb\.?|Mar\.|Apr\.?|Jun\.|Jul\.|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?"
# Capitals only, so that the verbs "may" and "march" are left alone.
LONG_MONTH = rf"(?:{_LONG})"
MONTH = rf"(?:(?:{_LONG})\b|(?:{_SHORT})(?!\w))"
WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
YEAR = r"(?:1[5-9]\d\d|20\d\d)"
DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
# What divides the years before it from those behind. Source: our own list.
ERAS = (
    r"pandemic|epidemic|outbreak|lockdowns?|war|conflict|invasion|siege|blockade|embargo|crisis|recession|depression|downturn|crash|famine"
    r"|drought|revolution|uprising|coup|occupation|occupations|Olympics|boom|strike|strikes|shutdown|curfew"
)
