"""The conclusion that two figures can't be held against each other, and why."""

from __future__ import annotations

from dataclasses import replace

from quoth.link import guards, rules
from quoth.link.explain import differences, said
from quoth.link.leads import LEAST, likelihood
from quoth.link.meetings import Meeting
from quoth.model import Comparison, Verdict


def incomparable(meeting: Meeting) -> Comparison:
    """Two figures that look alike and are not comparable."""
    apart = guards.unlike(meeting) or guards.kept_apart(meeting)
    why = "; ".join(w for w in (apart, differences(meeting.a, meeting.b, meeting.alignment)) if w)
    pair = f"{said(meeting.of_a, meeting.a)} and {said(meeting.of_b, meeting.b)}"
    known = bool(apart or meeting.alignment.differs_in)
    rule = rules.NOT_COMPARABLE if known else rules.NOT_ENOUGH_SAID
    lead = _lead(meeting, pair, why or "too little is said")
    if lead is not None:
        return lead
    told = f"{pair} are not comparable: {why}." if why else f"{pair} are not comparable."
    return meeting.conclude(Verdict.INCOMPARABLE, rule, 0.7 if known else 0.5, told)


def held_back(meeting: Meeting, why: str) -> Comparison:
    """Two figures that count the same thing and differ, of which too little is known to call them a contradiction."""
    pair = f"{said(meeting.of_a, meeting.a)} and {said(meeting.of_b, meeting.b)}"
    lead = _lead(meeting, pair, why)
    if lead is not None:
        return lead
    return meeting.conclude(Verdict.INCOMPARABLE, rules.NOT_ENOUGH_SAID, 0.5, f"{pair} differ, but {why}.")


def _lead(meeting: Meeting, pair: str, why: str) -> Comparison | None:
    likely = likelihood(meeting)
    if likely < LEAST:
        return None
    told = f"{pair} may contradict each other, but can't be compared for certain: {why}."
    found = meeting.conclude(Verdict.INCOMPARABLE, rules.LEAD, 1.0, told)
    return replace(found, confidence=round(1 - likely, 3))
