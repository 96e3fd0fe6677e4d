"""What befell the counted, told by a word right behind the number and not by a verb: "82 still missing", "500 people listed as missing".

Source of all word lists: our own reading of news reports on disasters and fighting.
"""

from __future__ import annotations

import re
from dataclasses import replace

from quoth.link.event_words import DONE
from quoth.link.lexicon import EVENT_CLASS, EVENTS
from quoth.link.phrases import Counted
from quoth.link.words import fold, stem
from quoth.model import Figure, Kind

_FATES = {
    "missing": "miss",
    "unaccounted for": "miss",
    "injured": "injure",
    "wounded": "injure",
    "dead": "die",
    "killed": "die",
    "displaced": "evacuate",
    "rescued": "rescue",
    "on board": "carry",
    "aboard": "carry",
    "onboard": "carry",
    "behind bars": "hold",
    "in jail": "hold",
    "in prison": "hold",
    "in jails": "hold",
    "in prisons": "hold",
    "in its jails": "hold",
    "in its prisons": "hold",
    "homeless": "lose-home",
    "in custody": "hold",
    "in detention": "hold",
    "under arrest": "hold",
    "in hospital": "hospitalise",
    "in intensive care": "hospitalise",
    "out of work": "unemployed",
    "without work": "unemployed",
    "without a job": "unemployed",
    "without jobs": "unemployed",
    "without power": "lose-power",
    "without electricity": "lose-power",
    "on strike": "strike",
    "on the waiting list": "wait",
    "on waiting lists": "wait",
    "in the queue": "wait",
    "trapped": "trap",
    "stranded": "trap",
    "held hostage": "abduct",
}
# Words that may stand between a number and what befell those counted: no joint, no second number, nothing that begins a new thought.
_BEHIND = re.compile(
    r"^(?: (?!(?:and|or|but|the|a|an|for|of|to(?! be\b)|by|with|from|than|not|no|while|after|before|"
    r"as (?!missing|dead|injured))\b)[a-z'-]+){0,7}? "
    rf"({'|'.join(_FATES)})\b(?! (?:and|or)\b)"
)
# Who was at a march came to it: "190,000 were at the march". Source: as above.
_THERE = re.compile(
    r"^(?: [a-z'-]+){0,2}? (?:was|were|had been|are) (?:present )?(?:at|on) (?:the|this|that|its|an?) (?:[\w'-]+ ){0,2}?"
    r"(?:event|mass|service|ceremony|celebration|march|rally|protest|demonstration|parade|vigil|concert|festival|procession|gathering)(?:es|s)?\b"
)
# "let 210 people go at its mill", "let 40 of its staff go". Source: as above.
_LET_GO = re.compile(r"^(?: [a-z'-]+){1,5}? go\b(?! (?:to|on|into|ahead|back|home|free)\b)")
# "sixty of our boys fell at Kol". Source: as above.
_FELL = re.compile(
    r"^(?: of (?:our|their|its|the))?(?: [a-z'-]+){0,2} "
    r"(?:boys|men|women|soldiers|troops|fighters|guards|officers|comrades|militiamen|conscripts|rebels|volunteers|marines) "
    r"fell (?:at|in|near|during|there|around|before|defending)\b"
)
_LET = frozenset(("let", "go", "gon", "gone"))
# "600 people are confirmed to have drowned": what they are said to have done or suffered. Source: as above.
_SAID_TO = re.compile(
    r"^(?: (?!(?:or|but|while|who|which|that)\b)[a-z'-]+){0,6}? (?:(?:now|already|so far) )?"
    r"(?:confirmed|feared|believed|thought|known|presumed|reported|understood|estimated) "
    r"to have (?:been )?([a-z]+)\b"
)
# "4,100 people are in 70 relief camps", "200 were taken to a shelter". Source: as above.
_SHELTERED = re.compile(
    r"^(?: (?!(?:and|or|but|while|after|before|who|died|dead|killed)\b)[a-z'-]+){0,6}? (?:in|into|at|to) "
    r"(?:(?:the|a|an|some|about|over|nearly|around|[\d,.]+|relief|evacuation|emergency|temporary|makeshift|government|state|flood) ){0,4}"
    r"(?:camps?|shelters?)\b"
)
# Nothing but what befell them: "another 27 were missing" of a text that speaks of a toll. Source: as above.
_PLAINLY = re.compile(
    r"^(?: (?:people|persons|others|more|of them|were|are|is|was|remain|remained|still|reported|listed|as|had|been|have|gone))*? "
    rf"({'|'.join(_FATES)})\b"
)
_FOUND = re.compile(r"^[^.;,]{0,60}? (?:is|are|was|were|be|been) accounted for(?= ?[,.;]|$)")


_VOTERS = frozenset(("person", "voter", "electorat"))
_VOTING = frozenset(("vote", "cast"))


_CROWD = re.compile(
    r"\b(?:turnout|attendance|crowd)s? (?:(?:at|of|to|was|were|is|totall?ed|reached|stood) )(?:at |in the (?:range|region|vicinity) of )?"
    r"(?:[\w-]+ ){0,2}$",
    re.IGNORECASE,
)


_TOLL = re.compile(
    r"\bdeath toll\b[^.;:\d]{0,90}? (?:at|to|is|was|of|reached|exceed(?:s|ed)?|topp?(?:s|ed)) "
    r"(?:(?:at least|more than|about|some|over|around) )?$",
    re.IGNORECASE,
)


_NUMBER_OF = re.compile(
    r"\b(?:number|toll|tally|count|total|figure)s? (?:of |for )?(?:(?:the|those|people|persons|still|officially|listed as|reported) ){0,3}"
    r"(missing|unaccounted for|injured|hurt|wounded|displaced|trapped|stranded)\b[^.;:\d]{0,60}? "
    r"(?:at|as|to|is|was|of|reached|exceed(?:s|ed)?|topp?(?:s|ed)) (?:(?:at least|more than|about|some|over|around) )?$",
    re.IGNORECASE,
)


_DEATHS_OF = re.compile(
    r"\b(?:deaths?|killings?|murders?|drownings?) of (?:(?:at least|more than|up to|about|some|over|around|nearly|almost|another|all) )?$",
    re.IGNORECASE,
)


def told_as(event: str | None, before: str) -> str | None:
    """The event of a figure that is told as a turnout or a toll: "put Sunday's turnout at 1.2 million people", "the death toll is 40".

    "The number of missing, according to the relief service, is 900" tells what befell them, too.
    """
    named = _NUMBER_OF.search(before)
    if named is not None:
        return _FATES.get(named[1].lower(), "injure")
    if event is not None:
        return event
    if _CROWD.search(before):
        return "attend"
    return "die" if _TOLL.search(before) or _DEATHS_OF.search(before) else None


def turnout(count: Counted | None, event: str | None, unit: str) -> tuple[Counted | None, str | None]:
    """A share of those entitled who voted is a turnout: "38 percent of the electorate had voted", "a turnout of 74 percent"."""
    if unit != "percent" or event not in _VOTING or count is None or count.group not in _VOTERS:
        return count, event
    return replace(count, group="person", before=count.before - _ENTITLED, after=frozenset()), "attend"


def by_noun(count: Counted | None, figure: Figure) -> str | None:
    """The event that a noun tells where no verb does: "40 inmates" are held, "the flood has claimed 40 victims" tells of the dead."""
    if count is None:
        return None
    if count.noun == "victim" and figure.event == "claimed":
        return "die"
    return "hold" if count.group == "inmate" else None


def never_a_state(figure: Figure, event: str | None) -> Figure:
    """The dead are no state that a later count may find changed: "11 of the dead", "11 were killed"; nor are "dismissed workers".

    Who is in a shelter is there on a day: "4,100 people in relief camps". Of a march it is all one whether it goes on: "7,000 were
    marching", "9,000 have marched".
    """
    if event == "shelter" and figure.kind is Kind.UNKNOWN:
        return replace(figure, kind=Kind.STOCK)
    if event == "attend" and figure.event in _MARCHING and figure.kind in (Kind.STOCK, Kind.CUMULATIVE):
        return replace(figure, kind=Kind.UNKNOWN)
    return replace(figure, kind=Kind.UNKNOWN) if event in DONE and figure.kind is Kind.STOCK else figure


_MARCHING = frozenset(
    (
        "marched",
        "demonstrated",
        "protested",
        "rallied",
        "paraded",
        "gathered",
        "taken",
        "took part",
        "joined",
        "turned out",
    )
)
_ENTITLED = frozenset(map(stem, ("eligible", "registered", "entitled")))


def fate(event: str | None, behind: str, borrowed: bool = False) -> str | None:
    """The event of a figure: what ``event`` says, or where that is no known happening, what stands right ``behind`` the number.

    An event that is ``borrowed`` from a noun elsewhere in the text ("the toll") gives way to what stands there: "another 27 were missing".
    """
    words = fold(" ".join(behind.split(" ")))
    own = _PLAINLY.match(words) if borrowed else None
    if own is not None:
        return _FATES[own[1]]
    if event in EVENTS:
        return event
    if _FOUND.match(words):
        return "find"
    if event is None and _THERE.match(words):
        return "attend"
    if event in (None, "fall") and _FELL.match(words):
        return "die"
    if event in _LET and _LET_GO.match(words):
        return "dismiss"
    said = _SAID_TO.match(words)
    happened = EVENT_CLASS.get(stem(said[1])) if said else None
    if happened is not None:
        return happened
    found = _BEHIND.match(words)
    if found is None and event is None and _SHELTERED.match(words):
        return "shelter"
    return _FATES[found[1]] if found else event
