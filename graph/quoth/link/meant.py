"""Which of several claims that one speaker made a denial means: the one that counts what the denier goes on to count."""

from __future__ import annotations

from typing import Final

from quoth.link.counts import Count
from quoth.link.readings import Reading
from quoth.link.told_before import ONE_SPEECH, tells
from quoth.model import Quotation, Statement

_NEXT: Final = 350
"""So many characters behind a denial its number is looked for."""


def rather(reading: Reading, denial: Statement, meant: Statement) -> Statement:
    """The claim that is denied, of all that its speaker said there, where ``meant`` is only the last of them.

    "She said 50,000 came. She added that £4m had been paid out. Mr Rawal rejected the claim: 18,000 were there": the 50,000.
    """
    at = reading.at(denial)
    speech = _speech(reading, denial, meant)
    if at is None or len(speech) < 2:
        return meant
    answer = next(
        (c for c in reading.counts if 0 <= c.figure.number.start - at.end <= _NEXT and _anothers(c, meant)), None
    )
    if answer is None or _counts_as(reading, meant, answer):
        return meant
    fits = [s for s in speech if _counts_as(reading, s, answer)]
    if not fits and not _in_its_unit(reading, meant, answer):
        fits = [s for s in speech if _in_its_unit(reading, s, answer)]
    return fits[-1] if fits else meant


def _speech(reading: Reading, denial: Statement, meant: Statement) -> list[Statement]:
    """What the speaker of a claim said close before the denial, in the order of the text."""
    at, found = reading.at(denial), []
    outer = reading.index.statements.get(meant.inside or "")
    speakers = {s.speaker for s in (meant, outer) if s is not None and s.quotation is not Quotation.NARRATION}
    for statement in reading.extraction.statements:
        span = reading.at(statement)
        if at is None or span is None or statement.speaker not in speakers or not tells(reading, statement):
            continue
        if 0 <= at.start - span.end <= ONE_SPEECH:
            found.append((span.start, statement.id, statement))
    return [s for *_, s in sorted(found, key=lambda f: f[:2])]


def _anothers(count: Count, meant: Statement) -> bool:
    return count.statement is not None and count.statement.speaker != meant.speaker and count.row is None


def _counts_as(reading: Reading, statement: Statement, answer: Count) -> bool:
    """Whether a claim gives a number of the unit and the sort of thing that the answer counts."""
    return any(_one_sort(c, answer) for c in reading.figures_of.get(statement.id, ()))


def _in_its_unit(reading: Reading, statement: Statement, answer: Count) -> bool:
    return any(c.figure.unit == answer.figure.unit for c in reading.figures_of.get(statement.id, ()))


def _one_sort(one: Count, two: Count) -> bool:
    if one.figure.unit != two.figure.unit:
        return False
    happened = one.event is None or two.event is None or one.event == two.event
    if one.counted is None or two.counted is None:
        return happened
    return one.counted.widest == two.counted.widest and (happened or one.counted.group == two.counted.group)
