"""Two numbers of two documents that the one document sets against each other itself: who reports a dispute tells both sides of it.

A newspaper says that by the union's count 21,400 walked out, and by the ministry's 12,870. The union's own release has the first of
the two, so the ministry's number in the newspaper contradicts the release, however the release words it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import cache, lru_cache

from quoth.link import rules, values
from quoth.link.arguable import arguable_though_told
from quoth.link.comparability import align
from quoth.link.conflicts import conflicts
from quoth.link.counts import Count
from quoth.link.disputes import taken_back
from quoth.link.doubts import doubtful
from quoth.link.explain import printed, said
from quoth.link.hardly_one import no_name_in_common
from quoth.link.meetings import Meeting
from quoth.link.readings import Reading
from quoth.link.rivalry.told import borne_out
from quoth.link.sureness import contradiction
from quoth.link.verdicts import judge
from quoth.link.words import fold, stem
from quoth.model import Comparability, Comparison, Dimension, Verdict

_GIVES_WAY = (Verdict.INCOMPARABLE, Verdict.FITS)
"""A part that is told by a narrower noun alone is none where somebody sets the two against each other."""
_NEARLY = Decimal("1.05")
"""Numbers no further apart than this may be renderings of one: "claims of 50 per cent", "51.5 per cent"."""
_LONG_AGO = 300
"""A period that ended so many days before its text is told of another time than what a text gives without one."""
# What may be spent is no estimate of what it will cost. Source: our own list, from reports on public works and budgets.
_SET_ASIDE = frozenset(
    stem(w)
    for w in "budget allocation allocate allocated allot earmark earmarked funding grant cap limit ceiling target set-aside".split()
)
_ONE_COUNT = (Verdict.DERIVED, Verdict.AGREES, Verdict.DRIFTS, Verdict.DENIES)
"""So two texts tell of one number; who denies the other's number may give another one beside it."""


def set_against(
    found: Sequence[tuple[Meeting, Comparison]], face: Callable[[Reading, Count, Count], Meeting]
) -> Iterator[tuple[Meeting, Comparison]]:
    """The contradictions that follow from what is ``found`` of one number in two documents, and from what either says of two of its own.

    ``face`` gives the meeting of a figure of a document and one of the other; each contradiction comes with its own.
    """
    rivals = cache(_rivals)
    firm = (c for _, c in found if c.verdict not in _GIVES_WAY and c.rule != rules.RIVALS)
    known = {frozenset((c.a.thing, c.b.thing)) for c in firm}
    for meeting, comparison in found:
        if comparison.verdict not in _ONE_COUNT or not meeting.same_number:
            continue
        if _people_and_things(meeting):
            continue  # "some 1,100 photographs of the dead", "over 1,100 killed"
        for ours in (meeting, meeting.turned):
            if taken_back(ours.of_a, ours.a):
                continue  # who says that 900 is not true contradicts nobody by that number
            for rival in rivals(ours.of_b, ours.b):
                against = face(ours.of_a, ours.a, rival)
                if (
                    frozenset((ours.a.figure.iri, rival.figure.iri)) not in known
                    and not taken_back(ours.of_b, rival)
                    and _differ(ours.a, rival)
                    and _of_one_time(ours, rival)
                    and _set_aside(ours.a) is _set_aside(rival)
                    and not _doubtful(against)
                ):
                    yield against, _carried(ours, rival, against)


def _doubtful(against: Meeting) -> bool:
    """Whether the two texts have no name in common, or a reader might say that both numbers hold."""
    return no_name_in_common(against) or bool(doubtful(against) or arguable_though_told(against))


def _people_and_things(meeting: Meeting) -> bool:
    """Whether of one number one text counts people, and the other something else."""
    nouns = [c.counted for c in (meeting.a, meeting.b) if c.counted is not None and c.figure.unit == "count"]
    return len(nouns) == 2 and (nouns[0].widest == "person") is not (nouns[1].widest == "person")


def _rivals(reading: Reading, count: Count) -> tuple[Count, ...]:
    """The figures of a text that contradict one of its own, as it tells them; a cell has none but those that words name."""
    if count.row is not None and not any(count.figure.iri in pair for pair in _in_words(reading)):
        return ()
    return tuple(
        other
        for other in reading.counts
        if (frozenset((count.figure.iri, other.figure.iri)) in _in_words(reading) and not _one_mouth(count, other))
        or (_may_oppose(count, other) and _opposed(reading, count, other))
    )


def _one_mouth(count: Count, other: Count) -> bool:
    """Whether one speaker is taken to give both numbers, so that nobody knows whose the rival is: "25, not the 15 that was told"."""
    return count.spoken_by is not None and count.spoken_by == other.spoken_by


@lru_cache(1 << 6)
def _in_words(reading: Reading) -> frozenset[frozenset[str]]:
    """The pairs of figures of which a text says in so many words that they are in conflict, and the words around them bear it out."""
    told = (frozenset((c.a.thing, c.b.thing)) for c in conflicts(reading))
    counts = {c.figure.iri: c for c in reading.counts}
    return frozenset(
        pair for pair in told if pair <= counts.keys() and borne_out(_within(reading, *(counts[i] for i in pair)))
    )


def _may_oppose(count: Count, other: Count) -> bool:
    """Whether two figures of one text are told by two speakers in one unit and are two numbers."""
    told = count.row is None and other.row is None and None not in (count.spoken_by, other.spoken_by)
    if not told or other.spoken_by == count.spoken_by:
        return False
    one, two = count.figure, other.figure
    return values.comparable_units(one, two) and not values.same_number(one, two)


def _opposed(reading: Reading, count: Count, other: Count) -> bool:
    meeting = _within(reading, count, other)
    found = judge(meeting)
    return found is not None and found.verdict is Verdict.CONTRADICTS and borne_out(meeting)


def _within(reading: Reading, count: Count, other: Count) -> Meeting:
    first, second = sorted((count, other), key=lambda c: c.figure.number)
    return Meeting(second, first, reading, reading)


def _differ(a: Count, b: Count) -> bool:
    """Whether two voices put them forward, no number is admitted by both, and nothing that they say sets their places or times apart."""
    if a.sources & b.sources or values.can_both_hold(a.figure, b.figure) or _nearly_one(a, b):
        return False
    said = align(a, b)
    return all(said.of(d) is not Comparability.DIFFERENT for d in (Dimension.PLACE, Dimension.PERIOD, Dimension.UNIT))


def _of_one_time(meeting: Meeting, rival: Count) -> bool:
    """Whether neither is told of a time long before its text, which the other does not name: "the price rose to 40 million in 2031"."""
    one, two = (c.figure.scope.period for c in (meeting.a, rival))
    if one.dated is two.dated:
        return True
    reading, period = (meeting.of_a, one) if one.dated else (meeting.of_b, two)
    told, end = reading.extraction.document.published, period.end or period.start
    return told is None or end is None or (told.first_day() - end.last_day()).days < _LONG_AGO


def _set_aside(count: Count) -> bool:
    """Whether a number says what may be spent: "a budget of 40 million", "was allocated 40 million"."""
    words = fold(f"{count.figure.counted or ''} {count.figure.event or ''}").split()
    return any(stem(w) in _SET_ASIDE for w in words)


def _nearly_one(a: Count, b: Count) -> bool:
    given = None not in (a.figure.value, b.figure.value)
    return given and values.near(a.figure, b.figure, _NEARLY)


def _carried(meeting: Meeting, rival: Count, against: Meeting) -> Comparison:
    """``a`` of the one text ``against`` the ``rival`` of the other, which gives the number of ``a`` as well."""
    told = (
        f"{said(meeting.of_b, rival)} stands in one text against {printed(meeting.b)}, a number that is also given as "
        f"{said(meeting.of_a, meeting.a)}; they can't both be true."
    )
    return contradiction(against, rules.SET_AGAINST, told, Comparability.SAME)
