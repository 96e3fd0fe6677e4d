"""One plain sentence for each conclusion, naming who said what."""

from __future__ import annotations

from quoth.link.comparability import Alignment
from quoth.link.counts import Count
from quoth.link.drift import period_words
from quoth.link.meetings import Meeting
from quoth.link.readings import Reading
from quoth.link.words import is_plural
from quoth.model import Dimension, Drift, Stance, Statement

_LONGEST = 120


def said(reading: Reading, count: Count) -> str:
    """A figure with its noun, and who puts it forward.

    “40 inmates” (Harrow County), “64” (death toll; the city), “9 wells” (denied by Ada Lind).
    """
    who = f"{_does(count)}{teller(reading, count)}"
    shown = printed(count)
    return f"{shown[:-1]}; {who})" if shown.endswith(")") else f"{shown} ({who})"


def both(meeting: Meeting) -> str:
    """The two figures of a meeting, ``a`` first: “40 inmates” (Harrow County) and “64” (the city)."""
    return " and ".join(said(reading, count) for reading, count in meeting.sides)


def teller(reading: Reading, count: Count) -> str:
    """Who puts a figure forward, denies or questions it."""
    return reading.name(count.figure.asserter or (count.statement.speaker if count.statement else None))


def _does(count: Count) -> str:
    told = count.statement
    if told is None or count.figure.asserter not in (None, told.speaker):
        return ""
    return _OPPOSING.get(told.stance, "")


_OPPOSING = {Stance.DENIES: "denied by ", Stance.QUESTIONS: "questioned by "}


def printed(count: Count) -> str:
    """The figure as printed with what it counts, in quotation marks: “40 inmates”, “12 percent of wells”, “64” (death toll)."""
    words, noun = count.figure.printed.strip(), (count.figure.counted or "").strip()
    if count.figure.unit not in ("count", "percent") or not noun or noun.casefold() in words.casefold():
        return f"“{shorten(words)}”"
    if count.figure.unit == "percent" or words.casefold().endswith(_VAGUE):
        return f"“{shorten(f'{words} of {noun}')}”"
    return (
        f"“{shorten(f'{words} {noun}')}”"
        if is_plural(noun) or count.figure.value == 1
        else f"“{words}” ({shorten(noun)})"
    )


_VAGUE = ("dozens", "scores", "hundreds", "thousands", "millions", "billions", "half", "third", "quarter")


def noun(count: Count) -> str:
    """What a figure counts, in its own words."""
    return count.figure.counted or "something unsaid"


LEFT_OUT = " […] "
"""What stands between two stretches of one speaker's words that are printed apart: they are never shown as one quotation."""


def shorten(text: str) -> str:
    """A text on one line, cut at a word where it is long."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST else f"{flat[:_LONGEST].rsplit(' ', 1)[0]} …"


def who_says(reading: Reading, statement: Statement) -> str:
    """The speaker of a statement."""
    return reading.name(statement.speaker)


def differences(a: Count, b: Count, alignment: Alignment) -> str:
    """Why two figures can't be held against each other: what differs first, then what is not said."""
    differ = [_difference(d, a, b) for d in alignment.differs_in]
    unknown = [_WORD[d] for d in alignment.unknown_in]
    parts = [*differ[:3], *([f"the {_listed(unknown)} can't be compared from what is said"] if unknown else [])]
    return "; ".join(parts)


def taken_as_shared(settled: tuple[Dimension, ...]) -> str:
    """Which dimensions one of two texts leaves unsaid, so that the story settles them; "" where both say all."""
    if not settled:
        return ""
    are = "is" if len(settled) == 1 else "are"
    return f"; of what one leaves unsaid, the {_listed([_WORD[d] for d in settled])} {are} taken as shared"


_WORD = {
    Dimension.COUNTED: "thing counted",
    Dimension.EVENT: "event",
    Dimension.KIND: "kind of statistic",
    Dimension.PLACE: "place",
    Dimension.PERIOD: "period",
    Dimension.POPULATION: "population",
    Dimension.UNIT: "unit",
    Dimension.COMPARATOR: "comparator",
}


def _difference(dimension: Dimension, a: Count, b: Count) -> str:
    one, two = (_slot(dimension, c) for c in (a, b))
    if one == two:
        return f"the {_WORD[dimension]} differs"  # told by the words around, and by no slot
    match dimension:
        case Dimension.COUNTED:
            return f"one counts {one}, the other {two}"
        case Dimension.EVENT:
            return f"one is about “{one}”, the other about “{two}”"
        case Dimension.KIND:
            return f"one is a {one}, the other a {two}"
        case Dimension.PERIOD:
            return f"one covers {one}, the other {two}"
        case _:
            return f"the {_WORD[dimension]} of one is {one}, of the other {two}"


def _slot(dimension: Dimension, count: Count) -> str:
    figure = count.figure
    found = {
        Dimension.COUNTED: figure.counted,
        Dimension.EVENT: figure.event or count.event,
        Dimension.KIND: figure.kind.value,
        Dimension.PLACE: ", ".join(figure.scope.place),
        Dimension.PERIOD: period_words(count),
        Dimension.POPULATION: ", ".join(figure.scope.population),
        Dimension.UNIT: figure.unit,
    }[dimension]
    return found or "not said"


def changes(drifts: tuple[Drift, ...]) -> str:
    """What changed on the way, as a list."""
    return _listed([_change(d) for d in drifts])


def _change(drift: Drift) -> str:
    word = _WORD[drift.dimension]
    if drift.before is None:
        return f"“{drift.after}” came in"
    if drift.after is None:
        return f"“{drift.before}” was lost"
    return f"the {word} went from “{shorten(drift.before)}” to “{shorten(drift.after)}”"


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""
