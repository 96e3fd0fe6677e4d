"""The signs by which one claim answers another: where the two stand, who makes them, what the words of the second turn against.

Each is a number that can be checked by hand. None decides: they say which of many pairs the network is asked about.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Mapping
from itertools import product
from typing import Final

from quoth.link import gainsay_words, values
from quoth.link.answer_words import about, doubts, replies
from quoth.link.claims.pairs import Claims
from quoth.link.denial_words import CLAIM_NOUNS, DENY, FALSE
from quoth.link.gainsaying import all_gainsaid, names_in
from quoth.link.readings import Reading
from quoth.link.rivalry.signs import Signs, rounded
from quoth.link.rivalry.words import CONTRAST, COUNTING, DISPUTE
from quoth.link.told_before import POINTERS, called
from quoth.link.words import fold, stem, tokens
from quoth.model import AgentType, Quotation, Stance, Statement

_MOST: Final = 5
"""No more numbers, sentences or claims are told from each other."""
_LONG: Final = 60
_WORDS: Final[Mapping[str, re.Pattern[str]]] = {
    "contrast": CONTRAST,
    "disputing": DISPUTE,
    "counting": COUNTING,
    "denying": re.compile(rf"\b(?:{DENY})\b"),
    "negated": re.compile(r"\b(?:not|no|never|none|nobody|nothing|neither|cannot|without)\b|n't\b"),
    "on the count": gainsay_words.OF_THE_COUNT,
    "asked": gainsay_words.ASKED,
}
"""What is looked for in the words that bring the second claim and in the claim itself."""


def signs_of(claims: Claims) -> Signs:
    """The signs of two claims, by name."""
    return rounded({**_places(claims), **_speakers(claims), **_numbers(claims), **_words(claims)})


def _places(claims: Claims) -> Signs:
    """Where the two stand, and how much stands between them."""
    layout, (one, two) = claims.reading.layout, claims.at
    return {
        "characters between": math.log(1 + claims.between),
        "sentences apart": min(_MOST, layout.sentence(two.start) - layout.sentence(one.end - 1)),
        "paragraphs apart": min(_MOST, layout.paragraph(two.start) - layout.paragraph(one.end - 1)),
        "claims between": min(_MOST, max(0, bisect_left(claims.begun, two.start) - bisect_left(claims.begun, one.end))),
        "one in the other": two.end <= one.end,
        "the second's place": two.start / max(1, len(claims.reading.text)),
    }


def _speakers(claims: Claims) -> Signs:
    """Who makes the two, and whether one of them names the other's speaker."""
    reading = claims.reading
    teller = reading.who(reading.narrator)
    both = (claims.first, claims.second)
    agents = [reading.agents.get(s.speaker or "") for s in both]
    return {
        "the text tells the first": reading.who(claims.first.speaker) in (None, teller),
        "the text tells the second": reading.who(claims.second.speaker) in (None, teller),
        "persons": sum(agent is not None and agent.type is AgentType.PERSON for agent in agents),
        "the second names the first": _names(reading, claims.second, claims.first),
        "the first names the second": _names(reading, claims.first, claims.second),
        "sure": claims.first.confidence * claims.second.confidence,
    }


def _names(reading: Reading, one: Statement, other: Statement) -> float:
    """How many of the words by which a claim's speaker is called stand in another claim."""
    whose = called(reading, other)
    return len(whose & names_in(fold(reading.words(one.content)))) / max(1, len(whose))


def _numbers(claims: Claims) -> Signs:
    """The numbers of both."""
    reading = claims.reading
    first, second = (
        [c.figure for c in reading.figures_of.get(s.id, ())][:_MOST] for s in (claims.first, claims.second)
    )
    of_one_unit = [(a, b) for a, b in product(first, second) if values.comparable_units(a, b)]
    return {
        "numbers of the first": len(first),
        "numbers of the second": len(second),
        "one number": any(values.same_number(a, b) for a, b in of_one_unit),
        "not both true": min(_MOST, sum(not values.can_both_hold(a, b) for a, b in of_one_unit)),
        "near": any(values.near(a, b) and not values.can_both_hold(a, b) for a, b in of_one_unit),
    }


def _words(claims: Claims) -> Signs:
    """What the words say that bring the second claim, and how much the two speak of one thing."""
    reading = claims.reading
    one, two = (fold(" ".join(reading.words(s.content).split())) for s in (claims.first, claims.second))
    around = _brought(claims)
    first, second = tokens(one), tokens(two)
    said = all_gainsaid(reading).get(claims.second.id)
    shared = about(one) & about(two)
    return {
        **{f"{name} in the second": bool(found.search(two)) for name, found in _WORDS.items()},
        **{f"{name} around the second": bool(found.search(around)) for name, found in _WORDS.items()},
        "negated in the first": bool(_WORDS["negated"].search(one)),
        "replies": replies(around),
        "doubts": doubts(f"{around} {two}"),
        "called false": len(FALSE.intersection(second)),
        "points back": len(POINTERS.intersection(second[:6])),
        "speaks of a claim": sum(stem(w) in CLAIM_NOUNS for w in second),
        "gainsaid by its words": said is not None and said.claim.id == claims.first.id,
        "shared": len(shared),
        "shared, of the second": len(shared) / max(1, len(about(two))),
        "words of the first": min(_LONG, len(first)),
        "words of the second": min(_LONG, len(second)),
        **_stances(claims),
    }


def _stances(claims: Claims) -> Signs:
    """What both speakers do, and whether they are quoted."""
    return {
        "the first denies": claims.first.stance is Stance.DENIES,
        "the second denies": claims.second.stance is Stance.DENIES,
        "the second questions": claims.second.stance is Stance.QUESTIONS,
        "the second lies ahead": claims.second.stance in (Stance.PROMISES, Stance.PREDICTS),
        "the second is quoted": claims.second.quotation in (Quotation.DIRECT, Quotation.MIXED),
        "the first is quoted": claims.first.quotation in (Quotation.DIRECT, Quotation.MIXED),
        "disputes it": claims.first.id in claims.second.disputes or claims.second.id in claims.first.disputes,
    }


def _brought(claims: Claims) -> str:
    """The words of the second claim's sentence that are not its own: who speaks, how, and what leads in."""
    reading, (_, span) = claims.reading, claims.at
    sentence = reading.layout.span(span.start, len(reading.text))
    lead = reading.text[sentence.start : span.start]
    return fold(" ".join(f"{lead} {reading.words((*claims.second.source, *claims.second.cue))}".split()))
