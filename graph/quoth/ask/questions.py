"""What a figure leaves open, as questions a reporter can put to whoever said it: `open_slots` and `rivals` hold the rules."""

from __future__ import annotations

from quoth.ask.figure_names import name_of
from quoth.ask.open_slots import AHEAD, RULES, happened
from quoth.ask.parts import FigureIn, TraceRoot
from quoth.ask.rivals import rival_questions
from quoth.model import AgentType, Comparator, Figure

_HANDFUL = 12


def questions(
    found: FigureIn, roots: tuple[TraceRoot, ...] = (), rivals: tuple[FigureIn, ...] = (), based: bool = False
) -> tuple[str, ...]:
    """The questions that a figure leaves open, each with what it is about: "33,000 migrants: as of when?".

    What ``rivals`` (figures held against it) say of themselves makes a question more pointed; ``based`` says that the base of
    a share is known from a derivation.
    """
    figure = found.figure
    few = _is_a_handful(figure)
    asked = {} if few else _open(found, rivals, based)
    if figure.asserter and not few and _is_word_alone(found, roots):
        asked["counted-by"] = "counted by whom?" if figure.unit == "count" else "worked out by whom?"
    if not figure.asserter:
        asked["speaker"] = "who says so?"
    name = name_of(figure)
    return (
        *(f"{name}: {q}" for q in asked.values()),
        *(_about_root(root) for root in roots if _is_unheld_document(root)),
    )


def _open(found: FigureIn, rivals: tuple[FigureIn, ...], based: bool) -> dict[str, str]:
    """The questions of the slots by topic; what a rival asks is more pointed."""
    asked = dict(rival_questions(found, rivals))
    for rule in RULES:
        if rule.topic not in asked and rule.open(found) and not (based and rule.topic == "base"):
            asked[rule.topic] = rule.asks(found)
    return asked


def _is_a_handful(figure: Figure) -> bool:
    """Whether it is a few of some things, and no count that anybody would ask about: "one of the contracts", "four more ships"."""
    if (
        figure.unit != "count"
        or figure.comparator is not Comparator.EQUAL
        or figure.counted is None
        or figure.value is None
    ):
        return False
    return abs(figure.value) <= _HANDFUL and not happened(figure)


def _is_word_alone(found: FigureIn, roots: tuple[TraceRoot, ...]) -> bool:
    """Whether a count hangs on the word of a person or a group, and no document or body that counts; of what is to come nobody has."""
    statement = found.extraction.statement(found.figure.statement)
    if statement is not None and statement.stance in AHEAD:
        return False
    agent = found.extraction.agent(found.figure.asserter)
    people = (AgentType.PERSON.value, AgentType.GROUP.value)
    return agent is not None and agent.type.value in people and bool(roots) and all(r.kind in people for r in roots)


def _is_unheld_document(root: TraceRoot) -> bool:
    return not root.held and root.kind not in ("person", "organization", "group", "unknown")


def _about_root(root: TraceRoot) -> str:
    kind = root.kind.replace("-", " ")
    named = f" ({root.name})" if root.name and kind not in root.name.lower() else ""
    return f"what does the {kind}{named} itself say? It is cited and not held"
