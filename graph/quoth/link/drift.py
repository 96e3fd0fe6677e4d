"""What changed between two renderings of one figure: ``before`` nearer to the root, ``after`` further out.

A slot that one rendering leaves empty is no change where the text may merely be silent (event, place, period): only what
both say can drift. Lost and added are told for the words that stand at the number itself: comparator and modifiers.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoth.link import places, values
from quoth.link.antecedents import unsaid
from quoth.link.comparability import compare_periods, compare_populations
from quoth.link.counts import Count
from quoth.link.lexicon import ANOTHER_MEASURE
from quoth.link.words import is_plural
from quoth.model import Change, Comparability, Comparator, Dimension, Drift, Figure, Period, Stance

_STEPS = {Comparability.PART: Change.NARROWED, Comparability.WHOLE: Change.WIDENED}


def drift(before: Count, after: Count) -> tuple[Drift, ...]:
    """Every dimension that changed, in a fixed order."""
    steps = (_comparator, _counted, _event, _firmness, _place, _population, _period)
    return tuple(d for step in steps for d in step(before, after))


def replaced_by(after: Count, before: Count) -> Drift:
    """That one number took the place of another."""
    return _one(Dimension.VALUE, before.figure.printed, after.figure.printed, Change.REPLACED, after)


def _one(dimension: Dimension, before: str | None, after: str | None, change: Change, at: Count) -> Drift:
    return Drift(dimension, before, after, change, at.statement.iri if at.statement else None)


def _comparator(before: Count, after: Count) -> Iterator[Drift]:
    one, two = before.figure.comparator, after.figure.comparator
    if one is two or rightly_rounded(before.figure, after.figure):
        return
    words = [c.words or None for c in (one, two)]
    if Comparator.ABOUT in (one, two):
        change = Change.HARDENED if one is Comparator.ABOUT and two is Comparator.EQUAL else Change.SOFTENED
        change = change if Comparator.EQUAL in (one, two) else Change.REPLACED
    else:
        change = (
            Change.LOST if two is Comparator.EQUAL else Change.ADDED if one is Comparator.EQUAL else Change.REPLACED
        )
    yield _one(Dimension.COMPARATOR, words[0], words[1], change, after)


def rightly_rounded(one: Figure, other: Figure) -> bool:
    """Whether of two unlike numbers the one is the other rounded, and its bound or "nearly" holds: 58,936, "nearly 59,000"."""
    if one.value is None or other.value is None or one.value == other.value:
        return False
    exact, rounded = (
        (one, other)
        if values.half_unit(one.value, one.unit) < values.half_unit(other.value, other.unit)
        else (other, one)
    )
    plain = exact.comparator is Comparator.EQUAL and rounded.comparator is not Comparator.EQUAL
    return plain and values.same_number(exact, rounded)


def _counted(before: Count, after: Count) -> Iterator[Drift]:
    one, two = before.counted, after.counted
    if one is None or two is None or unsaid(before.figure) or unsaid(after.figure):
        return  # "has put it at 900" says no other noun than "900 wells"
    if one.noun == two.noun and one.modifiers == two.modifiers:
        return
    if before.figure.counted == after.figure.counted:
        return  # read by other words around it, printed alike
    if _read_from_afar(before.figure) or _read_from_afar(after.figure):
        return
    if _sum_or_size(before) and not (one.modifiers ^ two.modifiers) & ANOTHER_MEASURE:
        return  # what a sum is called: "the cost of the line", "the line's bill"; not "net debt" and "debt"
    if one.noun != two.noun and one.group == two.group and one.widest != "person":
        return  # a synonym; but what people are called is told: "migrants", "illegal aliens"
    if one.noun != two.noun:
        change = Change.REPLACED
    elif two.modifiers < one.modifiers:
        change = Change.WIDENED
    else:
        change = Change.NARROWED if one.modifiers < two.modifiers else Change.REPLACED
    yield _one(Dimension.COUNTED, before.figure.counted, after.figure.counted, change, after)


def _read_from_afar(figure: Figure) -> bool:
    """Whether a count of several is put down to one thing, which then stands somewhere else in the text: 38,600 "intake"."""
    several = figure.unit == "count" and figure.value != 1
    return several and not is_plural(figure.counted or "")


def _sum_or_size(count: Count) -> bool:
    return count.figure.unit not in ("count", "percent")


def _event(before: Count, after: Count) -> Iterator[Drift]:
    if unsaid(before.figure) or unsaid(after.figure):
        return  # "the 900 figure refers to all wells": nothing was referred
    if before.event and after.event and before.event != after.event:
        one, two = before.figure.event, after.figure.event
        yield _one(Dimension.EVENT, one or before.event, two or after.event, Change.REPLACED, after)


def _firmness(before: Count, after: Count) -> Iterator[Drift]:
    one, two = before.statement, after.statement
    if one is None or two is None or before.event != after.event:
        return
    soft, hard = (s.stance in (Stance.PREDICTS, Stance.PROMISES) for s in (one, two))
    if soft and two.stance is Stance.ASSERTS:
        yield _one(Dimension.EVENT, one.stance.value, two.stance.value, Change.HARDENED, after)
    elif hard and one.stance is Stance.ASSERTS:
        yield _one(Dimension.EVENT, one.stance.value, two.stance.value, Change.SOFTENED, after)


def _place(before: Count, after: Count) -> Iterator[Drift]:
    stand = places.compare(after.places, before.places)
    one, two = (", ".join(c.figure.scope.place) for c in (before, after))
    if stand in _STEPS and _both_say(before, after):
        yield _one(Dimension.PLACE, one, two, _STEPS[stand], after)
    elif stand in (Comparability.DIFFERENT, Comparability.OVERLAP):
        yield _one(Dimension.PLACE, one, two, Change.REPLACED, after)


def _both_say(before: Count, after: Count) -> bool:
    one, two = before.places, after.places
    return bool(one.institutions) == bool(two.institutions)


def _population(before: Count, after: Count) -> Iterator[Drift]:
    one, two = before.figure.scope.population, after.figure.scope.population
    stand = compare_populations(two, one)
    if stand is Comparability.SAME:
        return
    change = _STEPS.get(stand, Change.REPLACED)
    yield _one(Dimension.POPULATION, ", ".join(one) or None, ", ".join(two) or None, change, after)


def _period(before: Count, after: Count) -> Iterator[Drift]:
    one, two = before.figure.scope.period, after.figure.scope.period
    stand = compare_periods(two, one)
    if stand in (Comparability.SAME, Comparability.UNKNOWN) or _one_start(one, two):
        return
    yield _one(Dimension.PERIOD, period_words(before), period_words(after), _STEPS.get(stand, Change.REPLACED), after)


def _one_start(one: Period, two: Period) -> bool:
    """Whether two periods begin at one time and one of them names no end: "since 2018" and "January 2018 to August 2023"."""
    if one.start is None or two.start is None or (one.end and two.end):
        return False
    first, second = ((p.first_day(), p.last_day()) for p in (one.start, two.start))
    return first[0] <= second[1] and second[0] <= first[1]


def period_words(count: Count) -> str | None:
    """A figure's period as a reader says it: the phrase, else the dates."""
    period = count.figure.scope.period
    if period.text or not period.dated:
        return period.text
    if period.start and period.end:
        return str(period.start) if period.start == period.end else f"{period.start} to {period.end}"
    return f"since {period.start}" if period.start else f"until {period.end}"
