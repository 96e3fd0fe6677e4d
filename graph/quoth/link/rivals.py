"""What else keeps two numbers from being a contradiction: another number of one text is meant, or the one counts a part only."""

from __future__ import annotations

import re
from collections.abc import Callable

from quoth.link import values
from quoth.link.counts import Count
from quoth.link.event_words import CHANGING, TOLLS
from quoth.link.meetings import Meeting
from quoth.link.phrases import two_sorts
from quoth.link.readings import Reading
from quoth.link.settings_words import hours, moves
from quoth.link.words import fold, tokens
from quoth.model import Comparability, Dimension

CLEARLY = 0.05
"""By so much another number has to be nearer in its words before it is taken for the one that is meant."""
_LONG = 180
_HEAD = 2
"""So many sentences at the head of a text say what it is about."""
_DAYS = 3
"""From so many days apart on a toll may have risen without a word about it."""
_LEAST_TOLD = 0.2
"""So much at least of what either clause speaks of has to stand in the other's sentence: "53 deposits", "five deposits more"."""
# "96,000 of the electric cars": some of them. Source: our own reading.
_SOME_OF = re.compile(
    r"^\W*(?:\w+ )?of (?:the|its|their|these|those|our|his|her|all) (?!\d)[\w -]+? (?:that|who|which|whom)\b"
)
# A body that speaks of its own share of what others count as a whole. Source: our own list.
_OWN = re.compile(
    r"\b(?:our|my) (?:[\w-]+ )?(?:members?|company|firm|clients?|customers?|patients?|pupils|students|staff|branch(?:es)?|offices?|"
    r"hospitals?|clinics?|schools?|plants?|stores|shops|fund|insurers?|section|chapter)\b"
)
_ALL_OF_IT = frozenset("country nation countrywide nationwide".split())
"""Who says only "in the country" says no more than who names no place."""
# A count that takes the place of an earlier one. Source: our own reading of releases and of news on them.
_REVISED = re.compile(
    r"\b(?:revis(?:ed|es|ing|ion)|restated|recount(?:ed)?|first (?:published|reported|announced|counted|thought)|"
    r"(?:previously|originally|initially) (?:published|reported|announced|stated|counted|estimated)|"
    r"earlier (?:figure|count|toll|estimate|number)|"
    r"(?:than|from) the (?:first|provisional|preliminary|initial) (?:figure|count|number|estimate))\b"
)

# What something was to be or to cost at first. Source: our own reading of news on public works.
_AT_FIRST = re.compile(
    r"\b(?:originally|initially|at first|at the outset|"
    r"first (?:to|estimated|expected|planned|priced|put|thought|budgeted|projected|forecast|costed|due)|"
    r"(?:original|initial|first) (?:[\w-]+ ){0,2}?(?:price|costs?|estimate|budget|bill|forecast|projection|plan|target|tag))\b"
)


def rival(meeting: Meeting) -> str:
    """Why two numbers of two documents that seem to count one thing are no contradiction; else "".

    "Houses destroyed: 14 … persons missing: 22 … evacuated: 340 residents" and "31 people are missing".
    """
    if meeting.one_document:
        return ""
    found = next((reason for asked, reason in _REASONS if asked(meeting)), "")
    if found:
        return found
    (one, a), (two, b) = meeting.sides
    nearer = _nearer(one, a, two, b) or _nearer(two, b, one, a)
    return f"“{nearer.figure.printed.strip()}” beside it is nearer" if nearer is not None else ""


def answers_another(meeting: Meeting) -> bool:
    """Whether another figure of ``b``'s text is what ``a`` answers: a denial or an answer is meant for one claim, not for all in a text.

    The one whose number stands around ``a`` as well is meant; else the one whose words are nearest to those of ``a``.
    """
    here, there, a, b = meeting.of_a, meeting.of_b, meeting.a, meeting.b
    claims = [c for c in there.counts if c.row is None]
    named = [c for c in claims if any(c.figure.value == o.figure.value for o in here.counts if o is not a)]
    if named:
        return b not in named
    ours = here.around(a).gist.mean
    nearness = {c.figure.iri: float(ours @ there.around(c).gist.mean) for c in claims}
    return b.figure.iri in nearness and max(nearness.values()) > nearness[b.figure.iri] + CLEARLY


def _one_counts_some(meeting: Meeting) -> bool:
    return _counts_some(meeting.of_a, meeting.a) is not _counts_some(meeting.of_b, meeting.b)


def one_says_where(meeting: Meeting) -> bool:
    """Whether only one of two figures of two texts has a place, of which the other text says nothing at all."""
    return any(_unsaid_place(m, m.a, m.of_b, m.b) for m in (meeting, meeting.turned))


def named_far_off(meeting: Meeting) -> bool:
    """Whether only one of two figures of two texts has a place, and the other text names it neither at its head nor near its figure.

    A text on a storm may tell one island's toll in one sentence and name another island in the next but one.
    """
    return any(_far_from_it(m, m.a, m.of_b, m.b) for m in (meeting, meeting.turned))


def _far_from_it(meeting: Meeting, count: Count, there: Reading, other: Count) -> bool:
    if not count.places.named or other.places.known or meeting.one_document:
        return False
    starts = [*there.layout.starts, len(there.text)]
    number = there.layout.sentence(other.figure.number.start)
    head, around = starts[min(_HEAD, len(starts) - 1)], (max(0, number - 1), min(number + 2, len(starts) - 1))
    near = f"{there.text[:head]} {there.text[starts[around[0]] : starts[around[1]]]}"
    words = frozenset(tokens(f"{near} {there.extraction.document.publisher or ''}"))
    return all(words.isdisjoint(tokens(name)) for name in count.figure.scope.place)


def _of_two_things(meeting: Meeting) -> bool:
    """Whether the one clause speaks of little that stands in the other's sentence, and no one happening is told."""
    one_happening = meeting.a.event is not None and meeting.a.event == meeting.b.event
    return not one_happening and meeting.ground.told_both_ways < _LEAST_TOLD


def _counts_some(reading: Reading, count: Count) -> bool:
    """Whether the words say that a figure counts some of a whole, or what is the speaker's own."""
    sentence = reading.layout.span(count.figure.number.start, len(reading.text))
    behind = fold(reading.text[count.figure.number.end : sentence.end])
    return bool(_SOME_OF.match(behind)) or bool(_OWN.search(fold(sentence.text(reading.text))))


def _unsaid_place(meeting: Meeting, count: Count, there: Reading, other: Count) -> bool:
    """Whether only one figure has a place ("in the valley"), and no word of it stands in the other text or the name of who prints it."""
    if not count.places.known or other.places.known or meeting.as_said.of(Dimension.PLACE) is Comparability.SAME:
        return False
    words = {t for name in count.figure.scope.place for t in tokens(name)}
    if words <= _ALL_OF_IT:
        return False
    return words.isdisjoint(there.vocabulary)


def _of_two_sorts(meeting: Meeting) -> bool:
    """Whether two sums or sizes are of two sorts of one thing: "a cash hole of 300 million", "a pension deficit of 587 million"."""
    return meeting.a.figure.unit != "count" and two_sorts(meeting.a.counted, meeting.b.counted)


def _thought_at_first(meeting: Meeting) -> bool:
    """Whether just one says what was thought at first: "the hall was first to cost 30 million", "the hall will cost 88 million"."""
    return meeting.just_one(_at_first)


def _at_first(reading: Reading, count: Count) -> bool:
    before = re.split(r"\d[\d,.]*", fold(reading.up_to(count.figure)))[-1]
    return any(_AT_FIRST.search(words) for words in (before, reading.clause(count)))


def _unsaid_time(meeting: Meeting) -> bool:
    apart = meeting.ground.days_apart
    undated = not any(c.figure.scope.period.dated for c in (meeting.a, meeting.b))
    return undated and apart is not None and apart > _LONG


def _at_another_hour(meeting: Meeting) -> bool:
    """Whether a number of no event was taken at an hour that the other text does not name: "put the turnout at noon at 1,800"."""
    told = [(hours(fold(r.sentence(c.figure))), c) for r, c in meeting.sides]
    return told[0][0] != told[1][0] and any(found and c.figure.event is None for found, c in told)


def _is_revised(meeting: Meeting) -> bool:
    """Whether words beside one of two near numbers tell that it was counted again: "higher than first published", "revised up"."""
    near = values.near(meeting.a.figure, meeting.b.figure)
    return near and any(_REVISED.search(_with_the_next(r, c)) for r, c in meeting.sides)


def _with_the_next(reading: Reading, count: Count) -> str:
    """The folded sentence of a figure and the two behind it."""
    starts = [*reading.layout.starts, len(reading.text)]
    at = reading.layout.sentence(count.figure.number.start)
    return fold(reading.text[starts[at] : starts[min(at + 3, len(starts) - 1)]])


def both_give_both(meeting: Meeting) -> bool:
    """Whether either text has the number of the other too: two that tell of "6,200 homes" and "1,450 homes" mean two things."""
    ways = ((meeting.of_a, meeting.a, meeting.b), (meeting.of_b, meeting.b, meeting.a))
    return all(
        any(c is not own and c.row is None and values.same_number(c.figure, other.figure) for c in reading.counts)
        for reading, own, other in ways
    )


def _may_have_changed(meeting: Meeting) -> bool:
    """Whether a number that goes up and down from day to day is told on two days: who is missing, trapped, without power."""
    apart = meeting.ground.days_apart
    dated = any(c.figure.scope.period.dated for c in (meeting.a, meeting.b))
    return bool(apart) and not dated and not CHANGING.isdisjoint((meeting.a.event, meeting.b.event))


def _may_have_risen(meeting: Meeting) -> bool:
    """Whether a toll without a time of its own is told days later and higher: "6 deaths" on the 18th, "27 deaths" on the 25th."""
    apart = meeting.ground.days_apart
    if (
        apart is None
        or not _DAYS <= apart <= _LONG
        or meeting.a.event not in TOLLS
        or meeting.a.event != meeting.b.event
    ):
        return False
    if any(c.figure.scope.period.dated for c in (meeting.a, meeting.b)):
        return False
    one, two = meeting.a.told, meeting.b.told
    later, earlier = (
        (meeting.a, meeting.b) if one and two and one.first_day() > two.first_day() else (meeting.b, meeting.a)
    )
    high, low = (c.figure.value or c.figure.bounds.lower for c in (later, earlier))
    return high is not None and low is not None and high > low


def _is_rising(meeting: Meeting) -> bool:
    """Whether a toll is told a day or two later and higher, and one text says that it rises: "the toll nears 4,000", "climbed to 4,455"."""
    apart = meeting.ground.days_apart
    if not apart or apart >= _DAYS or meeting.a.event not in TOLLS or meeting.a.event != meeting.b.event:
        return False
    one, two = meeting.a.told, meeting.b.told
    later, earlier = meeting.a.figure.value, meeting.b.figure.value
    if one and two and one.first_day() < two.first_day():
        later, earlier = earlier, later
    if later is None or earlier is None or later <= earlier:
        return False
    return any(
        moves(fold(r.sentence(c.figure))) for r in (meeting.of_a, meeting.of_b) for c in r.counts if c.event in TOLLS
    )


def _nearer(here: Reading, count: Count, there: Reading, other: Count) -> Count | None:
    """Another figure of ``there`` whose words are clearly nearer to those of ``count`` than those of ``other`` are."""
    ours = here.around(count).gist.mean
    reached = float(ours @ there.around(other).gist.mean)
    rivals = [
        c
        for c in there.counts
        if c is not other and c.row is None and not there.held_against(c.figure) and _might_be_meant(c, count)
    ]
    found = [(float(ours @ there.around(c).gist.mean), c.figure.iri, c) for c in rivals]
    best = max(found, key=lambda f: f[:2], default=None)
    return best[2] if best is not None and best[0] > reached + CLEARLY else None


def _might_be_meant(rival: Count, count: Count) -> bool:
    """Whether another number could be what ``count`` counts too: in its unit, and not "24 trams" beside "468 million marks"."""
    one, two = rival.figure, count.figure
    return values.comparable_units(one, two) and values.near(one, two, values.MOST_APART)


_REASONS: tuple[tuple[Callable[[Meeting], bool], str], ...] = (
    (_one_counts_some, "one counts some of them only"),
    (one_says_where, "only one says where"),
    (_unsaid_time, "they were told half a year apart, and neither names its time"),
    (_at_another_hour, "one of them was taken at an hour that the other does not name"),
    (_of_two_sorts, "each counts another sort of it"),
    (_thought_at_first, "one of them is what was thought at first"),
    (_is_revised, "one of them was counted again later"),
    (both_give_both, "either text gives both numbers"),
    (_may_have_changed, "they were told on two days, and such a number changes from day to day"),
    (_may_have_risen, "days lie between them, and a toll may have risen"),
    (_is_rising, "the one was told later, and the toll rises"),
    (_of_two_things, "the one clause speaks of little that the other sentence does"),
)
"""What is asked of two numbers before they are said to exclude each other, and what is told where the answer is yes."""
