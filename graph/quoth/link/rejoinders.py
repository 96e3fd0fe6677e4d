"""A figure of one document that answers or denies the claim of another: "the ministry called the union's figure false: 90,000 came".

The answer has to show in words: a reply or a denial in the sentence of the figure or right before it, that names who makes the
claim, or speaks of "the claim" or "the figure" of somebody.
"""

from __future__ import annotations

import re

from quoth.link import candidates, guards, naming, rules, values
from quoth.link.askers import two_answers
from quoth.link.counts import Count
from quoth.link.denied_numbers import told_as_denied
from quoth.link.event_words import CHANGING
from quoth.link.explain import said
from quoth.link.ground import A_YEAR
from quoth.link.meetings import Meeting
from quoth.link.readings import Reading
from quoth.link.retorts import FALSE, Retort
from quoth.link.rivals import answers_another
from quoth.link.thresholds import nobodys
from quoth.link.weighing.mentions import is_press
from quoth.link.words import fold
from quoth.model import Comparability, Comparison, Dimension, Verdict

_DIFFERENT = Comparability.DIFFERENT

_CLAIM = re.compile(
    r"\b(?:claim|claims|figure|figures|number|numbers|estimate|estimates|count|tally|assertion|allegation|toll|total)\b"
)
# A word or two in quotation marks say what a claim is called, and begin nothing new: "dismissed as “not credible” a study".
_CALLED = re.compile(r"[“\"]((?:[\w’'-]+ ?){1,3})[”\"]")
# Between a word of denial and a number, these end what is denied: "rejected the count, saying 8,700 walked out". Source: as above.
_TURNS = re.compile(
    r"\b(?:who claim(?:s|ed)?|claiming|"
    r"saying|said|adding|added|but|instead|and|insist\w*|reiterat\w*|maintain\w*|stress\w*|noting|because|put|puts)\b|"
    r"[;:.“”\"—–]"
)


def rejoinder(meeting: Meeting) -> Comparison | None:
    """The conclusion that the one figure answers, denies or corrects the other across two documents; else ``None``."""
    if not meeting.told_across or not _any_sign(meeting):
        return None
    if not (meeting.ground.related or _shares_a_name(meeting)) or _long_after(meeting) or nobodys(meeting):
        return None
    for one in (meeting, meeting.turned):
        found = _corrected(one) or _denied(one) or _answered(one)
        if found is not None:
            return found
    return None


def _any_sign(meeting: Meeting) -> bool:
    """Whether the words around either figure correct, deny or answer something: the cheapest test comes first."""
    return meeting.of_a.retort(meeting.a).sign or meeting.of_b.retort(meeting.b).sign


def _long_after(meeting: Meeting) -> bool:
    """Whether so much time lies between the two texts that the one answers another quarrel."""
    apart = meeting.ground.days_apart
    return apart is not None and apart > A_YEAR


def _shares_a_name(meeting: Meeting) -> bool:
    return bool(meeting.ground.named)


def _corrected(meeting: Meeting) -> Comparison | None:
    """ "Correction: on Monday our boats took 53 people off roofs", where the same body had said 350."""
    if not meeting.of_a.retort(meeting.a).corrects or _both_true(meeting) or _was_wrong(meeting.a):
        return None
    days = [c.told.first_day() if c.told else None for c in (meeting.a, meeting.b)]
    before = days[0] is not None and days[1] is not None and days[0] < days[1]
    nobody = meeting.b.spoken_by is None or "/agent/" in meeting.b.spoken_by  # only known by a common noun: "its chief"
    own = bool(meeting.a.sources & meeting.b.sources) or (
        nobody and naming.named(meeting.of_a, meeting.a, meeting.of_b, meeting.b)
    )
    if meeting.alignment.of(Dimension.PERIOD) in (Comparability.PART, Comparability.WHOLE):
        return None
    if before or not own or not meeting.ground.one_matter or not _one_measure(meeting, but=Dimension.PERIOD):
        return None
    told = (
        f"{said(meeting.of_a, meeting.a)} takes back what the same source said before, {said(meeting.of_b, meeting.b)}."
    )
    return meeting.conclude(Verdict.DENIES, rules.CORRECTED, 0.7, told)


def _was_wrong(count: Count) -> bool:
    """Whether a number is what an article said that is put right here: "Correction: An article said that 27 died. The number is 24"."""
    return count.statement is not None and count.statement.venue is not None


def _both_true(meeting: Meeting) -> bool:
    """Whether the later number takes nothing back: "up to 116", and then "64 to 116"."""
    return meeting.same_number or values.can_both_hold(meeting.a.figure, meeting.b.figure)


def _denied(meeting: Meeting) -> Comparison | None:
    """ "The governor disputed the Pym report, calling the $6 billion a fabrication"; "We made no such offer. We put forward 3.5 %"."""
    a, b = meeting.a, meeting.b
    retort = meeting.of_a.retort(a)
    if not meeting.same_number and meeting.a_came_first:
        return None
    if a.figure.value != b.figure.value and guards.denies(meeting.of_a, a) and not _about_the_same(meeting, retort):
        return None  # a number that is itself denied is put forward by nobody
    if meeting.same_number and not (guards.denies(meeting.of_a, a) or _is_denied(meeting.of_a, a)):
        return None
    if _agrees(meeting, retort) or guards.few_and_weeks_apart(meeting) or guards.other_rate(meeting):
        return None  # "the number is about 100 lower" denies no "built to hold 33,700"
    if two_answers(meeting.of_a, a, meeting.of_b, b):
        return None  # "by a margin of 67 points", "by three points": of two polls
    if not retort.denies or not _one_noun(meeting) or meeting.alignment.of(Dimension.EVENT) is _DIFFERENT:
        return None
    if a.event in CHANGING and a.event != meeting.b.event:
        return None  # "the count was too low; ten are missing" puts no number of missing in the place of those who were there
    if (
        (meeting.one_voice and not _other_speakers(meeting))
        or naming.one_body(meeting.of_a, a, meeting.of_b, b)
        or not (_short(meeting) or _one_measure(meeting, Dimension.PERIOD))
    ):
        return None
    named = naming.named(meeting.of_b, b, meeting.of_a, a, f"{retort.own} {retort.sentence}")
    pointed = (
        meeting.ground.one_matter
        and not _told_by_a_paper(meeting.of_a, a)
        and _one_event(meeting)
        and (_told_there(meeting) or _CLAIM.search(retort.own) is not None)
    )
    another = _denies_another(meeting) and not _about_the_same(meeting, retort)
    if not meeting.ground.related or not (named or pointed) or another or answers_another(meeting):
        return None
    claim = said(meeting.of_b, b)
    told = (
        told_as_denied(meeting.of_a, a, claim)
        if meeting.same_number or _about_the_same(meeting, retort)
        else f"{said(meeting.of_a, a)} is put forward with a denial of {claim}."
    )
    return meeting.conclude(Verdict.DENIES, rules.DENIAL_OF_ANOTHER_TEXT, 0.65, told)


def _agrees(meeting: Meeting, retort: Retort) -> bool:
    """Whether a number beside a denial admits the claim: "disputed by organisers, who claimed up to 100,000", "100,000 came"."""
    both = values.can_both_hold(meeting.a.figure, meeting.b.figure)
    return both and not (meeting.same_number or _about_the_same(meeting, retort))


def _told_by_a_paper(reading: Reading, count: Count) -> bool:
    """Whether a paper tells a number in its own voice: it denies nothing but what it names."""
    return is_press(reading) and count.spoken_by in (None, reading.who(reading.narrator))


def _about_the_same(meeting: Meeting, retort: Retort) -> bool:
    """Whether the number that is denied is the claim's but for a bound: "denied the union's claim that almost 500", "more than 480"."""
    one, two = meeting.a.figure, meeting.b.figure
    bounded = one.value is not None and two.value is not None and values.can_both_hold(one, two)
    named = naming.named(meeting.of_b, meeting.b, meeting.of_a, meeting.a, f"{retort.own} {retort.sentence}")
    return bounded and named and values.near(one, two, values.ROUGHLY)


def _one_event(meeting: Meeting) -> bool:
    """Whether what befell the counted is not told of one of the two alone: who denies how many died denies no number of missing."""
    return meeting.alignment.of(Dimension.EVENT) is not Comparability.UNKNOWN or meeting.same_number


def _one_unit(meeting: Meeting) -> bool:
    """Whether both have a unit, or the answer leaves it out with the noun: "we took 390,000" answers "1.1 million cubic metres"."""
    bare = meeting.a.figure.unit == "count" and meeting.a.counted is None
    return bare or values.comparable_units(meeting.a.figure, meeting.b.figure)


def _denies_another(meeting: Meeting) -> bool:
    """Whether the denial names the number that it denies, and that is not ``b``: "rejected the city's 5,243, saying 8,700 walked out"."""
    a = meeting.a
    denied = [c for c in meeting.of_a.beside(a) if c.figure.unit == a.figure.unit and _is_denied(meeting.of_a, c)]
    b = meeting.b.figure
    return bool(denied) and not any(c.figure.value == b.value or values.same_number(c.figure, b) for c in denied)


def _is_denied(reading: Reading, count: Count) -> bool:
    """Whether a word of denial stands before a number in its sentence, with nothing between that turns to something else."""
    at = count.figure.number.start
    sentence = reading.layout.span(at, len(reading.text))
    before = fold(_CALLED.sub(r" \1 ", reading.text[sentence.start : at]))
    ends = [m.end() for m in FALSE.finditer(before)]
    return bool(ends) and not _TURNS.search(before[ends[-1] :])


def _answered(meeting: Meeting) -> Comparison | None:
    """ "In response to Ms Tasker, the secretary held up an inventory that shows 164 ventilators"."""
    a, b = meeting.a, meeting.b
    retort = meeting.of_a.retort(a)
    if a.figure.value == b.figure.value and a.figure.value is not None:
        return None  # who says the same number, be it of an increase, answers nobody with it
    if meeting.same_number or not retort.answers or not _other_speakers(meeting) or meeting.a_came_first:
        return None
    if guards.denies(meeting.of_a, a) or _is_denied(meeting.of_a, a):
        return None  # who says "38.9, not 81.3" answers nobody with the 81.3, nor who dismisses a study that found 81.3
    if not _one_unit(meeting) or naming.one_body(meeting.of_a, a, meeting.of_b, b):
        return None
    if not naming.named(meeting.of_b, b, meeting.of_a, a, retort.sentence):
        return None
    if not (_short(meeting) or _one_measure(meeting, Dimension.PERIOD)):
        return None
    if answers_another(meeting):
        return None
    told = f"{said(meeting.of_a, a)} is put forward as an answer to {said(meeting.of_b, b)}."
    return meeting.conclude(Verdict.REBUTS, rules.ANSWER_TO_ANOTHER_TEXT, 0.6, told)


def _short(meeting: Meeting) -> bool:
    """Whether both texts have few figures, so that who is named means the one claim that there is."""
    return all(len(r.counts) <= candidates.SHORT // 3 for r in (meeting.of_a, meeting.of_b))


def _one_measure(meeting: Meeting, but: Dimension) -> bool:
    """Whether the two count the same thing in every dimension but one."""
    return all(c is Comparability.SAME for d, c in meeting.alignment.dimensions if d is not but)


def _one_noun(meeting: Meeting) -> bool:
    stand = meeting.alignment.of(Dimension.COUNTED)
    return stand is not _DIFFERENT and meeting.a.figure.unit == meeting.b.figure.unit


def _other_speakers(meeting: Meeting) -> bool:
    one, two = meeting.a.spoken_by, meeting.b.spoken_by
    return one is None or one != two


def _told_there(meeting: Meeting) -> bool:
    """Whether the denier's own text gives the number that it denies, so that it need not be looked for elsewhere."""
    return any(c.figure.value == meeting.b.figure.value and c is not meeting.a for c in meeting.of_a.counts)
