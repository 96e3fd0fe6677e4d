"""Questions that a figure's rivals raise: what another figure of the store says of itself, and this one does not.

"33,000 migrants: including jails? “only 1,641 detainers” (Prison Board) is of prisons." Each rule is data, as in `questions`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from quoth.ask.figure_names import name_of
from quoth.ask.parts import FigureIn
from quoth.ask.words import stem, stems, words
from quoth.model import Figure, Kind, Period

MOST = 6
"""So many rivals are asked about, the weightiest first."""

INSTITUTIONS = frozenset(
    stem(w)
    for w in """prisons jails penitentiaries camps shelters hospitals clinics schools universities colleges nurseries homes
    barracks courts ports airports stations factories farms""".split()
)
"""Places that a count may include or leave out. Source: our own list of what statistics are kept by."""

PEOPLE = frozenset(
    stem(w)
    for w in """people persons migrants immigrants aliens inmates prisoners detainees patients residents workers employees students
    pupils children women men adults voters victims refugees families households passengers drivers teachers farmers""".split()
)
"""Those who are counted by heads. Source: our own list."""

CASES = frozenset(
    stem(w)
    for w in """cases arrests detainers requests applications claims visits admissions offenses offences crimes crossings encounters
    convictions charges complaints bookings removals deportations infections tests doses trips stays sentences permits visas""".split()
)
"""What one person may be counted for more than once. Source: our own list of what agencies count."""

Phrase = Callable[[FigureIn, FigureIn], str | None]


@dataclass(frozen=True, slots=True)
class RivalRule:
    """``asks`` gives the question that a rival raises, or ``None``; of the rules of one topic the first that speaks is heard."""

    id: str
    topic: str
    asks: Phrase


def rival_questions(found: FigureIn, rivals: tuple[FigureIn, ...]) -> dict[str, str]:
    """By topic, the question that the rivals of a figure raise, the weightiest rival first."""
    asked: dict[str, str] = {}
    for rule in RIVAL_RULES:
        for rival in rivals[:MOST]:
            question = rule.asks(found, rival) if rule.topic not in asked else None
            if question is not None:
                asked[rule.topic] = question
    return asked


def counts_cases(figure: Figure) -> str | None:
    """The noun, where a figure counts what one person may be counted for more than once."""
    return _among(figure.counted, CASES)


def rival_words(rival: FigureIn) -> str:
    """A rival as a reporter would quote it: the figure as printed, and who puts it forward."""
    figure = rival.figure
    whole = name_of(figure)
    agent = rival.extraction.agent(figure.asserter)
    by = agent.name if agent and agent.name else rival.extraction.document.publisher
    return f"“{whole}” ({by})" if by else f"“{whole}”"


def period_words(period: Period) -> str | None:
    """A stretch of time as a reporter would say it; ``None`` where nothing of it is known."""
    if not period.dated:
        return f"“{period.text}”" if period.text else None
    start, end = period.start, period.end
    if start and end:
        return str(start) if start == end else f"{start} to {end}"
    return f"the time since {start}" if start else f"the time up to {end}"


def _institution(found: FigureIn, rival: FigureIn) -> str | None:
    """ "including county jails?": the rival names a sort of institution that this figure doesn't."""
    own, other = _about(found.figure), _about(rival.figure)
    more = [w for w in words(other) if stem(w) in INSTITUTIONS and stem(w) not in stems(own)]
    if not more or not stems(own) & INSTITUTIONS:
        return None
    return f"including {_phrase(other, more[0])}? {rival_words(rival)} is of these"


def _heads_or_cases(found: FigureIn, rival: FigureIn) -> str | None:
    """ "people or cases?": the one counts heads, the other what heads are counted for."""
    heads, cases = _among(found.figure.counted, PEOPLE), counts_cases(rival.figure)
    if heads and cases and not counts_cases(found.figure):
        return f"people or {cases}? {rival_words(rival)} counts {cases}"
    heads, cases = _among(rival.figure.counted, PEOPLE), counts_cases(found.figure)
    if heads and cases:
        return f"people or {cases}? {rival_words(rival)} counts {heads}"
    return None


def _period(found: FigureIn, rival: FigureIn) -> str | None:
    """ "as of when?", with the time that a rival is about."""
    own, other = found.figure.scope.period, rival.figure.scope.period
    known = period_words(other) if other.dated else None
    if known is None or own == other:
        return None
    if not own:
        return f"{_when(found.figure)} {rival_words(rival)} is about {known}"
    if own.dated and own.days() != other.days():
        much = "many" if found.figure.unit == "count" else "much"
        return f"how {much} in {known}? {rival_words(rival)} is about that time"
    return None


def _place(found: FigureIn, rival: FigureIn) -> str | None:
    """ "where?", with the place that a rival is about, but where the sentence names it."""
    if found.figure.scope.place or not rival.figure.scope.place or rival.figure.scope.place[0] in found.sentence:
        return None
    return f"where? {rival_words(rival)} is about {rival.figure.scope.place[0]}"


def _population(found: FigureIn, rival: FigureIn) -> str | None:
    """ "all of them, or only those over 65?": the rival is about some of them alone."""
    own, other = found.figure.scope.population, rival.figure.scope.population
    if own or not other or stems(other[0]) <= stems(f"{found.figure.counted} {rival.figure.counted}"):
        return None
    if stems(found.figure.event or "") != stems(rival.figure.event or ""):
        return None  # "23 people were sent to hospital" says nothing of whom the 300 missing are
    return f"all, or only “{other[0]}”? {rival_words(rival)} is of those alone"


def _kind(found: FigureIn, rival: FigureIn) -> str | None:
    """ "at one moment, or over a time?", where a rival count tells which it is."""
    if found.figure.kind is not Kind.UNKNOWN or rival.figure.kind not in _KINDS or found.figure.unit != "count":
        return None
    return f"at one moment, or over a time? {rival_words(rival)} {_KINDS[rival.figure.kind]}"


_KINDS = {
    Kind.STOCK: "is of one moment",
    Kind.FLOW: "is of a stretch of time",
    Kind.CUMULATIVE: "adds up since a date",
}

RIVAL_RULES = (
    RivalRule("rival-institution", "population", _institution),
    RivalRule("rival-cases", "counted", _heads_or_cases),
    RivalRule("rival-period", "period", _period),
    RivalRule("rival-place", "place", _place),
    RivalRule("rival-population", "population", _population),
    RivalRule("rival-kind", "kind", _kind),
)


def _when(figure: Figure) -> str:
    return {Kind.FLOW: "over what period?", Kind.CUMULATIVE: "since when?"}.get(figure.kind, "as of when?")


def _about(figure: Figure) -> str:
    places = map(_unnamed, figure.scope.place)
    return " ; ".join(filter(None, (figure.counted, *figure.scope.population, *places)))


def _unnamed(place: str) -> str:
    """A place without its name: "Ilm prisons" are prisons, "Port Ilm" is no port that a count could leave out."""
    return " ".join(word for word in place.split() if not word[:1].isupper())


def _among(counted: str | None, nouns: frozenset[str]) -> str | None:
    """The last word of what is counted that is one of some nouns, as printed."""
    return next((w for w in reversed(words(counted or "")) if stem(w) in nouns), None)


def _phrase(text: str, word: str) -> str:
    """A word with the one before it, where that narrows it: "county jails"."""
    found = words(text.partition(" ; ")[0] if word in words(text.partition(" ; ")[0]) else text)
    at = found.index(word)
    before = found[at - 1] if at else ""
    return f"{before} {word}" if before in _NARROWING else word


_NARROWING = frozenset(
    "county state federal city local private public primary secondary nursing youth military".split()
)
