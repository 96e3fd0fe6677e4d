"""What stands right before a number and tells how it is meant: it points back, or another one is held against it."""

from __future__ import annotations

import re

from quoth.link.words import fold, stem, tokens

# "Put the loss at": the noun means what was counted before.
_PUT_AT = re.compile(
    r"\b(?:put|puts|estimated|estimates|set|pegged|placed|gave|raised|lowered) (?:the|that|its) (?:[\w-]+ )?[\w-]+ (?:at|to|as) "
    r"(?:about |around |nearly |almost |only |just |some |more than |at least |fewer than |roughly )?$"
)
# The same with a noun that only points back: "the figure was". Source: our own list.
_IT_WAS = re.compile(
    r"(?:\b(?:the|that|this|its|their|her|his|our)|(?:'s|s')) "
    r"(?:(?:own|official|real|true|actual|overall|total|final|latest|preliminary) )*"
    r"(?:figure|number|total|tally|count|estimate|level) "
    r"(?:was|is|were|had been|has been|stood at|stands at|came to|should be|should have (?:been|read)|(?:may|might|could) be) "
    r"(?:(?:only|just|really|in fact|actually|closer to|more like|nearer) )?(?:about |around |nearly |almost |roughly )?$",
    re.IGNORECASE,
)
# What stands before a number that another one is held against. Source: our own list.
_BASE = re.compile(
    r"\b(?:from|than|compared (?:with|to)|against|versus|unlike|twice|double|triple|times|half) (?:[\w’'-]+ ){0,4}$",
    re.IGNORECASE,
)


# The same, told of nothing else: "fewer than last year's 60,000", "exceeding that of 2005, when 30,000 came". Source: as above.
_HELD_AGAINST = re.compile(
    r"(?:\b(?:(?:up|down|compared|ris(?:e|ing|en)|rose|fall(?:ing|en)?|fell|grew|grown|dropp?(?:ed|ing)?|increas(?:e|ed|ing)|"
    r"decreas(?:e|ed|ing)|declin(?:e|ed|ing)) (?:[\w%]+ ){0,3}?(?:from|with)|compared to|than|unlike|versus|twice|double|triple|"
    r"exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?) (?:[\w’'-]+ ){0,4}|"
    r"\b(?:exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|than|since|from) (?:[\w’'-]+ ){0,6}\d{4}, when (?:[\w’'-]+ ){0,4})$",
    re.IGNORECASE,
)

# What was changed to another number: "had moved its estimate from 1,000 barrels to 5,000". Source: as above.
_MOVED_FROM = re.compile(
    r"\b(?:mov|rais|cut|upp|revis|chang|bump|lower|narrow|reduc|jump|soar|slash|adjust|upgrad|downgrad|trimm|boost|shift|swell|swoll|climb"
    r"|doubl|trebl|tripl|went|gone|goes?|go)(?:e|ed|es|ing|en|s|ting|ped|ping)? (?:[\w’'-]+ ){0,6}from (?:[\w’'-]+ ){0,2}$",
    re.IGNORECASE,
)
_TO_ANOTHER = re.compile(r"(?: [\w’'%-]+){0,6},? to (?:[\w’'-]+ ){0,3}\D?\d")

# What a number is said to be of. Source: as above.
_NUMBER_OF = re.compile(r"\bnumbers? of (?:(?:the|all|its|their|such|these|those) )?(?:[\w'-]+ed )?([a-z'-]+)")
_ANYBODY = frozenset("people persons those them dead deaths victims casualties injured killed missing".split())


def points_back(before: str) -> bool:
    """Whether the words before a number point back to what was counted before: "put the toll at 37", "the figure was 900"."""
    return bool(_PUT_AT.search(before) or _IT_WAS.search(before))


def is_base(before: str) -> bool:
    """Whether the words before a number say that another one is held against it: "down from 1,620", "twice the official 900"."""
    return bool(_BASE.search(before))


def held_against(before: str, behind: str = "") -> bool:
    """Whether they surely do so: the number is of another time, or somebody else's, or what was changed to the number behind it."""
    moved = _MOVED_FROM.search(before) is not None and _TO_ANOTHER.match(behind) is not None
    return moved or bool(_HELD_AGAINST.search(before))


def turns_to_others(counted: str | None, between: str) -> bool:
    """Whether the words behind a number speak of the number of others: "11,000 more teachers … underestimate the number of vacancies"."""
    named = [m[1] for m in _NUMBER_OF.finditer(fold(" ".join(between.split())))] if counted else []
    told = {stem(t) for t in tokens(counted or "")}
    return bool(named) and stem(named[-1]) not in told and named[-1] not in _ANYBODY


# "…, with 180,000 in Orsa alone", "including some 4,000 in the capital". Source: our own reading of news reports.
_WITH = re.compile(
    r",? (?:with|including)(?: (?:some|about|around|nearly|almost|over|more than|at least|up to|as many as))*\s+$"
)
_IN = re.compile(
    r"^(?: (?:people|protesters|demonstrators|marchers|of them|cases|deaths|arrests|strikers|workers))? (?:in|at) (?:the )?[\w'’-]+"
)


def some_of_them_there(before: str, behind: str) -> bool:
    """Whether a number is how many of those just counted were at one place: "with 180,000 in Orsa alone"."""
    return _WITH.search(before) is not None and _IN.match(behind) is not None
