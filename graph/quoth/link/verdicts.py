"""What is concluded about two figures: what says one number again comes first, then parts, and contradiction last of all."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Final

from quoth.link import candidates, guards, rules, values
from quoth.link.containment import can_fit, fits, narrowed
from quoth.link.contrasts import changed, in_accord, set_off, side_by_side
from quoth.link.counts import Count
from quoth.link.disputes import told_false
from quoth.link.drift import replaced_by
from quoth.link.event_words import TOLLS
from quoth.link.explain import both, said, taken_as_shared
from quoth.link.ground import NEARLY_ALL
from quoth.link.hardly_one import hardly_one
from quoth.link.meetings import Meeting
from quoth.link.peoples import two_peoples
from quoth.link.phrases import excludes
from quoth.link.readings import Reading
from quoth.link.rejoinders import rejoinder
from quoth.link.rivals import both_give_both, named_far_off, one_says_where, rival
from quoth.link.same_number import same_number
from quoth.link.settled_periods import running_toll
from quoth.link.settling import bare_measures, places_apart, told_apart
from quoth.link.sureness import contradiction
from quoth.link.unlike import did_not_happen, held_back, incomparable
from quoth.link.weighing.opinion import Opinion, opinion
from quoth.link.weighing.recurring import recurring
from quoth.link.weighing.together import told_together
from quoth.link.weighing.weighed import by_chance, together, told_in_full, weighed
from quoth.link.words import tokens
from quoth.model import Comparability, Comparator, Comparison, Dimension, Polarity, Stance, Verdict

_SAME, _DIFFERENT, _UNKNOWN = Comparability.SAME, Comparability.DIFFERENT, Comparability.UNKNOWN
_MUST_BE_KNOWN = (Dimension.COUNTED, Dimension.KIND, Dimension.PLACE, Dimension.PERIOD)


_WEIGHED: Final = (Verdict.INCOMPARABLE, Verdict.AGREES, Verdict.FITS, Verdict.DERIVED)
_MAY_BE_CHANCE: Final = (rules.SAME_NUMBER, rules.ONE_ROOT, rules.ONE_STORY)
_OFFICIAL: Final = re.compile(r"\bofficial(?:ly)?\b(?! (?:of|at|from|in|for|said|says))")
_NOT_MORE = frozenset(("not", "no", "never", "didn't", "doesn't", "don't", "hasn't", "haven't", "hadn't"))
MOST_SETTLED = 3
"""Where two texts leave more dimensions unsaid than this, their numbers are no contradiction."""


def judge(meeting: Meeting, seen: Opinion | None = None) -> Comparison | None:
    """The conclusion about two figures, or ``None`` where nobody would hold the one against the other.

    ``seen`` gives the `opinion` of the meeting, where somebody else asks for it as well.
    """
    answer = rejoinder(meeting)
    if answer is not None:
        return answer
    if excludes(meeting.a.counted, meeting.b.counted):
        return None
    if not meeting.same_number:
        return other_number(meeting)
    return _one_number(meeting, same_number(meeting), seen or cache(lambda: opinion(meeting)))


def _one_number(meeting: Meeting, found: Comparison | None, seen: Opinion) -> Comparison | None:
    """What a rule finds of one number given twice, unless many signs together speak for another verdict; a drift stands but for chance."""
    if guards.there_and_come(meeting):
        return None if found is None else incomparable(meeting)
    if (opposite := did_not_happen(meeting)) is not None:
        return found if found is not None and found.verdict is Verdict.DENIES else opposite
    chance = (
        found is not None and found.rule in _MAY_BE_CHANCE and not told_in_full(meeting) and by_chance(meeting, seen)
    )
    told = incomparable(meeting) if chance else _weighed_against(meeting, found, seen)
    if told is not None and told.verdict is not Verdict.INCOMPARABLE:
        return told
    return together(meeting, seen) if told_together(meeting) else recurring(meeting, seen) or told


def _weighed_against(meeting: Meeting, found: Comparison | None, seen: Opinion) -> Comparison | None:
    """What a rule finds, or what the signs speak for instead."""
    if found is not None and found.verdict not in _WEIGHED:
        return found
    other = weighed(meeting, seen, overruling=found is not None and found.verdict is Verdict.DERIVED)
    return found if other is None or (found is not None and other.verdict is found.verdict) else other


def nothing_to_say(one: Reading, a: Count, two: Reading, b: Count) -> bool:
    """Whether `judge` would say nothing of two figures of two documents, as far as their slots tell; most pairs end here.

    Symmetric: asked before anything is worked out of the two together.
    """
    if (a.figure.iri in one.retorting or b.figure.iri in two.retorting) and a.row is None and b.row is None:
        return False
    return not values.same_number(a.figure, b.figure) and (places_apart(a, b) or _two_things(a, b))


def _two_things(a: Count, b: Count) -> bool:
    """Whether two numbers have no unit in common, are cells of other nouns, or surely tell of two happenings or places."""
    cells = a.row is not None or b.row is not None
    if not values.comparable_units(a.figure, b.figure) or (cells and not _one_class(a, b)):
        return True
    return not _specific(a, b) and told_apart(a, b)


def _one_class(a: Count, b: Count) -> bool:
    one, two = a.counted, b.counted
    return one is not None and two is not None and one.widest == two.widest


def other_number(meeting: Meeting) -> Comparison | None:
    """Two numbers: they meet within their bounds, one is part of the other, they exclude each other, or can't be compared."""
    if not _may_count_one_thing(meeting):
        return None
    together, strong = meeting.alignment.combined, _strong_key(meeting)
    part = (
        together in (Comparability.PART, Comparability.WHOLE)
        and can_fit(meeting)
        and not any(c.figure.statement in told_false(r) for r, c in meeting.sides)
        and _says_what_happened(meeting)
        and _may_hold(meeting if together is Comparability.PART else meeting.turned)
    )
    if _exceeds_its_whole(meeting):
        told = f"{both(meeting)} can't both be true: a part is more than its whole."
        return contradiction(meeting, rules.VALUES_EXCLUDE, told)
    if not (together is _SAME or part or strong):
        return None
    if guards.unlike(meeting):
        return incomparable(meeting) if strong else None
    if together is _SAME:
        return _of_the_same(meeting)
    tolls = meeting.a.event in TOLLS and meeting.a.event == meeting.b.event
    if part and meeting.one_document and (_two_speak(meeting) or tolls) and set_off(meeting):
        return incomparable(meeting)  # "around 400 died", said Mr Sand; "but only 37", says the committee
    return fits(meeting) if part else incomparable(meeting)


def _exceeds_its_whole(meeting: Meeting) -> bool:
    """Whether one text's count of a stretch of time is more than another speaker's of a longer one: "62 in January", "23 since January"."""
    stands = {d: c for d, c in meeting.alignment.dimensions if c is not _SAME}
    stand = stands.get(Dimension.PERIOD)
    if stand not in (Comparability.PART, Comparability.WHOLE) or not meeting.one_document:
        return False
    if set(stands.values()) != {stand} or not stands.keys() <= {Dimension.PERIOD, Dimension.KIND}:
        return False
    part, whole = (meeting.a, meeting.b) if stand is Comparability.PART else (meeting.b, meeting.a)
    low, high = values.reach(part.figure).lower, values.reach(whole.figure).upper
    more = (
        low is not None
        and high is not None
        and low > high
        and values.near(part.figure, whole.figure, _most_apart(meeting))
    )
    return (
        more
        and _two_speak(meeting)
        and _firm(meeting)
        and not guards.unlike(meeting)
        and not guards.kept_apart(meeting)
        and not hardly_one(meeting)
    )


def _says_what_happened(meeting: Meeting) -> bool:
    """Whether of two figures of two texts and times one at least says what befell the counted: a stock in June is no part of a year's flow.

    "73,440 cases at 30 June" and "77,300 cases in 2040" may be cases that were open and cases that were closed.
    """
    one_time = meeting.alignment.of(Dimension.PERIOD) is _SAME
    two_voices = not meeting.one_document or meeting.a.spoken_by != meeting.b.spoken_by
    if two_voices and all(guards.is_possible(r, c) for r, c in meeting.sides):
        return False  # "may exceed 190", "could reach 200": two forecasts of one toll
    if not meeting.one_document and (one_says_where(meeting) or named_far_off(meeting)):
        return False  # "ten died on the road to Orsa" is no part of "at least 12 died in Velm"
    return one_time or meeting.one_document or meeting.a.event is not None or meeting.b.event is not None


def _may_hold(meeting: Meeting) -> bool:
    """Whether ``b`` may be the whole of which ``a`` is a part: nothing narrows it, or it is the same toll told later."""
    whole = meeting.b.figure.part_of is not None and meeting.b.event is not None and meeting.b.event != meeting.a.event
    if whole:
        return False  # "999 cases, of which 378 were closed" holds no "138 cases" but in the 999
    return running_toll(meeting.ground) or not guards.whole_is_narrowed(meeting)


def _may_count_one_thing(meeting: Meeting) -> bool:
    """Whether two figures have a unit in common, and nouns of one class or two nouns for one thing; what refutes it cheaply comes first."""
    a, b = meeting.a, meeting.b
    told = a.row is None and b.row is None and not meeting.one_document
    alike = _one_class(a, b) or bare_measures(a, b)
    if not (alike or told) or _two_things(a, b):
        return False
    if not alike and not meeting.ground.one_matter:
        return False
    if not _specific(a, b) and meeting.hopeless:
        return False
    return alike or meeting.alignment.of(Dimension.COUNTED) not in (_DIFFERENT, _UNKNOWN)


def _both_hold(meeting: Meeting) -> Comparison:
    """What follows where both numbers can be true: they bear each other out, are a toll told early and late, or leave it open."""
    if (
        not values.bears_out(meeting.a.figure, meeting.b.figure)
        or _too_little_said(meeting)
        or _told_apart(meeting)
        or _bound_of_another(meeting)
        or any(r.held_against(c.figure) for r, c in meeting.sides)
    ):
        return incomparable(meeting)
    if _has_grown(meeting):
        return _grown(meeting)
    told = f"{both(meeting)} count the same thing, and both can be true."
    return meeting.conclude(Verdict.AGREES, rules.VALUES_MEET, 0.65, told)


def _of_the_same(meeting: Meeting) -> Comparison:
    pair = both(meeting)
    if values.can_both_hold(meeting.a.figure, meeting.b.figure) and not _two_plain_of_one_source(meeting):
        return _both_hold(meeting)
    if meeting.one_voice and not meeting.one_document and _one_teller(meeting) and _may_be_revised(meeting):
        return _revised(meeting.with_the_citing_first)
    if meeting.one_document and not _two_speak(meeting):
        return held_back(meeting, "one text tells both without setting one speaker against another")
    known = all(meeting.alignment.of(d) is _SAME for d in _MUST_BE_KNOWN)
    if meeting.one_voice or not (_firm(meeting) and known) or in_accord(meeting):
        return held_back(meeting, _why_not(meeting))
    if guards.kept_apart(meeting):
        return narrowed(meeting) or incomparable(meeting)
    if not values.near(meeting.a.figure, meeting.b.figure, _most_apart(meeting)):
        told = f"{pair} are too far apart to be told of one thing."
        return meeting.conclude(Verdict.INCOMPARABLE, rules.NOT_ENOUGH_SAID, 0.5, told)
    base = not meeting.one_document and any(r.held_against(c.figure) for r, c in meeting.sides)
    other = "one of them is only what another is held against" if base else rival(meeting)
    other = "the text says that the one was changed to the other" if changed(meeting) else other
    other = other or two_peoples(meeting) or hardly_one(meeting)
    if other:
        return meeting.conclude(Verdict.INCOMPARABLE, rules.NOT_ENOUGH_SAID, 0.5, f"{pair} differ, but {other}.")
    if _too_little_said(meeting):
        told = f"{pair} differ, but too much is left unsaid to hold them against each other."
        return meeting.conclude(Verdict.INCOMPARABLE, rules.NOT_ENOUGH_SAID, 0.5, told)
    told = f"{pair} count the same thing in the same place and period, and they can't both be true{taken_as_shared(meeting.settled)}."
    return contradiction(meeting, rules.VALUES_EXCLUDE, told)


def _has_grown(meeting: Meeting) -> bool:
    """Whether one toll is told in two texts more than a day apart, and the later is the higher: "at least 245", two weeks on 301."""
    apart, a, b = meeting.ground.days_apart, meeting.a.figure.value, meeting.b.figure.value
    toll = meeting.a.event in TOLLS and meeting.a.event == meeting.b.event and not meeting.one_document
    if not toll or apart is None or apart <= 1 or a is None or b is None or a == b:
        return False
    later = meeting.a if _later(meeting.a, meeting.b) else meeting.b
    return later.figure.value == max(a, b)


def _later(one: Count, other: Count) -> bool:
    return one.told is not None and other.told is not None and one.told.first_day() > other.told.first_day()


def _grown(meeting: Meeting) -> Comparison:
    """The conclusion that an earlier state of a toll is a part of the later."""
    ordered = meeting.turned if _later(meeting.a, meeting.b) else meeting
    told = f"{said(ordered.of_a, ordered.a)} is an earlier state of the toll that is told as {said(ordered.of_b, ordered.b)}."
    return ordered.conclude(Verdict.FITS, rules.PART_OF_WHOLE, 0.6, told, stands=Comparability.PART)


def _most_apart(meeting: Meeting) -> Decimal:
    """How many times the other a number may be: more where one text sets two speakers off ("64", "but 4,645") or one denies."""
    denied = any(r.retort(c).denies for r, c in meeting.sides)
    return values.RIVALS_APART if meeting.one_document and (denied or side_by_side(meeting)) else values.MOST_APART


def _two_speak(meeting: Meeting) -> bool:
    """Whether two speakers whom a text names put two figures forward, neither of them the text itself: who tells two numbers knows both.

    What is "official" is somebody's too: "officially 12 people died; relatives say 35 were killed".
    """
    told = [c.spoken_by not in (None, r.who(r.narrator)) for r, c in meeting.sides]
    known = all(told) or (
        any(told) and all(t or _OFFICIAL.search(r.clause(c)) for t, (r, c) in zip(told, meeting.sides, strict=True))
    )
    return known and not any(r.names_its_speaker(c) for r, c in meeting.sides)


def _bound_of_another(meeting: Meeting) -> bool:
    """Whether two unlike numbers of two texts, that a bound lets meet, may be of two things, as the words around them tell.

    "At least 15 were killed in Velm on Friday", "at least 12 were killed in Orsa": both are true of both, and neither bears the other out.
    """
    loose = any(f.bounds.bounded or f.comparator is Comparator.ABOUT for f in (meeting.a.figure, meeting.b.figure))
    apart = one_says_where(meeting) or (not meeting.ground.one_matter and bool(guards.kept_apart(meeting)))
    return not meeting.one_document and loose and apart


def _told_apart(meeting: Meeting) -> bool:
    """Whether one text tells two numbers of its own, to one digit ("7.5", "7.6 million"), or that a bound lets meet ("62", "nearly 60").

    But "more than 13 million" takes up 13.3 million, and what two speakers say may meet.
    """
    a, b = meeting.a.figure, meeting.b.figure
    if not meeting.one_document or a.value == b.value:
        return False
    bounded = a.bounds.bounded or b.bounds.bounded or a.value is None or b.value is None
    if bounded or Comparator.ABOUT in (a.comparator, b.comparator):
        return not (_two_speak(meeting) or values.cut_short(a, b) or values.cut_short(b, a))
    return values.digits(a) == values.digits(b)


def _too_little_said(meeting: Meeting) -> bool:
    """Whether two texts leave so much unsaid that their numbers can't be held against each other."""
    return len(meeting.settled) > _most_settled(meeting) and not meeting.one_document


def _most_settled(meeting: Meeting) -> int:
    """How much may be left unsaid: one more where both give the period and speak of nearly all the same."""
    timed = Dimension.PERIOD not in meeting.settled and meeting.a.figure.scope.period.dated
    return MOST_SETTLED + int(timed and meeting.ground.alike >= NEARLY_ALL)


def _two_plain_of_one_source(meeting: Meeting) -> bool:
    """Whether one source printed two plain numbers: "571 releases" and "600 releases" are not one count rounded."""
    return meeting.one_source and all(c.figure.comparator is Comparator.EQUAL for c in (meeting.a, meeting.b))


def _one_teller(meeting: Meeting) -> bool:
    """Whether the two surely have one source: by its identity, or in two short texts of which the one names the other's."""
    short = all(len(r.counts) <= candidates.SHORT for r in (meeting.of_a, meeting.of_b))
    return bool(meeting.a.sources & meeting.b.sources) or (
        short and meeting.ground.one_matter and bool(meeting.ground.named)
    )


def _may_be_revised(meeting: Meeting) -> bool:
    """Whether two numbers are near enough for the one to be the other revised: 1,204 and 1,180; not 26,480 and 3,150.

    What another number is held against ("fewer than last year's 1,600") is revised by nothing, nor is what either text gives beside the
    other.
    """
    held_against = any(r.held_against(c.figure) for r, c in meeting.sides)
    return not held_against and not both_give_both(meeting) and values.near(meeting.a.figure, meeting.b.figure)


def _revised(meeting: Meeting) -> Comparison:
    """One source with two numbers: "the agency put the toll at 1,204", and later "at 1,180"."""
    if guards.kept_apart(meeting):
        return narrowed(meeting) or incomparable(meeting)
    a, b = meeting.a, meeting.b
    pair = f"{said(meeting.of_a, a)} and {said(meeting.of_b, b)} go back to one source that gives two numbers"
    told = f"{pair}: the number was revised, or passed on with a change."
    return meeting.conclude(Verdict.DRIFTS, rules.REVISED, 0.6, told, (*meeting.drift, replaced_by(a, b)))


def _why_not(meeting: Meeting) -> str:
    if meeting.one_source:
        return "one source gave both: perhaps a revision"
    if in_accord(meeting):
        return "the text says that the one bears the other out"
    if not (meeting.a.alone and meeting.b.alone):
        return "one of them stands beside another number, and its period or place may be that one's"
    return "one of them is hedged or not put forward as a fact"


def _firm(meeting: Meeting) -> bool:
    """Whether both are put forward as facts: asserted and affirmed; "reportedly" takes nothing back."""
    if not (meeting.a.alone and meeting.b.alone):
        return False
    statements = (meeting.a.statement, meeting.b.statement)
    return all(
        s is not None
        and s.stance in (Stance.ASSERTS, Stance.PREDICTS)
        and (s.polarity is Polarity.AFFIRMED or _bounds(c))
        for c, s in zip((meeting.a, meeting.b), statements, strict=True)
    )


def _bounds(count: Count) -> bool:
    """Whether the "not" of a statement belongs to the bound of its number: "did not exceed 30 per cent", "no more than 36"."""
    return count.figure.bounds.bounded and not _NOT_MORE.isdisjoint(tokens(count.figure.printed))


def _strong_key(meeting: Meeting) -> bool:
    a, b = meeting.a, meeting.b
    if a.statement is not None and a.statement is b.statement:
        return False
    if not _specific(a, b):
        return False
    known = [meeting.alignment.of(d) is _SAME for d in (Dimension.PLACE, Dimension.EVENT, Dimension.PERIOD)]
    return known[0] or (known[1] and known[2] and meeting.one_document)


def _specific(a: Count, b: Count) -> bool:
    """Whether the nouns are of one group, and of people the same befell them."""
    one, two = a.counted, b.counted
    alike = one is not None and two is not None and one.group == two.group
    return alike and one is not None and (one.group != "person" or a.event == b.event)
