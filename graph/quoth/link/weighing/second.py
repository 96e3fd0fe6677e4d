"""What is told of two figures of two documents: what a rule finds, where signs and words bear it out, or what these speak for instead."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from quoth.link import guards, rules, values
from quoth.link.candidates import SHORT
from quoth.link.containment import may_be_part
from quoth.link.drift import replaced_by
from quoth.link.explain import both, changes, said
from quoth.link.leads import FIRM, other_times
from quoth.link.leads import LEAST as ASKED
from quoth.link.meetings import Meeting
from quoth.link.rivalry.set_apart import doubted
from quoth.link.rivalry.told import FEW
from quoth.link.sureness import contradiction, worth
from quoth.link.unlike import incomparable, left_open
from quoth.link.weighing.opinion import Opinion, Shares, likeliest
from quoth.link.weighing.weighed import RENDERED, SOON, chance, gainsaid, people_and_acts, rendered, told_in_full
from quoth.model import Comparability, Comparison, Verdict

TOLD: Final[Mapping[Verdict, float]] = MappingProxyType(
    {
        Verdict.CONTRADICTS: 0.9,
        Verdict.DENIES: 0.6,
        Verdict.REBUTS: 0.6,
        Verdict.DRIFTS: 0.5,
        Verdict.AGREES: 0.6,
        Verdict.DERIVED: 0.6,
        Verdict.FITS: 0.7,
    }
)
"""From which share on a verdict is told that no rule finds. Source: stories held out, `docs/link-scores.md`."""
_OF_ONE_NUMBER: Final = 0.75
"""The same of one number in two texts."""
_NO_CHANCE: Final = 0.85
"""From here on a plain number of one story is no chance."""
BORNE_OUT: Final = 0.1
"""From which share on a contradiction that a rule finds is told, and a rendering stands whatever else is likely; other verdicts stand."""
_RATHER_SURE: Final = 0.6
"""From here on another verdict is told than a rule's that is not borne out: of 44 such held out one was right."""
_RULES_OF_RENDERINGS: Final = (rules.ONE_ROOT, rules.ONE_STORY, rules.SAME_NUMBER, rules.VALUES_MEET)
_SURE: Final = ((0.7, 0.8), (0.0, 0.6))
"""What a contradiction is worth that a rule tells, by its share."""
_TIMES: Final = Decimal(20)
"""Two numbers further apart are not asked about: one contradiction in ninety of invented stories is."""
_ANSWERS: Final = (Verdict.DENIES, Verdict.REBUTS)


def second_opinion(meeting: Meeting, found: Comparison | None, seen: Opinion) -> Comparison | None:
    """What is told of two figures; ``found`` is what a rule says of them, ``seen`` gives the `opinion` of the meeting."""
    if not meeting.told_across or (found is None and not _worth_asking(meeting)):
        return found
    if found is not None and found.verdict is Verdict.CONTRADICTS:
        return _borne_out(meeting, found, seen())
    if found is not None and found.rule in _RULES_OF_RENDERINGS and found.verdict in RENDERED:
        return _unless_unlikely(meeting, found, seen())
    if found is not None and found.verdict is not Verdict.INCOMPARABLE:
        return found
    shares = seen()
    told = _instead(meeting, shares)
    if told is None and not (found is not None and found.rule == rules.LEAD):
        told = _asked(meeting, shares)
    return told or found


def _unless_unlikely(meeting: Meeting, found: Comparison, shares: Shares) -> Comparison:
    """A rendering that a rule finds, unless signs and words give it hardly a share and are rather sure of another verdict."""
    verdict, likely = likeliest(shares)
    repeated = verdict is Verdict.AGREES and meeting.one_source  # whoever says a number again bears it not out
    renamed = found.verdict is Verdict.DRIFTS and people_and_acts(meeting)  # "986 people", "986 detainers"
    if shares[found.verdict] >= BORNE_OUT or likely < _RATHER_SURE or repeated or renamed:
        return found
    if verdict is Verdict.INCOMPARABLE:
        return found if told_in_full(meeting) else incomparable(meeting)
    return _instead(meeting, shares) or found


def _worth_asking(meeting: Meeting) -> bool:
    """Whether two figures of which no rule speaks are in one unit, not too far apart, and in texts of one story."""
    one, two = meeting.a.figure, meeting.b.figure
    if not values.comparable_units(one, two) or not values.near(one, two, _TIMES):
        return False
    return meeting.one_story or meeting.joined or meeting.ground.related or _soon_and_short(meeting)


def _soon_and_short(meeting: Meeting) -> bool:
    """Whether two short texts were published within a fortnight: such a pair is soon read, and names are left out of them."""
    apart = meeting.ground.days_apart
    short = all(len(reading.counts) <= SHORT for reading, _ in meeting.sides)
    return short and (apart is None or apart <= SOON)


def _borne_out(meeting: Meeting, found: Comparison, shares: Shares) -> Comparison | None:
    """A contradiction that a rule finds, with what it is worth; else what signs and words speak for instead, or a lead."""
    share = shares[found.verdict]
    if share < BORNE_OUT and not _plain(meeting):
        return _instead(meeting, shares) or _asked(meeting, shares, True)
    return replace(found, confidence=worth(share, _SURE))


def _plain(meeting: Meeting) -> bool:
    """Whether both texts have so few numbers that a rule hardly mistakes one for another."""
    return all(len(reading.counts) <= FEW for reading, _ in meeting.sides)


def _instead(meeting: Meeting, shares: Shares) -> Comparison | None:
    """The verdict that is likely enough to be told, where neither the two numbers nor the words around them gainsay it."""
    verdict = next((v for v, least in TOLD.items() if shares[v] >= least), None)
    if verdict is None:
        return None
    if meeting.same_number and verdict not in _ANSWERS:
        return _one_number(meeting, verdict, shares[verdict])
    return _BUILT[verdict](meeting, verdict, round(shares[verdict], 3))


def _one_number(meeting: Meeting, verdict: Verdict, likely: float) -> Comparison | None:
    """What is told of one number in two texts where `weighed` is not sure enough."""
    if likely < _OF_ONE_NUMBER or verdict not in RENDERED or guards.unlike(meeting) or gainsaid(meeting):
        return None
    if chance(meeting) and (likely < _NO_CHANCE or values.common(meeting.a.figure) or not _of_one_story(meeting)):
        return None
    return rendered(meeting, likely, verdict)


def _of_one_story(meeting: Meeting) -> bool:
    """Whether two texts were published within a fortnight and evidently tell of one story."""
    apart = meeting.ground.days_apart
    return apart is not None and apart <= SOON and meeting.ground.related


def _opposed(meeting: Meeting, verdict: Verdict, likely: float) -> Comparison | None:
    if values.can_both_hold(meeting.a.figure, meeting.b.figure) or doubted(meeting):
        return None
    told = f"{both(meeting)} are, by the words around them, two numbers of one thing, and they can't both be true."
    return contradiction(meeting, rules.RIVALS, told, Comparability.SAME, likely)


def _answer(meeting: Meeting, verdict: Verdict, likely: float) -> Comparison | None:
    """That the later number answers the other; who denies a number of his own denies no other by it."""
    if guards.in_denial(meeting) and not meeting.same_number:
        return None
    does = "denies" if verdict is Verdict.DENIES else "is put forward as an answer to"
    one, two = said(meeting.of_a, meeting.a), said(meeting.of_b, meeting.b)
    return meeting.conclude(verdict, rules.WEIGHED, likely, f"{one} most likely {does} {two}.")


def _part(meeting: Meeting, verdict: Verdict, likely: float) -> Comparison | None:
    """The smaller number as a part of the greater."""
    one, two = meeting.a.figure.value, meeting.b.figure.value
    if one is None or two is None:
        return None
    ordered = meeting if one < two else meeting.turned
    if not may_be_part(ordered):
        return None
    told = f"{said(ordered.of_a, ordered.a)} is most likely a part of {said(ordered.of_b, ordered.b)}."
    return ordered.conclude(verdict, rules.WEIGHED, likely, told, stands=Comparability.PART)


def _drifted(meeting: Meeting, verdict: Verdict, likely: float) -> Comparison | None:
    """That one source's number came to be another on the way; “more than 1,200” is no other value than 1,240."""
    one, two = meeting.a.figure, meeting.b.figure
    if not values.near(one, two) or guards.unlike(meeting):
        return None
    if values.cut_short(one, two) or values.cut_short(two, one):
        return rendered(meeting, likely, verdict)
    return _revalued(meeting, verdict, likely)


def _revalued(meeting: Meeting, verdict: Verdict, likely: float) -> Comparison:
    """That one source's number came to be another value on the way."""
    ordered = meeting.with_the_citing_first
    one, two = said(ordered.of_a, ordered.a), said(ordered.of_b, ordered.b)
    rest = f"; besides, {changes(ordered.drift)}" if ordered.drift else ""
    told = f"{one} most likely goes back to {two}, and the number was changed on the way{rest}."
    drift = (*ordered.drift, replaced_by(ordered.a, ordered.b))
    return ordered.conclude(verdict, rules.WEIGHED, likely, told, drift)


def _one_count(meeting: Meeting, verdict: Verdict, likely: float) -> Comparison | None:
    """That two numbers which bear each other out count one thing, or that the one is the other rounded."""
    # "up to 14,000" bears out 13,102 and 900
    loose = any(c.figure.comparator in values.CEILINGS for c in (meeting.a, meeting.b))
    if loose or not values.bears_out(meeting.a.figure, meeting.b.figure) or guards.unlike(meeting):
        return None
    ordered = meeting.with_the_citing_first
    if verdict is Verdict.AGREES or _more_exact(ordered):
        told = f"{both(meeting)} can both be true, and most likely count one thing."
        return meeting.conclude(Verdict.AGREES, rules.WEIGHED, likely, told, stands=Comparability.SAME)
    one, two = said(ordered.of_a, ordered.a), said(ordered.of_b, ordered.b)
    told = f"{one} most likely goes back to {two}, so it bears out nothing new."
    return ordered.conclude(verdict, rules.WEIGHED, likely, told, stands=Comparability.SAME)


def _more_exact(meeting: Meeting) -> bool:
    """Whether ``a`` is printed to more digits than ``b``: 214.6 million was not taken from "about 215 million"."""
    one, two = (
        values.half_unit(f.value, f.unit) if f.value is not None else None for f in (meeting.a.figure, meeting.b.figure)
    )
    return one is not None and two is not None and one < two and meeting.a.figure.value != meeting.b.figure.value


_BUILT: Final[Mapping[Verdict, Callable[[Meeting, Verdict, float], Comparison | None]]] = MappingProxyType(
    {
        Verdict.CONTRADICTS: _opposed,
        Verdict.DENIES: _answer,
        Verdict.REBUTS: _answer,
        Verdict.DRIFTS: _drifted,
        Verdict.AGREES: _one_count,
        Verdict.DERIVED: _one_count,
        Verdict.FITS: _part,
    }
)


def _asked(meeting: Meeting, shares: Shares, told: bool = False) -> Comparison | None:
    """A lead, where two that can't both be true are likely enough opposed, or a rule has ``told`` them as opposed."""
    likely = sum(shares[v] for v in (Verdict.CONTRADICTS, Verdict.DENIES, Verdict.REBUTS))
    if values.can_both_hold(meeting.a.figure, meeting.b.figure) or not (told or likely >= ASKED):
        return None
    if other_times(meeting) or any(apart(meeting) for apart in FIRM):
        return None
    return left_open(meeting, round(max(likely, ASKED), 3))
