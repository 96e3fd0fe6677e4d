"""Comparators: the words right beside a number that bound it."""

from __future__ import annotations

import re

from quoth.extract.figures.comparator_words import BEFORE, BEHIND
from quoth.model import Comparator

# Between comparator and number only these may stand: "about a dozen", "more than a total of 40", "some additional 40".
_FILL = r"(?:\s(?:an?|another|additional|an additional|a total of|a further|a record|an average of|an estimated|every|once every))?"
_BEFORE = re.compile(
    "(?:" + "|".join(rf"(?P<c{n}>(?<![\w-])(?:{p}))" for n, (_, p, _) in enumerate(BEFORE)) + rf"){_FILL}\s?$",
    re.IGNORECASE,
)
# "a dispute over 5,000 tickets" bounds nothing.
_TOPIC = re.compile(
    r"\b(?:concerns?|disputes?|rows?|questions?|fights?|anger|angry|talk(?:s|ed|ing)?|worr(?:y|ied|ies)|stor(?:y|ies)|asked"
    r"|told|heard|knew|know|think|"
    r"information|controversy|battles?|feuds?|protests?|outrage|debates?|argu(?:e|ed|ing|ments?)|vot(?:e|ed) on"
    r"|complain(?:ed|ts)?|comments?|remarks?|jokes?|(?:revolv|cent(?:re|er)|pivot)(?:s|d|ed|ing)?|spread|distributed|scattered|stretched|divided"
    r"|guilty|pleas?|strikes?|lawsuits?|inquir(?:y|ies)|investigations?|probes?|apolog(?:y|ies|i[sz]ed?)|criticism|backlash|scandal|clash(?:es|ed)?)\s$",
    re.IGNORECASE,
)
# "shot up to 7%": where it went, and no bound. Source: the verbs of movement that news uses with "up".
_MOVING_UP = re.compile(
    r"\b(?:shot|shoot(?:s|ing)?|went|go(?:es|ing|ne)?|moved?|moving|crept|creep(?:s|ing)?|edged?|edging|ticked?|ticking|inched|pushed|push(?:es|ing)"
    r"|drove|driven|driving|bumped|nudged|nudging|jumped|c[ao]me?|picked|sped|ramped|ramping|catch(?:ing)?|caught|(?:numbers?|total|count|figure|rate|price|population)\s(?:is|are|was|were)(?:\snow)?)\s$",
    re.IGNORECASE,
)
# "handed over three lists", "turned over 40 files": a part of the verb.
_HANDED = re.compile(r"\b(?:hand|turn|sign)(?:s|ed|ing)?\s$", re.IGNORECASE)
_TOPICAL = re.compile(r"about|over|under|around", re.IGNORECASE)
_BEHIND = re.compile("|".join(f"(?P<c{n}>{p})" for n, (_, p, _) in enumerate(BEHIND)), re.IGNORECASE)
_WIDTH = 44


def comparator_before(text: str, start: int) -> tuple[int, Comparator, str] | None:
    """What stands right before offset ``start``: where it begins, the comparator and the id of its rule.

    Of several in a row ("only about 40") the one nearest to the number that bounds it counts; the span takes in all.
    """
    best: tuple[int, Comparator, str] | None = None
    at = start
    while hit := _nearest(text, at):
        at = hit[0]
        if best is None or best[1] is Comparator.EQUAL:
            best = hit
    return (at, best[1], best[2]) if best else None


def _nearest(text: str, start: int) -> tuple[int, Comparator, str] | None:
    hit = _BEFORE.search(text, max(0, start - _WIDTH), start)
    if hit is None or hit.lastgroup is None:
        return None
    rule, _, comparator = BEFORE[int(hit.lastgroup[1:])]
    if rule == "at-most" and _MOVING_UP.search(text, max(0, hit.start() - 28), hit.start()):
        return None
    if rule == "over" and _HANDED.search(text, max(0, hit.start() - 12), hit.start()):
        return None
    if _TOPICAL.match(hit[0]) and _TOPIC.search(text, max(0, hit.start() - 16), hit.start()):
        return None
    return hit.start(), comparator, rule


def comparator_behind(text: str, end: int) -> tuple[int, Comparator, str] | None:
    """What stands right behind offset ``end``: where it ends, the comparator and the id of its rule."""
    hit = _BEHIND.match(text, end)
    if hit is None or hit.lastgroup is None:
        return None
    rule, _, comparator = BEHIND[int(hit.lastgroup[1:])]
    return hit.end(), comparator, rule
