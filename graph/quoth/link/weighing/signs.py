"""What is seen of two figures of two documents that give one number, each sign a number that a reader can check."""

from __future__ import annotations

import math
from collections.abc import Iterator

from quoth.link import guards, naming, values
from quoth.link.counts import Count
from quoth.link.meetings import Meeting
from quoth.link.readings import Reading
from quoth.link.weighing.mentions import is_press, mentioned, points_back
from quoth.link.weighing.senses import Bag
from quoth.link.words import tokens
from quoth.model import Change, Comparability, Comparator, Dimension, Figure, Quotation

_QUOTED = (Quotation.DIRECT, Quotation.MIXED)
_LONG = 365
_PART = (Comparability.PART, Comparability.WHOLE, Comparability.OVERLAP)
# Words by which a sentence takes something back or says no. Source: our own list.
_NO = frozenset("not no never nor neither none nobody wrong false lie lies lied untrue nonsense invented".split())


def signs(meeting: Meeting) -> dict[str, float]:
    """The signs of a pair by name; what is not named is 0. ``a`` is the later or dependent figure."""
    found = dict(_of_slots(meeting))
    found |= _of_numbers(meeting)
    found |= _of_words(meeting)
    found |= _of_sources(meeting)
    found |= {f"{n}.{s}": v for s, r, c in _sides(meeting) for n, v in _of_telling(r, c)}
    return found


def _sides(meeting: Meeting) -> tuple[tuple[str, Reading, Count], tuple[str, Reading, Count]]:
    return ("a", meeting.of_a, meeting.a), ("b", meeting.of_b, meeting.b)


def _of_slots(meeting: Meeting) -> Iterator[tuple[str, float]]:
    """How the two stand in each dimension: known to differ, to be part and whole, or not known."""
    for dimension, stand in meeting.alignment.dimensions:
        yield f"{dimension.value} different", float(stand is Comparability.DIFFERENT)
        yield f"{dimension.value} part", float(stand in _PART)
        yield f"{dimension.value} unknown", float(stand is Comparability.UNKNOWN)
    for drift in meeting.drift:
        yield f"drift {drift.dimension.value}", 1.0
        if drift.dimension is Dimension.COMPARATOR:
            yield f"comparator {drift.change.value}", 1.0
        if drift.change in (Change.HARDENED, Change.SOFTENED) and drift.dimension is Dimension.EVENT:
            yield "firmness", 1.0


def _of_numbers(meeting: Meeting) -> dict[str, float]:
    one, two = meeting.a.figure, meeting.b.figure
    others = [c for c in meeting.of_a.counts if c is not meeting.a and not values.common(c.figure)]
    theirs = [c for c in meeting.of_b.counts if c is not meeting.b]
    shared = sum(any(values.same_number(c.figure, o.figure) for o in theirs) for c in others)
    return {
        "same digits": float(one.value == two.value),
        "both can hold": float(values.can_both_hold(one, two)),
        "how far apart": abs(ratio(one, two)),
        "later is more": ratio(one, two),
        "told there too": float(any(values.same_number(c.figure, two) for c in others)),
        "later is rounder": float(_rounder(one, two)),
        "striking": (float(values.distinctive(one)) + float(values.distinctive(two))) / 2,
        "common": float(values.common(one)),
        "comparators differ": float(one.comparator is not two.comparator),
        "about": float(Comparator.ABOUT in (one.comparator, two.comparator)),
        "other numbers shared": min(shared, 3) / 3,
    }


def ratio(one: Figure, two: Figure) -> float:
    """The logarithm to base 2 of how many times the one is the other, between -5 and 5; 0 where that can't be said."""
    first, second = (f.value or f.bounds.lower or f.bounds.upper or 0 for f in (one, two))
    if first <= 0 or second <= 0:
        return 0.0
    return max(-5.0, min(5.0, math.log2(first / second)))


def _rounder(one: Figure, two: Figure) -> bool:
    """Whether the first is printed to fewer digits."""
    slack = [values.half_unit(f.value, f.unit) if f.value is not None else 0 for f in (one, two)]
    return slack[0] > slack[1]


def _of_words(meeting: Meeting) -> dict[str, float]:
    one, two = meeting.of_a.around(meeting.a), meeting.of_b.around(meeting.b)
    near = {
        "clauses": _both(one.telling, two.clause, two.telling, one.clause),
        "clauses in neighbours": _both(one.telling, two.wider, two.telling, one.wider),
        "words behind": _both(one.behind, two.clause, two.behind, one.clause),
        "words before": _both(one.before, two.clause, two.before, one.clause),
        "counted": _both(one.counted, two.sentence, two.counted, one.sentence),
        "event": _both(one.event, two.sentence, two.event, one.sentence),
    }
    found = {f"{name} {k}": v for name, pair in near.items() for k, v in zip(("least", "most"), pair, strict=True)}
    return found | {
        "counted unsaid": float(not one.counted.words) + float(not two.counted.words),
        "event unsaid": float(not one.event.words) + float(not two.event.words),
        "one matter": float(meeting.ground.one_matter),
        "alike": meeting.ground.alike,
        "names shared": min(len(meeting.ground.named), 3) / 3,
        "apart": float(bool(guards.kept_apart(meeting))),
        "other mood": float(guards.other_mood(meeting)),
        "unlike": float(bool(guards.unlike(meeting))),
    }


def _both(first: Bag, there: Bag, second: Bag, here: Bag) -> tuple[float, float]:
    """How far each of two bags is told by the other text, the lesser share first."""
    shares = first.told_by(there), second.told_by(here)
    return min(shares), max(shares)


def _of_sources(meeting: Meeting) -> dict[str, float]:
    a, b, of_a, of_b = meeting.a, meeting.b, meeting.of_a, meeting.of_b
    forth, back = mentioned(of_b, b, of_a, a), mentioned(of_a, a, of_b, b)
    days = meeting.ground.days_apart
    publishers = [r.extraction.document.publisher for r in (of_a, of_b)]
    return {
        "later names earlier": forth[0],
        "later names its kind": forth[1],
        "earlier names later": back[0],
        "earlier names its kind": back[1],
        "later cites earlier": float(naming.names_teller(of_b, b, of_a, a)),
        "earlier cites later": float(naming.names_teller(of_a, a, of_b, b)),
        "one source": float(meeting.one_source),
        "one voice": float(meeting.one_voice),
        "leans": float(meeting.leans),
        "one publisher": float(publishers[0] is not None and publishers[0] == publishers[1]),
        "both press": float(is_press(of_a) and is_press(of_b)),
        "press from body": float(is_press(of_a) and not is_press(of_b)),
        "no press": float(not is_press(of_a) and not is_press(of_b)),
        "date unknown": float(days is None),
        "same day": float(days is not None and days == 0),
        "within a week": float(days is not None and days <= 7),
        "days apart": min(days or 0, _LONG) / _LONG,
    }


def _of_telling(reading: Reading, count: Count) -> Iterator[tuple[str, float]]:
    """How one of the two is told."""
    retort, wording, statement = reading.retort(count), reading.wording(count), count.statement
    yield "quoted", float(statement is not None and statement.quotation in _QUOTED)
    yield "narrated", float(statement is None or statement.quotation is Quotation.NARRATION)
    yield "denies", float(retort.denies)
    yield "answers", float(retort.answers)
    yield "corrects", float(retort.corrects)
    yield "denied", float(wording.mood.value in ("denied", "negated"))
    yield "possible", float(wording.mood.value == "possible")
    yield "says no", min(sum(t in _NO for t in tokens(retort.sentence)), 3) / 3
    yield "points back", float(points_back(reading, count))
    yield "rate", float(bool(wording.rate))
    yield "part", float(wording.part)
