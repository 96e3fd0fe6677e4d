"""Figures put forward as an answer to an earlier claim, whether or not the two count the same thing.

Four signs are read, the surest first; a figure answers one claim at most:

* right behind a doubted or denied claim: "Nobody knows where the board has its 900 wells from. Last year it closed only 12."
* words of reply: "The board countered that it had closed 240 wells since 2015."
* the accused speaks: after "the county failed to close 900 wells", the county's own "we have closed 240 wells".
* data about a claim that the text denies: "Records of the board show that 71 % of the wells are clean."
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from quoth.link import answer_words, rules, values
from quoth.link.answer_words import about
from quoth.link.counted_words import BEFALLS_PEOPLE
from quoth.link.counts import Count
from quoth.link.disputes import before, taken_back
from quoth.link.doubts import how_many_more
from quoth.link.event_words import FATES
from quoth.link.explain import said
from quoth.link.layout import Layout
from quoth.link.lexicon import concept
from quoth.link.meetings import Meeting
from quoth.link.readings import Reading
from quoth.link.thresholds import claimed
from quoth.model import Comparison, Dimension, DocumentKind, Kind, Quotation, Span, Stance, Statement, Verdict

_DATA = (DocumentKind.DATA, DocumentKind.REPORT, DocumentKind.STUDY)
_THING = frozenset((Dimension.COUNTED, Dimension.EVENT, Dimension.UNIT))
_ANYBODY = frozenset(map(concept, ("person", "people")))
"""What names nobody: "Doctors Without Borders" are not accused where "1,300 people" were killed."""
_NEAR = 2
_PAIR = 2
_LARGE = 10
"""From this value on a number in a doubting sentence is taken to be what the doubt is about."""


@dataclass(frozen=True, slots=True)
class Claim:
    """An earlier statement with figures; ``disputed_in`` is the stretch of its dispute, where there is one."""

    statement: Statement
    counts: tuple[Count, ...]
    at: Span
    about: frozenset[str]
    disputed_in: Span | None
    denied: bool

    def figure_for(self, answer: Count) -> Count:
        """The figure of the claim that an answer is held against: of the same kind of thing, else the first that leads."""
        leading = [c for c in self.counts if c.figure.part_of is None] or list(self.counts)
        alike = (c for c in leading if c.counted and answer.counted and c.counted.widest == answer.counted.widest)
        return next(alike, leading[0])


@dataclass(frozen=True, slots=True)
class Answer:
    """A figure with the sentence it stands in."""

    count: Count
    statement: Statement
    sentence: Span
    about: frozenset[str]
    lead_in: str


def answers(reading: Reading) -> Iterator[Comparison]:
    """A comparison for each figure that answers a claim of the same document."""
    claims = _claims(reading)
    if not claims:
        return
    layout = Layout.of(reading.text)
    taken: set[tuple[int, str]] = set()
    # who answered a doubt in one sentence, goes on to other matters in the next
    doubted: dict[str, tuple[int, str]] = {}
    for answer in _answers(reading, layout):
        found = _answered(reading, layout, answer, [c for c in claims if _may_answer(reading, answer, c)])
        if found is None:
            continue
        claim, rule, confidence = found
        once = (answer.sentence.start, claim.statement.id)
        if once not in taken and (
            rule != rules.ANSWER_TO_DOUBT or doubted.setdefault(claim.statement.id, once) == once
        ):
            taken.add(once)
            yield _rebuttal(reading, answer.count, claim.figure_for(answer.count), rule, confidence)


def _claims(reading: Reading) -> list[Claim]:
    disputed, counted = _disputed(reading), {c.figure.iri for c in claimed(reading)}
    found = []
    for statement in reading.extraction.statements:
        at = reading.at(statement)
        counts = tuple(c for c in reading.figures_of.get(statement.id, ()) if c.figure.iri in counted)
        if at is not None and counts and statement.id not in reading.rows:
            told = reading.words((*statement.source, *statement.cue, *statement.content))
            large = all((c.figure.value or 0) >= _LARGE for c in counts)
            doubted = (at, False) if large and answer_words.doubts(told) else (None, False)
            where, denied = disputed.get(statement.id, doubted)
            whole = where.cover(at) if where else None
            found.append(Claim(statement, counts, at, about(reading.words(statement.content)), whole, denied))
    return found


def _disputed(reading: Reading) -> dict[str, tuple[Span, bool]]:
    """The stretch of its dispute, and whether it is denied, for each disputed statement and those reported inside it.

    "Nobody knows where the board, which said the county sealed 900 wells, has that from" doubts what the county did, too.
    """
    found: dict[str, tuple[Span, bool]] = {}
    inner = _inner(reading)
    for statement in reading.extraction.statements:
        meant, at = before(reading, statement), reading.at(statement)
        targets = (*statement.disputes, *([meant.id] if meant else []))
        for target in _with_inner(targets, inner) if at is not None else ():
            old = found.get(target)
            if at is not None and target != statement.id:
                found[target] = (at, statement.stance is Stance.DENIES or (old is not None and old[1]))
    return found


def _inner(reading: Reading) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for statement in reading.extraction.statements:
        if statement.inside is not None and statement.id not in reading.rows:
            found.setdefault(statement.inside, []).append(statement.id)
    return found


def _with_inner(targets: Iterable[str], inner: Mapping[str, list[str]]) -> list[str]:
    """Some statements and all that are told inside them, each once."""
    found = list(dict.fromkeys(targets))
    for target in found:
        found += [i for i in inner.get(target, ()) if i not in found]
    return found


def _answers(reading: Reading, layout: Layout) -> Iterator[Answer]:
    told = [c for c in claimed(reading) if c.row is None]
    marked = sorted(told, key=lambda c: (not _marked(reading, layout, c), c.figure.number))
    for count in marked:
        statement = count.statement
        if statement is None or count.figure.part_of is not None or statement.stance is not Stance.ASSERTS:
            continue
        if answer_words.adds(_before(reading, layout, count)) or reading.names_its_speaker(count):
            continue
        if taken_back(reading, count):
            continue  # "it is not 4,300, it is at least 7,000": 7,000 is the answer
        sentence = layout.span(count.figure.number.start, len(reading.text))
        head = min((s.start for s in statement.content), default=sentence.start)
        cue = reading.words((*statement.source, *statement.cue))
        before = reading.text[sentence.start : head] if head > sentence.start else ""
        yield Answer(count, statement, sentence, about(sentence.text(reading.text)), f"{before} {cue}")


def _marked(reading: Reading, layout: Layout, count: Count) -> bool:
    return answer_words.corrects(_before(reading, layout, count))


def _before(reading: Reading, layout: Layout, count: Count) -> str:
    """The words right before a number in its sentence."""
    start = layout.span(count.figure.number.start, len(reading.text)).start
    return reading.text[max(start, count.figure.number.start - 30) : count.figure.number.start]


def _may_answer(reading: Reading, answer: Answer, claim: Claim) -> bool:
    if claim.statement.id == answer.statement.id or claim.at.start >= answer.sentence.start:
        return False
    if claim.statement.quotation is Quotation.NARRATION and claim.disputed_in is None:
        return False  # what the text itself tells, somebody who replies in it does not answer
    target = claim.figure_for(answer.count)
    narrated = claim.disputed_in is not None and claim.statement.quotation is Quotation.NARRATION
    others = target.spoken_by != answer.count.spoken_by or target.spoken_by is None or narrated
    one_unit = target.figure.unit == answer.count.figure.unit
    same = target.figure.value == answer.count.figure.value and one_unit
    if (answer.count.figure.kind is Kind.CHANGE) is not (target.figure.kind is Kind.CHANGE):
        return False
    if target.figure.kind is Kind.SHARE and answer.count.figure.kind is not Kind.SHARE:
        return False  # "a quarter of the 4,300 workers will go": "250 roles" may be as many or not
    if answer.count.figure.of is not None and target.figure.of is None and target.counted != answer.count.counted:
        return False  # "in just a quarter of the schools" is no answer to a rate of vacancies
    if values.vague(target.figure) and one_unit and values.can_both_hold(target.figure, answer.count.figure):
        return False  # "thousands were sacked", "4,899 were sacked"
    if (target.figure.value or _LARGE) <= _PAIR and (answer.count.figure.value or 0) >= _LARGE:
        return False  # "saw one voter fill in five ballots" is not what "only 60 had voted" answers
    if how_many_more(Meeting(answer.count, target, reading, reading)):
        return False
    if None not in (target.figure.value, answer.count.figure.value) and not values.near(
        target.figure, answer.count.figure, values.RIVALS_APART
    ):
        return False  # "85,000 children are in such classes" answers no "23.4 children a class"
    money = {c.figure.is_money for c in (target, answer.count)}
    return (
        others
        and not same
        and len(money) == 1
        and (one_unit or values.SIZES.isdisjoint((answer.count.figure.unit, target.figure.unit)))
    )


def _answered(
    reading: Reading, layout: Layout, answer: Answer, claims: Iterable[Claim]
) -> tuple[Claim, str, float] | None:
    open_claims = list(claims)
    behind = [c for c in open_claims if _right_behind(reading, layout, answer, c)]
    if behind:
        return behind[-1], rules.ANSWER_TO_DOUBT, 0.75
    tries: tuple[tuple[bool, Callable[[Claim], bool], int, str, float], ...] = (
        (answer_words.replies(answer.lead_in), lambda c: _on_topic(answer, c), 2, rules.ANSWER_IN_REPLY, 0.7),
        (True, lambda c: _on_topic(answer, c) and _accused(reading, answer, c), 2, rules.ANSWER_BY_ACCUSED, 0.55),
        (_from_data(reading, answer), lambda c: c.denied and _other_number(answer, c), 2, rules.ANSWER_BY_DATA, 0.5),
    )
    for sign, fits, least, rule, confidence in tries:
        best = _closest(answer, [c for c in open_claims if fits(c)], least) if sign else None
        if best is not None:
            return best, rule, confidence
    return None


def _other_number(answer: Answer, claim: Claim) -> bool:
    """Whether what the claim admits does not hold the number of the answer: "271 councils" answer no "hundreds of councils"."""
    told = answer.count.figure
    claimed = claim.figure_for(answer.count).figure
    return told.value is not None and not (
        values.comparable_units(told, claimed) and values.can_both_hold(told, claimed)
    )


def _on_topic(answer: Answer, claim: Claim) -> bool:
    """Whether the claim speaks of what the answer counts, be it with another word of the same class."""
    counted = answer.count.counted
    return counted is not None and bool({counted.widest, concept(counted.noun)} & claim.about)


def _closest(answer: Answer, claims: list[Claim], least: int) -> Claim | None:
    best = max(claims, key=lambda c: (len(c.about & answer.about), -c.at.start), default=None)
    return best if best is not None and len(best.about & answer.about) >= least else None


def _right_behind(reading: Reading, layout: Layout, answer: Answer, claim: Claim) -> bool:
    if claim.disputed_in is None or answer.sentence.start < claim.disputed_in.start:
        return False
    end = max(claim.disputed_in.end - 1, 0)
    gap = layout.sentence(answer.sentence.start) - layout.sentence(end)
    one_paragraph = layout.paragraph(answer.sentence.start) == layout.paragraph(end)
    near = gap == 1 or (one_paragraph and 0 < gap <= _NEAR)
    if near and (
        _answered_already(reading, layout.sentence(end), claim)
        or answer_words.upholds(reading.text[answer.sentence.start : answer.count.figure.number.start])
    ):
        return False
    if not near or _marked(reading, layout, answer.count):
        return near
    narrated = answer.statement.quotation is Quotation.NARRATION
    return bool(claim.about & answer.about) and (
        not narrated or answer.count.counted is None or _on_topic(answer, claim)
    )


def _answered_already(reading: Reading, sentence: int, claim: Claim) -> bool:
    """Whether the sentence of the denial puts a number forward itself: "denied the count, saying that only one was killed"."""
    return claim.denied and any(
        c.statement is not None and c.statement.id != claim.statement.id and c.figure.number not in claim.at
        for c in reading.of_sentence.get(sentence, ())
    )


def _accused(reading: Reading, answer: Answer, claim: Claim) -> bool:
    """Whether a claim lays something at the door of who answers: it has words of blame and names them or their place."""
    accuser = claim.statement.quotation is not Quotation.NARRATION and claim.statement.speaker is not None
    target = claim.figure_for(answer.count)
    one_unit = target.figure.unit == answer.count.figure.unit and _one_sort(target, answer.count)
    if answer.count.spoken_by in (None, reading.who(reading.narrator)):
        return False  # who prints the text is not the accused, though named like the land that is
    befell = {target.event, answer.count.event}
    if len(befell) > 1 and befell <= FATES | BEFALLS_PEOPLE:
        return False  # "203 were killed and 51 arrested" answers the 300 killed with the first
    if not (accuser and one_unit) or not answer_words.blames(
        reading.words((*claim.statement.cue, *claim.statement.content))
    ):
        return False
    speaker = reading.agents.get(answer.count.figure.asserter or answer.statement.speaker or "")
    if speaker is None:
        return False
    behind = [a for a in (reading.agents.get(i or "") for i in (speaker.acts_for, speaker.of)) if a]
    named = " ".join(p for a in (speaker, *behind) for p in (a.name, a.role) if p)
    return bool((about(named) - _ANYBODY) & claim.about) or any(
        m in claim.at for a in (speaker, *behind) for m in a.mentions
    )


def _one_sort(target: Count, answer: Count) -> bool:
    """Whether two nouns are of one class, or one is as wide as the other's: "40 soldiers" are no "26 fighters"."""
    one, two = target.counted, answer.counted
    return one is None or two is None or one.group == two.group or one.widest in (one.group, two.group)


def _from_data(reading: Reading, answer: Answer) -> bool:
    led = [reading.index.cited.get(i) for i in (answer.statement.venue or "", *answer.statement.cites)]
    return any(d is not None and d.kind in _DATA for d in led) or answer_words.shows_data(answer.lead_in)


def _rebuttal(reading: Reading, answer: Count, claim: Count, rule: str, confidence: float) -> Comparison:
    meeting = Meeting(answer, claim, reading, reading)
    why = _apart(meeting.alignment.differs_in)
    told = f"{said(reading, answer)} is put forward as an answer to {said(reading, claim)}{why}."
    return meeting.conclude(Verdict.REBUTS, rule, confidence, told)


def _apart(differs: Sequence[Dimension]) -> str:
    """What a reader should know of an answer that is no answer to the number: it counts something else, or somewhere else."""
    if not _THING.isdisjoint(differs):
        return "; the two do not count the same thing"
    return f"; the two differ in {' and '.join(d.value for d in differs)}" if differs else ""
