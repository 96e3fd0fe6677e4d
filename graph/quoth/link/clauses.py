"""Which words of a sentence tell of one figure: its own piece of the statement, and what several figures share."""

from __future__ import annotations

import re
from collections.abc import Iterable

from quoth.model import Figure, Span, Statement

_CUT = re.compile(r"[;,:]\s|\s[–—-]{1,2}\s|\s(?:and|but|while|whereas|although|though|or|than|of the)\s", re.IGNORECASE)
# From here on a sentence tells what others say of it: "turnout was 74 per cent, but the opposition accused the office of lying".
# Source: our own list.
_OTHERS_SAY = re.compile(
    r",?\s(?:but|while|whereas|although|though)\s(?=[^,;.]{0,60}\b(?:said|says?|accus\w+|claim\w*|disput\w+|den(?:y|ied|ies)|insist\w*|"
    r"argu\w+|contend\w*|reject\w*|dismiss\w*|question\w*|put)\b)",
    re.IGNORECASE,
)
# What a number is among others of its sort: "at 9,800 - the lowest since 2003", "a number that would make it …". Source: our own reading.
_RANKED = re.compile(
    r"(?:,|\s[–—-]{1,2})\s(?:(?:the|a|an|its|their) )(?:[\w-]+ ){0,2}?(?:record|lowest|highest|largest|"
    r"smallest|biggest|worst|best|most|fewest|least|greatest|deadliest|busiest)\b|"
    r",\s(?:a|an)\s(?:[\w-]+\s){0,2}?(?:number|figure|total|tally|toll|count|turnout|sum)\s(?:that|which)\b|"
    r",\s(?:(?:almost|nearly|about|around|roughly|some|over|more\sthan)\s)?(?:(?:\w+\stimes|twice|half)\sas\s\w+\sas|double)\b",
    re.IGNORECASE,
)
# "…, and we have a picture of each": the speaker goes on to something else. Source: our own reading.
_GOES_ON = re.compile(r",\s(?:and|but|so)\s(?:we|I|he|she)\s")
# Verbs that make a lead-in a clause and no label: "The notary has been through all boxes: …", "Closed wells, 2031: …".
_FINITE = re.compile(
    r"\b(?:ha[sd]|have|is|are|was|were|went|goes|go|did|does|do|will|can|could|may|would|says?|said|told|tells?|shows?|showed)\b"
)
_TAIL = re.compile(
    r"\s*,?\s*(?:including|excluding|among|except|without|counting|plus|not counting|of whom|who|which)\b[^,;.]*"
)
_HEAD = re.compile(
    r"(?:in|at|from|during|after|before|for|of|by|on|when|because|as|among|if|since|under|with)\b[^;]*",
    re.IGNORECASE,
)
_FOOT = re.compile(
    r"\b(?:in|at|from|during|after|before|for|by|when|because|as|among|if|while|since|under|with)\b[^;]*"
)


# Between two numbers these show that somebody else tells the second: what follows it is told of that one alone. Source: our own list.
_SPEAKS = re.compile(r"\b(?:said|says|told|tells|claim(?:s|ed)|insist(?:s|ed)|put the|estimated?s? that|believes?)\b")
# Behind these a number is one of a part, and what follows is told of that: "109, including nine who died by jumping".
_WITH_SOME = re.compile(r",? with (?:[a-z]+ ){0,2}[\d,.]+(?: [a-z]+illion)?$")
_SOME_OF_THEM = re.compile(r"\b(?:including|among them|of whom|of them|of which)\b")


def clause_of(
    text: str, sentence: Span, figure: Figure, beside: Iterable[Figure], statement: Statement | None
) -> list[Span]:
    """The stretches that tell of a figure: its own piece of the statement, and what several figures share."""
    others = [o for o in beside if o.number != figure.number and sentence.start <= o.number.start < sentence.end]
    spans = [s for s in statement.content if s.start < sentence.end and sentence.start < s.end] if statement else []
    if not any(s.start <= figure.number.start < s.end for s in spans):
        spans = [sentence]
    whole = Span(max(spans[0].start, sentence.start), min(spans[-1].end, sentence.end))
    whole = _behind_a_clause(text, _between_semicolons(text, whole, figure), figure)
    spans = [
        Span(max(s.start, whole.start), min(s.end, whole.end))
        for s in spans
        if s.start < whole.end and whole.start < s.end
    ]
    low, high = _cut(text, whole, figure, others)
    shared = _shared(text, whole, [figure, *others]) if others else []
    tail = _TAIL.match(text, whole.end, sentence.end)
    if tail and high == whole.end:
        shared.append(Span(tail.start(), tail.end()))
    pieces = [Span(max(s.start, low), min(s.end, high)) for s in spans if s.start < high and low < s.end]
    return [*(s for s in shared if s.end <= low or s.start >= high), *pieces]


def _between_semicolons(text: str, whole: Span, figure: Figure) -> Span:
    low = text.rfind("; ", whole.start, max(whole.start, figure.number.start))
    high = text.find("; ", figure.number.end, whole.end)
    return Span(low + 1 if low >= 0 else whole.start, high if high >= 0 else whole.end)


def _behind_a_clause(text: str, whole: Span, figure: Figure) -> Span:
    """What stands behind a colon that a clause leads up to: "The union went through the lists name by name: 340 people lost their jobs"."""
    colon = text.rfind(": ", whole.start, max(whole.start, figure.number.start))
    leads = colon >= 0 and _FINITE.search(text, whole.start, colon) is not None
    return Span(colon + 1, whole.end) if leads else whole


def _cut(text: str, whole: Span, figure: Figure, others: list[Figure]) -> tuple[int, int]:
    """From where to where a figure's own piece goes: up to the comma or conjunction nearest to it before another figure."""
    low, high = whole.start, whole.end
    before = [o.number.end for o in others if o.number.end <= figure.number.start]
    behind = [o.number.start for o in others if o.number.start >= figure.number.end]
    if before:
        cuts = list(_CUT.finditer(text, max(before), figure.number.start))
        low = max(low, cuts[-1].end() if cuts else max(before))
    if behind:
        cut = _CUT.search(text, figure.number.end, min(behind))
        high = min(high, cut.start() if cut else min(behind))
    turns = (pattern.search(text, figure.number.end, high) for pattern in (_OTHERS_SAY, _RANKED, _GOES_ON))
    return low, min([high, *(turn.start() for turn in turns if turn)])


def _shared(text: str, whole: Span, figures: list[Figure]) -> list[Span]:
    """What several figures of a sentence share: "in floods 12 people died and 40 were hurt", "… were hurt in floods"."""
    first, last = min(f.number.start for f in figures), max(f.number.end for f in figures)
    held_against = max(figures, key=lambda f: f.number).unit == "factor"  # "three times as many as it admits"
    head = _HEAD.match(text, whole.start, max(whole.start, first))
    apart = held_against or _SPEAKS.search(text, first, last)
    tail = _FOOT.search(text, last, max(last, whole.end)) if not apart else None
    if tail and _WITH_SOME.search(text, first, last) and not text[last : tail.start()].strip():
        tail = None  # "339,000 marched throughout the country, with 31,000 in the capital"
    if tail and _SOME_OF_THEM.search(text, first, last) and "," not in text[last : tail.start()]:
        tail = None
    return [Span(m.start(), m.end()) for m in (head, tail) if m and m.end() > m.start()]
