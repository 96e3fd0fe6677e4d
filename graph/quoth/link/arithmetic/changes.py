"""Changes against levels: "rose 5% to 4,200" implies 4,000 before; "from 310,000 to 279,000, a drop of 10%" is checked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoth.link import places
from quoth.link.arithmetic import allowed, cues
from quoth.link.arithmetic.levels import POINTS, Step, relative, worked
from quoth.link.arithmetic.passages import Passage, sort
from quoth.link.arithmetic.working import PERCENT, Working
from quoth.link.counts import Count
from quoth.model import Comparability, Direction

_BEHIND_TO = re.compile(
    r"from " + cues.SOME + r"(?P<before><[NP]\d+>)[^<>;.]{0,60}? to " + cues.SOME + r"(?P<after><[NP]\d+>)"
)
_TO_FROM = re.compile(
    r"to " + cues.SOME + r"(?P<after><[NP]\d+>)[^<>;.]{0,40}? from " + cues.SOME + r"(?P<before><[NP]\d+>)"
)
_NAMED = re.compile(r"(?:,|:|\(|-) ?(?:or |that is,? |i\.e\.,? )?(?:by |an? (?:[a-z]+ )?[a-z]+ of |up |down )?$")
_THAN = re.compile(
    r"^ ?(?:percent )?(?:(?:more|fewer|less|higher|lower|up|down|above|below) )?(?:than|from|on|over) (?:the |its )?"
    + cues.SOME
    + "$"
)
_FEWER = re.compile(r"^ ?(?:percent )?(?:more|fewer|less|higher|lower)\b(?! than <)")


def changes(passage: Passage) -> Iterator[Working]:
    """What follows from the changes and levels of one sentence; each figure has its part in one of them."""
    used: set[str] = set()
    for step in _steps(passage):
        fresh = not any(c.figure.iri in used for c in step.counts)
        found = worked(step) if fresh and _lawful(passage, step) else None
        if found is not None:
            used |= {c.figure.iri for c in step.counts}
            yield found


def _steps(passage: Passage) -> Iterator[Step]:
    """Readings of the sentence, those with all three numbers first."""
    moves = [c for c in passage.counts if _is_change(passage, c)]
    pairs = list(_from_to(passage))
    for change in moves:
        up = _way(passage, change)
        if up is None:
            continue
        for before, after in pairs:
            if _says_how_much(passage, change, before, after):
                yield Step(up, change, before, after)
        yield from _compared(passage, change, up)
        yield from _one_level(passage, change, up)
    for before, after in pairs:
        if sort(after.figure) == "N" and not any(_says_how_much(passage, m, before, after) for m in moves):
            yield Step((after.figure.value or 0) > (before.figure.value or 0), None, before, after)


def _is_change(passage: Passage, count: Count) -> bool:
    """A change by its own reading, or a number right behind a verb of change: "rose 4 points to 512", "grew by a fifth"."""
    letter = sort(count.figure)
    if letter == "C":
        return count.figure.value is not None
    words = passage.before(count)[-24:]
    behind = re.search(r"(\w+) (?:by )?" + cues.SOME + r"$", words)
    moved_by = behind is not None and bool(cues.RISING.fullmatch(behind[1]) or cues.FALLING.fullmatch(behind[1]))
    return letter in "NPW" and moved_by and not re.search(r"\b(?:from|to) " + cues.SOME + r"$", words)


def _way(passage: Passage, change: Count) -> bool | None:
    """Whether a change goes up; ``None`` where its words don't say."""
    if change.figure.direction is not None:
        return change.figure.direction is Direction.UP
    near = f"{passage.before(change)[-40:]} | {passage.behind(change)[:14]}"
    up, down = bool(cues.RISING.search(near)), bool(cues.FALLING.search(near))
    return None if up == down else up


def _from_to(passage: Passage) -> Iterator[tuple[Count, Count]]:
    """Pairs of levels: "from 160 to 200", "to 1,260 from 1,400"; with a word of change in front."""
    for pattern in (_BEHIND_TO, _TO_FROM):
        for found in pattern.finditer(passage.marked):
            lead = passage.marked[max(0, found.start() - 70) : found.start()]
            if cues.RISING.search(lead) or cues.FALLING.search(lead) or "<C" in lead:
                yield passage.marked_in(found, "before"), passage.marked_in(found, "after")


def _says_how_much(passage: Passage, change: Count, before: Count, after: Count) -> bool:
    """Whether a change stands right behind two levels, or right before them: "from … to …, a rise of 5 percent"."""
    last = max((before, after), key=lambda c: c.figure.number)
    first = min((before, after), key=lambda c: c.figure.number)
    gap = passage.between(last, change)
    lead = passage.between(change, first)
    ahead = lead is not None and bool(re.fullmatch(r",? ?(?:[^<>;.,]{0,30} )?(?:from|to) ?" + cues.SOME + r"", lead))
    return ahead or (gap is not None and len(gap) <= 60 and bool(_NAMED.search(gap)))


def _compared(passage: Passage, change: Count, up: bool) -> Iterator[Step]:
    """Two levels told beside each other: "1.8 million in 2030, 12 percent less than the 2.0 million in 2029"."""
    at = passage.counts.index(change)
    ahead = passage.counts[at - 1] if at else None
    behind = passage.counts[at + 1] if at + 1 < len(passage.counts) else None
    if ahead is None or not _level(ahead):
        return
    gap, beyond = passage.between(ahead, change), passage.between(change, behind) if behind else None
    if behind is not None and beyond is not None and _THAN.match(beyond) and _level(behind) and _aside(gap):
        yield Step(up, change, behind, ahead)
    earlier = passage.counts[at - 2] if at > 1 else None
    named = gap is not None and bool(_NAMED.search(gap)) and len(gap) <= 60
    if earlier is not None and _level(earlier) and named and _two_times(earlier, ahead):
        more = _FEWER.match(passage.behind(change)) or re.search(r"\b(?:an?) (?:[a-z]+ )?[a-z]+ of $", gap or "")
        if more:
            yield Step(up, change, *_in_time(earlier, ahead))


def _two_times(a: Count, b: Count) -> bool:
    one, two = a.figure.scope.period, b.figure.scope.period
    return one.dated and two.dated and one.days() != two.days() and not one.meets(two)


def _in_time(a: Count, b: Count) -> tuple[Count, Count]:
    return (a, b) if a.figure.scope.period.days() < b.figure.scope.period.days() else (b, a)


def _aside(gap: str | None) -> bool:
    """Whether a change stands beside the level before it: "2,314 burglaries, a decrease of …"."""
    return gap is not None and len(gap) <= 60 and ";" not in gap and bool(_NAMED.search(gap))


def _one_level(passage: Passage, change: Count, up: bool) -> Iterator[Step]:
    """One level and a change: "rose 5% to 4,200", "fell 40% from 15,000 tonnes", "1,260 homes, 5 percent more than in 2029"."""
    at = passage.counts.index(change)
    behind, gap = _next_level(passage, change, at)
    if behind is not None and gap is not None and _level(behind) and not cues.EACH_YEAR.search(gap):
        if cues.TO_LEVEL.search(gap) and " from " not in gap:
            yield Step(up, change, None, behind)
            return
        if cues.FROM_LEVEL.search(gap) and not re.search(r"^ ?to " + cues.SOME + r"<", passage.behind(behind)):
            yield Step(up, change, behind, None)
            return
    ahead = passage.counts[at - 1] if at else None
    lead = passage.between(ahead, change) if ahead else None
    beside = lead is not None and len(lead) <= 60 and bool(re.search(r", ?(?:or |up |down |that is )?$", lead))
    if ahead is not None and _level(ahead) and beside and cues.THAN_BEFORE.match(passage.behind(change)):
        yield Step(up, change, None, ahead)


def _next_level(passage: Passage, change: Count, at: int) -> tuple[Count | None, str | None]:
    """The figure behind a change, and what leads to it; the change said in per cent beside it is passed over."""
    behind = passage.counts[at + 1] if at + 1 < len(passage.counts) else None
    gap = passage.between(change, behind) if behind else None
    again = gap is not None and re.fullmatch(r"[^<>;.]{0,25}(?:, or|\() ?" + cues.SOME, gap)
    if behind is not None and again and sort(behind.figure) in "CP" and at + 2 < len(passage.counts):
        beyond = passage.counts[at + 2]
        return beyond, passage.between(behind, beyond)
    return behind, gap


def _level(count: Count) -> bool:
    return sort(count.figure) in "NP"


def _lawful(passage: Passage, step: Step) -> bool:
    """Whether units, voices, things counted and places let a change lead from one level to the other."""
    change, levels = step.change, step.levels
    if not all(c.figure.value for c in step.counts) or not _one_unit(levels, change):
        return False
    if not allowed.one_voice(passage.reading, step.counts):
        return False
    if change is not None:
        return not passage.reading.wording(change).rate
    one, two = levels
    named = one.counted is not None and two.counted is not None
    if named and allowed.akin(one, (two,)):
        return True
    return not named and places.compare(one.places, two.places) is not Comparability.DIFFERENT


def _one_unit(levels: tuple[Count, ...], change: Count | None) -> bool:
    """Whether a change can lead from one level to another: points to percentages, a number to numbers of its unit."""
    units = {c.figure.unit for c in levels}
    if len(units) != 1:
        return False
    if change is None:
        return True
    (unit,) = units
    if change.figure.unit == POINTS:
        return unit == PERCENT
    if relative(change):
        return unit != PERCENT
    return change.figure.unit == unit
