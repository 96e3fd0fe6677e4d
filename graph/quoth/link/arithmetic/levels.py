"""What follows from a change and the levels around it, worked out."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from quoth.link import rules
from quoth.link.arithmetic.amounts import Amount, alike, hundredths, moved, per_hundred, printed
from quoth.link.arithmetic.working import PERCENT, Working, number, plain
from quoth.link.counts import Count
from quoth.model import Finding, Formula

FACTOR, POINTS = "factor", "percentage-point"
_FURTHEST = 3
_ONE, _NOUGHT, _HUNDRED = (Amount.around(Decimal(n)) for n in (1, 0, 100))


@dataclass(frozen=True, slots=True)
class Step:
    """A change with the levels that are printed for it; ``up`` is its way. Two of the three are there at least."""

    up: bool
    change: Count | None = None
    before: Count | None = None
    after: Count | None = None

    @property
    def counts(self) -> tuple[Count, ...]:
        """The figures it is about."""
        return tuple(c for c in (self.before, self.after, self.change) if c is not None)

    @property
    def levels(self) -> tuple[Count, ...]:
        """The levels that are printed."""
        return tuple(c for c in (self.before, self.after) if c is not None)


def worked(step: Step) -> Working | None:
    """What follows from a step; ``None`` where nothing does, or a change that misses by far is one of something else."""
    change, before, after = step.change, step.before, step.after
    if before is not None and after is not None:
        return _implied(before, after) if change is None else _checked(change, before, after, step.up)
    if change is None:
        return None
    if after is not None:
        return _level_before(change, after, step.up)
    return None if before is None else _level_after(change, before, step.up)


def relative(change: Count) -> bool:
    """Whether a change is one in per cent, by a fraction or by a factor, and not by a number of things."""
    return change.figure.unit in (PERCENT, FACTOR) or change.figure.of is not None


def _factor(change: Count, up: bool) -> Amount:
    if change.figure.unit == FACTOR:
        return printed(change.figure) if up else _ONE.over(printed(change.figure))
    return moved(hundredths(change.figure), up)


def _factor_words(change: Count, up: bool) -> str:
    """ "(1 + 5%)", or "2" of "doubled"."""
    figure = change.figure
    if figure.unit == FACTOR:
        times = plain(abs(figure.value or Decimal(0)))
        return times if up else f"(1 ÷ {times})"
    share = f"{plain(hundredths(figure).value.quantize(Decimal('0.1')))}%" if figure.of else number(figure)
    return f"(1 {'+' if up else '−'} {share})"


def _level_before(change: Count, after: Count, up: bool) -> Working | None:
    """What the level was before: "rose 5% to 4,200"."""
    level = printed(after.figure)
    if relative(change):
        factor = _factor(change, up)
        if factor.value <= 0 or (factor.lower is not None and factor.lower <= 0):
            return None
        amount, told = level.over(factor), f"{number(after.figure)} ÷ {_factor_words(change, up)}"
    else:
        amount = level - printed(change.figure) if up else level + printed(change.figure)
        told = f"{number(after.figure)} {'−' if up else '+'} {number(change.figure)}"
    return _offered(Formula.BEFORE, (change, after), amount, told) if amount.value > 0 else None


def _level_after(change: Count, before: Count, up: bool) -> Working | None:
    """What the level is after: "fell 40% from 15,000"."""
    level = printed(before.figure)
    if relative(change):
        amount, told = level.times(_factor(change, up)), f"{number(before.figure)} × {_factor_words(change, up)}"
    else:
        amount = level + printed(change.figure) if up else level - printed(change.figure)
        told = f"{number(before.figure)} {'+' if up else '−'} {number(change.figure)}"
    return _offered(Formula.AFTER, (change, before), amount, told) if amount.value >= 0 else None


def _offered(formula: Formula, counts: tuple[Count, Count], amount: Amount, told: str) -> Working:
    level = counts[1].figure
    return Working(formula, rules.LEVEL_IMPLIED, counts, amount, level.unit, told, 0.75, counted=level.counted)


def _implied(before: Count, after: Count) -> Working:
    """The change in per cent between two levels: "from 160 to 200"."""
    amount, told = _in_percent(before, after)
    return Working(
        Formula.CHANGE, rules.CHANGE_IMPLIED, (before, after), amount, PERCENT, told, 0.75, counted=after.figure.counted
    )


def _in_percent(before: Count, after: Count) -> tuple[Amount, str]:
    one, two = alike((before.figure, after.figure))
    return per_hundred(two, one) - _HUNDRED, f"{number(after.figure)} ÷ {number(before.figure)} − 1"


def _checked(change: Count, before: Count, after: Count, up: bool) -> Working | None:
    """A printed change against both its levels."""
    figure = change.figure
    one, two = alike((before.figure, after.figure))
    amount, told = two - one, f"{number(after.figure)} − {number(before.figure)}"
    against, unit = printed(figure), figure.unit
    if figure.unit == FACTOR:
        amount, told = (two.over(one) if up else one.over(two)), _over(before, after, up)
    elif relative(change):
        (amount, told), against, unit = _in_percent(before, after), hundredths(figure), PERCENT
    if not up and figure.unit != FACTOR:
        against = _NOUGHT - against
    found = Working(
        Formula.CHANGE, rules.CHANGE_OF_LEVELS, (before, after), amount, unit, told, 0.85, change, against, figure.counted
    )  # fmt: skip
    return found if found.finding is Finding.FITS or _near(found) else None


def _over(before: Count, after: Count, up: bool) -> str:
    one, two = (after, before) if up else (before, after)
    return f"{number(one.figure)} ÷ {number(two.figure)}"


def _near(found: Working) -> bool:
    """Whether a change that misses is of one size with what comes out, and of one way."""
    if found.against is None or found.amount.value * found.against.value <= 0:
        return False
    low, high = sorted((abs(found.amount.value), abs(found.against.value)))
    return high <= _FURTHEST * low
