"""Whether one text sets two numbers off against each other: "the ministry said 713 died, while the council put the figure at 662".

Inside one text any word may set two counts apart; where two speakers are opposed by a word of contrast, their counts are told as rivals,
and only words that are bound to the one count do.
"""

from __future__ import annotations

import re
from functools import lru_cache

from quoth.link.contrast_words import CONTRAST
from quoth.link.counts import Count
from quoth.link.disputes import denied_by
from quoth.link.event_words import DEED, TOLLS
from quoth.link.meetings import Meeting
from quoth.link.nearby import HAPPENINGS, plain
from quoth.link.readings import Reading
from quoth.link.settings_words import SOURCES
from quoth.link.words import fold, stem, tokens
from quoth.model import Comparability, Dimension

# Where two numbers are told as bearing each other out. Source: our own reading of news reports on disputed numbers.
_ACCORD = re.compile(
    r"\b(?:in line with|consistent with|in keeping with|in agreement with|agree(?:s|d|ing)? with|"
    r"(?:similar|close) to (?:the|that|its|their)|match(?:es|ed|ing)?|corroborat\w*|"
    r"confirm(?:s|ed|ing) the|borne out by|bears? out|tall(?:y|ies|ied) with)\b"
)
# A text that says that its numbers are in dispute: "conflicting accounts of the death toll", "their competing claims". Source: as above.
_IN_DISPUTE = re.compile(
    r"\b(?:conflicting|competing|contradictory|rival|differing|(?:sharply|wildly|drastically|widely|very) different|diverging|disputed) "
    r"(?:\w+ ){0,2}(?:versions?|accounts?|claims?|figures?|numbers?|estimates?|reports?|tolls?|counts?|tallies|statistics)\b|"
    r"\b(?:versions?|accounts?|claims|figures|numbers|estimates|tolls?|counts|tallies) (?:\w+ ){0,4}"
    r"(?:differ(?:ed|s)?|var(?:y|ied)|conflict(?:ed)?|clash(?:ed)?) (?:sharply|wildly|widely|greatly)?\b"
)
# Who gives another number for the one told before takes it back: "the operator quickly changed the numbers". Source: as above.
_CHANGED = re.compile(
    r"\b(?:chang|revis|alter|updat)(?:es?|ed|ing) (?:the|its|their|his|her|that|those) (?:[\w-]+ ){0,2}?"
    r"(?:numbers?|figures?|counts?|tolls?|estimates?|tall(?:y|ies)|totals?)\b"
)
# Small words around a scene. Source: our own list.
_AROUND = frozenset(
    "the a an that this its in at on near after during by outside inside around across throughout there".split()
)
_COMPILED = frozenset(
    stem(w) for w in "compile compiled compiling draw drawn drew keep kept gather gathered collect collected".split()
)
"""Stems of how a list comes about. Source: our own list."""
# A count over a time, not of one happening. Source: our own list.
_SPAN = re.compile(
    r"\b(?:(?:past|last|previous) (?:\w+ )?(?:days?|weeks?|months?|years?|decades?)|since|so far|a year|ever|altogether|overall)\b"
)
_NEXT = 2
"""So many sentences on at most the second of two rivals is told."""


def in_accord(meeting: Meeting) -> bool:
    """Whether the text says that the later of two figures bears the earlier one out: "broadly in line with the clinic's count"."""
    if not meeting.one_document:
        return False
    second = max(meeting.a, meeting.b, key=lambda c: c.figure.number)
    return _ACCORD.search(fold(_before(meeting, second))) is not None


def _before(meeting: Meeting, second: Count) -> str:
    """The sentence of a figure up to its number, or from the other figure on where that stands in it."""
    first = min(meeting.a, meeting.b, key=lambda c: c.figure.number)
    layout, at = meeting.of_a.layout, second.figure.number.start
    return meeting.of_a.text[max(layout.starts[layout.sentence(at)], first.figure.number.end) : at]


def changed(meeting: Meeting) -> bool:
    """Whether one text says that the later of two figures came in the place of the earlier, by whoever gave that."""
    if not meeting.one_document:
        return False
    second = max(meeting.a, meeting.b, key=lambda c: c.figure.number)
    return _CHANGED.search(fold(" ".join(_before(meeting, second).split()))) is not None


def side_by_side(meeting: Meeting) -> bool:
    """Whether two figures of one text stand in one sentence or in neighbours, with one noun and one happening or a contrast."""
    layout = meeting.of_a.layout
    one, two = sorted(layout.sentence(c.figure.number.start) for c in (meeting.a, meeting.b))
    alike = (
        meeting.a.event is not None and meeting.a.event == meeting.b.event and meeting.a.counted == meeting.b.counted
    )
    return meeting.one_document and two - one <= 1 and (alike or set_off(meeting))


def disputed(meeting: Meeting) -> bool:
    """Whether one text says that who tells the one figure denies what the other's teller says, or that such numbers are in dispute.

    "The rebels said that they had killed 159 soldiers. The army, which had found the bodies of 40, rejected the claim."
    """
    a, b = meeting.a, meeting.b
    if not meeting.one_document or None in (a.spoken_by, b.spoken_by) or a.spoken_by == b.spoken_by:
        return False
    pairs = denied_by(meeting.of_a)
    denied = (a.spoken_by, b.figure.statement) in pairs or (b.spoken_by, a.figure.statement) in pairs
    happened = a.event is not None and a.event == b.event
    return happened and (denied or _says_so(meeting.of_a))


def without_the_scene(meeting: Meeting, words: tuple[str, str]) -> tuple[str, str]:
    """What sets two counts apart (``words``), but where one side answers the other at once, and they say only where or who that is.

    "The state says that 12 guards died in the ambush near Orsa. The rebels said that 60 guards were killed": the scene is told once.
    """
    first = meeting.a.figure.number < meeting.b.figure.number
    if not _answers_at_once(meeting):
        return words
    early, late = words if first else words[::-1]
    spoken = frozenset(stem(t) for r, c in meeting.sides for t in tokens(r.name(c.figure.asserter)))
    deeds = frozenset(noun for noun, deed in DEED.items() if deed == meeting.a.event)
    idle = SOURCES | _COMPILED | deeds | spoken
    earlier = meeting.ground.near_a if first else meeting.ground.near_b
    scene = _scene(earlier.sentence)
    early, late = (
        "" if all(t in _AROUND or stem(t) in idle or (i == 0 and t in scene) for t in tokens(w)) else w
        for i, w in enumerate((early, late))
    )
    return (early, late) if first else (late, early)


def _scene(sentence: str) -> frozenset[str]:
    """The words of a sentence for one-off happenings, each with the word right before it: "the gas leak"."""
    words = tokens(sentence)
    happening = [i for i, w in enumerate(words) if plain(w) in HAPPENINGS]
    return frozenset(words[j] for i in happening for j in (i - 1, i) if j >= 0)


def _answers_at_once(meeting: Meeting) -> bool:
    """Whether two named sides tell what befell one sort, in one sentence or the next."""
    a, b, layout = meeting.a, meeting.b, meeting.of_a.layout
    if not meeting.one_document or a.event is None or a.event != b.event or not _of_one_sort(meeting):
        return False
    one, two = sorted(layout.sentence(c.figure.number.start) for c in (a, b))
    early, late = sorted((a, b), key=lambda c: c.figure.number)
    timed = late.figure.scope.period.text or (early.figure.scope.period.text and not _on_one_day(early))
    if timed or any(_SPAN.search(meeting.of_a.clause(c)) for c in (a, b)):
        return False
    narrator = meeting.of_a.who(meeting.of_a.narrator)
    speakers = {a.spoken_by, b.spoken_by} - {None, narrator}
    return len(speakers) == len((a, b)) and two - one <= 1


def _on_one_day(count: Count) -> bool:
    """Whether a count is told of one day: who answers at once means that day."""
    period = count.figure.scope.period
    return period.dated and period.end is not None and len(set(period.days())) == 1


def _of_one_sort(meeting: Meeting) -> bool:
    """Whether both count one sort by one noun, or by noun and verb for one fate: "325 people died", "acknowledges 199 deaths"."""
    a, b = meeting.a, meeting.b
    by_fate = a.event in TOLLS and meeting.alignment.of(Dimension.COUNTED) is Comparability.SAME
    return a.counted is not None and b.counted is not None and (a.counted == b.counted or by_fate)


@lru_cache(1 << 6)
def _says_so(reading: Reading) -> bool:
    return _IN_DISPUTE.search(fold(" ".join(reading.text.split()))) is not None


def set_off(meeting: Meeting) -> bool:
    """Whether the later of two figures of one text is led in by a word of contrast, in the sentence of the earlier one or the next."""
    if not meeting.one_document:
        return False
    first, second = sorted((meeting.a, meeting.b), key=lambda c: c.figure.number)
    if disputed(meeting) or meeting.of_a.retort(second).denies:
        return True  # "that is not true. Some five people died"
    layout = meeting.of_a.layout
    one, two = (layout.sentence(c.figure.number.start) for c in (first, second))
    if two - one > _NEXT:
        return False
    return CONTRAST.search(fold(_before(meeting, second))) is not None
