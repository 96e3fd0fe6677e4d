"""Bare numbers that somebody sets against one that was told before: "Charities have counted around 600", "the union put it at 75"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from quoth.extract.figures.changes_on import BARE
from quoth.extract.figures.events import event_of
from quoth.extract.figures.lent_times import based
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.phrases import phrase
from quoth.extract.figures.reading import Reading
from quoth.extract.figures.scopes import INHERITED, inherited
from quoth.extract.figures.units import LENGTHS
from quoth.model import Figure, Kind, Scope

# Verbs that put a number forward and are no happening of their own. Source: our own list.
_PUTTING = (
    r"say|says|said|saying|claims?|claimed|insists?|insisted|maintains?|maintained|counts?|counted|tall(?:y|ies|ied)|records?|recorded"
    r"|finds?|found|estimates?|estimated|reckons?|reckoned|gives?|gave|given|reports?|reported|documents?|documented|lists?|listed"
    r"|logs?|logged|registers?|registered|confirms?|confirmed|admits?|admitted|acknowledges?|acknowledged|concedes?|conceded"
    r"|remembers?|remembered|recalls?|recalled|calculates?|calculated|foresees?|foresaw|expects?|expected|shows?|showed|suggests?|suggested|mentions?|mentioned|cites?|cited|points?|pointed"
)
_FLOOR = re.compile(
    r"\b(?:confirm(?:s|ed)?|verif(?:y|ies|ied)|document(?:s|ed)?|lists?|listed|admits?|admitted|acknowledge[sd]?)\b[^.;]*$",
    re.IGNORECASE,
)
"""Verbs of those who tell what they are sure of: fewer than somebody else's number are no other number."""
_WITH = r"(?:to|on|with|as|that)"
_PLACING = r"(?:put|puts|putting|set|sets|pegs?|pegged|places?|placed|has|have|had|estimates?|estimated)"
_PRONOUN_AT = (
    rf"{_PLACING}\s(?:it|that|this|them)\s(?:at|as)"
    r"|(?:gives?|gave|puts?|quote[sd]?)\s(?:the|its|their)\s(?:number|figure|toll|total|count)\s(?:as|at)"
)
_ARRIVING = (
    r"(?:arriv(?:e|es|ed)|end(?:s|ed)? up)\sat|c(?:ome|omes|ame)\sup\swith|c(?:ome|omes|ame)\sto|got\sto|get\sto"
)
_SPEAKING = r"(?:sp(?:eak|eaks|oke)|talk|talks|talked)\sof"
_BEING = (
    r"(?:it|this|that|they|there)\s(?:was|is|were|are|had been|have been|has been|(?:may|might|could|must|should|would|will) be"
    r"|(?:may|might|could|must|should|would) have been|came to|comes to|stood at|stands at)"
)
_OWNER = r"(?:'s|’s|s'|s’)(?:\sown)?"
_BODIES = (
    r"(?:police|official|government|union|ministry|army|company|own|independent|unofficial|hospital|state|city|federal)"
)
_TALLY = (
    rf"(?:{_OWNER}|\b{_BODIES})\s(?:tally|count|estimate|figure|number|total|toll)"
    r"(?:, [^,;.]{3,80},)?\s(?:was|is|stood at|stands at|came to|comes to|runs to)"
)
_OWNED = rf"\b(?:against|than|to|not|despite|with|of)\s(?:the|its|their|his|her)\s[\w’' -]{{2,40}}?{_OWNER}"
_HEDGED = (
    r"(?:(?:a total of|no more than|no fewer than|not more than|closer to|nearer to|nearer|more like|only|just|really|actually"
    r"|probably|rather|in fact|about|around|some|nearly|almost|roughly|at least|at most)\s)*"
)
_ITS_OWN = rf"(?:{_TALLY}|{_OWNED})\s{_HEDGED}$"
_FRONT = re.compile(
    rf"\b(?:(?:{_PUTTING})(?:\s{_WITH})?|{_PRONOUN_AT}|{_ARRIVING}|{_SPEAKING}|{_BEING})\s{_HEDGED}$|{_ITS_OWN}",
    re.IGNORECASE,
)
_ONLY_COUNTS = re.compile(rf"(?:{_PUTTING})(?:\s\w+)?", re.IGNORECASE)
_ARRIVED = re.compile(rf"\b(?:{_ARRIVING}|(?:{_PUTTING})(?:\s{_WITH})?)\s{_HEDGED}$|{_ITS_OWN}", re.IGNORECASE)
"""Words whose subject puts the number forward, and is not what it counts."""
_SAY_BY = re.compile(r"\b(?:say|says|said|claim|claims|claimed)\sby\s$")
_HANDED = re.compile(rf"\b(?:gives?|gave|given|gets?|got)\b(?:\s{_WITH})?\s{_HEDGED}$", re.IGNORECASE)
"""What is given or got and has a unit is no number that somebody gives: "In 2030 it gave $100,000"."""
_LEFT_OUT = frozenset(("were", "was", "had", "has", "have", "are", "did", "died"))
_VERB_LEFT_OUT = re.compile(r"\s(?:were|was|had|has|have|are|is|did|do)\s?(?:[.,;”\"]|$)")
"""A verb that stands for the one before: "The operator maintains that 61 were." """
_HOW_MANY = re.compile(
    r"\bhow many (?:[a-z]+ )??[a-z]+s?\b(?= (?:were|are|was|is|had|have|has|did|do|died|[a-z]+ed)\b)", re.IGNORECASE
)
_REACH = 120  # characters
_FAR = 2  # sentences
_TIMES = Decimal(50)
"""Two numbers of one measure lie no further apart; one that does is of another."""
_PLAIN = (Kind.STOCK, Kind.FLOW, Kind.CUMULATIVE, Kind.UNKNOWN)


def bare_rival(r: Reading, found: Sequence[Mention], figures: Sequence[Figure], n: int) -> Figure:
    """Rule ``bare-rival``: a number that is all that somebody puts forward counts what the one before it counts, in its unit.

    Example: "The ministry says 212 people have died. Aid groups have counted around 600." -> 600 people died
    """
    figure, m = figures[n], found[n]
    if n and _by_so_much(r.text, m, figure, figures[n - 1]):
        return _like(figure, figures[n - 1], Kind.CHANGE)
    asked = _as_asked(r, m, figure, found[n - 1].end if n else 0)
    if asked is not None:
        return asked if _bare(r, m, figure, asked) else figure
    told = _told_before(r, found, figures, n) if n else None
    if told is None or not _of_one_size(told, figure) or not _bare(r, m, figure, told):
        return figure
    return _like(figure, told, told.kind if figure.kind in _PLAIN else figure.kind)


def _as_asked(r: Reading, m: Mention, figure: Figure, after: int) -> Figure | None:
    """What was asked for, ``after`` the last figure: "Nobody agrees on how many people were aboard. The report gives 412." -> people"""
    here = r.sentence_index(r.at(m.start))
    start = max(after, r.sentences[max(0, here - 1)].start_char)
    hits = [*_HOW_MANY.finditer(r.text, start, m.start)]
    noun = r.at(hits[-1].end() - 1) if hits else None
    if noun is None or noun.pos_ != "NOUN" or not m.counts:
        return None
    verb = noun.head if noun.head.pos_ == "VERB" and noun.head.i > noun.i else None
    return replace(figure, counted=phrase(r, noun, noun, True).text, event=event_of(verb))


def _like(figure: Figure, told: Figure, kind: Kind) -> Figure:
    """The number as one of the same measure as ``told``."""
    return replace(
        figure,
        unit=told.unit,
        unit_text=told.unit_text,
        of=told.of,
        direction=told.direction,
        counted=told.counted,
        event=told.event if told.counted or not _only_counts(told.event) else None,
        kind=kind,
        scope=_scope(figure.scope, told.scope),
    )


def _by_so_much(text: str, m: Mention, figure: Figure, told: Figure) -> bool:
    """ "The mayor says that rents rose by 3%; tenants say by 11%": a change of what was told to change."""
    change = told.kind is Kind.CHANGE and told.unit == figure.unit and told.direction is not None
    return change and figure.direction is None and _SAY_BY.search(text, m.start - 12, m.start) is not None


def _scope(own: Scope, told: Scope) -> Scope:
    """The scope of a bare number with what it leaves to the one before, population too."""
    found = inherited(own, told)
    if own.population or not told.population:
        return found
    evidence = {**dict(found.evidence), "population": dict(told.evidence).get("population", ())}
    confidence = {**dict(found.confidence), "population": INHERITED}
    return replace(
        found, population=told.population, evidence=tuple(evidence.items()), confidence=tuple(confidence.items())
    )


def _bare(r: Reading, m: Mention, figure: Figure, told: Figure) -> bool:
    """Whether a number stands alone behind words that put it forward; what another rule gave it of ``told`` counts as nothing."""
    front = r.text[max(r.sentence(r.at(m.start)).start_char, m.start - _REACH) : m.start]
    if figure.direction is not None or not _FRONT.search(front) or not _alone_behind(r.text, m.core_end):
        return False
    if _FLOOR.search(front) and (figure.value or 0) < (told.value or 0):
        return False
    if figure.event is not None and not _only_counts(figure.event):
        return False
    arrived = _ARRIVED.search(front) is not None
    if m.counts:
        return figure.unit_text is None and (figure.counted in (None, told.counted) or arrived)
    return figure.unit not in LENGTHS and arrived and not _HANDED.search(front)


def _only_counts(event: str | None) -> bool:
    """Whether a verb only puts a number forward."""
    return event is not None and _ONLY_COUNTS.fullmatch(event) is not None


def _alone_behind(text: str, end: int) -> bool:
    """Whether neither a noun nor a verb stands behind a number; a verb for another one is none: "maintains that 61 were"."""
    if _VERB_LEFT_OUT.match(text, end):
        return True
    behind = BARE.match(text, end)
    return behind is not None and behind.group().strip() not in _LEFT_OUT


def _told_before(r: Reading, found: Sequence[Mention], figures: Sequence[Figure], n: int) -> Figure | None:
    """The last figure before that is measured against nothing; ``None`` where it is another sort of number, or far."""
    here = r.sentence_index(r.at(found[n].start))
    if n and r.sentence_index(r.at(found[n - 1].start)) == here and based(r.text, found[n]):
        return figures[n - 1] if _rivals(figures[n - 1], figures[n]) else None
    for k in range(n - 1, max(-1, n - 5), -1):
        if here - r.sentence_index(r.at(found[k].start)) > _FAR:
            return None
        if not based(r.text, found[k]) and figures[k].unit not in LENGTHS:
            return figures[k] if _rivals(figures[k], figures[n]) else None
    return None


def _rivals(told: Figure, figure: Figure) -> bool:
    """Whether what was told is a plain number with a noun, and the bare one has no unit of another sort."""
    known = (told.counted or told.event) is not None and told.direction is None
    share = told.kind is Kind.SHARE and told.unit in ("count", figure.unit)
    plain = told.kind in (*_PLAIN, Kind.RATE) or share
    return known and plain and (figure.unit == told.unit or (figure.unit == "count" and told.unit != "percent"))


def _of_one_size(told: Figure, figure: Figure) -> bool:
    if not told.value or not figure.value:
        return False
    return told.value <= figure.value * _TIMES and figure.value <= told.value * _TIMES
