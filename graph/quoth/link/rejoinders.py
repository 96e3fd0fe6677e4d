"""A figure of one document that answers or denies the claim of another: "the ministry called the union's figure false: 90,000 came".

The answer has to show in words: a reply or a denial in the sentence of the figure or right before it, that names who makes the
claim, or speaks of "the claim" or "the figure" of somebody.
"""

from __future__ import annotations

import re

from quoth.link import candidates, naming, rules, values
from quoth.link.answer_words import replies
from quoth.link.counts import Count
from quoth.link.explain import said
from quoth.link.meetings import Meeting
from quoth.link.readings import Reading
from quoth.link.words import fold
from quoth.model import Comparability, Comparison, Dimension, Quotation, Verdict

_DIFFERENT = Comparability.DIFFERENT

# Words that call a claim false. Source: our own reading of denials and corrections in news and releases.
_UNTRUE = (
    "false|wrong|untrue|absurd|nonsense|a lie|lies|baseless|inflated|exaggerated|misleading|incorrect|inaccurate|not true|not correct|"
    "fiction|fabrication|a fabrication|fabricated|bogus|ridiculous|made up|invented"
)
_FALSE = re.compile(
    r"\b(?:denied|denies|denying|rejected|rejects|rejecting|dismissed|dismisses|dismissing|refuted|refutes|debunked|disputed|disputes|"
    rf"call(?:ed|s|ing) (?:[\w$£€.,'-]+ ){{0,8}}?(?:“|\")?(?:{_UNTRUE})|"
    rf"(?:is|was|are|were) (?:simply |plainly |flatly |just |completely )?(?:{_UNTRUE})|no such|"
    r"never (?:on|said|made|offered|happened)|not accurate)\b"
)
_CLAIM = re.compile(
    r"\b(?:claim|claims|figure|figures|number|numbers|estimate|estimates|count|tally|assertion|allegation|toll|total)\b"
)
# Between a word of denial and a number, these end what is denied: "rejected the count, saying 8,700 walked out". Source: as above.
_TURNS = re.compile(r"\b(?:saying|said|adding|added|but|instead|and|insist\w*|because|put|puts)\b|[;:.“”\"—–]")
# Words that make a sentence an answer. Source: as above.
_ANSWERS = re.compile(
    r"\b(?:asked about|in (?:its |his |her |their |an )?(?:answer|response|reply) to|answer(?:ed|ing|s)?|respond(?:ed|ing|s)|instead|"
    r"held up|hits? back|should look at|look at|confronted with)\b"
)
# Words by which a source takes back its own number. Source: as above.
_CORRECTS = re.compile(
    r"\b(?:correct(?:ed|s|ing|ion)|in error|erroneous(?:ly)?|mistaken(?:ly)?|by mistake|miscount(?:ed)?|withdr(?:ew|awn)|"
    r"retract(?:ed|s|ion)|was wrong|were wrong|wrongly|misstated|misreported|apologi[sz]ed)\b"
)


def rejoinder(meeting: Meeting) -> Comparison | None:
    """The conclusion that the one figure answers, denies or corrects the other across two documents; else ``None``."""
    told = meeting.a.row is None and meeting.b.row is None
    if meeting.one_document or not told or not (meeting.ground.related or _shares_a_name(meeting)):
        return None
    for one in (meeting, meeting.turned):
        found = _corrected(one) or _denied(one) or _answered(one)
        if found is not None:
            return found
    return None


def _shares_a_name(meeting: Meeting) -> bool:
    return bool(meeting.ground.named)


def _corrected(meeting: Meeting) -> Comparison | None:
    """ "Correction: on Monday our boats took 53 people off roofs", where the same body had said 350."""
    if meeting.same_number or not _CORRECTS.search(_sentence(meeting.of_a, meeting.a)):
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


def _denied(meeting: Meeting) -> Comparison | None:
    """ "The governor disputed the Pym report, calling the $6 billion a fabrication"; "We made no such offer. We put forward 3.5 %"."""
    a, b = meeting.a, meeting.b
    words = _own_words(meeting.of_a, a)
    if not _FALSE.search(words) or not _one_noun(meeting) or meeting.alignment.of(Dimension.EVENT) is _DIFFERENT:
        return None
    if (meeting.one_voice and not _other_speakers(meeting)) or not (
        _short(meeting) or _one_measure(meeting, Dimension.PERIOD)
    ):
        return None
    named = naming.named(meeting.of_b, b, meeting.of_a, a, f"{words} {_sentence(meeting.of_a, a)}")
    pointed = meeting.ground.one_matter and (_told_there(meeting) or _CLAIM.search(words) is not None)
    if not meeting.ground.related or not (named or pointed) or _denies_another(meeting):
        return None
    told = f"{said(meeting.of_a, a)} is put forward with a denial of what {said(meeting.of_b, b)} says."
    return meeting.conclude(Verdict.DENIES, rules.DENIAL_OF_ANOTHER_TEXT, 0.65, told)


def _denies_another(meeting: Meeting) -> bool:
    """Whether the denial names the number that it denies, and that is not ``b``: "rejected the city's 5,243, saying 8,700 walked out"."""
    layout, a = meeting.of_a.layout, meeting.a
    here = layout.sentence(a.figure.number.start)
    beside = [c for c in meeting.of_a.counts if layout.sentence(c.figure.number.start) == here]
    denied = [c for c in beside if c.figure.unit == a.figure.unit and _is_denied(meeting.of_a, c)]
    b = meeting.b.figure
    return bool(denied) and not any(c.figure.value == b.value or values.same_number(c.figure, b) for c in denied)


def _is_denied(reading: Reading, count: Count) -> bool:
    """Whether a word of denial stands before a number in its sentence, with nothing between that turns to something else."""
    at = count.figure.number.start
    sentence = reading.layout.span(at, len(reading.text))
    before = fold(reading.text[sentence.start : at])
    ends = [m.end() for m in _FALSE.finditer(before)]
    return bool(ends) and not _TURNS.search(before[ends[-1] :])


def _answered(meeting: Meeting) -> Comparison | None:
    """ "In response to Ms Tasker, the secretary held up an inventory that shows 164 ventilators"."""
    a, b = meeting.a, meeting.b
    words = _sentence(meeting.of_a, a)
    if meeting.same_number or not (replies(words) or _ANSWERS.search(words)) or not _other_speakers(meeting):
        return None
    if not naming.named(meeting.of_b, b, meeting.of_a, a, words):
        return None
    if not (_short(meeting) or _one_measure(meeting, Dimension.PERIOD)):
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


def _sentence(reading: Reading, count: Count) -> str:
    """The sentence of a figure, and the one before it where that has no figure of its own; folded."""
    layout, at = reading.layout, count.figure.number.start
    number = layout.sentence(at)
    alone = not any(layout.sentence(c.figure.number.start) == number - 1 for c in reading.counts)
    start = layout.starts[number - 1 if number and alone else number]
    return fold(" ".join(reading.text[start : layout.span(at, len(reading.text)).end].split()))


def _own_words(reading: Reading, count: Count) -> str:
    """Who speaks, how and what, in the statements of a figure's own speaker in its sentence and the one before it; folded."""
    statement = count.statement
    if statement is None:
        return ""
    if statement.quotation is Quotation.NARRATION:
        return _sentence(reading, count)
    here = reading.layout.sentence(count.figure.number.start)
    speaker = count.figure.asserter or statement.speaker
    found = []
    for other in reading.extraction.statements:
        at = reading.at(other)
        if at is not None and other.speaker == speaker and here - 1 <= reading.layout.sentence(at.start) <= here:
            found.append(reading.text[at.start : at.end])
    return fold(" ".join(" ".join(found).split()))
