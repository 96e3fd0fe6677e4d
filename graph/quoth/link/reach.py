"""How far a clause reaches that names its place by no name: the whole country, somebody's own town, one place alone.

"50 people had died in his city alone" and "the toll for the whole country is 194" count no one place, though neither gives a name.
"""

from __future__ import annotations

import re
from enum import StrEnum

from quoth.link.counts import Count
from quoth.link.ground import Ground
from quoth.link.nearby import Nearby
from quoth.link.places import NATIONS
from quoth.link.words import fold

# Source of these lists: our own reading of news reports.
_REGION = "city|town|village|province|region|district|state|county|island|country|borough|parish|area|constituency|neighbou?rhood"
_WHOLE = re.compile(
    rf"\b(?:whole|entire|rest of the) (?P<of>nation|{_REGION})\b|\b(?:nation|country)-?wide\b|\bnationally\b|"
    r"\b(?:across|throughout|all over) the (?:country|nation)\b"
)
_OWN = re.compile(rf"\b(?:in|across|from|within) (?:his|her|their|its|our|my) (?:own |home )?(?:{_REGION})\b")
_POINTING = re.compile(rf"\b(?:in|across|from|within) (?:the|this|that) (?:{_REGION})\b")
_ALONE = re.compile(r"\bin (?:the |his |her |their )?[\w'’-]+(?: [\w'’-]+){0,2} alone\b")
_NATION = frozenset(("country", "nation"))


class Reach(StrEnum):
    """What a clause says of its place without a name."""

    WHOLE = "whole"
    OWN = "own"
    ALONE = "alone"
    UNSAID = "unsaid"


def reach_apart(ground: Ground) -> bool:
    """Whether the words for it show that two figures are told of two places, or leave open whether they are; symmetric."""
    one = _reach(ground.a, ground.clause_a, ground.near_a)
    two = _reach(ground.b, ground.clause_b, ground.near_b)
    if one is two:
        return one is Reach.WHOLE and _whole_of(ground.clause_a) != _whole_of(ground.clause_b)
    return _stands_apart(one, two, ground.b, ground.clause_b) or _stands_apart(two, one, ground.a, ground.clause_a)


def _whole_of(clause: str) -> str:
    """What a clause tells of as a whole: the country, the state."""
    found = _WHOLE.search(clause)
    return found["of"] or "country" if found else "country"


def _stands_apart(one: Reach, two: Reach, other: Count, clause: str) -> bool:
    if one is Reach.OWN:
        return True
    if one is Reach.WHOLE:
        smaller = other.places.known and not other.places.regions <= NATIONS
        return smaller or two is not Reach.UNSAID or _POINTING.search(clause) is not None
    return one is Reach.ALONE and not other.places.known


def _reach(count: Count, clause: str, near: Nearby) -> Reach:
    if _ALONE.search(clause):
        return Reach.ALONE
    if _OWN.search(clause):
        return Reach.OWN
    if count.places.regions & _NATION and not count.places.named:
        return Reach.WHOLE
    said = clause if count.places.known else f"{clause} {_before(count, near)}"
    return Reach.WHOLE if _WHOLE.search(said) else Reach.UNSAID


def _before(count: Count, near: Nearby) -> str:
    """What stands before a figure in its sentence: "194 had died across the country and 6,566 were infected"."""
    return near.sentence.partition(fold(count.figure.printed))[0]
