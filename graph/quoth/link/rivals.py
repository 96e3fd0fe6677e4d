"""What else keeps two numbers from being a contradiction: another number of one text is meant, or the one counts a part only."""

from __future__ import annotations

import re

from quoth.link import values
from quoth.link.counts import Count
from quoth.link.meetings import Meeting
from quoth.link.readings import Reading
from quoth.link.words import fold, tokens
from quoth.model import Comparability, Dimension

CLEARLY = 0.05
"""By so much another number has to be nearer in its words before it is taken for the one that is meant."""
_LONG = 180
# "96,000 of the electric cars": some of them. Source: our own reading.
_SOME_OF = re.compile(
    r"^\W*(?:\w+ )?of (?:the|its|their|these|those|our|his|her|all) (?!\d)[\w -]+? (?:that|who|which|whom)\b"
)
# A body that speaks of its own share of what others count as a whole. Source: our own list.
_OWN = re.compile(
    r"\b(?:our|my) (?:[\w-]+ )?(?:members?|company|firm|clients?|customers?|patients?|pupils|students|staff|branch(?:es)?|offices?|"
    r"hospitals?|clinics?|schools?|plants?|stores|shops|fund|insurers?|section|chapter)\b"
)


def rival(meeting: Meeting) -> str:
    """Why two numbers of two documents that seem to count one thing are no contradiction; else "".

    "Houses destroyed: 14 … persons missing: 22 … evacuated: 340 residents" and "31 people are missing".
    """
    if meeting.one_document:
        return ""
    sides = ((meeting.of_a, meeting.a), (meeting.of_b, meeting.b))
    some = [_counts_some(reading, count) for reading, count in sides]
    if some[0] is not some[1]:
        return "one counts some of them only"
    if _unsaid_place(meeting, meeting.a, meeting.of_b, meeting.b) or _unsaid_place(
        meeting, meeting.b, meeting.of_a, meeting.a
    ):
        return "only one says where"
    if _unsaid_time(meeting):
        return "they were told half a year apart, and neither names its time"
    (one, a), (two, b) = sides
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


def _counts_some(reading: Reading, count: Count) -> bool:
    """Whether the words say that a figure counts some of a whole, or what is the speaker's own."""
    sentence = reading.layout.span(count.figure.number.start, len(reading.text))
    behind = fold(reading.text[count.figure.number.end : sentence.end])
    return bool(_SOME_OF.match(behind)) or bool(_OWN.search(fold(sentence.text(reading.text))))


def _unsaid_place(meeting: Meeting, count: Count, there: Reading, other: Count) -> bool:
    """Whether only one figure has a place, and no word of it stands in the other text or the name of who prints it."""
    if not count.places.named or other.places.known or meeting.as_said.of(Dimension.PLACE) is Comparability.SAME:
        return False
    words = {t for name in count.figure.scope.place for t in tokens(name)}
    return words.isdisjoint(there.vocabulary)


def _unsaid_time(meeting: Meeting) -> bool:
    apart = meeting.ground.days_apart
    undated = not any(c.figure.scope.period.dated for c in (meeting.a, meeting.b))
    return undated and apart is not None and apart > _LONG


def _nearer(here: Reading, count: Count, there: Reading, other: Count) -> Count | None:
    """Another figure of ``there`` whose words are clearly nearer to those of ``count`` than those of ``other`` are."""
    ours = here.around(count).gist.mean
    reached = float(ours @ there.around(other).gist.mean)
    rivals = [
        c for c in there.counts if c is not other and c.row is None and values.comparable_units(c.figure, count.figure)
    ]
    found = [(float(ours @ there.around(c).gist.mean), c.figure.iri, c) for c in rivals]
    best = max(found, key=lambda f: f[:2], default=None)
    return best[2] if best is not None and best[0] > reached + CLEARLY else None
