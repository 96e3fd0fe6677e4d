"""What is concluded about two figures of one number: a hop of a chain, one root, said again, or two who agree."""

from __future__ import annotations

import re

from quoth.link import guards, quotes, rules, values
from quoth.link.antecedents import unsaid
from quoth.link.counts import Count
from quoth.link.denied_numbers import told_as_denied
from quoth.link.event_words import only_counts
from quoth.link.explain import both, changes, printed, said
from quoth.link.instead import of_somebody_else
from quoth.link.lexicon import EVENTS
from quoth.link.meetings import Meeting
from quoth.link.other_days import long_apart, named_elsewhere, of_the_last_one, only_some_of_them
from quoth.link.quotes import Words
from quoth.link.readings import Reading
from quoth.link.thresholds import nobodys
from quoth.link.unlike import incomparable
from quoth.link.weighing.chance import no_rendering
from quoth.link.words import fold, tokens
from quoth.model import Change, Comparability, Comparison, Dimension, Drift, Quotation, Verdict

_SAME, _DIFFERENT = Comparability.SAME, Comparability.DIFFERENT
_LOOSE = (Dimension.COUNTED, Dimension.EVENT, Dimension.PERIOD)
"""In these a denial may differ from what it denies: who denies says it in other words."""
# A count before this one. Source: our own list.
_BEFORE = re.compile(
    r"\b(?:previous|preceding|former|earlier|prior|last) (?:[\w'-]+ ){0,2}?"
    r"(?:report|survey|estimate|study|count|edition|census|figure|assessment|forecast|number|total|tally)s?\b"
)
_QUOTED = (Quotation.DIRECT, Quotation.MIXED)


def same_number(meeting: Meeting) -> Comparison | None:
    """One number twice: a hop of a chain, one root, said again, or two who agree."""
    if not meeting.one_document and _one_quotation(meeting):
        told = f"{both(meeting)} stand in the same quoted words."
        return meeting.conclude(Verdict.SAME_QUOTE, rules.SAME_QUOTE, 0.85, told)
    if not (_worth_meeting(meeting) or _denied_in_full(meeting)):
        return _striking_again(meeting) if meeting.one_document else None
    if guards.denied(meeting):
        return _denial(meeting)
    if guards.in_denial(meeting):
        return incomparable(meeting)
    if meeting.one_chain:
        return _rendering(meeting, rules.ONE_CHAIN, 0.85)
    if meeting.one_document:
        return None if _of_another(meeting) else _said_again(meeting)
    if _elsewhere(meeting) or _of_another_time(meeting):
        return incomparable(meeting)
    if meeting.one_source or (meeting.one_voice and _told_alike(meeting)):
        if no_rendering(meeting):
            return None
        return _rendering(
            meeting.with_the_citing_first, rules.ONE_ROOT, 0.85 if values.distinctive(meeting.a.figure) else 0.6
        )
    return incomparable(meeting) if guards.unlike(meeting) else _two_voices(meeting)


def _elsewhere(meeting: Meeting) -> bool:
    """Whether both say of when or where they hold, and not the same."""
    return any(meeting.as_said.of(d) is _DIFFERENT for d in (Dimension.PLACE, Dimension.PERIOD))


def _of_another(meeting: Meeting) -> bool:
    """Whether one number of one text is of two times, places, events or counts."""
    return _elsewhere(meeting) or named_elsewhere(meeting) or _other_events(meeting) or _of_the_one_before(meeting)


def _striking_again(meeting: Meeting) -> Comparison | None:
    """A number that is hardly chance, twice in one text: "1,140 names were cleared … “those 1,140 entries”"."""
    a, b = meeting.a, meeting.b
    alike = (a.figure.value, a.figure.unit, a.figure.comparator) == (b.figure.value, b.figure.unit, b.figure.comparator)
    if not alike or not values.distinctive(a.figure) or a.row is not None or b.row is not None:
        return None
    if _of_another(meeting) or _in_one_sentence(meeting) or _two_deeds(meeting):
        return None
    if guards.denied(meeting) or guards.in_denial(meeting) or guards.other_mood(meeting):
        return None
    again = f"{said(meeting.of_a, a)} takes up {printed(b)} of the same text: a number that is hardly twice there by chance."
    return meeting.conclude(Verdict.AGREES, rules.SAME_COUNT_AGAIN, 0.6, again, stands=_SAME)


def _of_another_time(meeting: Meeting) -> bool:
    """Whether of two texts one tells of the last such occasion, of some only, of what may come, or was printed months before."""
    foreseen = meeting.a.figure.value != meeting.b.figure.value and guards.other_mood(meeting)
    return foreseen or of_the_last_one(meeting) or only_some_of_them(meeting) or long_apart(meeting)


def _denied_in_full(meeting: Meeting) -> bool:
    """Whether a claim is denied with its noun and verb, be its number as small as it may: "denied that four children had died"."""
    one, two = meeting.a.counted, meeting.b.counted
    alike = one is not None and two is not None and one.group == two.group and _one_happening(meeting)
    return alike and not meeting.one_document and meeting.ground.one_matter and guards.denied(meeting)


def _worth_meeting(meeting: Meeting) -> bool:
    one, two = meeting.a.counted, meeting.b.counted
    if meeting.one_source and not meeting.one_document and meeting.ground.one_matter:
        return True
    if _denied_as_a_number(meeting):
        return _within_reach(meeting)
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


_SOON = 60
"""So many days after a number was told at most it is denied as "the figure of 2,000": later that may be any number."""


def _within_reach(meeting: Meeting) -> bool:
    """Whether a number that is denied as such was told in the same text, or lately in one that shares a name."""
    ground = meeting.ground
    near = ground.days_apart is None or ground.days_apart <= _SOON
    return ground.one_document or (near and ground.related and (ground.one_matter or bool(ground.named)))


def _may_be_meant(meeting: Meeting) -> bool:
    """Whether a number that is denied as such may be the other one: nothing that the two say of place, time and whom speaks against it."""
    said = (Dimension.PLACE, Dimension.PERIOD, Dimension.POPULATION)
    return all(meeting.as_said.of(d) is not _DIFFERENT for d in said)


def _denied_as_a_number(meeting: Meeting) -> bool:
    """Whether one is a number that is denied as such, whatever it counts: "the figure of 2,000 is misleading"."""
    return guards.denied(meeting) and any(guards.denies(r, c) and unsaid(c.figure) for r, c in meeting.sides)


def _other_events(meeting: Meeting) -> bool:
    """Whether a round number is given for two events: "2,500 people fled, 2,500 were without power"."""
    a, b = meeting.a, meeting.b
    told_apart = a.event != b.event and {a.event, b.event} <= EVENTS
    return told_apart and a.spoken_by == b.spoken_by and values.round_number(a.figure)


def _two_deeds(meeting: Meeting) -> bool:
    """Whether both say in a verb of their own what befell the counted, and not the same: "were started", "were completed"."""
    told = (meeting.a.event, meeting.b.event)
    printed = all(c.figure.event is not None and not only_counts(c.figure.event) for c in (meeting.a, meeting.b))
    return printed and None not in told and told[0] != told[1]


def _of_the_one_before(meeting: Meeting) -> bool:
    """Whether two numbers that only round to each other are of two counts: "119.4 billion", "the previous report gave 120 billion"."""
    before = {_BEFORE.search(n.sentence) is not None for n in (meeting.ground.near_a, meeting.ground.near_b)}
    return meeting.a.figure.value != meeting.b.figure.value and len(before) > 1


def _denial(meeting: Meeting) -> Comparison | None:
    """One denies the number that another puts forward; who takes back or qualifies their own number denies nobody's."""
    if not guards.one_denies(meeting) or nobodys(meeting) or _one_name(meeting):
        return incomparable(meeting)
    if meeting.a.figure.unit in values.SIZES and meeting.a.counted is None:
        return None  # "refuted that it will shed staff over the next three years" denies no three years
    if meeting.a.figure.value != meeting.b.figure.value and any(
        values.only_bounds(count.figure) for _, count in meeting.sides
    ):
        return None  # "there are 183, not 158" denies no "up to 160"
    if not (_may_be_meant(meeting) if _denied_as_a_number(meeting) else _of_one_time(meeting)):
        return None
    ordered = meeting if guards.denies(meeting.of_a, meeting.a) else meeting.turned
    if ordered.a_came_first or of_somebody_else(*ordered.sides[0], *ordered.sides[1]):
        return None
    if guards.says_what_did_not_happen(ordered.of_a, ordered.a) and not _one_happening(ordered):
        return incomparable(meeting)
    told = told_as_denied(ordered.of_a, ordered.a, said(ordered.of_b, ordered.b))
    return ordered.conclude(Verdict.DENIES, rules.DENIAL, 0.75, told)


def _one_name(meeting: Meeting) -> bool:
    """Whether in one text the name of the one speaker is short for that of the other: "Minister Jon Varo Lund", "Varo Lund"."""
    one, two = (frozenset(tokens(fold(r.name(c.figure.asserter)))) for r, c in meeting.sides)
    return meeting.one_document and bool(one) and bool(two) and (one < two or two < one)


def _of_one_time(meeting: Meeting) -> bool:
    """Whether what is denied with its noun may be the other claim: who denies a number seldom says of when it was."""
    return meeting.as_said.of(Dimension.PERIOD) is not _DIFFERENT and meeting.none_of(_DIFFERENT, but=_LOOSE)


def _one_happening(meeting: Meeting) -> bool:
    """Whether both tell of one happening: "39 women did not survive" denies no "39 women were killed"."""
    return meeting.a.event is not None and meeting.a.event == meeting.b.event


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
    pair = f"{both(meeting)} go back to one source"
    firmness = _firmness(meeting)
    if meeting.changed or firmness:
        drifts = (*meeting.drift, *firmness)
        told = f"{pair}; on the way {changes(drifts)}."
        return meeting.conclude(Verdict.DRIFTS, rule, confidence, told, drifts)
    if meeting.one_document or meeting.leans:
        told = f"{pair}, and the one leans on the other, so it bears out nothing new."
        return meeting.conclude(Verdict.DERIVED, rule, confidence, told, meeting.drift)
    told = f"{pair}: both give it alike, and neither bears out the other."
    return meeting.conclude(Verdict.AGREES, rule, confidence, told, meeting.drift)


def _one_quotation(meeting: Meeting) -> bool:
    """Whether both numbers stand in the same words of one speaker, in quotation marks."""
    one, two = (_quoted(r, c) for r, c in ((meeting.of_a, meeting.a), (meeting.of_b, meeting.b)))
    return one is not None and two is not None and quotes.likeness(one, two) is not None


def _firmness(meeting: Meeting) -> tuple[Drift, ...]:
    """A fact that became a plan on the way, or a plan that became a fact: "are held", "are about to be freed"."""
    if unsaid(meeting.a.figure) or unsaid(meeting.b.figure):
        return ()  # "stands by the 13,000 figure" says of no jobs that they are there
    if not guards.other_mood(meeting) or any(d.dimension is Dimension.EVENT for d in meeting.drift):
        return ()
    possible = guards.is_possible(meeting.of_a, meeting.a)
    words = "told as a fact", "told as planned or possible"
    before, after = words if possible else words[::-1]
    change = Change.SOFTENED if possible else Change.HARDENED
    return (Drift(Dimension.EVENT, before, after, change, meeting.a.statement.iri if meeting.a.statement else None),)


def _quoted(reading: Reading, count: Count) -> Words | None:
    statement = count.statement
    if statement is None or statement.quotation not in _QUOTED or not statement.content:
        return None
    before = reading.text[max(0, count.figure.number.start - 600) : count.figure.number.start]
    curly = before.rfind("“") > before.rfind("”")
    straight = before.rpartition("\n")[2].count('"') % 2 == 1
    return Words.of(reading.words(statement.content, "\n")) if curly or straight else None


def _said_again(meeting: Meeting) -> Comparison | None:
    """One number twice in one text: "more than 900 wells" and, further down, "the 900 wells"."""
    if guards.other_mood(meeting) or guards.part_of_the_other(meeting):
        return incomparable(meeting)
    a, b = meeting.a, meeting.b
    if _listed_apart(meeting):
        return incomparable(meeting)
    if _two_deeds(meeting) and a.spoken_by != b.spoken_by:
        return _retold(meeting) if meeting.drift and values.distinctive(a.figure) else incomparable(meeting)
    one_speaker = a.spoken_by is not None and a.spoken_by == b.spoken_by
    other_noun = a.counted is not None and b.counted is not None and a.counted.noun != b.counted.noun
    if values.opposed(a.figure, b.figure) or (other_noun and not one_speaker):
        if not meeting.drift or (None not in (a.event, b.event) and a.event != b.event):
            return None
        return _retold(meeting)
    told = f"{said(meeting.of_a, a)} takes up {printed(b)} of the same text: one count said again."
    return meeting.conclude(Verdict.AGREES, rules.SAME_COUNT_AGAIN, 0.9 if one_speaker else 0.75, told)


def _retold(meeting: Meeting) -> Comparison:
    """One striking number of one text, told of something else: "6,240 were started", "6,240 were completed"."""
    told = f"{said(meeting.of_a, meeting.a)} and {said(meeting.of_b, meeting.b)} render one number; {changes(meeting.drift)}."
    return meeting.conclude(Verdict.DRIFTS, rules.ONE_STORY, 0.6, told, meeting.drift)


def _listed_apart(meeting: Meeting) -> bool:
    """Whether one sentence gives a number twice, with another one between them: "44 years for men, 42 for women and 44 for all"."""
    a, b = meeting.a.figure, meeting.b.figure
    reading, first, last = meeting.of_a, *sorted((a, b), key=lambda f: f.number)
    if not _in_one_sentence(meeting):
        return False
    between = (c.figure for c in reading.counts if first.number.end <= c.figure.number.start < last.number.start)
    return any(c.unit == a.unit and not values.same_number(c, a) for c in between)


def _in_one_sentence(meeting: Meeting) -> bool:
    """Whether two numbers of one text stand in one sentence."""
    one, two = (meeting.of_a.layout.sentence(c.figure.number.start) for c in (meeting.a, meeting.b))
    return one == two


def _told_alike(meeting: Meeting) -> bool:
    """Whether nothing sets two figures apart, and the number or the row that they stand in is too telling for chance."""
    a, b = meeting.a, meeting.b
    return meeting.none_of(_DIFFERENT) and (values.distinctive(a.figure) or (a.row is not None and b.row is not None))


def _two_voices(meeting: Meeting) -> Comparison | None:
    a, b = meeting.a, meeting.b
    opposed = values.opposed(a.figure, b.figure)
    if meeting.one_story and values.distinctive(a.figure) and meeting.changed and not meeting.only_hedged:
        told = f"{said(meeting.of_a, a)} and {said(meeting.of_b, b)} render one number of one story; {changes(meeting.drift)}."
        return meeting.conclude(Verdict.DRIFTS, rules.ONE_STORY, 0.6, told, meeting.drift)
    other_verb = a.event is not None and b.event is not None and a.event != b.event
    together = meeting.alignment.combined
    if (
        together in (Comparability.PART, Comparability.WHOLE)
        and values.round_number(a.figure)
        and Dimension.PERIOD not in meeting.alignment.differs_in
    ):
        return incomparable(meeting)  # a part is seldom as many as its whole
    if not opposed and not other_verb and (together is _SAME or _told_alike(meeting)):
        number = "the same number" if a.figure.value == b.figure.value else "what rounds to one number"
        told = f"{said(meeting.of_a, a)} and {said(meeting.of_b, b)} give {number} for the same thing."
        known = meeting.alignment.combined is _SAME
        return meeting.conclude(Verdict.AGREES, rules.SAME_NUMBER, 0.85 if known else 0.6, told, meeting.drift)
    return incomparable(meeting)
