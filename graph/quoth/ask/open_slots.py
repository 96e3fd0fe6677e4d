"""The questions that the open slots of a figure raise, as data: an id, a test, and the question.

What a text does not say is never filled in; it is asked for, where a reporter would.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from quoth.ask.figure_names import head, is_plural, is_share
from quoth.ask.parts import FigureIn
from quoth.ask.rivals import counts_cases
from quoth.ask.words import stem, stems, words
from quoth.model import Comparator, Figure, Kind, Stance

Test = Callable[[FigureIn], bool]
Phrase = Callable[[FigureIn], str]


@dataclass(frozen=True, slots=True)
class QuestionRule:
    """``asks`` gives the question where ``open`` holds; of the rules of one ``topic`` the first that holds speaks."""

    id: str
    topic: str
    open: Test
    asks: Phrase


HELD_PEOPLE = stems("inmates prisoners detainees detainers migrants immigrants aliens convicts offenders people")
"""Who is held somewhere; source: the words of court and prison statistics."""

HOLDING = stems("held hold detain custody")
"""What says that they are."""

BUILDINGS = stems("prisons jails penitentiaries camps centres centers facilities")
"""Where people are held."""

HAPPENING = stems(
    """killed kill kills killing dead death deaths die died dies lives victims victim casualties fatalities wounded wound injured injure
    injuries hurt missing arrested arrest arrests rescued rescue drowned drown evacuated evacuate displaced displace"""
)
"""What befalls people in one event, or over a time. Source: our own list, from reports on accidents and wars."""

COSTS = stems("cost costs price bill budget estimate project scheme damage damages contract")
"""Money that means little without the year whose prices it is in. Source: our own list, from audits of public works."""

STANDING = stems("debt debts deficit assets reserves savings worth value fortune backlog arrears liabilities loans")
"""Money that is there at a time, whatever its kind seems to be. Source: our own list, from accounts."""

FIXED = frozenset(
    """foot inch yard mile metre kilometre centimetre millimetre second minute hour day week month year decade century knot magnitude
    celsius fahrenheit degree""".split()
)
"""Units of what is measured once: nobody asks as of when a boat is 90 feet long."""

MORE = stems("more additional extra new further")
"""What makes a number of things a change of their number."""

AHEAD = (Stance.PROMISES, Stance.PREDICTS, Stance.ASKS)
"""What is said of a time to come."""

ENDS = {
    "since ": "from which date?",
    "ever since ": "from which date?",
    **dict.fromkeys(
        ("so far", "to date", "until now", "up to now", "as yet", "now", "currently", "at present", "today", "already"),
        "as of which date?",
    ),
    **dict.fromkeys(
        ("before ", "by ", "within ", "in the next", "over the next", "in the coming", "over the coming", "ahead of "),
        "by which date?",
    ),
}
"""How the words of a period begin, and what they leave open; of any other both ends are."""
_ONE_DAY = re.compile(r"(?:day|yesterday|tonight|morning|afternoon|evening|earlier|later|ago)$", re.IGNORECASE)
"""What tells of one day that the text does not date: "last Saturday", "two days earlier"."""
_DATELINE = re.compile(r"(?:[^\n]{0,200}\n)?\s*[A-Z][^\n.—–]{1,50}\s[—–]\s")
"""Where an agency's report was filed, at its head or under its headline: "OSTER, March 3 (Agency) — "."""
FEW = 4
"""A noun of more words is not repeated in a question about its whole."""


def _undated(found: FigureIn) -> bool:
    figure = found.figure
    return not figure.scope.period and figure.unit.partition(" per ")[0] not in FIXED


def _of_kind(kind: Kind) -> Test:
    return lambda found: _undated(found) and found.figure.kind is kind


def _period_phrase(found: FigureIn) -> str:
    said = found.figure.scope.period.text or ""
    begins = f"{said.casefold()} "
    otherwise = "which date?" if _ONE_DAY.search(said) else "from which date to which?"
    return f"“{said}”: {next((q for start, q in ENDS.items() if begins.startswith(start)), otherwise)}"


def _lies_ahead(found: FigureIn) -> bool:
    """Whether it is promised, predicted or asked for: "could climb to 20,000" leaves open by when."""
    statement = found.extraction.statement(found.figure.statement)
    return _undated(found) and statement is not None and statement.stance in AHEAD


def _costs(found: FigureIn) -> bool:
    return _undated(found) and found.figure.is_money and not COSTS.isdisjoint(stems(found.figure.counted or ""))


def _is_standing(found: FigureIn) -> bool:
    return _undated(found) and found.figure.is_money and not STANDING.isdisjoint(stems(found.figure.counted or ""))


def _is_spent(found: FigureIn) -> bool:
    figure = found.figure
    return _undated(found) and figure.is_money and figure.kind is Kind.FLOW and " per " not in figure.unit


def happened(figure: Figure) -> bool:
    """Whether it counts whom something befell."""
    return figure.unit == "count" and not HAPPENING.isdisjoint(stems(f"{figure.counted or ''} {figure.event or ''}"))


def _is_held(found: FigureIn) -> bool:
    figure = found.figure
    said = stems(" ".join(filter(None, (figure.counted, figure.event, *figure.scope.population, *figure.scope.place))))
    return bool(HELD_PEOPLE & said) and bool(stems(figure.event or "") & HOLDING) and not BUILDINGS & said


def _somewhere(found: FigureIn) -> bool:
    """Whether a place is missed: of things that are counted or shared out, and where neither the sentence nor the dateline tells it.

    Money is somebody's, and "staff of Velso Motors" are wherever it is.
    """
    figure = found.figure
    if figure.scope.place or figure.unit not in ("count", "percent") or any(w[0].isupper() for w in _plain(figure)):
        return False
    told = {place for f in found.extraction.figures for place in f.scope.place}
    dateline = _DATELINE.match(found.extraction.document.text)
    return not any(place in found.sentence for place in told) and dateline is None


def _plain(figure: Figure) -> list[str]:
    return " ".join((figure.counted or "", *figure.scope.population)).split()


def _is_share_of_nothing(found: FigureIn) -> bool:
    figure = found.figure
    relative = figure.kind is Kind.SHARE or (figure.unit == "percent" and figure.kind is not Kind.CHANGE)
    return relative and figure.of is None and not figure.counted


def _lacks_its_base(found: FigureIn) -> bool:
    figure = found.figure
    return (
        figure.unit == "percent"
        and figure.of is None
        and figure.counted is not None
        and is_share(figure.counted, figure.kind)
    )


def _whole(found: FigureIn) -> str:
    counted = found.figure.counted or ""
    if not is_plural(counted):
        return "of what total?"
    return f"of how many {counted}?" if len(words(counted)) <= FEW else f"of how many {head(counted)}?"


def _moment_or_time(found: FigureIn) -> bool:
    figure = found.figure
    return (
        figure.kind is Kind.UNKNOWN
        and figure.unit == "count"
        and figure.scope.period.dated
        and not happened(figure)
        and MORE.isdisjoint(map(stem, words(f"{figure.printed} {figure.counted or ''}")))
    )


RULES: tuple[QuestionRule, ...] = (
    QuestionRule(
        "period-phrase", "period",
        lambda x: bool(x.figure.scope.period) and not x.figure.scope.period.dated,
        _period_phrase,
    ),
    QuestionRule("period-ahead", "period", _lies_ahead, lambda x: "by when?"),
    QuestionRule("period-prices", "period", _costs, lambda x: "in the prices of which year?"),
    QuestionRule("period-standing", "period", _is_standing, lambda x: "as of when?"),
    QuestionRule("period-money", "period", _is_spent, lambda x: "in one year, or over how many?"),
    QuestionRule(
        "period-event", "period",
        lambda x: _of_kind(Kind.FLOW)(x) and happened(x.figure),
        lambda x: "in one event, or over what period?",
    ),
    QuestionRule("period-flow", "period", _of_kind(Kind.FLOW), lambda x: "over what period?"),
    QuestionRule("period-since", "period", _of_kind(Kind.CUMULATIVE), lambda x: "since when?"),
    QuestionRule("period-change", "period", _of_kind(Kind.CHANGE), lambda x: "from when to when?"),
    QuestionRule("period-rate", "period", _of_kind(Kind.RATE), lambda x: "in which period?"),
    QuestionRule("period", "period", _undated, lambda x: "as of when?"),
    QuestionRule("place", "place", _somewhere, lambda x: "where?"),
    QuestionRule("base", "population", _is_share_of_nothing, lambda x: "of what, and of how many?"),
    QuestionRule("held-where", "population", _is_held, lambda x: "held in prisons, jails or both?"),
    QuestionRule(
        "population", "population",
        lambda x: not x.figure.scope.population and x.figure.unit == "count" and not x.figure.counted and not happened(x.figure),
        lambda x: "of whom or of what?",
    ),
    QuestionRule("base-of-share", "base", _lacks_its_base, _whole),
    QuestionRule(
        "cases", "counted",
        lambda x: x.figure.unit == "count" and counts_cases(x.figure) is not None,
        lambda x: f"people or cases? One person may stand behind several {counts_cases(x.figure)}",
    ),
    QuestionRule("kind", "kind", _moment_or_time, lambda x: "at one moment, or counted up over that time?"),
    QuestionRule(
        "estimate", "estimate",
        lambda x: x.figure.comparator is Comparator.ABOUT or x.figure.value is None,
        lambda x: "how was it estimated?",
    ),
    QuestionRule(
        "up-to", "estimate",
        lambda x: x.figure.comparator is Comparator.AT_MOST,
        lambda x: f"“up to”: how {'much' if x.figure.unit != 'count' else 'many'} for certain?",
    ),
)  # fmt: skip
