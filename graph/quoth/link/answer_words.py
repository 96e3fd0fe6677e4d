"""The words by which an answer is known: data with their source, and one function a question.

Source of all lists: our own reading of news reports on many subjects.
"""

from __future__ import annotations

import re

from quoth.link.lexicon import concept
from quoth.link.words import fold, stem, subject_stems, tokens

_REPLIES = re.compile(
    r"\b(?:point(?:ed|s|ing) to|counter(?:ed|s|ing)|repl(?:ied|ies|ying)|respond(?:ed|s|ing)|rebut(?:ted|s)|retort(?:ed|s)|"
    r"clarif(?:ied|ies|ying)|"
    r"(?:shot|fired|pushed|hit|struck|punched) back|in response|in reply|by contrast|disput(?:es|ing)|"
    r"disputed(?= (?:the|this|that|these|those|its|their|his|her|any|some|both|all|what|how|it|them|claims?|reports?|[a-z]+['’]s)\b)|"
    r"set the record straight|correct(?:ed|s) the record|"
    r"defend(?:ed|s|ing)(?! (?:its|their|his|her|the) (?:[\w'-]+ ){0,4}(?:estimate|figure|number|count|claim|calculation|sum)s?\b))\b"
)
# What these lead in was told before the reply. Source: as above.
_ANSWERED = re.compile(
    r"\b(?:respond(?:ed|s|ing)|repl(?:ied|ies|ying)) to (?:an?|the|this|that) (?:[\w-]+ ){0,3}?"
    r"(?:survey|study|report|poll|claim|estimate|allegation|article|analysis|figure)s?\b.*\b(?:that|which|by|from|of)\b"
)
# Before a number these add it to what was told before: no answer to that. Source: our own list.
_MORE = re.compile(r"\b(?:additional|another|a further|further|extra)\b")
_CORRECTS = re.compile(r"\b(?:only|just|merely|in fact|actually|in reality|no more than|a mere|instead)\b")
_UPHOLDS = re.compile(
    r"\b(?:st(?:oo|an)ds? by|stuck (?:to|by)|sticks (?:to|by)|upheld|defend(?:s|ed)) (?:its|their|his|her|the) "
    r"(?:[\w'-]+ ){0,2}(?:findings?|study|report|research|results?|survey)\b"
)
_DATA = re.compile(
    r"\b(?:data|records?|figures|statistics|audits?|registr(?:y|ies)|logs?|tall(?:y|ies)|census|surveys?)\b"
    r".{0,60}\b(?:show|shows|showed|indicate|indicates|indicated|suggest|suggests|suggested|reveal|reveals|revealed)\b"
)
_DOUBTS = re.compile(
    r"\b(?:not clear|unclear|no evidence|without evidence|no one knows|nobody knows|(?:could|can)(?: ?not|n't) be (?:verified|confirmed)|"
    r"unverified|baseless|debunked|has not said where|have not said where)\b"
)
_BLAME = frozenset(
    stem(w)
    for w in """failure fail failed refuse refusal ignore ignored neglect defy defiance blame blamed accuse accused mismanage waste
    wasted mislead misled hide hid violate violated delay delayed abandon abandoned flout sabotage obstruct
    endanger""".split()
)
# Words too common to show that two passages are about one thing.
_COMMON = frozenset(
    stem(w)
    for w in """state county government official officials year month week day time number percent new report country national
    federal public office department show shows include including million thousand billion""".split()
)


def about(text: str) -> frozenset[str]:
    """What a passage is about: one id for all words of a class, common words left out."""
    return frozenset(concept(s) for s in subject_stems(text)) - _COMMON


def replies(lead_in: str) -> bool:
    """Whether the words before a statement make it a reply; "responding to a survey that found" leads in the claim, not the reply."""
    words = fold(lead_in)
    return bool(_REPLIES.search(words)) and not _ANSWERED.search(words)


def doubts(text: str) -> bool:
    """Whether a passage doubts what it tells ("it is unclear where the 900 come from")."""
    return bool(_DOUBTS.search(fold(text)))


def corrects(before: str) -> bool:
    """Whether the words right before a number set it against another one ("only 12")."""
    return bool(_CORRECTS.search(fold(before)))


def adds(before: str) -> bool:
    """Whether the words right before a number add it to what was told before ("killed an additional 29")."""
    return bool(_MORE.search(fold(before)))


def upholds(before: str) -> bool:
    """Whether the words before a number stand by what was doubted ("stood by the findings, which put it at 900"): no answer to that."""
    return bool(_UPHOLDS.search(fold(before)))


def shows_data(lead_in: str) -> bool:
    """Whether the words before a statement bring in data that show something."""
    return bool(_DATA.search(fold(lead_in)))


def blames(text: str) -> bool:
    """Whether a passage lays a failure at somebody's door."""
    return bool(_BLAME & {stem(t) for t in tokens(text) if t != "waste"})  # "mining waste" lays nothing at a door
