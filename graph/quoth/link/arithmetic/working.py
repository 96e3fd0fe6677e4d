"""Derivations put together: the working as a reader writes it, one plain sentence, and how sure it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from quoth.link.arithmetic.amounts import Amount, shown
from quoth.link.counts import Count
from quoth.link.explain import shorten
from quoth.model import Comparator, Derivation, Figure, Finding, Formula

_SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_MOST_SHOWN = 6
PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class Working:
    """What a rule has found: ``inputs`` in the order of the formula, ``amount`` what comes out, ``working`` how, in numbers.

    ``against`` is what ``result`` may mean; with neither the value is offered. ``whole`` is what must come out where no
    figure is printed for it: the 100 of shares of one whole.
    """

    formula: Formula
    rule: str
    inputs: tuple[Count, ...]
    amount: Amount
    unit: str
    working: str
    sure: float
    result: Count | None = None
    against: Amount | None = None
    counted: str | None = None
    fits: bool | None = None

    @property
    def finding(self) -> Finding:
        """What comes of it."""
        if self.against is None:
            return Finding.OFFERED
        fits = self.amount.meets(self.against) if self.fits is None else self.fits
        return Finding.FITS if fits else Finding.MISSES

    def derivation(self) -> Derivation:
        """The finding as a node of its own."""
        figures = [*self.inputs, *([self.result] if self.result else [])]
        finding = self.finding
        value = self.amount.value.normalize() if self._added_up else shown(self.amount)
        off = self.against.value - self.amount.value if self.against and finding is Finding.MISSES else None
        expression = f"{self.working} = {self._bound_word()}{told(value, self.unit)}"
        trust = min(1.0, 0.5 + min(max(c.figure.confidence, 0.0) for c in figures) / 2)
        return Derivation(
            formula=self.formula,
            inputs=tuple(c.figure.iri for c in self.inputs),
            result=self.result.figure.iri if self.result else None,
            documents=tuple(sorted({c.document for c in figures})),
            finding=finding,
            yields=value,
            unit=self.unit,
            expression=expression,
            explanation=self._told(expression, finding, off),
            rule=self.rule,
            confidence=round(self.sure * trust, 3),
            lower=_bound(self.amount.lower),
            upper=_bound(self.amount.upper),
            difference=None if off is None else _bound(off),
            counted=self.counted,
        )

    @property
    def _added_up(self) -> bool:
        """Whether nothing but adding and taking away was done: then every digit is worth showing."""
        return not {"÷", "×"} & set(self.working) and " of " not in self.working

    def _bound_word(self) -> str:
        """ "at most " where an input is bounded on one side alone, "about " where one is told so."""
        if any(c.figure.comparator is Comparator.ABOUT for c in self.inputs):
            return "about "
        if self.amount.upper is None:
            return "at least "
        return "at most " if self.amount.lower is None or self.amount.lower <= 0 < self.amount.value else ""

    def _told(self, expression: str, finding: Finding, off: Decimal | None) -> str:
        match finding:
            case Finding.OFFERED:
                return f"{_OFFERED[self.formula]}: {expression}; no figure is printed for it."
            case Finding.FITS:
                return f"{expression}, which fits {self._printed()}."
            case _:
                by = told(abs(shown(Amount.around(off or Decimal(0)))), self.unit)
                return f"{expression}, but {self._printed()} is printed: {by} {'more' if (off or 0) > 0 else 'less'}."

    def _printed(self) -> str:
        if self.result is not None:
            return f"“{shorten(self.result.figure.printed)}”"
        return told(self.against.value, self.unit) if self.against else ""


_OFFERED = {
    Formula.RATE: "The share that follows",
    Formula.CHANGE: "The change that follows",
    Formula.BEFORE: "The level before that follows",
    Formula.AFTER: "The level after that follows",
}


def plus(counts: Sequence[Count]) -> str:
    """The working of a sum; of a long list its ends."""
    words = [number(c.figure) for c in counts]
    if len(words) > _MOST_SHOWN:
        words = [*words[:3], f"… ({len(words) - 4} more) …", words[-1]]
    return " + ".join(words)


def number(figure: Figure) -> str:
    """A figure's number alone, as short as a reader writes it: "48.2 million", "12%"."""
    if figure.of is not None:
        return f"{plain(abs(figure.value or Decimal(0)))} of {plain(figure.of)}"
    return told(abs(figure.value or Decimal(0)), figure.unit)


def told(value: Decimal, unit: str) -> str:
    """A value with its unit, where that is told by a sign."""
    if unit == PERCENT:
        return f"{plain(value)}%"
    sign = "-" if value < 0 else ""
    size = next(((s, word) for s, word in _SCALES if abs(value) >= s), None)
    short = f"{plain(abs(value) / size[0])} {size[1]}" if size and _short(value / size[0]) else plain(abs(value))
    ending = "" if unit == "count" else " percentage points" if unit == "percentage-point" else f" {unit}"
    return f"{sign}{short}{ending}"


def plain(value: Decimal) -> str:
    """Digits with commas."""
    return f"{value.normalize():,f}"


def _short(value: Decimal) -> bool:
    return len(value.normalize().as_tuple().digits) <= 4


def _bound(value: Decimal | None) -> Decimal | None:
    """A bound with no more digits than anybody needs: the same wherever it is worked out."""
    return None if value is None else value.quantize(Decimal("1e-6")).normalize() + 0
