"""The conclusion that two figures can't be held against each other, and why."""

from __future__ import annotations

from dataclasses import replace

from quoth.link import guards, rules
from quoth.link.explain import both, differences
from quoth.link.leads import LEAST, likelihood
from quoth.link.meetings import Meeting
from quoth.model import Comparison, Verdict

_OPPOSITE = 0.6
"""How likely two contradict each other that give one number of what happened and of what did not."""


def incomparable(meeting: Meeting) -> Comparison:
    """Two figures that look alike and are not comparable."""
    apart = guards.unlike(meeting) or guards.kept_apart(meeting)
    why = "; ".join(w for w in (apart, differences(meeting.a, meeting.b, meeting.alignment)) if w)
    known = bool(apart or meeting.alignment.differs_in)
    rule = rules.NOT_COMPARABLE if known else rules.NOT_ENOUGH_SAID
    found = _lead(meeting, why or "too little is said")
    if found is not None:
        return found
    pair = both(meeting)
    told = f"{pair} are not comparable: {why}." if why else f"{pair} are not comparable."
    return meeting.conclude(Verdict.INCOMPARABLE, rule, 0.7 if known else 0.5, told)


def held_back(meeting: Meeting, why: str) -> Comparison:
    """Two figures that count the same thing and differ, of which too little is known to call them a contradiction."""
    found = _lead(meeting, why)
    if found is not None:
        return found
    return meeting.conclude(Verdict.INCOMPARABLE, rules.NOT_ENOUGH_SAID, 0.5, f"{both(meeting)} differ, but {why}.")


def lead(meeting: Meeting, likely: float, but: str) -> Comparison:
    """Two figures that may contradict each other, as ``likely`` as that, and what stands against telling it."""
    told = f"{both(meeting)} may contradict each other, but {but}."
    found = meeting.conclude(Verdict.INCOMPARABLE, rules.LEAD, 1.0, told)
    return replace(found, confidence=round(1 - likely, 3))


def left_open(meeting: Meeting, likely: float) -> Comparison:
    """A lead that stands against nothing but what the words around the two leave unsaid."""
    return lead(meeting, likely, "the words around them leave open whether both count one thing")


def _lead(meeting: Meeting, why: str) -> Comparison | None:
    likely = likelihood(meeting)
    return lead(meeting, likely, f"can't be compared for certain: {why}") if likely >= LEAST else None


def did_not_happen(meeting: Meeting) -> Comparison | None:
    """A lead, where one says that something befell what it counts, and the other that it did not; else ``None``.

    "£240,000 of the grant had been spent", "£240,000 of the grant had not been spent".
    """
    if meeting.a.event is None or meeting.a.event != meeting.b.event:
        return None
    happened = [c.figure.event for c in (meeting.a, meeting.b) if not (c.figure.event or "").startswith("not ")]
    if len(happened) != 1:
        return None
    event = happened[0]
    return lead(
        meeting, _OPPOSITE, f"whether both tell of one count is open: one says “{event}”, the other “not {event}”"
    )
