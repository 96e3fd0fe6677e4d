"""What keeps two figures apart though all their slots agree: denial, plans, rates, parts, and words that no slot explains.

A false contradiction is the worst that linking can do, so every doubt here ends in "not comparable".
"""

from __future__ import annotations

from quoth.link.counts import Count
from quoth.link.meetings import Meeting
from quoth.link.moods import Mood
from quoth.link.readings import Reading
from quoth.link.wordings import Wording
from quoth.model import Extraction, Figure


def denies(reading: Reading, count: Count) -> bool:
    """Whether a figure is denied where it stands: "the board denied that 900 wells were closed", "not 58"."""
    return count.row is None and reading.wording(count).mood is Mood.DENIED


def denied(meeting: Meeting) -> bool:
    """Whether one of two figures, not both, is denied."""
    return denies(meeting.of_a, meeting.a) is not denies(meeting.of_b, meeting.b)


def one_denies(meeting: Meeting) -> bool:
    """Whether the one denies what somebody else puts forward as a fact."""
    a, b = meeting.a, meeting.b
    others = a.spoken_by is None or a.spoken_by != b.spoken_by
    moods = {w.mood for w in _wordings(meeting)}
    return others and moods != {Mood.DENIED, Mood.NEGATED}


def in_denial(meeting: Meeting) -> bool:
    """Whether one of two figures stands behind a "not", or in a denial."""
    return any(w.mood in (Mood.DENIED, Mood.NEGATED) for w in _wordings(meeting))


def other_mood(meeting: Meeting) -> bool:
    """Whether the one is only planned, expected, asked or supposed, and the other put forward as a fact."""
    return {w.mood for w in _wordings(meeting)} == {Mood.POSSIBLE, Mood.FACT}


def part_of_the_other(meeting: Meeting) -> bool:
    """Whether one of two near numbers is a part of a total and the other is not: "5,120 fines, about 5,000 of them for speeding"."""
    one, two = _wordings(meeting)
    return one.part is not two.part and meeting.a.figure.value != meeting.b.figure.value


def unlike(meeting: Meeting) -> str:
    """Why two figures neither bear each other out nor contradict each other, for how they are put forward; else ""."""
    one, two = _wordings(meeting)
    if in_denial(meeting):
        return "one of them stands in a denial"
    if other_mood(meeting):
        return "one is planned, expected, asked or supposed, the other put forward as a fact"
    if one.rate != two.rate:
        rate = " ".join(sorted(one.rate ^ two.rate))
        return f"one is a rate or an average (“{rate}”)"
    return ""


def kept_apart(meeting: Meeting) -> str:
    """Why two figures do not contradict each other though they seem to count the same thing; else ""."""
    one, two = _wordings(meeting)
    if Mood.POSSIBLE in (one.mood, two.mood):
        return "they are planned, expected, asked or supposed, not put forward as facts"
    if one.part or two.part:
        return "one is a part of a total"
    beyond, other = one.beyond(two), two.beyond(one)
    if beyond and other:
        return f"one says “{beyond}”, the other “{other}”"
    return f"one also says “{beyond or other}”" if beyond or other else ""


def _wordings(meeting: Meeting) -> tuple[Wording, Wording]:
    return meeting.of_a.wording(meeting.a), meeting.of_b.wording(meeting.b)


def mood_of(extraction: Extraction, figure: Figure) -> Mood:
    """How one figure of a document is put forward: as a fact, a plan, in a denial, or behind a "not"."""
    if not extraction.document.text_held:
        return Mood.FACT  # a graph shared without its texts has no words to read
    reading = Reading(extraction)
    found = next((c for c in reading.counts if c.figure.iri == figure.iri), None)
    return reading.wording(found).mood if found is not None and found.row is None else Mood.FACT
