"""What is concluded about two figures: what says one number again comes first, then parts, and contradiction last of all."""

from __future__ import annotations

from quoth.link import guards, rules, values
from quoth.link.explain import changes, differences, printed, said
from quoth.link.lexicon import EVENTS
from quoth.link.meetings import Meeting
from quoth.model import Comparability, Comparator, Comparison, Dimension, Kind, Polarity, Stance, Verdict

_SAME, _DIFFERENT, _UNKNOWN = Comparability.SAME, Comparability.DIFFERENT, Comparability.UNKNOWN
_ADDABLE = frozenset((Kind.FLOW, Kind.CUMULATIVE, Kind.STOCK))
_MUST_BE_KNOWN = (Dimension.COUNTED, Dimension.KIND, Dimension.PLACE, Dimension.PERIOD)


def judge(meeting: Meeting) -> Comparison | None:
    """The conclusion about two figures, or ``None`` where nobody would hold the one against the other."""
    return same_number(meeting) if meeting.same_number else other_number(meeting)


def same_number(meeting: Meeting) -> Comparison | None:
    """One number twice: a hop of a chain, one root, said again, or two who agree."""
    if not _worth_meeting(meeting):
        return None
    if guards.denied(meeting):
        return _denial(meeting)
    if guards.in_denial(meeting):
        return _incomparable(meeting)
    if meeting.one_chain:
        return _rendering(meeting, rules.ONE_CHAIN, 0.85)
    elsewhere = any(meeting.alignment.of(d) is _DIFFERENT for d in (Dimension.PLACE, Dimension.PERIOD))
    if meeting.one_document:
        return None if elsewhere or _other_events(meeting) else _said_again(meeting)
    if elsewhere:
        return _incomparable(meeting)
    if meeting.one_source:
        return _rendering(meeting, rules.ONE_ROOT, 0.85 if values.distinctive(meeting.a.figure) else 0.6)
    return _incomparable(meeting) if guards.unlike(meeting) else _two_voices(meeting)


def _worth_meeting(meeting: Meeting) -> bool:
    one, two = meeting.a.counted, meeting.b.counted
    if values.distinctive(meeting.a.figure) and values.distinctive(meeting.b.figure):
        nouns = _measured_alike(meeting) or (one is not None and two is not None and one.widest == two.widest)
        return nouns or meeting.one_chain or (meeting.one_source and not meeting.one_document)
    if one is None or two is None or one.group != two.group or not meeting.none_of(_DIFFERENT):
        return False
    if (
        values.common(meeting.a.figure)
        and meeting.one_document
        and (meeting.a.event is None or meeting.a.event != meeting.b.event)
    ):
        return False
    known_story = meeting.one_story and not values.common(meeting.a.figure)
    return meeting.one_document or meeting.one_source or known_story or meeting.alignment.of(Dimension.PLACE) is _SAME


def _other_events(meeting: Meeting) -> bool:
    """Whether a round number is given for two events: "2,500 people fled, 2,500 were without power"."""
    a, b = meeting.a, meeting.b
    told_apart = a.event != b.event and {a.event, b.event} <= EVENTS
    return told_apart and a.spoken_by == b.spoken_by and values.round_number(a.figure)


def _denial(meeting: Meeting) -> Comparison | None:
    """One denies the number that another puts forward; who takes back or qualifies their own number denies nobody's."""
    if not guards.one_denies(meeting):
        return _incomparable(meeting)
    if not meeting.none_of(_DIFFERENT, but=(Dimension.COUNTED, Dimension.EVENT)):
        return None
    ordered = meeting if guards.denies(meeting.of_a, meeting.a) else meeting.turned
    told = f"{said(ordered.of_a, ordered.a)} is a denial of what {said(ordered.of_b, ordered.b)} puts forward."
    return ordered.conclude(Verdict.DENIES, rules.DENIAL, 0.75, told)


def _measured_alike(meeting: Meeting) -> bool:
    """Of money and measures the noun beside the number tells little: an unround number does, or one event in one period."""
    a, b = meeting.a.figure, meeting.b.figure
    if a.unit == "count" or b.unit == "count":
        return False
    once = all(meeting.alignment.of(d) is _SAME for d in (Dimension.EVENT, Dimension.PERIOD))
    return once or not (values.round_number(a) or values.round_number(b))


def _rendering(meeting: Meeting, rule: str, confidence: float) -> Comparison:
    """Two renderings of one root.

    "The ministry said more than 900 wells were tested" and a post on it, "up to 900 wells are poisoned".
    """
    pair = f"{said(meeting.of_a, meeting.a)} and {said(meeting.of_b, meeting.b)} go back to one source"
    if meeting.changed:
        told = f"{pair}; on the way {changes(meeting.drift)}."
        return meeting.conclude(Verdict.DRIFTS, rule, confidence, told, meeting.drift)
    return meeting.conclude(
        Verdict.DERIVED, rule, confidence, f"{pair}, so the second bears out nothing new.", meeting.drift
    )


def _said_again(meeting: Meeting) -> Comparison | None:
    """One number twice in one text: "more than 900 wells" and, further down, "the 900 wells"."""
    if guards.other_mood(meeting) or guards.part_of_the_other(meeting):
        return _incomparable(meeting)
    a, b = meeting.a, meeting.b
    one_speaker = a.spoken_by is not None and a.spoken_by == b.spoken_by
    other_noun = a.counted is not None and b.counted is not None and a.counted.noun != b.counted.noun
    if values.opposed(a.figure, b.figure) or (other_noun and not one_speaker):
        if not meeting.drift:
            return None
        told = f"{said(meeting.of_a, a)} and {said(meeting.of_b, b)} render one number; {changes(meeting.drift)}."
        return meeting.conclude(Verdict.DRIFTS, rules.ONE_STORY, 0.6, told, meeting.drift)
    told = f"{said(meeting.of_a, a)} takes up {printed(b)} of the same text: one count said again."
    return meeting.conclude(Verdict.AGREES, rules.SAME_COUNT_AGAIN, 0.9 if one_speaker else 0.75, told)


def _two_voices(meeting: Meeting) -> Comparison | None:
    a, b = meeting.a, meeting.b
    opposed = values.opposed(a.figure, b.figure)
    if meeting.one_story and values.distinctive(a.figure) and meeting.changed:
        told = f"{said(meeting.of_a, a)} and {said(meeting.of_b, b)} render one number of one story; {changes(meeting.drift)}."
        return meeting.conclude(Verdict.DRIFTS, rules.ONE_STORY, 0.6, told, meeting.drift)
    other_verb = a.event is not None and b.event is not None and a.event != b.event
    if not opposed and not other_verb and meeting.none_of(_DIFFERENT):
        told = f"{said(meeting.of_a, a)} and {said(meeting.of_b, b)} give the same number for the same thing."
        known = meeting.alignment.combined is _SAME
        return meeting.conclude(Verdict.AGREES, rules.SAME_NUMBER, 0.85 if known else 0.6, told, meeting.drift)
    return _incomparable(meeting)


def other_number(meeting: Meeting) -> Comparison | None:
    """Two numbers: they meet within their bounds, one is part of the other, they exclude each other, or can't be compared."""
    one, two = meeting.a.counted, meeting.b.counted
    if one is None or two is None or one.widest != two.widest or meeting.a.figure.unit != meeting.b.figure.unit:
        return None
    together, strong = meeting.alignment.combined, _strong_key(meeting)
    part = together in (Comparability.PART, Comparability.WHOLE) and _fits(meeting)
    if not (together is _SAME or part or strong):
        return None  # before the words are read, which costs more than all the rest
    if guards.unlike(meeting):
        return _incomparable(meeting) if strong else None
    if together is _SAME:
        return _of_the_same(meeting)
    return fits(meeting) if part else _incomparable(meeting)


def _of_the_same(meeting: Meeting) -> Comparison:
    pair = f"{said(meeting.of_a, meeting.a)} and {said(meeting.of_b, meeting.b)}"
    if values.can_both_hold(meeting.a.figure, meeting.b.figure) and not _two_plain_of_one_source(meeting):
        told = f"{pair} count the same thing, and both can be true."
        return meeting.conclude(Verdict.AGREES, rules.VALUES_MEET, 0.65, told)
    if meeting.one_source or not (_firm(meeting) and all(meeting.alignment.of(d) is _SAME for d in _MUST_BE_KNOWN)):
        told = f"{pair} differ, but {_why_not(meeting)}."
        return meeting.conclude(Verdict.INCOMPARABLE, rules.NOT_ENOUGH_SAID, 0.5, told)
    if guards.kept_apart(meeting):
        return _incomparable(meeting)
    told = f"{pair} count the same thing in the same place and period, and they can't both be true."
    return meeting.conclude(Verdict.CONTRADICTS, rules.VALUES_EXCLUDE, 0.8, told)


def _two_plain_of_one_source(meeting: Meeting) -> bool:
    """Whether one source printed two plain numbers: "571 releases" and "600 releases" are not one count rounded."""
    return meeting.one_source and all(c.figure.comparator is Comparator.EQUAL for c in (meeting.a, meeting.b))


def _why_not(meeting: Meeting) -> str:
    if meeting.one_source:
        return "one source gave both: perhaps a revision"
    if not (meeting.a.alone and meeting.b.alone):
        return "one of them stands beside another number, and its period or place may be that one's"
    return "one of them is hedged or not put forward as a fact"


def _firm(meeting: Meeting) -> bool:
    """Whether both are put forward as facts: asserted, affirmed and without a hedge."""
    if not (meeting.a.alone and meeting.b.alone):
        return False
    statements = (meeting.a.statement, meeting.b.statement)
    return all(
        s is not None and s.stance is Stance.ASSERTS and s.polarity is Polarity.AFFIRMED and not s.hedges
        for s in statements
    )


def _fits(meeting: Meeting) -> bool:
    """A part within its whole: "120 clinics closed in 2023" and "400 clinics closed since 2019"."""
    a, b = meeting.a.figure, meeting.b.figure
    if not {a.kind, b.kind} <= _ADDABLE or a.value is None or b.value is None:
        return False
    if Kind.STOCK in (a.kind, b.kind) and meeting.alignment.of(Dimension.PERIOD) is not _SAME:
        return False
    part, whole = (a, b) if meeting.alignment.combined is Comparability.PART else (b, a)
    return part.value is not None and whole.value is not None and part.value <= whole.value


def fits(meeting: Meeting) -> Comparison:
    """The conclusion that the one is a part of the other; the part stands as ``a``."""
    ordered = meeting if meeting.alignment.combined is not Comparability.WHOLE else meeting.turned
    told = f"{said(ordered.of_a, ordered.a)} is a part of {said(ordered.of_b, ordered.b)} and fits within it."
    return ordered.conclude(Verdict.FITS, rules.PART_OF_WHOLE, 0.7, told)


def _strong_key(meeting: Meeting) -> bool:
    a, b = meeting.a, meeting.b
    if a.statement is not None and a.statement is b.statement:
        return False
    one, two = a.counted, b.counted
    alike = one is not None and two is not None and one.group == two.group
    specific = alike and one is not None and two is not None and (one.group != "person" or a.event == b.event)
    known = [meeting.alignment.of(d) is _SAME for d in (Dimension.PLACE, Dimension.EVENT, Dimension.PERIOD)]
    return specific and (known[0] or (known[1] and known[2] and meeting.one_document))


def _incomparable(meeting: Meeting) -> Comparison:
    apart = guards.unlike(meeting) or guards.kept_apart(meeting)
    why = "; ".join(w for w in (apart, differences(meeting.a, meeting.b, meeting.alignment)) if w)
    pair = f"{said(meeting.of_a, meeting.a)} and {said(meeting.of_b, meeting.b)}"
    known = bool(apart or meeting.alignment.differs_in)
    rule = rules.NOT_COMPARABLE if known else rules.NOT_ENOUGH_SAID
    told = f"{pair} are not comparable: {why}." if why else f"{pair} are not comparable."
    return meeting.conclude(Verdict.INCOMPARABLE, rule, 0.7 if known else 0.5, told)
