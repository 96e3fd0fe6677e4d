"""What a figure leaves open, as questions a reporter can put to whoever said it.

Each rule is data: an id, a test, and the question. What a text does not say is never filled in; it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from quoth.ask.parts import FigureIn, TraceRoot
from quoth.ask.rivals import counts_cases, rival_questions
from quoth.ask.words import stems
from quoth.model import AgentType, Comparator, Figure, Kind

Test = Callable[[Figure], bool]
Phrase = Callable[[Figure], str]


@dataclass(frozen=True, slots=True)
class QuestionRule:
    """``asks`` gives the question where ``open`` holds; of the rules of one ``topic`` the first that holds speaks."""

    id: str
    topic: str
    open: Test
    asks: Phrase


HELD_PEOPLE = stems("inmates prisoners detainees detainers migrants immigrants aliens convicts offenders people")
"""Who is held somewhere; source: the words of court and prison statistics."""

HOLDING = stems("held holding detained custody jailed imprisoned")
"""What says that they are."""

FRACTIONS = stems("half third quarter quarters fifth tenth")
"""What takes "of" before the thing counted."""

BUILDINGS = stems("prisons jails penitentiaries camps centres centers facilities")
"""Where people are held."""


def _undated(figure: Figure) -> bool:
    return not figure.scope.period


def _since(figure: Figure) -> bool:
    """Whether the phrase of a period tells that it has no end yet: "since the harbour was built"."""
    return (figure.scope.period.text or "").casefold().startswith(("since ", "ever since "))


def _is_held(figure: Figure) -> bool:
    said = stems(" ".join(filter(None, (figure.counted, figure.event, *figure.scope.population, *figure.scope.place))))
    return (
        bool(HELD_PEOPLE & said)
        and stems(figure.event or "") & {"held", "hold", "detain", "cust"} != frozenset()
        and (not BUILDINGS & said)
    )


def _is_share_of_nothing(figure: Figure) -> bool:
    relative = figure.kind is Kind.SHARE or (figure.unit == "percent" and figure.kind is not Kind.CHANGE)
    return relative and figure.of is None and not figure.counted


RULES: tuple[QuestionRule, ...] = (
    QuestionRule(
        "period-phrase", "period",
        lambda f: bool(f.scope.period) and not f.scope.period.dated,
        lambda f: f"“{f.scope.period.text}”: from which date{'' if _since(f) else ' to which'}?",
    ),
    QuestionRule("period-flow", "period", lambda f: _undated(f) and f.kind is Kind.FLOW, lambda f: "over what period?"),
    QuestionRule("period-since", "period", lambda f: _undated(f) and f.kind is Kind.CUMULATIVE, lambda f: "since when?"),
    QuestionRule("period-change", "period", lambda f: _undated(f) and f.kind is Kind.CHANGE, lambda f: "from when to when?"),
    QuestionRule("period-rate", "period", lambda f: _undated(f) and f.kind is Kind.RATE, lambda f: "in which period?"),
    QuestionRule("period", "period", _undated, lambda f: "as of when?"),
    QuestionRule("place", "place", lambda f: not f.scope.place, lambda f: "where?"),
    QuestionRule(
        "base", "population",
        _is_share_of_nothing,
        lambda f: "of what, and of how many?",
    ),
    QuestionRule(
        "held-where", "population",
        _is_held,
        lambda f: "held in prisons, jails or both?",
    ),
    QuestionRule(
        "population", "population",
        lambda f: not f.scope.population and f.unit == "count" and not f.counted,
        lambda f: "of whom or of what?",
    ),
    QuestionRule(
        "base-of-share", "base",
        lambda f: f.unit == "percent" and f.kind is not Kind.CHANGE and f.of is None and bool(f.counted),
        lambda f: f"of how many {f.counted}?",
    ),
    QuestionRule(
        "cases", "counted",
        lambda f: f.unit == "count" and counts_cases(f) is not None,
        lambda f: f"people or cases? One person may stand behind several {counts_cases(f)}",
    ),
    QuestionRule(
        "kind", "kind",
        lambda f: f.kind is Kind.UNKNOWN and f.unit == "count" and f.scope.period.dated,
        lambda f: "at one moment, or counted up over that time?",
    ),
    QuestionRule(
        "estimate", "estimate",
        lambda f: f.comparator is Comparator.ABOUT or f.value is None,
        lambda f: "how was it estimated?",
    ),
    QuestionRule(
        "up-to", "estimate",
        lambda f: f.comparator is Comparator.AT_MOST,
        lambda f: "“up to”: how many for certain?",
    ),
)  # fmt: skip


def questions(
    found: FigureIn, roots: tuple[TraceRoot, ...] = (), rivals: tuple[FigureIn, ...] = (), based: bool = False
) -> tuple[str, ...]:
    """The questions that a figure leaves open, each with what it is about: "33,000 migrants: as of when?".

    What ``rivals`` (figures held against it) say of themselves makes a question more pointed; ``based`` says that the base of
    a share is known from a derivation.
    """
    figure = found.figure
    pointed = rival_questions(found, rivals)
    asked = {topic: f"{name_of(figure)}: {question}" for topic, question in pointed.items()}
    for rule in RULES:
        if rule.topic not in asked and rule.open(figure) and not (based and rule.topic == "base"):
            asked[rule.topic] = f"{name_of(figure)}: {rule.asks(figure)}"
    if figure.asserter and _is_word_alone(found, roots):
        asked["counted-by"] = f"{name_of(figure)}: counted by whom?"
    speaker = [] if figure.asserter else [f"{name_of(figure)}: who says so?"]
    return (*asked.values(), *speaker, *(_about_root(root) for root in roots if _is_unheld_document(root)))


def name_of(figure: Figure) -> str:
    """A figure as a reporter says it: the phrase as printed with what it counts, once."""
    return phrase(figure.printed, figure.counted, figure.unit)


def phrase(printed: str, counted: str | None, unit: str | None) -> str:
    """The same from a figure's parts."""
    printed = " ".join(printed.split())
    counted = (counted or "").removeprefix("number of ")
    if not counted or stems(counted) <= stems(printed):
        return printed
    joint = " of " if unit == "percent" or stems(printed) & FRACTIONS else " "
    return f"{printed}{joint}{counted}"


def _is_word_alone(found: FigureIn, roots: tuple[TraceRoot, ...]) -> bool:
    """Whether a count hangs on the word of a person or a group, and no document or body that counts."""
    agent = found.extraction.agent(found.figure.asserter)
    people = (AgentType.PERSON.value, AgentType.GROUP.value)
    return agent is not None and agent.type.value in people and bool(roots) and all(r.kind in people for r in roots)


def _is_unheld_document(root: TraceRoot) -> bool:
    return not root.held and root.kind not in ("person", "organization", "group", "unknown")


def _about_root(root: TraceRoot) -> str:
    kind = root.kind.replace("-", " ")
    named = f" ({root.name})" if root.name and kind not in root.name.lower() else ""
    return f"what does the {kind}{named} itself say? It is cited and not held"
