"""Figures of which the one is a part of what the other counts: within it, or more than its whole can hold."""

from __future__ import annotations

import re

from quoth.link import guards, rules, values
from quoth.link.counted_words import COSTS, ON_THE_SCENE
from quoth.link.counts import Count
from quoth.link.event_words import FATES, only_counts
from quoth.link.explain import said
from quoth.link.meetings import Meeting
from quoth.link.nearby import Nearby
from quoth.link.phrases import two_sorts
from quoth.link.readings import Reading
from quoth.link.replaced import replaced
from quoth.link.settled_periods import FAR_DAYS
from quoth.link.tellers import counts_tellers
from quoth.link.words import fold, stem
from quoth.model import Comparability, Comparison, Dimension, Figure, Kind, Period, Verdict

_SAME = Comparability.SAME
_ADDABLE = frozenset((Kind.FLOW, Kind.CUMULATIVE, Kind.STOCK, Kind.UNKNOWN))


_ANYBODY = frozenset(
    map(
        stem,
        """people person individual human soul folk resident inhabitant citizen victim casualty survivor passenger civilian pilgrim
        worker employee voter visitor migrant refugee patient prisoner inmate detainee""".split(),
    )
)
"""Nouns for people who may be of any sort."""
_ANY_SORT = frozenset("child man woman adult student".split())
"""Who may be among any sort of people."""
_DOING = frozenset(("strike", "attend", "apply"))
"""Events that people do, so that who does them is a sort of its own: strikers, marchers."""
_NO_PARTS = frozenset("second minute hour day week month year percent factor".split())
"""Units of which a less is no part of a more, but where a text lists it as one."""
_A_MONTH = 31
"""From more days than this on two deeds without a date are hardly one."""
_A_YEAR = 364
_HALF_A_YEAR = 180
"""The same of a count that runs on, but where a storm or a battle is named."""
_A_FEW = 2
"""So few in one text are no part of a number in another: there is always somebody."""
_REACH = 60
"""Characters before a part in which a verb leaves it out."""
# "People aged 25-44 (4,116)": whom a number in brackets counts. Source: our own reading of bulletins.
_NARROWED_BEFORE = re.compile(r"\b(?:aged|between|under|over|with|without|who|from|born) [^().;]{1,40}\($")
# Source: our own list, from how auditors and advocates tell of what a count lacks.
_OMITTING = re.compile(
    r"\b(?:fail(?:s|ed|ing)? to (?:count|include|report|capture|record)|exclud(?:e|es|ed|ing)|leav(?:e|es|ing) out|left out"
    r"|omit(?:s|ted|ting)?|(?:do|does|did) not (?:count|include|report|cover)|overlook(?:s|ed|ing)?|missing (?:from|are)"
    r"|on top of|in addition to|apart from|besides)\b"
)
_BY = re.compile(r"\bby (?:(?:about|around|some|nearly|almost|over|more than|at least) )?$")
_CHANGED = re.compile(r"\b(?:revis|lower|reduc|cut|rais|ris|rose|increas|fell|fall|drop|grew|grow)\w*\b")
_OMITTED = re.compile(
    r"\b(?:are|is|were|was|be|been|being|go|goes|went)"
    r" (?:not (?:counted|included)|excluded|uncounted|omitted|left out|missing from)\b"
)


def can_fit(meeting: Meeting) -> bool:
    """A part within its whole: "120 clinics closed in 2023" and "400 clinics closed since 2019"."""
    a, b = meeting.a.figure, meeting.b.figure
    if not _addable(meeting) or (not meeting.one_document and (_two_things_across(meeting) or replaced(meeting))):
        return False
    if _one_running_toll(meeting):
        return (
            False  # "more than 280,000 since the war began", "about 400,000": told in one week, no growth explains that
        )
    if Kind.STOCK in (a.kind, b.kind) and meeting.alignment.of(Dimension.PERIOD) is not _SAME:
        return False
    if {a.kind, b.kind} == {Kind.STOCK} and _dated_alone(meeting):
        return False  # the league's 6,123 in June are no part of the 6,900 whom the office counts
    part, whole = (a, b) if meeting.alignment.combined is Comparability.PART else (b, a)
    if part.value is None or whole.value is None or not 0 <= part.value <= whole.value:
        return False  # "minus 72 among white men" is no part of "minus 40 among men"
    told, holds = (meeting.a, meeting.b) if part is a else (meeting.b, meeting.a)
    near = meeting.ground.near_a if part is a else meeting.ground.near_b
    if meeting.one_document and (
        _of_other_people(told, holds) or _did_not_befall(told, holds, near) or _of_another_whole(meeting, part, whole)
    ):
        return False
    if not meeting.one_document and (part.value <= _A_FEW or (values.common(part) and told.event is None)):
        return False  # "two different survivors" are no part of the 28 whom another text counts
    before = (meeting.of_a if whole is a else meeting.of_b).up_to(whole)
    return not (left_out(near.sentence, part) or _NARROWED_BEFORE.search(before))


def may_be_part(meeting: Meeting) -> bool:
    """Whether nothing speaks against ``a``, of one text, being a part of ``b``, of another, whatever their slots leave open."""
    a, b = meeting.a.figure, meeting.b.figure
    if not _addable(meeting) or a.value is None or b.value is None or not _A_FEW < a.value < b.value:
        return False
    if any(meeting.alignment.of(d) is Comparability.DIFFERENT for d in (Dimension.PLACE, Dimension.PERIOD)):
        return False
    if _of_two_days(meeting) or _over_before(meeting) or guards.two_storms(meeting):
        return False
    return not any(_is_by_how_much(r, c) for r, c in meeting.sides)


def _addable(meeting: Meeting) -> bool:
    """Whether both are numbers of which one can be a part of the other at all."""
    a, b = meeting.a.figure, meeting.b.figure
    if not {a.kind, b.kind} <= _ADDABLE or a.value is None or b.value is None:
        return False
    return not (a.unit in _NO_PARTS or _two_sums(meeting) or any(counts_tellers(r, c) for r, c in meeting.sides))


def _two_things_across(meeting: Meeting) -> bool:
    """Whether of two texts each counts all there were, or one leaves too much unsaid, or tells of no deed or place as the other does.

    "769 pilgrims" and "4,000 people" are two tolls of one disaster; "the figure was 900" leaves too much to what stands around it; "the
    14,000 migrants with detainers" are no part of the "17,500 people" who left the prisons.
    """
    part = meeting.a if meeting.alignment.combined is Comparability.PART else meeting.b
    if (part.figure.counted or "").casefold().startswith("other ") or any(
        _is_by_how_much(r, c) for r, c in meeting.sides
    ):
        return True
    leaves = any(r.leaves_its_noun(c.figure) for r, c in meeting.sides)
    nowhere = not (meeting.a.places.known or meeting.b.places.known) and (
        not meeting.ground.related or _two_offices(meeting)
    )
    two_times = _of_two_days(meeting) or _over_before(meeting)
    return (
        nowhere
        or leaves
        or two_times
        or _same_sort(meeting)
        or _only_the_whole_did_it(meeting)
        or _only_the_part_died(meeting)
    )


def _two_offices(meeting: Meeting) -> bool:
    """Whether two offices of statistics speak, each of its own country: "Statistics Narra", "the Tarn Bureau of Statistics"."""
    apart = meeting.a.spoken_by is not None and meeting.b.spoken_by is not None and not meeting.one_voice
    return apart and all("statistic" in r.name(c.figure.asserter).casefold() for r, c in meeting.sides)


def _is_by_how_much(reading: Reading, count: Count) -> bool:
    """Whether a number says by how much a count was changed: "the toll was revised down from 359 by about 100"."""
    before = reading.words_before(count.figure) + " "
    return _BY.search(before) is not None and _CHANGED.search(before) is not None


def _of_two_days(meeting: Meeting) -> bool:
    """Whether two deeds are told months apart, each without a date or of one day, neither as a count that runs on."""
    told = [c.figure for c in (meeting.a, meeting.b)]
    once = all(f.kind in (Kind.FLOW, Kind.UNKNOWN) and _at_most_a_day(f.scope.period) for f in told)
    apart = meeting.ground.days_apart
    undated = not any(f.scope.period for f in told) and not meeting.ground.titled
    far = apart is not None and ((once and apart > _A_MONTH) or (undated and apart > _HALF_A_YEAR))
    return far and meeting.as_said.of(Dimension.PERIOD) is not _SAME


def _over_before(meeting: Meeting) -> bool:
    """Whether the part’s year, or dates half a year ago, were over before the other text, whose number is not said to go back to them."""
    ordered = meeting if meeting.alignment.combined is not Comparability.WHOLE else meeting.turned
    past, counted = ordered.a.figure.scope.period, ordered.b.figure.scope.period
    told = ordered.b.told
    if past.end is None or told is None or counted.start is not None:
        return False
    whole_year = past.start is not None and (past.end.last_day() - past.start.first_day()).days >= _A_YEAR
    since = (told.first_day() - past.end.last_day()).days
    return since > (0 if whole_year else _HALF_A_YEAR) and not ordered.ground.titled


def _at_most_a_day(period: Period) -> bool:
    return not period.dated or (period.start is not None and period.start == period.end)


def _two_sums(meeting: Meeting) -> bool:
    """Whether two sums are of two sorts, or costs of two things: "a cash hole", "a pension deficit"; "the cost of an inquiry"."""
    a, b = meeting.a.counted, meeting.b.counted
    if meeting.a.figure.unit == "count" or a is None or b is None:
        return False
    apart = meeting.alignment.of(Dimension.COUNTED) in (Comparability.PART, Comparability.WHOLE)
    return two_sorts(a, b) or (apart and {a.noun, b.noun} <= COSTS)


def _only_the_whole_did_it(meeting: Meeting) -> bool:
    """Whether a verb tells what befell the whole, be it in no class, and nothing what befell the part."""
    ordered = meeting if meeting.alignment.combined is Comparability.PART else meeting.turned
    part, whole = ordered.a, ordered.b
    above = next((c for c in ordered.of_b.counts if c.figure.id == whole.figure.part_of), whole)
    told = any(c.figure.event is not None and not only_counts(c.figure.event) for c in (whole, above))
    return told and part.event is None and part.figure.event is None


def _only_the_part_died(meeting: Meeting) -> bool:
    """Whether a fate befell the part, and no verb tells what the people did or suffered who are its whole: "homes of 400,000 people"."""
    ordered = meeting if meeting.alignment.combined is Comparability.PART else meeting.turned
    part, whole = ordered.a, ordered.b
    anybody = whole.counted is not None and whole.counted.noun == "person" and whole.event is None
    return part.event in FATES and anybody and whole.figure.event is None


def _of_other_people(part: Count, whole: Count) -> bool:
    """Whether a text tells of two sorts of people and does not say that the one are among the other: "10 clerks and three soldiers"."""
    one, two = part.counted, whole.counted
    if one is None or two is None or two.widest != "person" or one.noun == two.noun or part.figure.part_of is not None:
        return False
    nation = (
        whole.alone and (whole.figure.counted or "")[:1].isupper()
    )  # "158 journalists" may be among "38,000 Valmerians"
    sort = two.noun not in _ANYBODY and two.event is None and not nation
    does = two.event in _DOING and one.event is None
    return (sort or does) and not (one.group in _ANY_SORT and whole.alone)


def _of_another_whole(meeting: Meeting, part: Figure, whole: Figure) -> bool:
    """Whether a text lists the part under another figure of the sentence: "800 died, of them 20 guards, and 3,000 were hurt"."""
    reading = meeting.of_a
    one_sentence = reading.layout.sentence(part.span.start) == reading.layout.sentence(whole.span.start)
    beside = whole.part_of == part.part_of or whole.span.start > part.span.start
    if part.part_of is None or not one_sentence or not beside:
        return False
    above = {c.figure.id: c.figure.part_of for c in reading.counts}
    listed: str | None = part.part_of
    while listed is not None and listed != whole.id:
        listed = above.get(listed)
    return listed is None


def _did_not_befall(part: Count, whole: Count, near: Nearby) -> bool:
    """Whether the one befell the whole, and nothing of it is told of the part: "some 125 drowned", "two women told the agency"."""
    return whole.event in FATES and part.event is None and whole.event not in near.own


def _dated_alone(meeting: Meeting) -> bool:
    """Whether of two speakers only one says as of when."""
    speakers = [c.spoken_by for c in (meeting.a, meeting.b)]
    dated = [c.figure.scope.period.dated for c in (meeting.a, meeting.b)]
    return None not in speakers and speakers[0] != speakers[1] and dated[0] is not dated[1]


def left_out(sentence: str, part: Figure) -> bool:
    """Whether a folded sentence says that a count leaves out what ``part`` counts: "fails to count the roughly 2,000 children"."""
    number = sentence.find(fold(part.printed))
    return number >= 0 and bool(
        _OMITTING.search(sentence, max(0, number - _REACH), number) or _OMITTED.search(sentence, number)
    )


def _one_running_toll(meeting: Meeting) -> bool:
    """Whether two texts of one week count one thing from its start on, and differ by more than it can have grown."""
    a, b = meeting.a.figure, meeting.b.figure
    apart = meeting.ground.days_apart
    running = a.kind is Kind.CUMULATIVE and b.kind is Kind.CUMULATIVE and meeting.as_said.of(Dimension.COUNTED) is _SAME
    started = [f.scope.period.start for f in (a, b)]
    one_start = None in started or started[0] == started[1]
    return running and one_start and apart is not None and apart <= FAR_DAYS and not values.near(a, b, values.BORNE_OUT)


def _same_sort(meeting: Meeting) -> bool:
    """Whether one counts those who were there by a noun for them, and the other says only "people", of whom the same befell."""
    one, two = meeting.a.counted, meeting.b.counted
    if one is None or two is None or meeting.a.event != meeting.b.event or meeting.one_voice:
        return False
    return {one.noun, two.noun} & {"person", "death"} != set() and bool({one.group, two.group} & ON_THE_SCENE)


def fits(meeting: Meeting) -> Comparison:
    """The conclusion that the one is a part of the other; the part stands as ``a``."""
    ordered = meeting if meeting.alignment.combined is not Comparability.WHOLE else meeting.turned
    told = f"{said(ordered.of_a, ordered.a)} is a part of {said(ordered.of_b, ordered.b)} and fits within it."
    return ordered.conclude(Verdict.FITS, rules.PART_OF_WHOLE, 0.7, told)


def narrowed(meeting: Meeting) -> Comparison | None:
    """The conclusion that words behind one figure make it a part of the other: "88 people with convictions" of "340 people"."""
    found = guards.narrowed(meeting)
    if found is None or meeting.a.figure.unit in _NO_PARTS:
        return None
    ordered, words = (meeting, found[1]) if found[0] is meeting.a else (meeting.turned, found[1])
    part, whole = ordered.a.figure.value, ordered.b.figure.value
    if part is None or whole is None or part > whole:
        return None
    told = f"{said(ordered.of_a, ordered.a)} counts only some of {said(ordered.of_b, ordered.b)} (“{words}”) and fits within it."
    return ordered.conclude(Verdict.FITS, rules.NARROWED, 0.55, told, narrowed=True)
