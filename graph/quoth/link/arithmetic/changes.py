"""Changes against levels: "rose 5% to 4,200" implies 4,000 before; "from 310,000 to 279,000, a drop of 10%" is checked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from quoth.link import rules
from quoth.link.arithmetic import allowed, cues
from quoth.link.arithmetic.amounts import Amount, hundredths, moved, per_hundred, printed
from quoth.link.arithmetic.passages import Passage, sort
from quoth.link.arithmetic.working import PERCENT, Working, number, plain
from quoth.link.counts import Count
from quoth.model import Comparability, Direction, Finding, Formula

_FACTOR, _POINTS = "factor", "percentage-point"
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
_FURTHEST = 3
_HUNDRED, _TENTH = Decimal(100), Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Step:
    """A change with the levels that are printed for it; ``up`` is its way."""

    up: bool
    change: Count | None = None
    before: Count | None = None
    after: Count | None = None

    @property
    def counts(self) -> tuple[Count, ...]:
        """The figures it is about."""
        return tuple(c for c in (self.before, self.after, self.change) if c is not None)


def changes(passage: Passage) -> Iterator[Working]:
    """What follows from the changes and levels of one sentence; each figure has its part in one of them."""
    used: set[str] = set()
    for step in _steps(passage):
        fresh = not any(c.figure.iri in used for c in step.counts)
        found = _worked(step) if fresh and _lawful(passage, step) else None
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
        if sort(after.figure) == "N" and not any(_between_or_beside(passage, m, before, after) for m in moves):
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
    if ahead is not None and _level(ahead) and lead is not None and re.search(r", ?(?:or |up |down |that is )?$", lead):
        if cues.THAN_BEFORE.match(passage.behind(change)) and len(lead) <= 60:
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


def _between_or_beside(passage: Passage, change: Count, before: Count, after: Count) -> bool:
    """Whether a change is told for a pair of levels, so that none need be worked out."""
    return _says_how_much(passage, change, before, after)


def _lawful(passage: Passage, step: Step) -> bool:
    levels = [c for c in (step.before, step.after) if c is not None]
    change = step.change
    if any(c.figure.value is None or not c.figure.value for c in step.counts) or not _one_unit(levels, change):
        return False
    reading = passage.reading
    if not allowed.one_voice(reading, step.counts) or any(reading.wording(c).rate for c in step.counts if c is change):
        return False
    if len(levels) == 2:
        stand = levels[0].counted, levels[1].counted
        named = all(stand) and stand[0] is not None and stand[1] is not None and stand[0].widest == stand[1].widest
        return named or step.change is not None or not all(stand) or not _places_differ(levels)
    return True


def _places_differ(levels: list[Count]) -> bool:
    from quoth.link import places

    return places.compare(levels[0].places, levels[1].places) is Comparability.DIFFERENT


def _one_unit(levels: list[Count], change: Count | None) -> bool:
    """Whether a change can lead from one level to another: points to percentages, a number to numbers of its unit."""
    units = {c.figure.unit for c in levels}
    if len(units) != 1:
        return False
    if change is None:
        return True
    (unit,) = units
    if change.figure.unit == _POINTS:
        return unit == PERCENT
    if _relative(change):
        return unit != PERCENT
    return change.figure.unit == unit


def _relative(change: Count) -> bool:
    return change.figure.unit in (PERCENT, _FACTOR) or change.figure.of is not None


def _worked(step: Step) -> Working | None:
    if step.before is not None and step.after is not None:
        return _checked(step, step.before, step.after) if step.change else _implied(step.before, step.after)
    return _level_before(step) if step.after is not None else _level_after(step)


def _factor(change: Count, up: bool) -> Amount:
    if change.figure.unit == _FACTOR:
        times = printed(change.figure)
        return times if up else Amount.around(times.value / times.value).over(times)
    return moved(hundredths(change.figure), up)


def _way_words(change: Count, up: bool) -> str:
    """ "(1 + 5%)", or "2" of "doubled"."""
    if change.figure.unit == _FACTOR:
        return plain(change.figure.value or 0) if up else f"(1 ÷ {number(change.figure)})"  # type: ignore[arg-type]
    share = f"{plain(hundredths(change.figure).value.quantize(_TENTH))}%" if change.figure.of else number(change.figure)
    return f"(1 {'+' if up else '−'} {share})"


def _level_before(step: Step) -> Working | None:
    """What the level was before."""
    change, after = step.change, step.after
    assert change is not None and after is not None
    level = printed(after.figure)
    if _relative(change):
        factor = _factor(change, step.up)
        if factor.value <= 0 or (factor.lower is not None and factor.lower <= 0):
            return None
        amount, told = level.over(factor), f"{number(after.figure)} ÷ {_way_words(change, step.up)}"
    else:
        amount = level - printed(change.figure) if step.up else level + printed(change.figure)
        told = f"{number(after.figure)} {'−' if step.up else '+'} {number(change.figure)}"
    return _offered(Formula.BEFORE, (change, after), amount, told) if amount.value > 0 else None


def _level_after(step: Step) -> Working | None:
    """What the level is after."""
    change, before = step.change, step.before
    assert change is not None and before is not None
    level = printed(before.figure)
    if _relative(change):
        amount, told = level.times(_factor(change, step.up)), f"{number(before.figure)} × {_way_words(change, step.up)}"
    else:
        amount = level + printed(change.figure) if step.up else level - printed(change.figure)
        told = f"{number(before.figure)} {'+' if step.up else '−'} {number(change.figure)}"
    return _offered(Formula.AFTER, (change, before), amount, told) if amount.value >= 0 else None


def _offered(formula: Formula, counts: tuple[Count, Count], amount: Amount, told: str) -> Working:
    level = counts[1].figure
    return Working(formula, rules.LEVEL_IMPLIED, counts, amount, level.unit, told, 0.75, counted=level.counted)


def _difference(before: Count, after: Count) -> tuple[Amount, Amount]:
    return printed(before.figure), printed(after.figure)


def _implied(before: Count, after: Count) -> Working:
    """The change in per cent between two levels."""
    one, two = _difference(before, after)
    amount = per_hundred(two, one) - Amount.around(_HUNDRED)
    told = f"{number(after.figure)} ÷ {number(before.figure)} − 1"
    counted = after.figure.counted
    return Working(Formula.CHANGE, rules.CHANGE_IMPLIED, (before, after), amount, PERCENT, told, 0.75, counted=counted)


def _checked(step: Step, before: Count, after: Count) -> Working | None:
    """A printed change against both its levels."""
    change = step.change
    assert change is not None
    one, two = _difference(before, after)
    if _relative(change) and change.figure.unit != _FACTOR:
        amount, told = (
            per_hundred(two, one) - Amount.around(_HUNDRED),
            f"{number(after.figure)} ÷ {number(before.figure)} − 1",
        )
        against, unit = hundredths(change.figure), PERCENT
    elif change.figure.unit == _FACTOR:
        amount, told = (two.over(one), f"{number(after.figure)} ÷ {number(before.figure)}")
        against, unit = printed(change.figure), _FACTOR
    else:
        amount, told = two - one, f"{number(after.figure)} − {number(before.figure)}"
        against, unit = printed(change.figure), change.figure.unit
    against = against if step.up else Amount.around(amount.value - amount.value) - against
    found = Working(
        Formula.CHANGE, rules.CHANGE_OF_LEVELS, (before, after), amount, unit, told, 0.85, change, against,
        change.figure.counted,
    )  # fmt: skip
    return found if found.finding is Finding.FITS or _near(found) else None


def _near(found: Working) -> bool:
    """A change that misses by far is one of something else."""
    if found.against is None or found.amount.value * found.against.value <= 0:
        return False
    low, high = sorted((abs(found.amount.value), abs(found.against.value)))
    return high <= _FURTHEST * low
